package org.gongyue.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The states of an account: those that last, those to come, and those that ended not long ago, for
 * events that come late. Immutable, in canonical order.
 */
public final class States {

  /** How many days a state is kept after its end. */
  public static final int DAYS = 400;

  /** No states. */
  public static final States NONE = new States(List.of());

  private final List<State> all;

  private States(List<State> all) {
    this.all = all;
  }

  /** States that were kept, in any order. */
  public static States of(List<State> states) {
    return states.isEmpty() ? NONE : new States(states.stream().sorted(State.ORDER).toList());
  }

  /** Whether there are none at all. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** All that are remembered. */
  public List<State> all() {
    return all;
  }

  /** Those in which the account is on a day. */
  public List<State> on(LocalDate day) {
    return all.stream().filter(state -> state.isActiveOn(day)).toList();
  }

  /** Whether the account is in a state on a day. */
  public boolean hold(String name, LocalDate day) {
    for (State state : all) {
      if (state.name().equals(name) && state.isActiveOn(day)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The first day, from a day on, on which the account is not in a state.
   *
   * @return null if nothing that is known ends it
   */
  public LocalDate freeFrom(String name, LocalDate day) {
    LocalDate free = day;
    State holding = longest(name, free);
    while (holding != null) {
      if (holding.until() == null) {
        return null;
      }
      free = holding.until().plusDays(1);
      holding = longest(name, free);
    }
    return free;
  }

  /** The state of a name that lasts longest of those active on a day; null if none is. */
  public State longest(String name, LocalDate day) {
    State longest = null;
    for (State state : all) {
      if (state.name().equals(name)
          && state.isActiveOn(day)
          && (longest == null || !longest.lastsTo(state.until()))) {
        longest = state;
      }
    }
    return longest;
  }

  /**
   * With one more, unless the account is in it anyway and for as long: then these.
   *
   * @param until null for no end
   */
  public States plus(String name, LocalDate from, LocalDate until, String item) {
    State longest = longest(name, from);
    if ((longest != null && longest.lastsTo(until)) || (until != null && until.isBefore(from))) {
      return this;
    }
    List<State> next = new ArrayList<>(all);
    next.add(new State(name, from, until, item));
    return of(next);
  }

  /** With all of a name that are active on a day ended the day before. */
  public States without(String name, LocalDate day) {
    List<State> next = new ArrayList<>(all.size());
    for (State state : all) {
      if (!state.name().equals(name) || !state.isActiveOn(day)) {
        next.add(state);
      } else if (state.from().isBefore(day)) {
        next.add(new State(name, state.from(), day.minusDays(1), state.item()));
      }
    }
    return of(next.stream().distinct().toList());
  }

  /** Without those that ended more than {@value #DAYS} days before a day. */
  States recent(LocalDate day) {
    LocalDate oldest = day.minusDays(DAYS);
    for (State state : all) {
      if (!state.lastsTo(oldest)) {
        return of(all.stream().filter(some -> some.lastsTo(oldest)).toList());
      }
    }
    return this;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof States that && all.equals(that.all);
  }

  @Override
  public int hashCode() {
    return all.hashCode();
  }

  @Override
  public String toString() {
    return all.toString();
  }
}
