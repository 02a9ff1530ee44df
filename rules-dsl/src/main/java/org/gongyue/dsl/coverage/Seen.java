package org.gongyue.dsl.coverage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Escalation;
import org.gongyue.convention.Limit;
import org.gongyue.convention.ScoringRule;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Effect;
import org.gongyue.decision.Eligibility;
import org.gongyue.decision.Reason;
import org.gongyue.event.Event;
import org.gongyue.event.Redemption;
import org.gongyue.event.Transfer;

/** Reads from decisions what of a convention they used. */
final class Seen {

  /** What the budget of the whole catalogue is a reason of. */
  static final String CATALOGUE = "兑换目录";

  private final Map<String, Integer> steps;
  private final Consumer<Goal> seen;

  Seen(Convention convention, Consumer<Goal> seen) {
    this.seen = seen;
    this.steps =
        convention.behaviours().stream()
            .flatMap(behaviour -> behaviour.rules().stream())
            .filter(rule -> rule.escalation() != null)
            .collect(Collectors.toMap(ScoringRule::id, rule -> steps(rule.escalation())));
  }

  private static int steps(Escalation escalation) {
    return (escalation.multiplies() ? escalation.factors() : escalation.amounts()).size();
  }

  static String name(Limit limit) {
    return limit.target() + " " + limit;
  }

  static String ended(String state) {
    return "解除 " + state;
  }

  static String refusal(Code code, String limit) {
    return code + " " + limit;
  }

  void see(Event event, Decision decision) {
    String asked =
        event instanceof Redemption redemption
            ? redemption.reward()
            : event instanceof Transfer transfer ? transfer.kind() : null;
    decision.reasons().forEach(reason -> refused(asked, reason));
    steps(decision.explanation().steps());
    decision.effects().forEach(this::effect);
    decision.postings().forEach(posting -> article(posting.article()));
    if (asked != null && decision.status().isTaken()) {
      seen.accept(
          Goal.of(event instanceof Redemption ? Goal.Kind.REWARD : Goal.Kind.TRANSFER, asked));
    }
  }

  void see(Eligibility answer) {
    answer.reasons().forEach(reason -> refused(answer.reward(), reason));
  }

  /**
   * @param asked the reward or kind of transfer that was asked for; null for none
   */
  private void refused(String asked, Reason reason) {
    Code code = reason.code();
    article(reason.article());
    switch (code) {
      case UNVERIFIED, WRONG_VERIFIER -> refuse(reason.value("rule"), Code.UNVERIFIED.name());
      case MISSING_EVIDENCE -> refuse(reason.value("rule"), code.name());
      case NOT_RATED -> refuse(reason.value("gate"), code.name());
      case CATALOGUE_BUDGET -> refuse(CATALOGUE, code.name());
      case SUSPENDED, FROZEN -> refuse(reason.value("state"), code.name());
      case REDEEM_LIMIT, TRANSFER_LIMIT, RECEIVING_LIMIT ->
          refuse(asked, refusal(code, String.valueOf(reason.value("limit"))));
      default -> refuse(asked, code.name());
    }
  }

  private void refuse(Object item, String why) {
    if (item != null) {
      seen.accept(new Goal(Goal.Kind.REFUSAL, item.toString(), why));
    }
  }

  private void article(String id) {
    if (id != null) {
      seen.accept(Goal.of(Goal.Kind.ARTICLE, id));
    }
  }

  private void steps(List<Reason> all) {
    String rule = null;
    for (Reason step : all) {
      article(step.article());
      switch (step.code()) {
        case RULE_APPLIES, CONDITION_HOLDS -> {
          rule = step.value("rule").toString();
          seen.accept(Goal.of(Goal.Kind.RULE, rule));
        }
        case WITHIN_LIMIT -> limit(step, Goal.Side.FREE);
        case CUT_BY_LIMIT, DROPPED_BY_LIMIT -> limit(step, Goal.Side.REACHED);
        case ESCALATED, ESCALATED_BY -> {
          int most = steps.getOrDefault(rule, 0);
          int occurrence = ((BigDecimal) step.value("occurrence")).intValue();
          String number = String.valueOf(Math.min(most, occurrence));
          seen.accept(new Goal(Goal.Kind.STEP, rule, number));
        }
        default -> {}
      }
    }
  }

  private void limit(Reason step, Goal.Side side) {
    seen.accept(new Goal(Goal.Kind.LIMIT, step.value("limit").toString(), "", side));
  }

  private void effect(Effect effect) {
    article(effect.article());
    String what = effect.ended() ? ended(effect.state()) : effect.state();
    seen.accept(new Goal(Goal.Kind.CONSEQUENCE, effect.item(), what));
  }
}
