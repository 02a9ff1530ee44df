package org.gongyue.convention;

import java.util.List;

/**
 * A named thing people do, and what it earns or costs.
 *
 * @param id its number on the list, such as {@code V-01}; events name it
 * @param name its name, such as {@code 助老服务}; events may name it instead
 * @param polarity which list it is on
 * @param category its category (类别); null for none
 * @param commons the commons (共同体) it serves; null for none
 * @param article the id of the article it rests on
 * @param accountKind the kind of account it is scored on
 * @param attributes what an event must say about it
 * @param choice which of its rules count when several apply
 * @param rules its scoring rules, in order; at least one
 * @param parties further accounts that its events may name (相关账户), for rules that charge them
 */
public record Behaviour(
    String id,
    String name,
    Polarity polarity,
    String category,
    String commons,
    String article,
    String accountKind,
    List<Attribute> attributes,
    Choice choice,
    List<ScoringRule> rules,
    List<Party> parties) {

  /** Which of several applicable rules count (择优). */
  public enum Choice {
    /** All of them. */
    ALL,
    /** The one that is best for the account; of equals the first (最高). */
    BEST,
    /** The first in order (首个). */
    FIRST
  }

  public Behaviour {
    attributes = List.copyOf(attributes);
    rules = List.copyOf(rules);
    parties = List.copyOf(parties);
  }

  /** A behaviour that concerns one account. */
  public Behaviour(
      String id,
      String name,
      Polarity polarity,
      String category,
      String commons,
      String article,
      String accountKind,
      List<Attribute> attributes,
      Choice choice,
      List<ScoringRule> rules) {
    this(
        id,
        name,
        polarity,
        category,
        commons,
        article,
        accountKind,
        attributes,
        choice,
        rules,
        List.of());
  }

  /** The same with other rules. */
  public Behaviour with(List<ScoringRule> others) {
    return new Behaviour(
        id,
        name,
        polarity,
        category,
        commons,
        article,
        accountKind,
        attributes,
        choice,
        others,
        parties);
  }
}
