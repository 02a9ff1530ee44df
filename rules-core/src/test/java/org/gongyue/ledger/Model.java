package org.gongyue.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyue.account.Account;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Status;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.Event;
import org.gongyue.event.Reversal;
import org.gongyue.json.Json;

/**
 * What a ledger should be: a chronicle that is given the events of the journal one after another,
 * with what was answered while the journal was as it is then.
 */
final class Model {

  private final RuleBooks rules;
  private final Book book;
  private final Tally tally;
  private final Chronicle chronicle;
  private final List<Noted> journal = new ArrayList<>();
  private final Map<String, Noted> byId = new HashMap<>();
  private final Map<String, Event> sent = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Set<Long> claimed = new HashSet<>();
  private final List<Question> open = new ArrayList<>();
  private int at;

  Model(RuleBooks rules, Tally tally) {
    this.rules = rules;
    this.book = Book.of(rules.versions().get(0).convention().id());
    this.tally = tally;
    this.chronicle = Chronicle.of(rules);
  }

  /** A record of the journal, and what the chronicle said to it. */
  static final class Noted {
    private final long number;
    private final Event event;
    private final Decision decision;
    private String expected;

    private Noted(long number, Event event, Decision decision) {
      this.number = number;
      this.event = event;
      this.decision = decision;
    }

    long number() {
      return number;
    }

    Event event() {
      return event;
    }

    Decision decision() {
      return decision;
    }

    /** What the answer should have been, with the accounts. */
    String expected() {
      return expected;
    }
  }

  /** What somebody was told while the journal had grown from one record to another. */
  private record Question(long from, long to, Answer answer) {}

  /** That somebody was told something. */
  void told(long from, long to, List<? extends Answer> answers) {
    answers.forEach(answer -> open.add(new Question(from, to, answer)));
  }

  /** That an event with these words was sent. */
  void sent(Event event) {
    sent.putIfAbsent(event.id() + Json.write(event), event);
  }

  /** Follows the journal up to a record. */
  void follow(Connection connection, long upTo) throws SQLException {
    read(connection);
    ask();
    while (at < upTo) {
      next();
      ask();
    }
  }

  private void read(Connection connection) throws SQLException {
    List<JournalTable.Row> rows;
    People people = new People(book.key());
    people.readAfter(connection, 0);
    do {
      rows = book.journal().page(connection, journal.size());
      for (JournalTable.Row row : rows) {
        Entry.Opened opened = book.open(connection, row.entry(), people);
        journal.add(new Noted(row.number(), opened.event(), opened.decision()));
      }
    } while (!rows.isEmpty());
  }

  private void next() {
    Noted record = journal.get(at);
    Event event = record.event;
    boolean late = chronicle.latest().isAfter(rules.day(event.at()));
    assertTrue(
        event.id().startsWith("S-") || sent.containsKey(event.id() + Json.write(event)),
        () -> "nobody sent " + Json.write(event));
    Decision expected = chronicle.take(event);
    assertFalse(expected.repeated(), () -> "taken twice: " + Json.write(event));
    assertEquals(
        Json.write(without(expected)),
        Json.write(record.decision),
        () -> "record " + record.number + " " + Json.write(event));
    record.expected = text(expected);
    if (expected.status().isTaken()) {
      assertTrue(taken.add(event.id()), () -> "taken twice: " + event.id());
    }
    byId.put(event.id(), record);
    at++;
    Happenings.of(event, expected, late).forEach(tally::add);
  }

  /** Without the accounts, which no record has. */
  private static Decision without(Decision one) {
    return new Decision(
        one.event(),
        one.convention(),
        one.status(),
        one.repeated(),
        one.postings(),
        one.effects(),
        one.reasons(),
        one.explanation(),
        List.<Account>of());
  }

  private void ask() {
    open.removeIf(
        question -> {
          boolean fits =
              question.from <= at && at <= question.to && question.answer.fits(this, question.from);
          assertTrue(
              fits || at < question.to,
              () ->
                  "answered between records "
                      + question.from
                      + " and "
                      + question.to
                      + ": "
                      + question.answer.text(this));
          return fits;
        });
  }

  /** How many records it has followed. */
  long at() {
    return at;
  }

  RuleBooks rules() {
    return rules;
  }

  Chronicle chronicle() {
    return chronicle;
  }

  /** The last record by now; null if there is none. */
  Noted last() {
    return at == 0 ? null : journal.get(at - 1);
  }

  /** The latest record of an event by now; null if there is none. */
  Noted last(String event) {
    return byId.get(event);
  }

  List<Noted> journal() {
    return journal.subList(0, at);
  }

  /** Lets an answer be the one that was given when a record was written. */
  boolean claim(long number) {
    return claimed.add(number);
  }

  boolean isClaimed(long number) {
    return claimed.contains(number);
  }

  /** Whether an event has been taken or waits, so that it is not recorded once more. */
  boolean isKnown(String event) {
    Noted record = byId.get(event);
    return taken.contains(event)
        || chronicle.stands(event)
        || (record != null && waits(record.event, record.decision));
  }

  /**
   * Whether the same event was answered the same by now, so that it is not recorded again.
   *
   * @param event null if only the ledger knows it
   */
  boolean refusedBefore(String id, Event event, Decision decision) {
    Noted last = byId.get(id);
    return last != null
        && !decision.status().isTaken()
        && (event == null || last.event.equals(event))
        && Json.write(without(decision)).equals(Json.write(last.decision));
  }

  private static boolean waits(Event event, Decision decision) {
    return event instanceof Reversal reversal
        && decision.status() == Status.PENDING
        && decision.reasons().stream()
            .anyMatch(
                one ->
                    one.code() == Code.AWAITS_EVENT && reversal.of().equals(one.values().get(0)));
  }

  /** What would be answered now; nothing changes. */
  String quote(Event event) {
    if (isKnown(event.id())) {
      return text(chronicle.take(event));
    }
    Chronicle copy = Chronicle.of(rules);
    journal().forEach(record -> copy.take(record.event));
    return text(copy.take(event));
  }

  /** A decision with the accounts after it. */
  static String text(Decision decision) {
    StringBuilder text = new StringBuilder(Json.write(decision));
    decision.accounts().forEach(account -> text.append('\n').append(Json.write(account)));
    return text.toString();
  }
}
