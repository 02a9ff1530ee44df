package org.gongyue.dsl.conformance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongyue.account.Account;
import org.gongyue.decision.Effect;
import org.gongyue.dsl.vocabulary.Key;

/**
 * States that are expected beside those that came out, each by its name, with its last day where
 * the suite says one.
 *
 * @param wanted no more than these
 */
record Outcomes(List<Expected.Effected> wanted, List<Expected.Effected> found) {

  static Outcomes of(List<Expected.Effected> wanted, List<Effect> effects) {
    return new Outcomes(
        wanted,
        effects.stream()
            .map(one -> new Expected.Effected(one.account(), one.state(), one.until(), one.ended()))
            .toList());
  }

  /** Several of one name up to one day are one. */
  static Outcomes of(List<Expected.Effected> wanted, Account account, LocalDate day) {
    return new Outcomes(
        wanted,
        account.states(day).stream()
            .map(one -> new Expected.Effected(account.id(), one.name(), one.until(), false))
            .distinct()
            .toList());
  }

  boolean same() {
    List<Expected.Effected> left = new ArrayList<>(found);
    for (Expected.Effected one : wanted) {
      if (!left.removeIf(other -> is(one, other))) {
        return false;
      }
    }
    return left.isEmpty();
  }

  private static boolean is(Expected.Effected wanted, Expected.Effected found) {
    return wanted.account().equals(found.account())
        && wanted.state().equals(found.state())
        && wanted.ended() == found.ended()
        && (wanted.until() == null || Objects.equals(wanted.until(), found.until()));
  }

  String wanted(Phrases words) {
    return text(wanted, words);
  }

  String found(Phrases words) {
    return text(found, words);
  }

  private static String text(List<Expected.Effected> states, Phrases words) {
    return words.joined(
        states.stream()
            .map(
                one ->
                    one.account()
                        + " "
                        + (one.ended() ? words.of(Key.ENDS) + " " : "")
                        + one.state()
                        + (one.until() == null ? "" : " " + words.until(one.until())))
            .sorted()
            .toList());
  }
}
