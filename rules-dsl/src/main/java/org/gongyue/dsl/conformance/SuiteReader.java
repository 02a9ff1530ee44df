package org.gongyue.dsl.conformance;

import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyue.convention.Article;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Reward;
import org.gongyue.convention.Settlement;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.decision.Status;
import org.gongyue.dsl.Check;
import org.gongyue.dsl.Conventions;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostic;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Nearest;
import org.gongyue.dsl.diagnostic.Severity;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.dsl.yaml.YamlFile;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;

/** Reads one suite. */
final class SuiteReader {

  private static final Map<String, Status> STATUSES = statuses();

  private static final List<String> CODES =
      Arrays.stream(org.gongyue.decision.Code.values()).map(Enum::name).toList();

  private final Path file;
  private final Diagnostics out;
  private Convention convention;

  SuiteReader(Path file, Diagnostics out) {
    this.file = file;
    this.out = out;
  }

  private static Map<String, Status> statuses() {
    Map<String, Status> words = new LinkedHashMap<>();
    words.put("已入账", Status.POSTED);
    words.put("不计分", Status.UNSCORED);
    words.put("待核实", Status.PENDING);
    words.put("拒绝", Status.REJECTED);
    words.put("posted", Status.POSTED);
    words.put("unscored", Status.UNSCORED);
    words.put("pending", Status.PENDING);
    words.put("rejected", Status.REJECTED);
    return words;
  }

  /** The suite; null if there is an error in it or in its convention. */
  Suite read() {
    Node root = YamlFile.read(file, file.toString(), out);
    Entries suite = root == null ? null : Entries.of(root, Word.OF_SUITE, out);
    if (suite == null) {
      return null;
    }
    suite.require(Word.NAME, Word.CASES);
    String name = suite.text(Word.NAME);
    Path folder = folder(suite);
    if (folder == null) {
      return null;
    }
    Check check = Conventions.check(folder);
    for (Diagnostic one : check.diagnostics()) {
      if (one.severity() == Severity.ERROR) {
        Object[] values = one.values().toArray();
        out.suggest(one.suggestion(), one.code(), one.position(), values);
      }
    }
    if (check.convention().isEmpty()) {
      return null;
    }
    convention = check.convention().get();
    List<Case> cases = new ArrayList<>();
    Set<String> names = new HashSet<>();
    List<Node> items = suite.list(Word.CASES);
    if (suite.has(Word.CASES) && items.isEmpty()) {
      out.add(Code.EMPTY_LIST, suite.position(), Word.CASES);
    }
    for (Node item : items) {
      Case one = readCase(item);
      if (one != null && !names.add(one.name())) {
        out.add(Code.DUPLICATE_ITEM, item.position(), one.name());
      } else if (one != null) {
        cases.add(one);
      }
    }
    return out.hasErrors()
        ? null
        : new Suite(name, RuleBooks.of(RuleBook.compile(convention)), cases);
  }

  /** The folder of the convention, by default the one in which the folder of suites is. */
  private Path folder(Entries suite) {
    Path here = file.toAbsolutePath().normalize().getParent();
    String path = suite.has(Word.CONVENTION) ? suite.text(Word.CONVENTION) : "..";
    try {
      // As the file was named, so that diagnostics name the convention's files likewise.
      Path parent = file.getParent() == null ? Path.of("") : file.getParent();
      Path folder = parent.resolve(path == null ? ".." : path).normalize();
      return folder.toString().isEmpty() || folder.startsWith("..")
          ? here.resolve(path == null ? ".." : path).normalize()
          : folder;
    } catch (InvalidPathException e) {
      out.add(Code.NOT_A_FILE, suite.node(Word.CONVENTION).position(), path);
      return null;
    }
  }

  private Case readCase(Node node) {
    Entries entries = Entries.of(node, Word.OF_CASE, out);
    if (entries == null || !entries.require(Word.NAME, Word.ARTICLES, Word.EXPECTED)) {
      return null;
    }
    String name = entries.text(Word.NAME);
    List<String> articles = articles(entries);
    List<Event> events =
        entries.has(Word.EVENTS)
            ? new EventReader(convention, out).read(entries.node(Word.EVENTS))
            : List.of();
    Entries expected = Entries.of(entries.node(Word.EXPECTED), Word.OF_EXPECTED, out);
    if (expected == null) {
      return null;
    }
    List<Expected> all = expected(expected, events);
    if (Word.OF_EXPECTED.stream().allMatch(word -> expected.list(word).isEmpty())) {
      out.add(Code.EMPTY_LIST, expected.position(), Word.EXPECTED);
    }
    return name == null ? null : new Case(node.position(), name, articles, events, all);
  }

