package org.gongyue.naive;

import java.util.ArrayList;
import java.util.List;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Gate;
import org.gongyue.convention.Limit;
import org.gongyue.convention.Polarity;
import org.gongyue.convention.ScoringRule;
import org.gongyue.convention.Settlement;
import org.gongyue.measure.Target;

/** What targets and limits of a convention mean. */
public final class Rules {

  private Rules() {}

  /** The ids of the rules, the reward or the transfer that a target means. */
  public static List<String> items(Convention convention, Target target) {
    if (target.kind() == Target.Kind.SEVERAL) {
      return target.parts().stream()
          .flatMap(part -> items(convention, part).stream())
          .distinct()
          .toList();
    }
    List<String> items = new ArrayList<>();
    for (Behaviour behaviour : convention.behaviours()) {
      for (ScoringRule rule : behaviour.rules()) {
        if (means(target, behaviour, rule)) {
          items.add(rule.id());
        }
      }
    }
    if (target.kind() == Target.Kind.RULE) {
      convention.settlements().stream()
          .map(Settlement::id)
          .filter(id -> id.equals(target.name()))
          .forEach(items::add);
    }
    if (target.kind() == Target.Kind.REWARD) {
      convention.rewards().stream()
          .filter(reward -> reward.id().equals(target.name()))
          .forEach(reward -> items.add(reward.id()));
    } else if (target.kind() == Target.Kind.TRANSFER) {
      convention.transfers().stream()
          .filter(transfer -> transfer.id().equals(target.name()))
          .forEach(transfer -> items.add(transfer.id()));
    }
    return items;
  }

  /** The ids of all whose points a target means: settlements are none of what people do. */
  static List<String> earning(Convention convention, Target target) {
    List<Target> parts = target.kind() == Target.Kind.SEVERAL ? target.parts() : List.of(target);
    List<String> all = new ArrayList<>(items(convention, target));
    for (Settlement settlement : convention.settlements()) {
      if (parts.stream().anyMatch(part -> means(part, settlement.behaviour(), settlement.rule()))) {
        all.add(settlement.id());
      }
    }
    return all.stream().distinct().toList();
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

  /** The gates that apply to a behaviour. */
  static List<Gate> gates(Convention convention, Behaviour behaviour) {
    return convention.gates().stream()
        .filter(
            gate ->
                gate.targets().stream()
                    .flatMap(target -> items(convention, target).stream())
                    .anyMatch(id -> behaviour.rules().stream().anyMatch(r -> r.id().equals(id))))
        .toList();
  }

  /** The rules that a limit adds up: of one polarity and one unit. */
  public static List<String> items(Convention convention, Limit limit) {
    List<String> targeted = items(convention, limit.target());
    boolean rewards =
        convention.behaviours().stream()
            .filter(b -> b.polarity() == Polarity.POSITIVE)
            .flatMap(b -> b.rules().stream())
            .anyMatch(rule -> targeted.contains(rule.id()));
    Polarity side = rewards ? Polarity.POSITIVE : Polarity.NEGATIVE;
    return convention.behaviours().stream()
        .filter(b -> b.polarity() == side)
        .flatMap(b -> b.rules().stream())
        .filter(rule -> rule.unit().equals(limit.unit()) && targeted.contains(rule.id()))
        .map(ScoringRule::id)
        .toList();
  }

  /** The limits of a rule: its own first, then those of the convention. */
  public static List<Limit> limits(Convention convention, ScoringRule rule) {
    List<Limit> limits = new ArrayList<>(rule.limits());
    convention.limits().stream()
        .filter(limit -> items(convention, limit).contains(rule.id()))
        .forEach(limits::add);
    return limits;
  }
}
