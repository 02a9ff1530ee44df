package org.gongyue.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongyue.account.Account;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Limit;
import org.gongyue.convention.ScoringRule;
import org.gongyue.decision.Code;
import org.gongyue.decision.Explanation;
import org.gongyue.decision.Finding;
import org.gongyue.decision.Reason;
import org.gongyue.expression.Expression;
import org.gongyue.measure.Window;

/** What there is to tell of an observation whose rules were tried. Nothing is told until asked. */
final class Story implements Explanation.Source {

  private final List<Trial> tried;
  private final List<Trial> chosen;
  private final List<Reason> waits;
  private final List<Account> after;
  private final Articles articles;

  /**
   * @param waits why it waits; empty if it does not
   * @param after the accounts after it; empty if it waits
   */
  Story(
      List<Trial> tried,
      List<Trial> chosen,
      List<Reason> waits,
      List<Account> after,
      Articles articles) {
    this.tried = tried;
    this.chosen = chosen;
    this.waits = waits;
    this.after = after;
    this.articles = articles;
  }

  @Override
  public List<Reason> steps() {
    List<Reason> steps = new ArrayList<>();
    for (Trial trial : waits.isEmpty() ? tried : List.<Trial>of()) {
      steps.add(verdict(trial));
      if (chosen.contains(trial)) {
        steps.addAll(remarks(trial));
        steps.addAll(trial.award().explain());
        steps.addAll(trial.aftermath());
      }
    }
    return steps;
  }

  /** Whether the rule applies and counts. */
  private Reason verdict(Trial trial) {
    ScoringRule rule = trial.rule().rule();
    String condition = rule.condition() == null ? null : rule.condition().text();
    String readings =
        rule.condition() == null ? null : trial.rule().condition().readings(trial.scope());
    if (trial.outcome() == Trial.Outcome.DOES_NOT_APPLY) {
      return Reason.of(Code.RULE_DOES_NOT_APPLY, rule.article(), rule.id(), condition, readings);
    } else if (!chosen.contains(trial)) {
      return Reason.of(Code.NOT_CHOSEN, rule.article(), rule.id(), chosen.get(0).id());
    }
    String name = trial.rule().behaviour().name();
    return condition == null
        ? Reason.of(Code.RULE_APPLIES, rule.article(), rule.id(), name)
        : Reason.of(Code.CONDITION_HOLDS, rule.article(), rule.id(), name, condition, readings);
  }

  private static List<Reason> remarks(Trial trial) {
    ScoringRule rule = trial.rule().rule();
    List<Reason> remarks = new ArrayList<>();
    if (rule.like() != null) {
      remarks.add(Reason.of(Code.LIKE, rule.article(), rule.like()));
    }
    if (rule.note() != null) {
      remarks.add(Reason.of(Code.NOTE, rule.article(), rule.note()));
    }
    if (rule.chargedTo() != null) {
      remarks.add(
          Reason.of(
              Code.CHARGED_TO, rule.article(), rule.chargedTo(), trial.scope().account().id()));
    }
    return remarks;
  }

  @Override
  public List<Finding> inFull() {
    List<Finding> findings = new ArrayList<>();
    waits.forEach(wait -> findings.add(Finding.of(wait)));
    List<Trial> order = new ArrayList<>(tried);
    if (chosen.isEmpty()) {
      order.sort(Comparator.comparing(Story::distance));
    }
    if (chosen.isEmpty() && order.size() > 1) {
      Trial nearest = order.get(0);
      findings.add(
          Finding.of(Reason.of(Code.NEAREST_RULE, null, nearest.id(), distance(nearest).parts())));
    }
    order.forEach(trial -> findings.add(new Finding(verdict(trial), parts(trial))));
    return articles.in(findings);
  }

  private static Parts.Distance distance(Trial trial) {
    return Parts.distance(trial.rule().condition(), trial.scope());
  }

  private List<Finding> parts(Trial trial) {
    ScoringRule rule = trial.rule().rule();
    List<Finding> parts =
        new ArrayList<>(Parts.of(trial.rule().condition(), trial.scope(), rule.article()));
    if (!chosen.contains(trial)) {
      boolean isBest = trial.rule().behaviour().choice() == Behaviour.Choice.BEST;
      if (isBest && trial.outcome() != Trial.Outcome.DOES_NOT_APPLY) {
        Trial better = chosen.get(0);
        parts.add(
            Finding.of(
                Reason.of(
                    Code.COMPARED,
                    rule.article(),
                    trial.id(),
                    trial.signed(),
                    better.id(),
                    better.signed())));
      }
      return parts;
    }
    remarks(trial).forEach(remark -> parts.add(Finding.of(remark)));
    if (!waits.isEmpty()) {
      String unit = rule.unit();
      parts.add(Finding.of(Reason.of(Code.WOULD_GIVE, rule.article(), unit, trial.signed())));
      return parts;
    }
    int limit = 0;
    for (Reason step : trial.award().explain()) {
      boolean isLimit =
          step.code() == Code.WITHIN_LIMIT
              || step.code() == Code.CUT_BY_LIMIT
              || step.code() == Code.DROPPED_BY_LIMIT;
      List<Finding> more = List.of();
      if (isLimit) {
        more = now(trial, trial.rule().limits().get(limit++));
      } else if (step.code() == Code.AMOUNT && trial.rule().amount().names() != null) {
        CompiledFormula amount = trial.rule().amount();
        Expression whole = amount.formula().expression();
        more = Meanings.of(whole, amount.names(), trial.scope(), rule.article());
      }
      parts.add(new Finding(step, more));
    }
    trial.aftermath().forEach(step -> parts.add(Finding.of(step)));
    return parts;
  }

  /** What is left of a limit after the event; nothing of one of a single event. */
  private List<Finding> now(Trial trial, CompiledLimit compiled) {
    Limit limit = compiled.limit();
    AccountScope scope = trial.scope();
    Account before = scope.account(limit.scope());
    for (Account account : after) {
      if (account.id().equals(before.id()) && limit.window().unit() != Window.Unit.EVENT) {
        BigDecimal used = compiled.used(account.history(), account, trial.actor(), scope.today());
        String article = trial.rule().rule().article();
        Finding left = Finding.of(left(compiled, used, article));
        LocalDate from =
            used.compareTo(limit.most()) < 0
                ? null
                : compiled.fits(least(trial), account, trial.actor(), scope.today());
        return from == null
            ? List.of(left)
            : List.of(left, Finding.of(Reason.of(Code.LIMIT_FROM, article, from)));
      }
    }
    return List.of();
  }

  /** The least of which it can be said that it counts: one time is no less than this. */
  private static BigDecimal least(Trial trial) {
    return BigDecimal.ONE.movePointLeft(trial.rule().unit().precision());
  }

  /** What is left of a limit. */
  static Reason left(CompiledLimit compiled, BigDecimal used, String article) {
    Limit limit = compiled.limit();
    return Reason.of(
        Code.LIMIT_NOW,
        article,
        compiled.name(),
        used,
        limit.most(),
        limit.most().subtract(used).max(BigDecimal.ZERO));
  }
}
