package org.gongyue.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongyue.account.Account;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Behaviour;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Status;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostic;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.AccountId;
import org.gongyue.event.Observation;
import org.gongyue.expression.Type;
import org.gongyue.measure.Decimals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the forms of 得分 and 扣分 give, at and around each bound. */
final class AmountFormsTest {

  private static final OffsetDateTime AT = OffsetDateTime.parse("2024-03-01T09:00:00+08:00");

  @TempDir private Path folder;
  private Written written;

  @BeforeEach
  void write() {
    written = Written.in(folder);
  }

  /** The rules of a convention whose only behaviour has these attributes and this amount. */
  private RuleBook rules(String attributes, String amount) {
    return RuleBook.compile(list(attributes, amount).load());
  }

  private Written list(String attributes, String amount) {
    return written.list(
        """
        正面:
          - 编号: V-01
            行为: 助老服务
            条款: 第一条
            参数: %s
            核实: 无
            得分: %s
        """
            .formatted(attributes, amount));
  }

  private static Account open(RuleBook rules) {
    return rules.open(AccountId.household("3-2-501"), LocalDate.of(2024, 1, 1));
  }

  private static Observation observed(String id, OffsetDateTime at, Map<String, Object> given) {
    Observation observation =
        Observation.of(id, at, "V-01", AccountId.household("3-2-501")).verifiedBy("网格员", "g-1");
    for (Map.Entry<String, Object> attribute : given.entrySet()) {
      observation = observation.with(attribute.getKey(), attribute.getValue());
    }
    return observation;
  }

  /** What a first event earns. */
  private static String earned(RuleBook rules, OffsetDateTime at, Map<String, Object> given) {
    Decision decision = rules.score(open(rules), observed("E-1", at, given));
    assertFalse(decision.status() == Status.REJECTED, decision::toString);
    return decision.postings().isEmpty() ? "0" : Decimals.text(decision.postings().get(0).amount());
  }

  private static String earned(RuleBook rules, String attribute, Object value) {
    Object given = value instanceof String text && text.matches("[0-9.]+") ? decimal(text) : value;
    return earned(rules, AT, Map.of(attribute, given));
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }

  @Test
  void aBandGivesTheAmountOfTheValuesInIt() {
    RuleBook rules =
        rules(
            "{时长: {类型: 数, 最小: 0, 最大: 12}}",
            "{按: 时长, 分档: {\"[0..1)\": 1, \"1..4\": 3, \"[4..12]\": 2 * 时长}}");
    assertEquals("1", earned(rules, "时长", "0"));
    assertEquals("1", earned(rules, "时长", "0.99"));
    assertEquals("3", earned(rules, "时长", "1"));
    assertEquals("3", earned(rules, "时长", "3.99"));
    assertEquals("8", earned(rules, "时长", "4"));
    assertEquals("24", earned(rules, "时长", "12"));
  }

  @Test
  void bandsMayHaveNoEndAndValuesBetweenThemAreOthers() {
    RuleBook rules =
        rules("{时长: 数}", "{按: 时长, 分档: {\"< 1\": 1, \"2\": 4, \"(3..4]\": 3, \">= 5\": 5}, 其他: 0}");
    assertEquals("1", earned(rules, "时长", "0.99"));
    assertEquals("0", earned(rules, "时长", "1"));
    assertEquals("4", earned(rules, "时长", "2"));
    assertEquals("0", earned(rules, "时长", "3"));
    assertEquals("3", earned(rules, "时长", "3.01"));
    assertEquals("3", earned(rules, "时长", "4"));
    assertEquals("0", earned(rules, "时长", "4.99"));
    assertEquals("5", earned(rules, "时长", "5"));
  }

  @Test
  void bandsOfWholeNumbersMeetFromNumberToNumber() {
    RuleBook rules =
        rules(
            "{次数_: {类型: 数, 最小: 0, 最大: 10, 小数位: 0}}",
            "{按: 次数_, 分档: {\"[0..3]\": 1, \"[4..6]\": 2, \"[7..10]\": 3}}");
    assertEquals("1", earned(rules, "次数_", "3"));
    assertEquals("2", earned(rules, "次数_", "4"));
    assertEquals("2", earned(rules, "次数_", "6"));
    assertEquals("3", earned(rules, "次数_", "7"));
  }

