package org.gongyue.dsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.domains.Domain;
import org.gongyue.account.Account;
import org.gongyue.convention.Convention;
import org.gongyue.decision.Decision;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.log.EventLog;
import org.gongyue.dsl.log.LogFile;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.Event;
import org.gongyue.json.DecisionRecord;
import org.gongyue.json.Json;
import org.gongyue.json.Link;
import org.gongyue.random.RandomGiven;
import org.gongyue.random.RandomHistories;

/** However a log is read, its decisions are those of a chronicle that is told all of it. */
@Domain(RandomGiven.Domain.class)
class CoursePropertiesTest {

  @Property(tries = 150, shrinking = ShrinkingMode.OFF)
  void theDecisionsAreThoseOfAChronicle(@ForAll RandomGiven given, @ForAll long seed)
      throws IOException {
    Random random = new Random(seed);
    Convention convention = given.convention();
    RuleBooks rules = RuleBooks.of(RuleBook.compile(convention));
    List<Event> events = events(given, random);
    Path file = Files.createTempFile("course", ".jsonl");
    try {
      Files.write(file, lines(events, convention, random));
      List<String> expected = new ArrayList<>();
      Chronicle chronicle = Chronicle.of(rules);
      for (EventLog.Entry entry : log(file, convention)) {
        expected.add(text(entry, chronicle.take(entry.event())));
      }
      for (int most : List.of(0, Integer.MAX_VALUE)) {
        LogFile log = LogFile.read(file, "F", convention, e -> true, most, new Diagnostics());
        assertEquals(events.size(), log.size());
        try (LogFile.Entries entries = log.entries();
            Course course = Course.of(rules, log, entries)) {
          List<String> decided = new ArrayList<>();
          while (course.hasNext()) {
            Decision decision = course.next();
            decided.add(text(course.entry(), decision));
          }
          assertEquals(expected, decided);
          assertEquals(text(chronicle.accounts()), text(course.accounts()));
        }
      }
    } finally {
      Files.delete(file);
    }
  }

  private static List<Event> events(RandomGiven given, Random random) {
    List<Event> events =
        random.nextInt(3) == 0
            ? RandomHistories.of(given.convention(), given.events(), random)
            : RandomHistories.withClosings(given.convention(), given.events(), random);
    if (random.nextInt(4) > 0) {
      events.sort(Event.CANONICAL_ORDER);
    } else {
      Collections.shuffle(events, random);
    }
    return events;
  }

  private static List<String> lines(List<Event> events, Convention convention, Random random) {
    List<String> lines = new ArrayList<>();
    for (Event event : events) {
      lines.add(Json.write(event, convention));
      if (random.nextInt(9) == 0) {
        lines.add(random.nextBoolean() ? "" : "nothing");
      }
    }
    return lines;
  }

  private static List<EventLog.Entry> log(Path file, Convention convention) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return EventLog.read(in, "F", convention, new Diagnostics()).entries();
    }
  }

  private static String text(EventLog.Entry entry, Decision decision) {
    return entry.line() + DecisionRecord.of(decision, entry.event(), Link.GENESIS).line();
  }

  private static List<String> text(Collection<Account> accounts) {
    return accounts.stream().map(Json::write).toList();
  }
}
