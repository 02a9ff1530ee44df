package org.gongyue.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongyue.account.Account;
import org.gongyue.account.Receipt;
import org.gongyue.decision.Code;
import org.gongyue.decision.ConventionVersion;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Effect;
import org.gongyue.decision.Explanation;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Reason;
import org.gongyue.decision.Status;
import org.gongyue.event.Event;

/** Makes the decisions of one convention. */
final class Answers {

  private static final Explanation NOTHING = Explanation.of(List.of());

  private final ConventionVersion version;
  private final Map<String, CompiledRule> rules;
  private final Map<String, CompiledReward> rewards;

  Answers(
      ConventionVersion version,
      Map<String, CompiledRule> rules,
      Map<String, CompiledReward> rewards) {
    this.version = version;
    this.rules = rules;
    this.rewards = rewards;
  }

  ConventionVersion version() {
    return version;
  }

  Decision rejected(Account account, Event event, List<Reason> reasons) {
    return new Decision(
        event.id(),
        version,
        Status.REJECTED,
        false,
        List.of(),
        List.of(),
        reasons,
        NOTHING,
        account);
  }

  Decision pending(Account account, Event event, List<Reason> reasons) {
    return new Decision(
        event.id(),
        version,
        Status.PENDING,
        false,
        List.of(),
        List.of(),
        reasons,
        NOTHING,
        account);
  }

  /** An event that changed no state. */
  Decision taken(Event event, List<Posting> postings, Explanation explanation, Account next) {
    return taken(event, postings, List.of(), explanation, List.of(next));
  }

  Decision taken(
      Event event,
      List<Posting> postings,
      List<Effect> effects,
      Explanation explanation,
      List<Account> next) {
    return new Decision(
        event.id(),
        version,
        status(postings, effects),
        false,
        postings,
        effects,
        List.of(),
        explanation,
        next);
  }

  private static Status status(List<Posting> postings, List<Effect> effects) {
    return postings.isEmpty() && effects.isEmpty() ? Status.UNSCORED : Status.POSTED;
  }

  /** What a receipt says of states. */
  List<Effect> effects(Account account, List<Receipt.Change> changes) {
    List<Effect> effects = new ArrayList<>(changes.size());
    for (Receipt.Change change : changes) {
      CompiledRule rule = rules.get(change.item());
      effects.add(
          new Effect(
              account.id(),
              change.state(),
              change.from(),
              change.until(),
              change.ended(),
              change.item(),
              rule == null ? null : rule.rule().article()));
    }
    return effects;
  }

  /**
   * The decision first given to an event that comes again.
   *
   * @param own the event's own account
   * @param changed the accounts that remember it, with their receipts, the own first
   */
  Decision repeated(Account own, Map<Account, Receipt> changed) {
    List<Posting> postings = new ArrayList<>();
    List<Effect> effects = new ArrayList<>();
    changed.forEach(
        (account, receipt) -> {
          for (Receipt.Line line : receipt.lines()) {
            postings.add(posting(account, line));
          }
          effects.addAll(effects(account, receipt.changes()));
        });
    Receipt receipt = changed.values().iterator().next();
    return new Decision(
        receipt.event(),
        version,
        status(postings, effects),
        true,
        postings,
        effects,
        List.of(),
        Explanation.from(
            () -> List.of(Reason.of(Code.REPEATED, null, receipt.event(), receipt.day()))),
        own);
  }

  /** A line as a posting; of a rule that is gone from the convention only the id is left. */
  private Posting posting(Account account, Receipt.Line line) {
    CompiledRule rule = rules.get(line.item());
    CompiledReward reward = rewards.get(line.item());
    return new Posting(
        account.id(),
        line.item(),
        rule != null ? rule.behaviour().name() : reward != null ? reward.reward().name() : null,
        rule != null ? rule.behaviour().category() : null,
        rule != null ? rule.behaviour().commons() : null,
        rule != null ? rule.rule().article() : reward != null ? reward.reward().article() : null,
        line.unit(),
        line.amount());
  }
}