  private List<String> articles(Entries entries) {
    List<String> known = convention.articles().stream().map(Article::id).toList();
    List<String> articles = new ArrayList<>();
    for (Node node : entries.list(Word.ARTICLES)) {
      String text = entries.text(node, Word.ARTICLES);
      if (text != null && !known.contains(text)) {
        String all = String.join("、", known.subList(0, Math.min(20, known.size())));
        out.suggest(Nearest.to(text, known), Code.UNKNOWN_ARTICLE, node.position(), text, all);
      } else if (text != null) {
        articles.add(text);
      }
    }
    return articles;
  }

  private List<Expected> expected(Entries entries, List<Event> events) {
    List<Expected> all = new ArrayList<>();
    Map<String, Integer> arrivals = new HashMap<>();
    for (Node node : entries.list(Word.DECISIONS)) {
      add(answer(Entries.of(node, Word.OF_DECISION, out), events, arrivals), all);
    }
    for (Node node : entries.list(Word.ACCOUNTS)) {
      add(standing(Entries.of(node, Word.OF_ACCOUNT, out)), all);
    }
    for (Node node : entries.list(Word.ELIGIBILITY)) {
      add(may(Entries.of(node, Word.OF_ELIGIBILITY, out)), all);
    }
    for (Node node : entries.list(Word.SETTLEMENTS)) {
      add(settled(Entries.of(node, Word.OF_SETTLEMENT, out)), all);
    }
    return all;
  }

  private static void add(Expected expected, List<Expected> all) {
    if (expected != null) {
      all.add(expected);
    }
  }

  private Expected answer(Entries entries, List<Event> events, Map<String, Integer> arrivals) {
    if (entries == null || !entries.require(Word.EVENT, Word.STATUS)) {
      return null;
    }
    List<String> ids = events.stream().map(Event::id).toList();
    String event = entries.choice(Word.EVENT, ids);
    String status = entries.choice(Word.STATUS, STATUSES.keySet());
    if (event == null || status == null) {
      return null;
    }
    int arrival = arrivals.merge(event, 1, Integer::sum);
    if (ids.stream().filter(event::equals).count() < arrival) {
      out.add(Code.DUPLICATE_ITEM, entries.node(Word.EVENT).position(), event);
      return null;
    }
    AccountId account = events.get(ids.indexOf(event)).account();
    return new Expected.Answer(
        entries.position(),
        event,
        arrival,
        STATUSES.get(status),
        entries.has(Word.POSTINGS) ? postings(entries, account) : null,
        null,
        reasons(entries),
        entries.answer(Word.REPEATED));
  }

  /** Amounts; a number alone is one on the event's own account in the first unit. */
  private List<Expected.Amount> postings(Entries entries, AccountId account) {
    List<Expected.Amount> amounts = new ArrayList<>();
    for (Node node : entries.list(Word.POSTINGS)) {
      if (node instanceof Scalar) {
        BigDecimal number = entries.number(node, Word.POSTINGS);
        if (number != null && number.signum() != 0) {
          amounts.add(new Expected.Amount(account, firstUnit(), number, null, null));
        }
      } else {
        Entries posting = Entries.of(node, Word.OF_POSTING, out);
        if (posting != null && posting.require(Word.AMOUNT)) {
          Expected.Amount amount = amount(posting, account);
          if (amount != null) {
            amounts.add(amount);
          }
        }
      }
    }
    return amounts;
  }

  private Expected.Amount amount(Entries entries, AccountId otherwise) {
    AccountId account = entries.has(Word.ACCOUNT) ? account(entries) : otherwise;
    String unit = entries.has(Word.UNIT) ? entries.choice(Word.UNIT, units()) : firstUnit();
    BigDecimal amount = entries.number(Word.AMOUNT);
    return account == null || unit == null || amount == null
        ? null
        : new Expected.Amount(account, unit, amount, null, null);
  }

  private AccountId account(Entries entries) {
    String text = entries.text(Word.ACCOUNT);
    return text == null ? null : EventReader.account(text, convention);
  }

  private List<String> units() {
    return convention.units().stream().map(UnitOfAccount::name).toList();
  }

