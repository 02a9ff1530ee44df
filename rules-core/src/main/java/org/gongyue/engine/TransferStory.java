package org.gongyue.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.account.Account;
import org.gongyue.account.Receipt;
import org.gongyue.convention.TransferRule;
import org.gongyue.decision.Code;
import org.gongyue.decision.Explanation;
import org.gongyue.decision.Finding;
import org.gongyue.decision.Reason;

/**
 * What there is to tell of a transfer that was made. What the other household has is its own
 * affair: only the giver's balance is told.
 */
final class TransferStory implements Explanation.Source {

  private final TransferRequest request;
  private final TransferRequest.Amounts amounts;
  private final Movement movement;
  private final List<Account> after;
  private final Answers answers;

  /**
   * @param after the accounts after it, the giver's first
   */
  TransferStory(
      TransferRequest request,
      TransferRequest.Amounts amounts,
      Movement movement,
      List<Account> after,
      Answers answers) {
    this.request = request;
    this.amounts = amounts;
    this.movement = movement;
    this.after = List.copyOf(after);
    this.answers = answers;
  }

  @Override
  public List<Reason> steps() {
    CompiledTransfer compiled = request.compiled();
    TransferRule rule = compiled.rule();
    List<Reason> steps = new ArrayList<>();
    amount(compiled.amount(), amounts.stated(), steps);
    if (rule.isDeposit()) {
      steps.add(
          say(
              Code.DEPOSITED,
              rule.name(),
              rule.unit(),
              amounts.given(),
              rule.into(),
              amounts.received(),
              rule.rate()));
    } else {
      steps.add(
          say(
              Code.TRANSFERRED,
              rule.name(),
              request.giver().id(),
              request.receiver().id(),
              rule.unit(),
              amounts.given()));
      if (compiled.converts()) {
        steps.add(say(Code.RECEIVED_AS, rule.into(), amounts.received(), rule.rate()));
      }
    }
    if (amounts.given().compareTo(amounts.stated()) != 0) {
      BigDecimal left = amounts.stated().subtract(amounts.given());
      steps.add(say(Code.TRANSFER_REMAINDER, rule.unit(), left));
    }
    if (amounts.back().signum() > 0) {
      amount(compiled.back(), amounts.back(), steps);
      steps.add(
          say(
              Code.GAVE_BACK,
              request.receiver().id(),
              request.giver().id(),
              rule.unit(),
              amounts.back()));
    }
    for (Receipt.Line line : movement.arrived()) {
      if (line.until() != null) {
        steps.add(say(Code.VALID_UNTIL, line.unit(), line.amount(), line.until()));
      }
    }
    BigDecimal balance = after.get(0).balance(rule.unit());
    steps.add(say(Code.TRANSFER_LEFT, request.giver().id(), rule.unit(), balance));
    if (balance.signum() < 0 && rule.overdraft() != null) {
      steps.add(say(Code.OVERDRAWN, rule.unit(), balance.negate(), rule.overdraft()));
    }
    return steps;
  }

  private void amount(CompiledFormula formula, BigDecimal amount, List<Reason> steps) {
    if (formula != null) {
      String readings = formula.readings(request.scope());
      steps.add(say(Code.TRANSFER_AMOUNT, formula.formula().text(), readings, amount));
    }
  }

  private Reason say(Code code, Object... values) {
    return Reason.of(code, request.compiled().rule().article(), values);
  }

  @Override
  public List<Finding> inFull() {
    List<Finding> findings = new ArrayList<>();
    for (Reason step : steps()) {
      boolean isMain = step.code() == Code.TRANSFERRED || step.code() == Code.DEPOSITED;
      findings.add(new Finding(step, isMain ? request.parts(after.get(0)) : List.of()));
    }
    return answers.articles().in(findings);
  }
}
