package org.gongyue.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongyue.account.Account;
import org.gongyue.account.History;
import org.gongyue.account.Receipt;
import org.gongyue.account.Tally;
import org.gongyue.convention.Behaviour.Choice;
import org.gongyue.convention.ScoringRule;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Explanation;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Reason;
import org.gongyue.engine.drools.Matcher;
import org.gongyue.event.Fingerprint;
import org.gongyue.event.Observation;
import org.gongyue.measure.Decimals;

/** Scores observations: validity, trial of the rules, choice, award, posting. */
final class Scoring {

  private static final Matcher<Trial> MATCHER = Matcher.of(Trial.class, TrialRules.ALL);

  private final Map<String, CompiledBehaviour> behaviours;
  private final Targets targets;
  private final Answers answers;

  Scoring(Map<String, CompiledBehaviour> behaviours, Targets targets, Answers answers) {
    this.behaviours = behaviours;
    this.targets = targets;
    this.answers = answers;
  }

  Decision score(Account account, Observation observation, LocalDate day) {
    CompiledBehaviour behaviour = behaviours.get(observation.behaviour());
    if (behaviour == null) {
      return answers.rejected(
          account,
          observation,
          List.of(Reason.of(Code.UNKNOWN_BEHAVIOUR, null, observation.behaviour())));
    }
    Admission admission = Admission.of(behaviour, observation);
    if (!admission.reasons().isEmpty()) {
      return answers.rejected(account, observation, admission.reasons());
    }
    AccountScope scope =
        new AccountScope(account, admission.values(), day, observation.at(), targets);
    List<Trial> tried = new ArrayList<>(behaviour.rules().size());
    for (CompiledRule rule : behaviour.rules()) {
      tried.add(new Trial(rule, observation, scope));
    }
    MATCHER.match(tried);
    List<Trial> chosen = choose(behaviour.behaviour().choice(), tried);
    List<Reason> waits = Waiting.reasons(chosen);
    if (!waits.isEmpty()) {
      return answers.pending(account, observation, waits);
    }
    Reason tooLarge = tooLarge(account, chosen);
    return tooLarge != null
        ? answers.rejected(account, observation, List.of(tooLarge))
        : post(account, observation, day, tried, chosen);
  }

  /** The rules that count, be they verified or not: only what counts needs to be verified. */
  private static List<Trial> choose(Choice choice, List<Trial> tried) {
    List<Trial> applicable = new ArrayList<>(tried.size());
    for (Trial trial : tried) {
      if (trial.outcome() != Trial.Outcome.DOES_NOT_APPLY) {
        trial.award(Award.of(trial));
        applicable.add(trial);
      }
    }
    if (choice == Choice.ALL || applicable.size() < 2) {
      return applicable;
    }
    Trial best = applicable.get(0);
    if (choice == Choice.BEST) {
      for (Trial trial : applicable) {
        best = trial.signed().compareTo(best.signed()) > 0 ? trial : best;
      }
    }
    return List.of(best);
  }

  /** Why the amounts cannot be posted; null if they can, whatever limits leave of them. */
  private static Reason tooLarge(Account account, List<Trial> chosen) {
    for (int i = 0; i < chosen.size(); i++) {
      CompiledRule rule = chosen.get(i).rule();
      BigDecimal amount = chosen.get(i).award().rounded();
      BigDecimal reach = account.balance(rule.unit().name()).abs().add(amount);
      for (int j = 0; j < i; j++) {
        Trial other = chosen.get(j);
        boolean adds = other.rule().unit().name().equals(rule.unit().name());
        reach = adds ? reach.add(other.award().rounded()) : reach;
      }
      if (!Decimals.isReasonable(reach)) {
        String roughly = amount.round(new MathContext(6)).toString();
        return Reason.of(Code.AMOUNT_TOO_LARGE, rule.rule().article(), rule.rule().id(), roughly);
      }
    }
    return null;
  }

  private Decision post(
      Account account,
      Observation observation,
      LocalDate day,
      List<Trial> tried,
      List<Trial> chosen) {
    History history = account.history();
    List<Posting> postings = new ArrayList<>(chosen.size());
    List<Receipt.Line> lines = new ArrayList<>(chosen.size());
    Aftermath aftermath = null;
    for (Trial trial : chosen) {
      CompiledRule rule = trial.rule();
      Award award = trial.award();
      award.settle(history, balance(account, lines, rule.unit().name()));
      BigDecimal posted = award.posted();
      history =
          history.plus(
              rule.rule().id(),
              trial.actor(),
              day,
              new Tally(1, award.isCounted() ? 1 : 0, posted));
      if (posted.signum() != 0) {
        postings.add(posting(observation, rule, posted));
        lines.add(new Receipt.Line(rule.rule().id(), rule.unit().name(), posted));
      }
      if (rule.rule().changesStates()) {
        aftermath = aftermath == null ? new Aftermath(account.states(), day) : aftermath;
        trial.aftermath(aftermath.apply(rule.rule()));
      }
    }
    long fingerprint = Fingerprint.of(observation);
    Explanation explanation = Explanation.from(() -> explain(tried, chosen));
    if (aftermath == null) {
      Receipt receipt = new Receipt(observation.id(), fingerprint, day, lines);
      return answers.taken(observation, postings, explanation, account.after(receipt, history));
    }
    List<Receipt.Change> changes = aftermath.changes();
    Receipt receipt = new Receipt(observation.id(), fingerprint, day, lines, changes);
    return answers.taken(
        observation,
        postings,
        answers.effects(account, changes),
        explanation,
        account.after(receipt, history, aftermath.states()));
  }

  private static BigDecimal balance(Account account, List<Receipt.Line> lines, String unit) {
    BigDecimal balance = account.balance(unit);
    for (Receipt.Line line : lines) {
      balance = line.unit().equals(unit) ? balance.add(line.amount()) : balance;
    }
    return balance;
  }

  static Posting posting(Observation observation, CompiledRule rule, BigDecimal amount) {
    return new Posting(
        observation.account(),
        rule.rule().id(),
        rule.behaviour().name(),
        rule.behaviour().category(),
        rule.behaviour().commons(),
        rule.rule().article(),
        rule.unit().name(),
        amount);
  }

  private static List<Reason> explain(List<Trial> tried, List<Trial> chosen) {
    List<Reason> steps = new ArrayList<>();
    for (Trial trial : tried) {
      ScoringRule rule = trial.rule().rule();
      String condition = rule.condition() == null ? null : rule.condition().text();
      String readings =
          rule.condition() == null ? null : trial.rule().condition().readings(trial.scope());
      if (trial.outcome() == Trial.Outcome.DOES_NOT_APPLY) {
        steps.add(
            Reason.of(Code.RULE_DOES_NOT_APPLY, rule.article(), rule.id(), condition, readings));
      } else if (!chosen.contains(trial)) {
        String preferred = chosen.get(0).rule().rule().id();
        steps.add(Reason.of(Code.NOT_CHOSEN, rule.article(), rule.id(), preferred));
      } else {
        String name = trial.rule().behaviour().name();
        steps.add(
            condition == null
                ? Reason.of(Code.RULE_APPLIES, rule.article(), rule.id(), name)
                : Reason.of(
                    Code.CONDITION_HOLDS, rule.article(), rule.id(), name, condition, readings));
        if (rule.note() != null) {
          steps.add(Reason.of(Code.NOTE, rule.article(), rule.note()));
        }
        steps.addAll(trial.award().explain());
        steps.addAll(trial.aftermath());
      }
    }
    return steps;
  }
}
