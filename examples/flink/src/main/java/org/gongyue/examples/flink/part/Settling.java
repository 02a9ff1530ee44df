package org.gongyue.examples.flink.part;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.gongyue.account.Account;
import org.gongyue.convention.Convention;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Standing;
import org.gongyue.decision.Status;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.AccountId;
import org.gongyue.event.Closing;
import org.gongyue.event.Event;
import org.gongyue.event.Reversal;
import org.gongyue.json.JsonTree;
import org.gongyue.measure.Period;

/** What time does to a part: periods end, and what is too old is forgotten. */
public final class Settling {

  private final Part part;
  private final Store store;
  private final Due due;

  /**
   * @param due when periods end under the rules of the part
   */
  public Settling(Part part, Store store, Due due) {
    this.part = part;
    this.store = store;
    this.due = due;
  }

  /** The moment at which there may be something to settle next; null before the first event. */
  public Instant next() {
    LocalDate settled = part.head().settled();
    return settled == null ? null : due.moment(due.next(settled));
  }

  /** Whether the moment has come at which there may be something to settle. */
  public boolean isDue(Instant moment) {
    Instant next = next();
    return next != null && !next.isAfter(moment);
  }

  /**
   * The closings of the periods that are over by a moment and that nobody has closed, with the
   * accounts that are open by then.
   *
   * @param unknown is told the periods that only somebody else can close, and the pools of which
   *     the convention does not say the sum
   */
  public List<Closing> closings(Instant moment, BiConsumer<Period, List<String>> unknown) {
    List<Closing> closings = new ArrayList<>();
    if (!isDue(moment)) {
      return closings;
    }
    LocalDate settled = part.head().settled();
    for (Period period : due.closing(settled, due.day(moment))) {
      List<String> totals = due.unknownTotals(period);
      boolean open = !part.head().closed().contains(period.id());
      if (open && totals.isEmpty()) {
        closings.add(closing(period));
      } else if (open) {
        unknown.accept(period, totals);
      }
    }
    return closings;
  }

  private Closing closing(Period period) {
    Convention convention = part.rules().on(period.last()).convention();
    List<Closing.Member> members = new ArrayList<>();
    for (String name : store.accounts().names()) {
      AccountId id = Names.account(name);
      if (convention.accountKinds().contains(id.kind())) {
        members.add(new Closing.Member(id, part.seat(id).groups()));
      }
    }
    ZoneId zone = convention.zone();
    Instant at = due.moment(period.last().plusDays(1));
    return new Closing(
        "closing-" + period.id(), at.atZone(zone).toOffsetDateTime(), period, members);
  }

  /**
   * Notes that all periods that are over by a moment are settled.
   *
   * @return how the accounts stand that the calendar has changed since their latest event, as JSON;
   *     their postings are part of their next decision
   */
  public List<String> settle(Instant moment) {
    if (!isDue(moment)) {
      return List.of();
    }
    LocalDate before = part.head().settled();
    LocalDate day = due.day(moment);
    boolean ended = due.ended(before, day);
    part.head(part.head().settled(day));
    return ended ? standings(all(), day) : List.of();
  }

  /** How the accounts of a late event stand on the day up to which all is settled. */
  public List<String> resettle(Event event) {
    LocalDate settled = part.head().settled();
    return settled == null || !part.rules().day(event.at()).isBefore(settled)
        ? List.of()
        : standings(part.rules().accountsOf(event), settled);
  }

  /** All accounts of the part as they were after their latest event, as JSON by id. */
  public List<Account> accounts() {
    return all().stream().map(part::found).toList();
  }

  private Collection<AccountId> all() {
    Collection<AccountId> all = new TreeSet<>();
    store.accounts().names().forEach(name -> all.add(Names.account(name)));
    return all;
  }

  private List<String> standings(Collection<AccountId> ids, LocalDate day) {
    List<String> lines = new ArrayList<>();
    RuleBook version = part.rules().on(day);
    for (AccountId id : ids) {
      Account account = part.found(id);
      if (account != null && version != null) {
        Standing standing = part.rules().asOf(account, day);
        if (!standing.postings().isEmpty() || !standing.effects().isEmpty()) {
          lines.add(text(standing, version));
        }
      }
    }
    return lines;
  }

  private static String text(Standing standing, RuleBook version) {
    ObjectNode told =
        JsonTree.of(
            new Decision(
                "as-of-" + standing.day(),
                version.version(),
                Status.POSTED,
                false,
                standing.postings(),
                standing.effects(),
                List.of(),
                standing.explanation(),
                standing.account()));
    ObjectNode line = Texts.object();
    line.put("day", standing.day().toString());
    line.set("account", JsonTree.of(standing.account()));
    line.set("standing", told);
    return line.toString();
  }

  /** Forgets what was before a month; nothing that comes from then on can be decided any more. */
  public void forget(YearMonth month) {
    YearMonth before = part.head().forgotten();
    if (before != null && !month.isAfter(before)) {
      return;
    }
    boolean any = false;
    for (String name : List.copyOf(store.involved().names())) {
      if (YearMonth.parse(name.substring(0, name.indexOf(' '))).isBefore(month)) {
        Names.ids(store.involved().get(name)).forEach(id -> forget(id, month));
        store.involved().remove(name);
        any = true;
      }
    }
    for (String name : List.copyOf(store.snapshots().names())) {
      if (YearMonth.parse(name.substring(0, name.indexOf(' '))).isBefore(month)) {
        store.snapshots().remove(name);
      }
    }
    if (any) {
      part.head(part.head().forgotten(month));
    }
  }

  private void forget(String id, YearMonth month) {
    Event event = part.trace(id).event();
    if (event != null && !Names.month(event).isBefore(month)) {
      return; // It came again, with a later day.
    }
    store.traces().remove(id);
    if (event instanceof Reversal reversal) {
      for (String other : named(reversal)) {
        if (part.trace(other).event() == null) {
          store.traces().remove(other);
        }
      }
    }
  }

  private static Collection<String> named(Reversal reversal) {
    return reversal.replacement() == null
        ? List.of(reversal.of())
        : Map.of(reversal.of(), 0, reversal.replacement().id(), 0).keySet();
  }
}
