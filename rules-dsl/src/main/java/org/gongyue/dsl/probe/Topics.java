package org.gongyue.dsl.probe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Grading;
import org.gongyue.convention.Limit;
import org.gongyue.convention.Polarity;
import org.gongyue.convention.Reward;
import org.gongyue.convention.TransferRule;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.expression.Expression;
import org.gongyue.measure.Target;

/**
 * What events can be about: behaviours, rewards and kinds of transfer, by their ids; those that a
 * log is to be about, and those that have to do with them.
 */
final class Topics {

  private final Collection<Convention> versions;
  private final Set<String> main = new LinkedHashSet<>();
  private final Set<String> related = new LinkedHashSet<>();
  private final Set<String> all = new LinkedHashSet<>();
  private final Set<String> kinds = new LinkedHashSet<>();
  private final List<Object> parts = new ArrayList<>();

  /**
   * @param about ids of anything that a convention has; empty for everything
   */
  Topics(Collection<Convention> versions, Set<String> about) {
    this.versions = versions;
    for (Convention version : versions) {
      version.behaviours().forEach(one -> all.add(one.id()));
      version.rewards().forEach(one -> all.add(one.id()));
      version.transfers().forEach(one -> all.add(one.id()));
      items(version).filter(one -> about.isEmpty() || isAbout(one, about)).forEach(this::take);
    }
    if (main.isEmpty()) {
      main.addAll(related);
    }
    if (main.isEmpty()) {
      main.addAll(all);
    }
    related.removeAll(main);
    for (Convention version : versions) {
      version.behaviours().stream()
          .filter(one -> main.contains(one.id()))
          .forEach(one -> kinds.add(one.accountKind()));
      version.rewards().stream()
          .filter(one -> main.contains(one.id()))
          .forEach(one -> kinds.add(one.accountKind()));
      version.transfers().stream()
          .filter(one -> main.contains(one.id()))
          .forEach(one -> kinds.add(one.accountKind()));
    }
    for (Convention version : versions) {
      version.behaviours().stream()
          .filter(one -> !concerns(one))
          .forEach(one -> related.remove(one.id()));
    }
  }

  /** Whether a behaviour is about accounts of the kinds that a log is about. */
  boolean concerns(Behaviour behaviour) {
    return kinds.contains(behaviour.accountKind()) || !behaviour.parties().isEmpty();
  }

  private static Stream<Record> items(Convention version) {
    return Stream.of(
            version.behaviours(),
            version.rewards(),
            version.transfers(),
            version.settlements(),
            version.gates(),
            version.gradings(),
            version.limits(),
            version.units())
        .flatMap(List::stream);
  }

  private static boolean isAbout(Record item, Set<String> about) {
    if (item instanceof Behaviour behaviour) {
      return about.contains(behaviour.id())
          || behaviour.rules().stream().anyMatch(rule -> about.contains(rule.id()));
    } else if (item instanceof Limit limit) {
      return about.contains(limit.target() + " " + limit);
    }
    return about.contains(Inside.id(item));
  }

  private void take(Record item) {
    parts.add(item);
    if (item instanceof Behaviour || item instanceof Reward || item instanceof TransferRule) {
      main.add(Inside.id(item));
    }
    Set<String> looked = named(item);
    if (item instanceof Limit limit && limit.target().kind() != Target.Kind.NEGATIVE) {
      looked.removeIf(this::isPenalty); // it never cuts one
    }
    related.addAll(looked);
    if (item instanceof Grading grading) {
      readers(grading.name());
    }
    if (item instanceof UnitOfAccount unit) {
      ofUnit(unit.name());
    }
  }

  private boolean isPenalty(String id) {
    return versions.stream()
        .flatMap(version -> version.behaviours().stream())
        .anyMatch(one -> one.id().equals(id) && one.polarity() == Polarity.NEGATIVE);
  }

  /** Those of some topics that are about accounts of one kind; requests are kept. */
  List<String> ofKind(List<String> topics, String kind) {
    Set<String> others = new LinkedHashSet<>();
    for (Convention version : versions) {
      version.behaviours().stream()
          .filter(one -> !one.accountKind().equals(kind))
          .forEach(one -> others.add(one.id()));
    }
    return topics.stream().filter(one -> !others.contains(one)).toList();
  }

  /** The kinds of account that a log is about. */
  List<String> kinds() {
    return List.copyOf(kinds);
  }

  /** What an item looks at. */
  private Set<String> named(Record item) {
    Set<String> named = new TreeSet<>();
    Inside.of(item, Target.class).forEach(target -> named.addAll(ids(target)));
    for (Expression.Grade read : Inside.of(item, Expression.Grade.class)) {
      for (Convention version : versions) {
        version.gradings().stream()
            .filter(one -> one.name().equals(read.grading()))
            .flatMap(one -> Inside.of(one, Target.class).stream())
            .forEach(target -> named.addAll(ids(target)));
      }
    }
    for (Expression.InState read : Inside.of(item, Expression.InState.class)) {
      for (Convention version : versions) {
        for (Behaviour behaviour : version.behaviours()) {
          if (behaviour.rules().stream()
              .flatMap(rule -> rule.consequences().stream())
              .anyMatch(consequence -> consequence.state().equals(read.name()))) {
            named.add(behaviour.id());
          }
        }
      }
    }
    return named;
  }

  private void readers(String grading) {
    for (Convention version : versions) {
      items(version)
          .filter(
              one ->
                  Inside.of(one, Expression.Grade.class).stream()
                      .anyMatch(read -> read.grading().equals(grading)))
          .filter(one -> all.contains(Inside.id(one)))
          .forEach(one -> related.add(Inside.id(one)));
    }
  }

  private void ofUnit(String unit) {
    for (Convention version : versions) {
      version.behaviours().stream()
          .filter(one -> one.rules().stream().anyMatch(rule -> rule.unit().equals(unit)))
          .forEach(one -> related.add(one.id()));
      version.rewards().stream()
          .filter(one -> one.unit().equals(unit))
          .forEach(one -> related.add(one.id()));
    }
  }

  /** The ids of all that a target means. */
  private Set<String> ids(Target target) {
    Set<String> ids = new LinkedHashSet<>();
    switch (target.kind()) {
      case REWARD, TRANSFER, BEHAVIOUR -> ids.add(target.name());
      case SEVERAL -> target.parts().forEach(part -> ids.addAll(ids(part)));
      default -> {
        for (Convention version : versions) {
          version.behaviours().stream()
              .filter(one -> isMeant(one, target))
              .forEach(one -> ids.add(one.id()));
        }
      }
    }
    ids.retainAll(all);
    return ids;
  }

  private static boolean isMeant(Behaviour behaviour, Target target) {
    return switch (target.kind()) {
      case ALL -> true;
      case POSITIVE -> behaviour.polarity() == Polarity.POSITIVE;
      case NEGATIVE -> behaviour.polarity() == Polarity.NEGATIVE;
      case CATEGORY -> target.name().equals(behaviour.category());
      case COMMONS -> target.name().equals(behaviour.commons());
      case RULE -> behaviour.rules().stream().anyMatch(rule -> rule.id().equals(target.name()));
      default -> false;
    };
  }

  /** What a log is to be about. */
  List<String> main() {
    return List.copyOf(main);
  }

  /** What has to do with that. */
  List<String> related() {
    return List.copyOf(related);
  }

  List<String> all() {
    return List.copyOf(all);
  }

  /** The parts of the conventions that a log is to be about. */
  List<Object> parts() {
    return parts;
  }
}
