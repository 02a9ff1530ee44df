package org.gongyue.dsl.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Budget;
import org.gongyue.convention.Consequence;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Escalation;
import org.gongyue.convention.Limit;
import org.gongyue.convention.Reward;
import org.gongyue.convention.ScoringRule;
import org.gongyue.dsl.diagnostic.Texts;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Formula;
import org.gongyue.measure.Decimals;
import org.gongyue.measure.Range;
import org.gongyue.measure.Recurrence;
import org.gongyue.measure.Target;

/** The parts of a convention in sentences; Chinese unless the locale is English. */
public final class Wording {

  private final Convention convention;
  private final Texts texts;
  private final Names names;
  private final Times times;

  public Wording(Convention convention, Locale locale) {
    this.convention = convention;
    this.texts = new Texts("org.gongyue.dsl.wording.wording", locale);
    this.names = new Names(convention, texts);
    this.times = new Times(texts);
  }

  /**
   * A condition or a number.
   *
   * @param attributes what it may read by name
   */
  public String of(Formula formula, List<Attribute> attributes) {
    FormulaWords words = new FormulaWords(texts, names, attributes);
    return words.clause(formula.expression());
  }

  /** What a rule gives or takes, one sentence for each case. */
  public List<String> points(ScoringRule rule, List<Attribute> attributes, boolean takes) {
    String code = takes ? "TAKES" : "GIVES";
    FormulaWords words = new FormulaWords(texts, names, attributes);
    Expression rest = rule.amount().expression();
    List<String> cases = new ArrayList<>();
    while (rest instanceof Expression.If choice) {
      String points = amount(code, choice.then(), rule.unit(), words);
      cases.add(texts.get("CASE", words.clause(choice.condition()), points));
      rest = choice.otherwise();
    }
    String points = amount(code, rest, rule.unit(), words);
    cases.add(cases.isEmpty() ? points : texts.get("CASE", texts.get("OTHERWISE"), points));
    if (rule.escalation() != null) {
      boolean isOnlyThat = rest instanceof Expression.Literal && cases.size() == 1;
      if (isOnlyThat && !rule.escalation().multiplies()) {
        cases.clear();
      }
      cases.add(escalation(rule.escalation(), code, rule.unit()));
    }
    if (rule.warning() != null) {
      String lasting = times.lasting(rule.warning().term());
      cases.add(0, texts.get("WARNING", names.quoted(rule.warning().kind()), lasting));
    }
    return cases;
  }

  private String amount(String code, Expression amount, String unit, FormulaWords words) {
    if (amount instanceof Expression.Literal literal
        && literal.value() instanceof BigDecimal number
        && number.signum() == 0) {
      return texts.get(code + "_NOTHING");
    }
    String key = amount instanceof Expression.Literal ? code : code + "_BY";
    return texts.get(key, words.value(amount), unit);
  }

