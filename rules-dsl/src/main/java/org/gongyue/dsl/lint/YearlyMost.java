package org.gongyue.dsl.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Limit;
import org.gongyue.convention.Polarity;
import org.gongyue.convention.ScoringRule;
import org.gongyue.convention.Settlement;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.dsl.expression.Attributes;
import org.gongyue.dsl.expression.Greatest;
import org.gongyue.measure.Target;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;

/**
 * An upper bound of what one account can have at the end of a year, from the limits alone: nobody
 * can have more, though perhaps nobody can have as much. Null stands for no bound: limits on an
 * actor are none, for nobody knows how many actors an account has, nor are limits on a group, for
 * an account may move from one to another.
 */
final class YearlyMost {

  private final Convention convention;
  private final Map<List<String>, BigDecimal> balances = new HashMap<>();

  YearlyMost(Convention convention) {
    this.convention = convention;
  }

  /** The greatest balance of an account of a kind in a unit of account; null for no bound. */
  BigDecimal balance(String kind, String unit) {
    List<String> key = List.of(kind, unit);
    if (!balances.containsKey(key)) {
      balances.put(key, compute(kind, unit));
    }
    return balances.get(key);
  }

  private BigDecimal compute(String kind, String name) {
    UnitOfAccount unit =
        convention.units().stream().filter(u -> u.name().equals(name)).findFirst().orElseThrow();
    List<Behaviour> earning =
        convention.behaviours().stream()
            .filter(b -> b.polarity() == Polarity.POSITIVE && isFor(kind, b))
            .toList();
    BigDecimal most = least(grouped(earning, name, true), grouped(earning, name, false));
    for (Target target : List.of(Target.POSITIVE, Target.ALL)) {
      most = least(most, limited(target::equals, earning, name));
    }
    most = most == null ? null : most.add(unit.opening()).add(bases(unit));
    for (Settlement settlement : convention.settlements()) {
      Behaviour earns = settlement.behaviour();
      if (earns.polarity() == Polarity.POSITIVE
          && earns.accountKind().equals(kind)
          && settlement.rule().unit().equals(name)) {
        most = sum(most, settled(settlement));
      }
    }
    boolean flowsIn =
        convention.units().stream()
            .anyMatch(u -> u.overflow() != null && u.overflow().into().equals(name));
    boolean isGiven =
        convention.transfers().stream()
            .anyMatch(t -> t.into().equals(name) && (t.isDeposit() || t.to().contains(kind)));
    return least(flowsIn || isGiven ? null : most, unit.ceiling());
  }

  /** What is granted at the beginning of the periods of a year. */
  private static BigDecimal bases(UnitOfAccount unit) {
    return unit.periodEnd() == null
        ? BigDecimal.ZERO
        : unit.periodEnd()
            .base()
            .multiply(BigDecimal.valueOf(windows(unit.periodEnd().every().window())));
  }

  /** The most that one account gets by the closings of a year; null where a closing says it. */
  private BigDecimal settled(Settlement settlement) {
    BigDecimal once = null;
    if (settlement.pool() != null) {
      once = settlement.pool().total();
    } else if (settlement.ranking() == null) {
      once = once(settlement.behaviour(), settlement.rule());
    }
    Long windows = windows(settlement.every().window());
    return once == null || windows == null ? null : once.multiply(BigDecimal.valueOf(windows));
  }

  /** Whether a behaviour may earn something for an account of a kind. */
  private static boolean isFor(String kind, Behaviour behaviour) {
    return behaviour.accountKind().equals(kind)
        || behaviour.parties().stream().anyMatch(party -> party.accountKind().equals(kind));
  }

