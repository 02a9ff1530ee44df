package org.gongyue.dsl.conformance;

import java.util.ArrayList;
import java.util.List;
import org.gongyue.decision.Decision;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.Event;

/**
 * Plays a case. What it looks at on a day, with the events up to then, is looked at as soon as
 * these have arrived, so that the events are played once; only where a late one arrives afterwards
 * they are played once more without those of later days.
 */
final class Play {

  private final RuleBooks rules;
  private final Case played;
  private final Witness witness;
  private final Audience audience;

  /** Whoever wants to know what happens. */
  interface Audience {

    /** An event of the case arrived. */
    void decided(Event event, Decision decision);

    /** The moment of an expectation, that is no decision. */
    void looks(Expected.Look expected, Scene scene);

    /** Whether it knows enough. */
    boolean isDone();
  }

  Play(RuleBooks rules, Case played, Witness witness, Audience audience) {
    this.rules = rules;
    this.witness = witness;
    this.played = played;
    this.audience = audience;
  }

  /** What the events were answered, in the order of arrival; not all if the audience was done. */
  List<Decision> run() {
    List<Expected.Look> left = new ArrayList<>();
    for (Expected expected : played.expected()) {
      if (expected instanceof Expected.Look look) {
        left.add(look);
      }
    }
    Scene scene = new Scene(rules, played.given(), witness);
    List<Event> events = played.events();
    for (int arrived = 0; arrived <= events.size() && !audience.isDone(); arrived++) {
      int now = arrived;
      List<Expected.Look> due = left.stream().filter(one -> leading(one) == now).toList();
      due.forEach(one -> audience.looks(one, scene));
      left.removeAll(due);
      if (arrived < events.size() && !audience.isDone()) {
        Event event = events.get(arrived);
        audience.decided(event, scene.take(event));
      }
    }
    for (Expected.Look expected : left) {
      if (!audience.isDone()) {
        audience.looks(expected, upTo(expected));
      }
    }
    List<Decision> all = scene.decisions();
    return all.subList(played.given().events().size(), all.size());
  }

  /** How many of the events are within its time, if these arrive before all others; else -1. */
  private int leading(Expected.Look expected) {
    int leading = 0;
    boolean over = false;
    for (Event event : played.events()) {
      boolean within = isWithin(event, expected);
      if (within && over) {
        return -1;
      }
      over |= !within;
      leading += within ? 1 : 0;
    }
    return leading;
  }

  private boolean isWithin(Event event, Expected.Look look) {
    return look.includes(event.at(), rules.day(event.at()));
  }

  private Scene upTo(Expected.Look expected) {
    Scene scene = new Scene(rules, played.given(), witness);
    for (Event event : played.events()) {
      if (isWithin(event, expected)) {
        scene.take(event);
      }
    }
    return scene;
  }
}
