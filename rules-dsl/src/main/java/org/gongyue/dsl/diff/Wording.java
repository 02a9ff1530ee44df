package org.gongyue.dsl.diff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Reason;
import org.gongyue.dsl.diagnostic.Texts;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.event.Event;
import org.gongyue.measure.Decimals;

/** Changes of meaning in words, for a terminal and for a page. */
public final class Wording {

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

  private final Locale locale;
  private final Texts texts;
  private final Function<Event, String> told;

  /**
   * Words in a language.
   *
   * @param told an event in a few words
   */
  public Wording(Locale locale, Function<Event, String> told) {
    this.locale = locale;
    this.texts = new Texts("org.gongyue.dsl.diff.changes", locale);
    this.told = told;
  }

  /** What the changes are, of one convention in another version. */
  public String title(String convention, String version) {
    return texts.get("CHANGES_TITLE", convention, version);
  }

  /** How many there are. */
  public String summary(List<Change> changes) {
    List<Change> each = changes.stream().filter(one -> one.kind() != Change.Kind.TOGETHER).toList();
    long meant = each.stream().filter(one -> one.proof() != Change.Proof.SAME).count();
    return texts.get("CHANGES", each.size(), meant);
  }

  /** What was changed: {@code V-01 得分：2 → 3}. */
  public String sentence(Change change) {
    String part = part(change);
    String name = change.item().isEmpty() ? part : (change.item() + " " + part).strip();
    return switch (change.kind()) {
      case ADDED -> texts.get("CHANGE_ADDED", name, change.after());
      case REMOVED -> texts.get("CHANGE_REMOVED", name, change.before());
      case TOGETHER -> texts.get("CHANGE_TOGETHER");
      case CHANGED, REORDERED ->
          texts.get("CHANGE_CHANGED", name, orNothing(change.before()), orNothing(change.after()));
    };
  }

  /** What is known of what it does: a witness, with the two answers, or why there is none. */
  public List<String> lines(Change change) {
    if (change.proof() != Change.Proof.DIFFERENT) {
      return List.of(texts.get("CHANGE_" + change.proof()));
    }
    List<Event> log = change.witness().log();
    String last = told.apply(log.get(log.size() - 1));
    String key = log.size() == 1 ? "CHANGE_EXAMPLE" : "CHANGE_EXAMPLE_AFTER";
    return List.of(texts.get(key, last, log.size() - 1), answers(change.witness()));
  }

  /** What the last event of a witness is answered, before and after. */
  public String answers(Change.Witness witness) {
    return texts.get("CHANGE_ANSWERS", answer(witness.before()), answer(witness.after()));
  }

  /** What a decision comes to, on one line. */
  public String answer(Decision decision) {
    String first = decision.text(locale).lines().findFirst().orElse("");
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
      parts.add(reason.text(locale));
    }
    return String.join(texts.get("CHANGE_COMMA"), parts);
  }

  private String part(Change change) {
    boolean isScored = change.list().equals("behaviours") && change.part().equals("amount");
    if (isScored) {
      return texts.get("CHANGE_POINTS");
    } else if (change.part().equals("amount")) {
      return texts.of(Key.AMOUNT);
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
        .map(texts::of)
        .orElse(part);
  }

  private String orNothing(String text) {
    return text == null ? texts.get("CHANGE_NOTHING") : text;
  }
}
