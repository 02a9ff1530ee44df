package org.gongyue.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Escalation;
import org.gongyue.convention.Reward;
import org.gongyue.convention.ScoringRule;
import org.gongyue.convention.ScoringRule.Verification;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.engine.RuleBook;
import org.gongyue.expression.Type;
import org.gongyue.measure.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the words of a convention mean. */
final class ConventionsTest {

  private static final String ARTICLES = "条款: {第一条: 互助。, 第二条: 不抛物。, 第三条: 可兑换。}\n";
  private static final String SHORTEST =
      """
      编号: demo
      版本: 2024
      名称: 示范
      通过: {机构: 居民会议, 日期: 2023-11-20}
      备案: {日期: 2023-11-27}
      公示: {自: 2023-12-01}
      生效: {自: 2024-01-01}
      """
          + ARTICLES;

  @TempDir private Path folder;
  private Written written;

  @BeforeEach
  void write() {
    written = Written.in(folder).charter(SHORTEST);
  }

  private Behaviour only(String behaviour) {
    return written.list("正面:\n" + behaviour.indent(2)).load().behaviours().get(0);
  }

  @Test
  void whatIsNotWrittenHasItsDefault() {
    Convention convention = written.load();
    assertEquals(ZoneId.of("Asia/Shanghai"), convention.zone());
    assertEquals(List.of("家庭户"), convention.accountKinds());
    assertEquals(List.of("文明守约", "履职自治", "社团活动", "志愿服务"), convention.categories());
    assertEquals(List.of("参与", "自律", "互助", "成长"), convention.commons());
    assertEquals(
        List.of(new UnitOfAccount("积分", 2, RoundingMode.HALF_UP, BigDecimal.ZERO, null, null)),
        convention.units());
    assertNull(convention.life().until());
    assertTrue(convention.life().inForceOn(LocalDate.of(2030, 1, 1)));
  }

  @Test
  void unitsOfAccountKeepTheirPrecisionRoundingAndBounds() {
    written.charter(SHORTEST + "币种: [{名称: 分, 小数位: 0, 舍入: 舍去, 开户余额: 5, 最低余额: -10, 最高余额: 500}]\n");
    UnitOfAccount expected =
        new UnitOfAccount(
            "分",
            0,
            RoundingMode.DOWN,
            BigDecimal.valueOf(5),
            BigDecimal.valueOf(-10),
            BigDecimal.valueOf(500));
    assertEquals(List.of(expected), written.load().units());
  }

  @Test
  void aBehaviourOfOneRuleIsItsOwnRule() {
    Behaviour behaviour = only("- {编号: V-01, 行为: 助老, 条款: 第一条, 得分: 2, 核实: 网格员}");
    assertEquals(Behaviour.Choice.ALL, behaviour.choice());
    ScoringRule rule = behaviour.rules().get(0);
    assertEquals("V-01", rule.id());
    assertEquals("第一条", rule.article());
    assertEquals("积分", rule.unit());
    assertEquals(new Verification(List.of("网格员"), List.of()), rule.verification());
    assertNull(rule.condition());
  }

  @Test
  void rulesInheritWhatTheirBehaviourSays() {
    Behaviour behaviour =
        only(
            """
            - 编号: V-01
              行为: 分类
              条款: 第一条
              参数: {评价: {类型: 文本, 选项: [优, 良]}}
              择优: 最高
              核实: [网格员, 楼栋长]
              凭证: 照片
              上限: {每户每周: 2次}
              规则:
                - {编号: V-01-1, 条件: '评价 = "优"', 得分: 2}
                - {编号: V-01-2, 得分: 1, 核实: 无, 条款: 第二条}
            """);
    assertEquals(Behaviour.Choice.BEST, behaviour.choice());
    assertEquals(
        new Verification(List.of("网格员", "楼栋长"), List.of("照片")),
        behaviour.rules().get(0).verification());
    assertEquals("第二条", behaviour.rules().get(1).article());
    // The limit of the behaviour is over both rules together, so it is none of theirs.
    assertEquals(List.of(), behaviour.rules().get(0).limits());
    assertEquals("每户每周 2 次", written.load().limits().get(0).toString());
    assertEquals("V-01", written.load().limits().get(0).target().name());
  }

