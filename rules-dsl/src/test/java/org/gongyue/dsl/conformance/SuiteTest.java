package org.gongyue.dsl.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongyue.account.Account;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Eligibility;
import org.gongyue.decision.Standing;
import org.gongyue.dsl.Conventions;
import org.gongyue.dsl.Folders;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.Stock;
import org.gongyue.event.Event;
import org.gongyue.event.Redemption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Good and broken suites of 三堡街社区. */
final class SuiteTest {

  private static final String VISIT =
      "{编号: E-1, 行为: V-34, 时间: 2024-03-01 09:00, 账户: 3-2-501, 核实: 楼栋长}";

  @TempDir private Path folder;

  private Path file(String cases) throws IOException {
    Path convention = Folders.conventions().resolve("wuxing/sanbao-jie");
    String head = "名称: 试\n公约: " + convention + "\n用例:\n";
    return Files.writeString(folder.resolve("试.yaml"), head + cases);
  }

  private List<Result> run(String cases, Locale locale) throws IOException {
    Diagnostics problems = new Diagnostics();
    Suite suite = Suite.read(file(cases), problems);
    assertEquals(List.of(), problems.all());
    return suite.run(locale);
  }

  /** What is wrong with a suite, without its folder. */
  private List<String> wrong(String cases, Locale locale) throws IOException {
    Diagnostics problems = new Diagnostics();
    assertNull(Suite.read(file(cases), problems));
    return problems.all().stream().map(one -> one.text(locale).replace(folder + "/", "")).toList();
  }

  private static String visitExpecting(String expected) {
    return "  - {名称: 甲, 条款: 第二十一条, 记录: [" + VISIT + "], 期望: {" + expected + "}}\n";
  }

  @Test
  void linesOfALogAreTheSameAsMappingsInEnglish() throws IOException {
    String json =
        "{\"id\":\"E-1\",\"type\":\"observation\",\"behaviour\":\"V-34\","
            + "\"at\":\"2024-03-01T09:00:00+08:00\",\"account\":\"3-2-501\","
            + "\"verifiedBy\":{\"role\":\"楼栋长\"}}";
    String lines =
        "  - 名称: 甲\n    条款: 第二十一条\n    记录: |\n      "
            + json
            + "\n    期望:\n      裁定: {记录: E-1, 结果: 已入账, 入账: 3}\n";
    String english =
        "  - {name: 乙, articles: 第二十一条, events: [{id: E-1, behaviour: V-34,"
            + " at: 2024-03-01 09:00, account: 3-2-501, verifiedBy: {role: 楼栋长}}],"
            + " expected: {decisions: {event: E-1, status: posted, postings: 3}}}\n";
    assertTrue(run(lines + english, Locale.CHINESE).stream().allMatch(Result::passed));
  }

  @Test
  void whatDiffersIsShownBesideWhatWasExpectedWithTheDecision() throws IOException {
    String cases =
        visitExpecting("裁定: {记录: E-1, 结果: 已入账, 入账: 4}, 账户情况: {账户: 3-2-501, 日期: 2024-03-01, 余额: 4}");
    List<Comparison> found = run(cases, Locale.CHINESE).get(0).mismatches();
    assertEquals(2, found.size());
    assertEquals("E-1 入账", found.get(0).of());
    assertEquals("3-2-501 积分 4", found.get(0).expected());
    assertEquals("3-2-501 积分 3", found.get(0).actual());
    assertTrue(found.get(0).explanation().contains("规则 V-34“探访独居老人”适用"));
    assertEquals("3-2-501 2024-03-01 余额 积分", found.get(1).of());
    assertEquals(4, found.get(1).position().line());
    assertEquals("E-1 postings", run(cases, Locale.ENGLISH).get(0).mismatches().get(0).of());
  }

  @Test
  void theSameCasesRunAgainstOtherRules() throws Exception {
    String cases =
        visitExpecting(
            "裁定: {记录: E-1, 结果: 已入账, 入账: 3}, 账户情况: {账户: 3-2-501, 日期: 2024-03-01, 余额: 3}, "
                + "资格: {账户: 3-2-501, 兑换品: G-02, 时间: 2024-03-02 09:00, 可以: 否}");
    Diagnostics problems = new Diagnostics();
    Suite suite = Suite.read(file(cases), problems);
    assertTrue(suite.passes(suite.rules()));
    RuleBook other =
        RuleBook.compile(Conventions.load(Folders.conventions().resolve("wuxing/baiyun-xincun")));
    assertEquals(suite.run(other, Locale.CHINESE).get(0).passed(), suite.passes(other));
    List<String> seen = new ArrayList<>();
    suite.play(
        suite.rules(),
        new Witness() {
          @Override
          public void decided(Event event, Decision decision) {
            seen.add(event.id() + " " + decision.status());
          }

          @Override
          public void asked(Account account, Redemption asked, Stock stock, Eligibility answer) {
            seen.add(asked.reward() + " " + answer.yes());
          }

          @Override
          public void stood(Standing standing) {
            seen.add(standing.account().id() + " " + standing.day());
          }
        });
    assertEquals(List.of("E-1 POSTED", "3-2-501 2024-03-01", "G-02 false"), seen);
  }

