package org.gongyue.dsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.dsl.everykey.EveryKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code settle}: what a closed period brings, and its closing. */
final class SettleCommandTest {

  @TempDir private Path folder;

  private static String did(String id, String household, String day, String unit) {
    return "{\"id\":\"%s\",\"type\":\"observation\",\"behaviour\":\"V-02\",\"at\":\"%sT09:00:00+08:00\",\"account\":\"%s\",\"groups\":{\"单元\":\"%s\"}}"
        .formatted(id, day, household, unit);
  }

  /** Two records of 甲, one of 乙; 乙 has another one in the next quarter. */
  private static final String LOG =
      String.join(
          "\n",
          did("E-1", "甲", "2024-02-01", "1"),
          did("E-2", "甲", "2024-02-02", "1"),
          did("E-3", "乙", "2024-02-03", "2"),
          did("E-4", "乙", "2024-04-03", "2"));

  private static Call settle(String log, String... more) {
    List<String> words = new ArrayList<>(List.of("settle", EveryKey.street().toString()));
    words.addAll(List.of("--events=-"));
    words.addAll(List.of(more));
    return Call.with(log, words.toArray(String[]::new));
  }

  @Test
  void itTellsWhoGetsWhatAndWritesTheClosing() throws IOException {
    Path closing = folder.resolve("closing.jsonl");
    Call call = settle(LOG, "--period=2024-Q1", "--total=S-06=9", "--closing=" + closing);
    assertEquals(0, call.code(), call.err());
    // 甲 is first with 6 points and gets 10 - 1, 乙 second with 3; 100 by 6 : 3.
    assertTrue(call.out().contains("S-03 议事之星：2 户，积分 +17\n  乙  积分 +8\n  甲  积分 +9\n"), call.out());
    assertTrue(call.out().contains("S-05 季度分红：2 户，积分 +100\n  乙  积分 +33.3\n  甲  积分 +66.7\n"));
    assertTrue(call.out().contains("S-06 时间分红：2 户，时间币 +9\n  乙  时间币 +3\n  甲  时间币 +6\n"));

    // With the closing in the log the period is closed, and asking again changes nothing.
    String more = LOG + "\n" + Files.readString(closing);
    Call again = settle(more, "--period=2024-Q1", "--total=S-06=9");
    assertEquals(call.out(), again.out());
    Call scored = Call.with(more, "score", EveryKey.street().toString(), "--events=-");
    assertEquals(0, scored.code(), scored.err());
  }

  @Test
  void whatKeepsItFromBeingClosedIsSaid() {
    Call call = settle(LOG, "--period=2024-Q1");
    assertEquals(1, call.code());
    assertTrue(call.err().contains("2024-Q1 没有结账："), call.err());
    assertTrue(call.err().contains("MISSING_TOTAL"), call.err());
  }

  @Test
  void membersCanBeGiven() throws IOException {
    Path members = folder.resolve("members.jsonl");
    Files.writeString(members, "{\"account\":\"甲\",\"groups\":{\"单元\":\"1\"}}\n\n");
    Call call = settle(LOG, "--period=2024-Q1", "--total=S-06=9", "--members=" + members);
    assertTrue(call.out().contains("S-05 季度分红：1 户，积分 +100\n"), call.out());

    Files.writeString(members, "{\"account\":\"甲\",\"groups\":{\"单元\":\"1\"}}\n{\"户\":\"乙\"}\n");
    Call wrong = settle(LOG, "--period=2024-Q1", "--members=" + members);
    assertEquals(2, wrong.code());
    assertTrue(wrong.err().contains("members.jsonl:2:1:"), wrong.err());
  }

  @Test
  void aPeriodThatIsNoneIsAWrongCall() {
    Call call = settle(LOG, "--period=2024-Q5");
    assertEquals(2, call.code());
    assertTrue(call.err().contains("2024-Q1"), call.err());
  }

  @Test
  void aPeriodInWhichAccountsSettleByThemselvesNeedsNoClosing() {
    String meetings =
        String.join("\n", List.of(meeting("K-1", "2024-03-01"), meeting("K-2", "2024-03-02")));
    Call call = settle(meetings, "--period=2024-03");
    assertEquals(0, call.code(), call.err());
    // the convention masks buildings: nobody else reads which one it was
    assertTrue(call.out().contains("S-01 楼栋月奖：1 户，积分 +4\n  楼栋 ＊＊  积分 +4\n"), call.out());
    Call explained = settle(meetings, "--period=2024-03", "--explain");
    assertFalse(explained.out().contains("楼栋:7"), explained.out());
  }

  private static String meeting(String id, String day) {
    return "{\"id\":\"%s\",\"type\":\"observation\",\"behaviour\":\"K-01\",\"at\":\"%sT09:00:00+08:00\",\"account\":{\"kind\":\"楼栋\",\"id\":\"7\"}}"
        .formatted(id, day);
  }
}
