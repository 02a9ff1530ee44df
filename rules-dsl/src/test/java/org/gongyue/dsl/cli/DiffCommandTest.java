package org.gongyue.dsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongyue.dsl.Folders;
import org.gongyue.dsl.Written;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiffCommandTest {

  private static final String SMALL = Folders.small().toString();

  @TempDir private Path folder;
  private String draft;
  private String events;

  @BeforeEach
  void write() throws IOException {
    Path other = Files.createDirectory(folder.resolve("draft"));
    String list = Files.readString(Folders.small().resolve("rewards-penalties.yaml"));
    Written.in(other).list(list.replace("2 * 时长", "3 * 时长"));
    draft = other.toString();
    Path log = folder.resolve("f.jsonl");
    Files.write(
        log,
        List.of(
            Log.service("E-1", "2024-03-01", "2"),
            Log.observation("E-2", "V-01", "2024-03-02", "<b>", ",\"attributes\":{\"时长\":1}")));
    events = log.toString();
  }

  @Test
  void whoGainsIsToldOnALog() {
    Call call = Call.of("diff", SMALL, draft, "--events", events);
    assertEquals(0, call.code(), call.err());
    assertTrue(call.outLines().contains("  积分：2 个账户，增加的 2 个，共 +3；减少的 0 个，共 0；不变的 0 个"));
    assertTrue(call.outLines().contains("  1-101     4     6    +2"), call.out());
    assertTrue(call.out().contains("V-01  助老服务"));
  }

  @Test
  void whatChangedInMeaningIsToldWithARecordThatShowsIt() throws IOException {
    String report = folder.resolve("changes").toString();
    Call call = Call.of("diff", SMALL, draft, "--report", report);
    assertEquals(0, call.code(), call.err());
    assertEquals("改了 1 处，其中 1 处改了意思", call.outLines().get(0));
    assertEquals("  V-01 分值：2 * 时长 → 3 * 时长", call.outLines().get(1));
    assertTrue(call.outLines().get(2).startsWith("      例：{编号: E1, 行为: V-01"), call.out());
    assertTrue(call.outLines().get(3).startsWith("      改前：已入账，"), call.out());
    assertTrue(Files.readString(Path.of(report, "changes.html")).contains("V-01 分值"));
    Call json = Call.of("diff", SMALL, draft, "--format", "json", "--lang", "en");
    assertTrue(json.out().startsWith("{\"changes\":[{\"kind\":\"CHANGED\""), json.out());
    Call none = Call.of("diff", SMALL, SMALL, "--lang", "en");
    assertEquals("0 changes, 0 of them in meaning\n", none.out());
  }

  @Test
  void nothingIsToldOfNoChange() {
    Call call = Call.of("diff", SMALL, SMALL, "--events", events, "--lang", "en");
    assertEquals(0, call.code());
    assertTrue(call.out().contains("No impact"));
  }

  @Test
  void toolsReadIt() {
    Call call = Call.of("diff", SMALL, draft, "--events", events, "--format", "json");
    assertEquals(0, call.code());
    assertEquals(1, call.outLines().size());
    assertTrue(
        call.out().contains("{\"account\":\"1-101\",\"before\":4,\"after\":6,\"difference\":2}"),
        call.out());
  }

  @Test
  void thePageIsWrittenAndEscaped() throws IOException {
    String report = folder.resolve("out/report").toString();
    assertEquals(0, Call.of("diff", SMALL, draft, "--events", events, "--report", report).code());
    String page = Files.readString(Path.of(report, "impact.html"));
    assertTrue(page.contains("&lt;b&gt;"));
    assertTrue(!page.contains("<b>"));
  }

  @Test
  void wrongCallsAndBadConventionsAreToldApart() {
    assertEquals(2, Call.of("diff", SMALL).code());
    assertEquals(2, Call.of("diff", SMALL, "none").code());
    assertEquals(2, Call.of("diff", SMALL, "none", "--events", events).code());
    assertEquals(2, Call.of("diff", SMALL, draft, "--events", "none").code());
  }
}
