package org.gongyue.dsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.dsl.Folders;
import org.gongyue.dsl.Written;
import org.gongyue.dsl.page.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportCommandTest {

  private static final String SANBAO_JIE =
      Folders.conventions().resolve("wuxing/sanbao-jie").toString();
  private static final String SAMPLE =
      Folders.conventions().resolveSibling("examples/quickstart/sample.jsonl").toString();

  @TempDir private Path folder;

  private static Call report(String... more) {
    List<String> all = new ArrayList<>(List.of("report", SANBAO_JIE, "--events", SAMPLE));
    all.addAll(List.of(more));
    return Call.of(all.toArray(String[]::new));
  }

  @Test
  void itTellsOfAQuarter() {
    Call call = report("--period=2024-Q2");
    assertEquals(0, call.code(), call.err());
    assertEquals("三堡街社区“人人社区”公约：2024-04-01 至 2024-06-30 的报告", call.outLines().get(0));
    assertTrue(call.out().contains("\n逐月的指标\n"), call.out());
    assertTrue(call.out().contains("\n按楼栋\n"), call.out());
    assertTrue(call.out().contains("\n  2024-06  "), call.out());
    assertFalse(call.out().contains("2024-07"), call.out());
  }

  @Test
  void thePageStandsAlone() throws IOException {
    Call call = report("--period=2024", "--report", folder.resolve("out").toString());
    assertEquals(0, call.code(), call.err());
    String page = Files.readString(folder.resolve("out").resolve("commons.html"));
    List<String> told = Pages.standsAlone(page);
    assertTrue(told.contains("协调度"), told::toString);
    assertTrue(told.contains("合成的指标"), told::toString);
  }

  @Test
  void toolsAndOthersReadItToo() {
    Call json = report("--format=json", "--lang=en");
    assertEquals(0, json.code(), json.err());
    assertEquals(1, json.outLines().size());
    assertTrue(json.out().contains("\"shortest\":\"自律水平\""), json.out());
    Call english = report("--period=2024-Q1", "--lang=en");
    assertTrue(english.out().contains("\nIndicators by month\n"), english.out());
  }

  @Test
  void whatIsNotThereIsAWrongCall() {
    assertEquals(2, report("--period=2024-Q5").code());
    Call none = report("--by=单元");
    assertEquals(2, none.code());
    assertTrue(none.err().contains("楼栋"), none.err());
    Call before = report("--period=2024", "--until=2023-12-31");
    assertEquals(2, before.code());
  }

  @Test
  void theIdsOfMaskedAccountsAreNowhere() throws IOException {
    Written written = Written.in(folder);
    String charter = Files.readString(folder.resolve("convention.yaml"));
    written.charter(charter.replace("计分单位: [家庭户,", "遮盖: [小童]\n计分单位: [小童,"));
    Path other = Files.createDirectory(folder.resolve("other"));
    for (String file : List.of("convention.yaml", "rewards-penalties.yaml", "redemption.yaml")) {
      String text = Files.readString(folder.resolve(file));
      Files.writeString(other.resolve(file), text.replace("2 * 时长", "3 * 时长"));
    }
    Path log = folder.resolve("f.jsonl");
    List<String> lines = new ArrayList<>();
    for (String child : List.of("child-mimi", "child-mimi-2", "child-lele")) {
      lines.add(
          Log.observation(
              "E-" + lines.size(), "V-01", "2024-03-01", child, ",\"attributes\":{\"时长\":2}"));
      lines.add(Log.redemption("R-" + lines.size(), "2024-03-02", child));
    }
    Files.write(log, lines);
    String pages = folder.resolve("pages").toString();
    List<Call> calls =
        List.of(
            Call.of(
                "diff",
                folder.toString(),
                other.toString(),
                "--events",
                log.toString(),
                "--report",
                pages),
            Call.of(
                "diff",
                folder.toString(),
                other.toString(),
                "--events",
                log.toString(),
                "--format=json"),
            Call.of("score", folder.toString(), "--events", log.toString()),
            Call.of("report", folder.toString(), "--events", log.toString(), "--report", pages),
            Call.of("report", folder.toString(), "--events", log.toString(), "--format=json"),
            Call.of(
                "settle",
                folder.toString(),
                "--period=2024-03",
                "--events",
                log.toString(),
                "--explain"));
    for (Call call : calls) {
      assertFalse((call.out() + call.err()).contains("child-"), call.out() + call.err());
    }
    assertTrue(calls.get(0).out().contains("小童 ＊＊"), calls.get(0).out());
    for (String page : List.of("impact.html", "commons.html")) {
      String text = Files.readString(Path.of(pages).resolve(page));
      assertFalse(text.contains("child-"), page);
    }
  }
}
