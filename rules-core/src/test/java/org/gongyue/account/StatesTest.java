package org.gongyue.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongyue.event.AccountId;
import org.junit.jupiter.api.Test;

class StatesTest {

  private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);

  private static LocalDate day(int number) {
    return FIRST.plusDays(number);
  }

  private static States states(String name, int from, int until) {
    return States.NONE.plus(name, day(from), day(until), "N-01");
  }

  @Test
  void aStateHoldsFromItsFirstToItsLastDay() {
    States states = states("黑榜", 0, 9);
    assertFalse(states.hold("黑榜", day(-1)));
    assertTrue(states.hold("黑榜", day(0)));
    assertTrue(states.hold("黑榜", day(9)));
    assertFalse(states.hold("黑榜", day(10)));
    assertFalse(states.hold("红榜", day(0)));
  }

  @Test
  void statesAreInOneOrderHoweverTheyCame() {
    States some = states("黑榜", 0, 9).plus("红榜", day(0), null, "V-01");
    States same = States.NONE.plus("红榜", day(0), null, "V-01").plus("黑榜", day(0), day(9), "N-01");
    assertEquals(some, same);
    assertEquals(some, States.of(List.copyOf(same.all())));
  }

  @Test
  void statesThatFollowEachOtherAreLeftAfterTheLast() {
    States states = states("黑榜", 0, 9).plus("黑榜", day(5), day(20), "N-02");
    assertEquals(day(21), states.freeFrom("黑榜", day(3)));
    assertEquals(day(30), states.freeFrom("黑榜", day(30)));
    assertNull(states.plus("黑榜", day(21), null, "N-03").freeFrom("黑榜", day(3)));
  }

  @Test
  void whatLastsAnywayIsNotAdded() {
    States states = states("黑榜", 0, 9);
    assertSame(states, states.plus("黑榜", day(2), day(9), "N-02"));
    assertEquals(2, states.plus("黑榜", day(2), day(10), "N-02").all().size());
  }

  @Test
  void aStateThatIsEndedOnItsFirstDayIsGone() {
    assertEquals(States.NONE, states("黑榜", 0, 9).without("黑榜", day(0)));
    assertEquals(states("黑榜", 0, 3), states("黑榜", 0, 9).without("黑榜", day(4)));
    assertEquals(states("黑榜", 0, 9), states("黑榜", 0, 9).without("黑榜", day(10)));
  }

  @Test
  void anAccountForgetsWhatEndedMoreThanFourHundredDaysBeforeAnEvent() {
    Account account = Account.open(AccountId.household("1"), FIRST, Map.of());
    Account marked = account.after(receipt("E-1", 0), History.EMPTY, states("黑榜", 0, 9));
    assertEquals(1, marked.after(receipt("E-2", 409), History.EMPTY).states().all().size());
    assertTrue(marked.after(receipt("E-2", 410), History.EMPTY).states().isEmpty());
  }

  private static Receipt receipt(String event, int number) {
    return new Receipt(event, 1, day(number), List.of());
  }
}
