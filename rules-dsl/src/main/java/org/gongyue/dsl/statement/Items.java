package org.gongyue.dsl.statement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Reward;
import org.gongyue.convention.Settlement;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.gongyue.event.Redemption;
import org.gongyue.event.Transfer;

/** What the numbers of a convention stand for. */
final class Items {

  /** A name, and the article that it rests on. */
  record Item(String name, String article) {}

  private Items() {}

  /** A scoring rule or a settlement by its number. */
  static Optional<Item> of(Convention convention, String id) {
    return Stream.concat(
            convention.behaviours().stream(),
            convention.settlements().stream().map(Settlement::behaviour))
        .flatMap(
            behaviour ->
                behaviour.rules().stream()
                    .filter(rule -> rule.id().equals(id))
                    .map(rule -> new Item(behaviour.name(), rule.article())))
        .findFirst();
  }

  /** What the numbers of behaviours in a text stand for, such as {@code N-22 = 高空抛物}. */
  static List<String> meant(Convention convention, String text) {
    return Stream.concat(
            convention.behaviours().stream(),
            convention.settlements().stream().map(Settlement::behaviour))
        .filter(one -> !one.id().equals(one.name()) && text.contains('"' + one.id() + '"'))
        .map(one -> one.id() + " = " + one.name())
        .distinct()
        .toList();
  }

  static String reward(Convention convention, String id) {
    return convention.rewards().stream()
        .filter(reward -> reward.id().equals(id))
        .map(Reward::name)
        .findFirst()
        .orElse(id);
  }

  /** What an event is about. */
  static String asked(HouseholdStatement statement, Event event) {
    Convention convention = statement.convention();
    if (event instanceof Observation seen) {
      return convention.behaviours().stream()
          .filter(one -> one.id().equals(seen.behaviour()) || one.name().equals(seen.behaviour()))
          .map(Behaviour::name)
          .findFirst()
          .orElse(seen.behaviour());
    } else if (event instanceof Redemption asked) {
      return reward(convention, asked.reward());
    }
    return event instanceof Transfer transfer ? transfer.kind() : event.id();
  }
}
