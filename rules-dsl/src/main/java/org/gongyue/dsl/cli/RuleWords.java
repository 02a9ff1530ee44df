package org.gongyue.dsl.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongyue.convention.Budget;
import org.gongyue.convention.Escalation;
import org.gongyue.convention.Limit;
import org.gongyue.convention.ScoringRule;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Formula;
import org.gongyue.measure.Decimals;

/** The parts of a rule in words. */
final class RuleWords {

  private final Terminal terminal;

  RuleWords(Terminal terminal) {
    this.terminal = terminal;
  }

  /** An amount: by cases if it goes by cases. */
  String amount(Formula formula) {
    Expression rest = formula.expression();
    if (!(rest instanceof Expression.If)) {
      return formula.text();
    }
    List<String> cases = new ArrayList<>();
    while (rest instanceof Expression.If choice) {
      cases.add(terminal.text("CASE", choice.condition(), choice.then()));
      rest = choice.otherwise();
    }
    cases.add(terminal.text("CASE", terminal.text("OTHERWISE"), rest));
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
