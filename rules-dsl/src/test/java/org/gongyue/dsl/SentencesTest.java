package org.gongyue.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.gongyue.account.Account;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.ScoringRule;
import org.gongyue.decision.Decision;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.AccountId;
import org.gongyue.event.Observation;
import org.gongyue.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a community writes in {@code rules.dslr} counts like what it writes in YAML. */
final class SentencesTest {

  private static final String PATROL =
      """
      # 夜间巡逻
      规则 "V-50 夜间巡逻"
      当
        行为是 "志愿巡逻"
        参数 "时长" 不少于 2，
        参数“时段”是"夜间"、"凌晨"之一；
        "志愿服务" 在 "本月" 少于 5 次
      那么
        加3分
        依据 "第三条"
        须经 "网格员"、"楼栋长" 核实
        每户 "每月" 最多 20 分
        授予荣誉 "巡逻之家" 保持 "本年"
        说明 "夜间巡逻辛苦，加倍记分"
      完
      """;

  @TempDir private Path folder;

  private Convention load(String list, String sentences) throws IOException {
    Written written = Written.in(folder).list(list);
    Files.writeString(folder.resolve("rules.dslr"), sentences);
    return written.load();
  }

  private static String patrol(String rest) {
    return """
        正面:
          - 编号: V-50
            行为: 志愿巡逻
            类别: 志愿服务
            条款: 第一条
            参数:
              时长: {类型: 数, 最小: 0, 最大: 12}
              时段: {类型: 文本, 选项: [白天, 夜间, 凌晨]}
        """
        + rest.indent(4)
        + """
        负面:
          - 编号: N-01
            行为: 高空抛物
            条款: 第二条
            扣分: 20
            核实: 网格员
        """;
  }

  @Test
  void aSentenceRuleMeansWhatTheYamlWouldMean() throws IOException {
    Convention said = load(patrol(""), PATROL);
    String yaml =
        """
        条件: '时长 >= 2 and 时段 in ["夜间", "凌晨"] and 次数("志愿服务", "本月") < 5'
        得分: 3
        核实: [网格员, 楼栋长]
        上限: {每户每月: 20}
        后果: {巡逻之家: 本年}
        说明: 夜间巡逻辛苦，加倍记分
        """;
    Files.delete(folder.resolve("rules.dslr"));
    Convention written = Written.in(folder).list(patrol(yaml).replace("条款: 第一条", "条款: 第三条")).load();
    ScoringRule one = said.behaviours().get(0).rules().get(0);
    ScoringRule other = written.behaviours().get(0).rules().get(0);
    assertEquals(other.condition().expression(), one.condition().expression());
    assertEquals(other.amount(), one.amount());
    assertEquals(
        "参数 \"时长\" 不少于 2；参数“时段”是\"夜间\"、\"凌晨\"之一；\"志愿服务\" 在 \"本月\" 少于 5 次", one.condition().text());
    // The digest does not show who wrote it in which words.
    assertEquals(
        Json.write(written).replace("\"article\":\"第三条\"", "\"article\":\"第一条\""),
        Json.write(said).replace("\"article\":\"第三条\"", "\"article\":\"第一条\""));
  }

  @Test
  void theDecisionTellsTheSentenceAndTheNote() throws IOException {
    RuleBook rules = RuleBook.compile(load(patrol(""), PATROL));
    Account account = rules.open(AccountId.household("3-2-501"), LocalDate.parse("2024-01-01"));
    Decision decision = rules.score(account, patrolOn("2024-03-01", "夜间"));
    assertEquals(new BigDecimal("3"), decision.account().balance("积分"));
    assertTrue(decision.account().states().hold("巡逻之家", LocalDate.parse("2024-12-31")));
    String text = decision.explanation().text(Locale.CHINESE);
    assertTrue(text.contains("说明：夜间巡逻辛苦，加倍记分"), text);
    assertTrue(text.contains("条件“参数 \"时长\" 不少于 2；"), text);
    assertEquals(0, rules.score(account, patrolOn("2024-03-02", "白天")).postings().size());
  }

