package org.gongyue.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongyue.account.Account;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Explanation;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Reason;
import org.gongyue.decision.Status;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Fingerprint;
import org.gongyue.event.Followup;
import org.gongyue.event.Objection;
import org.gongyue.event.Redemption;
import org.gongyue.event.Reversal;
import org.gongyue.event.Ruling;

/**
 * The events of a community with all accounts and the stock of the catalogue, in memory. Events may
 * come in any order and may be reversed: what was posted is never rewritten, but the accounts are
 * recomputed in {@linkplain Event#CANONICAL_ORDER canonical order} from where something changed,
 * and the difference is posted as adjusting entries ({@link Posting#adjusts}) with the event that
 * caused it. So the accounts are those of the same events in canonical order, and the sum of all
 * postings is what they hold.
 *
 * <p>What an account asked for and was given was handed out, and what it transferred was given to
 * others: it stays as it was decided when it came, and what the account can no longer pay for it
 * becomes a debt of that account. It keeps every event and the accounts after it, about a kilobyte
 * an event; a {@link Playback} of a log in canonical order keeps neither. Not thread-safe.
 */
public final class Chronicle {

  private final RuleBooks rules;
  private final Map<String, Entry> byId = new HashMap<>();
  private final Map<AccountId, NavigableMap<Event, Entry>> byAccount = new HashMap<>();
  private final SortedMap<AccountId, Account> accounts = new TreeMap<>();

  /** Reversals of events that have not come yet, by the ids of these. */
  private final Map<String, Entry> awaiting = new HashMap<>();

  private final Shelf shelf;
  private LocalDate latest = LocalDate.MIN;

  /** Accounts as they were before anything of this. */
  private final Map<AccountId, Account> beginnings = new HashMap<>();

  /** Whether the shelf knows already what is decided. */
  private boolean resuming;

  private boolean news;

  private Chronicle(RuleBooks rules, Shelf shelf) {
    this.rules = rules;
    this.shelf = shelf;
  }

  /** A chronicle in which nothing has happened yet. */
  public static Chronicle of(RuleBooks rules) {
    return of(rules, rules.catalogue());
  }

  /**
   * The same with another stock of the catalogue.
   *
   * @param stock what is at hand before anything has happened
   */
  public static Chronicle of(RuleBooks rules, Stock stock) {
    return new Chronicle(rules, Shelf.of(stock));
  }

  /**
   * An event that arrived before.
   *
   * @param first what was answered then; of a later record of the same id the answer to that
   * @param stands whether it stands in its accounts by now
   * @param reverses of a reversal, whether it is the one by which its event does not count, or will
   *     not when it comes
   */
  public record Arrival(Event event, Decision first, boolean stands, boolean reverses) {}

  /**
   * A chronicle that goes on where another one stopped, for a host that keeps its events.
   *
   * @param shelf the shelf as it is after all of them
   * @param latest the latest day of an event that was taken; {@link LocalDate#MIN} if none was
   * @param beginnings the accounts as they stood before the arrivals
   * @param arrivals the later events of all accounts that any of them concerns, in canonical order;
   *     a reversal that stands though its event is not among them reversed an earlier one
   */
  public static Chronicle resume(
      RuleBooks rules,
      Shelf shelf,
      LocalDate latest,
      Collection<Account> beginnings,
      List<Arrival> arrivals) {
    Chronicle chronicle = new Chronicle(rules, shelf);
    beginnings.forEach(account -> chronicle.beginnings.put(account.id(), account));
    chronicle.resuming = true;
    new Resumption(chronicle, arrivals).run();
    chronicle.resuming = false;
    chronicle.latest = latest;
    return chronicle;
  }

  /** A chronicle under the only version of a convention. */
  public static Chronicle of(RuleBook rules) {
    return of(RuleBooks.of(rules));
  }

  /**
   * Decides the next event to arrive, and puts right what it changes of later ones. An account is
   * opened by the first event that it takes, on the day of that event; what is rejected, waits or
   * was reversed opens none, but one stays open that was opened by what it rightly objected to.
   */
  public Decision take(Event event) {
    Entry known = byId.get(event.id());
    news = known == null || !(known.wasTaken() || known.isTaken() || waits(known));
    if (!news) {
      return again(known, event);
    }
    Entry entry = entry(event);
    if (known != null) {
      remove(known);
      entry.reversedBy(known.reversedBy());
    } else if (awaiting.containsKey(event.id())) {
      entry.reversedBy(awaiting.remove(event.id()));
    }
    Decision decision =
        event instanceof Reversal reversal ? reverse(entry, reversal) : decide(entry);
    entry.said(decision);
    return decision;
  }

