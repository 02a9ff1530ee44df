package org.gongyue.random;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.gongyue.convention.Convention;
import org.gongyue.event.AccountId;
import org.gongyue.event.Closing;
import org.gongyue.event.Event;
import org.gongyue.event.Objection;
import org.gongyue.event.Observation;
import org.gongyue.event.Reversal;
import org.gongyue.event.Ruling;
import org.gongyue.measure.Period;
import org.gongyue.measure.Window;

/** Random logs with closings, objections, rulings and reversals, each event once. */
public final class RandomHistories {

  private RandomHistories() {}

  /** All of it, in the order in which it arrives: any. */
  public static List<Event> of(Convention convention, List<Event> events, Random random) {
    return withReversals(withClosings(convention, events, random), random);
  }

  /** With rival reversals, and observations in place of some that are reversed. */
  public static List<Event> corrected(List<Event> events, Random random) {
    return withReplacements(withRivals(events, random), random);
  }

  /** With a second reversal of some events that one reverses already, before or after it. */
  private static List<Event> withRivals(List<Event> events, Random random) {
    List<Event> all = new ArrayList<>(events);
    for (Event event : events) {
      if (event instanceof Reversal reversal && random.nextInt(4) == 0) {
        all.add(
            random.nextInt(all.size() + 1),
            Reversal.of(
                "V" + reversal.id(),
                reversal.at().plusHours(random.nextInt(48) - 24L),
                reversal.account(),
                reversal.of()));
      }
    }
    return all;
  }

  /**
   * With observations in place of some that are reversed, at another time and perhaps of another
   * account, some of which are reversed in turn.
   */
  private static List<Event> withReplacements(List<Event> events, Random random) {
    List<Observation> known = new ArrayList<>();
    Map<String, Observation> byId = new HashMap<>();
    for (Event event : events) {
      if (event instanceof Observation observation) {
        known.add(observation);
        byId.put(observation.id(), observation);
      }
    }
    List<Event> all = new ArrayList<>();
    for (Event event : events) {
      Observation wrong = event instanceof Reversal reversal ? byId.get(reversal.of()) : null;
      if (wrong == null || random.nextBoolean()) {
        all.add(event);
        continue;
      }
      Observation like = random.nextInt(3) == 0 ? known.get(random.nextInt(known.size())) : wrong;
      OffsetDateTime at = wrong.at().plusHours(random.nextInt(24 * 60) - 24 * 30);
      Observation right = at("I" + event.id(), at, like);
      all.add(((Reversal) event).replacedBy(right));
      if (random.nextInt(3) == 0) {
        all.add(Reversal.of("W" + event.id(), at.plusHours(1), right.account(), right.id()));
      }
    }
    return all;
  }

  private static Observation at(String id, OffsetDateTime at, Observation like) {
    return new Observation(
        id,
        at,
        like.behaviour(),
        like.account(),
        like.actor(),
        like.groups(),
        like.attributes(),
        like.verifiedBy(),
        like.evidence(),
        like.facts(),
        like.parties(),
        like.act(),
        like.consents());
  }

  /** With closings of most months and quarters, each some days after its end. */
  public static List<Event> withClosings(Convention convention, List<Event> events, Random random) {
    List<Event> all = new ArrayList<>(events);
    for (Window.Unit unit : List.of(Window.Unit.MONTH, Window.Unit.QUARTER)) {
      for (LocalDate day = LocalDate.of(2024, 1, 15);
          day.getMonthValue() < 7;
          day = day.plusMonths(1)) {
        Period period = Period.of(Window.of(unit), day);
        if (random.nextInt(5) == 0
            || (unit == Window.Unit.QUARTER && day.getMonthValue() % 3 != 1)) {
          continue;
        }
        List<Closing.Member> members = new ArrayList<>();
        for (String kind : convention.accountKinds()) {
          for (String id : List.of("1", "2")) {
            Map<String, String> groups = new TreeMap<>();
            for (String group : convention.groups()) {
              groups.put(group, String.valueOf(random.nextInt(2)));
            }
            members.add(new Closing.Member(new AccountId(kind, id), groups));
          }
        }
        all.add(
            new Closing(
                "C-" + period.id(),
                period
                    .last()
                    .plusDays(1 + random.nextInt(20))
                    .atTime(9, 0)
                    .atOffset(ZoneOffset.ofHours(8)),
                period,
                members));
      }
    }
    return all;
  }

  /**
   * With some of them objected to, some objections ruled on, some of all of that reversed, and some
   * of the reversals reversed, in any order of arrival.
   */
  private static List<Event> withReversals(List<Event> events, Random random) {
    List<Event> all = unique(events);
    if (random.nextBoolean()) {
      object(all, random);
    }
    int known = all.size();
    for (int i = 0; i < known / 4; i++) {
      Event target = all.get(random.nextInt(all.size()));
      boolean again =
          all.stream().anyMatch(e -> e instanceof Reversal r && r.of().equals(target.id()));
      if (!again) {
        all.add(
            Reversal.of(
                "U-" + i,
                target.at().plusHours(random.nextInt(24 * 40)),
                target.account(),
                target.id()));
      }
    }
    Collections.shuffle(all, random);
    return all;
  }

  private static void object(List<Event> all, Random random) {
    int known = all.size();
    for (int i = 0; i < known / 3; i++) {
      Event target = all.get(random.nextInt(all.size()));
      AccountId who = target.account();
      if (target instanceof Observation observation && random.nextInt(3) == 0) {
        who = observation.parties().values().stream().findFirst().orElse(who);
      }
      OffsetDateTime at = target.at().plusHours(random.nextInt(24 * 20));
      all.add(Objection.to(target.id(), "O-" + i, at, who));
      OffsetDateTime later = at.plusHours(random.nextInt(24 * 20));
      for (int ruling = random.nextInt(3); ruling > 0; ruling--) {
        String id = "J-" + i + "-" + ruling;
        all.add(
            random.nextInt(3) == 0
                ? Ruling.dismisses("O-" + i, id, later, who, "居民议事会")
                : Ruling.upholds("O-" + i, id, later, who, "居民议事会"));
      }
    }
  }

  private static List<Event> unique(List<Event> events) {
    Map<String, Event> unique = new LinkedHashMap<>();
    events.forEach(event -> unique.putIfAbsent(event.id(), event));
    return new ArrayList<>(unique.values());
  }
}
