package org.gongyue.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongyue.convention.Fact;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Formula;
import org.gongyue.measure.Whose;

/** What some formulas read, all branches included. */
final class Readings {

  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> groups = new LinkedHashSet<>();
  private boolean actor;
  private boolean account;

  /** Adds what a formula reads; null for none. */
  Readings and(Formula formula) {
    if (formula != null) {
      read(formula.expression());
    }
    return this;
  }

  private void read(Expression e) {
    if (e instanceof Expression.Attribute attribute) {
      names.add(attribute.name());
    } else if (e instanceof Expression.Count count) {
      read(count.whose());
    } else if (e instanceof Expression.Points points) {
      read(points.whose());
    } else if (e instanceof Expression.Balance
        || e instanceof Expression.Streak
        || e instanceof Expression.DaysSince
        || e instanceof Expression.InState
        || e instanceof Expression.Grade
        || e instanceof Expression.AccountKind) {
      account = true;
    }
    e.children().forEach(this::read);
  }

  private void read(Whose whose) {
    switch (whose.kind()) {
      case ACTOR -> {
        actor = true;
        account = true;
      }
      case ACCOUNT -> account = true;
      case GROUP -> groups.add(whose.group());
    }
  }

  /** Whether they look at an account. */
  boolean readAccount() {
    return account;
  }

  /** Whether they look at what one actor did. */
  boolean readActor() {
    return actor;
  }

  /** The kinds of groups they look at. */
  Set<String> groups() {
    return groups;
  }

  /** The facts among what they read. */
  List<Fact> of(List<Fact> facts) {
    return facts.stream().filter(fact -> names.contains(fact.name())).toList();
  }
}
