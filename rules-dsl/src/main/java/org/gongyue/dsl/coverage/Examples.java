package org.gongyue.dsl.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Consequence;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Reward;
import org.gongyue.convention.Settlement;
import org.gongyue.convention.TransferRule;
import org.gongyue.dsl.probe.Search;
import org.gongyue.dsl.probe.Walks;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.Event;

/** Makes up short logs that use what the examples of a convention do not use yet. */
public final class Examples {

  private final Convention convention;
  private final RuleBook rules;
  private final Coverage coverage;

  /** For a convention. */
  public Examples(Convention convention) {
    this.convention = convention;
    this.rules = RuleBook.compile(convention);
    this.coverage = Coverage.of(convention);
  }

  /**
   * A log for each goal for which one was found, with as few events as that needs; its last event
   * uses the goal. Goals that an earlier log of the same matter uses as well share it.
   *
   * @param budget how many events are tried for the goals of one rule or reward
   */
  public Map<Goal, List<Event>> of(Collection<Goal> goals, int budget) {
    Map<Set<String>, Set<Goal>> byMatter = new LinkedHashMap<>();
    for (Goal goal : goals) {
      byMatter.computeIfAbsent(about(goal), about -> new LinkedHashSet<>()).add(goal);
    }
    Map<Goal, List<Event>> found = new LinkedHashMap<>();
    byMatter.forEach((about, some) -> search(about, some, budget, found));
    return found;
  }

  private void search(
      Set<String> about, Set<Goal> goals, int budget, Map<Goal, List<Event>> found) {
    Walks walks = new Walks(List.of(rules), about);
    Set<Goal> left = new LinkedHashSet<>(goals);
    int tried = 0;
    for (int number = 0; tried < budget && !left.isEmpty(); number++) {
      List<Event> log = walks.walk(number);
      tried += log.size();
      for (Goal goal : shown(log, left)) {
        if (left.remove(goal)) {
          List<Event> shortest = Search.shortest(log, until(goal));
          found.put(goal, shortest);
          for (Goal other : shown(shortest, left)) {
            left.remove(other);
            found.put(other, shortest);
          }
        }
      }
    }
  }

  /**
   * Some of the logs that use all goals together: each time the log that uses most of those that
   * are left, of equals the one that comes first.
   *
   * @param logs by what they were made up for
   */
  public Map<Goal, List<Event>> fewest(Map<Goal, List<Event>> logs) {
    Map<Goal, Set<Goal>> used = new LinkedHashMap<>();
    logs.forEach((goal, log) -> used.put(goal, shown(log, logs.keySet())));
    Set<Goal> left = new LinkedHashSet<>(logs.keySet());
    Map<Goal, List<Event>> fewest = new LinkedHashMap<>();
    while (!left.isEmpty()) {
      Goal best = null;
      int most = 0;
      for (Map.Entry<Goal, Set<Goal>> one : used.entrySet()) {
        int count = (int) one.getValue().stream().filter(left::contains).count();
        if (count > most) {
          best = one.getKey();
          most = count;
        }
      }
      fewest.put(best, logs.get(best));
      left.removeAll(used.get(best));
    }
    return fewest;
  }

  /** Those of some goals that a log uses, in the order in which it does. */
  private Set<Goal> shown(List<Event> log, Set<Goal> goals) {
    Set<Goal> shown = new LinkedHashSet<>();
    coverage.forget();
    Chronicle chronicle = Chronicle.of(coverage.rules());
    for (Event event : log) {
      coverage.see(event, chronicle.take(event));
      goals.stream().filter(coverage::isUsed).forEach(shown::add);
    }
    return shown;
  }

  private ToIntFunction<List<Event>> until(Goal goal) {
    return log -> {
      coverage.forget();
      Chronicle chronicle = Chronicle.of(coverage.rules());
      for (int i = 0; i < log.size(); i++) {
        coverage.see(log.get(i), chronicle.take(log.get(i)));
        if (coverage.isUsed(goal)) {
          return i + 1;
        }
      }
      return 0;
    };
  }

  /** The ids of what a goal is about. */
  private Set<String> about(Goal goal) {
    Set<String> about = new TreeSet<>();
    switch (goal.kind()) {
      case ARTICLE -> about.addAll(restingOn(goal.item()));
      case LIMIT -> {
        about.add(goal.item());
        about.add(goal.item().substring(0, goal.item().indexOf(' ')));
      }
      default -> {
        about.add(goal.item());
        about.addAll(setting(goal.item()));
      }
    }
    return about;
  }

  private List<String> restingOn(String article) {
    List<String> ids = new ArrayList<>();
    for (Behaviour behaviour : convention.behaviours()) {
      if (behaviour.rules().stream().anyMatch(rule -> article.equals(rule.article()))) {
        ids.add(behaviour.id());
      }
    }
    Stream.of(
            convention.settlements().stream()
                .filter(one -> article.equals(one.rule().article()))
                .map(Settlement::id),
            convention.rewards().stream()
                .filter(one -> article.equals(one.article()))
                .map(Reward::id),
            convention.transfers().stream()
                .filter(one -> article.equals(one.article()))
                .map(TransferRule::id))
        .flatMap(some -> some)
        .forEach(ids::add);
    return ids;
  }

  /** What puts an account into a state, and what a state like that is good for. */
  private List<String> setting(String state) {
    List<String> ids = new ArrayList<>();
    for (Behaviour behaviour : convention.behaviours()) {
      if (behaviour.rules().stream()
          .flatMap(rule -> rule.consequences().stream())
          .map(Consequence::state)
          .anyMatch(state::equals)) {
        ids.add(behaviour.id());
      }
    }
    if (!ids.isEmpty()) {
      convention.rewards().stream().limit(1).map(Reward::id).forEach(ids::add);
    }
    return ids;
  }
}
