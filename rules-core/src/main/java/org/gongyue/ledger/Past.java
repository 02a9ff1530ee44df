package org.gongyue.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongyue.account.Account;
import org.gongyue.engine.Chronicle;
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
 * a period was closed for all, it is that of all. Nothing is read from before the month of the
 * earliest event that may come out otherwise.
 */
final class Past {

  private final Connection connection;
  private final Book book;
  private final RuleBooks rules;
  private final Page page;
  private final People people;

  /** From which second on events are read; before it the accounts stand as they stood then. */
  private long from;

  /** The accounts that may come out otherwise, with the months in which something concerns them. */
  private final Map<AccountId, Set<Long>> accounts = new LinkedHashMap<>();

  private final Deque<AccountId> ahead = new ArrayDeque<>();

  /** Records to be read, and whether what they refer to matters. */
  private final Map<Long, Boolean> numbers = new TreeMap<>();

  private final Map<Long, Boolean> seen = new HashMap<>();
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
    from = month(event);
    long tried;
    do {
      tried = from;
      clear();
      page.expect(named(event));
      follow(event, true);
      load();
    } while (from < tried);
  }

  /** Reads all that hangs together with some accounts, from the first day on. */
  void load(Collection<AccountId> some) throws SQLException {
    from = SnapshotTable.ALWAYS;
    clear();
    some.forEach(this::concern);
    load();
  }

  private void clear() {
    accounts.clear();
    ahead.clear();
    numbers.clear();
    seen.clear();
    arrivals.clear();
    events.clear();
  }

  private void load() throws SQLException {
    long tried = from;
    while (from == tried && !(ahead.isEmpty() && numbers.isEmpty())) {
      if (ahead.isEmpty()) {
        read();
      } else {
        involve(ahead.poll());
      }
    }
  }

  private void involve(AccountId id) throws SQLException {
    Person person = people.find(id);
    if (person != null) {
      Set<Long> months = accounts.get(id);
      for (EventTable.Involvement one : book.events().involving(connection, person.alias(), from)) {
        months.add(SnapshotTable.month(one.seconds()));
        add(one.number(), false);
      }
    }
  }

  /** The accounts that may come out otherwise. */
  Set<AccountId> accounts() {
    return accounts.keySet();
  }

  /** How they stood before the arrivals, as far as they were opened. */
  List<Account> beginnings() throws SQLException {
    List<Account> beginnings = new ArrayList<>();
    for (AccountId id : accounts.keySet()) {
      Person person = people.find(id);
      if (person != null) {
        Account state =
            book.snapshots().read(connection, person.alias(), from, page.kept(id), people);
        if (state != null) {
          beginnings.add(state);
        }
      }
    }
    return beginnings;
  }

  /**
   * Makes the snapshots anew of what may have come out otherwise.
   *
   * @param event the latest that came; null if none did
   */
  void snapshots(Chronicle chronicle, Event event, Draft draft) throws SQLException {
    if (event != null && chronicle.stands(event.id())) {
      parts(event).forEach(this::date);
    }
    for (Map.Entry<AccountId, Set<Long>> account : accounts.entrySet()) {
      AccountId id = account.getKey();
      book.snapshots().clear(connection, people.of(id).alias(), from);
      for (long month : account.getValue()) {
        draft.snapshot(id, month, chronicle.before(id, Instant.ofEpochSecond(month)));
      }
    }
  }

  /** The ids of the events that were read, and of what reversals put in place of others. */
  Set<String> events() {
    return events;
  }

  /** What came before, each event as it came last, in canonical order. */
  List<Arrival> arrivals() {
    return new ArrayList<>(arrivals.values());
  }

  private void add(long number, boolean chained) {
    Boolean known = seen.get(number);
    if (number > 0 && (known == null || (chained && !known))) {
      seen.put(number, chained);
      numbers.put(number, chained);
    }
  }

  private void read() throws SQLException {
    Map<Long, Boolean> wanted = new TreeMap<>(numbers);
    numbers.clear();
    List<Entry> entries = new ArrayList<>();
    List<Entry.Opened> opened = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (JournalTable.Row row : book.journal().read(connection, wanted.keySet())) {
      Entry entry = row.entry();
      Entry.Opened one = book.open(connection, entry, people);
      entries.add(entry);
      opened.add(one);
      ids.addAll(named(one.event()));
    }
    page.expect(ids);
    for (int i = 0; i < opened.size(); i++) {
      Event event = opened.get(i).event();
      long number = entries.get(i).link().number();
      // An id that came again has several records; the last of them counts.
      if (page.trace(event.id()).number() == number) {
        from = Math.min(from, month(event));
        boolean stands = page.trace(event.id()).stands();
        boolean reverses =
            event instanceof Reversal reversal && page.trace(reversal.of()).reversal() == number;
        arrivals.put(event, new Arrival(event, opened.get(i).decision(), stands, reverses));
        events.add(event.id());
        follow(event, wanted.get(number));
        if (opened.get(i).decision().status().isTaken()) {
          parts(event).forEach(this::date);
        }
      }
    }
  }

  /** The first month in which an event does something. */
  private static long month(Event event) {
    long first = Long.MAX_VALUE;
    for (Event one : parts(event)) {
      first = Math.min(first, SnapshotTable.month(one.at().toEpochSecond()));
    }
    return first;
  }

  /** An event, and what it puts in place of another. */
  private static List<Event> parts(Event event) {
    return event instanceof Reversal reversal && reversal.replacement() != null
        ? List.of(event, reversal.replacement())
        : List.of(event);
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

  /**
   * @param chained whether what it refers to, however early, may come out otherwise
   */
  private void follow(Event event, boolean chained) throws SQLException {
    date(event);
    add(page.trace(event.id()).reversal(), chained);
    if (event instanceof Reversal reversal && reversal.replacement() != null) {
      rules.accountsOf(reversal.replacement()).forEach(this::concern);
      events.add(reversal.replacement().id());
      add(page.trace(reversal.replacement().id()).reversal(), chained);
    }
    if (chained) {
      for (String id : named(event)) {
        add(page.trace(id).number(), true);
        add(page.trace(id).reversal(), true);
      }
    }
  }

  /** Notes in which month an event concerns its accounts. */
  private void date(Event event) {
    long month = SnapshotTable.month(event.at().toEpochSecond());
    rules.accountsOf(event).forEach(id -> concern(id).add(month));
  }

  /** The months in which something concerns an account. */
  private Set<Long> concern(AccountId id) {
    Set<Long> months = accounts.get(id);
    if (months == null) {
      months = new TreeSet<>();
      accounts.put(id, months);
      ahead.add(id);
    }
    return months;
  }
}
