package org.gongyue.dsl.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongyue.convention.Article;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Fact;
import org.gongyue.convention.Gate;
import org.gongyue.convention.Grading;
import org.gongyue.convention.Indicator;
import org.gongyue.convention.Party;
import org.gongyue.convention.Polarity;
import org.gongyue.convention.Responsibility;
import org.gongyue.convention.Reward;
import org.gongyue.convention.ScoringRule;
import org.gongyue.convention.Settlement;
import org.gongyue.convention.TransferRule;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.engine.RuleBook;
import org.gongyue.expression.Formula;
import org.gongyue.measure.Decimals;
import org.gongyue.measure.Target;

/** A convention in words, in the order of its documents. */
final class Listing {

  /** Each of which may have been overridden. */
  private static final List<String> KEYS =
      Arrays.stream(Key.values()).map(Key::chinese).distinct().toList();

  private final Terminal terminal;
  private final Convention convention;
  private final Map<String, Position> origins;
  private final RuleWords ruleWords;

  /**
   * @param origins where each article, behaviour, rule and reward is written; null if nobody asks
   */
  Listing(Terminal terminal, Convention convention, Map<String, Position> origins) {
    this.terminal = terminal;
    this.convention = convention;
    this.origins = origins;
    this.ruleWords = new RuleWords(terminal);
  }

  void print() {
    line("TITLE", convention.name(), convention.id(), convention.version());
    line("DIGEST", RuleBook.compile(convention).version().digest());
    new LifeListing(terminal).print(convention.life(), convention.zone());
    heading("ARTICLES", convention.articles().size());
    for (Article article : convention.articles()) {
      terminal.print("  " + article.id() + "  " + article.text() + origin(article.id()));
    }
    if (!convention.responsibilities().isEmpty()) {
      heading("RESPONSIBILITIES", convention.responsibilities().size());
      convention.responsibilities().forEach(this::print);
    }
    if (!convention.groups().isEmpty()) {
      terminal.print("");
      line("GROUPS", String.join(", ", convention.groups()));
    }
    if (!convention.masked().isEmpty()) {
      terminal.print("");
      line("MASKED", String.join(", ", convention.masked()));
    }
    if (!convention.facts().isEmpty()) {
      heading("FACTS", convention.facts().size());
      for (Fact fact : convention.facts()) {
        String about = terminal.text("ABOUT_" + fact.about());
        terminal.print("  " + fact.name() + "  " + about + " " + text(fact.attribute()));
      }
    }
    behaviours(Polarity.POSITIVE, "POSITIVE");
    behaviours(Polarity.NEGATIVE, "NEGATIVE");
    heading("LIMITS", convention.limits().size());
    convention
        .limits()
        .forEach(limit -> terminal.print("  " + limit.target() + "  " + RuleWords.limit(limit)));
    if (!convention.gates().isEmpty()) {
      heading("GATES", convention.gates().size());
      convention.gates().forEach(this::print);
    }
    if (!convention.gradings().isEmpty()) {
      heading("GRADINGS", convention.gradings().size());
      convention.gradings().forEach(this::print);
    }
    if (!convention.indicators().isEmpty()) {
      heading("INDICATORS", convention.indicators().size());
      convention.indicators().forEach(this::print);
    }
    if (!convention.settlements().isEmpty()) {
      heading("SETTLEMENTS", convention.settlements().size());
      convention.settlements().forEach(this::print);
    }
    heading("REWARDS", convention.rewards().size());
    if (!convention.budgets().isEmpty()) {
      terminal.print(
          "  " + terminal.text("BUDGET_OF_ALL", RuleWords.budgets(convention.budgets())));
    }
    convention.rewards().forEach(this::print);
    if (!convention.transfers().isEmpty()) {
      heading("TRANSFERS", convention.transfers().size());
      TransferListing listing = new TransferListing(terminal);
      for (TransferRule transfer : convention.transfers()) {
        terminal.print(listing.of(transfer) + origin(transfer.id()));
        for (Attribute attribute : transfer.attributes()) {
          terminal.print("      " + terminal.text("ATTRIBUTE", attribute.name(), text(attribute)));
        }
      }
    }
  }

  private void print(Responsibility one) {
    terminal.print("  " + one.role());
    one.duties().forEach(duty -> terminal.print("      " + item("DUTY", duty)));
    one.rights().forEach(right -> terminal.print("      " + item("RIGHT", right)));
  }

