package org.gongyue.convention;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.gongyue.expression.Formula;

/**
 * An item or service of the redemption catalogue (兑换品).
 *
 * @param id its number, such as {@code G-01}
 * @param name its name
 * @param article the id of the article it rests on
 * @param accountKind the kind of account that may redeem it
 * @param price the price of one, positive
 * @param unit the unit of account of the price
 * @param stock how many the catalogue offers (库存); null for no bound
 * @param limits how many may be redeemed in a window (限兑), all of {@link Limit.Measure#TIMES}
 * @param condition what must hold (条件); null for nothing
 * @param minimumBalance the balance an account must have before redeeming (最低余额); null for none
 * @param from the first day it may be redeemed; null for the convention's own
 * @param until the last day; null for the convention's own
 */
public record Reward(
    String id,
    String name,
    String article,
    String accountKind,
    BigDecimal price,
    String unit,
    Long stock,
    List<Limit> limits,
    Formula condition,
    BigDecimal minimumBalance,
    LocalDate from,
    LocalDate until) {

  public Reward {
    limits = List.copyOf(limits);
  }
}
