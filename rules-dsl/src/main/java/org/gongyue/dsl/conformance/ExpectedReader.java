package org.gongyue.dsl.conformance;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongyue.convention.Grading;
import org.gongyue.convention.Reward;
import org.gongyue.convention.Settlement;
import org.gongyue.decision.Status;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.vocabulary.Words;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.measure.Decimals;

/** Reads what a case expects. */
final class ExpectedReader {

  private static final List<String> CODES =
      Arrays.stream(org.gongyue.decision.Code.values()).map(Enum::name).toList();

  private static final List<String> DIAGNOSTICS =
      Arrays.stream(Code.values()).map(Enum::name).toList();

  private final Names names;
  private final Map<Key, Node> defaults;
  private final Diagnostics out;

  ExpectedReader(Names names, Map<Key, Node> defaults, Diagnostics out) {
    this.names = names;
    this.defaults = defaults;
    this.out = out;
  }

  List<Expected> read(Entries entries, List<Event> events) {
    List<Expected> all = new ArrayList<>();
    Map<String, Integer> arrivals = new HashMap<>();
    for (Node node : entries.list(Key.DECISIONS)) {
      Entries one = Entries.of(node, Shape.EXPECTED_DECISION, out);
      add(one == null ? null : answer(one, events, arrivals), all);
    }
    for (Node node : entries.list(Key.ACCOUNTS)) {
      add(standing(of(node, Shape.EXPECTED_ACCOUNT)), all);
    }
    for (Node node : entries.list(Key.ELIGIBILITY)) {
      add(may(of(node, Shape.EXPECTED_ANSWER)), all);
    }
    for (Node node : entries.list(Key.SETTLEMENTS)) {
      add(settled(Entries.of(node, Shape.EXPECTED_SETTLEMENT, out)), all);
    }
    if (entries.has(Key.DIAGNOSTICS)) {
      add(diagnosed(entries), all);
    }
    return all;
  }

  private static void add(Expected expected, List<Expected> all) {
    if (expected != null) {
      all.add(expected);
    }
  }

  /** What is looked at on an account, which may be the default one; null if there is none. */
  private Entries of(Node node, Shape shape) {
    Entries entries = Entries.of(node, shape, out);
    if (entries == null) {
      return null;
    }
    Set<Key> keys =
        shape == Shape.EXPECTED_ANSWER
            ? EnumSet.of(Key.ACCOUNT, Key.ACTOR, Key.FACTS)
            : EnumSet.of(Key.ACCOUNT);
    entries.otherwise(defaults, keys);
    return entries.require(Key.ACCOUNT) ? entries : null;
  }

  private Expected answer(Entries entries, List<Event> events, Map<String, Integer> arrivals) {
    List<String> ids = events.stream().map(Event::id).toList();
    String event = entries.choice(Key.EVENT, ids);
    Status status = entries.word(Key.STATUS, Words.STATUSES);
    if (event == null || status == null) {
      return null;
    }
    int arrival = arrivals.merge(event, 1, Integer::sum);
    if (ids.stream().filter(event::equals).count() < arrival) {
      out.add(Code.DUPLICATE_ITEM, entries.node(Key.EVENT).position(), event);
      return null;
    }
    AccountId account = events.get(ids.indexOf(event)).account();
    return new Expected.Answer(
        entries.position(),
        event,
        arrival,
        status,
        entries.has(Key.POSTINGS) ? postings(entries, account) : null,
        entries.has(Key.CONSEQUENCES) ? states(entries, Key.CONSEQUENCES, account) : null,
        reasons(entries),
        entries.word(Key.REPEATED, Words.BOOLEANS));
  }

  /** Amounts; a number alone is one on the event's own account in the first unit. */
  private List<Expected.Amount> postings(Entries entries, AccountId account) {
    List<Expected.Amount> amounts = new ArrayList<>();
    for (Node node : entries.list(Key.POSTINGS)) {
      if (node instanceof Scalar) {
        BigDecimal number = Entries.number(node, Key.POSTINGS, out);
        if (number != null && number.signum() != 0) {
          amounts.add(new Expected.Amount(account, names.firstUnit(), number, null, null));
        }
        continue;
      }
      Entries posting = Entries.of(node, Shape.EXPECTED_POSTING, out);
      if (posting != null) {
        AccountId on = posting.has(Key.ACCOUNT) ? names.account(posting) : account;
        String unit = names.unit(posting);
        BigDecimal amount = posting.number(Key.AMOUNT);
        LocalDate until = posting.day(Key.UNTIL);
        if (on != null && unit != null && amount != null) {
          amounts.add(new Expected.Amount(on, unit, amount, posting.text(Key.ITEM), until));
        }
      }
    }
    return amounts;
  }