  /** The sum over the groups, be they categories or commons, each within its own limits. */
  private BigDecimal grouped(List<Behaviour> earning, String unit, boolean byCategory) {
    Target.Kind kind = byCategory ? Target.Kind.CATEGORY : Target.Kind.COMMONS;
    Function<Behaviour, String> group = byCategory ? Behaviour::category : Behaviour::commons;
    Map<String, List<Behaviour>> groups = new HashMap<>();
    earning.forEach(b -> groups.computeIfAbsent(group.apply(b), g -> new ArrayList<>()).add(b));
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<String, List<Behaviour>> entry : groups.entrySet()) {
      BigDecimal members = BigDecimal.ZERO;
      for (Behaviour behaviour : entry.getValue()) {
        members = sum(members, behaviour(behaviour, unit));
      }
      Target target = entry.getKey() == null ? null : new Target(kind, entry.getKey());
      sum = sum(sum, least(members, limited(t -> t.equals(target), entry.getValue(), unit)));
    }
    return sum;
  }

  private BigDecimal behaviour(Behaviour behaviour, String unit) {
    BigDecimal sum = BigDecimal.ZERO;
    for (ScoringRule rule : behaviour.rules()) {
      if (rule.unit().equals(unit)) {
        BigDecimal once = once(behaviour, rule);
        BigDecimal most = once != null && once.signum() == 0 ? BigDecimal.ZERO : null;
        for (Limit limit : rule.limits()) {
          most = least(most, yearly(limit, once));
        }
        Target target = new Target(Target.Kind.RULE, rule.id());
        sum = sum(sum, least(most, limited(target::equals, List.of(behaviour), unit)));
      }
    }
    Set<String> names = Set.of(behaviour.id(), behaviour.name());
    Predicate<Target> own =
        target -> target.kind() == Target.Kind.BEHAVIOUR && names.contains(target.name());
    return least(sum, limited(own, List.of(behaviour), unit));
  }

  /** The most that the limits over more than one rule leave to some of them. */
  private BigDecimal limited(Predicate<Target> target, List<Behaviour> members, String unit) {
    BigDecimal most = null;
    for (Limit limit : convention.limits()) {
      if (limit.unit().equals(unit) && target.test(limit.target())) {
        most = least(most, yearly(limit, once(members, unit)));
      }
    }
    return most;
  }

  /** The most that one event of several behaviours earns. */
  private BigDecimal once(List<Behaviour> behaviours, String unit) {
    BigDecimal most = BigDecimal.ZERO;
    for (Behaviour behaviour : behaviours) {
      BigDecimal all = BigDecimal.ZERO;
      for (ScoringRule rule : behaviour.rules()) {
        all = rule.unit().equals(unit) ? sum(all, once(behaviour, rule)) : all;
      }
      if (all == null) {
        return null;
      }
      most = most.max(all);
    }
    return most;
  }

  /** The most that one event earns by a rule. */
  private BigDecimal once(Behaviour behaviour, ScoringRule rule) {
    return Greatest.of(rule, Attributes.of(convention.readable(behaviour), Set.of()));
  }

  /** The most that a limit allows in a year. */
  private static BigDecimal yearly(Limit limit, BigDecimal once) {
    Long windows = windows(limit.window());
    if (limit.scope().kind() != Whose.Kind.ACCOUNT || windows == null) {
      return null;
    }
    BigDecimal most = limit.most().multiply(BigDecimal.valueOf(windows));
    if (limit.measure() == Limit.Measure.TIMES) {
      return once == null ? null : most.multiply(once);
    }
    return most;
  }

  /** How many windows a year of 366 days can touch; null for no bound. */
  private static Long windows(Window window) {
    return switch (window.unit()) {
      case DAY -> 366L;
      case WEEK -> 54L;
      case MONTH -> 12L;
      case QUARTER -> 4L;
      case HALF_YEAR, ANNIVERSARY -> 2L;
      case YEAR, LIFETIME -> 1L;
      case ROLLING -> (366L + window.length() - 1) / window.length();
      case TERM -> 1 + (11L + window.length()) / window.length();
      case EVENT -> null;
    };
  }

  private static BigDecimal least(BigDecimal a, BigDecimal b) {
    return a == null ? b : b == null ? a : a.min(b);
  }

  private static BigDecimal sum(BigDecimal a, BigDecimal b) {
    return a == null || b == null ? null : a.add(b);
  }
}
