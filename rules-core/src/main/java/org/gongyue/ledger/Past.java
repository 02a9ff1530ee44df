package org.gongyue.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongyue.engine.Chronicle.Arrival;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Objection;
import org.gongyue.event.Reversal;
import org.gongyue.event.Ruling;

/**
 * All events that hang together with one: those of its accounts, of all accounts that those
 * concern, and what any of them refers to. Of a household by itself that is its own history; where
 * a period was closed for all, it is that of all.
 */
final class Past {

  private final Connection connection;
  private final Book book;
  private final RuleBooks rules;
  private final Page page;
  private final People people;

  private final Set<AccountId> accounts = new LinkedHashSet<>();
  private final Deque<AccountId> ahead = new ArrayDeque<>();
  private final Set<Long> numbers = new TreeSet<>();
  private final Set<Long> seen = new TreeSet<>();
  private final Map<Event, Arrival> arrivals = new TreeMap<>(Event.CANONICAL_ORDER);
  private final Set<String> events = new LinkedHashSet<>();

  Past(Connection connection, Book book, RuleBooks rules, Page page, People people) {
    this.connection = connection;
    this.book = book;
    this.rules = rules;
    this.page = page;
    this.people = people;
  }

  /** Reads all that hangs together with an event that comes now. */
  void load(Event event) throws SQLException {
    page.expect(named(event));
    follow(event);
    load();
  }

  /** Reads all that hangs together with some accounts. */
  void load(Collection<AccountId> some) throws SQLException {
    for (AccountId id : some) {
      if (accounts.add(id)) {
        ahead.add(id);
      }
    }
    load();
  }

  private void load() throws SQLException {
    while (!ahead.isEmpty() || !numbers.isEmpty()) {
      if (!ahead.isEmpty()) {
        Person person = people.find(ahead.poll());
        if (person != null) {
          add(book.events().involving(connection, person.alias()));
        }
      } else {
        read();
      }
    }
  }

  /** The accounts that may come out otherwise. */
  Set<AccountId> accounts() {
    return accounts;
  }

  /** The ids of the events that were read, and of what reversals put in place of others. */
  Set<String> events() {
    return events;
  }

  /** What came before, each event as it came last, in canonical order. */
  List<Arrival> arrivals() {
    return new ArrayList<>(arrivals.values());
  }

  private void add(List<Long> more) {
    for (long number : more) {
      if (number > 0 && seen.add(number)) {
        numbers.add(number);
      }
    }
  }

  private void read() throws SQLException {
    List<Entry.Opened> opened = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (JournalTable.Row row : book.journal().read(connection, numbers)) {
      Entry entry = row.entry();
      Entry.Opened one = book.open(connection, entry, people);
      entries.add(entry);
      opened.add(one);
      ids.addAll(named(one.event()));
    }
    numbers.clear();
    page.expect(ids);
    for (int i = 0; i < opened.size(); i++) {
      Event event = opened.get(i).event();
      // An id that came again has several records; the last of them counts.
      if (page.trace(event.id()).number() == entries.get(i).link().number()) {
        arrivals.put(event, new Arrival(event, opened.get(i).decision()));
        events.add(event.id());
        follow(event);
      }
    }
  }

  private static List<String> named(Event event) {
    List<String> ids = new ArrayList<>(List.of(event.id()));
    if (event instanceof Reversal reversal) {
      ids.add(reversal.of());
      if (reversal.replacement() != null) {
        ids.add(reversal.replacement().id());
      }
    } else if (event instanceof Objection objection) {
      ids.add(objection.of());
    } else if (event instanceof Ruling ruling) {
      ids.add(ruling.of());
    }
    return ids;
  }

  private void follow(Event event) throws SQLException {
    concern(event);
    if (event instanceof Reversal reversal && reversal.replacement() != null) {
      concern(reversal.replacement());
      events.add(reversal.replacement().id());
    }
    for (String id : named(event)) {
      Trace trace = page.trace(id);
      add(List.of(trace.number(), trace.reversal()));
    }
  }

  private void concern(Event event) {
    for (AccountId id : rules.accountsOf(event)) {
      if (accounts.add(id)) {
        ahead.add(id);
      }
    }
  }
}
