package org.gongyue.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongyue.convention.Consequence;
import org.gongyue.convention.ScoringRule;
import org.gongyue.event.AccountId;
import org.gongyue.measure.Term;

/** The states of one account: all that ever were, in the order in which they were set. */
final class NaiveStates {

  /** Stands for no end. */
  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  /**
   * A time in a state.
   *
   * @param item what put the account there
   */
  private record Span(String item, String name, LocalDate first, LocalDate last) {
    boolean holds(String state, LocalDate day) {
      return name.equals(state) && first.compareTo(day) <= 0 && last.compareTo(day) >= 0;
    }
  }

  private final List<Span> spans = new ArrayList<>();

  void add(NaiveStates others) {
    spans.addAll(others.spans);
  }

  boolean hold(String state, LocalDate day) {
    return spans.stream().anyMatch(span -> span.holds(state, day));
  }

  /** What a rule that applies does to them. */
  List<Outcome.Change> apply(
      AccountId account, ScoringRule rule, List<String> consents, LocalDate day) {
    List<Outcome.Change> changes = end(account, rule.id(), rule.ends(), day);
    List<Consequence> agreed =
        rule.consequences().stream()
            .filter(one -> !one.byConsent() || consents.contains(one.state()))
            .toList();
    changes.addAll(set(account, rule, agreed, day));
    return changes;
  }

  /** What an item does that ends states. */
  List<Outcome.Change> end(AccountId account, String item, List<String> ends, LocalDate day) {
    List<Outcome.Change> changes = new ArrayList<>();
    for (String state : ends) {
      List<Span> active = spans.stream().filter(span -> span.holds(state, day)).toList();
      spans.removeAll(active);
      active.stream()
          .sorted(Comparator.comparing(Span::first))
          .map(span -> new Span(span.item(), state, span.first(), day.minusDays(1)))
          .forEach(rest -> changes.add(end(account, item, rest)));
    }
    return changes;
  }

  private List<Outcome.Change> set(
      AccountId account, ScoringRule rule, List<Consequence> states, LocalDate day) {
    List<Outcome.Change> changes = new ArrayList<>();
    for (Consequence consequence : states) {
      Span span = new Span(rule.id(), consequence.state(), day, last(consequence.term(), day));
      boolean over = span.last().isBefore(day);
      boolean anyway =
          spans.stream()
              .anyMatch(s -> s.holds(span.name(), day) && s.holds(span.name(), span.last()));
      if (!over && !anyway) {
        spans.add(span);
        changes.add(
            Outcome.Change.of(
                account,
                rule.id(),
                span.name(),
                day,
                span.last().equals(NEVER) ? null : span.last(),
                false));
      }
    }
    return changes;
  }

  /** What a rule does that only warns. */
  List<Outcome.Change> warn(AccountId account, ScoringRule rule, LocalDate day) {
    Consequence warning = new Consequence("警告：" + rule.warning().kind(), rule.warning().term());
    return set(account, rule, List.of(warning), day);
  }

  private Outcome.Change end(AccountId account, String item, Span rest) {
    // What began on one day by one rule is the same once it has been ended, however long it was.
    if (!spans.contains(rest)) {
      spans.add(rest);
    }
    return Outcome.Change.of(account, item, rest.name(), rest.first(), rest.last(), true);
  }

  /** Counts days until the next would be over. */
  static LocalDate last(Term term, LocalDate day) {
    if (term instanceof Term.Until until) {
      return until.day();
    } else if (term instanceof Term.Days days) {
      return day.plusDays(days.number()).minusDays(1);
    } else if (term instanceof Term.Through through) {
      LocalDate last = day;
      for (int windows = 0; windows <= through.further(); last = last.plusDays(1)) {
        if (!NaiveWindow.holds(through.window(), last.plusDays(1), last)) {
          windows++;
        }
      }
      return last.minusDays(1);
    }
    return NEVER;
  }
}
