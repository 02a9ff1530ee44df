package org.gongyue.dsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.gongyue.dsl.Folders;
import org.gongyue.dsl.diagnostic.Texts;
import org.gongyue.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** {@code score}: decides a log, whatever is in it. */
final class ScoreCommandTest {

  private static final String SMALL = Folders.small().toString();

  @TempDir private Path folder;

  private static Call score(String log) {
    return Call.with(log, "score", SMALL, "--events", "-");
  }

  @Test
  void theSummaryGoesToStandardOutput() {
    Call call =
        score(Log.service("E-1", "2024-03-01", "3") + "\n" + Log.throwing("E-2", "2024-03-02"));
    assertEquals(0, call.code());
    assertEquals("", call.err());
    assertEquals("示范社区公约（2024）：2 条记录，入账 2，不计分 0，待核实 0，拒绝 0，重复 0；另有 0 行读不懂", call.outLines().get(0));
    assertEquals("1 个账户，积分余额合计 0", call.outLines().get(1));
    assertTrue(call.outLines().contains("  志愿服务  积分 6"), call.out());
  }

  @Test
  void decisionsAndAccountsAreJsonLines() throws Exception {
    Path decisions = folder.resolve("decisions.jsonl");
    Path accounts = folder.resolve("accounts.jsonl");
    Call call =
        Call.with(
            Log.service("E-1", "2024-03-01", "3"),
            "score",
            SMALL,
            "--events=-",
            "--decisions=" + decisions,
            "--accounts=" + accounts);
    assertEquals(0, call.code(), call.err());
    assertEquals("E-1", Json.readDecision(Files.readString(decisions).strip()).event());
    assertEquals("1-101", Json.readAccount(Files.readString(accounts).strip()).id().id());
  }

  @Test
  void dataToStandardOutputSendsTheSummaryToStandardError() throws Exception {
    Call call =
        Call.with(
            Log.service("E-1", "2024-03-01", "3"),
            "score",
            SMALL,
            "--events",
            "-",
            "--decisions",
            "-");
    assertEquals(1, call.outLines().size());
    assertEquals("E-1", Json.readDecision(call.outLines().get(0)).event());
    assertTrue(call.err().startsWith("示范社区公约"), call.err());
  }

