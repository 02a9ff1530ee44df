package org.gongyue.convention;

import java.math.BigDecimal;
import java.util.List;
import org.gongyue.convention.ScoringRule.Verification;
import org.gongyue.expression.Formula;

/**
 * A kind of transfer (转让): who may give what to whom, how much and how often. What an account
 * deposits for later is a transfer too, from one unit of account to another of its own.
 *
 * @param id its number, such as {@code T-01}; events name it
 * @param name its name, such as {@code 赠予亲属}
 * @param article the id of the article it rests on
 * @param accountKind the kind of account that may give
 * @param to the kinds of account that may receive (转给); none if the account's own other unit does
 * @param unit the unit of account that is given
 * @param into the unit that is received (转为); the same one, unless it says otherwise
 * @param rate how much of that unit one point becomes (折合), positive; 1 if the unit is the same
 * @param attributes what an event must say about it
 * @param condition what must hold of the giver (条件); null for nothing
 * @param amount how much is given (数额), by what the event says alone; null if the event says it
 *     outright
 * @param back how much of the same unit comes back in the same event (换回), by what the event says
 *     alone; null for nothing
 * @param least the least that may be given at a time (每次最少); null for no such bound
 * @param multiple what the amount must be a multiple of (整数倍); null for no such bound
 * @param limits how much or how often an account may give in a window (上限); none is ever cut
 * @param receiving how much or how often an account may receive in a window (接受上限)
 * @param verification who must have verified the event (核实); null for nobody
 * @param overdraft how far below zero the giver may go (透支), but never below the unit's floor; null
 *     for not at all
 * @param validity how long what is received can be spent (有效期); null for as long as before, or in
 *     another unit as long as that says
 */
public record TransferRule(
    String id,
    String name,
    String article,
    String accountKind,
    List<String> to,
    String unit,
    String into,
    BigDecimal rate,
    List<Attribute> attributes,
    Formula condition,
    Formula amount,
    Formula back,
    BigDecimal least,
    BigDecimal multiple,
    List<Limit> limits,
    List<Limit> receiving,
    Verification verification,
    BigDecimal overdraft,
    Validity validity) {

  public TransferRule {
    to = List.copyOf(to);
    attributes = List.copyOf(attributes);
    limits = List.copyOf(limits);
    receiving = List.copyOf(receiving);
  }

  /** Whether it stays within one account. */
  public boolean isDeposit() {
    return to.isEmpty();
  }

  /** Under which name the history of an account keeps what it received. */
  public String received() {
    return id + "（收）";
  }
}