  @Test
  void anExpressionCanBeBandedToo() {
    RuleBook rules =
        rules(
            "{时长: {类型: 数, 最小: 0, 最大: 12}, 人数: {类型: 数, 最小: 1, 最大: 5, 小数位: 0}}",
            "{按: 时长 * 人数, 分档: {\"< 10\": 1, \">= 10\": 2}}");
    assertEquals("1", earned(rules, AT, Map.of("时长", decimal("4.99"), "人数", decimal("2"))));
    assertEquals("2", earned(rules, AT, Map.of("时长", decimal("5"), "人数", decimal("2"))));
  }

  @Test
  void anOptionHasItsAmount() {
    RuleBook rules = rules("{等级: {类型: 文本, 选项: [优, 良, 中, 差]}}", "{按: 等级, 取值: {优: 5, 良: 3, 其他: 1}}");
    assertEquals("5", earned(rules, "等级", "优"));
    assertEquals("3", earned(rules, "等级", "良"));
    assertEquals("1", earned(rules, "等级", "中"));
    assertEquals("1", earned(rules, "等级", "差"));
  }

  @Test
  void anOptionMayBeCalledOthers() {
    RuleBook rules = rules("{等级: {类型: 文本, 选项: [优, 良, 其他]}}", "{按: 等级, 取值: {优: 5, 良: 3, 其他: 1}}");
    assertEquals("3", earned(rules, "等级", "良"));
    assertEquals("1", earned(rules, "等级", "其他"));
  }

  @Test
  void anyTextNeedsOthers() {
    RuleBook rules = rules("{地点: 文本}", "{按: 地点, 取值: {社区: 2}, 其他: 1}");
    assertEquals("2", earned(rules, "地点", "社区"));
    assertEquals("1", earned(rules, "地点", "街道"));
  }

  @Test
  void yesAndNoHaveTheirAmounts() {
    RuleBook rules = rules("{紧急: 是非}", "{按: 紧急, 取值: {否: 1, 是: 4}}");
    assertEquals("4", earned(rules, "紧急", true));
    assertEquals("1", earned(rules, "紧急", false));
  }

  @Test
  void eachRateIsForThePartInsideItsBracket() {
    RuleBook rules =
        rules(
            "{金额: {类型: 数, 最小: 0}}",
            "{按: 金额, 累进: {\"[0..1000)\": 0.01, \"[1000..5000)\": 0.005, \"[5000..]\": 0}}");
    assertEquals("0", earned(rules, "金额", "0"));
    assertEquals("5", earned(rules, "金额", "500"));
    assertEquals("10", earned(rules, "金额", "1000"));
    assertEquals("12.5", earned(rules, "金额", "1500"));
    assertEquals("30", earned(rules, "金额", "5000"));
    assertEquals("30", earned(rules, "金额", "9000"));
  }

  @Test
  void aRungBringsTheAccountUpToItsTotal() {
    RuleBook rules = rules("{}", "{阶梯: {1: 5, 3: 20, 5: 50}, 周期: 本年}");
    assertEquals(List.of("5", "0", "15", "0", "30", "0"), earnings(rules, 6));
  }

  @Test
  void belowTheFirstRungThereIsNothing() {
    RuleBook rules = rules("{}", "{阶梯: {2: 8, 4: 10}, 周期: 本月}");
    assertEquals(List.of("0", "8", "0", "2"), earnings(rules, 4));
  }

  /** What events on successive days earn. */
  private static List<String> earnings(RuleBook rules, int count) {
    return earnings(rules, open(rules), count);
  }

  private static List<String> earnings(RuleBook rules, Account opened, int count) {
    List<String> earnings = new ArrayList<>();
    Account account = opened;
    for (int i = 0; i < count; i++) {
      Decision decision = rules.score(account, observed("E-" + i, AT.plusDays(i), Map.of()));
      account = decision.account();
      earnings.add(
          decision.postings().isEmpty() ? "0" : Decimals.text(decision.postings().get(0).amount()));
    }
    return earnings;
  }