  /** Codes, or whole sentences; what looks like a code must be one. */
  private List<String> reasons(Entries entries) {
    if (!entries.has(Key.REASONS)) {
      return null;
    }
    List<String> reasons = new ArrayList<>();
    for (Node node : entries.list(Key.REASONS)) {
      String text = entries.text(node, Key.REASONS);
      if (text != null && text.matches("[A-Z_]+")) {
        text = Entries.choice(node, text, Key.REASONS, CODES, out);
      }
      if (text != null) {
        reasons.add(text);
      }
    }
    return reasons;
  }

  /** States by their names alone, or with a day; 无 for none. */
  private List<Expected.Effected> states(Entries entries, Key key, AccountId account) {
    List<Expected.Effected> states = new ArrayList<>();
    for (Node node : entries.list(key)) {
      if (node instanceof Scalar) {
        String state = entries.text(node, key);
        if (state != null && !Entries.isNothing(state)) {
          states.add(new Expected.Effected(account, state, null, false));
        }
        continue;
      }
      Entries state = Entries.of(node, Shape.EXPECTED_STATE, out);
      if (state != null) {
        AccountId of = state.has(Key.ACCOUNT) ? names.account(state) : account;
        String name = state.text(Key.STATE);
        LocalDate until = state.day(Key.UNTIL);
        Boolean ends = state.word(Key.ENDS, Words.BOOLEANS);
        if (of != null && name != null) {
          states.add(new Expected.Effected(of, name, until, Boolean.TRUE.equals(ends)));
        }
      }
    }
    return states;
  }

  private Expected standing(Entries entries) {
    if (entries == null) {
      return null;
    }
    List<Key> looked = List.of(Key.SPENDABLE, Key.STATES, Key.GRADINGS, Key.UPCOMING);
    if (looked.stream().noneMatch(entries::has)) {
      entries.require(Key.BALANCE);
    }
    AccountId account = names.account(entries);
    LocalDate day = entries.day(Key.DATE);
    return account == null || day == null
        ? null
        : new Expected.Standing(
            entries.position(),
            account,
            day,
            names.byUnit(entries, Key.BALANCE),
            names.byUnit(entries, Key.SPENDABLE),
            entries.has(Key.STATES) ? states(entries, Key.STATES, account) : null,
            grades(entries),
            entries.has(Key.UPCOMING) ? upcoming(entries, account) : null);
  }