  private String item(String code, Responsibility.Item item) {
    List<String> words = new ArrayList<>(List.of(terminal.text(code, item.text())));
    add(words, item.article());
    if (!item.seenIn().isEmpty()) {
      words.add(terminal.text("SEEN_IN", String.join(", ", item.seenIn())));
    }
    return String.join("  ", words);
  }

  private void line(String key, Object... values) {
    terminal.print(terminal.text(key, values));
  }

  private void heading(String key, int count) {
    terminal.print("");
    line(key, count);
  }

  private Object orOpen(Object date) {
    return date == null ? terminal.text("OPEN") : date;
  }

  private String origin(String id) {
    Position position = origins == null ? null : origins.get(id);
    if (position == null) {
      return "";
    }
    StringBuilder text = new StringBuilder("    # ").append(position);
    for (String key : KEYS) {
      Position override = origins.get(id + " " + key);
      if (override != null) {
        text.append("; ").append(key).append(": ").append(override);
      }
    }
    return text.toString();
  }

  private void behaviours(Polarity polarity, String key) {
    List<Behaviour> some =
        convention.behaviours().stream().filter(b -> b.polarity() == polarity).toList();
    heading(key, some.size());
    some.forEach(this::print);
  }

  private void print(Behaviour behaviour) {
    List<String> words = new ArrayList<>(List.of(behaviour.id(), behaviour.name()));
    add(words, behaviour.category());
    add(words, behaviour.commons());
    add(words, behaviour.article());
    add(words, behaviour.accountKind());
    terminal.print("  " + String.join("  ", words) + origin(behaviour.id()));
    for (Attribute attribute : behaviour.attributes()) {
      terminal.print("      " + terminal.text("ATTRIBUTE", attribute.name(), text(attribute)));
    }
    for (Party party : behaviour.parties()) {
      terminal.print("      " + terminal.text("PARTY", party.role(), party.accountKind()));
    }
    if (behaviour.rules().size() > 1) {
      terminal.print("      " + terminal.text("CHOICE_" + behaviour.choice()));
    }
    for (ScoringRule rule : behaviour.rules()) {
      print(behaviour, rule);
    }
  }

  private void print(Behaviour behaviour, ScoringRule rule) {
    boolean penalty = behaviour.polarity() == Polarity.NEGATIVE;
    List<String> words = new ArrayList<>();
    words.add(terminal.text(penalty ? "DEDUCT" : "AWARD", rule.amount().text(), rule.unit()));
    if (rule.condition() != null) {
      words.add(terminal.text("CONDITION", rule.condition().text()));
    }
    if (rule.chargedTo() != null) {
      words.add(terminal.text("CHARGED_TO", rule.chargedTo()));
    }
    if (rule.apart()) {
      words.add(terminal.text("APART"));
    }
    if (rule.escalation() != null) {
      words.add(ruleWords.escalation(rule.escalation()));
    }
    if (rule.warning() != null) {
      words.add(ruleWords.warning(rule));
    }
    if (!rule.consequences().isEmpty()) {
      words.add(terminal.text("CONSEQUENCES", RuleWords.consequences(rule)));
    }
    if (!rule.ends().isEmpty()) {
      words.add(terminal.text("ENDS", String.join(", ", rule.ends())));
    }
    if (!rule.limits().isEmpty()) {
      words.add(terminal.text("LIMITED", RuleWords.limits(rule.limits())));
    }
    if (rule.verification() != null) {
      words.add(terminal.text("VERIFIED", RuleWords.verifiers(rule)));
      if (!rule.verification().evidence().isEmpty()) {
        words.add(terminal.text("EVIDENCE", String.join(", ", rule.verification().evidence())));
      }
    }
    if (rule.like() != null) {
      words.add(terminal.text("LIKE", rule.like()));
    }
    if (rule.note() != null) {
      words.add(terminal.text("NOTE", rule.note()));
    }
    boolean several = behaviour.rules().size() > 1;
    String id = several ? rule.id() + "  " : "";
    terminal.print("      " + id + String.join("; ", words) + (several ? origin(rule.id()) : ""));
  }

