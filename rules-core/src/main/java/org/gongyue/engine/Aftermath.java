package org.gongyue.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.account.Receipt;
import org.gongyue.account.State;
import org.gongyue.account.States;
import org.gongyue.convention.Consequence;
import org.gongyue.convention.Reward;
import org.gongyue.convention.ScoringRule;
import org.gongyue.decision.Code;
import org.gongyue.decision.Reason;

/** What the rules of one event do to the states of its account, one rule after another. */
final class Aftermath {

  private final LocalDate day;
  private final List<Receipt.Change> changes = new ArrayList<>();
  private States states;

  /**
   * @param states before the event
   * @param day the event's
   */
  Aftermath(States states, LocalDate day) {
    this.states = states;
    this.day = day;
  }

  /**
   * Ends what the rule ends, then sets what it sets, and says so.
   *
   * @param consents the states to which those concerned consented
   */
  List<Reason> apply(ScoringRule rule, List<String> consents) {
    List<Reason> steps = new ArrayList<>();
    for (String name : rule.ends()) {
      end(name, rule.id(), rule.article(), steps);
    }
    for (Consequence consequence : rule.consequences()) {
      if (consequence.byConsent() && !consents.contains(consequence.state())) {
        steps.add(Reason.of(Code.STATE_NEEDS_CONSENT, rule.article(), consequence.state()));
      } else {
        set(consequence, rule, steps);
      }
    }
    return steps;
  }

  /** Sets the state of the rule's warning, and says so. */
  List<Reason> warn(ScoringRule rule) {
    String name = rule.warning().state();
    LocalDate until = rule.warning().term().last(day);
    States next = states.plus(name, day, until, rule.id());
    if (!next.equals(states)) {
      states = next;
      changes.add(new Receipt.Change(rule.id(), name, day, until, false));
    }
    LocalDate last = states.longest(name, day).until();
    return List.of(Reason.of(Code.WARNED, rule.article(), name, day, last));
  }

  /** Ends what redeeming a reward ends, and says so. */
  List<Reason> apply(Reward reward) {
    List<Reason> steps = new ArrayList<>();
    for (String name : reward.ends()) {
      end(name, reward.id(), reward.article(), steps);
    }
    return steps;
  }

  private void end(String name, String item, String article, List<Reason> steps) {
    LocalDate last = day.minusDays(1);
    for (State state : states.on(day)) {
      if (state.name().equals(name)) {
        changes.add(new Receipt.Change(item, name, state.from(), last, true));
        steps.add(Reason.of(Code.STATE_ENDED, article, name, last));
      }
    }
    states = states.without(name, day);
  }

  private void set(Consequence consequence, ScoringRule rule, List<Reason> steps) {
    String name = consequence.state();
    LocalDate until = consequence.term().last(day);
    if (until != null && until.isBefore(day)) {
      steps.add(Reason.of(Code.STATE_OVER, rule.article(), name, until));
      return;
    }
    States next = states.plus(name, day, until, rule.id());
    if (next.equals(states)) {
      LocalDate lasting = states.longest(name, day).until();
      steps.add(Reason.of(Code.STATE_LASTS, rule.article(), name, lasting));
      return;
    }
    states = next;
    changes.add(new Receipt.Change(rule.id(), name, day, until, false));
    steps.add(Reason.of(Code.STATE_SET, rule.article(), name, day, until));
  }

  /** What has changed so far, in order. */
  List<Receipt.Change> changes() {
    return changes;
  }

  /** The states by now. */
  States states() {
    return states;
  }
}