  private Map<String, String> grades(Entries entries) {
    Map<String, String> grades = new LinkedHashMap<>();
    List<String> known = names.convention().gradings().stream().map(Grading::name).toList();
    if (entries.node(Key.GRADINGS) instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        String grading = Entries.choice(entry.key(), entry.key().text(), Key.GRADINGS, known, out);
        String grade = entries.text(entry.value(), Key.GRADINGS);
        if (grading != null && grade != null) {
          grades.put(grading, grade);
        }
      }
    } else if (entries.has(Key.GRADINGS)) {
      out.add(Code.NOT_A_MAPPING, entries.node(Key.GRADINGS).position());
    }
    return grades;
  }

  private List<Expected.Amount> upcoming(Entries entries, AccountId account) {
    List<Expected.Amount> all = new ArrayList<>();
    for (Node node : entries.list(Key.UPCOMING)) {
      if (node instanceof Scalar scalar && Entries.isNothing(scalar.text())) {
        continue;
      }
      Entries expiry = Entries.of(node, Shape.EXPECTED_EXPIRY, out);
      if (expiry != null) {
        String unit = names.unit(expiry);
        LocalDate day = expiry.day(Key.DATE);
        BigDecimal amount = expiry.number(Key.AMOUNT);
        if (unit != null && day != null && amount != null) {
          all.add(new Expected.Amount(account, unit, amount, null, day));
        }
      }
    }
    return all;
  }

  private Expected may(Entries entries) {
    if (entries == null) {
      return null;
    }
    List<String> rewards = names.convention().rewards().stream().map(Reward::id).toList();
    String reward = entries.choice(Key.REWARD, rewards);
    AccountId account = names.account(entries);
    OffsetDateTime at = time(entries);
    Boolean yes = entries.word(Key.MAY, Words.BOOLEANS);
    return reward == null || account == null || at == null || yes == null
        ? null
        : new Expected.May(
            entries.position(),
            account,
            entries.text(Key.ACTOR),
            reward,
            entries.whole(Key.QUANTITY),
            facts(entries),
            at,
            yes,
            reasons(entries),
            entries.day(Key.EARLIEST));
  }

  private Map<String, Object> facts(Entries entries) {
    Map<String, Object> facts = new TreeMap<>();
    if (entries.node(Key.FACTS) instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        String text = entries.text(entry.value(), Key.FACTS);
        if (text != null) {
          facts.put(entry.key().text(), value((Scalar) entry.value()));
        }
      }
    } else if (entries.has(Key.FACTS)) {
      out.add(Code.NOT_A_MAPPING, entries.node(Key.FACTS).position());
    }
    return facts;
  }

  private static Object value(Scalar scalar) {
    if (!EventReader.isBare(scalar)) {
      return scalar.text();
    }
    boolean isNumber = Entries.NUMBER.matcher(scalar.text()).matches();
    return isNumber
        ? Decimals.canonical(new BigDecimal(scalar.text()))
        : Boolean.valueOf(scalar.text());
  }

  private OffsetDateTime time(Entries entries) {
    String text = entries.text(Key.AT);
    if (text == null) {
      return null;
    }
    try {
      return text.contains("T")
          ? OffsetDateTime.parse(text)
          : LocalDateTime.parse(text, DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm"))
              .atZone(names.convention().zone())
              .toOffsetDateTime();
    } catch (DateTimeException e) {
      out.add(
          Code.BAD_CHOICE,
          entries.node(Key.AT).position(),
          Key.AT,
          text,
          "2024-03-01 09:00、2024-03-01T09:00:00+08:00");
      return null;
    }
  }

  /** How much came to an account, or to each of several and nothing to any other. */
  private Expected settled(Entries entries) {
    if (entries == null) {
      return null;
    }
    List<String> known = names.convention().settlements().stream().map(Settlement::id).toList();
    String settlement = entries.choice(Key.SETTLEMENT, known);
    LocalDate day = entries.day(Key.DATE);
    String unit = names.unit(entries);
    List<Expected.Amount> amounts = new ArrayList<>();
    boolean only = entries.node(Key.AMOUNT) instanceof Node.Mapping;
    if (entries.node(Key.AMOUNT) instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        AccountId account = EventReader.account(entry.key().text(), names.convention());
        BigDecimal amount = Entries.number(entry.value(), Key.AMOUNT, out);
        if (amount != null) {
          amounts.add(new Expected.Amount(account, unit, amount, null, null));
        }
      }
    } else {
      entries.otherwise(defaults, EnumSet.of(Key.ACCOUNT));
      AccountId account = entries.require(Key.ACCOUNT) ? names.account(entries) : null;
      BigDecimal amount = entries.number(Key.AMOUNT);
      if (account == null || amount == null) {
        return null;
      }
      amounts.add(new Expected.Amount(account, unit, amount, null, null));
    }
    return settlement == null || day == null || unit == null
        ? null
        : new Expected.Settled(entries.position(), settlement, day, amounts, only);
  }

  private Expected diagnosed(Entries entries) {
    List<Expected.Diagnosis> all = new ArrayList<>();
    for (Node node : entries.list(Key.DIAGNOSTICS)) {
      Entries one = Entries.of(node, Shape.EXPECTED_DIAGNOSTIC, out);
      String code = one == null ? null : one.choice(Key.CODE, DIAGNOSTICS);
      if (code != null) {
        all.add(
            new Expected.Diagnosis(Code.valueOf(code), one.text(Key.FILE), one.whole(Key.LINE)));
      }
    }
    return new Expected.Diagnosed(entries.node(Key.DIAGNOSTICS).position(), all);
  }
}
