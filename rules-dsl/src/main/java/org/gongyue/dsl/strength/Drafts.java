package org.gongyue.dsl.strength;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.conformance.Draft;
import org.gongyue.dsl.coverage.Goal;
import org.gongyue.dsl.mutation.Mutation;
import org.gongyue.dsl.probe.Difference;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.Event;

/** Drafts of the cases that the suites of a convention lack. */
public final class Drafts {

  private final RuleBook rules;
  private final Draft draft;
  private final List<List<Event>> logs = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final StringBuilder text = new StringBuilder();

  /** Drafts for a convention, without any yet. */
  public Drafts(Convention convention) {
    this.rules = RuleBook.compile(convention);
    this.draft = new Draft(rules);
  }

  /** Adds a case for each log that uses something that was not used. */
  public Drafts unused(Map<Goal, List<Event>> examples) {
    examples.forEach(
        (goal, log) -> {
          if (!logs.contains(log)) {
            add(goal.kind().chinese() + " " + goal.text(Locale.CHINESE), log);
          }
        });
    return this;
  }

  /** Adds a case for each change that was not noticed, unless one that was added notices it. */
  public Drafts survivors(List<Mutation.Verdict> verdicts) {
    for (Mutation.Verdict verdict : verdicts) {
      if (verdict.fate() == Mutation.Fate.SURVIVED && !verdict.witness().isEmpty()) {
        Difference difference = new Difference(rules, verdict.mutant().rules());
        if (logs.stream().noneMatch(log -> difference.applyAsInt(log) > 0)) {
          add(verdict.mutant().toString(), verdict.witness());
        }
      }
    }
    return this;
  }

  private void add(String name, List<Event> log) {
    logs.add(log);
    String unique = name;
    for (int i = 2; !names.add(unique); i++) {
      unique = name + "（" + i + "）";
    }
    text.append(draft.of(unique, log));
  }

  /** How many cases there are. */
  public int size() {
    return logs.size();
  }

  /** The cases as a suite. */
  public String suite(String name) {
    return Draft.head(name) + text;
  }
}
