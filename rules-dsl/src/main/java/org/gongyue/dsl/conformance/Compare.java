package org.gongyue.dsl.conformance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gongyue.account.Account;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Eligibility;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Reason;
import org.gongyue.decision.Standing;
import org.gongyue.dsl.diagnostic.Diagnostic;
import org.gongyue.dsl.diagnostic.Severity;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.Event;
import org.gongyue.measure.Decimals;

/** Compares what a case expects with what comes out. */
final class Compare implements Play.Audience {

  private final Locale locale;
  private final Phrases words;
  private final boolean tells;
  private final boolean hurries;
  private final Map<Expected, List<Comparison>> told = new HashMap<>();
  private final Map<String, Expected.Answer> answers = new HashMap<>();
  private final Map<String, Integer> arrivals = new HashMap<>();
  private boolean differs;

  private Compare(Case played, Locale locale, boolean hurries) {
    this.locale = locale;
    this.tells = locale != null;
    this.hurries = hurries;
    this.words = new Phrases(tells ? locale : Locale.ROOT);
    for (Expected expected : played.expected()) {
      if (expected instanceof Expected.Answer answer) {
        answers.put(answer.event() + "#" + answer.arrival(), answer);
      }
    }
  }

  /** Compares everything and says so in a language, Chinese unless it is English. */
  static Compare telling(Case played, Locale locale) {
    return new Compare(played, locale, false);
  }

  /** Only finds whether anything differs; makes no texts, and ends at the first difference. */
  static Compare toTheFirst(Case played) {
    return new Compare(played, null, true);
  }

  /** Has everything played and looked at, and makes no texts. */
  static Compare toTheEnd(Case played) {
    return new Compare(played, null, false);
  }

  @Override
  public boolean isDone() {
    return differs && hurries;
  }

  /** Whether anything came out otherwise. */
  boolean differs() {
    return differs;
  }

  /** What was compared for an expectation. */
  List<Comparison> of(Expected expected) {
    return told.getOrDefault(expected, List.of());
  }

  /** What checking the convention said. */
  void diagnosed(Expected.Diagnosed expected, List<Diagnostic> found) {
    List<Diagnostic> left = new ArrayList<>(found);
    boolean all = true;
    for (Expected.Diagnosis one : expected.diagnoses()) {
      Diagnostic same = left.stream().filter(one::is).findFirst().orElse(null);
      all &= same != null;
      left.remove(same);
    }
    compare(
        expected,
        all && left.stream().noneMatch(one -> one.severity() == Severity.ERROR),
        () -> words.of(Key.DIAGNOSTICS),
        () -> words.joined(expected.diagnoses().stream().map(Object::toString).toList()),
        () -> words.joined(found.stream().map(Compare::brief).toList()),
        () ->
            found.stream()
                .map(one -> brief(one) + " " + one.message(locale))
                .collect(Collectors.joining("\n")));
  }

  private static String brief(Diagnostic found) {
    String name = Expected.Diagnosis.name(found);
    return name + ":" + found.position().line() + ": " + found.code();
  }

  private void compare(
      Expected at,
      boolean same,
      Supplier<String> of,
      Supplier<String> expected,
      Supplier<String> actual,
      Supplier<String> why) {
    differs |= !same;
    if (tells) {
      told.computeIfAbsent(at, one -> new ArrayList<>())
          .add(
              new Comparison(
                  at.position(), of.get(), expected.get(), actual.get(), same, why.get()));
    }
  }

  @Override
  public void decided(Event event, Decision decision) {
    int arrival = arrivals.merge(event.id(), 1, Integer::sum);
    Expected.Answer expected = answers.get(event.id() + "#" + arrival);
    if (expected == null) {
      return;
    }
    String of = expected.event() + " ";
    Supplier<String> why = () -> decision.text(locale);
    compare(
        expected,
        expected.status() == decision.status(),
        () -> of + words.of(Key.STATUS),
        () -> words.of(expected.status()),
        () -> words.of(decision.status()),
        why);
    if (expected.postings() != null) {
      Sums sums = new Sums(expected.postings(), decision.postings());
      compare(
          expected,
          sums.same(),
          () -> of + words.of(Key.POSTINGS),
          () -> sums.wanted(words),
          () -> sums.found(words),
          why);
    }
    if (expected.effects() != null) {
      Outcomes outcomes = Outcomes.of(expected.effects(), decision.effects());
      compare(
          expected,
          outcomes.same(),
          () -> of + words.of(Key.CONSEQUENCES),
          () -> outcomes.wanted(words),
          () -> outcomes.found(words),
          why);
    }
    if (expected.repeated() != null) {
      compare(
          expected,
          expected.repeated() == decision.repeated(),
          () -> of + words.of(Key.REPEATED),
          () -> words.of(expected.repeated()),
          () -> words.of(decision.repeated()),
          why);
    }
    compare(expected, of, expected.reasons(), decision.reasons(), why);
  }

  /** All reasons, in any order; each expected one is a code or what the reason says. */
  private void compare(
      Expected at, String of, List<String> expected, List<Reason> found, Supplier<String> why) {
    if (expected == null) {
      return;
    }
    List<Reason> left = new ArrayList<>(found);
    boolean all = true;
    for (String one : expected) {
      Reason same = left.stream().filter(reason -> says(reason, one)).findFirst().orElse(null);
      all &= same != null;
      left.remove(same);
    }
    compare(
        at,
        all && left.isEmpty(),
        () -> of + words.of(Key.REASONS),
        () -> words.joined(expected),
        () -> words.joined(found.stream().map(one -> one.code() + " " + one.text(locale)).toList()),
        why);
  }

