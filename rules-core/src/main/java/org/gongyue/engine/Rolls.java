package org.gongyue.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.account.Account;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Effect;
import org.gongyue.decision.Explanation;
import org.gongyue.decision.Posting;
import org.gongyue.event.AccountId;

/** What the calendar did, before one event, to the accounts that the event concerns. */
final class Rolls {

  private final Map<AccountId, Roll> byAccount = new LinkedHashMap<>();
  private final Account own;

  /**
   * @param own the event's own account as it was before
   */
  Rolls(Account own) {
    this.own = own;
  }

  Account add(Roll roll) {
    byAccount.put(roll.account().id(), roll);
    return roll.account();
  }

  /** The decision with it; what was not taken leaves the account as it was. */
  Decision before(Decision decision, Answers answers) {
    if (!decision.status().isTaken()) {
      return with(decision, decision.postings(), decision.effects(), List.of(), List.of(own));
    }
    List<Posting> postings = new ArrayList<>();
    List<Effect> effects = new ArrayList<>();
    List<Explanation.Source> told = new ArrayList<>();
    List<Account> accounts = new ArrayList<>();
    for (Account account : decision.accounts()) {
      Roll roll = byAccount.get(account.id());
      if (roll != null && !roll.changedNothing()) {
        told.addAll(roll.told());
        postings.addAll(answers.postings(account, roll.lines()));
        effects.addAll(answers.effects(account, roll.changes()));
        accounts.add(account.preceded(roll.lines(), roll.changes()));
      } else {
        accounts.add(account);
      }
      decision.postings().stream()
          .filter(posting -> posting.account().equals(account.id()))
          .forEach(postings::add);
      decision.effects().stream()
          .filter(effect -> effect.account().equals(account.id()))
          .forEach(effects::add);
    }
    return told.isEmpty() ? decision : with(decision, postings, effects, told, accounts);
  }

  private static Decision with(
      Decision decision,
      List<Posting> postings,
      List<Effect> effects,
      List<Explanation.Source> told,
      List<Account> accounts) {
    Explanation explanation = decision.explanation();
    return new Decision(
        decision.event(),
        decision.convention(),
        decision.status(),
        decision.repeated(),
        postings,
        effects,
        decision.reasons(),
        told.isEmpty() ? explanation : explanation.after(told),
        accounts);
  }
}
