package org.gongyue.convention;

import org.gongyue.measure.Term;

/**
 * That a rule warns before it scores (先警告): while the account is not in the state of the warning,
 * the rule puts it there and takes no points; while it is, the rule scores as usual.
 *
 * @param kind the kind of misdeed (种类), which several rules may share
 * @param term how long the warning holds
 */
public record Warning(String kind, Term term) {

  /** What the names of all such states begin with. */
  public static final String PREFIX = "警告：";

  /** The name of the state, such as {@code 警告：不文明养犬}. */
  public String state() {
    return PREFIX + kind;
  }
}
