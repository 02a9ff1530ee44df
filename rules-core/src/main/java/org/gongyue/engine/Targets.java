package org.gongyue.engine;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.gongyue.account.Account;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Grading;
import org.gongyue.convention.Polarity;
import org.gongyue.convention.Reward;
import org.gongyue.convention.ScoringRule;
import org.gongyue.convention.Settlement;
import org.gongyue.convention.TransferRule;
import org.gongyue.measure.Target;
import org.gongyue.measure.WorkingDays;

/**
 * What names mean under one convention: which rules, rewards and transfers a target, which grade a
 * grading.
 */
final class Targets {

  private final Convention convention;
  private final WorkingDays calendar;
  private final Map<Target, Set<String>> items = new HashMap<>();
  private final Map<String, CompiledGrading> gradings = new LinkedHashMap<>();

  /** The settlements whose points a target means, besides the items; nothing for most. */
  private final Map<Target, Set<String>> settled = new HashMap<>();

  /** Unions that were asked for: as many as the convention's formulas and limits name. */
  private final Map<Target, Set<String>> several = new ConcurrentHashMap<>();

  /**
   * What earns points of targets in one unit, as far as it was asked for; empty if there is but one
   * unit and there are no settlements.
   */
  private final Map<String, Map<Target, Set<String>>> byUnit = new HashMap<>();

  /** Resolves every target that the convention can name, so that look-ups are reads only. */
  Targets(Convention convention, WorkingDays calendar) {
    this.convention = convention;
    this.calendar = calendar;
    if (convention.units().size() > 1 || !convention.settlements().isEmpty()) {
      convention.units().forEach(unit -> byUnit.put(unit.name(), new ConcurrentHashMap<>()));
    }
    add(Target.ALL);
    add(Target.POSITIVE);
    add(Target.NEGATIVE);
    convention.categories().forEach(name -> add(new Target(Target.Kind.CATEGORY, name)));
    convention.commons().forEach(name -> add(new Target(Target.Kind.COMMONS, name)));
    for (Behaviour behaviour : convention.behaviours()) {
      add(new Target(Target.Kind.BEHAVIOUR, behaviour.id()));
      add(new Target(Target.Kind.BEHAVIOUR, behaviour.name()));
      behaviour.rules().forEach(rule -> add(new Target(Target.Kind.RULE, rule.id())));
    }
    for (Reward reward : convention.rewards()) {
      items.put(new Target(Target.Kind.REWARD, reward.id()), Set.of(reward.id()));
    }
    for (Settlement settlement : convention.settlements()) {
      Target own = new Target(Target.Kind.RULE, settlement.id());
      items.put(own, Set.of(settlement.id()));
      for (Target target : items.keySet()) {
        if (!target.equals(own) && means(target, settlement.behaviour(), settlement.rule())) {
          settled.computeIfAbsent(target, one -> new HashSet<>()).add(settlement.id());
        }
      }
    }
    for (TransferRule transfer : convention.transfers()) {
      items.put(new Target(Target.Kind.TRANSFER, transfer.id()), Set.of(transfer.id()));
    }
    for (Grading grading : convention.gradings()) {
      CompiledFormula by = CompiledFormula.of(grading.by(), List.of());
      gradings.put(grading.name(), new CompiledGrading(grading, by));
    }
  }

  /** The community's working days. */
  WorkingDays calendar() {
    return calendar;
  }

  /** The community's time zone. */
  ZoneId zone() {
    return convention.zone();
  }

  private void add(Target target) {
    Set<String> rules = new LinkedHashSet<>();
    for (Behaviour behaviour : convention.behaviours()) {
      for (ScoringRule rule : behaviour.rules()) {
        if (means(target, behaviour, rule)) {
          rules.add(rule.id());
        }
      }
    }
    items.put(target, Set.copyOf(rules));
  }

  private static boolean means(Target target, Behaviour behaviour, ScoringRule rule) {
    return switch (target.kind()) {
      case ALL -> true;
      case POSITIVE -> behaviour.polarity() == Polarity.POSITIVE;
      case NEGATIVE -> behaviour.polarity() == Polarity.NEGATIVE;
      case CATEGORY -> target.name().equals(behaviour.category());
      case COMMONS -> target.name().equals(behaviour.commons());
      case BEHAVIOUR ->
          target.name().equals(behaviour.id()) || target.name().equals(behaviour.name());
      case RULE -> target.name().equals(rule.id());
      case REWARD, TRANSFER, SEVERAL -> false;
    };
  }

