package org.gongyue.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongyue.account.Account;
import org.gongyue.account.Cause;
import org.gongyue.account.Receipt;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Effect;
import org.gongyue.decision.Explanation;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Reason;
import org.gongyue.decision.Status;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Fingerprint;
import org.gongyue.event.Objection;
import org.gongyue.event.Reversal;
import org.gongyue.event.Ruling;
import org.gongyue.measure.Decimals;

/**
 * Decides entries of a {@link Chronicle} anew, in canonical order, and with them all later entries
 * of every account that comes out otherwise than before.
 */
final class Correction {

  private static final Explanation NOTHING = Explanation.of(List.of());

  private final Chronicle chronicle;
  private final TreeSet<Entry> queue =
      new TreeSet<>(Comparator.comparing(Entry::event, Entry.ORDER));

  /** What is begun anew when the queue is empty, because it is earlier than what it hangs on. */
  private final Set<Entry> unsettled = new LinkedHashSet<>();

  /** The accounts that came out otherwise, as they are by now; null for one not opened by now. */
  private final Map<AccountId, Account> changed = new TreeMap<>();

  /** The same when all is decided. */
  private final Map<AccountId, Account> outcome = new TreeMap<>();

  /** What each entry was before any of it. */
  private final Map<Entry, Before> before = new LinkedHashMap<>();

  private record Before(List<Posting> postings, List<Effect> effects) {}

  /** What each entry was decided to, in the order of the decisions. */
  private final Map<Entry, Decision> decided = new LinkedHashMap<>();

  private final Map<Entry, List<Posting>> adjusted = new LinkedHashMap<>();
  private final Map<Entry, List<Effect>> readjusted = new LinkedHashMap<>();

  Correction(Chronicle chronicle) {
    this.chronicle = chronicle;
  }

  /** Decides an entry when its turn comes. */
  void reconsider(Entry entry) {
    queue.add(entry);
  }

  /** Decides all. */
  void run() {
    while (!queue.isEmpty()) {
      for (Entry entry = queue.pollFirst(); entry != null; entry = queue.pollFirst()) {
        decide(entry);
      }
      changed.forEach(chronicle::keep);
      outcome.putAll(changed);
      changed.clear();
      // A ruling is about an earlier event, and a reversal may bear an earlier time than its event:
      // what follows is decided once more. It ends: whether a ruling or a reversed event is taken
      // does not depend on what the event posts, or on what the account knows of the reversal.
      queue.addAll(unsettled);
      unsettled.clear();
    }
    before.forEach(this::note);
  }

  private void decide(Entry entry) {
    if (entry.counts()) {
      // What it took itself is not in its own way: else it would be refused and taken in turn.
      chronicle.stocktake(entry, -1);
    }
    Decision decision = anew(entry);
    before.putIfAbsent(entry, new Before(entry.postings(), entry.effects()));
    Map<AccountId, Account> afterBefore = new HashMap<>();
    for (AccountId id : entry.concerned()) {
      if (entry.after(id) != null) {
        afterBefore.put(id, entry.after(id));
      }
    }
    boolean stood = entry.isTaken();
    entry.become(decision);
    if (entry.reversedBy() != null && stood != entry.isTaken()) {
      Entry reversal = entry.reversedBy();
      boolean earlier = Entry.ORDER.compare(reversal.event(), entry.event()) < 0;
      (earlier ? unsettled : queue).add(reversal);
    }
    decided.put(entry, decision);
    if (entry.event() instanceof Ruling ruling) {
      settle(entry, ruling);
    }
    if (entry.counts()) {
      chronicle.stocktake(entry, 1);
    }
    for (AccountId id : entry.concerned()) {
      Account now = entry.after(id);
      boolean same =
          entry.concerned().size() > 1
              && !changed.containsKey(id)
              && now != null
              && now.equals(afterBefore.get(id));
      // A closing concerns everybody; those whom it leaves as they were need nothing more.
      if (!same && (now != null || afterBefore.containsKey(id))) {
        boolean first = !changed.containsKey(id);
        changed.put(id, now != null ? now : account(id, entry));
        if (first) {
          queue.addAll(chronicle.later(id, entry));
        }
      }
    }
  }