  @Test
  void whatComesAfterUntilIsLeftOut() {
    String log =
        Log.service("E-1", "2024-03-01", "3") + "\n" + Log.service("E-2", "2024-03-02", "3");
    Call call = Call.with(log, "score", SMALL, "--events", "-", "--until", "2024-03-01");
    assertTrue(call.out().contains("1 条记录"), call.out());
    assertEquals(2, Call.with(log, "score", SMALL, "--events", "-", "--until", "2024-3-1").code());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":|NOT_JSON",
        "{}|MISSING_FIELD",
        "[]|NOT_AN_OBJECT",
        "{\"id\":\"x\",\"type\":\"visit\"}|BAD_FIELD",
        "UNKNOWN|UNKNOWN_BEHAVIOUR",
        "MISSING|MISSING_ATTRIBUTE",
        "TEXT|WRONG_ATTRIBUTE_TYPE",
        "NEGATIVE|ATTRIBUTE_OUT_OF_RANGE",
        "TOO MANY|ATTRIBUTE_OUT_OF_RANGE",
        "LONG AGO|NOT_IN_FORCE",
        "REUSED|CONFLICTING_EVENT",
      })
  void whatIsWrongWithALineIsToldAtItAndTheOthersCount(String line, String code) {
    String log = Log.service("E-1", "2024-03-01", "3") + "\n" + line(line) + "\n";
    Call call = score(log + Log.service("E-3", "2024-03-03", "3"));
    assertEquals(1, call.code());
    assertEquals(1, call.errLines().size(), call.err());
    assertTrue(call.err().startsWith("-:2:1: "), call.err());
    assertTrue(call.err().contains(code), call.err());
    assertTrue(call.out().contains("入账 2，"), call.out());
  }

  private static String line(String name) {
    return switch (name) {
      case "UNKNOWN" -> Log.observation("E-2", "V-09", "2024-03-02", "1-101", "");
      case "MISSING" -> Log.observation("E-2", "V-01", "2024-03-02", "1-101", "");
      case "TEXT" -> Log.service("E-2", "2024-03-02", "\"二\"");
      case "NEGATIVE" -> Log.service("E-2", "2024-03-02", "-1");
      case "TOO MANY" -> Log.service("E-2", "2024-03-02", "12.01");
      case "LONG AGO" -> Log.service("E-2", "2023-12-31", "3");
      case "REUSED" -> Log.service("E-1", "2024-03-02", "3");
      default -> name;
    };
  }

  @Test
  void aBrokenEncodingAndAnEndlessLineHideNoOther() throws IOException {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    log.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    log.writeBytes(bytes(Log.service("E-1", "2024-03-01", "3") + "\r\n"));
    log.writeBytes(bytes("\r\n   \n"));
    log.writeBytes(new byte[] {'"', (byte) 0xD6, (byte) 0xFA, '"', '\n'});
    log.writeBytes(bytes("x".repeat((1 << 20) + 1) + "\n"));
    log.writeBytes(bytes(Log.service("E-2", "2024-03-02", "3")));
    Call call = Call.with(log.toByteArray(), "score", SMALL, "--events", "-");
    assertEquals(1, call.code());
    assertEquals(2, call.errLines().size(), call.err());
    assertTrue(call.errLines().get(0).startsWith("-:4:1: error NOT_UTF8 "), call.err());
    assertTrue(call.errLines().get(1).startsWith("-:5:1: error LINE_TOO_LONG "), call.err());
    assertTrue(call.out().contains("入账 2，"), call.out());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void ofManyProblemsTwentyAreToldAndTheRestAreCounted() {
    Call call = score("{\n".repeat(50));
    assertEquals(21, call.errLines().size());
    assertEquals("……还有 30 处", call.errLines().get(20));
  }

  @Test
  void anEmptyLogIsScored() {
    assertEquals(0, score("").code());
    assertTrue(score("\n\n").out().contains("0 条记录"));
  }

  @Test
  void aMissingFolderOrFileIsAWrongCall() {
    assertEquals(2, Call.of("score", SMALL + "/nowhere", "--events", "-").code());
    assertEquals(2, Call.of("score", SMALL, "--events", SMALL + "/nowhere.jsonl").code());
    assertEquals(2, Call.of("score", SMALL, "--events", SMALL).code());
    assertEquals(2, Call.of("score", SMALL).code());
    Call unwritable =
        Call.of("score", SMALL, "--events", "-", "--decisions", folder + "/nowhere/d.jsonl");
    assertEquals(2, unwritable.code());
    assertTrue(unwritable.err().startsWith("写不进去："), unwritable.err());
  }

  @Test
  void aBrokenConventionIsToldAndNothingIsScored() throws IOException {
    Files.writeString(folder.resolve("convention.yaml"), "编号: [\n");
    Call call = Call.with("", "score", folder.toString(), "--events", "-");
    assertEquals(1, call.code());
    assertEquals("", call.out());
    assertTrue(call.err().contains("convention.yaml:2:1: error YAML_SYNTAX"), call.err());
  }

  @Test
  void theOrderOfLinesChangesNothing() {
    List<String> lines = new ArrayList<>(Log.random(7));
    Call first = decisions(lines);
    assertEquals(1, first.code());
    assertFalse(first.out().isBlank());
    for (int i = 0; i < 5; i++) {
      Collections.shuffle(lines, new Random(i));
      assertEquals(first.out(), decisions(lines).out());
    }
  }

  private static Call decisions(List<String> lines) {
    return Call.with(
        String.join("\n", lines), "score", SMALL, "--events=-", "--decisions=-", "--accounts=-");
  }

  @Test
  void aLogThatIsTooLongToBeKeptIsReadTwice() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String day = LocalDate.of(2024, 1, 1).plusDays(i).toString();
      lines.add(i % 50 == 0 ? "no event" : Log.service("E-" + i, day, i % 7 == 0 ? "-3" : "3"));
    }
    Call kept = decisions(lines);
    byte[] log = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(log),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Locale.CHINESE);
    CommandLine line = new CommandLine(new ScoreCommand(terminal, 0));
    line.setResourceBundle(Texts.bundle("org.gongyue.dsl.cli.help", Locale.CHINESE));
    assertEquals(1, line.execute(SMALL, "--events=-", "--decisions=-", "--accounts=-"));
    assertEquals(kept.out(), out.toString(StandardCharsets.UTF_8));
    assertEquals(kept.err(), err.toString(StandardCharsets.UTF_8));
    assertEquals(295, kept.outLines().size());
  }

  @Test
  void theDecisionsMayTakeThePlaceOfTheLog() throws Exception {
    Path log = folder.resolve("log.jsonl");
    Files.writeString(log, Log.service("E-1", "2024-03-01", "3"));
    assertEquals(0, Call.of("score", SMALL, "--events=" + log, "--decisions=" + log).code());
    assertEquals("E-1", Json.readDecision(Files.readString(log).strip()).event());
  }

  @Test
  void theMachineChangesNothing() throws Exception {
    String log = String.join("\n", Log.random(8));
    Path events = Files.writeString(folder.resolve("events.jsonl"), log);
    Call here = decisions(Log.random(8));
    Path out = folder.resolve("out.jsonl");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=America/New_York",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Dfile.encoding=ISO-8859-1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "score",
                SMALL,
                "--events=" + events,
                "--decisions=-",
                "--accounts=-")
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertEquals(1, process.waitFor());
    assertEquals(here.out(), Files.readString(out));
  }
}
