package org.gongyue.examples.flink.part;

import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongyue.account.Account;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.Chronicle.Arrival;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Objection;
import org.gongyue.event.Reversal;
import org.gongyue.event.Ruling;

/**
 * All events of a part that hang together with one: those of its accounts, of all accounts that
 * those concern, and what any of them refers to. Nothing is read from before the month of the
 * earliest event that may come out otherwise.
 */
final class Past {

  private final Part part;

  /** From which month on events are read; before it the accounts stand as they stood then. */
  private YearMonth from;

  /** The accounts that may come out otherwise. */
  private final Set<AccountId> accounts = new LinkedHashSet<>();

  private final Deque<AccountId> ahead = new ArrayDeque<>();

  /** Events to be read, and whether what they refer to matters. */
  private final Map<String, Boolean> wanted = new TreeMap<>();

  private final Map<String, Boolean> seen = new HashMap<>();
  private final Map<Event, Arrival> arrivals = new TreeMap<>(Event.CANONICAL_ORDER);
  private final Set<String> events = new LinkedHashSet<>();

  Past(Part part) {
    this.part = part;
  }

  /** Reads all that hangs together with an event that comes now. */
  void load(Event event) {
    from = part.month(event);
    YearMonth tried;
    do {
      tried = from;
      accounts.clear();
      ahead.clear();
      wanted.clear();
      seen.clear();
      arrivals.clear();
      events.clear();
      follow(event, true);
      while (from.equals(tried) && !(ahead.isEmpty() && wanted.isEmpty())) {
        if (ahead.isEmpty()) {
          read();
        } else {
          involve(ahead.poll());
        }
      }
    } while (from.isBefore(tried));
  }

  Set<AccountId> accounts() {
    return accounts;
  }

  /** The ids of the events that were read, and of what reversals put in place of others. */
  Set<String> events() {
    return events;
  }

  /** The first month that was read. */
  YearMonth from() {
    return from;
  }

  /** What came before, each event as it came last, in canonical order. */
  List<Arrival> arrivals() {
    return new ArrayList<>(arrivals.values());
  }

  /** How the accounts stood before the arrivals, as far as they were opened. */
  List<Account> beginnings() {
    List<Account> beginnings = new ArrayList<>();
    for (AccountId id : accounts) {
      Account state = part.beginning(id, from);
      if (state != null) {
        beginnings.add(state);
      }
    }
    return beginnings;
  }

  /** Makes the snapshots anew of what may have come out otherwise, once the event is noted. */
  void snapshots(Chronicle chronicle) {
    for (AccountId id : accounts) {
      for (YearMonth month : part.involved(id, from).keySet()) {
        part.snapshot(id, month, chronicle.before(id, Names.begin(month)));
      }
    }
  }

  private void involve(AccountId id) {
    part.involved(id, from).values().forEach(ids -> ids.forEach(event -> want(event, false)));
  }

  /** Wants an event read, or the reversal that put it in place of another. */
  private void want(String id, boolean chained) {
    if (id == null) {
      return;
    }
    Trace trace = part.trace(id);
    String holder = trace.within() != null ? trace.within() : id;
    Boolean known = seen.get(holder);
    if (trace.hasCome() && (known == null || (chained && !known))) {
      seen.put(holder, chained);
      wanted.put(holder, chained);
    }
  }

  private void read() {
    Map<String, Boolean> now = new TreeMap<>(wanted);
    wanted.clear();
    now.forEach(
        (id, chained) -> {
          Trace trace = part.trace(id);
          Event event = trace.event();
          YearMonth month = part.month(event);
          from = month.isBefore(from) ? month : from;
          boolean reverses =
              event instanceof Reversal reversal && id.equals(part.trace(reversal.of()).reversal());
          arrivals.put(event, new Arrival(event, trace.first(), trace.stands(), reverses));
          events.add(id);
          follow(event, chained);
        });
  }

  /**
   * @param chained whether what it refers to, however early, may come out otherwise
   */
  private void follow(Event event, boolean chained) {
    part.rules().accountsOf(event).forEach(this::concern);
    want(part.trace(event.id()).reversal(), chained);
    if (event instanceof Reversal reversal && reversal.replacement() != null) {
      part.rules().accountsOf(reversal.replacement()).forEach(this::concern);
      events.add(reversal.replacement().id());
      want(part.trace(reversal.replacement().id()).reversal(), chained);
    }
    if (chained) {
      for (String id : named(event)) {
        want(id, true);
        want(part.trace(id).reversal(), true);
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

  private void concern(AccountId id) {
    if (accounts.add(id)) {
      ahead.add(id);
    }
  }
}
