package org.gongyue.dsl.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Reason;
import org.gongyue.dsl.conformance.Draft;
import org.gongyue.dsl.diff.Change;
import org.gongyue.dsl.page.Page;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.Event;
import org.gongyue.measure.Decimals;

/** Changes of meaning in words. */
final class ChangeListing {

  /** Parts of a convention that are called otherwise where it is written. */
  private static final Map<String, Key> KEYS =
      Map.ofEntries(
          Map.entry("warning", Key.WARN_FIRST),
          Map.entry("apart", Key.SAME_ACT),
          Map.entry("further", Key.PRICE),
          Map.entry("portion", Key.LEAST),
          Map.entry("every", Key.WINDOW),
          Map.entry("targets", Key.APPLIES_TO),
          Map.entry("rate", Key.BY),
          Map.entry("back", Key.IN_RETURN),
          Map.entry("multiple", Key.MULTIPLE),
          Map.entry("receiving", Key.RECEIVE_LIMITS),
          Map.entry("objections", Key.SCORE_OBJECTIONS),
          Map.entry("budgets", Key.BUDGET),
          Map.entry("spending", Key.SPENDING_ORDER),
          Map.entry("zone", Key.TIMEZONE),
          Map.entry("text", Key.ARTICLES));

  private final Terminal terminal;
  private final Draft words;

  /**
   * @param rules of the version before
   */
  ChangeListing(Terminal terminal, RuleBook rules) {
    this.terminal = terminal;
    this.words = new Draft(rules);
  }

  void print(List<Change> changes) {
    terminal.print(summary(changes));
    for (Change change : changes) {
      terminal.print("  " + sentence(change));
      if (change.proof() == Change.Proof.DIFFERENT) {
        witness(change.witness());
      } else {
        terminal.print("      " + terminal.text("CHANGE_" + change.proof()));
      }
    }
  }

  private String summary(List<Change> changes) {
    List<Change> each = changes.stream().filter(one -> one.kind() != Change.Kind.TOGETHER).toList();
    long meant = each.stream().filter(one -> one.proof() != Change.Proof.SAME).count();
    return terminal.text("CHANGES", each.size(), meant);
  }

  /** {@code V-01 得分：2 → 3}. */
  private String sentence(Change change) {
    String part = part(change);
    String name = change.item().isEmpty() ? part : (change.item() + " " + part).strip();
    return switch (change.kind()) {
      case ADDED -> terminal.text("CHANGE_ADDED", name, change.after());
      case REMOVED -> terminal.text("CHANGE_REMOVED", name, change.before());
      case TOGETHER -> terminal.text("CHANGE_TOGETHER");
      case CHANGED, REORDERED ->
          terminal.text(
              "CHANGE_CHANGED", name, orNothing(change.before()), orNothing(change.after()));
    };
  }

  private String part(Change change) {
    boolean isScored = change.list().equals("behaviours") && change.part().equals("amount");
    if (isScored) {
      return terminal.text("CHANGE_POINTS");
    } else if (change.part().equals("amount")) {
      return word(Key.AMOUNT);
    }
    if (change.part().isEmpty() && change.kind() != Change.Kind.REORDERED) {
      return "";
    }
    return word(change.part().isEmpty() ? change.list() : change.part());
  }

  /** Most parts are called as their key is in English. */
  private String word(String part) {
    Key other = KEYS.get(part);
    return Arrays.stream(Key.values())
        .filter(key -> other == null ? key.english().equals(part) : key == other)
        .findFirst()
        .map(this::word)
        .orElse(part);
  }

  private String word(Key key) {
    return terminal.word(key);
  }

  private String orNothing(String text) {
    return text == null ? terminal.text("CHANGE_NOTHING") : text;
  }

  private void witness(Change.Witness witness) {
    List<Event> log = witness.log();
    String last = words.told(log.get(log.size() - 1));
    String key = log.size() == 1 ? "EXAMPLE" : "EXAMPLE_AFTER";
    terminal.print("      " + terminal.text(key, last, log.size() - 1));
    terminal.print(
        "      "
            + terminal.text("CHANGE_ANSWERS", answer(witness.before()), answer(witness.after())));
  }

  /** What a decision comes to, on one line. */
  private String answer(Decision decision) {
    String first = decision.text(terminal.locale()).lines().findFirst().orElse("");
    List<String> parts = new ArrayList<>();
    parts.add(first.substring(decision.event().length()).strip());
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    for (Posting one : decision.postings()) {
      sums.merge(one.account() + " " + one.unit(), one.amount(), BigDecimal::add);
    }
    sums.forEach((name, sum) -> parts.add(name + " " + Decimals.text(sum)));
    decision
        .effects()
        .forEach(
            effect ->
                parts.add(effect.state() + (effect.until() == null ? "" : " → " + effect.until())));
    for (Reason reason : decision.reasons()) {
      parts.add(reason.text(terminal.locale()));
    }
    return String.join(terminal.text("CHANGE_COMMA"), parts);
  }

  /** The changes as a page that stands alone. */
  String page(List<Change> changes, String convention, String version) {
    Page page = new Page(terminal.locale(), terminal.text("CHANGES_TITLE", convention, version));
    page.paragraph(summary(changes));
    for (Change change : changes) {
      page.heading(sentence(change));
      if (change.proof() != Change.Proof.DIFFERENT) {
        page.paragraph(terminal.text("CHANGE_" + change.proof()));
        continue;
      }
      page.paragraph(
          terminal.text(
              "CHANGE_ANSWERS",
              answer(change.witness().before()),
              answer(change.witness().after())));
      for (Event event : change.witness().log()) {
        String told = words.told(event);
        page.paragraph(told.substring(1, told.length() - 1)); // without the braces of a suite
      }
    }
    return page.html();
  }

  /** The changes as maps and lists for JSON. */
  List<Map<String, Object>> json(List<Change> changes) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Change change : changes) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("kind", change.kind().name());
      one.put("list", change.list());
      one.put("item", change.item());
      one.put("part", change.part());
      one.put("before", change.before());
      one.put("after", change.after());
      one.put("proof", change.proof().name());
      if (change.witness() != null) {
        one.put("witness", change.witness().log().stream().map(words::told).toList());
        one.put("answerBefore", answer(change.witness().before()));
        one.put("answerAfter", answer(change.witness().after()));
      }
      all.add(one);
    }
    return all;
  }
}
