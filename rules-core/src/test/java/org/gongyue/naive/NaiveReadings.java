package org.gongyue.naive;

import java.util.ArrayList;
import java.util.List;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Gate;
import org.gongyue.convention.Reward;
import org.gongyue.convention.ScoringRule;
import org.gongyue.convention.TransferRule;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Formula;
import org.gongyue.measure.Whose;

/** Everything that some formulas ask for, as a flat list. */
record NaiveReadings(List<Expression> asked) {

  /** The rules and gates of a behaviour. */
  static NaiveReadings of(Convention convention, Behaviour behaviour) {
    List<Expression> asked = new ArrayList<>();
    for (ScoringRule rule : behaviour.rules()) {
      add(rule.condition(), asked);
      add(rule.amount(), asked);
      if (rule.validity() != null) {
        rule.validity().rows().forEach(row -> add(row.condition(), asked));
      }
    }
    Rules.gates(convention, behaviour).stream().map(Gate::condition).forEach(f -> add(f, asked));
    return new NaiveReadings(asked);
  }

  static NaiveReadings of(Reward reward) {
    List<Expression> asked = new ArrayList<>();
    add(reward.condition(), asked);
    reward.accepts().forEach(accepted -> add(accepted.most(), asked));
    return new NaiveReadings(asked);
  }

  static NaiveReadings of(TransferRule rule) {
    List<Expression> asked = new ArrayList<>();
    add(rule.condition(), asked);
    add(rule.amount(), asked);
    add(rule.back(), asked);
    if (rule.validity() != null) {
      rule.validity().rows().forEach(row -> add(row.condition(), asked));
    }
    return new NaiveReadings(asked);
  }

  static NaiveReadings of(Formula formula) {
    List<Expression> asked = new ArrayList<>();
    add(formula, asked);
    return new NaiveReadings(asked);
  }

  private static void add(Formula formula, List<Expression> asked) {
    if (formula != null) {
      add(formula.expression(), asked);
    }
  }

  private static void add(Expression expression, List<Expression> asked) {
    asked.add(expression);
    expression.children().forEach(child -> add(child, asked));
  }

  /** The names of attributes and facts. */
  List<String> names() {
    return asked.stream()
        .filter(Expression.Attribute.class::isInstance)
        .map(e -> ((Expression.Attribute) e).name())
        .toList();
  }

  private List<Whose> whose() {
    List<Whose> whose = new ArrayList<>();
    for (Expression e : asked) {
      if (e instanceof Expression.Count count) {
        whose.add(count.whose());
      } else if (e instanceof Expression.Points points) {
        whose.add(points.whose());
      }
    }
    return whose;
  }

  boolean actor() {
    return whose().contains(Whose.ACTOR);
  }

  /** Whether they ask for a group of a kind. */
  boolean group(String kind) {
    return whose().contains(Whose.group(kind));
  }

  /** Whether they ask for anything of an account. */
  boolean account() {
    return whose().stream().anyMatch(whose -> whose.kind() != Whose.Kind.GROUP)
        || asked.stream()
            .anyMatch(
                e ->
                    e instanceof Expression.Balance
                        || e instanceof Expression.InState
                        || e instanceof Expression.Streak
                        || e instanceof Expression.Grade
                        || e instanceof Expression.DaysSince
                        || e instanceof Expression.AccountKind);
  }
}
