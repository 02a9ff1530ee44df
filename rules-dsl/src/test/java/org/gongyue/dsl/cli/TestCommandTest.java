package org.gongyue.dsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongyue.dsl.Folders;
import org.gongyue.dsl.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code test}: what passes, what fails, and what is a wrong call. */
final class TestCommandTest {

  private static final Path SANBAO = Folders.conventions().resolve("wuxing/sanbao-jie");

  @TempDir private Path folder;

  @Test
  void aFolderOfConventionsPasses() {
    Call call = Call.of("test", Folders.conventions().toString());
    assertEquals(0, call.code(), call.out() + call.err());
    assertTrue(call.out().contains("  通过 保留到期没有来领，自动退回 〔第二十七条〕\n"), call.out());
    assertTrue(call.err().contains("0 个不通过"), call.err());
  }

  @Test
  void aCaseThatFailsEndsWithOneAndShowsBoth() throws IOException {
    Path suite = SANBAO.resolve("conformance/兑换.yaml");
    String text = Files.readString(suite).replace("余额: 9}", "余额: 10}");
    Path other = folder.resolve("兑换.yaml");
    Files.writeString(other, text.replaceFirst("用例:", "公约: " + SANBAO + "\n用例:"));
    Call call = Call.of("test", other.toString());
    assertEquals(1, call.code(), call.err());
    assertTrue(call.out().contains("  不通过 攒够了分可以兑换"), call.out());
    assertTrue(call.out().contains("      期望：10\n      实际：9\n      | 探访1 已入账"), call.out());
  }

  @Test
  void aReportIsWrittenInTheLanguageAskedFor() throws IOException {
    Path out = folder.resolve("out");
    Call call = Call.of("test", "--lang=en", SANBAO.toString(), "--report", out.toString());
    assertEquals(0, call.code(), call.err());
    assertTrue(call.err().contains("The report is in " + out.resolve("report.html")), call.err());
    String page = Files.readString(out.resolve("report.html"));
    assertTrue(page.matches("(?s).*<h1>All [0-9]+ cases passed.*"), page);
    assertTrue(Files.exists(out.resolve("report.json")));
    Path file = Files.writeString(folder.resolve("taken"), "");
    assertEquals(2, Call.of("test", SANBAO.toString(), "--report", file.toString()).code());
  }

  @Test
  void aSuiteThatCannotBeReadEndsWithOne() throws IOException {
    Path broken = Files.writeString(folder.resolve("a.yaml"), "名称: 试\n案例: []\n");
    Call call = Call.of("test", "--lang", "en", broken.toString());
    assertEquals(1, call.code());
    assertTrue(call.err().contains("a.yaml:2:1: error UNKNOWN_KEY"), call.err());
    assertTrue(call.err().contains("0 cases passed, 0 failed, and 1 files could not be read"));
  }

  @Test
  void nothingToTestIsAWrongCall() {
    assertEquals(2, Call.of("test").code());
    assertEquals(2, Call.of("test", folder.resolve("gone").toString()).code());
    Call empty = Call.of("test", folder.toString());
    assertEquals(2, empty.code());
    assertTrue(empty.err().contains("conformance"), empty.err());
  }

  /** The small convention with one case. */
  private Path small() throws IOException {
    Path small = Files.createDirectories(folder.resolve("small"));
    Written.in(small);
    Path suites = Files.createDirectories(small.resolve("conformance"));
    Files.writeString(
        suites.resolve("a.yaml"),
        """
        名称: 一例
        用例:
          - 名称: 没有核实的先不记
            条款: 第一条
            记录:
              - {编号: 助老, 行为: V-01, 时间: 2024-03-01 09:00, 账户: 1-101, 参数: {时长: 2}}
            期望:
              裁定:
                - {记录: 助老, 结果: 待核实, 理由: UNVERIFIED}
        """);
    return small;
  }

  @Test
  void whatIsNotUsedAndNotNoticedIsToldAndDrafted() throws IOException {
    Path small = small();
    Path drafts = folder.resolve("drafts.yaml");
    Call call =
        Call.of("test", small.toString(), "--coverage", "--mutate", "--draft", drafts.toString());
    assertEquals(0, call.code(), call.err());
    assertTrue(call.out().contains("rewards-penalties.yaml:2:9: 没有用到 规则 V-01"), call.out());
    assertTrue(call.out().contains("，没有用例看得出"), call.out());
    assertTrue(call.err().contains("个用例草稿"), call.err());
    Files.move(drafts, small.resolve("conformance/b.yaml"));
    Call again = Call.of("test", small.toString(), "--quiet", "--coverage", "--fail-under", "90");
    assertEquals(0, again.code(), again.out() + again.err());
    assertTrue(again.out().startsWith("覆盖 "), again.out());
  }

  @Test
  void tooLittleEndsWithOneAndAWrongCallWithTwo() throws IOException {
    String small = small().toString();
    assertEquals(1, Call.of("test", small, "--coverage", "--fail-under", "90").code());
    assertEquals(2, Call.of("test", small, "--coverage", "--fail-under", "101").code());
    assertEquals(2, Call.of("test", small, "--fail-under", "90").code());
    assertEquals(2, Call.of("test", small, "--draft", "x.yaml").code());
  }
}
