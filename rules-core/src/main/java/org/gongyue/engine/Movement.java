package org.gongyue.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongyue.account.Account;
import org.gongyue.account.Lot;
import org.gongyue.account.Receipt;
import org.gongyue.convention.TransferRule;
import org.gongyue.measure.Decimals;

/**
 * What a transfer posts to both accounts: one gives, in the order in which it would spend, and what
 * arrives can be spent up to the same days. Of what two accounts give each other only the
 * difference moves: nobody renews points, or gets at those on display, by passing them to and fro.
 * What a giver overdraws has no day yet: it can be spent as long as points that are new on that
 * day.
 */
final class Movement {

  private final CompiledTransfer compiled;
  private final TransferRule rule;
  private final AccountScope scope;
  private final List<Receipt.Line> ofGiver = new ArrayList<>();
  private final List<Receipt.Line> ofReceiver;

  /**
   * @param receiver the giver for a deposit
   */
  Movement(
      CompiledTransfer transfer,
      TransferRequest.Amounts amounts,
      Account giver,
      Account receiver,
      AccountScope scope) {
    this.compiled = transfer;
    this.rule = transfer.rule();
    this.scope = scope;
    this.ofReceiver = rule.isDeposit() ? ofGiver : new ArrayList<>();
    if (transfer.converts()) {
      for (Lot lot : giver.paying(rule.unit(), amounts.given())) {
        add(ofGiver, rule.unit(), lot.amount().negate(), lot.until());
      }
      LocalDate until = until(amounts.received(), receiver, true, null);
      add(ofReceiver, rule.into(), amounts.received(), until);
      return;
    }
    BigDecimal net = amounts.given().subtract(amounts.back());
    if (net.signum() > 0) {
      move(net, giver, ofGiver, receiver, ofReceiver);
    } else if (net.signum() < 0) {
      move(net.negate(), receiver, ofReceiver, giver, ofGiver);
    }
  }

  /** What the giver's account is posted. */
  List<Receipt.Line> ofGiver() {
    return ofGiver;
  }

  /** What the receiver's account is posted; the same for a deposit. */
  List<Receipt.Line> ofReceiver() {
    return ofReceiver;
  }

  private void move(
      BigDecimal amount,
      Account from,
      List<Receipt.Line> ofFrom,
      Account to,
      List<Receipt.Line> ofTo) {
    BigDecimal there = from.balance(rule.unit()).max(BigDecimal.ZERO);
    BigDecimal credit = amount.subtract(there).max(BigDecimal.ZERO);
    BigDecimal left = there;
    for (Lot lot : from.paying(rule.unit(), amount)) {
      add(ofFrom, rule.unit(), lot.amount().negate(), lot.until());
      BigDecimal own = lot.amount().min(left);
      left = left.subtract(own);
      if (own.signum() > 0) {
        add(ofTo, rule.unit(), own, until(amount, to, false, lot.until()));
      }
    }
    if (credit.signum() > 0) {
      add(ofTo, rule.unit(), credit, until(amount, to, true, null));
    }
  }

  /** The last day of what arrives. */
  private LocalDate until(BigDecimal amount, Account account, boolean isNew, LocalDate before) {
    CompiledValidity validity =
        compiled.validity() != null ? compiled.validity() : isNew ? compiled.fresh() : null;
    return validity == null ? before : validity.until(amount, scope.about(account));
  }

  /** What arrived, in either account. */
  List<Receipt.Line> arrived() {
    List<Receipt.Line> arrived = new ArrayList<>(ofReceiver);
    if (!rule.isDeposit()) {
      arrived.addAll(ofGiver);
    }
    arrived.removeIf(line -> line.amount().signum() < 0);
    return arrived;
  }

  /** One more line, or more of one with the same day. */
  private void add(List<Receipt.Line> lines, String unit, BigDecimal amount, LocalDate until) {
    for (int i = 0; i < lines.size(); i++) {
      Receipt.Line one = lines.get(i);
      if (one.unit().equals(unit) && Objects.equals(one.until(), until)) {
        BigDecimal sum = Decimals.canonical(amount.add(one.amount()));
        lines.set(i, new Receipt.Line(rule.id(), unit, sum, until));
        return;
      }
    }
    lines.add(new Receipt.Line(rule.id(), unit, Decimals.canonical(amount), until));
  }
}
