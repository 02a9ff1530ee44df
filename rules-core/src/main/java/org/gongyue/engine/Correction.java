package org.gongyue.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.gongyue.event.Reversal;
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

  /** The accounts that came out otherwise, as they are by now; null for one not opened by now. */
  private final Map<AccountId, Account> changed = new TreeMap<>();

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
    for (Entry entry = queue.pollFirst(); entry != null; entry = queue.pollFirst()) {
      decide(entry);
    }
    changed.forEach(chronicle::keep);
  }

  private void decide(Entry entry) {
    Decision decision = anew(entry);
    List<Posting> before = entry.postings();
    List<Effect> effectsBefore = entry.effects();
    boolean counted = entry.counts();
    Map<AccountId, Account> afterBefore = new HashMap<>();
    for (AccountId id : entry.concerned()) {
      if (entry.after(id) != null) {
        afterBefore.put(id, entry.after(id));
      }
    }
    boolean stood = entry.isTaken();
    entry.become(decision);
    if (entry.reversedBy() != null && stood != entry.isTaken()) {
      queue.add(entry.reversedBy());
    }
    decided.put(entry, decision);
    note(entry, before, effectsBefore);
    if (counted != entry.counts()) {
      chronicle.stocktake(entry.event(), counted ? -1 : 1);
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
    return effective(entry, event, day);
  }

  private Decision effective(Entry entry, Event event, LocalDate day) {
    if (entry.isReconsidered() || !entry.wasSaid()) {
      return chronicle.rules().decide(id -> opened(id, entry, day), event, chronicle.stock(day));
    } else if (entry.wasTaken()) {
      return chronicle.rules().honour(id -> opened(id, entry, day), event, entry.saidPostings());
    }
    return nothing(event, day, Status.REJECTED, List.of());
  }

  private Account opened(AccountId id, Entry entry, LocalDate day) {
    Account account = account(id, entry);
    return account != null ? account : chronicle.rules().open(id, day);
  }

  /** The account knows the event, so that it is not taken again, and nothing comes of it. */
  private Decision remembered(Entry entry, LocalDate day) {
    Event event = entry.event();
    Account account = account(event.account(), entry);
    if (account == null) {
      return nothing(event, day, Status.UNSCORED, List.of());
    }
    Receipt receipt = new Receipt(event.id(), Fingerprint.of(event), day, List.of());
    Account after = account.after(receipt, account.history());
    return nothing(event, day, Status.UNSCORED, List.of(after));
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

  private void note(Entry entry, List<Posting> before, List<Effect> effectsBefore) {
    if (!entry.wasSaid() && before.isEmpty()) {
      return;
    }
    Map<Place, BigDecimal> sums = new LinkedHashMap<>();
    Map<Place, Posting> samples = new HashMap<>();
    for (Posting posting : before) {
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
    if (changed.get(first) != null) {
      accounts.add(changed.get(first));
    }
    changed.forEach(
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
