package org.gongyue.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongyue.account.Account;
import org.gongyue.account.History;
import org.gongyue.account.Lot;
import org.gongyue.account.Receipt;
import org.gongyue.account.Tally;
import org.gongyue.convention.Reward;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Explanation;
import org.gongyue.decision.Finding;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Reason;
import org.gongyue.event.Fingerprint;
import org.gongyue.event.Redemption;
import org.gongyue.measure.Decimals;

/** Answers redemptions. */
final class Redeeming {

  private final Map<String, CompiledReward> rewards;
  private final Targets targets;
  private final Answers answers;
  private final WaysBack waysBack;

  Redeeming(
      Map<String, CompiledReward> rewards, Targets targets, Answers answers, WaysBack waysBack) {
    this.rewards = rewards;
    this.targets = targets;
    this.answers = answers;
    this.waysBack = waysBack;
  }

  /** The fewest of a reward that can be asked for; one of what is not in the catalogue. */
  int fewest(String reward) {
    CompiledReward compiled = rewards.get(reward);
    return compiled == null ? 1 : (int) Math.min(Redemption.MOST, compiled.reward().fitting(1));
  }

  /** Every reason against a redemption, in the order of the checks. */
  List<Reason> refusals(Account account, Redemption asked, LocalDate day, Stock stock) {
    CompiledReward reward = rewards.get(asked.reward());
    return reward == null
        ? List.of(Reason.of(Code.UNKNOWN_REWARD, null, asked.reward()))
        : decide(reward, account, asked, day, stock).reasons();
  }

  /**
   * The same of several redemptions that an account asks for at one time, nobody in particular and
   * without facts.
   */
  List<List<Reason>> refusals(
      Account account, List<Redemption> asked, OffsetDateTime at, LocalDate day, Stock stock) {
    AccountScope plain =
        new AccountScope(Cast.alone(account, null), account, new Object[0], day, at, targets);
    List<List<Reason>> all = new ArrayList<>(asked.size());
    for (Redemption one : asked) {
      CompiledReward reward = rewards.get(one.reward());
      all.add(decide(reward, account, one, day, stock, plain).reasons());
    }
    return all;
  }

  /** Whether nothing is against a redemption. */
  boolean allows(Account account, Redemption asked, LocalDate day, Stock stock) {
    return refusals(account, asked, day, stock).isEmpty();
  }

  Decision redeem(Account account, Redemption asked, LocalDate day, Stock stock) {
    CompiledReward reward = rewards.get(asked.reward());
    if (reward == null) {
      return answers.rejected(
          account,
          asked,
          List.of(Reason.of(Code.UNKNOWN_REWARD, null, asked.reward())),
          reason -> answers.alike(asked.reward(), rewards.keySet()));
    }
    Request request = decide(reward, account, asked, day, stock);
    return request.reasons().isEmpty()
        ? pay(request, asked)
        : answers.rejected(account, asked, request.reasons(), request::parts);
  }

  /**
   * What a redemption that was taken before does, whatever the account may have now.
   *
   * @param first what was posted for it before: as much is paid in each unit
   */
  Decision honour(Account account, Redemption asked, List<Posting> first, LocalDate day) {
    CompiledReward reward = rewards.get(asked.reward());
    Redemption same = asked;
    for (CompiledReward.Accepted accepted : reward.accepts()) {
      String unit = accepted.unit().name();
      BigDecimal paid = BigDecimal.ZERO;
      for (Posting posting : first) {
        boolean counts = posting.cause() == null && posting.unit().equals(unit);
        paid = counts ? paid.subtract(posting.amount()) : paid;
      }
      same = same.paying(unit, paid);
    }
    Request request =
        new Request(reward, account, same, day, Stock.unbounded(), targets, waysBack, null);
    return pay(request, asked);
  }

