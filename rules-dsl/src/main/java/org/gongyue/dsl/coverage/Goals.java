package org.gongyue.dsl.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongyue.account.State;
import org.gongyue.convention.Article;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Consequence;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Escalation;
import org.gongyue.convention.Gate;
import org.gongyue.convention.Grading;
import org.gongyue.convention.Limit;
import org.gongyue.convention.Reward;
import org.gongyue.convention.ScoringRule;
import org.gongyue.convention.Settlement;
import org.gongyue.convention.TransferRule;
import org.gongyue.decision.Code;
import org.gongyue.dsl.probe.Inside;

/** All that the examples of a convention can use, besides what its formulas show. */
final class Goals {

  private final Convention convention;
  private final Set<Goal> goals = new LinkedHashSet<>();

  private Goals(Convention convention) {
    this.convention = convention;
  }

  static Collection<Goal> of(Convention convention) {
    Goals all = new Goals(convention);
    all.collect();
    return all.goals;
  }

  private void collect() {
    Set<String> used = new LinkedHashSet<>();
    for (Behaviour behaviour : convention.behaviours()) {
      for (ScoringRule rule : behaviour.rules()) {
        used.add(rule.article());
        collect(rule);
      }
    }
    for (Limit limit : convention.limits()) {
      collect(limit);
    }
    for (Settlement settlement : convention.settlements()) {
      used.add(settlement.rule().article());
      collect(settlement.rule());
    }
    for (Grading grading : convention.gradings()) {
      grading.bands().forEach(band -> add(Goal.Kind.GRADE, grading.name(), band.grade()));
    }
    for (Gate gate : convention.gates()) {
      add(Goal.Kind.REFUSAL, gate.id(), Code.NOT_RATED.name());
    }
    for (Reward reward : convention.rewards()) {
      used.add(reward.article());
      collect(reward);
    }
    for (TransferRule transfer : convention.transfers()) {
      used.add(transfer.article());
      collect(transfer);
    }
    if (!convention.budgets().isEmpty()) {
      add(Goal.Kind.REFUSAL, Seen.CATALOGUE, Code.CATALOGUE_BUDGET.name());
    }
    if (!convention.rewards().isEmpty()) {
      Set<String> states = new LinkedHashSet<>();
      Inside.of(convention.behaviours(), Consequence.class).forEach(one -> states.add(one.state()));
      if (states.contains(State.SUSPENDED)) {
        add(Goal.Kind.REFUSAL, State.SUSPENDED, Code.SUSPENDED.name());
      }
      if (states.contains(State.FROZEN)) {
        add(Goal.Kind.REFUSAL, State.FROZEN, Code.FROZEN.name());
      }
    }
    List<Goal> articles = new ArrayList<>();
    for (Article article : convention.articles()) {
      if (used.contains(article.id())) {
        articles.add(Goal.of(Goal.Kind.ARTICLE, article.id()));
      }
    }
    goals.addAll(articles);
  }

  private void add(Goal.Kind kind, String item, String what) {
    goals.add(new Goal(kind, item, what));
  }

  private void collect(ScoringRule rule) {
    goals.add(Goal.of(Goal.Kind.RULE, rule.id()));
    rule.limits().forEach(this::collect);
    Escalation escalation = rule.escalation();
    if (escalation != null) {
      int steps = (escalation.multiplies() ? escalation.factors() : escalation.amounts()).size();
      for (int step = 1; step <= steps; step++) {
        add(Goal.Kind.STEP, rule.id(), String.valueOf(step));
      }
    }
    if (rule.warning() != null) {
      add(Goal.Kind.CONSEQUENCE, rule.id(), rule.warning().state());
    }
    rule.consequences().forEach(one -> add(Goal.Kind.CONSEQUENCE, rule.id(), one.state()));
    rule.ends().forEach(state -> add(Goal.Kind.CONSEQUENCE, rule.id(), Seen.ended(state)));
    if (rule.verification() != null) {
      add(Goal.Kind.REFUSAL, rule.id(), Code.UNVERIFIED.name());
      if (!rule.verification().evidence().isEmpty()) {
        add(Goal.Kind.REFUSAL, rule.id(), Code.MISSING_EVIDENCE.name());
      }
    }
  }

  private void collect(Limit limit) {
    String name = Seen.name(limit);
    goals.add(new Goal(Goal.Kind.LIMIT, name, "", Goal.Side.REACHED));
    goals.add(new Goal(Goal.Kind.LIMIT, name, "", Goal.Side.FREE));
  }

  private void collect(Reward reward) {
    goals.add(Goal.of(Goal.Kind.REWARD, reward.id()));
    refuse(reward.id(), Code.BALANCE_TOO_LOW, true);
    refuse(reward.id(), Code.CONDITION_FAILED, reward.condition() != null);
    refuse(reward.id(), Code.BALANCE_BELOW_MINIMUM, reward.minimumBalance() != null);
    refuse(reward.id(), Code.OUT_OF_STOCK, reward.stock() != null);
    refuse(
        reward.id(),
        Code.NOT_YET_AVAILABLE,
        reward.from() != null && reward.from().isAfter(convention.life().from()));
    refuse(
        reward.id(),
        Code.NO_LONGER_AVAILABLE,
        reward.until() != null
            && (convention.life().until() == null
                || reward.until().isBefore(convention.life().until())));
    refuse(reward.id(), Code.REWARD_BUDGET, !reward.budgets().isEmpty());
    for (Limit limit : reward.limits()) {
      add(Goal.Kind.REFUSAL, reward.id(), Seen.refusal(Code.REDEEM_LIMIT, limit.toString()));
    }
    if (reward.portion() != null) {
      refuse(reward.id(), Code.TOO_FEW, reward.portion().least() != null);
      refuse(reward.id(), Code.TOO_FEW_POINTS, reward.portion().points() != null);
      refuse(reward.id(), Code.NOT_IN_MULTIPLES, reward.portion().multiple() != null);
    }
  }

  private void refuse(String item, Code code, boolean can) {
    if (can) {
      add(Goal.Kind.REFUSAL, item, code.name());
    }
  }

  private void collect(TransferRule transfer) {
    goals.add(Goal.of(Goal.Kind.TRANSFER, transfer.id()));
    refuse(transfer.id(), Code.TRANSFER_SHORT, true);
    refuse(transfer.id(), Code.TRANSFER_CONDITION, transfer.condition() != null);
    refuse(transfer.id(), Code.TRANSFER_TOO_SMALL, transfer.least() != null);
    refuse(transfer.id(), Code.NOT_A_MULTIPLE, transfer.multiple() != null);
    for (Limit limit : transfer.limits()) {
      add(Goal.Kind.REFUSAL, transfer.id(), Seen.refusal(Code.TRANSFER_LIMIT, limit.toString()));
    }
    for (Limit limit : transfer.receiving()) {
      add(Goal.Kind.REFUSAL, transfer.id(), Seen.refusal(Code.RECEIVING_LIMIT, limit.toString()));
    }
    if (transfer.verification() != null) {
      add(Goal.Kind.REFUSAL, transfer.id(), Code.UNVERIFIED.name());
    }
  }
}