  private String escalation(Escalation escalation, String code, String unit) {
    List<BigDecimal> steps = escalation.multiplies() ? escalation.factors() : escalation.amounts();
    List<String> told = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      String key = i == steps.size() - 1 ? "STEP_LAST" : "STEP";
      String step = Decimals.text(steps.get(i));
      String points =
          escalation.multiplies()
              ? texts.get("TIMES_AS_MUCH", step)
              : steps.get(i).signum() == 0
                  ? texts.get(code + "_NOTHING")
                  : texts.get(code, step, unit);
      told.add(texts.get(key, i + 1, points));
    }
    return texts.get(
        "ESCALATION", times.within(escalation.window()), String.join(texts.get("SEMICOLON"), told));
  }

  /**
   * Limits, one sentence each.
   *
   * @param kind the kind of account that they are of; null for several
   */
  public List<String> limits(List<Limit> limits, String kind) {
    return limits.stream().map(limit -> limit(limit, kind)).toList();
  }

  /**
   * A limit.
   *
   * @param kind the kind of account that it is of; null for several
   */
  public String limit(Limit limit, String kind) {
    String whose =
        switch (limit.scope().kind()) {
          case ACTOR -> texts.get("PER_ACTOR");
          case ACCOUNT -> perAccount(kind);
          case GROUP -> texts.get("PER_GROUP", limit.scope().group());
        };
    boolean isOnce =
        limit.measure() == Limit.Measure.TIMES && limit.most().compareTo(BigDecimal.ONE) == 0;
    String key = isOnce ? "MOST_ONCE" : "MOST_" + limit.measure();
    String most = texts.get(key, Decimals.text(limit.most()), limit.unit());
    String text = texts.get("LIMIT", whose, times.each(limit.window()), most);
    boolean drops = limit.excess() == Limit.Excess.DROP && limit.measure() == Limit.Measure.POINTS;
    return drops ? texts.get("DROPPED", text) : text;
  }

  private String perAccount(String kind) {
    boolean isHousehold = kind != null && kind.endsWith("户");
    return isHousehold || kind == null
        ? texts.get(isHousehold ? "PER_HOUSEHOLD" : "PER_ACCOUNT")
        : texts.get("PER_KIND", kind);
  }

  /** The numbers of a grade. */
  public String range(Range range) {
    if (range.low() == null && range.high() == null) {
      return texts.get("ANY");
    }
    String low = range.low() == null ? null : Decimals.text(range.low());
    String high = range.high() == null ? null : Decimals.text(range.high());
    if (low == null) {
      return texts.get(range.highClosed() ? "UP_TO" : "BELOW", high);
    } else if (high == null) {
      return texts.get(range.lowClosed() ? "FROM" : "ABOVE", low);
    } else if (low.equals(high)) {
      return low;
    }
    return texts.get(
        "RANGE",
        texts.get(range.lowClosed() ? "INCLUDED" : "EXCLUDED", low),
        texts.get(range.highClosed() ? "INCLUDED" : "EXCLUDED", high));
  }

  /** The states that a rule puts an account into, and those that it ends. */
  public List<String> consequences(ScoringRule rule) {
    List<String> all = new ArrayList<>();
    for (Consequence one : rule.consequences()) {
      String key = one.byConsent() ? "STATE_BY_CONSENT" : "STATE";
      all.add(texts.get(key, one.state(), times.lasting(one.term())));
    }
    rule.ends().forEach(state -> all.add(texts.get("ENDS", state)));
    return all;
  }

  /** Who verifies, with which evidence; empty if nobody has to. */
  public List<String> verification(ScoringRule rule) {
    if (rule.verification() == null) {
      return List.of();
    }
    List<String> all = new ArrayList<>();
    all.add(String.join(texts.get("EITHER"), rule.verification().roles()));
    if (!rule.verification().evidence().isEmpty()) {
      String evidence = String.join(texts.get("COMMA"), rule.verification().evidence());
      all.add(texts.get("EVIDENCE", evidence));
    }
    return all;
  }

  /** What one of a reward costs. */
  public String price(Reward reward) {
    List<String> costs = new ArrayList<>();
    costs.add(texts.get("COST", Decimals.text(reward.price()), reward.unit()));
    reward
        .further()
        .forEach(one -> costs.add(texts.get("COST", Decimals.text(one.amount()), one.unit())));
    return String.join(" + ", costs);
  }

  /** What must hold before a reward can be had, one sentence each. */
  public List<String> conditions(Reward reward) {
    List<String> all = new ArrayList<>();
    if (reward.condition() != null) {
      all.add(of(reward.condition(), convention.readable()));
    }
    if (reward.minimumBalance() != null) {
      all.add(texts.get("MINIMUM", reward.unit(), Decimals.text(reward.minimumBalance())));
    }
    if (reward.portion() != null && reward.fitting(1) > 1) {
      all.add(texts.get("PORTION", reward.fitting(1)));
    }
    if (reward.portion() != null && reward.portion().multiple() != null) {
      all.add(texts.get("MULTIPLE", reward.portion().multiple()));
    }
    reward
        .accepts()
        .forEach(one -> all.add(texts.get("ACCEPTS", one.unit(), Decimals.text(one.worth()))));
    reward.budgets().forEach(one -> all.add(budget(one)));
    return all;
  }

  /** A budget. */
  public String budget(Budget budget) {
    return texts.get(
        "BUDGET", times.each(budget.window()), Decimals.text(budget.most()), budget.unit());
  }

  /** What a limit or a gate is about. */
  public String targets(List<Target> targets) {
    return targets.stream().map(names::of).collect(Collectors.joining(texts.get("COMMA")));
  }

  /** When a settlement is made. */
  public String every(Recurrence recurrence) {
    return recurrence.window() == null
        ? texts.get("YEARLY_ON", recurrence.day().toString().substring(2))
        : times.each(recurrence.window());
  }
}
