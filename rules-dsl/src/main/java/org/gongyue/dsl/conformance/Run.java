package org.gongyue.dsl.conformance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongyue.account.Account;
import org.gongyue.account.State;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Eligibility;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Reason;
import org.gongyue.decision.Standing;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.Event;
import org.gongyue.event.Redemption;
import org.gongyue.measure.Decimals;

/** One case, run from nothing. */
final class Run {

  private static final String SEPARATOR = "；";

  private final RuleBook rules;
  private final Case played;
  private final Locale locale;
  private final Words words;
  private final List<Mismatch> mismatches = new ArrayList<>();

  Run(RuleBook rules, Case played, Locale locale) {
    this.rules = rules;
    this.played = played;
    this.locale = locale;
    this.words = new Words(locale);
  }

  Result result() {
    Chronicle chronicle = Chronicle.of(rules);
    List<Decision> decisions = played.events().stream().map(chronicle::take).toList();
    for (Expected expected : played.expected()) {
      if (expected instanceof Expected.Answer answer) {
        compare(answer, decisions);
      } else if (expected instanceof Expected.Standing standing) {
        compare(standing);
      } else if (expected instanceof Expected.May may) {
        compare(may);
      } else if (expected instanceof Expected.Settled settled) {
        compare(settled);
      }
    }
    return new Result(played.position(), played.name(), played.articles(), mismatches);
  }

  private void compare(Expected.Answer expected, List<Decision> decisions) {
    int arrival = 0;
    Decision decision = null;
    for (Decision one : decisions) {
      if (one.event().equals(expected.event()) && ++arrival == expected.arrival()) {
        decision = one;
      }
    }
    String of = expected.event() + " ";
    Position at = expected.position();
    String why = decision.text(locale);
    differ(
        at,
        of + words.of(Word.STATUS),
        words.of(expected.status()),
        words.of(decision.status()),
        why);
    if (expected.postings() != null) {
      Map<String, BigDecimal> wanted = new TreeMap<>();
      expected.postings().forEach(one -> add(one, wanted));
      Map<String, BigDecimal> found = new TreeMap<>();
      decision.postings().forEach(one -> add(amount(one), found));
      differ(at, of + words.of(Word.POSTINGS), written(wanted), written(found), why);
    }
    if (expected.repeated() != null) {
      String wanted = words.of(expected.repeated());
      differ(at, of + words.of(Word.REPEATED), wanted, words.of(decision.repeated()), why);
    }
    compare(at, of, expected.reasons(), decision.reasons(), why);
  }

  private static Expected.Amount amount(Posting posting) {
    return new Expected.Amount(posting.account(), posting.unit(), posting.amount());
  }

  /** Several amounts on one account in one unit are their sum. */
  private static void add(Expected.Amount one, Map<String, BigDecimal> sums) {
    sums.merge(one.account() + " " + one.unit(), one.amount(), BigDecimal::add);
  }

  private String written(Map<String, BigDecimal> amounts) {
    return amounts.isEmpty()
        ? words.nothing()
        : amounts.entrySet().stream()
            .map(one -> one.getKey() + " " + Decimals.text(one.getValue()))
            .collect(Collectors.joining(SEPARATOR));
  }

  /** All reasons, in any order; each expected one is a code or what the reason says. */
  private void compare(
      Position at, String of, List<String> expected, List<Reason> found, String why) {
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
    if (!all || !left.isEmpty()) {
      List<String> actual = found.stream().map(one -> one.code() + " " + one.text(locale)).toList();
      String name = of + words.of(Word.REASONS);
      mismatches.add(new Mismatch(at, name, joined(expected), joined(actual), why));
    }
  }

  private static boolean says(Reason reason, String expected) {
    return reason.code().name().equals(expected)
        || reason.text(Locale.CHINESE).equals(expected)
        || reason.text(Locale.ENGLISH).equals(expected);
  }

  private String joined(Collection<String> all) {
    return all.isEmpty() ? words.nothing() : String.join(SEPARATOR, all);
  }