  @Test
  void attributesHaveTypesRangesOptionsAndDefaults() {
    Behaviour behaviour =
        only(
            """
            - 编号: V-01
              行为: 助老
              条款: 第一条
              得分: 1
              核实: 无
              参数:
                时长: {类型: 数, 单位: 小时, 最小: 0.5, 最大: 12, 小数位: 1, 默认: 1}
                场次: 数
                时段: {类型: 文本, 选项: [上午, 下午], 默认: 上午}
                紧急: {类型: 是非, 默认: 否}
                日子: {类型: 日期, 默认: 2024-05-01}
            """);
    assertEquals(
        List.of(
            new Attribute(
                "时长",
                Type.NUMBER,
                "小时",
                new BigDecimal("0.5"),
                BigDecimal.valueOf(12),
                1,
                List.of(),
                BigDecimal.ONE),
            new Attribute("场次", Type.NUMBER, null, null, null, 2, List.of(), null),
            new Attribute("时段", Type.TEXT, null, null, null, 2, List.of("上午", "下午"), "上午"),
            new Attribute("紧急", Type.BOOLEAN, null, null, null, 2, List.of(), false),
            new Attribute(
                "日子", Type.DATE, null, null, null, 2, List.of(), LocalDate.of(2024, 5, 1))),
        behaviour.attributes());
  }

  @Test
  void limitsHaveAScopeAWindowAndAMeasure() {
    Behaviour behaviour =
        only(
            """
            - 编号: V-01
              行为: 助老
              条款: 第一条
              得分: 1
              核实: 无
              上限:
                每人每日: 1
                每户每周: 2 分
                每人每月: 3次
                每户每季度: 4
                每户每半年: 5
                每户每年: 6
                每户90天: 7
                每户累计: 8
                每人每季: {最多: 9, 超限: 不计}
            """);
    assertEquals(
        List.of(
            "每人每日 1 分",
            "每户每周 2 分",
            "每人每月 3 次",
            "每户每季度 4 分",
            "每户每半年 5 分",
            "每户每年 6 分",
            "每户90天 7 分",
            "每户累计 8 分",
            "每人每季度 9 分"),
        behaviour.rules().get(0).limits().stream().map(limit -> limit.toString()).toList());
    assertEquals("DROP", behaviour.rules().get(0).limits().get(8).excess().name());
  }

  @Test
  void limitsOverSeveralRulesHaveATarget() {
    written.list(
        """
        正面:
          - {编号: V-01, 行为: 助老, 类别: 志愿服务, 条款: 第一条, 得分: 1, 核实: 无}
        上限:
          - {对象: 志愿服务, 每户每月: 60}
          - {对象: V-01, 每人每月: 3次, 超限: 不计}
          - {对象: 正面, 每户每年: 500}
          - {对象: 全部, 每户每日: 9}
        """);
    assertEquals(
        List.of("志愿服务 每户每月 60 分", "V-01 每人每月 3 次", "正面 每户每年 500 分", "全部 每户每日 9 分"),
        written.load().limits().stream().map(l -> l.target() + " " + l).toList());
  }

  @Test
  void repeatOffencesCostMore() {
    written.list(
        """
        负面:
          - {编号: N-01, 行为: 抛物, 条款: 第二条, 扣分: 20, 核实: 无, 累犯: {周期: 365天, 扣分: [20, 40, 80]}}
        """);
    assertEquals(
        Escalation.amounts(
            Window.rolling(365),
            List.of(BigDecimal.valueOf(20), BigDecimal.valueOf(40), BigDecimal.valueOf(80))),
        written.load().behaviours().get(0).rules().get(0).escalation());
  }