  private String firstUnit() {
    return units().get(0);
  }

  /** Codes, or whole sentences; what looks like a code must be one. */
  private List<String> reasons(Entries entries) {
    if (!entries.has(Word.REASONS)) {
      return null;
    }
    List<String> reasons = new ArrayList<>();
    for (Node node : entries.list(Word.REASONS)) {
      String text = entries.text(node, Word.REASONS);
      if (text != null && text.matches("[A-Z_]+")) {
        text = entries.choice(node, text, Word.REASONS, CODES);
      }
      if (text != null) {
        reasons.add(text);
      }
    }
    return reasons;
  }

  private Expected standing(Entries entries) {
    if (entries == null || !entries.require(Word.ACCOUNT, Word.DAY)) {
      return null;
    } else if (!entries.has(Word.SPENDABLE) && !entries.has(Word.STATES)) {
      entries.require(Word.BALANCE);
    }
    AccountId account = account(entries);
    LocalDate day = entries.day(Word.DAY);
    List<Expected.Effected> states = null;
    if (entries.has(Word.STATES)) {
      states = new ArrayList<>();
      for (Node node : entries.list(Word.STATES)) {
        String state = entries.text(node, Word.STATES);
        if (state != null && !state.equals("无") && !state.equals("none")) {
          states.add(new Expected.Effected(account, state, null, false));
        }
      }
    }
    Map<String, BigDecimal> balances = byUnit(entries, Word.BALANCE);
    Map<String, BigDecimal> spendable = byUnit(entries, Word.SPENDABLE);
    return account == null || day == null
        ? null
        : new Expected.Standing(
            entries.position(), account, day, balances, spendable, states, Map.of(), null);
  }

  /** An amount by unit; a number alone is one in the first unit. */
  private Map<String, BigDecimal> byUnit(Entries entries, Word key) {
    Map<String, BigDecimal> amounts = new LinkedHashMap<>();
    Node node = entries.node(key);
    if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        String unit = entries.choice(entry.key(), entry.key().text(), Word.UNIT, units());
        BigDecimal number = entries.number(entry.value(), key);
        if (unit != null && number != null) {
          amounts.put(unit, number);
        }
      }
    } else if (node != null) {
      BigDecimal number = entries.number(node, key);
      if (number != null) {
        amounts.put(firstUnit(), number);
      }
    }
    return amounts;
  }

  private Expected may(Entries entries) {
    if (entries == null || !entries.require(Word.ACCOUNT, Word.REWARD, Word.AT, Word.MAY)) {
      return null;
    }
    List<String> rewards = convention.rewards().stream().map(Reward::id).toList();
    String reward = entries.choice(Word.REWARD, rewards);
    AccountId account = account(entries);
    String actor = entries.text(Word.ACTOR);
    OffsetDateTime at = time(entries);
    Boolean yes = entries.answer(Word.MAY);
    List<String> reasons = reasons(entries);
    LocalDate earliest = entries.day(Word.EARLIEST);
    return reward == null || account == null || at == null || yes == null
        ? null
        : new Expected.May(
            entries.position(), account, actor, reward, null, Map.of(), at, yes, reasons, earliest);
  }

  private OffsetDateTime time(Entries entries) {
    String text = entries.text(Word.AT);
    if (text == null) {
      return null;
    }
    try {
      return text.contains("T")
          ? OffsetDateTime.parse(text)
          : LocalDateTime.parse(text, DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm"))
              .atZone(convention.zone())
              .toOffsetDateTime();
    } catch (DateTimeException e) {
      out.add(
          Code.BAD_CHOICE,
          entries.node(Word.AT).position(),
          Word.AT,
          text,
          "2024-03-01 09:00、2024-03-01T09:00:00+08:00");
      return null;
    }
  }

  private Expected settled(Entries entries) {
    if (entries == null || !entries.require(Word.SETTLEMENT, Word.ACCOUNT, Word.DAY, Word.AMOUNT)) {
      return null;
    }
    Collection<String> known = convention.settlements().stream().map(Settlement::id).toList();
    String settlement = entries.choice(Word.SETTLEMENT, known);
    LocalDate day = entries.day(Word.DAY);
    Expected.Amount amount = amount(entries, null);
    return settlement == null || day == null || amount == null
        ? null
        : new Expected.Settled(entries.position(), settlement, day, List.of(amount), false);
  }
}
