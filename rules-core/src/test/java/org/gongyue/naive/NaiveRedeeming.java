package org.gongyue.naive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.gongyue.convention.Budget;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Limit;
import org.gongyue.convention.Reward;
import org.gongyue.decision.Code;
import org.gongyue.event.Redemption;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;

/**
 * A redemption by the letter of the semantics.
 *
 * @param redeemed how many of the reward all accounts have had so far
 * @param spent what all accounts have spent of a budget so far, of that reward or of all for null
 */
record NaiveRedeeming(
    Convention convention,
    Past past,
    Redemption asked,
    LocalDate day,
    long redeemed,
    BiFunction<String, Budget, BigDecimal> spent) {

  Outcome decide() {
    Reward reward =
        convention.rewards().stream()
            .filter(r -> r.id().equals(asked.reward()))
            .findFirst()
            .orElse(null);
    if (reward == null) {
      return Outcome.rejected(List.of(Code.UNKNOWN_REWARD));
    }
    List<Code> against = against(reward);
    if (!against.isEmpty()) {
      return Outcome.rejected(against);
    }
    NaivePayment payment = payment(reward, facts(reward));
    List<Outcome.Line> lines = new ArrayList<>(past.life().lines());
    List<NaiveLife.Paid> paid = new ArrayList<>();
    for (NaivePayment.Cost cost : payment.costs()) {
      if (cost.amount().signum() > 0) {
        paid.addAll(past.life().pay(reward.id(), cost.unit().name(), cost.amount()));
      }
    }
    paid.forEach(one -> lines.add(one.line()));
    past.redemptions().add(asked, day, paid);
    BigDecimal points = payment.costs().get(0).amount().negate();
    past.add(
        new Past.Occurrence(
            asked.id(),
            reward.id(),
            reward.unit(),
            actor(),
            day,
            asked.quantity(),
            asked.quantity(),
            false,
            points));
    List<Outcome.Change> changes = new ArrayList<>(past.life().changes());
    changes.addAll(past.states().end(past.id(), reward.id(), reward.ends(), day));
    return Outcome.taken(false, lines, changes);
  }

  private Map<String, Object> facts(Reward reward) {
    Map<String, Object> facts = new HashMap<>();
    new NaiveFacts(convention, asked.facts(), asked.actor())
        .check(NaiveReadings.of(reward).names(), facts);
    return facts;
  }

  private NaivePayment payment(Reward reward, Map<String, Object> facts) {
    return new NaivePayment(convention, past, asked, reward, evaluator(facts));
  }

  private NaiveEvaluator evaluator(Map<String, Object> facts) {
    return new NaiveEvaluator(
        facts, day, past.measures(day, convention.zone(), asked.at(), actor(), Map.of()));
  }

  private List<Code> against(Reward reward) {
    List<Code> against = new ArrayList<>();
    if (reward.from() != null && day.isBefore(reward.from())) {
      against.add(Code.NOT_YET_AVAILABLE);
    }
    if (reward.until() != null && day.isAfter(reward.until())) {
      against.add(Code.NO_LONGER_AVAILABLE);
    }
    if (!asked.account().kind().equals(reward.accountKind())) {
      against.add(Code.WRONG_ACCOUNT_KIND);
    }
    NaivePayment payment =
        reward.accepts().isEmpty() || missingFacts(reward).isEmpty()
            ? payment(reward, facts(reward))
            : null;
    against.addAll(payment == null ? List.of() : payment.wrong());
    LocalDate until = asked.reservedUntil();
    if (until != null && until.isBefore(day)) {
      against.add(Code.RESERVED_UNTIL_PAST);
    }
    if (until != null && until.isAfter(day.plusDays(60))) {
      against.add(Code.RESERVED_TOO_LONG);
    }
    if (until != null && !reward.ends().isEmpty()) {
      against.add(Code.NOT_RESERVABLE);
    }
    for (String barring : List.of("暂停兑换", "一票否决", "冻结")) {
      if (past.states().hold(barring, day) && !reward.ends().contains(barring)) {
        against.add(barring.equals("冻结") ? Code.FROZEN : Code.SUSPENDED);
      }
    }
    NaiveReadings readings = NaiveReadings.of(reward);
    Map<String, Object> facts = new HashMap<>();
    NaiveFacts given = new NaiveFacts(convention, asked.facts(), asked.actor());
    List<Code> wrong = given.check(readings.names(), facts);
    if (asked.actor() == null
        && (readings.actor()
            || given.lacksActor()
            || reward.limits().stream().anyMatch(l -> l.scope().equals(Whose.ACTOR)))) {
      against.add(Code.MISSING_ACTOR);
    }
    against.addAll(wrong);
    NaiveEvaluator evaluator = evaluator(facts);
    if (reward.condition() != null
        && wrong.isEmpty()
        && !(asked.actor() == null && readings.actor())
        && !evaluator.test(reward.condition().expression())) {
      against.add(Code.CONDITION_FAILED);
    }
    for (Limit limit : reward.limits()) {
      String whose = limit.scope().equals(Whose.ACTOR) ? actor() : null;
      long used =
          limit.window().equals(Window.EVENT)
              ? 0
              : past.counted(List.of(reward.id()), whose, limit.window(), day, asked.id());
      if (used + asked.quantity() > limit.most().longValueExact()) {
        against.add(Code.REDEEM_LIMIT);
      }
    }
    Reward.Portion portion = reward.portion();
    if (portion != null && portion.least() != null && asked.quantity() < portion.least()) {
      against.add(Code.TOO_FEW);
    }
    BigDecimal price = reward.price().multiply(BigDecimal.valueOf(asked.quantity()));
    if (portion != null
        && portion.points() != null
        && price.subtract(portion.points()).signum() < 0) {
      against.add(Code.TOO_FEW_POINTS);
    }
    if (portion != null && portion.multiple() != null) {
      int rest = asked.quantity();
      while (rest > 0) {
        rest -= portion.multiple();
      }
      if (rest < 0) {
        against.add(Code.NOT_IN_MULTIPLES);
      }
    }
    if (reward.stock() != null && redeemed + asked.quantity() > reward.stock()) {
      against.add(Code.OUT_OF_STOCK);
    }
    if (payment != null) {
      convention.budgets().forEach(b -> over(payment, null, b, Code.CATALOGUE_BUDGET, against));
      reward.budgets().forEach(b -> over(payment, reward.id(), b, Code.REWARD_BUDGET, against));
    }
    against.addAll(payment == null ? List.of() : payment.tooMuch());
    BigDecimal balance = past.life().spendable(reward.unit(), day);
    Set<String> lacking = new LinkedHashSet<>();
    if (reward.minimumBalance() != null && balance.compareTo(reward.minimumBalance()) < 0) {
      against.add(Code.BALANCE_BELOW_MINIMUM);
      lacking.add(reward.unit());
    }
    against.addAll(payment == null ? List.of() : payment.tooLow(past));
    lacking.addAll(payment == null ? List.of() : payment.unitsTooLow(past));
    lacking.forEach(unit -> against.addAll(past.life().holds().reasons(unit, day)));
    return against;
  }

  private void over(NaivePayment payment, String of, Budget budget, Code code, List<Code> against) {
    BigDecimal more =
        payment.costs().stream()
            .filter(cost -> cost.unit().name().equals(budget.unit()))
            .map(NaivePayment.Cost::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal left = budget.most().subtract(spent.apply(of, budget));
    if (more.signum() != 0 && more.compareTo(left) > 0) {
      against.add(code);
    }
  }

  private String actor() {
    return asked.actor() == null ? "" : asked.actor();
  }

  private List<Code> missingFacts(Reward reward) {
    return new NaiveFacts(convention, asked.facts(), asked.actor())
        .check(NaiveReadings.of(reward).names(), new HashMap<>());
  }
}
