package org.gongyue.dsl.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Polarity;
import org.gongyue.convention.ScoringRule;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.measure.Target;

/** Which rules names mean, so that it can be told where two of a list mean the same. */
final class NamedRules {

  private final List<Behaviour> behaviours;
  private final Diagnostics out;

  NamedRules(List<Behaviour> behaviours, Diagnostics out) {
    this.behaviours = behaviours;
    this.out = out;
  }

  /** Says of each name that means a rule which a name before it means, too. */
  void tellOverlaps(List<Target> targets, List<Position> places) {
    for (int i = 1; i < targets.size(); i++) {
      for (int j = 0; j < i; j++) {
        List<String> both = new ArrayList<>(of(targets.get(i), null));
        both.retainAll(of(targets.get(j), null));
        if (!both.isEmpty()) {
          out.add(Code.TARGETS_OVERLAP, places.get(i), targets.get(i), targets.get(j), both.get(0));
          break;
        }
      }
    }
  }

  /** Says of each name that means penalties only, if another one means rewards. */
  void tellMixed(List<Target> targets, List<Position> places) {
    boolean rewards = targets.stream().anyMatch(t -> !of(t, Polarity.POSITIVE).isEmpty());
    for (int i = 0; rewards && i < targets.size(); i++) {
      Target target = targets.get(i);
      if (of(target, Polarity.POSITIVE).isEmpty() && !of(target, Polarity.NEGATIVE).isEmpty()) {
        out.add(Code.TARGETS_MIXED, places.get(i), target);
      }
    }
  }

  /** The ids of the rules, on one side unless that is null. */
  private Set<String> of(Target target, Polarity side) {
    Set<String> rules = new LinkedHashSet<>();
    for (Behaviour behaviour : behaviours) {
      for (ScoringRule rule : behaviour.rules()) {
        boolean isOnSide = side == null || behaviour.polarity() == side;
        if (isOnSide && rule.id() != null && means(target, behaviour, rule)) {
          rules.add(rule.id());
        }
      }
    }
    return rules;
  }

  private static boolean means(Target target, Behaviour behaviour, ScoringRule rule) {
    String name = target.name();
    return switch (target.kind()) {
      case ALL -> true;
      case POSITIVE -> behaviour.polarity() == Polarity.POSITIVE;
      case NEGATIVE -> behaviour.polarity() == Polarity.NEGATIVE;
      case CATEGORY -> name.equals(behaviour.category());
      case COMMONS -> name.equals(behaviour.commons());
      case BEHAVIOUR -> name.equals(behaviour.id()) || name.equals(behaviour.name());
      case RULE -> name.equals(rule.id());
      case REWARD, TRANSFER, SEVERAL -> false;
    };
  }
}
