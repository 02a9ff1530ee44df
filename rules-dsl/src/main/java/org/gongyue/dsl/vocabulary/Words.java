package org.gongyue.dsl.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention.Life.Counting;
import org.gongyue.convention.Fact;
import org.gongyue.convention.Limit;
import org.gongyue.convention.SameAct;
import org.gongyue.convention.Settlement;
import org.gongyue.decision.Status;
import org.gongyue.expression.Type;
import org.gongyue.measure.Recurrence;
import org.gongyue.measure.SpendingOrder;
import org.gongyue.measure.Target;
import org.gongyue.measure.Window;

/**
 * The words that a key may take, Chinese and English, and what each means.
 *
 * @param <T> the meaning
 */
public final class Words<T> {

  /** 类型 of an attribute. */
  public static final Words<Type> TYPES =
      new Words<Type>()
          .with("数", "number", Type.NUMBER)
          .with("文本", "text", Type.TEXT)
          .with("是非", "boolean", Type.BOOLEAN)
          .with("日期", "date", Type.DATE);

  /** 谁 a fact is about. */
  public static final Words<Fact.About> ABOUT =
      new Words<Fact.About>()
          .with("账户", "account", Fact.About.ACCOUNT)
          .with("行为人", "actor", Fact.About.ACTOR);

  /** 舍入 of a unit of account. */
  public static final Words<RoundingMode> ROUNDINGS =
      new Words<RoundingMode>()
          .with("四舍五入", "halfUp", RoundingMode.HALF_UP)
          .with("舍去", "down", RoundingMode.DOWN)
          .with("进一", "up", RoundingMode.UP);

  /** 使用顺序 of a unit of account. */
  public static final Words<SpendingOrder> SPENDING_ORDERS =
      new Words<SpendingOrder>()
          .with("先到期先用", "soonestToExpire", SpendingOrder.SOONEST_TO_EXPIRE)
          .with("先得先用", "firstEarned", SpendingOrder.FIRST_EARNED)
          .with("后得先用", "lastEarned", SpendingOrder.LAST_EARNED);

  /** 计票 of an adoption. */
  public static final Words<Counting> COUNTINGS =
      new Words<Counting>()
          .with("按人", "persons", Counting.PERSONS)
          .with("按户", "households", Counting.HOUSEHOLDS);

  /** 择优 among the rules of a behaviour. */
  public static final Words<Behaviour.Choice> CHOICES =
      new Words<Behaviour.Choice>()
          .with("全部", "all", Behaviour.Choice.ALL)
          .with("最高", "best", Behaviour.Choice.BEST)
          .with("首个", "first", Behaviour.Choice.FIRST);

  /** 取 of several numbers. */
  public static final Words<Combination> COMBINATIONS =
      new Words<Combination>()
          .with("最高", "greatest", Combination.GREATEST)
          .with("最低", "least", Combination.LEAST)
          .with("合计", "sum", Combination.SUM);

  /** 超限 of a limit. */
  public static final Words<Limit.Excess> EXCESSES =
      new Words<Limit.Excess>()
          .with("部分计入", "cut", Limit.Excess.CUT)
          .with("不计", "drop", Limit.Excess.DROP);

  /** 结转 of nothing or all. */
  public static final Words<BigDecimal> CARRIES =
      new Words<BigDecimal>().with("全部", "all", BigDecimal.ONE).with("清零", "none", BigDecimal.ZERO);

  /** 负数 at the end of a period: whether a debt is kept. */
  public static final Words<Boolean> DEBTS =
      new Words<Boolean>().with("保留", "keep", true).with("清零", "clear", false);

  /** 扣分 that was objected to: whether its points come back until the ruling. */
  public static final Words<Boolean> DISPUTED =
      new Words<Boolean>().with("照扣", "executed", false).with("暂缓", "deferred", true);

  /** 超额 that is dropped. */
  public static final Words<Boolean> OVERFLOWS = new Words<Boolean>().with("不计", "drop", true);

  /** 并列 in a ranking. */
  public static final Words<Settlement.Ties> TIES =
      new Words<Settlement.Ties>()
          .with("都取", "all", Settlement.Ties.ALL)
          .with("都不取", "none", Settlement.Ties.NONE);

  /** 余数 of a pool. */
  public static final Words<Settlement.Remainder> REMAINDERS =
      new Words<Settlement.Remainder>()
          .with("最大余数", "largest", Settlement.Remainder.LARGEST)
          .with("留存", "kept", Settlement.Remainder.KEPT);

  /** 评定, besides a day of the year. */
  public static final Words<Evaluation> EVALUATIONS =
      new Words<Evaluation>()
          .with("随时", "always", Evaluation.ALWAYS)
          .with("每月", "monthly", Evaluation.MONTHLY)
          .with("每季度", "quarterly", Evaluation.QUARTERLY)
          .with("每半年", "half-yearly", Evaluation.HALF_YEARLY)
          .with("每年", "yearly", Evaluation.YEARLY);