  /** The name of a unit of account; the first for null. */
  String unit(String name) {
    return name == null ? convention.units().get(0).name() : name;
  }

  /** What people call a target: with its name, if it is a number. */
  String title(Target target) {
    if (target.kind() == Target.Kind.SEVERAL) {
      return target.parts().stream().map(this::title).collect(Collectors.joining("、"));
    }
    String name = null;
    for (Behaviour behaviour : convention.behaviours()) {
      boolean isRule =
          target.kind() == Target.Kind.RULE
              && behaviour.rules().stream().anyMatch(rule -> rule.id().equals(target.name()));
      boolean isOwn =
          target.kind() == Target.Kind.BEHAVIOUR && behaviour.id().equals(target.name());
      name = isRule || isOwn ? behaviour.name() : name;
    }
    for (Settlement settlement : convention.settlements()) {
      boolean isOwn = target.kind() == Target.Kind.RULE && settlement.id().equals(target.name());
      name = isOwn ? settlement.behaviour().name() : name;
    }
    for (Reward reward : convention.rewards()) {
      boolean isOwn = target.kind() == Target.Kind.REWARD && reward.id().equals(target.name());
      name = isOwn ? reward.name() : name;
    }
    for (TransferRule transfer : convention.transfers()) {
      boolean isOwn = target.kind() == Target.Kind.TRANSFER && transfer.id().equals(target.name());
      name = isOwn ? transfer.name() : name;
    }
    return name == null ? target.toString() : target.name() + " " + name;
  }

  /** The gradings, in order. */
  Collection<CompiledGrading> gradings() {
    return gradings.values();
  }

  /** The grade that an account has on a day. */
  String grade(String name, Account account, LocalDate today) {
    CompiledGrading grading = gradings.get(name);
    if (!grading.grading().concerns(account.id().kind())) {
      return Grading.NONE;
    } else if (grading.grading().every() == null) {
      return grading.evaluate(AccountScope.of(account, today, this));
    }
    String first = grading.grading().first();
    return account.rolling() == null ? first : account.rolling().grades().getOrDefault(name, first);
  }

  /**
   * The grades that an account has on a day, by grading in their order, of those that concern it.
   */
  Map<String, String> grades(Account account, LocalDate today) {
    Map<String, String> grades = new LinkedHashMap<>();
    for (CompiledGrading one : gradings.values()) {
      if (one.grading().concerns(account.id().kind())) {
        String name = one.grading().name();
        grades.put(name, grade(name, account, today));
      }
    }
    return Collections.unmodifiableMap(grades);
  }

  /** The ids that a target means; nothing for a name that the convention does not have. */
  Set<String> items(Target target) {
    return target.kind() == Target.Kind.SEVERAL
        ? several.computeIfAbsent(target, this::union)
        : items.getOrDefault(target, Set.of());
  }

  /**
   * The ids of the rules and rewards in one unit of account whose points a target means: of the
   * items, and of settlements, which happen to an account but are nothing that people do.
   *
   * @param unit null for the first of the convention
   */
  Set<String> earning(Target target, String unit) {
    if (byUnit.isEmpty()) {
      return items(target);
    }
    String one = unit(unit);
    Map<Target, Set<String>> known = byUnit.get(one);
    return known == null ? Set.of() : known.computeIfAbsent(target, t -> inUnit(t, one));
  }

  private Set<String> inUnit(Target target, String unit) {
    Set<String> some = new HashSet<>(items(target));
    List<Target> parts = target.kind() == Target.Kind.SEVERAL ? target.parts() : List.of(target);
    parts.forEach(part -> some.addAll(settled.getOrDefault(part, Set.of())));
    convention.settlements().stream()
        .map(Settlement::rule)
        .filter(rule -> !rule.unit().equals(unit))
        .forEach(rule -> some.remove(rule.id()));
    for (Behaviour behaviour : convention.behaviours()) {
      behaviour.rules().stream()
          .filter(rule -> !rule.unit().equals(unit))
          .forEach(rule -> some.remove(rule.id()));
    }
    convention.rewards().stream()
        .filter(reward -> !reward.unit().equals(unit))
        .forEach(reward -> some.remove(reward.id()));
    convention.transfers().stream()
        .filter(transfer -> !transfer.unit().equals(unit))
        .forEach(transfer -> some.remove(transfer.id()));
    return Set.copyOf(some);
  }

  private Set<String> union(Target target) {
    Set<String> union = new HashSet<>();
    target.parts().forEach(part -> union.addAll(items(part)));
    return Set.copyOf(union);
  }
}
