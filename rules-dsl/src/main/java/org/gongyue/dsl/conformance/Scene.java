package org.gongyue.dsl.conformance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.gongyue.account.Account;
import org.gongyue.convention.Reward;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Eligibility;
import org.gongyue.decision.Standing;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;
import org.gongyue.engine.Stock;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Redemption;

/** The accounts and the stock of a case after some of its events. */
final class Scene {

  private final RuleBooks rules;
  private final Witness witness;
  private final Chronicle chronicle;
  private final List<Decision> decisions = new ArrayList<>();

  Scene(RuleBooks rules, Given given, Witness witness) {
    this.rules = rules;
    this.witness = witness;
    this.chronicle = given.chronicle(rules);
    given.events().forEach(event -> decisions.add(chronicle.take(event)));
  }

  Decision take(Event event) {
    Decision decision = chronicle.take(event);
    decisions.add(decision);
    witness.decided(event, decision);
    return decision;
  }

  /** What was decided so far, in the order of arrival; what was given first. */
  List<Decision> decisions() {
    return Collections.unmodifiableList(decisions);
  }

  Standing standing(AccountId account, LocalDate day) {
    Standing standing = rules.asOf(chronicle.account(account, day), day);
    witness.stood(standing);
    return standing;
  }

  /** The version that answers for a day. */
  RuleBook book(LocalDate day) {
    RuleBook book = rules.on(day);
    return book != null ? book : rules.versions().get(rules.versions().size() - 1);
  }

  Eligibility answer(Expected.May may) {
    LocalDate day = rules.day(may.at());
    Redemption asked =
        new Redemption(
            "?",
            may.at(),
            may.account(),
            may.actor(),
            may.reward(),
            may.quantity() != null ? may.quantity() : fewest(may.reward(), day),
            may.facts(),
            Map.of());
    Account account = chronicle.account(may.account(), day);
    Stock stock = chronicle.stock(day);
    Eligibility answer = rules.eligibility(account, asked, stock);
    witness.asked(account, asked, stock, answer);
    return answer;
  }

  /** As few of a reward as can be asked for. */
  private int fewest(String reward, LocalDate day) {
    for (Reward one : book(day).convention().rewards()) {
      if (one.id().equals(reward)) {
        return (int) one.fitting(1);
      }
    }
    return 1;
  }
}
