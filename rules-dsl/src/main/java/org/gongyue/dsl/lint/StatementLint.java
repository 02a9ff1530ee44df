package org.gongyue.dsl.lint;

import java.util.ArrayList;
import java.util.List;
import org.gongyue.convention.Convention;
import org.gongyue.convention.ScoringRule;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;

/**
 * What residents ask sooner or later, and what a convention should say of points in general, be it
 * that an article says it and 约定 names the article, or that the rules show it.
 */
final class StatementLint {

  private final Convention convention;
  private final Report report;

  StatementLint(Convention convention, Report report) {
    this.convention = convention;
    this.report = report;
  }

  void run() {
    List<String> missing = new ArrayList<>();
    for (Key key : Shape.STATED.keys()) {
      if (!report.layout().stated().containsKey(key) && !isShown(key)) {
        missing.add(key.chinese());
      }
    }
    if (!missing.isEmpty()) {
      report.at(Key.STATED, Code.NOT_STATED, String.join("、", missing));
    }
  }

  /** Whether the rules or the units say it themselves. */
  private boolean isShown(Key key) {
    return switch (key) {
      case REPEAT_OFFENCES -> rules().stream().anyMatch(StatementLint::looksBack);
      case SPENDING_ORDER ->
          !report.layout().spending().isEmpty()
              || convention.units().stream().anyMatch(unit -> unit.validity() != null)
              || rules().stream().anyMatch(rule -> rule.validity() != null);
      case ROUNDING -> report.layout().saysRounding();
      case NEGATIVE_BALANCE -> convention.units().stream().allMatch(unit -> unit.floor() != null);
      default -> false;
    };
  }

  private static boolean looksBack(ScoringRule rule) {
    return rule.escalation() != null || rule.warning() != null;
  }

  private List<ScoringRule> rules() {
    return convention.behaviours().stream()
        .flatMap(behaviour -> behaviour.rules().stream())
        .toList();
  }
}
