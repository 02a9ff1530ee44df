package org.gongyue.dsl.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.Conventions;
import org.gongyue.dsl.Folders;
import org.gongyue.dsl.log.EventLog;
import org.gongyue.dsl.probe.Walks;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.Event;
import org.gongyue.json.DecisionRecord;
import org.gongyue.json.Link;
import org.gongyue.random.RandomLogs;
import org.gongyue.random.RandomLogs.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AuditTest {

  @TempDir private Path folder;

  /** A log as a host keeps it: decided as the events come. */
  private record Kept(RuleBooks rules, List<EventLog.Entry> events, List<String> records) {

    static Kept of(Convention convention, List<Event> events) {
      RuleBooks rules = RuleBooks.of(RuleBook.compile(convention));
      Chronicle chronicle = Chronicle.of(rules);
      List<EventLog.Entry> entries = new ArrayList<>();
      List<String> records = new ArrayList<>();
      Link link = Link.GENESIS;
      for (Event event : events) {
        entries.add(new EventLog.Entry(entries.size() + 1, event));
        DecisionRecord record = DecisionRecord.of(chronicle.take(event), event, link);
        records.add(record.line());
        link = record.link();
      }
      entries.sort(Comparator.comparing(EventLog.Entry::event, Event.CANONICAL_ORDER));
      return new Kept(rules, entries, records);
    }
  }

  private static Kept random(Convention convention, int most) {
    Random random = new Random(5);
    List<Wish> wishes = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      wishes.add(new Wish(random.nextInt(24 * 355), random.nextLong(1L << 40)));
    }
    return Kept.of(convention, RandomLogs.events(convention, wishes));
  }

  private AuditReport audit(Kept kept, byte[] records) throws IOException {
    Path file = Files.write(folder.resolve("d.jsonl"), records);
    return Audit.of(kept.rules(), kept.events(), file, () -> {});
  }

  private AuditReport audit(Kept kept, List<String> records) throws IOException {
    return audit(kept, String.join("\n", records).concat("\n").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatEveryShippedConventionDecidedIsFoundToAgree() throws Exception {
    try (Stream<Path> below = Files.walk(Folders.conventions())) {
      for (Path charter : below.filter(path -> path.endsWith("convention.yaml")).toList()) {
        Convention convention = Conventions.load(charter.getParent());
        Walks walks = new Walks(List.of(RuleBook.compile(convention)), Set.of());
        for (int i = 0; i < 8; i++) {
          Kept kept = Kept.of(convention, walks.walk(i));
          AuditReport report = audit(kept, kept.records());
          assertEquals(List.of(), report.findings());
          assertEquals(AuditReport.Chain.INTACT, report.chain());
          assertEquals(kept.events().size(), report.last().number());
        }
      }
    }
  }

  @Test
  void aLineThatWasTakenOutOfALogThatCameInAnyOrderChangesNothingElse() throws Exception {
    Kept kept = random(Conventions.load(Folders.small()), 60);
    for (int i = 0; i < 60; i++) {
      List<String> records = new ArrayList<>(kept.records());
      String gone = records.remove(i);
      List<Kind> kinds = audit(kept, records).findings().stream().map(Finding::kind).toList();
      List<Kind> expected =
          i == 59 ? List.of(Kind.NO_DECISION) : List.of(Kind.MISSING, Kind.NO_DECISION);
      // one that repeats another may be taken for it, and then the other is the changed one
      if (!gone.contains("\"repeated\":true") && !gone.contains("CONFLICTING")) {
        assertEquals(expected, kinds, gone);
      } else {
        assertTrue(kinds.containsAll(expected), gone);
      }
    }
  }

  @Test
  void whatWasDecidedAsItCameIsFoundToAgree() throws Exception {
    Kept kept = random(Conventions.load(Folders.small()), 300);
    assertEquals(List.of(), audit(kept, kept.records()).findings());
  }

  @Test
  void noByteCanBeChangedUnseen() throws Exception {
    Kept kept = random(Conventions.load(Folders.small()), 6);
    byte[] records =
        String.join("\n", kept.records()).concat("\n").getBytes(StandardCharsets.UTF_8);
    Random random = new Random(7);
    for (int i = 0; i < 1000; i++) {
      byte[] changed = records.clone();
      int at = random.nextInt(records.length);
      changed[at] = random.nextBoolean() ? (byte) (changed[at] ^ 1) : (byte) random.nextInt(256);
      boolean isLastEnd = at == records.length - 1 && changed[at] <= ' ' && changed[at] >= 0;
      if (!Arrays.equals(records, changed) && !isLastEnd) {
        int line =
            1
                + (int)
                    new String(records, 0, at, StandardCharsets.ISO_8859_1)
                        .chars()
                        .filter(c -> c == 10)
                        .count();
        AuditReport report = audit(kept, changed);
        String what = at + ": " + records[at] + " " + changed[at];
        assertTrue(!report.agrees(), what);
        assertEquals(line, report.findings().get(0).line(), what);
      }
    }
  }

  @Test
  void aRecordThatWasWrittenAnewIsFoundByTheOneAfterIt() throws Exception {
    Kept kept = random(Conventions.load(Folders.small()), 10);
    List<String> records = new ArrayList<>(kept.records());
    Event other = kept.events().get(0).event();
    Chronicle chronicle = Chronicle.of(kept.rules());
    Link before = DecisionRecord.read(records.get(3)).link();
    records.set(4, DecisionRecord.of(chronicle.take(other), other, before).line());
    Finding first = audit(kept, records).findings().get(0);
    assertEquals(Kind.REPLACED, first.kind());
    assertEquals(5, first.line());
    assertEquals("6", first.value("nextLine"));
  }

  @Test
  void aWholeNewChainIsFoundByRecomputingOnly() throws Exception {
    Kept kept = random(Conventions.load(Folders.small()), 40);
    List<String> records = new ArrayList<>();
    Link link = Link.GENESIS;
    RuleBooks stingy = RuleBooks.of(RuleBook.compile(Conventions.load(Folders.small())));
    for (EventLog.Entry entry : kept.events()) {
      // each on accounts of its own: no balance is right
      DecisionRecord record =
          DecisionRecord.of(Chronicle.of(stingy).take(entry.event()), entry.event(), link);
      records.add(record.line());
      link = record.link();
    }
    AuditReport report = audit(kept, records);
    assertEquals(AuditReport.Chain.INTACT, report.chain());
    assertTrue(report.count(Kind.Group.RESULT) > 0);
    assertEquals(report.findings().size(), report.count(Kind.Group.RESULT));
  }
}
