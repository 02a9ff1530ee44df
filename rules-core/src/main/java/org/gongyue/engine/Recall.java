package org.gongyue.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.account.Account;
import org.gongyue.account.Receipt;
import org.gongyue.convention.Convention;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Reason;
import org.gongyue.event.Event;
import org.gongyue.event.Fingerprint;

/**
 * Answers events whose content does not matter: those of a day on which the version is not in
 * force, those that an account remembers, and those that come too late to be told from a repeat.
 */
final class Recall {

  private final Convention.Life life;
  private final Answers answers;

  Recall(Convention.Life life, Answers answers) {
    this.life = life;
    this.answers = answers;
  }

  /**
   * The answer; null if the event's content matters.
   *
   * @param decisive the day on which the convention must be in force
   * @param day the event's
   */
  Decision answer(Cast cast, Event event, LocalDate decisive, LocalDate day) {
    Account account = cast.own();
    if (!life.inForceOn(decisive)) {
      return answers.rejected(account, event, List.of(notInForce(decisive)));
    }
    Receipt receipt = account.receipt(event.id());
    if (receipt != null || !cast.parties().isEmpty()) {
      Decision remembered = remembered(cast, event);
      if (remembered != null) {
        return remembered;
      }
    }
    Reason tooLate = tooLate(account, day);
    for (Account party : cast.parties()) {
      tooLate = tooLate == null ? tooLate(party, day) : tooLate;
    }
    return tooLate == null ? null : answers.rejected(account, event, List.of(tooLate));
  }

  /** The answer if one of the accounts remembers the event's id; null if none does. */
  private Decision remembered(Cast cast, Event event) {
    List<Account> all = new ArrayList<>(List.of(cast.own()));
    all.addAll(cast.parties());
    Map<Account, Receipt> changed = new LinkedHashMap<>();
    for (Account one : all) {
      Receipt receipt = one.receipt(event.id());
      if (receipt != null && receipt.fingerprint() != Fingerprint.of(event)) {
        return conflicting(cast.own(), event, receipt.day());
      } else if (receipt != null) {
        changed.put(one, receipt);
      }
    }
    return changed.isEmpty() ? null : answers.repeated(cast.own(), changed);
  }

  /** The answer to an event whose id another event, of {@code day}, already has. */
  Decision conflicting(Account account, Event event, LocalDate day) {
    return answers.rejected(
        account, event, List.of(Reason.of(Code.CONFLICTING_EVENT, null, event.id(), day)));
  }

  /** Why nothing can be decided of an account on a day; null if something can. */
  Reason untimely(Account account, LocalDate day) {
    return life.inForceOn(day) ? tooLate(account, day) : notInForce(day);
  }

  /** Why a new event of a day comes too late; null if it does not. */
  static Reason tooLate(Account account, LocalDate day) {
    LocalDate forgotten = account.forgottenUpTo();
    return forgotten != null && !day.isAfter(forgotten)
        ? Reason.of(Code.TOO_LATE, null, day, forgotten)
        : null;
  }

  /** Why an event that takes back what was decided is not decided by a rule book alone. */
  Reason looksBack(Event event, LocalDate day) {
    return life.inForceOn(day)
        ? Reason.of(Code.NEEDS_CHRONICLE, null, event.id())
        : notInForce(day);
  }

  Reason notInForce(LocalDate day) {
    return Reason.of(Code.NOT_IN_FORCE, null, day, life.from(), life.until());
  }
}