  @Test
  void rewardsHavePricesStockLimitsAndConditions() {
    written.catalogue(
        """
        兑换品:
          - 编号: G-01
            名称: 雨伞
            条款: 第三条
            价格: 50
            库存: 100
            限兑: {每季度: 2, 每人每月: 1份}
            条件: 次数("N-01", "90天") = 0
            最低余额: 60
            自: 2024-02-01
            至: 2024-12-31
        """);
    Reward reward = written.load().rewards().get(0);
    assertEquals(100L, reward.stock());
    assertEquals(
        List.of("每户每季度 2 次", "每人每月 1 次"),
        reward.limits().stream().map(limit -> limit.toString()).toList());
    assertEquals("次数(\"N-01\", \"90天\") = 0", reward.condition().expression().toString());
    assertEquals(LocalDate.of(2024, 2, 1), reward.from());
  }

  @Test
  void englishKeysGiveTheSameConvention() {
    String chinese = digest();
    written
        .charter(
            """
            id: demo
            version: 2024
            name: 示范
            adopted: {body: 居民会议, date: 2023-11-20}
            filed: {date: 2023-11-27}
            published: {from: 2023-12-01}
            inForce: {from: 2024-01-01}
            articles: {第一条: 互助。, 第二条: 不抛物。, 第三条: 可兑换。}
            """)
        .list(
            """
            positive:
              - id: V-01
                behaviour: 助老服务
                category: 志愿服务
                commons: 互助
                article: 第一条
                attributes: {时长: {type: number, measure: 小时, min: 0, max: 12}}
                condition: 时长 >= 0.5
                award: 2 * 时长
                verification: 网格员
            negative:
              - {id: N-01, behaviour: 高空抛物, article: 第二条, deduct: 20, verification: 网格员}
            """)
        .catalogue("rewards: [{id: G-01, name: 洗衣液, article: 第三条, price: 50}]\n");
    assertEquals(chinese, digest());
  }

  @Test
  void englishWordsOfLimitsAndChoicesMeanTheSame() {
    String behaviour =
        """
        正面:
          - 编号: V-01
            行为: 助老
            条款: 第一条
            核实: 无
            择优: 最高
            上限: {每户每月: 3次, 每人每年: {最多: 9, 超限: 不计}, 每户90天: 5, 每户累计: 7}
            规则: [{编号: V-01-1, 得分: 向下取整(1.5)}]
        """;
    written.list(behaviour);
    String chinese = digest();
    written.list(
        """
        positive:
          - id: V-01
            behaviour: 助老
            article: 第一条
            verification: none
            choice: best
            limits:
              per account per month: 3 times
              per actor per year: {most: 9, excess: drop}
              per account per 90 days: 5
              per account lifetime: 7
            rules: [{id: V-01-1, award: floor(1.5)}]
        """);
    assertEquals(chinese, digest());
  }

  @Test
  void commentsLayoutAndLineEndsChangeNothing() throws Exception {
    String before = digest();
    Path list = folder.resolve("rewards-penalties.yaml");
    String text = Files.readString(list);
    String other = text.replace("得分: 2 * 时长", "得分: >- # 注释\n      2 *\n      时长");
    Files.writeString(list, "\uFEFF# 注释\n" + other.replace("\n", "\r\n"));
    assertEquals(before, digest());
    Files.writeString(list, text.replace("2 * 时长", "3 * 时长"));
    assertNotEquals(before, digest());
  }

  private String digest() {
    return RuleBook.compile(written.load()).version().digest();
  }

  @Test
  void aBrokenConventionIsNotLoadedAtAll() {
    written.charter("编号: demo\n");
    ConventionException e = assertThrows(ConventionException.class, () -> Conventions.load(folder));
    assertEquals(Conventions.check(folder).diagnostics(), e.diagnostics());
    assertTrue(e.getMessage().contains("缺少“条款”"), e::getMessage);
  }

  @Test
  void everythingWithAnIdKnowsWhereItIsWritten() {
    String file = folder.toString().replace('\\', '/') + "/";
    assertEquals(
        new Position(file + "rewards-penalties.yaml", 2, 9),
        Conventions.check(folder).origins().get("V-01"));
    assertEquals(
        new Position(file + "redemption.yaml", 2, 10),
        Conventions.check(folder).origins().get("G-01"));
    assertEquals(8, Conventions.check(folder).origins().get("第二条").line());
  }
}
