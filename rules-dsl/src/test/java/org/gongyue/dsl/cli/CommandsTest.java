package org.gongyue.dsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongyue.dsl.Folders;
import org.gongyue.dsl.Written;
import org.gongyue.dsl.everykey.EveryKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code check}, {@code eligible}, {@code show}, and what all commands have in common. */
final class CommandsTest {

  private static final String SMALL = Folders.small().toString();
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;

  private String broken() {
    Written.in(folder).list("正面:\n  - {编号: V-01, 行为: 助老服务, 条款: 第九条, 得分: 1}\n");
    return folder.toString();
  }

  @Test
  void checkOfAGoodConventionPrintsNothingAndSaysSo() {
    Call call = Call.of("check", SMALL);
    assertEquals(0, call.code());
    assertEquals("", call.out());
    assertEquals("检查了 1 份公约，没有错误，0 处提醒\n", call.err());
  }

  @Test
  void checkPrintsALineForEachProblemAndEndsWithOne() {
    Call call = Call.of("check", broken());
    assertEquals(1, call.code());
    assertEquals(2, call.outLines().size());
    String file = folder.resolve("rewards-penalties.yaml").toString();
    assertTrue(call.out().startsWith(file + ":2:5: error NO_VERIFICATION "), call.out());
    assertTrue(call.outLines().get(1).startsWith(file + ":2:30: error UNKNOWN_ARTICLE "));
    assertEquals("检查了 1 份公约，2 处错误，0 处提醒\n", call.err());
  }

  @Test
  void warningsAloneEndWithNought() {
    Written.in(folder).catalogue("兑换品: [{编号: G-01, 名称: 洗衣液, 价格: 50}]\n");
    Call call = Call.of("check", folder.toString());
    assertEquals(0, call.code());
    assertTrue(call.out().contains("warning NO_ARTICLE"), call.out());
  }

  @Test
  void checkPrintsJsonForTools() throws Exception {
    Call call = Call.of("check", broken(), "--format", "json");
    JsonNode problems = JSON.readTree(call.out());
    assertEquals(2, problems.size());
    JsonNode article = problems.get(1);
    assertEquals("UNKNOWN_ARTICLE", article.get("code").textValue());
    assertEquals("error", article.get("severity").textValue());
    assertEquals(2, article.get("line").intValue());
    assertEquals(30, article.get("column").intValue());
    assertEquals("第一条", article.get("suggestion").textValue());
    assertEquals(0, JSON.readTree(Call.of("check", SMALL, "--format=json").out()).size());
  }

  @Test
  void checkSpeaksEnglishIfAsked() {
    for (List<String> language : List.of(List.of("--lang", "en"), List.of("--lang=en"))) {
      String[] arguments =
          Stream.concat(Stream.of("check", broken()), language.stream()).toArray(String[]::new);
      Call call = Call.of(arguments);
      assertTrue(call.out().contains("the convention has no article \"第九条\""), call.out());
      assertTrue(call.err().startsWith("1 convention(s) checked"), call.err());
    }
  }

  @Test
  void checkOfAFolderAboveChecksAllConventionsBelow() {
    Call call = Call.of("check", Folders.conventions().toString());
    assertEquals(0, call.code(), call.out());
    assertFalse(call.err().contains("检查了 1 份"), call.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "chekc .",
        "check",
        "check nowhere",
        "check . --format xml",
        "check . --lang fr",
        "score . --events",
        "eligible .",
        "show",
        "show nowhere",
        "show . --list 好坏",
        "--no-such-option"
      })
  void aWrongCallEndsWithTwoAndTheUsageOnStandardError(String call) {
    Call answer = Call.of(call.isEmpty() ? new String[0] : call.split(" "));
    assertEquals(2, answer.code(), answer.err());
    assertEquals("", answer.out());
    assertFalse(answer.err().isBlank());
  }

  @Test
  void whatLooksLikeAPlaceholderIsPrintedAsItIs() {
    assertEquals("没有这个文件夹：{0}{1}$1\n", Call.of("check", "{0}{1}$1").err());
  }

  @Test
  void helpAndVersionAreData() {
    assertTrue(Call.of("--help").out().contains("把社区自己的公约"));
    assertTrue(Call.of("--help", "--lang", "en").out().contains("Turns a community's"));
    assertTrue(Call.of("help", "score").out().contains("--events"));
    assertTrue(Call.of("--version").out().startsWith("gongyue "));
    assertEquals(0, Call.of("check", "--help").code());
  }

