package org.gongyue.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongyue.account.Account;
import org.gongyue.account.Cause;
import org.gongyue.account.History;
import org.gongyue.account.Receipt;
import org.gongyue.account.Tally;
import org.gongyue.convention.Convention;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.decision.Code;
import org.gongyue.decision.Reason;
import org.gongyue.measure.Decimals;

/**
 * What comes back of a redemption that does not count any more, for whatever reason: what was paid
 * comes back to the lots that it was paid from, unless it would be gone by now had it never been
 * spent, and the redemption counts towards no limit. No ceiling keeps it out: it is no reward.
 */
final class Refunds {

  /**
   * What comes back of one redemption.
   *
   * @param account the account without the redemption, what is paid back not in its balances yet
   * @param lines what is paid back
   * @param steps how that came about
   */
  record Refund(Account account, List<Receipt.Line> lines, List<Reason> steps) {}

  private final Convention convention;
  private final Map<String, CompiledReward> rewards;

  Refunds(Convention convention, Map<String, CompiledReward> rewards) {
    this.convention = convention;
    this.rewards = rewards;
  }

  /** The article on which a reward rests; null if it is gone from the convention. */
  String article(String reward) {
    return rewards.containsKey(reward) ? rewards.get(reward).reward().article() : null;
  }

  /** What a reward is called; its id if it is gone from the convention. */
  String name(String reward) {
    return rewards.containsKey(reward) ? rewards.get(reward).reward().name() : reward;
  }

  /** What comes back on a day because an event says so. */
  Refund on(LocalDate day, Account account, Receipt redemption, Receipt.Stage stage) {
    return refund(account, redemption, stage, day, day, null);
  }

  /**
   * What comes back by itself, on the day after the last of a reservation. It is there before
   * anything else happens on that day: a period that closes then closes over it.
   */
  Refund timedOut(Account account, Receipt redemption) {
    LocalDate last = redemption.redeemed().reservedUntil();
    return refund(
        account, redemption, Receipt.Stage.TIMED_OUT, last.plusDays(1), last, Cause.TIMED_OUT);
  }

  /**
   * @param closed the last day on which a period may have begun that took its part
   */
  private Refund refund(
      Account account,
      Receipt redemption,
      Receipt.Stage stage,
      LocalDate day,
      LocalDate closed,
      Cause cause) {
    Receipt.Redeemed redeemed = redemption.redeemed();
    String article = article(redeemed.reward());
    String own =
        rewards.containsKey(redeemed.reward())
            ? rewards.get(redeemed.reward()).reward().unit()
            : null;
    List<Receipt.Line> lines = new ArrayList<>();
    List<Reason> steps = new ArrayList<>();
    BigDecimal points = BigDecimal.ZERO;
    for (Receipt.Line line : redemption.lines()) {
      if (line.cause() != null) {
        continue;
      }
      String unit = line.unit();
      BigDecimal paid = line.amount().negate();
      points = unit.equals(own) ? points.add(paid) : points;
      if (line.until() != null && line.until().isBefore(day)) {
        steps.add(Reason.of(Code.RETURN_EXPIRED, article, unit, paid, line.until()));
        continue;
      }
      BigDecimal left = carried(unit(unit), paid, redemption.day(), closed);
      if (left.compareTo(paid) != 0) {
        steps.add(Reason.of(Code.RETURN_NOT_CARRIED, article, unit, paid, left));
      }
      if (left.signum() != 0) {
        lines.add(
            new Receipt.Line(
                redeemed.reward(),
                unit,
                Decimals.canonical(left),
                line.until(),
                cause,
                cause == null ? null : day,
                earned(account, line)));
        BigDecimal balance = balance(account, lines, unit);
        steps.add(Reason.of(Code.GIVEN_BACK, article, unit, left, line.until(), balance));
      }
    }
    Tally taken = new Tally(-redeemed.quantity(), -redeemed.quantity(), Decimals.canonical(points));
    History history =
        account.history().plus(redeemed.reward(), redeemed.actor(), redemption.day(), taken);
    return new Refund(account.noting(redemption, stage, history), lines, steps);
  }

  /**
   * When it had been earned, so that it comes back to its place; before all that is known if nobody
   * asked when it was paid.
   */
  private static LocalDate earned(Account account, Receipt.Line paid) {
    if (!account.spending().containsKey(paid.unit())) {
      return null;
    }
    return paid.earned() == null ? account.opened() : paid.earned();
  }

  private static BigDecimal balance(Account account, List<Receipt.Line> lines, String unit) {
    return lines.stream()
        .filter(line -> line.unit().equals(unit))
        .map(Receipt.Line::amount)
        .reduce(account.balance(unit), BigDecimal::add);
  }

  private UnitOfAccount unit(String name) {
    return convention.units().stream().filter(u -> u.name().equals(name)).findFirst().orElse(null);
  }

  /** What the closes of periods since then would have left of an amount. */
  private static BigDecimal carried(
      UnitOfAccount unit, BigDecimal amount, LocalDate since, LocalDate day) {
    BigDecimal left = amount;
    if (unit != null && unit.periodEnd() != null) {
      LocalDate first = unit.periodEnd().every().next(since);
      while (!first.isAfter(day) && left.signum() > 0) {
        left = Roll.kept(unit, left);
        first = unit.periodEnd().every().next(first);
      }
    }
    return left;
  }
}