  /**
   * Takes what was asked for and decided before, as it was decided then, be it in any order.
   *
   * @param first what was said then
   */
  Decision retake(Event asked, Decision first) {
    Entry entry = entry(asked);
    entry.reversedBy(awaiting.remove(asked.id()));
    entry.said(first);
    add(entry);
    Correction correction = new Correction(this);
    correction.reconsider(entry);
    correction.run();
    return correction.decision(entry);
  }

  private Decision decide(Entry entry) {
    Event event = entry.event();
    boolean late = !entry.isReconsidered() && isLate(entry);
    add(entry);
    if (late) {
      // What is asked for late must be affordable now as well as then.
      Decision now = rules.decide(id -> account(id, day(event)), event, stock(day(event)));
      if (!now.status().isTaken()) {
        return now;
      }
    }
    Correction correction = new Correction(this);
    correction.reconsider(entry);
    correction.run();
    return correction.decision(entry);
  }

  private Decision reverse(Entry entry, Reversal reversal) {
    Entry target = byId.get(reversal.of());
    Reason refusal = refusal(reversal, target);
    if (refusal != null) {
      add(entry);
      return answer(reversal, Status.REJECTED, refusal);
    } else if (target == null || !target.isTaken()) {
      return await(entry, reversal, target);
    }
    Entry earlier = target.reversedBy();
    LocalDate known = latest;
    add(entry);
    target.reversedBy(entry);
    Correction correction = new Correction(this);
    touched(target).forEach(correction::reconsider);
    correction.reconsider(entry);
    Entry replacement = reversal.replacement() == null ? null : entry(reversal.replacement());
    if (replacement != null) {
      replacement.inPlaceOf(entry);
      replacement.reversedBy(awaiting.remove(replacement.event().id()));
      entry.replacement(replacement);
      add(replacement);
      correction.reconsider(replacement);
    }
    correction.run();
    Decision decision = correction.decision(entry);
    if (replacement != null) {
      Decision instead = correction.decisionOf(replacement);
      if (!replacement.isTaken()) {
        undo(entry, target, earlier);
        latest = known;
        Decision refused = answer(reversal, instead.status(), instead.reasons());
        entry.become(refused);
        add(entry);
        return refused;
      }
      replacement.said(instead);
    }
    return decision;
  }

  /**
   * Why a reversal is refused, whatever becomes of the event that it reverses; null if it is not.
   */
  private Reason refusal(Reversal reversal, Entry target) {
    LocalDate day = day(reversal);
    Entry substitute =
        reversal.replacement() == null ? null : byId.get(reversal.replacement().id());
    if (rules.on(day) == null) {
      return rules.answering(day).notInForce(day);
    } else if (reversal.replacement() != null && (target == null || !target.isTaken())) {
      return Reason.of(Code.AWAITS_EVENT, null, reversal.of());
    } else if (target == null) {
      return null;
    } else if (!target.event().account().equals(reversal.account())) {
      AccountId account = target.event().account();
      return Reason.of(Code.REVERSES_OTHER_ACCOUNT, null, reversal.of(), account);
    } else if (Event.CANONICAL_ORDER.compare(target.event(), reversal) > 0) {
      return Reason.of(Code.REVERSED_BEFORE, null, reversal.of(), day(target.event()), day);
    } else if (target.isReversed()) {
      Entry by = target.reversedBy();
      String id = by == null ? null : by.event().id();
      return Reason.of(Code.ALREADY_REVERSED, null, reversal.of(), id);
    } else if (substitute != null) {
      LocalDate of = day(substitute.event());
      return Reason.of(Code.CONFLICTING_EVENT, null, substitute.event().id(), of);
    }
    return null;
  }

  /** Reverses an event that is not there yet, or not taken yet, once it is. */
  private Decision await(Entry entry, Reversal reversal, Entry target) {
    if (target == null) {
      awaiting.put(reversal.of(), entry);
    } else {
      target.reversedBy(entry);
    }
    add(entry);
    return answer(reversal, Status.PENDING, Reason.of(Code.AWAITS_EVENT, null, reversal.of()));
  }

