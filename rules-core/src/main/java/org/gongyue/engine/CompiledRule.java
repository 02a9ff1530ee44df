package org.gongyue.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongyue.account.Cause;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Polarity;
import org.gongyue.convention.ScoringRule;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.decision.Posting;
import org.gongyue.event.AccountId;

/**
 * A scoring rule ready to be tried. Conventions that are equal in all that is here share it: it may
 * hold nothing else that is of one convention only.
 *
 * @param self the rule's own id as a set, for look-ups in a history
 * @param condition null for always
 * @param looksAtAccount whether the condition looks at the account that is charged
 * @param validity how long its points can be spent; null for without end
 * @param overflow where points go that the ceiling keeps out; null if they are dropped
 * @param display how long its points are on display before they can be spent; none for a penalty
 * @param convertedDisplay the same of points that the ceiling kept out
 * @param limits every limit that concerns the rule: its own, its behaviour's, the convention's
 */
record CompiledRule(
    Behaviour behaviour,
    ScoringRule rule,
    UnitOfAccount unit,
    Set<String> self,
    CompiledFormula condition,
    boolean looksAtAccount,
    CompiledFormula amount,
    CompiledValidity validity,
    CompiledOverflow overflow,
    Display display,
    Display convertedDisplay,
    List<CompiledLimit> limits) {

  /** Cheap: of the terms, which tell rules apart, the behaviour's hash is enough. */
  @Override
  public int hashCode() {
    return limits.hashCode();
  }

  boolean isPenalty() {
    return behaviour.polarity() == Polarity.NEGATIVE;
  }

  /** What it posts, or with a cause what becomes of it. */
  Posting posting(
      AccountId account,
      UnitOfAccount of,
      BigDecimal amount,
      LocalDate until,
      Cause cause,
      LocalDate on) {
    return new Posting(
        account,
        rule.id(),
        behaviour.name(),
        behaviour.category(),
        behaviour.commons(),
        rule.article(),
        of.name(),
        amount,
        until,
        cause,
        on,
        null);
  }
}
