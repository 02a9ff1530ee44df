package org.gongyue.examples.community.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongyue.convention.Convention;
import org.gongyue.event.Event;
import org.gongyue.event.Followup;
import org.gongyue.event.Objection;
import org.gongyue.event.Observation;
import org.gongyue.event.Redemption;
import org.gongyue.event.Reversal;
import org.gongyue.event.Transfer;
import org.gongyue.examples.community.Settings;
import org.gongyue.examples.community.access.Caller;
import org.gongyue.examples.community.access.Role;
import org.gongyue.examples.community.problem.Problem;
import org.gongyue.examples.community.problem.Refusal;
import org.gongyue.json.Json;
import org.gongyue.json.JsonException;
import org.springframework.stereotype.Component;

/** Reads events as the library does, and refuses what no caller, or not this one, may post. */
@Component
final class Events {

  /** The events of a body, and whether it was an array. */
  record Batch(boolean isArray, List<Event> events) {}

  private final Settings.Limits limits;
  private final Clock clock;

  Events(Settings settings, Clock clock) {
    this.limits = settings.limits();
    this.clock = clock;
  }

  /** Reads events that the caller may post, one or more. */
  Batch batch(byte[] body, Caller caller, Convention convention) {
    Slices slices = Slices.of(body, limits.batch());
    List<Event> events = new ArrayList<>();
    for (String value : slices.values()) {
      try {
        Event event = read(value, convention);
        if (!caller.isAny(posting(event))) {
          throw Problem.of(Refusal.ROLE_NEEDED, event.id());
        }
        events.add(event);
      } catch (Problem problem) {
        throw slices.values().size() == 1 ? problem : problem.with("index", events.size());
      }
    }
    return new Batch(slices.isArray(), events);
  }

  /** Reads one event. */
  Event one(byte[] body, Convention convention) {
    return read(Slices.of(body, 1).values().get(0), convention);
  }

  /**
   * Reads an event of which the path says a part.
   *
   * @param said what the path says, one field at least; if the body says one of them too, it is a
   *     field given twice
   */
  Event rest(byte[] body, ObjectNode said, Convention convention) {
    String value = Slices.of(body, 1).values().get(0);
    if (!value.startsWith("{")) {
      throw Problem.of(Refusal.BAD_SYNTAX);
    }
    String first = said.toString();
    String rest = value.substring(1).stripLeading();
    String between = rest.startsWith("}") ? "" : ",";
    return read(first.substring(0, first.length() - 1) + between + rest, convention);
  }

  private Event read(String value, Convention convention) {
    try {
      return checked(Json.readEvent(value, convention));
    } catch (JsonException e) {
      throw Problem.of(e);
    } catch (IllegalArgumentException e) {
      throw Problem.of(Refusal.BAD_REQUEST);
    }
  }

  private Event checked(Event event) {
    Text.checkId("id", event.id());
    Text.checkId("account", event.account().id());
    Text.checkId("actor", event.actor());
    if (event instanceof Reversal reversal && reversal.replacement() != null) {
      checked(reversal.replacement());
    }
    if (event.at().toInstant().isAfter(clock.instant().plus(limits.future()))) {
      throw Problem.of(Refusal.IN_FUTURE, event.id()).with("field", "at");
    }
    return event;
  }

  /** Who may post an event: who vouches for it, or who hands out; the rest is registered. */
  private static Set<Role> posting(Event event) {
    if (event instanceof Redemption || event instanceof Followup) {
      return Set.of(Role.REDEEMER);
    }
    boolean vouched =
        event instanceof Observation observation
            ? observation.verifiedBy() != null
            : event instanceof Transfer transfer
                ? transfer.verifiedBy() != null
                : !(event instanceof Objection);
    return vouched ? Set.of(Role.VERIFIER) : Set.of(Role.RECORDER, Role.VERIFIER);
  }
}
