package org.gongyue.dsl.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.ScoringRule;
import org.gongyue.dsl.expression.Partition;
import org.gongyue.expression.Compiled;
import org.gongyue.expression.Expression;

/**
 * Looks for a record for which two rules of a behaviour hold: it tries every combination of the
 * values at which the conditions may change (value partitioning), and evaluates them as the engine
 * would. It may miss an overlap. The measures of the account are taken to be independent of each
 * other, so that an account in an example may be one that is hard to come by.
 */
final class Witness {

  /** The most combinations for two rules. */
  private static final int MOST = 20_000;

  private final Convention convention;
  private final Behaviour behaviour;

  Witness(Convention convention, Behaviour behaviour) {
    this.convention = convention;
    this.behaviour = behaviour;
  }

  /** An example in words; null if none was found. */
  Object of(ScoringRule one, ScoringRule other, Budget budget) {
    List<Expression> conditions = new ArrayList<>();
    for (ScoringRule rule : List.of(one, other)) {
      if (rule.condition() != null) {
        conditions.add(rule.condition().expression());
      }
    }
    if (!Objects.equals(one.chargedTo(), other.chargedTo())) {
      return null; // on two accounts, both may well count
    }
    if (conditions.isEmpty()) {
      return Example.ANY_RECORD;
    }
    List<String> names = convention.readable(behaviour).stream().map(Attribute::name).toList();
    List<Compiled> compiled = conditions.stream().map(c -> Compiled.of(c, names)).toList();
    Map<Expression, List<Object>> values =
        new Partition(convention, convention.readable(behaviour), conditions).values();
    return search(compiled, names, values, budget);
  }

  /** Counts through the combinations as an odometer does, the first value turning slowest. */
  private static Object search(
      List<Compiled> conditions,
      List<String> names,
      Map<Expression, List<Object>> values,
      Budget budget) {
    List<Expression> read = List.copyOf(values.keySet());
    int[] at = new int[read.size()];
    for (int tried = 0; tried < MOST && budget.take(); tried++) {
      Map<Expression, Object> example = new LinkedHashMap<>();
      for (int i = 0; i < at.length; i++) {
        example.put(read.get(i), values.get(read.get(i)).get(at[i]));
      }
      ExampleScope scope = new ExampleScope(names, example);
      if (conditions.stream().allMatch(condition -> condition.test(scope))) {
        return scope.isEmpty() ? Example.ANY_RECORD : scope.toString();
      }
      int turning = at.length - 1;
      while (turning >= 0 && ++at[turning] == values.get(read.get(turning)).size()) {
        at[turning--] = 0;
      }
      if (turning < 0) {
        return null;
      }
    }
    return null;
  }
}