  /** What counts of the events of one deed (同一行为). */
  public static final Words<SameAct.Choice> SAME_ACTS =
      new Words<SameAct.Choice>()
          .with("最高", "highest", SameAct.Choice.HIGHEST)
          .with("最低", "lowest", SameAct.Choice.LOWEST)
          .with("首个", "first", SameAct.Choice.FIRST)
          .with("全部", "all", SameAct.Choice.ALL);

  /** 同一行为 of a rule that takes no part in it. */
  public static final Words<Boolean> APART = new Words<Boolean>().with("不参与", "apart", true);

  /** Yes or no. */
  public static final Words<Boolean> BOOLEANS =
      new Words<Boolean>().with("是", "true", true).with("否", "false", false);

  /** What is off unless it is turned on. */
  public static final Words<Boolean> SWITCHES = new Words<Boolean>().with("启用", "on", true);

  /** 核实 by nobody. */
  public static final Words<Boolean> NOBODY = new Words<Boolean>().with("无", "none", true);

  /** 转给 an account's own other unit. */
  public static final Words<Boolean> OWN_ACCOUNT = new Words<Boolean>().with("本户", "own", true);

  /** 对象 of limits, besides the names that a convention gives. */
  public static final Words<Target> TARGETS =
      new Words<Target>()
          .with("全部", "all", Target.ALL)
          .with("正面", "positive", Target.POSITIVE)
          .with("负面", "negative", Target.NEGATIVE);

  /** 结果 of an event. */
  public static final Words<Status> STATUSES =
      new Words<Status>()
          .with("已入账", "posted", Status.POSTED)
          .with("不计分", "unscored", Status.UNSCORED)
          .with("待核实", "pending", Status.PENDING)
          .with("拒绝", "rejected", Status.REJECTED);

  /** 类型 of an event; each means what its JSON says. */
  public static final Words<String> EVENTS =
      new Words<String>()
          .with("行为", "observation", "observation")
          .with("兑换", "redemption", "redemption")
          .with("退兑", "return", "return")
          .with("确认", "confirmation", "confirmation")
          .with("取消", "cancellation", "cancellation")
          .with("转让", "transfer", "transfer")
          .with("撤销", "reversal", "reversal")
          .with("结账", "closing", "closing")
          .with("异议", "objection", "objection")
          .with("裁决", "ruling", "ruling");

  /** 结果 of a ruling; each means what its JSON says. */
  public static final Words<String> RESULTS =
      new Words<String>().with("成立", "upheld", "upheld").with("驳回", "dismissed", "dismissed");

  /** When a grading is evaluated. */
  public enum Evaluation {
    ALWAYS(null),
    MONTHLY(Window.Unit.MONTH),
    QUARTERLY(Window.Unit.QUARTER),
    HALF_YEARLY(Window.Unit.HALF_YEAR),
    YEARLY(Window.Unit.YEAR);

    private final Window.Unit unit;

    Evaluation(Window.Unit unit) {
      this.unit = unit;
    }

    /** At the close of which windows; null for always. */
    public Recurrence recurrence() {
      return unit == null ? null : Recurrence.each(unit);
    }
  }

  /** What is made of several numbers. */
  public enum Combination {
    GREATEST,
    LEAST,
    SUM
  }

  private final Map<String, T> meanings = new LinkedHashMap<>();
  private final Map<String, String> pairs = new LinkedHashMap<>();

  private Words() {}

  private Words<T> with(String inChinese, String inEnglish, T meaning) {
    meanings.put(inChinese, meaning);
    meanings.put(inEnglish, meaning);
    pairs.put(inChinese, inEnglish);
    return this;
  }

  /** What a word means, in either language; null if it is none of these. */
  public T meaning(String word) {
    return meanings.get(word);
  }

  /** The Chinese words that mean something else than a word; none if that means nothing. */
  public List<String> others(String word) {
    T meant = meaning(word);
    return meant == null
        ? List.of()
        : chinese().stream().filter(other -> !meaning(other).equals(meant)).toList();
  }

  /** The words in Chinese, in order. */
  public List<String> chinese() {
    return List.copyOf(pairs.keySet());
  }

  /** The word for what is meant, in a language; null if none of these means that. */
  public String word(Object meaning, Language language) {
    for (Map.Entry<String, String> pair : pairs.entrySet()) {
      if (meanings.get(pair.getKey()).equals(meaning)) {
        return language.of(pair.getKey(), pair.getValue());
      }
    }
    return null;
  }

  /** A word in a language; as it is if it is none of these. */
  public String in(String word, Language language) {
    for (Map.Entry<String, String> pair : pairs.entrySet()) {
      if (word.equals(pair.getKey()) || word.equals(pair.getValue())) {
        return language.of(pair.getKey(), pair.getValue());
      }
    }
    return word;
  }

  /** All words. */
  public List<String> all() {
    return List.copyOf(meanings.keySet());
  }
}
