package org.gongyue.dsl.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.gongyue.convention.Convention;
import org.gongyue.convention.ScoringRule;
import org.gongyue.engine.Deed;
import org.gongyue.engine.Judge;

/** Decides every rule as its own formulas do, and tells what of them was used. */
final class Watch implements Judge {

  private final Map<String, Watched> rules = new LinkedHashMap<>();
  private final Consumer<Goal> seen;

  Watch(Convention convention, Consumer<Goal> seen) {
    this.seen = seen;
    convention
        .behaviours()
        .forEach(
            behaviour -> {
              for (ScoringRule rule : behaviour.rules()) {
                rules.put(
                    rule.id(),
                    new Watched(
                        rule.id(),
                        rule.condition(),
                        rule.amount(),
                        convention.readable(behaviour)));
              }
            });
    convention
        .gates()
        .forEach(
            one ->
                rules.put(
                    one.id(), new Watched(one.id(), one.condition(), null, convention.readable())));
    convention
        .settlements()
        .forEach(
            one ->
                rules.put(
                    one.id(),
                    new Watched(one.id(), one.rule().condition(), one.rule().amount(), List.of())));
    convention
        .rewards()
        .forEach(
            one ->
                rules.put(
                    one.id(), new Watched(one.id(), one.condition(), null, convention.readable())));
    convention
        .transfers()
        .forEach(
            one ->
                rules.put(
                    one.id(),
                    new Watched(one.id(), one.condition(), null, convention.readable(one))));
  }

  /** Everything that the formulas can show. */
  List<Goal> goals() {
    return rules.values().stream().flatMap(one -> one.goals().stream()).toList();
  }

  @Override
  public Set<String> decides() {
    return rules.keySet();
  }

  @Override
  public void judge(Deed deed) {
    Watched rule = rules.get(deed.getRule());
    if (rule.holds(deed.names(), deed.scope(), seen)) {
      deed.applies(rule.amount(deed.names(), deed.scope(), seen));
    }
  }
}