  private void differ(Position at, String of, String expected, String actual, String why) {
    if (!expected.equals(actual)) {
      mismatches.add(new Mismatch(at, of, expected, actual, why));
    }
  }

  private void compare(Expected.Standing expected) {
    Chronicle chronicle = Chronicle.of(rules);
    List<Decision> decisions = takeUpTo(expected.day(), chronicle);
    Account before = chronicle.account(expected.account(), expected.day());
    Account account = rules.asOf(before, expected.day()).account();
    String of = expected.account() + " " + expected.day() + " ";
    String why =
        decisions.stream()
            .filter(one -> one.postings().stream().anyMatch(p -> p.account().equals(account.id())))
            .map(one -> one.text(locale))
            .collect(Collectors.joining("\n"));
    expected
        .balances()
        .forEach(
            (unit, amount) ->
                differ(
                    expected.position(),
                    of + words.of(Word.BALANCE) + " " + unit,
                    Decimals.text(amount),
                    Decimals.text(account.balance(unit)),
                    why));
    expected
        .spendable()
        .forEach(
            (unit, amount) ->
                differ(
                    expected.position(),
                    of + words.of(Word.SPENDABLE) + " " + unit,
                    Decimals.text(amount),
                    Decimals.text(account.spendable(unit, expected.day())),
                    why));
    if (expected.states() != null) {
      List<String> wanted = expected.states().stream().sorted().toList();
      List<String> found =
          account.states(expected.day()).stream().map(State::name).sorted().distinct().toList();
      String name = of + words.of(Word.STATES);
      differ(expected.position(), name, joined(wanted), joined(found), why);
    }
  }

  private List<Decision> takeUpTo(LocalDate day, Chronicle chronicle) {
    List<Decision> decisions = new ArrayList<>();
    for (Event event : played.events()) {
      if (!rules.day(event.at()).isAfter(day)) {
        decisions.add(chronicle.take(event));
      }
    }
    return decisions;
  }

  private void compare(Expected.May expected) {
    Chronicle chronicle = Chronicle.of(rules);
    for (Event event : played.events()) {
      if (!event.at().isAfter(expected.at())) {
        chronicle.take(event);
      }
    }
    LocalDate day = rules.day(expected.at());
    Redemption asked =
        new Redemption(
            "?",
            expected.at(),
            expected.account(),
            expected.actor(),
            expected.reward(),
            1,
            Map.of(),
            Map.of(),
            null);
    Account account = chronicle.account(expected.account(), day);
    Eligibility found = rules.eligibility(account, asked, chronicle.stock(day));
    String of = expected.account() + " " + expected.reward() + " ";
    Position at = expected.position();
    String why =
        found.reasons().stream()
            .map(one -> one.code() + " " + one.text(locale))
            .collect(Collectors.joining("\n"));
    differ(at, of + words.of(Word.MAY), words.of(expected.yes()), words.of(found.yes()), why);
    compare(at, of, expected.reasons(), found.reasons(), why);
    if (expected.earliest() != null) {
      String actual = found.earliest() == null ? words.nothing() : found.earliest().toString();
      differ(at, of + words.of(Word.EARLIEST), expected.earliest().toString(), actual, why);
    }
  }

  /** The sum of what it posted, and of what was put right of that. */
  private void compare(Expected.Settled expected) {
    Chronicle chronicle = Chronicle.of(rules);
    List<Posting> postings = new ArrayList<>();
    takeUpTo(expected.day(), chronicle).forEach(one -> postings.addAll(one.postings()));
    Expected.Amount amount = expected.amount();
    Standing standing =
        rules.asOf(chronicle.account(amount.account(), expected.day()), expected.day());
    postings.addAll(standing.postings());
    BigDecimal sum = BigDecimal.ZERO;
    for (Posting one : postings) {
      if (one.item().equals(expected.settlement())
          && one.account().equals(amount.account())
          && one.unit().equals(amount.unit())) {
        sum = sum.add(one.amount());
      }
    }
    String of = expected.settlement() + " " + amount.account() + " " + amount.unit();
    differ(expected.position(), of, Decimals.text(amount.amount()), Decimals.text(sum), "");
  }
}
