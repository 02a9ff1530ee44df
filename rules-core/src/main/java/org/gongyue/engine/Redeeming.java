package org.gongyue.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongyue.account.Account;
import org.gongyue.account.Receipt;
import org.gongyue.account.Tally;
import org.gongyue.convention.Reward;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Explanation;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Reason;
import org.gongyue.engine.drools.Matcher;
import org.gongyue.event.Fingerprint;
import org.gongyue.event.Redemption;
import org.gongyue.measure.Decimals;

/** Answers redemptions. */
final class Redeeming {

  private static final Matcher<Request> MATCHER = Matcher.of(Request.class, RequestRules.ALL);

  private final Map<String, CompiledReward> rewards;
  private final Targets targets;
  private final Answers answers;

  Redeeming(Map<String, CompiledReward> rewards, Targets targets, Answers answers) {
    this.rewards = rewards;
    this.targets = targets;
    this.answers = answers;
  }

  /** Every reason against a redemption, in the order of the checks. */
  List<Reason> refusals(Account account, Redemption asked, LocalDate day, Stock stock) {
    CompiledReward reward = rewards.get(asked.reward());
    return reward == null
        ? List.of(Reason.of(Code.UNKNOWN_REWARD, null, asked.reward()))
        : decide(reward, account, asked, day, stock).reasons();
  }

  Decision redeem(Account account, Redemption asked, LocalDate day, Stock stock) {
    CompiledReward reward = rewards.get(asked.reward());
    if (reward == null) {
      return answers.rejected(
          account, asked, List.of(Reason.of(Code.UNKNOWN_REWARD, null, asked.reward())));
    }
    Request request = decide(reward, account, asked, day, stock);
    return request.reasons().isEmpty()
        ? pay(request)
        : answers.rejected(account, asked, request.reasons());
  }

  private Request decide(
      CompiledReward reward, Account account, Redemption asked, LocalDate day, Stock stock) {
    Request request =
        new Request(reward, account, asked, day, stock.available(asked.reward()), targets);
    MATCHER.match(request);
    return request;
  }

  private Decision pay(Request request) {
    Reward reward = request.compiled().reward();
    Redemption asked = request.asked();
    Account account = request.account();
    BigDecimal amount = Decimals.canonical(request.cost().negate());
    Posting posting =
        new Posting(
            account.id(),
            reward.id(),
            reward.name(),
            null,
            null,
            reward.article(),
            reward.unit(),
            amount);
    Receipt receipt =
        new Receipt(
            asked.id(),
            Fingerprint.of(asked),
            request.day(),
            List.of(new Receipt.Line(reward.id(), reward.unit(), amount)));
    Account next =
        account.after(
            receipt,
            account
                .history()
                .plus(
                    reward.id(),
                    request.actor(),
                    request.day(),
                    new Tally(asked.quantity(), asked.quantity(), amount)));
    return answers.taken(
        asked,
        List.of(posting),
        Explanation.from(
            () ->
                List.of(
                    Reason.of(
                        Code.PAID,
                        reward.article(),
                        reward.name(),
                        asked.quantity(),
                        reward.price(),
                        reward.unit(),
                        amount,
                        next.balance(reward.unit())))),
        next);
  }
}