  private static Observation patrolOn(String day, String when) {
    return Observation.of(
            "E-" + day,
            OffsetDateTime.parse(day + "T20:00:00+08:00"),
            "志愿巡逻",
            AccountId.household("3-2-501"))
        .with("时长", 2)
        .with("时段", when)
        .verifiedBy("网格员", "g-1");
  }

  @Test
  void itStandsBesideTheRuleInYamlWithinOneLimitAndOneChoice() throws IOException {
    String yaml = "得分: 1\n核实: 网格员\n上限: {每户每月: 3}\n择优: 最高\n";
    Convention convention = load(patrol(yaml), PATROL.replace("V-50", "V-51"));
    Behaviour behaviour = convention.behaviours().get(0);
    assertEquals(List.of("V-50", "V-51"), behaviour.rules().stream().map(ScoringRule::id).toList());
    assertEquals(Behaviour.Choice.BEST, behaviour.choice());
    assertEquals("每户每月 3 分", convention.limits().get(0).toString());
    assertEquals("V-50", convention.limits().get(0).target().name());
  }

  @Test
  void gradesWarningsFactorsAndStandingApartCanBeSaid() throws IOException {
    String grades =
        """
        评级:
          - {名称: 星级, 条款: 第一条, 按: 余额("积分"), 分档: {"< 60": 无星, "[60..80)": 一星, ">= 80": 二星}}
        """;
    String list =
        """
        正面:
          - {编号: V-01, 行为: 助老服务, 条款: 第一条, 得分: 1, 核实: 网格员}
        负面:
          - {编号: N-01, 行为: 高空抛物, 条款: 第二条%s}
        """;
    String sentences =
        """
        规则 "N-01"
        当
          行为是 "高空抛物"
          评级 "星级" 是 "一星"
          评级 "星级" 不是 "二星"
          评级 "星级" 是 "一星"、"无星" 之一
        那么
          扣 5 分
          在 "365天" 内重复的依次按 1、1.5 倍计
          先警告 "90天"
          不参与同一行为
          不用核实
        完
        """;
    String yaml =
        """
        , 扣分: 5, 累犯: {周期: 365天, 倍数: [1, 1.5]}, 先警告: 90天, 同一行为: 不参与, 核实: 无, 条件: \
        '评级("星级") = "一星" and 评级("星级") != "二星" and 评级("星级") in ["一星", "无星"]'\
        """;
    Convention said = load(list.formatted("") + grades, sentences);
    Files.delete(folder.resolve("rules.dslr"));
    Convention written = Written.in(folder).list(list.formatted(yaml) + grades).load();
    assertEquals(Json.write(written), Json.write(said));
  }

  @Test
  void theOriginIsTheLineOfTheSentences() throws IOException {
    load(patrol("得分: 1\n核实: 网格员\n"), PATROL.replace("V-50", "V-51"));
    assertEquals(
        folder.resolve("rules.dslr") + ":2:5",
        Conventions.check(folder).origins().get("V-51").toString());
  }

  @Test
  void aCommunityHasTheSentenceRulesOfItsBaseAndItsOwn() throws IOException {
    Convention heir = Conventions.check(inheriting()).convention().orElseThrow();
    assertEquals(
        List.of("V-01", "V-50", "V-60"),
        heir.behaviours().get(0).rules().stream().map(ScoringRule::id).toList());
  }

  private Path inheriting() throws IOException {
    Path demo = Files.createDirectories(folder.resolve("wuxing/demo"));
    Path heir = Files.createDirectories(folder.resolve("wuxing/heir"));
    Written.in(demo);
    String heirs = Folders.small().resolveSibling("_heir").resolve("convention.yaml").toString();
    Files.copy(Path.of(heirs), heir.resolve("convention.yaml"));
    Files.writeString(demo.resolve("rules.dslr"), escort("V-50"));
    Files.writeString(heir.resolve("rules.dslr"), escort("V-60"));
    return heir;
  }

  private static String escort(String id) {
    return """
        规则 "%s 陪诊"
        当
          行为是 "助老服务"
          当日是周末
        那么
          加 1 分
        完
        """
        .formatted(id);
  }
}