  /** An event, and what it reverses itself if it is a reversal. */
  Set<Entry> touched(Entry target) {
    Set<Entry> all = new LinkedHashSet<>();
    for (Entry next = target; next != null; ) {
      all.add(next);
      if (next.replacement() != null) {
        all.add(next.replacement());
      }
      next = next.event() instanceof Reversal reversal ? byId.get(reversal.of()) : null;
    }
    return all;
  }

  private void undo(Entry entry, Entry target, Entry earlier) {
    target.reversedBy(earlier);
    Entry replacement = entry.replacement();
    remove(replacement);
    if (replacement.reversedBy() != null) {
      awaiting.put(replacement.event().id(), replacement.reversedBy());
    }
    entry.replacement(null);
    remove(entry);
    Correction back = new Correction(this);
    touched(target).forEach(back::reconsider);
    back.run();
  }

  /**
   * Whether it is a reversal that waits for its event. Of several that wait for one the latest to
   * come will count; told that they wait were all, and none waits anew by coming again.
   */
  private boolean waits(Entry entry) {
    if (entry.event() instanceof Reversal reversal && entry.wasPending()) {
      Entry target = byId.get(reversal.of());
      return target == null || !target.isTaken();
    }
    return false;
  }

  private Decision again(Entry known, Event event) {
    LocalDate day = day(known.event());
    if (Fingerprint.of(known.event()) != Fingerprint.of(event)) {
      Reason conflict = Reason.of(Code.CONFLICTING_EVENT, null, event.id(), day);
      return answer(event, Status.REJECTED, conflict);
    }
    if (!known.wasTaken() && !known.isTaken()) {
      Reason waiting = Reason.of(Code.AWAITS_EVENT, null, ((Reversal) known.event()).of());
      return answer(event, Status.PENDING, waiting);
    }
    Reason said = Reason.of(Code.REPEATED, null, event.id(), day);
    return known.first(Explanation.of(List.of(said)), List.of(account(event.account(), day)));
  }

  /** An answer that changes nothing. */
  private Decision answer(Event event, Status status, Reason reason) {
    return answer(event, status, List.of(reason));
  }

  private Decision answer(Event event, Status status, List<Reason> reasons) {
    return new Decision(
        event.id(),
        rules.answering(day(event)).version(),
        status,
        false,
        List.of(),
        List.of(),
        reasons,
        Explanation.of(List.of()),
        account(event.account(), day(event)));
  }

  private boolean isLate(Entry entry) {
    return entry.concerned().stream().anyMatch(id -> !later(id, entry).isEmpty());
  }

  Entry entry(Event event) {
    List<AccountId> concerned = rules.accountsOf(event);
    return new Entry(
        event, concerned.size() == 1 ? Set.of(event.account()) : new LinkedHashSet<>(concerned));
  }

  void add(Entry entry) {
    byId.put(entry.event().id(), entry);
    for (AccountId id : entry.concerned()) {
      byAccount.computeIfAbsent(id, one -> new TreeMap<>(Entry.ORDER)).put(entry.event(), entry);
    }
  }

  private void remove(Entry entry) {
    byId.remove(entry.event().id());
    entry.concerned().forEach(id -> byAccount.get(id).remove(entry.event()));
    if (entry.event() instanceof Reversal reversal) {
      awaiting.remove(reversal.of(), entry);
    }
  }

  /** Notes which reversal says that an event does not count, whether it has come or not. */
  void reverse(String event, Entry reversal) {
    Entry target = byId.get(event);
    if (target == null) {
      awaiting.put(event, reversal);
    } else {
      target.reversedBy(reversal);
    }
  }

  /**
   * Whether what was taken last was news: not so if it came again, or another of the same id was
   * there, so that there was an answer and nothing changed.
   */
  public boolean wasNews() {
    return news;
  }

  /** Whether an event has come. */
  boolean has(String event) {
    return byId.containsKey(event);
  }

  /** Whether a reversal was accepted, and the event that it reverses is there. */
  boolean isReversedBy(String id, Entry reversal) {
    Entry entry = byId.get(id);
    return reversal.isOfEarlier()
        || (entry != null && entry.isTaken() && entry.reversedBy() == reversal);
  }

  /** Whether somebody objects to an objection or a ruling. */
  boolean isAboutDispute(Objection objection) {
    Entry target = byId.get(objection.of());
    return target != null
        && (target.event() instanceof Objection || target.event() instanceof Ruling);
  }