  @Test
  void aLateEventIsNotSeenBeforeItsDayNorMissedAfterwards() throws IOException {
    String cases =
        """
          - 名称: 甲
            条款: 第二十一条
            记录:
              - {编号: 后, 行为: V-34, 时间: 2024-03-10 09:00, 账户: 甲, 核实: 楼栋长}
              - {编号: 先, 行为: V-34, 时间: 2024-03-01 09:00, 账户: 甲, 核实: 楼栋长}
            期望:
              账户情况:
                - {账户: 甲, 日期: 2024-03-10, 余额: 6}
                - {账户: 甲, 日期: 2024-03-05, 余额: 3}
                - {账户: 甲, 日期: 2024-02-05, 余额: 0}
        """;
    assertEquals(List.of(), run(cases, Locale.CHINESE).get(0).mismatches());
  }

  @Test
  void noOtherReasonMayBeGivenThanThoseExpected() throws IOException {
    String asked = "资格: {账户: 甲, 兑换品: G-04, 时间: 2024-03-02 09:00, 可以: 否, 理由: BALANCE_TOO_LOW}";
    List<Comparison> found = run(visitExpecting(asked), Locale.CHINESE).get(0).mismatches();
    assertEquals(1, found.size());
    assertTrue(found.get(0).actual().contains("BALANCE_BELOW_MINIMUM"), found.toString());
  }

  @Test
  void aCaseThatExpectsNothingIsAnError() throws IOException {
    List<String> found = wrong(visitExpecting(""), Locale.CHINESE);
    assertEquals(1, found.size());
    assertTrue(found.get(0).startsWith("试.yaml:4:"), found.get(0));
    assertTrue(found.get(0).endsWith("error EMPTY_LIST “期望”不能是空的"), found.get(0));
  }

  @Test
  void unknownKeysArticlesEventsAndCodesAreErrorsWithTheirPlace() throws IOException {
    String cases =
        "  - 名称: 甲\n"
            + "    条款: 第二一条\n"
            + "    备注: 无\n"
            + "    记录:\n"
            + "      - "
            + VISIT
            + "\n"
            + "    期望:\n"
            + "      裁定:\n"
            + "        - {记录: E-2, 结果: 已入账}\n"
            + "        - {记录: E-1, 结果: 入账了}\n"
            + "        - {记录: E-1, 结果: 拒绝, 理由: BALANCE_TO_LOW}\n"
            + "        - {记录: E-1, 结果: 拒绝}\n"
            + "        - {记录: E-1}\n";
    List<String> found = wrong(cases, Locale.CHINESE);
    assertEquals(
        List.of(
            "试.yaml:5:9: error UNKNOWN_ARTICLE",
            "试.yaml:6:5: error UNKNOWN_KEY",
            "试.yaml:11:16: error BAD_CHOICE",
            "试.yaml:12:25: error BAD_CHOICE",
            "试.yaml:13:33: error BAD_CHOICE",
            "试.yaml:14:16: error DUPLICATE_ITEM",
            "试.yaml:15:11: error MISSING_KEY"),
        found.stream().map(line -> line.split(" ", 4)).map(SuiteTest::head).toList());
    assertTrue(found.get(1).contains("“备注”"), found.get(1));
    assertTrue(found.get(4).contains("BALANCE_TOO_LOW"), found.get(4));
    assertTrue(wrong(cases, Locale.ENGLISH).get(6).contains("\"status\" is missing"));
  }

  private static String head(String[] words) {
    return words[0] + " " + words[1] + " " + words[2];
  }

  @Test
  void anEventThatIsNoneIsAnErrorAtItsPlace() throws IOException {
    String cases =
        """
          - 名称: 甲
            条款: 第二十一条
            记录: |
              {"id":
            期望: {裁定: []}
          - 名称: 乙
            条款: 第二十一条
            记录:
              - {编号: E-1, 行为: V-34}
            期望: {裁定: {记录: E-1, 结果: 已入账}}
        """;
    List<String> found = wrong(cases, Locale.CHINESE);
    assertTrue(found.get(0).startsWith("试.yaml:7:7: error NOT_JSON"), found.toString());
    assertTrue(
        found.stream().anyMatch(one -> one.startsWith("试.yaml:12:9: error MISSING_KEY")),
        found.toString());
  }

  @Test
  void whatIsWrongWithTheConventionIsTold() throws IOException {
    Path file = folder.resolve("试.yaml");
    Files.writeString(file, "名称: 试\n公约: 没有\n用例: []\n");
    Diagnostics problems = new Diagnostics();
    assertNull(Suite.read(file, problems));
    assertTrue(problems.hasErrors());
  }
}
