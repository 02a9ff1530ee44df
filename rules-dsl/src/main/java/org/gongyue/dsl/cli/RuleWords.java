package org.gongyue.dsl.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongyue.convention.Budget;
import org.gongyue.convention.Escalation;
import org.gongyue.convention.Limit;
import org.gongyue.convention.ScoringRule;
import org.gongyue.expression.Expression;
import org.gongyue.measure.Decimals;

/** The parts of a rule in words. */
final class RuleWords {

  private final Terminal terminal;

  RuleWords(Terminal terminal) {
    this.terminal = terminal;
  }

  /** What a rule gives or takes: by cases if it goes by cases. */
  String points(ScoringRule rule, boolean takes) {
    String code = takes ? "TAKES" : "GIVES";
    Expression rest = rule.amount().expression();
    if (!(rest instanceof Expression.If)) {
      return terminal.text(code, rule.amount().text(), rule.unit());
    }
    List<String> cases = new ArrayList<>();
    while (rest instanceof Expression.If choice) {
      String points = terminal.text(code, choice.then(), rule.unit());
      cases.add(terminal.text("CASE", choice.condition(), points));
      rest = choice.otherwise();
    }
    String points = terminal.text(code, rest, rule.unit());
    cases.add(terminal.text("CASE", terminal.text("OTHERWISE"), points));
    return String.join(terminal.text("SEMICOLON"), cases);
  }

  String escalation(Escalation escalation) {
    boolean multiplies = escalation.multiplies();
    String steps =
        (multiplies ? escalation.factors() : escalation.amounts())
            .stream().map(Decimals::text).collect(Collectors.joining(", "));
    String code = multiplies ? "ESCALATION_FACTORS" : "ESCALATION";
    return terminal.text(code, escalation.window(), steps);
  }

  String warning(ScoringRule rule) {
    return terminal.text("WARNING", rule.warning().kind(), rule.warning().term());
  }

  static String consequences(ScoringRule rule) {
    return rule.consequences().stream()
        .map(one -> one.state() + " " + one.term())
        .collect(Collectors.joining(", "));
  }

  static String verifiers(ScoringRule rule) {
    return String.join("/", rule.verification().roles());
  }

  static String limits(List<Limit> limits) {
    return limits.stream().map(RuleWords::limit).collect(Collectors.joining(", "));
  }

  static String limit(Limit limit) {
    return limit + (limit.excess() == Limit.Excess.DROP ? " 超限不计" : "");
  }

  static String budgets(List<Budget> budgets) {
    return budgets.stream()
        .map(one -> one.window() + " " + Decimals.text(one.most()) + " " + one.unit())
        .collect(Collectors.joining(", "));
  }
}
