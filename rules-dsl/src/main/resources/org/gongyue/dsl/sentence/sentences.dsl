# The dictionary of sentence rules, a Drools DSL mapping: a sentence, and what it stands for.
# A capture is named by its type, see Capture.java; a second one of a type has a digit after it.
# No full-width punctuation: the lexer of Drools stumbles over it.

# Conditions. What they stand for is an expression of the convention language that is DRL, too.
[condition]行为是 {behaviour}=Deed( behaviour == {behaviour} )
[condition]- 参数 {attribute} 等于 {number}={attribute} == {number}
[condition]- 参数 {attribute} 不等于 {number}={attribute} != {number}
[condition]- 参数 {attribute} 不少于 {number}={attribute} >= {number}
[condition]- 参数 {attribute} 多于 {number}={attribute} > {number}
[condition]- 参数 {attribute} 不多于 {number}={attribute} <= {number}
[condition]- 参数 {attribute} 少于 {number}={attribute} < {number}
[condition]- 参数 {attribute} 在 {number} 到 {number2} 之间={attribute} >= {number} && {attribute} <= {number2}
[condition]- 参数 {attribute} 不在 {number} 到 {number2} 之间={attribute} < {number} || {attribute} > {number2}
[condition]- 参数 {attribute} 不少于参数 {attribute2}={attribute} >= {attribute2}
[condition]- 参数 {attribute} 少于参数 {attribute2}={attribute} < {attribute2}
[condition]- 参数 {text} 是 {option}={text} == {option}
[condition]- 参数 {text} 不是 {option}={text} != {option}
[condition]- 参数 {text} 是 {options} 之一={text} in ( {options} )
[condition]- 参数 {text} 不是 {options} 之一={text} not in ( {options} )
[condition]- 参数 {flag} 为是={flag} == true
[condition]- 参数 {flag} 为否={flag} == false
[condition]- 参数 {day} 就是当日={day} == 当日
[condition]- 参数 {day} 早于 {date}={day} < {date}
[condition]- 参数 {day} 晚于 {date}={day} > {date}
[condition]- 参数 {day} 不早于 {date}={day} >= {date}
[condition]- 参数 {day} 不晚于 {date}={day} <= {date}
[condition]- 参数 {day} 从 {date} 到 {date2}={day} >= {date} && {day} <= {date2}
[condition]- 当日不早于 {date}=当日 >= {date}
[condition]- 当日不晚于 {date}=当日 <= {date}
[condition]- 当日从 {date} 到 {date2}=当日 >= {date} && 当日 <= {date2}
[condition]- 当日不在 {date} 到 {date2} 之间=当日 < {date} || 当日 > {date2}
[condition]- 当日是星期一到星期五=星期几() <= 5
[condition]- 当日是周末=星期几() >= 6
[condition]- 当日在 {month} 月到 {month2} 月=几月() >= {month} && 几月() <= {month2}
[condition]- 当日在每月 {dayofmonth} 日到 {dayofmonth2} 日=几号() >= {dayofmonth} && 几号() <= {dayofmonth2}
[condition]- 时间不早于 {hour} 点=几点() >= {hour}
[condition]- 时间早于 {hour} 点=几点() < {hour}
[condition]- {target} 在 {window} 少于 {times} 次=次数({target}, {window}) < {times}
[condition]- {target} 在 {window} 不少于 {times} 次=次数({target}, {window}) >= {times}
[condition]- {target} 在 {window} 正好 {times} 次=次数({target}, {window}) == {times}
[condition]- {target} 在 {window} 没有发生=次数({target}, {window}) == 0
[condition]- {target} 在 {window} 发生过=次数({target}, {window}) > 0
[condition]- {target} 连续 {times} 个 {cycle} 都发生过=连续({target}, {cycle}, 1) >= {times}
[condition]- {target} 连续 {times} 个 {cycle} 没有发生=连续无({target}, {cycle}) >= {times}
[condition]- {target} 在 {window} 的得分不少于 {number} 分=得分({target}, {window}) >= {number}
[condition]- {target} 在 {window} 的得分少于 {number} 分=得分({target}, {window}) < {number}
[condition]- {target} 在 {window} 的扣分不少于 {points} 分=得分({target}, {window}) <= 0 - {points}
[condition]- {target} 在 {window} 的扣分少于 {points} 分=得分({target}, {window}) > 0 - {points}
[condition]- 余额不少于 {number} 分=余额() >= {number}
[condition]- 余额少于 {number} 分=余额() < {number}
[condition]- 币种 {unit} 的余额不少于 {number}=余额({unit}) >= {number}
[condition]- 币种 {unit} 的余额少于 {number}=余额({unit}) < {number}
[condition]- 距上次 {target} 不少于 {days} 天=距上次({target}) >= {days}
[condition]- 距上次 {target} 不到 {days} 天=距上次({target}) < {days}
[condition]- 从未有过 {target}=距上次({target}) == 99999
[condition]- 账户处于状态 {state}=状态({state}) == true
[condition]- 账户不处于状态 {state}=状态({state}) == false
[condition]- 评级 {grading} 是 {option}=评级({grading}) == {option}
[condition]- 评级 {grading} 不是 {option}=评级({grading}) != {option}
[condition]- 评级 {grading} 是 {options} 之一=评级({grading}) in ( {options} )
[condition]- 符合算式 {condition}=( {condition} )

