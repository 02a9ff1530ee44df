package org.gongyue.dsl.probe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongyue.event.AccountId;
import org.gongyue.event.Closing;
import org.gongyue.event.Event;
import org.gongyue.event.Followup;
import org.gongyue.event.Observation;
import org.gongyue.event.Redemption;

/** Events that say the same with less: people read them. */
final class Simpler {

  private static final String USUAL_ACTOR = "r-1";

  private Simpler() {}

  /** Each way to make an event a little simpler; whether it still shows the same is not known. */
  static List<Event> of(Event event) {
    List<Event> simpler = new ArrayList<>();
    if (event instanceof Observation one) {
      if (one.act() != null) {
        simpler.add(copy(one, one.account(), one.actor(), one.attributes(), one.facts(), null));
      }
      if (!USUAL_ACTOR.equals(one.actor())) {
        simpler.add(
            copy(one, one.account(), USUAL_ACTOR, one.attributes(), one.facts(), one.act()));
      }
      if (!one.account().id().equals(Deed.USUAL)) {
        AccountId usual = new AccountId(one.account().kind(), Deed.USUAL);
        simpler.add(copy(one, usual, one.actor(), one.attributes(), one.facts(), one.act()));
      }
      for (String fact : one.facts().keySet()) {
        simpler.add(
            copy(
                one,
                one.account(),
                one.actor(),
                one.attributes(),
                without(one.facts(), fact),
                one.act()));
      }
      for (String attribute : one.attributes().keySet()) {
        simpler.add(
            copy(
                one,
                one.account(),
                one.actor(),
                without(one.attributes(), attribute),
                one.facts(),
                one.act()));
      }
    } else if (event instanceof Redemption one && one.reservedUntil() != null) {
      simpler.add(
          new Redemption(
              one.id(),
              one.at(),
              one.account(),
              one.actor(),
              one.reward(),
              one.quantity(),
              one.facts(),
              one.pay()));
    }
    return simpler;
  }

  /** The events with ids that count them; closings keep theirs. */
  static List<Event> numbered(List<Event> log) {
    Map<String, String> ids = new HashMap<>();
    List<Event> numbered = new ArrayList<>();
    for (Event event : log) {
      String id = "E" + (numbered.size() + 1);
      ids.put(event.id(), id);
      if (event instanceof Followup followup) {
        Event of = (Event) Inside.with((Record) followup, "of", ids.get(followup.of()));
        numbered.add((Event) Inside.with((Record) of, "id", id));
      } else if (event instanceof Closing) {
        numbered.add(event);
      } else {
        numbered.add((Event) Inside.with((Record) event, "id", id));
      }
    }
    return numbered;
  }

  private static Map<String, Object> without(Map<String, Object> all, String name) {
    Map<String, Object> fewer = new TreeMap<>(all);
    fewer.remove(name);
    return fewer;
  }

  private static Observation copy(
      Observation one,
      AccountId account,
      String actor,
      Map<String, Object> attributes,
      Map<String, Object> facts,
      String act) {
    return new Observation(
        one.id(),
        one.at(),
        one.behaviour(),
        account,
        actor,
        one.groups(),
        attributes,
        one.verifiedBy(),
        one.evidence(),
        facts,
        one.parties(),
        act,
        one.consents());
  }
}