  private void print(Settlement settlement) {
    List<String> words = new ArrayList<>(List.of(settlement.id(), settlement.behaviour().name()));
    add(words, settlement.rule().article());
    add(words, settlement.behaviour().accountKind());
    words.add(terminal.text("CLOSES", settlement.every().window().unit().word()));
    if (settlement.ranking() != null) {
      Settlement.Ranking ranking = settlement.ranking();
      words.add(
          terminal.text(
              "RANKED",
              ranking.by().stream().map(Formula::text).collect(Collectors.joining(", ")),
              ranking.places(),
              terminal.text("TIES_" + ranking.ties())));
    } else if (settlement.pool() != null) {
      Settlement.Pool pool = settlement.pool();
      words.add(
          terminal.text(
              "SHARED",
              pool.by().text(),
              pool.total() == null
                  ? terminal.text("TOTAL_OPEN")
                  : Decimals.text(pool.total()) + " " + settlement.rule().unit(),
              terminal.text("REMAINDER_" + pool.remainder())));
    }
    if (settlement.within() != null) {
      words.add(terminal.text("WITHIN", settlement.within()));
    }
    terminal.print("  " + String.join("  ", words) + origin(settlement.id()));
    print(settlement.behaviour(), settlement.rule());
  }

  private void print(Gate gate) {
    List<String> words = new ArrayList<>(List.of(gate.id(), gate.name()));
    add(words, gate.article());
    words.add(terminal.text("CONDITION", gate.condition().text()));
    words.add(
        terminal.text(
            "APPLIES_TO",
            gate.targets().stream().map(Target::toString).collect(Collectors.joining(", "))));
    terminal.print("  " + String.join("  ", words) + origin(gate.id()));
  }

  private void print(Grading grading) {
    List<String> words = new ArrayList<>(List.of(grading.name()));
    add(words, grading.article());
    add(words, grading.accountKind());
    words.add(terminal.text("BY", grading.by().text()));
    String always = terminal.text("ALWAYS");
    words.add(
        terminal.text("EVALUATED", grading.every() == null ? always : grading.every().toString()));
    if (grading.every() != null) {
      words.add(terminal.text("INITIAL", grading.first()));
    }
    terminal.print("  " + String.join("  ", words) + origin(grading.name()));
    for (Grading.Band band : grading.bands()) {
      terminal.print("      " + band.range() + "  " + band.grade());
    }
  }

  private void print(Indicator indicator) {
    List<String> words = new ArrayList<>(List.of(indicator.id(), indicator.name()));
    add(words, indicator.commons());
    add(words, indicator.article());
    add(words, indicator.accountKind());
    words.add(
        indicator.isComposed()
            ? terminal.text("COMPOSED", indicator.composedOf().text())
            : terminal.text("BY", indicator.by().text()));
    words.add(terminal.text("PLACES", indicator.places()));
    terminal.print("  " + String.join("  ", words) + origin(indicator.id()));
  }

  private String text(Attribute attribute) {
    List<String> words = new ArrayList<>(List.of(terminal.text("TYPE_" + attribute.type())));
    add(words, attribute.unit());
    if (attribute.least() != null || attribute.most() != null) {
      words.add("[" + orNone(attribute.least()) + ".." + orNone(attribute.most()) + "]");
    }
    if (!attribute.options().isEmpty()) {
      words.add(String.join("/", attribute.options()));
    }
    if (attribute.fallback() != null) {
      words.add("= " + attribute.fallback());
    }
    return String.join(" ", words);
  }

  private static String orNone(BigDecimal number) {
    return number == null ? "" : Decimals.text(number);
  }

  private static void add(List<String> words, String word) {
    if (word != null) {
      words.add(word);
    }
  }

  private void print(Reward reward) {
    List<String> words = new ArrayList<>(List.of(reward.id(), reward.name()));
    add(words, reward.article());
    words.add(Decimals.text(reward.price()) + " " + reward.unit());
    if (reward.stock() != null) {
      words.add(terminal.text("STOCK", reward.stock()));
    }
    if (!reward.limits().isEmpty()) {
      words.add(terminal.text("LIMITED", RuleWords.limits(reward.limits())));
    }
    if (!reward.budgets().isEmpty()) {
      words.add(terminal.text("BUDGET", RuleWords.budgets(reward.budgets())));
    }
    if (reward.condition() != null) {
      words.add(terminal.text("CONDITION", reward.condition().text()));
    }
    if (reward.portion() != null && reward.fitting(1) > 1) {
      words.add(terminal.text("PORTION", reward.fitting(1)));
    }
    if (reward.portion() != null && reward.portion().multiple() != null) {
      words.add(terminal.text("MULTIPLE", reward.portion().multiple()));
    }
    if (reward.minimumBalance() != null) {
      words.add(terminal.text("MINIMUM", Decimals.text(reward.minimumBalance())));
    }
    if (reward.from() != null || reward.until() != null) {
      words.add(terminal.text("BETWEEN", orOpen(reward.from()), orOpen(reward.until())));
    }
    terminal.print("  " + String.join("  ", words) + origin(reward.id()));
  }
}
