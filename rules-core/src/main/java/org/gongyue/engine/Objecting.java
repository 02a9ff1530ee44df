package org.gongyue.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.account.Account;
import org.gongyue.account.Cause;
import org.gongyue.account.Dispute;
import org.gongyue.account.Hold;
import org.gongyue.account.Receipt;
import org.gongyue.convention.Objections;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Explanation;
import org.gongyue.decision.Reason;
import org.gongyue.event.Event;
import org.gongyue.event.Fingerprint;
import org.gongyue.event.Objection;
import org.gongyue.event.Ruling;
import org.gongyue.measure.WorkingDays;

/**
 * Takes objections and rulings on one account. What the event gave is held until the ruling; what a
 * penalty took stays taken, or comes back to be held, as the convention says.
 *
 * <p>Whether one is taken must never depend on what the event posted, only on whether and when it
 * was taken: an event that no longer counts because an objection to it was upheld can still be
 * objected to.
 */
final class Objecting {

  private final Objections terms;
  private final WorkingDays calendar;
  private final Answers answers;

  /**
   * @param terms null if nobody may object
   */
  Objecting(Objections terms, WorkingDays calendar, Answers answers) {
    this.terms = terms;
    this.calendar = calendar;
    this.answers = answers;
  }

  Decision object(Account account, Objection asked, LocalDate day) {
    Reason against = against(account, asked, day);
    if (against != null) {
      return answers.rejected(account, asked, List.of(against));
    }
    Receipt event = account.receipt(asked.of());
    List<Receipt.Line> deferred = terms.deferred() ? deferred(account, event) : List.of();
    LocalDate due = terms.ruling() == null ? null : terms.ruling().after(day, calendar);
    Account after = account.after(receipt(asked, day, deferred), account.history());
    List<Hold> holds = new ArrayList<>();
    for (Hold hold : after.holds()) {
      if (!hold.event().equals(asked.of())) {
        holds.add(hold);
      }
    }
    for (Receipt.Line line : event.lines()) {
      if (isOwn(line) && line.amount().signum() > 0) {
        LocalDate through = through(after, asked.of(), line.unit());
        holds.add(
            new Hold(asked.of(), line.unit(), line.amount(), through, line.until(), asked.id()));
      }
    }
    for (Receipt.Line line : deferred) {
      holds.add(new Hold(asked.id(), line.unit(), line.amount(), null, null, asked.id()));
    }
    List<Dispute> disputes = new ArrayList<>(after.disputes());
    disputes.add(Dispute.open(asked.id(), asked.of(), day, due));
    Account next = after.holding(holds, disputes);
    return answers.taken(
        asked,
        answers.postings(account, deferred),
        Explanation.from(() -> explain(asked, day, due, deferred, next)),
        next);
  }

  /**
   * What a penalty took, to come back until the ruling. What was paid for something is no penalty.
   * Of an account in debt nothing comes back: nothing of it could be held.
   */
  private static List<Receipt.Line> deferred(Account account, Receipt event) {
    List<Receipt.Line> deferred = new ArrayList<>();
    for (Receipt.Line line : event.redeemed() == null ? event.lines() : List.<Receipt.Line>of()) {
      boolean isTaken = isOwn(line) && line.amount().signum() < 0;
      if (isTaken && account.balance(line.unit()).signum() >= 0) {
        BigDecimal amount = line.amount().negate();
        deferred.add(
            new Receipt.Line(line.item(), line.unit(), amount, null, Cause.DEFERRED, null));
      }
    }
    return deferred;
  }

  /** The answer to an objection to an objection or a ruling. */
  Decision toRuling(Account account, Objection asked) {
    String article = terms == null ? null : terms.article();
    return answers.rejected(
        account, asked, List.of(Reason.of(Code.OBJECTED_TO_RULING, article, asked.of())));
  }

