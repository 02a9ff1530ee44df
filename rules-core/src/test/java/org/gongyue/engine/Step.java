package org.gongyue.engine;

import java.util.ArrayList;
import java.util.List;
import org.gongyue.account.Account;
import org.gongyue.convention.Convention;
import org.gongyue.decision.Decision;
import org.gongyue.event.Event;

/** One event of a log that was taken from the beginning. */
record Step(Event event, Account before, Decision decision) {

  static List<Step> through(Convention convention, List<Event> events) {
    RuleBook rules = RuleBook.compile(convention);
    Replay replay = Replay.of(rules);
    List<Step> steps = new ArrayList<>();
    for (Event event : events) {
      Account before = replay.account(event.account(), rules.day(event.at()));
      steps.add(new Step(event, before, replay.take(event)));
    }
    return steps;
  }

  /** Whether the event was posted, or counted without points, just now. */
  boolean isTaken() {
    return isTaken(decision);
  }

  static boolean isTaken(Decision decision) {
    return switch (decision.status()) {
      case POSTED, UNSCORED -> !decision.repeated();
      case PENDING, REJECTED -> false;
    };
  }
}
