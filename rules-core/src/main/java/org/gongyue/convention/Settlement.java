package org.gongyue.convention;

import java.math.BigDecimal;
import java.util.List;
import org.gongyue.expression.Formula;
import org.gongyue.measure.Recurrence;

/**
 * A settlement rule (结算): what accounts earn or lose when a period closes, be it each for itself,
 * or by a ranking or the division of a pool among all of them.
 *
 * @param every when periods close (周期)
 * @param behaviour its number and name, the kind of account, whether it earns or costs, and its
 *     only rule, whose formulas are about the account at the close of the period's last day
 * @param ranking that only some of those to whom the condition applies get something; null for all
 *     of them
 * @param pool that they share a sum; null if each gets the rule's amount
 * @param within the kind of group within each of which there is a ranking or a pool (范围); null for
 *     the whole community
 */
public record Settlement(
    Recurrence every, Behaviour behaviour, Ranking ranking, Pool pool, String within) {

  /** The name by which the amount of a ranking may read the place, 1 for the first. */
  public static final String PLACE = "名次";

  /** The name by which the amount of a pool reads the share. */
  public static final String PORTION = "份额";

  public Settlement {
    if (behaviour.rules().size() != 1 || (ranking != null && pool != null)) {
      throw new IllegalArgumentException(behaviour.id());
    }
  }

  /** Each account for itself. */
  public Settlement(Recurrence every, Behaviour behaviour) {
    this(every, behaviour, null, null, null);
  }

  /** Its number. */
  public String id() {
    return behaviour.id();
  }

  /** The only rule. */
  public ScoringRule rule() {
    return behaviour.rules().get(0);
  }

  /** What its formulas may read by name besides the measures of the account. */
  public List<String> names() {
    return ranking != null ? List.of(PLACE) : pool != null ? List.of(PORTION) : List.of();
  }

  /**
   * Who comes first (排名).
   *
   * @param by numbers of the account, the greatest first; where one is equal, the next decides; at
   *     least one
   * @param places how many get something (名额)
   * @param ties what becomes of those who are equal in all numbers (并列)
   */
  public record Ranking(List<Formula> by, int places, Ties ties) {
    public Ranking {
      by = List.copyOf(by);
    }
  }

  /** What becomes of equals in a ranking if there are not places for all of them. */
  public enum Ties {
    /** All of them get something, so that there are more than the places (都取). */
    ALL,
    /** None of them does, so that there are fewer (都不取). */
    NONE
  }

  /**
   * A sum that is shared in proportion to a number (分配).
   *
   * @param total the sum (总额); null if each closing says it
   * @param by the number of the account (按); what is negative counts as 0
   * @param remainder what becomes of what rounding down leaves over (余数)
   */
  public record Pool(BigDecimal total, Formula by, Remainder remainder) {}

  /** What becomes of what rounding down leaves over. */
  public enum Remainder {
    /**
     * One of the smallest unit each to those whose rounding lost most, of equals to the account
     * that comes first by its id (最大余数): the largest-remainder method.
     */
    LARGEST,
    /** Nobody gets it (留存). */
    KEPT
  }
}
