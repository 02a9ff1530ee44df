package org.gongyue.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongyue.account.Account;
import org.gongyue.convention.Settlement;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.decision.Code;
import org.gongyue.decision.Reason;
import org.gongyue.measure.Decimals;

/**
 * A settlement rule ready to be applied.
 *
 * @param by the numbers of a ranking, or that of a pool; empty if each account is by itself
 * @param groups the kinds of groups that formulas, limits, or a ranking or pool within groups look
 *     at
 */
record CompiledSettlement(
    Settlement settlement, CompiledRule rule, List<CompiledFormula> by, Set<String> groups) {

  /**
   * Whether it needs to know more than one account, so that only a closing of the period for all of
   * them can apply it; any other applies to an account when the calendar comes to the close.
   */
  boolean isJoint() {
    return !by.isEmpty() || !groups.isEmpty();
  }

  /** Whether it is about accounts of a kind. */
  boolean concerns(Account account) {
    return settlement.behaviour().accountKind().equals(account.id().kind());
  }

  /** Whether one period ends, and the next begins on a day. */
  boolean isDue(LocalDate from, LocalDate first) {
    return settlement.every().next(from).equals(first);
  }

  /** Why the amount cannot be posted; null if it can. */
  Reason tooLarge(Award award, Account account) {
    UnitOfAccount unit = rule.unit();
    CompiledOverflow overflow = rule.overflow();
    // What a ceiling keeps out grows by its rate; day by day that would soon be beyond any bound.
    BigDecimal converted =
        overflow == null
            ? BigDecimal.ZERO
            : account
                .balance(overflow.into().name())
                .abs()
                .add(award.rounded().multiply(overflow.rate()));
    return Decimals.isReasonable(account.balance(unit.name()).abs().add(award.rounded()))
            && Decimals.isReasonable(converted)
        ? null
        : Reason.of(
            Code.AMOUNT_TOO_LARGE,
            rule.rule().article(),
            rule.rule().id(),
            Award.roughly(award.rounded()));
  }

  /** What it is and of which period, in words. */
  Reason title(LocalDate last) {
    LocalDate first = settlement.every().first(last);
    return Reason.of(
        Code.SETTLED, rule.rule().article(), settlement.id(), rule.behaviour().name(), first, last);
  }
}