  /** Notes which event a ruling that counts upholds an objection to. */
  private void settle(Entry entry, Ruling ruling) {
    Entry event = entry.counts() && ruling.upheld() ? chronicle.overruledBy(ruling) : null;
    Entry earlier = entry.overruled();
    if (event != earlier) {
      entry.overrules(event);
      for (Entry one : Arrays.asList(event, earlier)) {
        unsettled.addAll(one == null ? Set.of() : chronicle.touched(one));
      }
    }
  }

  /** An account before an entry; null if it was not opened by then. */
  private Account account(AccountId id, Entry entry) {
    return changed.containsKey(id) ? changed.get(id) : chronicle.before(id, entry);
  }

  private Decision anew(Entry entry) {
    Event event = entry.event();
    LocalDate day = chronicle.day(event);
    if (event instanceof Reversal reversal) {
      return chronicle.isReversedBy(reversal.of(), entry)
          ? remembered(entry, day)
          : nothing(event, day, Status.PENDING, List.of());
    } else if (entry.isVoid()) {
      Decision would = effective(entry, event, day);
      return would.status().isTaken() ? remembered(entry, day) : would;
    }
    Decision decision = effective(entry, event, day);
    return entry.isOverruled() && decision.status().isTaken()
        ? withoutOverruled(entry, decision, day)
        : decision;
  }

  /** What an event did to other accounts than its own does not count where a ruling says so. */
  private Decision withoutOverruled(Entry entry, Decision decision, LocalDate day) {
    List<Account> accounts = new ArrayList<>();
    for (Account after : decision.accounts()) {
      accounts.add(
          entry.isOverruledFor(after.id())
              ? remembering(opened(after.id(), entry, day), entry.event(), day)
              : after);
    }
    return new Decision(
        decision.event(),
        decision.convention(),
        decision.status(),
        decision.repeated(),
        decision.postings().stream().filter(p -> !entry.isOverruledFor(p.account())).toList(),
        decision.effects().stream().filter(e -> !entry.isOverruledFor(e.account())).toList(),
        decision.reasons(),
        decision.explanation(),
        accounts);
  }

  private Decision effective(Entry entry, Event event, LocalDate day) {
    if (event instanceof Objection objection && chronicle.isAboutDispute(objection)) {
      // Whatever has become of that: else it could only be objected to because it does not count.
      Account account = opened(event.account(), entry, day);
      return chronicle.rules().answering(day).objectedToRuling(account, objection);
    } else if (event instanceof Ruling ruling) {
      return chronicle.rules().rule(opened(event.account(), entry, day), ruling);
    } else if (entry.isReconsidered() || !entry.wasSaid()) {
      return chronicle.rules().decide(id -> opened(id, entry, day), event, chronicle.stock(day));
    } else if (entry.wasTaken()) {
      return chronicle.rules().honour(id -> opened(id, entry, day), event, entry.saidPostings());
    }
    return nothing(event, day, Status.REJECTED, List.of());
  }

  private Account opened(AccountId id, Entry entry, LocalDate day) {
    Account account = account(id, entry);
    return account != null ? account : chronicle.opened(id, day);
  }

  /** The account knows the event, so that it is not taken again, and nothing comes of it. */
  private Decision remembered(Entry entry, LocalDate day) {
    Event event = entry.event();
    Account account = account(event.account(), entry);
    if (account == null && entry.isOverruled() && !entry.isReversed()) {
      // It opens the account still: else nobody could have objected to it.
      account = opened(event.account(), entry, day);
    }
    return account == null
        ? nothing(event, day, Status.UNSCORED, List.of())
        : nothing(event, day, Status.UNSCORED, List.of(remembering(account, event, day)));
  }

  private static Account remembering(Account account, Event event, LocalDate day) {
    Receipt receipt = new Receipt(event.id(), Fingerprint.of(event), day, List.of());
    return account.after(receipt, account.history());
  }

  private Decision nothing(Event event, LocalDate day, Status status, List<Account> accounts) {
    return new Decision(
        event.id(),
        chronicle.rules().answering(day).version(),
        status,
        false,
        List.of(),
        List.of(),
        List.of(),
        NOTHING,
        accounts);
  }

  private record Place(AccountId account, String item, String unit, LocalDate until) {
    static Place of(Posting posting) {
      return new Place(posting.account(), posting.item(), posting.unit(), posting.until());
    }
  }

