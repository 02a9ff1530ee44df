package org.gongyue.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.gongyue.account.Account;
import org.gongyue.database.Place;
import org.gongyue.database.TestDatabase;
import org.gongyue.engine.Chronicle;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The clock of whoever records events is set back: they come as if from the past. */
class ClockTest {

  private static final LocalDate END = LocalDate.of(2024, 12, 31);

  @ParameterizedTest
  @EnumSource
  void accountsAreThoseOfTheSameEventsInTheOrderOfTime(TestDatabase database) {
    List<Event> events =
        IntStream.range(0, 80)
            .mapToObj(step -> Town.event(Town.id(0, step % 2, step)))
            .filter(Observation.class::isInstance)
            .toList();
    List<Event> stepping = new ArrayList<>();
    for (int i = 0; i < events.size(); i += 10) {
      List<Event> few = new ArrayList<>(events.subList(i, Math.min(i + 10, events.size())));
      Collections.reverse(few);
      stepping.addAll(i / 10 % 2 == 0 ? few : events.subList(i, i + few.size()));
    }
    Collections.rotate(stepping, stepping.size() / 3);
    Chronicle inOrder = Chronicle.of(Town.rules());
    events.stream().sorted(Event.CANONICAL_ORDER).forEach(inOrder::take);
    try (Place place = database.fresh()) {
      Ledger ledger = Ledger.open(place.source(), Town.rules());
      stepping.forEach(ledger::post);
      for (Account account : inOrder.accounts()) {
        assertEquals(
            account.balance("积分"), ledger.account(account.id(), END).account().balance("积分"));
      }
      new Books(place).mustBeSound();
    }
  }
}