  /** Why one cannot object; null if one can. */
  private Reason against(Account account, Objection asked, LocalDate day) {
    if (terms == null) {
      return Reason.of(Code.NO_OBJECTIONS, null, asked.of());
    }
    String article = terms.article();
    Receipt event = account.receipt(asked.of());
    if (event == null) {
      return Reason.of(Code.UNKNOWN_OBJECTED, article, asked.of());
    } else if (day.isBefore(event.day())) {
      return Reason.of(Code.OBJECTED_BEFORE, article, asked.of(), event.day());
    }
    LocalDate last = terms.within().after(event.day(), calendar);
    if (day.isAfter(last)) {
      return Reason.of(Code.OBJECTED_LATE, article, asked.of(), event.day(), terms.within(), last);
    }
    for (Dispute dispute : account.disputes()) {
      if (dispute.event().equals(asked.of())) {
        return Reason.of(Code.ALREADY_OBJECTED, article, asked.of(), dispute.objection());
      } else if (dispute.objection().equals(asked.of()) || asked.of().equals(dispute.ruling())) {
        return Reason.of(Code.OBJECTED_TO_RULING, article, asked.of());
      }
    }
    return null;
  }

  /** Whether the event itself did it, not the calendar before it. */
  private static boolean isOwn(Receipt.Line line) {
    return line.on() == null && (line.cause() == null || line.cause() == Cause.OVERFLOW);
  }

  private static LocalDate through(Account account, String event, String unit) {
    for (Hold hold : account.holds()) {
      if (hold.event().equals(event) && hold.unit().equals(unit)) {
        return hold.through();
      }
    }
    return null;
  }

  private static Receipt receipt(Event event, LocalDate day, List<Receipt.Line> lines) {
    return new Receipt(event.id(), Fingerprint.of(event), day, lines);
  }

  private List<Reason> explain(
      Objection asked, LocalDate day, LocalDate due, List<Receipt.Line> deferred, Account next) {
    String article = terms.article();
    List<Reason> steps = new ArrayList<>();
    steps.add(Reason.of(Code.OBJECTED, article, asked.of(), asked.actor(), asked.reason()));
    for (Receipt.Line line : deferred) {
      BigDecimal balance = next.balance(line.unit());
      steps.add(Reason.of(Code.DEFERRED, article, line.unit(), line.amount(), balance));
    }
    held(next, asked.id())
        .forEach((unit, amount) -> steps.add(Reason.of(Code.DISPUTED, article, unit, amount)));
    if (due != null) {
      steps.add(Reason.of(Code.RULING_DUE, article, terms.ruling(), due));
      if (terms.ruling().working()) {
        steps.add(Display.counted(day.plusDays(1), due, calendar));
      }
    }
    return steps;
  }

  /** What is held because of an objection, by unit. */
  private static Map<String, BigDecimal> held(Account account, String objection) {
    Map<String, BigDecimal> held = new LinkedHashMap<>();
    for (Hold hold : account.holds()) {
      if (objection.equals(hold.objection())) {
        held.merge(hold.unit(), hold.amount(), BigDecimal::add);
      }
    }
    return held;
  }

  /**
   * Takes a ruling. If it upholds the objection, that the event does not count any more is not for
   * one account to see to.
   */
  Decision rule(Account account, Ruling asked, LocalDate day) {
    Dispute dispute = null;
    for (Dispute one : account.disputes()) {
      dispute = one.objection().equals(asked.of()) ? one : dispute;
    }
    Reason against = against(dispute, asked, day);
    if (against != null) {
      return answers.rejected(account, asked, List.of(against));
    }
    List<Receipt.Line> lines = new ArrayList<>();
    if (!asked.upheld()) {
      for (Hold hold : account.holds()) {
        if (hold.event().equals(asked.of())) {
          String item = item(account, asked.of(), hold.unit());
          BigDecimal amount = hold.amount().negate();
          lines.add(new Receipt.Line(item, hold.unit(), amount, null, Cause.DEFERRED, null));
        }
      }
    }
    Account after = settled(account, dispute.ruled(asked.id(), asked.upheld(), day));
    Account next = after.after(receipt(asked, day, lines), account.history());
    String event = dispute.event();
    return answers.taken(
        asked,
        answers.postings(account, lines),
        Explanation.from(() -> explain(asked, event, lines, account, next, day)),
        next);
  }