# Actions. Each stands for a key of a scoring rule.
[consequence]加 {points} 分=得分( {points} );
[consequence]扣 {points} 分=扣分( {points} );
[consequence]参数 {attribute} 每 1 加 {points} 分=得分( {attribute} * {points} );
[consequence]参数 {attribute} 每 1 扣 {points} 分=扣分( {attribute} * {points} );
[consequence]参数 {attribute} 每满 {size} 加 {points} 分=得分( floor({attribute} / {size}) * {points} );
[consequence]参数 {attribute} 每满 {size} 扣 {points} 分=扣分( floor({attribute} / {size}) * {points} );
[consequence]加 {points} 分再加参数 {attribute} 每 1 的 {points2} 分=得分( {points} + {attribute} * {points2} );
[consequence]按算式 {amount} 加分=得分( {amount} );
[consequence]按算式 {amount} 扣分=扣分( {amount} );
[consequence]在 {period} 内重复的依次加 {numbers} 分=累犯( "得分", {period}, {numbers} );
[consequence]在 {period} 内重复的依次扣 {numbers} 分=累犯( "扣分", {period}, {numbers} );
[consequence]在 {period} 内重复的依次按 {numbers} 倍计=累犯( "倍数", {period}, {numbers} );
[consequence]先警告 {term}=先警告( {term} );
[consequence]不参与同一行为=同一行为( "不参与" );
[consequence]记入币种 {unit}=币种( {unit} );
[consequence]依据 {article}=条款( {article} );
[consequence]须经 {roles} 核实=核实( {roles} );
[consequence]不用核实=核实( "无" );
[consequence]须有凭证 {evidence}=凭证( {evidence} );
[consequence]每户 {period} 最多 {points} 分=上限( "每户", {period}, {points} );
[consequence]每人 {period} 最多 {points} 分=上限( "每人", {period}, {points} );
[consequence]每户 {period} 最多 {times} 次=上限( "每户", {period}, {times}, "次" );
[consequence]每人 {period} 最多 {times} 次=上限( "每人", {period}, {times}, "次" );
[consequence]每户 {period} 最多 {points} 分超过整条不计=上限( "每户", {period}, {points}, "", "不计" );
[consequence]每人 {period} 最多 {points} 分超过整条不计=上限( "每人", {period}, {points}, "", "不计" );
[consequence]暂停兑换 {term}=后果( "暂停兑换", {term} );
[consequence]恢复兑换=解除( "暂停兑换" );
[consequence]一票否决 {term}=后果( "一票否决", {term} );
[consequence]列入红榜 {term}=后果( "红榜", {term} );
[consequence]列入黑榜 {term}=后果( "黑榜", {term} );
[consequence]移出红榜=解除( "红榜" );
[consequence]移出黑榜=解除( "黑榜" );
[consequence]授予荣誉 {state} 保持 {term}=后果( {state}, {term} );
[consequence]进入状态 {state} 保持 {term}=后果( {state}, {term} );
[consequence]结束状态 {state}=解除( {state} );
[consequence]说明 {sentence}=说明( {sentence} );