  @Test
  void eligibleTellsEveryReasonAtOnce() {
    Written.in(folder)
        .catalogue(
            """
            兑换品:
              - 编号: G-01
                名称: 洗衣液
                条款: 第三条
                价格: 50
                自: 2024-06-01
                库存: 0
                最低余额: 60
                限兑: {每月: 0}
                条件: '次数("N-01", "90天") = 0'
            """);
    Call call = eligible(Log.throwing("E-1", "2024-03-01"));
    assertEquals(0, call.code(), call.err());
    assertEquals("不能兑换  G-01 洗衣液", call.outLines().get(1));
    assertEquals(
        """
            尚未开始兑换，2024-06-01 起可兑 〔第三条〕
            不符合兑换条件“次数("N-01", "90天") = 0”（次数("N-01", "90天") = 1） 〔第三条〕
        """,
        call.out().lines().skip(2).limit(2).map(line -> line + "\n").reduce("", String::concat));
    assertEquals(6, call.outLines().size() - 2, call.out());
  }

  private Call eligible(String log, String... more) {
    return Call.with(
        log,
        Stream.concat(
                Stream.of(
                    "eligible",
                    folder.toString(),
                    "--account=1-101",
                    "--events=-",
                    "--at=2024-03-02"),
                Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void eligibleSaysYesWhenThereIsEnough() throws Exception {
    Written.in(folder);
    String log =
        Log.service("E-1", "2024-03-01", "12")
            + "\n"
            + Log.service("E-2", "2024-03-01", "12")
            + "\n"
            + Log.service("E-3", "2024-03-02", "12")
            + "\n"
            + Log.service("E-4", "2024-03-03", "12");
    Call call = eligible(log, "--reward", "G-01");
    assertEquals(0, call.code());
    assertEquals(
        List.of("1-101，2024-03-02：积分 72, 时间币 0", "可以兑换  G-01 洗衣液", "    要付积分 50"), call.outLines());
    JsonNode json = JSON.readTree(eligible(log, "--format=json").out());
    assertEquals("G-01", json.get("reward").textValue());
  }

  @Test
  void eligibleSaysFromWhenANoBecomesAYes() throws Exception {
    Written.in(folder)
        .catalogue(
            """
            兑换品:
              - {编号: G-01, 名称: 量血压, 条款: 第三条, 价格: 5, 自: 2024-06-01}
            """);
    String log = Log.service("E-1", "2024-03-01", "12");
    assertEquals("    没有别的记录的话，2024-06-01 起可兑", eligible(log).outLines().get(3));
    JsonNode json = JSON.readTree(eligible(log, "--format=json").out());
    assertEquals("2024-06-01", json.get("earliest").textValue());
  }

  @Test
  void eligibleOfAnUnknownRewardEndsWithOne() {
    Written.in(folder);
    Call call = eligible("", "--reward", "G-99");
    assertEquals(1, call.code());
    assertTrue(call.out().contains("兑换目录中没有“G-99”"), call.out());
    assertTrue(call.err().contains("按新账户回答"), call.err());
  }

  @Test
  void aSuspendedAccountIsToldSoAndFromWhenItMayRedeemAgain() {
    Written.in(folder)
        .list(
            """
            负面:
              - {编号: N-01, 行为: 抛物, 条款: 第二条, 扣分: 0, 核实: 无, 后果: {暂停兑换: 30天}}
            正面:
              - {编号: V-01, 行为: 补正, 条款: 第一条, 得分: 60, 核实: 无, 解除: 暂停兑换}
            """);
    String log =
        String.join(
            "\n",
            Log.observation("1", "V-01", "2024-03-01", "1", ""),
            Log.observation("2", "N-01", "2024-03-02", "1", ""));
    Call call =
        Call.with(
            log, "eligible", folder.toString(), "--account=1", "--events=-", "--at=2024-03-10");
    assertTrue(call.out().contains("状态 暂停兑换：2024-03-02 至 2024-03-31"), call.out());
    assertTrue(call.out().contains("恢复兑换日期：2024-04-01"), call.out());
    String shown = Call.of("show", folder.toString()).out();
    assertTrue(shown.contains("后果 暂停兑换 30天"), shown);
    assertTrue(shown.contains("解除 暂停兑换"), shown);
  }

  @Test
  void eligibleAtNoTimeIsAWrongCall() {
    Call call = Call.of("eligible", SMALL, "--account=1", "--events=-", "--at=2024-03-02T09:00:00");
    assertEquals(2, call.code());
    assertTrue(call.err().startsWith("--at 不是时间"), call.err());
  }

  @Test
  void showPrintsOneListAsResidentsReadIt() throws Exception {
    String street = EveryKey.street().toString();
    Call call = Call.of("show", street, "--list=责任");
    assertEquals(0, call.code());
    String tasks = call.out();
    assertTrue(tasks.startsWith("全键街道样板：人人责任清单\n楼栋长\n"), tasks);
    assertTrue(tasks.contains("  种类  内容"), tasks);
    // The texts are 40 columns wide; what stands below each other has as many columns before it.
    assertTrue(tasks.contains("  职责  每月至少巡查楼道两次，有东西堆着当场提醒  第二条  N-02 占用楼道\n"), tasks);
    assertTrue(tasks.contains("  权利  优先兑换" + " ".repeat(32) + "  第三条  G-01 洗衣液\n"), tasks);
    String scored = Call.of("show", street, "--list=rewards-penalties").out();
    assertTrue(scored.contains("得 2 * 时长 积分"), scored);
    assertTrue(scored.contains("天数 in [1..15)：扣 5 积分；其余：扣 10 积分"), scored);
    assertTrue(scored.contains("扣 20 积分；累犯 365天：20, 40"), scored);
    assertTrue(scored.contains("暂停兑换 90天"), scored);
    String names = Call.of("show", street, "--list=正负").out();
    assertTrue(names.contains("正面 志愿服务\n"), names);
    assertTrue(names.contains("助老服务"), names);
    assertFalse(names.contains("V-01"), names);
    String goods = Call.of("show", street, "--list=catalogue", "--lang=en").out();
    assertTrue(goods.contains("redemption catalogue\n"), goods);
    assertTrue(goods.contains("G-01"), goods);
    assertEquals("示范社区公约：人人责任清单\n没有写\n", Call.of("show", SMALL, "--list=责任").out());
  }

  @Test
  void aListIsGivenToToolsAsJson() throws Exception {
    String street = EveryKey.street().toString();
    JsonNode list = JSON.readTree(Call.of("show", street, "--list=责任", "--format=json").out());
    assertEquals("responsibilities", list.get("list").textValue());
    JsonNode row = list.get("parts").get(0).get("rows").get(2);
    assertEquals("优先兑换", row.get("text").textValue());
    assertTrue(row.get("seenIn").textValue().startsWith("G-01 "));
    for (String one : List.of("奖惩", "behaviours", "兑换")) {
      JsonNode other = JSON.readTree(Call.of("show", street, "--list", one, "--format=json").out());
      assertFalse(other.get("parts").isEmpty(), one);
    }
  }

  @Test
  void showPrintsTheConventionInBothLanguagesWithItsOrigins() throws Exception {
    Call call = Call.of("show", SMALL, "--origin");
    assertEquals(0, call.code());
    assertTrue(call.out().startsWith("示范社区公约（wuxing/demo，2024 版）\n"), call.out());
    assertTrue(call.out().contains("rewards-penalties.yaml:2:9"), call.out());
    assertTrue(Call.of("show", SMALL, "--lang=en").out().contains("1 positive behaviours"));
    assertEquals(
        "wuxing/demo",
        JSON.readTree(Call.of("show", SMALL, "--format=json").out()).get("id").textValue());
    assertEquals(1, Call.of("show", broken()).code());
  }

  @Test
  void showNamesTheFileThatEachPartComesFrom() {
    String own = Folders.conventions().resolve("wuxing/baiyun-xincun").toString();
    Call call = Call.of("show", own, "--origin");
    assertEquals(0, call.code(), call.err());
    List<String> visits = call.outLines().stream().filter(l -> l.startsWith("  V-28 ")).toList();
    assertTrue(
        visits.get(0).matches(".*# .*street/rewards.*; 得分: .*baiyun-xincun/rewards.*"),
        visits::toString);
    List<String> errands = call.outLines().stream().filter(l -> l.startsWith("  V-42 ")).toList();
    assertTrue(errands.get(0).matches(".*# .*baiyun-xincun/rewards.*"), errands::toString);
  }
}
