package org.gongyue.dsl.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.gongyue.dsl.Conventions;
import org.gongyue.dsl.Folders;
import org.gongyue.dsl.Written;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * For each lint a convention of which it speaks, and one that is nearly so, of which it does not.
 */
final class LintTest {

  @TempDir private Path folder;
  private Written written;
  private String charter;

  @BeforeEach
  void write() {
    written = Written.in(folder);
    charter = read("convention.yaml");
  }

  private static String read(String file) {
    try {
      return Files.readString(Folders.small().resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Diagnostic> found() {
    return Conventions.check(folder).diagnostics();
  }

  private List<Code> codes() {
    return found().stream().map(Diagnostic::code).toList();
  }

  private void has(Code... codes) {
    assertEquals(List.of(codes), codes(), () -> found().toString());
  }

  private void article(String text) {
    written.charter(charter.replace("不从高处抛物。", text));
  }

  private void charter(String from, String to) {
    assertTrue(charter.contains(from), from);
    charter = charter.replace(from, to);
    written.charter(charter);
  }

  private void negative(String name) {
    written.list(
        """
        正面:
          - {编号: V-01, 行为: 助老服务, 条款: 第一条, 得分: 2, 核实: 网格员}
        负面:
          - {编号: N-01, 行为: %s, 条款: 第二条, 扣分: 5, 核实: 网格员}
        """
            .formatted(name));
  }

  private void positive(String name, String attributes) {
    written.list(
        """
        正面:
          - {编号: V-01, 行为: %s, 条款: 第一条, 参数: {%s}, 得分: 2, 核实: 网格员}
        负面:
          - {编号: N-01, 行为: 高空抛物, 条款: 第二条, 扣分: 5, 核实: 网格员}
        """
            .formatted(name, attributes));
  }

  private void rules(String choice, String... conditions) {
    StringBuilder list =
        new StringBuilder(
            """
            正面:
              - 编号: V-01
                行为: 助老服务
                条款: 第一条
                核实: 网格员
                参数:
                  时长: {类型: 数, 最小: 0, 最大: 8}
                  时段: {类型: 文本, 选项: [白天, 夜间]}
                  紧急: 是非
                  到期日: 日期
            """);
    list.append(choice).append("    规则:\n");
    for (int i = 0; i < conditions.length; i++) {
      list.append("      - {编号: V-01-%d, 得分: 1, %s}\n".formatted(i + 1, conditions[i]));
    }
    written.list(list + "负面: [{编号: N-01, 行为: 高空抛物, 条款: 第二条, 扣分: 5, 核实: 无}]\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"高空抛物罚款五十元。", "不得高空抛物，违者罚款。", "禁止高空抛物违者罚款五十元。", "对高空抛物者处以罚款，没收物品。", "造成后果的，拘留五日。"})
  void anArticleThatSetsAPenaltyIsAnError(String text) {
    article(text);
    has(Code.UNLAWFUL_PENALTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "不罚款。",
        "任何人不得罚款、没收物品。",
        "只扣分，不收取任何罚款。",
        "不得以罚款、没收等方式处理高空抛物。",
        "不得作出任何形式的罚款。",
        "不收取任何费用，包括罚款。",
        "构成违法的，由公安机关依法予以拘留。",
        "没收到通知的，可以补办。"
      })
  void anArticleThatForbidsAPenaltyIsNone(String text) {
    article(text);
    assertTrue(!codes().contains(Code.UNLAWFUL_PENALTY), () -> found().toString());
  }

  @Test
  void thePenaltyIsNamedTogetherWithTheLawOfTheDay() {
    article("高空抛物罚款五十元。");
    assertTrue(found().get(0).message(Locale.CHINESE).contains("《行政处罚法》第九条、第十六条"));
    assertTrue(found().get(0).message(Locale.ENGLISH).contains("(2021), art. 9, 16"));
    charter("生效: {自: 2024-01-01", "生效: {自: 2021-07-14");
    charter("2023-11-20", "2021-06-01");
    charter("2023-11-27", "2021-06-02");
    charter(
        "公示: {自: 2023-12-01, 至: 2023-12-15, 异议: {受理: 社区居委会}}",
        "公示: {自: 2021-06-03, 至: 2021-06-13, 异议: {受理: 社区居委会}}");
    article("高空抛物罚款五十元。");
    assertTrue(found().get(0).message(Locale.CHINESE).contains("（1996年）第八条、第十四条"));
  }

  @Test
  void aPenaltyInANameOrAFormulaIsAnError() {
    negative("乱停车罚款");
    has(Code.UNLAWFUL_PENALTY);
    negative("乱停车");
    has();
    positive("助老服务", "处理: {类型: 文本, 选项: [劝导, 罚款]}");
    has(Code.UNLAWFUL_PENALTY);
  }

  @Test
  void aRightTakenAwayIsAnError() {
    article("三次以上的，取消其选举权。");
    has(Code.LOST_RIGHT);
    article("不得取消居民的选举权。");
    has();
    article("三次以上的，取消当年评选资格。");
    has();
  }

  @ParameterizedTest
  @CsvSource({
    "越级上访, RIGHT_PENALIZED",
    "起诉居委会, RIGHT_PENALIZED",
    "未按时结婚, RIGHT_PENALIZED",
    "超生生育, RIGHT_PENALIZED",
    "恶意投诉, RIGHT_MISUSED",
    "虚假举报, RIGHT_MISUSED",
    "结婚大操大办, RIGHT_MISUSED"
  })
  void aNegativeItemThatIsARightIsAnErrorAndItsMisuseAWarning(String name, Code code) {
    negative(name);
    has(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"打击报复举报人", "阻挠他人投诉", "干涉他人信仰", "噪声扰邻"})
  void toHinderARightIsNoUseOfIt(String name) {
    negative(name);
    has();
  }

  @Test
  void aRightOnThePositiveListIsNothingToSpeakOf() {
    positive("如实举报隐患", "时长: 数");
    has();
  }

  @ParameterizedTest
  @CsvSource({"家庭年审, 年收入", "家庭年审, 健康状况", "参加宗教活动, 时长", "登记指纹, 时长", "申报房产, 时长"})
  void anItemThatIsKeyedOnATraitIsAnError(String name, String attribute) {
    positive(name, attribute + ": 数");
    has(Code.KEYED_ON_TRAIT);
  }

  @ParameterizedTest
  @CsvSource({"保护邻居财产, 时长", "参加疾病预防讲座, 时长", "照顾患病老人, 时长", "参加健康跑, 里程"})
  void toHelpPeopleIsNotKeyedOnATrait(String name, String attribute) {
    positive(name, attribute + ": 数");
    has();
  }

  @Test
  void adoptionByRepresentativesIsAWarning() {
    charter("居民会议", "居民代表大会");
    has(Code.ADOPTED_BY_REPRESENTATIVES);
    charter("居民代表大会", "村民会议");
    has();
  }

  @Test
  void whoAdoptsIsJudgedByTheLawOfThatDay() {
    charter("机构: 居民会议, 日期: 2023-11-20", "机构: 村民代表会议, 日期: 2026-01-05");
    charter("2023-11-27", "2026-01-06");
    charter(
        "公示: {自: 2023-12-01, 至: 2023-12-15, 异议: {受理: 社区居委会}}",
        "公示: {自: 2026-01-07, 至: 2026-01-20, 异议: {受理: 社区居委会}}");
    charter("生效: {自: 2024-01-01, 至: 2024-12-31}", "生效: {自: 2026-02-01}");
    has(Code.ADOPTED_BY_REPRESENTATIVES);
    assertTrue(found().get(0).message(Locale.CHINESE).contains("待核对"));
  }

  @Test
  void aPublicationHasAnEndAndLastsSevenDays() {
    charter("至: 2023-12-15", "至: 2023-12-07");
    has();
    charter("至: 2023-12-07", "至: 2023-12-06");
    has(Code.PUBLICATION_TOO_SHORT);
    charter(", 至: 2023-12-06", "");
    has(Code.PUBLICATION_WITHOUT_END);
  }

  @Test
  void redemptionForCashIsAWarning() {
    written.catalogue("兑换品: [{编号: G-01, 名称: 购物卡, 条款: 第三条, 价格: 50}]\n");
    has(Code.REDEEMS_CASH);
    written.catalogue("兑换品: [{编号: G-01, 名称: 购物袋, 条款: 第三条, 价格: 50}]\n");
    has();
    charter("积分可以兑换。", "积分可以兑换物品，不兑换现金。");
    has();
    charter("不兑换现金", "也可以兑换现金");
    has(Code.REDEEMS_CASH);
  }

  @Test
  void aSchemeThatCallsItselfCreditIsAWarning() {
    charter("名称: 示范社区公约", "名称: 示范社区信用积分办法");
    has(Code.CALLED_CREDIT);
    charter("名称: 示范社区信用积分办法", "名称: 示范社区公约");
    charter("邻里互相帮助。", "积分不作为信用记录。");
    assertTrue(!codes().contains(Code.CALLED_CREDIT));
    negative("失信行为");
    has(Code.CALLED_CREDIT);
  }

  @Test
  void namesInPublicNeedConsent() {
    article("每月张贴居民姓名。");
    has(Code.NAMES_IN_PUBLIC);
    article("经本人同意，每月张贴居民姓名。");
    has();
    article("每月张贴门牌代码，不公布姓名。");
    has();
    article("每月公布表现突出的学生。");
    has(Code.MINORS_IN_PUBLIC);
    article("不公布未成年人情况。");
    has();
  }

  @Test
  void aUnitOfAccountShouldSayHowLowItGoes() {
    charter("{名称: 时间币, 最低余额: 0}", "{名称: 时间币}");
    has(Code.NO_FLOOR);
    charter("{名称: 时间币}", "{名称: 时间币, 最低余额: -20}");
    has();
  }

  private void limited(String limits, String wide) {
    written.list(
        """
        正面:
          - {编号: V-01, 行为: 助老服务, 类别: 志愿服务, 条款: 第一条, 得分: 2, 核实: 网格员, 上限: {%s}}
        负面:
          - {编号: N-01, 行为: 高空抛物, 条款: 第二条, 扣分: 5, 核实: 网格员}
        %s
        """
            .formatted(limits, wide));
  }

  @Test
  void aRewardAboveWhatALimitAllowsInAYearIsOutOfReach() {
    limited("每户每月: 4", "");
    has(Code.REWARD_OUT_OF_REACH);
    assertTrue(found().get(0).message(Locale.CHINESE).contains("最多只有 48"), found()::toString);
    limited("每户每月: 5", "");
    has();
    limited("每人每月: 1", "");
    has();
  }

  @Test
  void timesAndWideLimitsAndTheOpeningBalanceCount() {
    limited("每户每季度: 6次", "");
    has(Code.REWARD_OUT_OF_REACH);
    limited("每户每季度: 7次", "");
    has();
    limited("每户每月: 50", "上限: [{对象: 志愿服务, 每户每年: 49}]");
    has(Code.REWARD_OUT_OF_REACH);
    limited("每户每月: 50", "上限: [{对象: 正面, 每户半年: 20}]".replace("每户半年", "每户每半年"));
    has(Code.REWARD_OUT_OF_REACH);
    charter("小数位: 1, 最低余额: 0", "小数位: 1, 最低余额: 0, 开户余额: 10");
    has();
  }

  @Test
  void whatIsEarnedWhenAPeriodClosesCounts() {
    String settled = "结算: [{编号: S-01, 名称: 季末, 条款: 第一条, 周期: 季度, %s}]";
    limited("每户每月: 4", settled.formatted("得分: 0.4"));
    has(Code.REWARD_OUT_OF_REACH);
    limited("每户每月: 4", settled.formatted("得分: 0.5"));
    has();
    limited("每户每月: 4", settled.formatted("分配: {按: '得分(\"正面\", \"本季度\")', 余数: 留存}"));
    has();
    limited("每户每月: 4", settled.formatted("扣分: 5"));
    has(Code.REWARD_OUT_OF_REACH);
  }

  @Test
  void aBalanceThatCannotBeIsAConditionThatNeverHolds() {
    charter("小数位: 1, 最低余额: 0", "小数位: 1, 最低余额: 0, 最高余额: 100");
    written.catalogue("兑换品: [{编号: G-01, 名称: 洗衣液, 条款: 第三条, 价格: 50, 条件: 余额() > 100}]\n");
    has(Code.CONDITION_NEVER);
    written.catalogue("兑换品: [{编号: G-01, 名称: 洗衣液, 条款: 第三条, 价格: 50, 条件: 余额() >= 100}]\n");
    has();
  }

  @Test
  void rulesThatHoldTogetherWithoutAChoiceAreShownWithAnExample() {
    rules("", "条件: 时长 >= 2", "条件: '时段 = \"夜间\"'");
    has(Code.RULES_OVERLAP);
    String message = found().get(0).message(Locale.CHINESE);
    assertTrue(message.contains("V-01-1 和 V-01-2 会同时适用（例如 时长 = 2, 时段 = \"夜间\"）"), message);
    rules("    择优: 全部\n", "条件: 时长 >= 2", "条件: '时段 = \"夜间\"'");
    has();
    rules("    择优: 最高\n", "条件: 时长 >= 2", "条件: '时段 = \"夜间\"'");
    has();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "时长 < 2 | 时长 >= 2",
        "时长 in [0..2) | 时长 in [2..8]",
        "紧急 | not(紧急)",
        "到期日 < 当日 | 到期日 >= 当日",
        "次数(\"N-01\", \"90天\") = 0 | 次数(\"N-01\", \"90天\") > 0",
        "时段 = \"白天\" and 时长 > 1 | 时段 = \"夜间\" or 时长 <= 1 and 时段 != \"白天\""
      })
  void rulesThatExcludeEachOtherDoNotOverlap(String one, String other) {
    rules("", "条件: '" + one + "'", "条件: '" + other + "'");
    has();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "时长 <= 2 | 时长 >= 2",
        "到期日 <= 当日 | 到期日 >= 当日",
        "余额() >= 10 | 次数(\"N-01\", \"90天\") = 0",
        "紧急 or 时长 > 7.99 | not(紧急)"
      })
  void rulesThatMeetInOneValueOverlap(String one, String other) {
    rules("", "条件: '" + one + "'", "条件: '" + other + "'");
    has(Code.RULES_OVERLAP);
  }

  @Test
  void rulesWithoutConditionsHoldForAnyRecord() {
    rules("", "核实: 无", "核实: 无");
    has(Code.RULES_OVERLAP);
    assertTrue(found().get(0).message(Locale.CHINESE).contains("例如 任何记录"));
  }

  @Test
  void rulesInDifferentUnitsOfAccountDoNotOverlap() {
    rules("", "币种: 时间币", "条件: 时长 > 1");
    has();
  }

  @Test
  void anArticleOnPointsOnWhichNothingRestsIsAWarning() {
    written.charter(charter.replace("约定:", "  第四条: 连续守约的家庭给予奖励。\n约定:"));
    has(Code.ARTICLE_UNUSED);
    written.charter(charter.replace("约定:", "  第四条: 垃圾分类投放，十分钟内离开。\n约定:"));
    has();
  }

  @Test
  void aWarningIsIgnoredForAReason() {
    String without = charter.replace("{名称: 时间币, 最低余额: 0}", "{名称: 时间币}");
    written.charter(without + "忽略提醒: {NO_FLOOR: 时间币可以欠着}\n");
    has();
    written.charter(without + "ignore: {NO_FLOOR: may be owed}\n");
    has();
    written.charter(without + "忽略提醒: {NO_FLOOR: }\n");
    has(Code.BAD_TEXT);
    written.charter(charter + "忽略提醒: {NO_FLOOR: 时间币可以欠着}\n");
    has(Code.UNUSED_IGNORE);
  }

  @Test
  void errorsAndUnknownCodesCannotBeIgnored() {
    written.charter(charter + "忽略提醒: {UNLAWFUL_PENALTY: 大家同意}\n");
    has(Code.UNKNOWN_WARNING);
    written.charter(charter + "忽略提醒: {NO_FLOR: 时间币可以欠着}\n");
    has(Code.UNKNOWN_WARNING);
    assertEquals("NO_FLOOR", found().get(0).suggestion());
  }
}
