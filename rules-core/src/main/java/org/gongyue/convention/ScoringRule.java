package org.gongyue.convention;

import java.util.List;
import org.gongyue.expression.Formula;
import org.gongyue.measure.Span;

/**
 * A scoring rule (奖惩规则): when it applies, what it earns or costs, how often, and what else follows.
 *
 * @param id its number; the behaviour's own if the behaviour has one rule
 * @param article the id of the article it rests on
 * @param condition when it applies (条件); null for always
 * @param amount the points, not negative: earned (得分) by a positive behaviour, lost (扣分) by a
 *     negative one
 * @param unit the unit of account
 * @param limits its own limits (上限)
 * @param verification who must have verified the event (核实); null for nobody
 * @param escalation what the nth occurrence costs (累犯); null for always the amount
 * @param warning that it warns first (先警告); null if it does not
 * @param consequences the states that it puts the account into (后果), no name twice; mostly none
 * @param ends the names of the states that it ends (解除); mostly none
 * @param note a sentence about it for people (说明), which decisions show; null for none
 * @param chargedTo the role of the party whose account it is about (记入); null for the event's own
 * @param validity how long its points can be spent (有效期); null for as long as the unit says
 * @param apart whether it always counts, though other events are of the same deed (同一行为: 不参与)
 * @param like the number and name of the behaviour whose rule it is a copy of (参照); null if it is
 *     none
 * @param display how long its points are on display before they can be spent (公示期); null for as
 *     long as the unit says
 */
public record ScoringRule(
    String id,
    String article,
    Formula condition,
    Formula amount,
    String unit,
    List<Limit> limits,
    Verification verification,
    Escalation escalation,
    Warning warning,
    List<Consequence> consequences,
    List<String> ends,
    String note,
    String chargedTo,
    Validity validity,
    boolean apart,
    String like,
    Span display) {

  public ScoringRule {
    limits = List.copyOf(limits);
    consequences = List.copyOf(consequences);
    ends = List.copyOf(ends);
  }

  /** A rule that changes nothing but points. */
  public ScoringRule(
      String id,
      String article,
      Formula condition,
      Formula amount,
      String unit,
      List<Limit> limits,
      Verification verification,
      Escalation escalation) {
    this(
        id,
        article,
        condition,
        amount,
        unit,
        limits,
        verification,
        escalation,
        null,
        List.of(),
        List.of(),
        null,
        null,
        null,
        false,
        null);
  }

  /** A rule whose points can be spent as soon as those of its unit. */
  public ScoringRule(
      String id,
      String article,
      Formula condition,
      Formula amount,
      String unit,
      List<Limit> limits,
      Verification verification,
      Escalation escalation,
      Warning warning,
      List<Consequence> consequences,
      List<String> ends,
      String note,
      String chargedTo,
      Validity validity,
      boolean apart,
      String like) {
    this(
        id,
        article,
        condition,
        amount,
        unit,
        limits,
        verification,
        escalation,
        warning,
        consequences,
        ends,
        note,
        chargedTo,
        validity,
        apart,
        like,
        null);
  }

  /** The same, with its points on display for a time. */
  public ScoringRule displayed(Span span) {
    return new ScoringRule(
        id,
        article,
        condition,
        amount,
        unit,
        limits,
        verification,
        escalation,
        warning,
        consequences,
        ends,
        note,
        chargedTo,
        validity,
        apart,
        like,
        span);
  }

  /** Whether it sets or ends a state. */
  public boolean changesStates() {
    return !consequences.isEmpty() || !ends.isEmpty();
  }

  /**
   * Who must have verified an event before it counts.
   *
   * @param roles one of these roles; at least one
   * @param evidence all of these kinds of evidence must be named; often empty
   */
  public record Verification(List<String> roles, List<String> evidence) {
    public Verification {
      roles = List.copyOf(roles);
      evidence = List.copyOf(evidence);
    }
  }
}
