package org.gongyue.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongyue.account.Account;
import org.gongyue.account.History;
import org.gongyue.account.Receipt;
import org.gongyue.account.Tally;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Reward;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Explanation;
import org.gongyue.decision.Reason;
import org.gongyue.event.Fingerprint;
import org.gongyue.event.Return;
import org.gongyue.measure.Decimals;

/**
 * Takes redemptions back: what was paid comes back to the lots that it was paid from, unless it
 * would be gone by now had it never been spent, and the redemption counts towards no limit. No
 * ceiling keeps it out: it is no reward.
 */
final class Returning {

  private final Convention convention;
  private final Map<String, CompiledReward> rewards;
  private final Answers answers;

  Returning(Convention convention, Map<String, CompiledReward> rewards, Answers answers) {
    this.convention = convention;
    this.rewards = rewards;
    this.answers = answers;
  }

  Decision take(Account account, Return asked, LocalDate day) {
    Receipt redemption = account.receipt(asked.of());
    Reason against = against(redemption, asked, day);
    return against != null
        ? answers.rejected(account, asked, List.of(against))
        : giveBack(account, redemption, asked, day);
  }

  /** Why it cannot come back; null if it can. */
  private Reason against(Receipt redemption, Return asked, LocalDate day) {
    if (redemption == null || redemption.redeemed() == null) {
      return Reason.of(Code.UNKNOWN_REDEMPTION, null, asked.of());
    }
    String reward = redemption.redeemed().reward();
    String article = rewards.containsKey(reward) ? rewards.get(reward).reward().article() : null;
    if (redemption.redeemed().returned()) {
      return Reason.of(Code.ALREADY_RETURNED, article, asked.of());
    } else if (day.isBefore(redemption.day())) {
      return Reason.of(Code.BEFORE_REDEMPTION, article, asked.of(), redemption.day());
    }
    for (Receipt.Change change : redemption.changes()) {
      if (change.item().equals(reward) && change.ended()) {
        return Reason.of(Code.RETURN_OF_STATE, article, asked.of(), change.state());
      }
    }
    return null;
  }

  private Decision giveBack(Account account, Receipt redemption, Return asked, LocalDate day) {
    Receipt.Redeemed redeemed = redemption.redeemed();
    CompiledReward compiled = rewards.get(redeemed.reward());
    Reward reward = compiled == null ? null : compiled.reward();
    List<Receipt.Line> lines = new ArrayList<>();
    List<Reason> steps = new ArrayList<>();
    String article = reward == null ? null : reward.article();
    steps.add(
        Reason.of(
            Code.RETURNED,
            article,
            asked.of(),
            redemption.day(),
            reward == null ? redeemed.reward() : reward.name(),
            redeemed.quantity()));
    BigDecimal points = BigDecimal.ZERO;
    for (Receipt.Line line : redemption.lines()) {
      if (line.cause() != null) {
        continue;
      }
      BigDecimal paid = line.amount().negate();
      points = reward != null && line.unit().equals(reward.unit()) ? points.add(paid) : points;
      if (line.until() != null && line.until().isBefore(day)) {
        steps.add(Reason.of(Code.RETURN_EXPIRED, article, line.unit(), paid, line.until()));
        continue;
      }
      BigDecimal left = carried(unit(line.unit()), paid, redemption.day(), day);
      if (left.compareTo(paid) != 0) {
        steps.add(Reason.of(Code.RETURN_NOT_CARRIED, article, line.unit(), paid, left));
      }
      if (left.signum() != 0) {
        lines.add(
            new Receipt.Line(
                redeemed.reward(), line.unit(), Decimals.canonical(left), line.until()));
        steps.add(
            Reason.of(
                Code.GIVEN_BACK,
                article,
                line.unit(),
                left,
                line.until(),
                balance(account, lines, line.unit())));
      }
    }
    Tally taken = new Tally(-redeemed.quantity(), -redeemed.quantity(), Decimals.canonical(points));
    History history =
        account.history().plus(redeemed.reward(), redeemed.actor(), redemption.day(), taken);
    Receipt receipt = new Receipt(asked.id(), Fingerprint.of(asked), day, lines);
    Account next = account.returned(redemption).after(receipt, history);
    return answers.taken(
        asked, answers.postings(account, lines), Explanation.from(() -> steps), next);
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