  /** What a redemption paid, by unit of account, of all that was posted with it. */
  static Map<String, BigDecimal> paid(List<Posting> postings) {
    Map<String, BigDecimal> paid = new TreeMap<>();
    for (Posting posting : postings) {
      if (posting.cause() == null) {
        paid.merge(posting.unit(), posting.amount().negate(), BigDecimal::add);
      }
    }
    return paid;
  }

  private Request decide(
      CompiledReward reward, Account account, Redemption asked, LocalDate day, Stock stock) {
    return decide(reward, account, asked, day, stock, null);
  }

  private Request decide(
      CompiledReward reward,
      Account account,
      Redemption asked,
      LocalDate day,
      Stock stock,
      AccountScope plain) {
    Request request = new Request(reward, account, asked, day, stock, targets, waysBack, plain);
    request.decide();
    return request;
  }

  private Decision pay(Request request, Redemption asked) {
    Reward reward = request.compiled().reward();
    Account account = request.account();
    List<Receipt.Line> lines = new ArrayList<>();
    Account paid = account;
    for (Payment.Part part : request.payment().parts()) {
      if (part.amount().signum() != 0) {
        String unit = part.unit().name();
        for (Lot lot : paid.paying(unit, part.amount())) {
          Receipt.Line line =
              new Receipt.Line(
                  reward.id(),
                  unit,
                  Decimals.canonical(lot.amount().negate()),
                  lot.until(),
                  null,
                  null,
                  lot.earned());
          lines.add(line);
          paid = paid.rolled(line);
        }
      }
    }
    BigDecimal own = Decimals.canonical(request.payment().own().amount().negate());
    History history =
        account
            .history()
            .plus(
                reward.id(),
                request.actor(),
                request.day(),
                new Tally(asked.quantity(), asked.quantity(), own));
    Aftermath aftermath = new Aftermath(account.states(), request.day());
    List<Reason> ended = aftermath.apply(reward);
    Receipt receipt =
        new Receipt(
            asked.id(),
            Fingerprint.of(asked),
            request.day(),
            lines,
            aftermath.changes(),
            null,
            Receipt.Redeemed.of(
                reward.id(), request.actor(), asked.quantity(), asked.reservedUntil()));
    Account next = account.after(receipt, history, aftermath.states());
    return answers.taken(
        asked,
        answers.postings(account, lines),
        answers.effects(account, receipt.changes()),
        Explanation.from(
            new Explanation.Source() {
              @Override
              public List<Reason> steps() {
                return explain(request, next, ended);
              }

              @Override
              public List<Finding> inFull() {
                List<Finding> findings = new ArrayList<>();
                for (Reason step : steps()) {
                  boolean isFirst = step.code() == Code.PAID;
                  findings.add(new Finding(step, isFirst ? request.parts(next) : List.of()));
                }
                return answers.articles().in(findings);
              }
            }),
        List.of(next));
  }

  private static List<Reason> explain(Request request, Account next, List<Reason> ended) {
    Reward reward = request.compiled().reward();
    String article = reward.article();
    Payment payment = request.payment();
    List<Reason> steps = new ArrayList<>();
    for (Payment.Part part : payment.parts()) {
      String unit = part.unit().name();
      BigDecimal amount = part.amount().negate();
      BigDecimal balance = next.balance(unit);
      if (part.equals(payment.own())) {
        int quantity = request.asked().quantity();
        steps.add(
            Reason.of(
                Code.PAID,
                article,
                reward.name(),
                quantity,
                reward.price(),
                unit,
                amount,
                balance));
      } else if (part.counts() == null) {
        steps.add(Reason.of(Code.PAID_BESIDES, article, unit, amount, balance));
      } else if (part.amount().signum() != 0) {
        steps.add(
            Reason.of(
                Code.PAID_INSTEAD, article, unit, amount, part.counts(), reward.unit(), balance));
      }
    }
    if (request.asked().reservedUntil() != null) {
      steps.add(Reason.of(Code.RESERVED, article, request.asked().reservedUntil()));
    }
    steps.addAll(ended);
    return steps;
  }
}