  private Reason against(Dispute dispute, Ruling asked, LocalDate day) {
    String article = terms == null ? null : terms.article();
    if (dispute == null) {
      return Reason.of(Code.UNKNOWN_OBJECTION, article, asked.of());
    } else if (!dispute.isOpen()) {
      return Reason.of(Code.ALREADY_RULED, article, asked.of(), dispute.ruling(), dispute.ruled());
    } else if (day.isBefore(dispute.day())) {
      return Reason.of(Code.RULED_BEFORE, article, asked.of(), dispute.day());
    }
    List<String> roles = terms == null ? List.of() : terms.ruledBy();
    String role = asked.by() == null ? null : asked.by().role();
    return roles.isEmpty() || roles.contains(role)
        ? null
        : Reason.of(Code.WRONG_RULER, article, role, String.join("、", roles));
  }

  /** The rule that took what was deferred; the unit's name if the objection is forgotten. */
  private static String item(Account account, String objection, String unit) {
    Receipt receipt = account.receipt(objection);
    for (Receipt.Line line : receipt == null ? List.<Receipt.Line>of() : receipt.lines()) {
      if (line.unit().equals(unit) && line.cause() == Cause.DEFERRED) {
        return line.item();
      }
    }
    return unit;
  }

  /** What was held because of the objection is on display as it was, or free. */
  private static Account settled(Account account, Dispute ruled) {
    List<Hold> holds = new ArrayList<>();
    for (Hold hold : account.holds()) {
      if (!ruled.objection().equals(hold.objection())) {
        holds.add(hold);
      } else if (hold.through() != null) {
        holds.add(hold.released());
      }
    }
    List<Dispute> disputes = new ArrayList<>();
    for (Dispute one : account.disputes()) {
      disputes.add(one.objection().equals(ruled.objection()) ? ruled : one);
    }
    return account.holding(holds, disputes);
  }

  private List<Reason> explain(
      Ruling asked,
      String event,
      List<Receipt.Line> lines,
      Account before,
      Account next,
      LocalDate day) {
    String article = terms == null ? null : terms.article();
    String role = asked.by() == null ? null : asked.by().role();
    List<Reason> steps = new ArrayList<>();
    Code code = asked.upheld() ? Code.UPHELD : Code.DISMISSED;
    steps.add(Reason.of(code, article, asked.of(), event, role, asked.reason()));
    if (asked.upheld()) {
      return steps;
    }
    for (Hold hold : before.holds()) {
      boolean isReleased = asked.of().equals(hold.objection()) && hold.event().equals(event);
      if (isReleased && hold.holdsOn(day)) {
        LocalDate free = hold.through() == null ? day : hold.released().free();
        steps.add(
            Reason.of(
                Code.RELEASED,
                article,
                hold.unit(),
                hold.amount(),
                free.isBefore(day) ? day : free));
      }
    }
    for (Receipt.Line line : lines) {
      BigDecimal balance = next.balance(line.unit());
      steps.add(Reason.of(Code.TAKEN_AGAIN, article, line.unit(), line.amount(), balance));
    }
    return steps;
  }

  /** Which rulings should have been made before a day. */
  List<Reason> overdue(Account account, LocalDate day) {
    List<Reason> overdue = new ArrayList<>();
    for (Dispute dispute : account.disputes()) {
      if (dispute.isOverdue(day)) {
        overdue.add(
            Reason.of(
                Code.RULING_OVERDUE,
                terms == null ? null : terms.article(),
                dispute.objection(),
                dispute.event(),
                dispute.due()));
      }
    }
    return overdue;
  }
}