  @Test
  void aLadderOfPenaltiesCountsWhatWasLost() {
    written.list(
        """
        负面:
          - 编号: V-01
            行为: 抛物
            条款: 第二条
            核实: 无
            币种: 时间币
            扣分: {阶梯: {1: 5, 2: 20}, 周期: 累计}
        """);
    RuleBook rules = RuleBook.compile(written.load());
    Account rich =
        Account.open(open(rules).id(), open(rules).opened(), Map.of("时间币", decimal("100")));
    assertEquals(List.of("-5", "-15", "0"), earnings(rules, rich, 3));
  }

  @Test
  void theFirstRowThatHoldsDecides() {
    RuleBook rules =
        rules(
            "{等级: {类型: 文本, 选项: [优, 良]}, 时长: {类型: 数, 最小: 0, 最大: 12}}",
            """
            {表: [{条件: '等级 = "优" and 时长 >= 2', 分: 5}, {条件: 时长 >= 1, 分: 3}], 其他: 0}""");
    assertEquals("5", earned(rules, AT, Map.of("等级", "优", "时长", decimal("2"))));
    assertEquals("3", earned(rules, AT, Map.of("等级", "良", "时长", decimal("2"))));
    assertEquals("3", earned(rules, AT, Map.of("等级", "优", "时长", decimal("1"))));
    assertEquals("0", earned(rules, AT, Map.of("等级", "优", "时长", decimal("0.99"))));
  }

  @Test
  void theLastRowNeedsNoCondition() {
    RuleBook rules = rules("{}", "{表: [{条件: '当日 < date(\"2024-03-01\")', 分: 5}, {分: 3}]}");
    assertEquals("5", earned(rules, AT.minusDays(1), Map.of()));
    assertEquals("3", earned(rules, AT, Map.of()));
  }

  @Test
  void datesHaveBandsWithinTheLifeOfTheConvention() {
    RuleBook rules =
        rules(
            "{}",
            "{按: 当日, 分档: {\"[2024-01-01..2024-03-01)\": 2, \"[2024-03-01..2024-12-31]\": 1}}");
    assertEquals("2", earned(rules, AT.minusDays(1), Map.of()));
    assertEquals("1", earned(rules, AT, Map.of()));
  }

  @Test
  void severalNumbersMakeOneAmount() {
    String attributes = "{时长: {类型: 数, 最小: 0, 最大: 12}, 场次: {类型: 数, 最小: 0, 最大: 9}}";
    Map<String, Object> given = Map.of("时长", decimal("3"), "场次", decimal("4"));
    assertEquals("12", earned(rules(attributes, "{取: 最高, 之中: [时长 * 2, 场次 * 3]}"), AT, given));
    assertEquals("6", earned(rules(attributes, "{取: 最低, 之中: [时长 * 2, 场次 * 3]}"), AT, given));
    assertEquals("18", earned(rules(attributes, "{取: 合计, 之中: [时长 * 2, 场次 * 3]}"), AT, given));
  }

  private RuleBook discretion() {
    written.list(
        """
        正面:
          - 编号: V-01
            行为: 突出贡献
            条款: 第一条
            得分: {裁量: [5, 20], 由: 居民议事会, 准则: 按贡献大小}
        """);
    return RuleBook.compile(written.load());
  }

  @Test
  void discretionAsksForAnAmountAndReasons() {
    discretion();
    Behaviour behaviour = written.load().behaviours().get(0);
    assertEquals(
        List.of(
            new Attribute(
                "裁量分", Type.NUMBER, null, decimal("5"), decimal("20"), 1, List.of(), null),
            new Attribute("裁量理由", Type.TEXT, null, null, null, 1, List.of(), null)),
        behaviour.attributes());
    assertEquals(List.of("居民议事会"), behaviour.rules().get(0).verification().roles());
  }

