package org.gongyue.convention;

import org.gongyue.expression.Formula;

/**
 * An indicator (指标): a number by which people see how far a community has come, such as the level
 * of one of its commons. It decides nothing. It is measured on accounts, or composed of indicators
 * before it; of a group of accounts, what is measured is the mean of its accounts, and what is
 * composed is composed of the group's own values.
 *
 * @param id its number, such as {@code I-01}
 * @param name its name, such as {@code 参与水平}, by which those after it read it
 * @param article the id of the article it rests on; null if none is named
 * @param commons the commons (共同体) whose level it is; null for none
 * @param accountKind the kind of account on which it is measured; null if it is composed
 * @param by the number of an account (按), read from the account alone at the end of a day; null if
 *     it is composed
 * @param composedOf the number from the values of indicators before it (合成); null if it is measured
 * @param places to how many places after the point it is rounded, half up
 */
public record Indicator(
    String id,
    String name,
    String article,
    String commons,
    String accountKind,
    Formula by,
    Formula composedOf,
    int places) {

  /** Whether it is composed of others, and not measured on accounts. */
  public boolean isComposed() {
    return composedOf != null;
  }
}
