package org.gongyue.dsl.cli;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gongyue.dsl.Folders;
import org.gongyue.dsl.Written;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AuditCommandTest {

  private static final String SMALL = Folders.small().toString();

  @TempDir private Path folder;
  private Path events;
  private Path decisions;
  private List<String> records;

  @BeforeEach
  void score() throws IOException {
    events = folder.resolve("f.jsonl");
    decisions = folder.resolve("d.jsonl");
    Files.write(
        events,
        List.of(
            Log.service("E-1", "2024-03-01", "2"),
            Log.service("E-2", "2024-03-02", "3"),
            Log.throwing("E-3", "2024-03-03"),
            Log.service("E-4", "2024-03-04", "4"),
            Log.redemption("E-5", "2024-03-05", "1-101"),
            Log.service("E-6", "2024-03-06", "5")));
    records = scored(SMALL);
  }

  private List<String> scored(String... folders) throws IOException {
    List<String> call = new ArrayList<>(List.of("score"));
    call.addAll(List.of(folders));
    call.addAll(List.of("--events", events.toString(), "--decisions", decisions.toString()));
    assertEquals(0, Call.of(call.toArray(String[]::new)).code());
    return new ArrayList<>(Files.readAllLines(decisions));
  }

  private Call audit(List<String> lines, String... more) throws IOException {
    Files.writeString(decisions, String.join("\n", lines) + "\n");
    return audit(more);
  }

  private Call audit(String... more) {
    List<String> call = new ArrayList<>(List.of("audit", "--events", events.toString()));
    call.addAll(List.of("--decisions", decisions.toString()));
    call.addAll(more.length == 0 || more[0].startsWith("--") ? List.of(SMALL) : List.of());
    call.addAll(List.of(more));
    return Call.of(call.toArray(String[]::new));
  }

  /** The lines of findings, without the name of the file, and with 1 as exit code. */
  private List<String> findings(Call call) {
    assertEquals(1, call.code(), call.out() + call.err());
    return call.outLines().stream()
        .filter(line -> line.startsWith(folder.toString()))
        .map(line -> line.substring(folder.toString().length() + 1))
        .toList();
  }

  @Test
  void whatWasScoredAgrees() {
    Call call = audit();
    assertEquals(0, call.code());
    assertEquals("复算了 6 条行为记录，核对了 6 条裁定记录", call.outLines().get(0));
    assertEquals("全部一致", call.outLines().get(3));
  }

  @Test
  void anAmountThatWasChangedIsFound() throws IOException {
    records.replaceAll(line -> line.replace("\"amount\":6}],\"r", "\"amount\":60}],\"r"));
    assertEquals(
        List.of(
            "d.jsonl:2: E-2 第 2 条记录被改动过：内容与它的校验值对不上",
            "d.jsonl:2: E-2 被改动的记录里 postings[0].amount 写的是 60，重算是 6"),
        findings(audit(records)));
  }

  @Test
  void aLineThatIsGoneIsFound() throws IOException {
    records.remove(2);
    assertEquals(
        List.of("d.jsonl:3: E-4 缺第 3 条记录，应在这一行以前", "f.jsonl:3: E-3 有行为记录，没有裁定"),
        findings(audit(records)));
  }

  @Test
  void aLineThatWasMovedIsFound() throws IOException {
    Collections.rotate(records.subList(1, 5), -1);
    assertEquals(List.of("d.jsonl:5: E-2 第 2 条记录的次序不对：被挪动过"), findings(audit(records)));
  }

  @Test
  void aDigestThatWasSwappedIsFound() throws IOException {
    String digest = records.get(3).replaceAll(".*\"digest\":\"([0-9a-f]+)\".*", "$1");
    records.set(3, records.get(3).replace(digest, "0".repeat(64)));
    assertEquals(
        List.of(
            "d.jsonl:4: E-4 第 4 条记录被改动过：内容与它的校验值对不上",
            "d.jsonl:4: E-4 作出裁定的公约不是给定的这一份：记录写的是 wuxing/demo 2024 "
                + "0".repeat(64)
                + "，给定的是 wuxing/demo 2024 "
                + digest),
        findings(audit(records)));
  }

  @Test
  void aLastLineThatWasCutOffIsFound() throws IOException {
    String all = String.join("\n", records);
    Files.writeString(decisions, all.substring(0, all.length() - 30));
    assertEquals(
        List.of("d.jsonl:6: 最后一行不完整，被截断了", "f.jsonl:6: E-6 有行为记录，没有裁定"), findings(audit()));
  }

  @Test
  void aLineThatIsThereTwiceIsFound() throws IOException {
    records.add(4, records.get(1));
    assertEquals(List.of("d.jsonl:5: E-2 第 2 条记录重复：第 2 行已有"), findings(audit(records)));
  }

  @Test
  void anEventThatWasChangedIsFound() throws IOException {
    Files.writeString(events, Files.readString(events).replace("\"时长\":3", "\"时长\":4"));
    List<String> findings = findings(audit());
    assertEquals("d.jsonl:2: E-2 行为记录与裁定时的不同：记录第 2 行被改动过", findings.get(0));
    assertEquals("d.jsonl:2: E-2 重算不同：postings[0].amount 记录是 6，重算是 8", findings.get(1));
  }

  @Test
  void anEventThatWasAddedIsFoundAndChangesNothingElse() throws IOException {
    Files.writeString(events, Log.service("E-0", "2024-01-01", "9") + "\n", APPEND);
    assertEquals(List.of("f.jsonl:7: E-0 有行为记录，没有裁定"), findings(audit()));
  }

  @Test
  void anEventThatWasRemovedIsFound() throws IOException {
    List<String> lines = Files.readAllLines(events);
    Files.write(events, lines.subList(0, 5));
    assertEquals(List.of("d.jsonl:6: E-6 有裁定，没有这条行为记录"), findings(audit()));
  }

  @Test
  void anotherConventionIsFoundOnceForAllItsLines() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    String list = Files.readString(Folders.small().resolve("rewards-penalties.yaml"));
    Written.in(other).list(list.replace("2 * 时长", "4 * 时长"));
    List<String> findings = findings(audit(other.toString()));
    assertTrue(findings.get(0).startsWith("d.jsonl:1: E-1 作出裁定的公约不是给定的这一份"));
    assertTrue(findings.get(0).endsWith("（至第 6 行）"));
    assertEquals("d.jsonl:1: E-1 重算不同：postings[0].amount 记录是 4，重算是 8", findings.get(1));
  }

  @Test
  void recordsOfAnOlderLibraryAreComparedAll() throws IOException {
    records.replaceAll(line -> line.replaceAll(",\"record\":.*", "}"));
    Call good = audit(records);
    assertEquals(0, good.code());
    assertTrue(good.out().contains("前后是否相连无法检查"));
    records.replaceAll(line -> line.replace("\"amount\":6}],\"r", "\"amount\":60}],\"r"));
    records.remove(0);
    assertEquals(
        List.of("d.jsonl:1: E-2 重算不同：postings[0].amount 记录是 60，重算是 6", "f.jsonl:1: E-1 有行为记录，没有裁定"),
        findings(audit(records)));
  }

  @Test
  void aRecordWhoseHashesWereRemovedIsFound() throws IOException {
    records.set(2, records.get(2).replaceAll(",\"record\":.*", "}"));
    assertEquals(
        List.of("d.jsonl:3: E-3 这条记录没有校验值，别的记录有：是后来加进来的，或被去掉了校验值"), findings(audit(records)));
  }

  @Test
  void toolsReadIt() throws IOException {
    records.replaceAll(line -> line.replace("\"amount\":6}],\"r", "\"amount\":60}],\"r"));
    Call call = audit(records, "--format", "json", "--lang", "en");
    assertEquals(
        """
        {"file":"%s","line":2,"group":"RECORD","kind":"ALTERED","event":"E-2","number":2,\
        "message":"record 2 was altered: its hash is not that of what it says"}"""
            .formatted(decisions),
        call.outLines().get(0));
    assertTrue(call.outLines().get(2).startsWith("{\"agrees\":false,\"events\":6,\"records\":6,"));
  }

  @Test
  void eachDayIsAuditedByItsVersion() throws IOException {
    Path next = Files.createDirectory(folder.resolve("next"));
    String charter = Files.readString(Folders.small().resolve("convention.yaml"));
    String list = Files.readString(Folders.small().resolve("rewards-penalties.yaml"));
    Written.in(next)
        .charter(charter.replace("版本: 2024", "版本: 2025").replace("2024-01-01", "2024-03-03"))
        .list(list.replace("2 * 时长", "3 * 时长"));
    records = scored(SMALL, next.toString());
    assertTrue(records.get(1).contains("\"amount\":6}"));
    assertTrue(records.get(3).contains("\"amount\":12}"));
    assertEquals(0, audit(SMALL, next.toString()).code());
    assertEquals(1, audit(SMALL).code());
    assertEquals(2, audit(SMALL, SMALL).code());
  }

  @Test
  void wrongCallsAreToldApart() {
    assertEquals(2, Call.of("audit", SMALL, "--events", "-", "--decisions", "-").code());
    assertEquals(2, Call.of("audit", SMALL, "--events", "-").code());
    assertEquals(2, Call.of("audit", SMALL, "--events", "-", "--decisions", "none").code());
  }

  @Test
  void recordsMayComeFromStandardInput() throws IOException {
    Call call =
        Call.with(
            Files.readString(decisions),
            "audit",
            SMALL,
            "--events",
            events.toString(),
            "--decisions",
            "-");
    assertEquals(0, call.code(), call.out());
  }
}