  @Test
  void discretionStaysWithinItsRangeAndWithThoseWhoDecide() {
    RuleBook rules = discretion();
    Map<String, Object> given = Map.of("裁量分", decimal("20"), "裁量理由", "组织清扫");
    Observation decided = observed("E-1", AT, given).verifiedBy("居民议事会", "y-1");
    Decision decision = rules.score(open(rules), decided);
    assertEquals("20", Decimals.text(decision.postings().get(0).amount()));
    assertEquals(Status.PENDING, rules.score(open(rules), observed("E-1", AT, given)).status());
    assertEquals(Status.REJECTED, rules.score(open(rules), decided.with("裁量分", 21)).status());
  }

  @Test
  void anExplanationNamesTheBandsAndWhatWasRead() {
    RuleBook rules =
        rules(
            "{时长: {类型: 数, 最小: 0, 最大: 12}}",
            "{按: 时长, 分档: {\"[0..1)\": 1, \"1..4\": 3, \">=4\": 5.0}}");
    Decision decision = rules.score(open(rules), observed("E-1", AT, Map.of("时长", decimal("2"))));
    String text = decision.explanation().text(Locale.CHINESE);
    assertTrue(text.contains("分值“按 时长 分档：[0..1) 1，[1..4) 3，>= 4 5”= 3（时长 = 2）"), text);
  }

  @Test
  void formulasTellOfTheirForm() {
    assertEquals("按 紧急 取值：是 4，否 1", text("{紧急: 是非}", "{按: 紧急, 取值: {true: 4, false: 1}}"));
    assertEquals(
        "按 金额 累进：[0..1000) 0.01，>= 1000 0.005",
        text("{金额: {类型: 数, 最小: 0}}", "{按: 金额, 累进: {\"[0..1000)\": 0.01, \"[1000..]\": 0.005}}"));
    assertEquals("阶梯（每年）：第 1 次起共 5，第 5 次起共 20", text("{}", "{阶梯: {1: 5, 5: 20}, 周期: 本年}"));
    assertEquals(
        "按表：时长 >= 2 时 5，其他 0", text("{时长: {类型: 数, 最小: 0}}", "{表: [{条件: 时长 >= 2, 分: 5}], 其他: 0}"));
    assertEquals("取最高：时长 * 2，3", text("{时长: {类型: 数, 最小: 0}}", "{取: 最高, 之中: [时长 * 2, 3]}"));
  }

  private String text(String attributes, String amount) {
    return list(attributes, amount).load().behaviours().get(0).rules().get(0).amount().text();
  }

  @Test
  void englishKeysMeanTheSame() {
    isSame("{按: 时长, 分档: {\"< 1\": 1}, 其他: 2}", "{by: 时长, bands: {\"< 1\": 1, otherwise: 2}}");
    isSame("{按: 紧急, 取值: {是: 1}, 其他: 2}", "{by: 紧急, values: {true: 1}, otherwise: 2}");
    isSame("{按: 时长, 累进: {\"[0..12]\": 1}}", "{by: 时长, brackets: {\"[0..12]\": 1}}");
    isSame("{阶梯: {1: 5}, 周期: 本年}", "{ladder: {1: 5}, window: this year}");
    isSame("{表: [{条件: 紧急, 分: 1}], 其他: 2}", "{table: [{condition: 紧急, points: 1}, {points: 2}]}");
    isSame("{取: 合计, 之中: [1, 时长]}", "{take: sum, among: [1, 时长]}");
  }

  private void isSame(String chinese, String english) {
    String attributes = "{时长: {类型: 数, 最小: 0, 最大: 12}, 紧急: 是非}";
    assertEquals(meaning(attributes, chinese), meaning(attributes, english));
  }

  private String meaning(String attributes, String amount) {
    return list(attributes, amount)
        .load()
        .behaviours()
        .get(0)
        .rules()
        .get(0)
        .amount()
        .expression()
        .toString();
  }

  private List<Code> errors(String attributes, String amount) {
    list(attributes, amount);
    return Conventions.check(folder).diagnostics().stream().map(Diagnostic::code).toList();
  }

  @Test
  void completeBandsNeedNoOthers() {
    assertEquals(
        List.of(Code.OTHERWISE_UNUSED),
        errors("{时长: {类型: 数, 最小: 0, 最大: 1}}", "{按: 时长, 分档: {\"[0..1]\": 1}, 其他: 0}"));
  }
}
