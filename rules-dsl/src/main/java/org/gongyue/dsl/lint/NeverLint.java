package org.gongyue.dsl.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Gate;
import org.gongyue.convention.Reward;
import org.gongyue.convention.ScoringRule;
import org.gongyue.convention.TransferRule;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.expression.Attributes;
import org.gongyue.dsl.expression.Interval;
import org.gongyue.dsl.expression.Outlook;
import org.gongyue.expression.Formula;

/**
 * Conditions that no balance can meet, such as 余额 above 最高余额. What never holds whatever the balance
 * was said already when the condition was read.
 */
final class NeverLint {

  private final Convention convention;
  private final Report report;
  private final Map<String, Interval> balances = new HashMap<>();

  NeverLint(Convention convention, Report report) {
    this.convention = convention;
    this.report = report;
    for (UnitOfAccount unit : convention.units()) {
      balances.put(unit.name(), new Interval(unit.floor(), unit.ceiling()));
    }
  }

  void run() {
    for (Behaviour behaviour : convention.behaviours()) {
      for (ScoringRule rule : behaviour.rules()) {
        condition(rule.id(), rule.condition(), convention.readable(behaviour));
      }
    }
    for (Reward reward : convention.rewards()) {
      condition(reward.id(), reward.condition(), convention.readable());
    }
    for (TransferRule transfer : convention.transfers()) {
      condition(transfer.id(), transfer.condition(), convention.readable(transfer));
    }
    for (Gate gate : convention.gates()) {
      condition(gate.id(), gate.condition(), convention.readable());
    }
  }

  private void condition(String id, Formula condition, List<Attribute> known) {
    if (condition != null) {
      Attributes attributes = Attributes.of(known, Set.of());
      Boolean holds = new Outlook(attributes, balances).holds(condition.expression());
      Boolean anyway = new Outlook(attributes).holds(condition.expression());
      if (Boolean.FALSE.equals(holds) && anyway == null) {
        report.at(id, Code.CONDITION_NEVER, condition.text());
      }
    }
  }
}