  /** The event that a ruling is about, by way of the objection; null if one is not there. */
  Entry overruledBy(Ruling ruling) {
    Entry objection = byId.get(ruling.of());
    return objection != null && objection.event() instanceof Objection against
        ? byId.get(against.of())
        : null;
  }

  RuleBooks rules() {
    return rules;
  }

  LocalDate day(Event event) {
    return rules.day(event.at());
  }

  /** The entries of an account after another, in order. */
  Collection<Entry> later(AccountId id, Entry entry) {
    NavigableMap<Event, Entry> all = byAccount.get(id);
    return all == null ? List.of() : all.tailMap(entry.event(), false).values();
  }

  /** The account before an entry; null if it was not opened by then and did not begin so. */
  Account before(AccountId id, Entry entry) {
    NavigableMap<Event, Entry> all = byAccount.get(id);
    Map.Entry<Event, Entry> earlier = all == null ? null : all.lowerEntry(entry.event());
    while (earlier != null) {
      Account after = earlier.getValue().after(id);
      if (after != null) {
        return after;
      }
      earlier = all.lowerEntry(earlier.getKey());
    }
    return beginnings.get(id);
  }

  /** Keeps an account as it is now; null for one that is no longer opened. */
  void keep(AccountId id, Account account) {
    if (account == null) {
      accounts.remove(id);
    } else {
      accounts.put(id, account);
    }
  }

  /**
   * Takes from the stock what an event took, or puts it back.
   *
   * @param sign 1 for an event that counts, -1 for one that no longer does
   */
  void stocktake(Entry entry, int sign) {
    if (resuming) {
      return;
    }
    Event event = entry.event();
    LocalDate day = day(event);
    latest = latest.isBefore(day) ? day : latest;
    if (event instanceof Redemption redemption && sign > 0) {
      shelf.take(redemption, day, Redeeming.paid(entry.postings()));
    } else if (event instanceof Redemption redemption) {
      shelf.putBack(redemption);
    } else if (event instanceof Followup followup) {
      shelf.follow(followup, sign);
    }
  }

  /** The account as it is now, or as it would be opened on {@code day}. */
  public Account account(AccountId id, LocalDate day) {
    Account account = accounts.get(id);
    return account != null ? account : opened(id, day);
  }

  /** The account before a moment; null if it was not opened by then. */
  public Account before(AccountId id, Instant moment) {
    NavigableMap<Event, Entry> all = byAccount.getOrDefault(id, Collections.emptyNavigableMap());
    for (Map.Entry<Event, Entry> earlier : all.descendingMap().entrySet()) {
      Account after = earlier.getValue().after(id);
      if (after != null && earlier.getKey().at().toInstant().isBefore(moment)) {
        return after;
      }
    }
    return beginnings.get(id);
  }

  /** The account as it is now; null if it has taken nothing and did not begin as it stood. */
  public Account find(AccountId id) {
    Account account = accounts.get(id);
    return account != null ? account : beginnings.get(id);
  }

  /** Whether an event stands in its accounts, or would if nothing said that it does not count. */
  public boolean stands(String event) {
    Entry entry = byId.get(event);
    return entry != null && entry.isTaken();
  }

  /** The latest day of an event that was taken; {@link LocalDate#MIN} if none was. */
  public LocalDate latest() {
    return latest;
  }

  /** An account that has taken nothing yet. */
  Account opened(AccountId id, LocalDate day) {
    Account beginning = beginnings.get(id);
    return beginning != null ? beginning : rules.open(id, day);
  }

  /**
   * Begins with an account as it stands, such as one that was kept; else an account is opened by
   * the first event that it takes.
   *
   * @throws IllegalStateException if an event of the account has arrived
   */
  public void begin(Account account) {
    if (byAccount.containsKey(account.id())) {
      throw new IllegalStateException(account.id() + " has begun");
    }
    beginnings.put(account.id(), account);
  }

  /** The accounts that have taken an event, those of groups among them, by id. */
  public Collection<Account> accounts() {
    return Collections.unmodifiableCollection(accounts.values());
  }

  /**
   * What is left of the catalogue's stock, of the latest version, and what was spent, as of the
   * latest event that was taken.
   */
  public Stock stock() {
    return shelf.left(latest);
  }

  /**
   * What is left of it on a day, or as of the latest event if that was later: what was reserved up
   * to the day before is there again, unless it was confirmed.
   */
  public Stock stock(LocalDate day) {
    return shelf.left(day.isAfter(latest) ? day : latest);
  }
}
