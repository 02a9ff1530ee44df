package org.gongyue.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.gongyue.account.Account;
import org.gongyue.convention.Reward;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Status;
import org.gongyue.engine.Chronicle.Arrival;
import org.gongyue.event.Event;
import org.gongyue.event.Reversal;
import org.gongyue.json.Json;
import org.gongyue.random.RandomGiven;
import org.gongyue.random.RandomHistories;

/** A chronicle that goes on where another one stopped decides as that one would have. */
@Domain(RandomGiven.Domain.class)
class ResumePropertiesTest {

  @Property(tries = 150)
  void whatIsResumedBeforeEachEventDecidesAsWhatNeverStopped(
      @ForAll RandomGiven given, @ForAll long seed) {
    Random random = new Random(seed);
    RuleBooks rules = RuleBooks.of(RuleBook.compile(given.convention()));
    List<Event> events =
        RandomHistories.corrected(
            RandomHistories.of(given.convention(), given.events(), random), random);
    Chronicle through = Chronicle.of(rules);
    Kept kept = new Kept(rules);
    for (int i = 0; i < events.size(); i++) {
      Event event = random.nextInt(8) == 0 ? events.get(random.nextInt(i + 1)) : events.get(i);
      Decision expected = through.take(event);
      Chronicle resumed = kept.resume();
      Decision actual = resumed.take(event);
      assertEquals(Json.write(expected), Json.write(actual));
      kept.keep(event, actual, resumed);
      assertEquals(states(through, kept.accounts), states(resumed, kept.accounts));
      for (Reward reward : given.convention().rewards()) {
        LocalDate day = rules.day(event.at());
        assertEquals(
            through.stock(day).available(reward.id()), resumed.stock(day).available(reward.id()));
      }
    }
  }

  /** What a host keeps between two events. */
  private static final class Kept {
    private final RuleBooks rules;
    private final Map<String, Arrival> arrivals = new LinkedHashMap<>();
    private final Map<String, Shelf.Handout> handouts = new TreeMap<>();
    private final List<Shelf.Movement> movements = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();
    private LocalDate latest = LocalDate.MIN;
    private Shelf shelf;

    private Kept(RuleBooks rules) {
      this.rules = rules;
    }

    private Chronicle resume() {
      shelf = Shelf.of(rules, handouts::get);
      movements.forEach(shelf::apply);
      List<Arrival> sorted = new ArrayList<>(arrivals.values());
      sorted.sort((a, b) -> Event.CANONICAL_ORDER.compare(a.event(), b.event()));
      return Chronicle.resume(rules, shelf, latest, List.of(), sorted);
    }

    private void keep(Event event, Decision decision, Chronicle chronicle) {
      if (chronicle.wasNews()) {
        boolean reverses =
            event instanceof Reversal
                && (decision.status().isTaken()
                    || (decision.status() == Status.PENDING
                        && decision.reasons().get(0).code() == Code.AWAITS_EVENT));
        if (reverses) {
          // The later of two that wait for the same event takes the place of the earlier.
          String of = ((Reversal) event).of();
          arrivals.replaceAll(
              (id, one) ->
                  one.event() instanceof Reversal other && other.of().equals(of)
                      ? new Arrival(other, one.first(), false, false)
                      : one);
        }
        arrivals.put(event.id(), new Arrival(event, decision, false, reverses));
      }
      accounts.addAll(decision.accounts());
      Shelf.Changes changes = shelf.changes();
      movements.addAll(changes.movements());
      changes
          .handouts()
          .forEach(
              (id, handout) -> {
                if (handout == null) {
                  handouts.remove(id);
                } else {
                  handouts.put(id, handout);
                }
              });
      latest = chronicle.latest();
    }
  }

  private static Map<String, String> states(Chronicle chronicle, List<Account> known) {
    Map<String, String> states = new TreeMap<>();
    for (Account account : known) {
      Account now = chronicle.find(account.id());
      states.put(account.id().toString(), now == null ? "none" : Json.write(now));
    }
    return states;
  }
}