  private static boolean says(Reason reason, String expected) {
    return reason.code().name().equals(expected)
        || reason.text(Locale.CHINESE).equals(expected)
        || reason.text(Locale.ENGLISH).equals(expected);
  }

  @Override
  public void looks(Expected.Look expected, Scene scene) {
    if (expected instanceof Expected.Standing standing) {
      compare(standing, scene);
    } else if (expected instanceof Expected.May may) {
      compare(may, scene);
    } else if (expected instanceof Expected.Settled settled) {
      compare(settled, scene);
    }
  }

  private void compare(Expected.Standing expected, Scene scene) {
    LocalDate day = expected.day();
    Standing standing = scene.standing(expected.account(), day);
    Account account = standing.account();
    String of = expected.account() + " " + day + " ";
    Supplier<String> why = () -> story(scene, standing);
    expected
        .balances()
        .forEach(
            (unit, amount) ->
                compare(
                    expected,
                    of + words.of(Key.BALANCE) + " " + unit,
                    amount,
                    account.balance(unit),
                    why));
    expected
        .spendable()
        .forEach(
            (unit, amount) ->
                compare(
                    expected,
                    of + words.of(Key.SPENDABLE) + " " + unit,
                    amount,
                    account.spendable(unit, day),
                    why));
    if (expected.states() != null) {
      Outcomes outcomes = Outcomes.of(expected.states(), account, day);
      compare(
          expected,
          outcomes.same(),
          () -> of + words.of(Key.STATES),
          () -> outcomes.wanted(words),
          () -> outcomes.found(words),
          why);
    }
    RuleBook book = scene.book(day);
    if (!expected.grades().isEmpty()) {
      Map<String, String> grades = book.grades(account, day);
      expected
          .grades()
          .forEach(
              (grading, grade) ->
                  compare(
                      expected,
                      grade.equals(grades.get(grading)),
                      () -> of + grading,
                      () -> grade,
                      () -> words.orNothing(grades.get(grading)),
                      why));
    }
    if (expected.upcoming() != null) {
      Sums sums = Sums.ofExpiry(expected.upcoming(), account.id(), book.upcoming(account, day));
      compare(
          expected,
          sums.same(),
          () -> of + words.of(Key.UPCOMING),
          () -> sums.wanted(words),
          () -> sums.found(words),
          why);
    }
  }

  private void compare(
      Expected at, String of, BigDecimal expected, BigDecimal actual, Supplier<String> why) {
    compare(
        at,
        expected.compareTo(actual) == 0,
        () -> of,
        () -> Decimals.text(expected),
        () -> Decimals.text(actual),
        why);
  }

  /** All that was posted to an account, and what the calendar did to it. */
  private String story(Scene scene, Standing standing) {
    String decided =
        scene.decisions().stream()
            .filter(
                one ->
                    one.postings().stream()
                        .anyMatch(p -> p.account().equals(standing.account().id())))
            .map(one -> one.text(locale))
            .collect(Collectors.joining("\n"));
    String since = standing.explanation().text(locale);
    return since.isEmpty() ? decided : decided.isEmpty() ? since : decided + "\n" + since;
  }

  private void compare(Expected.May expected, Scene scene) {
    Eligibility found = scene.answer(expected);
    String of = expected.account() + " " + expected.reward() + " ";
    Supplier<String> why =
        () ->
            found.reasons().stream()
                .map(one -> one.code() + " " + one.text(locale))
                .collect(Collectors.joining("\n"));
    compare(
        expected,
        expected.yes() == found.yes(),
        () -> of + words.of(Key.MAY),
        () -> words.of(expected.yes()),
        () -> words.of(found.yes()),
        why);
    compare(expected, of, expected.reasons(), found.reasons(), why);
    if (expected.earliest() != null) {
      LocalDate earliest = found.earliest();
      compare(
          expected,
          expected.earliest().equals(earliest),
          () -> of + words.of(Key.EARLIEST),
          () -> expected.earliest().toString(),
          () -> words.orNothing(earliest),
          why);
    }
  }

  /** The sum of what it posted, and of what was put right of that. */
  private void compare(Expected.Settled expected, Scene scene) {
    List<Posting> postings = new ArrayList<>();
    scene.decisions().forEach(one -> postings.addAll(one.postings()));
    expected.amounts().stream()
        .map(Expected.Amount::account)
        .distinct()
        .forEach(account -> postings.addAll(scene.standing(account, expected.day()).postings()));
    postings.removeIf(one -> !one.item().equals(expected.settlement()));
    if (!expected.only()) {
      postings.removeIf(
          one ->
              expected.amounts().stream()
                  .noneMatch(
                      amount ->
                          amount.account().equals(one.account())
                              && amount.unit().equals(one.unit())));
    }
    Sums sums = new Sums(expected.amounts(), postings);
    compare(
        expected,
        sums.same(),
        () -> expected.settlement() + " " + expected.day(),
        () -> sums.wanted(words),
        () -> sums.found(words),
        () ->
            scene.decisions().stream()
                .filter(
                    one ->
                        one.postings().stream()
                            .anyMatch(p -> p.item().equals(expected.settlement())))
                .map(one -> one.text(locale))
                .collect(Collectors.joining("\n")));
  }
}
