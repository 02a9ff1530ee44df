package org.gongyue.engine;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** Of what was asked for: as many as the convention's formulas and limits name. */
  private final Map<Target, Set<String>> items = new ConcurrentHashMap<>();

  private final Map<String, CompiledGrading> gradings = new LinkedHashMap<>();

  /**
   * What earns points of targets in one unit, as far as it was asked for; empty if there is but one
   * unit and there are no settlements.
   */
  private final Map<String, Map<Target, Set<String>>> byUnit = new HashMap<>();

  Targets(Convention convention, WorkingDays calendar) {
    this.convention = convention;
    this.calendar = calendar;
    if (convention.units().size() > 1 || !convention.settlements().isEmpty()) {
      convention.units().forEach(unit -> byUnit.put(unit.name(), new ConcurrentHashMap<>()));
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
    Set<String> known = items.get(target);
    if (known == null) {
      // Threads that ask at one time find the same.
      known = resolve(target);
      items.put(target, known);
    }
    return known;
  }

  /** The same for somebody who asks once. */
  Set<String> resolve(Target target) {
    Stream<String> found =
        switch (target.kind()) {
          case SEVERAL -> target.parts().stream().flatMap(part -> resolve(part).stream());
          case REWARD ->
              convention.rewards().stream().map(Reward::id).filter(target.name()::equals);
          case TRANSFER ->
              convention.transfers().stream().map(TransferRule::id).filter(target.name()::equals);
          case RULE ->
              Stream.concat(
                  rules(target),
                  convention.settlements().stream()
                      .map(Settlement::id)
                      .filter(target.name()::equals));
          default -> isDeclared(target) ? rules(target) : Stream.empty();
        };
    return found.collect(Collectors.toUnmodifiableSet());
  }

  /** The scoring rules that a target means. */
  private Stream<String> rules(Target target) {
    return convention.behaviours().stream()
        .flatMap(
            behaviour ->
                behaviour.rules().stream()
                    .filter(rule -> means(target, behaviour, rule))
                    .map(ScoringRule::id));
  }

  /** The settlements whose points a target means, besides the items; nothing for most. */
  private Stream<String> settled(Target target) {
    return isDeclared(target)
        ? convention.settlements().stream()
            .filter(one -> means(target, one.behaviour(), one.rule()))
            .map(Settlement::id)
        : Stream.empty();
  }

  private boolean isDeclared(Target target) {
    return switch (target.kind()) {
      case ALL, POSITIVE, NEGATIVE -> true;
      case CATEGORY -> convention.categories().contains(target.name());
      case COMMONS -> convention.commons().contains(target.name());
      case BEHAVIOUR, RULE -> rules(target).findAny().isPresent();
      case REWARD, TRANSFER, SEVERAL -> false;
    };
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
    parts.forEach(part -> settled(part).forEach(some::add));
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
}
