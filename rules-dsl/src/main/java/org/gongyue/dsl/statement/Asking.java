package org.gongyue.dsl.statement;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.gongyue.account.Account;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Reward;
import org.gongyue.decision.Eligibility;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.Stock;
import org.gongyue.event.Redemption;

/**
 * Asks for rewards what there may be of them.
 *
 * @param at when
 * @param actor who would redeem; null if that is not known
 * @param facts what the host says of the account and the actor
 */
public record Asking(OffsetDateTime at, String actor, Map<String, Object> facts) {

  /** Nobody in particular, of whom nothing is known. */
  public Asking(OffsetDateTime at) {
    this(at, null, Map.of());
  }

  /** What a catalogue has for a kind of account. */
  public static List<Reward> rewards(Convention convention, String kind) {
    return convention.rewards().stream().filter(one -> one.accountKind().equals(kind)).toList();
  }

  /** A request for a reward, of as few as can be asked for. */
  public Redemption of(RuleBook rules, Account account, String reward) {
    int fewest =
        rules.convention().rewards().stream()
            .filter(one -> one.id().equals(reward))
            .mapToInt(one -> (int) one.fitting(1))
            .findFirst()
            .orElse(1);
    return new Redemption("?", at, account.id(), actor, reward, fewest, facts, Map.of());
  }

  /** Whether an account may redeem a reward. */
  public Eligibility eligibility(RuleBook rules, Account account, String reward, Stock stock) {
    return rules.eligibility(account, of(rules, account, reward), stock);
  }
}
