package org.gongyue.dsl.lint;

import java.util.ArrayList;
import java.util.List;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Fact;
import org.gongyue.convention.Gate;
import org.gongyue.convention.Polarity;
import org.gongyue.convention.ScoringRule;
import org.gongyue.convention.TransferRule;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Expression.Comparison;
import org.gongyue.expression.Formula;
import org.gongyue.measure.Target;

/**
 * Facts on which nothing may hang. Belief, health and wealth may be read neither to take points nor
 * to leave somebody out; to give more to the sick is help, if the behaviour is about care. Need,
 * such as 低保, is known to help by: what is wrong is to punish for it, or to keep from earning by
 * it.
 */
final class FactLint {

  private final Convention convention;
  private final Law law;
  private final Report report;

  FactLint(Convention convention, Law law, Report report) {
    this.convention = convention;
    this.law = law;
    this.report = report;
  }

  void run() {
    if (convention.facts().isEmpty()) {
      return;
    }
    for (Behaviour behaviour : convention.behaviours()) {
      boolean penalty = behaviour.polarity() == Polarity.NEGATIVE;
      boolean cares = !penalty && law.speaksOf(Topic.TRAIT_CARED_FOR, behaviour.name());
      for (ScoringRule rule : behaviour.rules()) {
        String id = behaviour.rules().size() == 1 ? behaviour.id() : rule.id();
        if (!cares) {
          traits(id, rule.condition());
          traits(id, rule.amount());
        }
        if (penalty) {
          needs(id, rule.condition());
        }
      }
    }
    for (TransferRule transfer : convention.transfers()) {
      traits(transfer.id(), transfer.condition());
    }
    for (Gate gate : convention.gates()) {
      traits(gate.id(), gate.condition());
      if (!gate.targets().equals(List.of(Target.NEGATIVE))) {
        needs(gate.id(), gate.condition());
      }
    }
  }

  /** Facts about belief, health or wealth that a formula reads. */
  private void traits(String id, Formula formula) {
    if (formula != null) {
      for (Fact fact : convention.facts()) {
        if (reads(formula.expression(), fact.name())) {
          List<String> words = new ArrayList<>(List.of(fact.name()));
          words.addAll(fact.attribute().options());
          for (String word : words) {
            if (tell(id, law.first(Topic.TRAIT, word))) {
              break;
            }
          }
        }
      }
    }
  }

  private static boolean reads(Expression e, String name) {
    return (e instanceof Expression.Attribute attribute && attribute.name().equals(name))
        || e.children().stream().anyMatch(child -> reads(child, name));
  }

  /** Need that a condition asks for, as against need that it exempts. */
  private void needs(String id, Formula condition) {
    if (condition != null) {
      needs(id, condition.expression(), true);
    }
  }

  private void needs(String id, Expression e, boolean asked) {
    if (e instanceof Expression.Not not) {
      needs(id, not.operand(), !asked);
    } else if (e instanceof Comparison c
        && (c.operator() == Comparison.Operator.EQUAL
            || c.operator() == Comparison.Operator.NOT_EQUAL)) {
      if (asked == (c.operator() == Comparison.Operator.EQUAL)) {
        need(id, c.left(), c.right());
        need(id, c.right(), c.left());
      }
    } else if (e instanceof Expression.InList list) {
      if (asked) {
        list.items().forEach(item -> need(id, list.operand(), item));
      }
    } else if (e instanceof Expression.Attribute && asked) {
      need(id, e, e);
    } else {
      e.children().forEach(child -> needs(id, child, asked));
    }
  }

  private void need(String id, Expression fact, Expression value) {
    if (fact instanceof Expression.Attribute attribute
        && convention.facts().stream().anyMatch(f -> f.name().equals(attribute.name()))) {
      String word =
          value instanceof Expression.Literal literal && literal.value() instanceof String text
              ? text
              : attribute.name();
      tell(id, law.first(Topic.NEED, word));
    }
  }

  private boolean tell(String id, Law.Match match) {
    if (match != null) {
      report.at(id, Code.KEYED_ON_TRAIT, match.word(), match.provision());
    }
    return match != null;
  }
}