  private void note(Entry entry, Before was) {
    if (!entry.wasSaid() && was.postings().isEmpty()) {
      return;
    }
    List<Effect> effectsBefore = was.effects();
    Map<Place, BigDecimal> sums = new LinkedHashMap<>();
    Map<Place, Posting> samples = new HashMap<>();
    for (Posting posting : was.postings()) {
      sums.merge(Place.of(posting), posting.amount().negate(), BigDecimal::add);
      samples.putIfAbsent(Place.of(posting), posting);
    }
    for (Posting posting : entry.postings()) {
      sums.merge(Place.of(posting), posting.amount(), BigDecimal::add);
      samples.putIfAbsent(Place.of(posting), posting);
    }
    List<Posting> differences = new ArrayList<>();
    sums.forEach(
        (place, amount) -> {
          if (amount.signum() != 0) {
            differences.add(adjusting(samples.get(place), amount, entry.event()));
          }
        });
    if (!differences.isEmpty()) {
      adjusted.put(entry, differences);
    }
    List<Effect> effects = new ArrayList<>();
    for (Effect effect : effectsBefore) {
      if (!entry.effects().contains(effect)) {
        effects.add(undone(effect));
      }
    }
    for (Effect effect : entry.effects()) {
      if (!effectsBefore.contains(effect)) {
        effects.add(effect);
      }
    }
    if (!effects.isEmpty()) {
      readjusted.put(entry, effects);
    }
  }

  private Posting adjusting(Posting sample, BigDecimal amount, Event of) {
    return new Posting(
        sample.account(),
        sample.item(),
        sample.behaviour(),
        sample.category(),
        sample.commons(),
        sample.article(),
        sample.unit(),
        Decimals.canonical(amount),
        sample.until(),
        Cause.CORRECTED,
        sample.on() != null ? sample.on() : chronicle.day(of),
        of.id());
  }

  /** The contrary of what was done to a state. */
  private static Effect undone(Effect effect) {
    LocalDate until = effect.ended() ? effect.until() : effect.from().minusDays(1);
    return new Effect(
        effect.account(),
        effect.state(),
        effect.from(),
        until,
        !effect.ended(),
        effect.item(),
        effect.article());
  }

  /** What an entry alone was decided to. */
  Decision decisionOf(Entry entry) {
    return decided.get(entry);
  }

  /** What an entry was decided to, with all that was put right because of it. */
  Decision decision(Entry cause) {
    Decision own = decided.get(cause);
    if (decided.size() == 1 && !(cause.event() instanceof Reversal)) {
      return own;
    }
    List<Posting> postings = new ArrayList<>(own.postings());
    adjusted.values().forEach(postings::addAll);
    List<Effect> effects = new ArrayList<>(own.effects());
    if (cause.replacement() != null) {
      postings.addAll(0, decided.get(cause.replacement()).postings());
      effects.addAll(0, decided.get(cause.replacement()).effects());
    }
    readjusted.values().forEach(effects::addAll);
    List<Account> accounts = new ArrayList<>();
    AccountId first = cause.event().account();
    if (outcome.get(first) != null) {
      accounts.add(outcome.get(first));
    }
    outcome.forEach(
        (id, account) -> {
          if (account != null && !id.equals(first)) {
            accounts.add(account);
          }
        });
    boolean posts = !postings.isEmpty() || !effects.isEmpty();
    return new Decision(
        own.event(),
        own.convention(),
        posts ? Status.POSTED : own.status(),
        false,
        postings,
        effects,
        own.reasons(),
        Explanation.from(() -> explain(cause, own)),
        accounts);
  }

  private List<Reason> explain(Entry cause, Decision own) {
    List<Reason> steps = new ArrayList<>(own.explanation().steps());
    if (cause.event() instanceof Reversal reversal) {
      steps.add(Reason.of(Code.REVERSED, null, reversal.of(), reversal.actor(), reversal.note()));
      if (cause.replacement() != null) {
        steps.add(Reason.of(Code.REPLACED, null, reversal.of(), cause.replacement().event().id()));
        steps.addAll(decided.get(cause.replacement()).explanation().steps());
      }
    }
    adjusted.forEach(
        (entry, postings) -> {
          for (Posting posting : postings) {
            steps.add(
                Reason.of(
                    Code.ADJUSTED,
                    posting.article(),
                    entry.event().id(),
                    posting.account(),
                    posting.item(),
                    posting.unit(),
                    posting.amount()));
          }
        });
    return steps;
  }
}
