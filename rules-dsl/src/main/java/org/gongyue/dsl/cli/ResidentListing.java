package org.gongyue.dsl.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Polarity;
import org.gongyue.convention.Responsibility;
import org.gongyue.convention.Reward;
import org.gongyue.convention.ScoringRule;
import org.gongyue.convention.Settlement;
import org.gongyue.dsl.page.Section;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.measure.Decimals;

/** One list of a convention as residents would read it. */
final class ResidentListing {

  /** The columns in their order: what is short first. */
  private static final List<Key> ORDER =
      List.of(
          Key.ID,
          Key.KIND,
          Key.NAME,
          Key.BEHAVIOUR,
          Key.TEXT,
          Key.PRICE,
          Key.POINTS,
          Key.STOCK,
          Key.LIMITS,
          Key.REDEEM_LIMITS,
          Key.CONSEQUENCES,
          Key.VERIFICATION,
          Key.ARTICLE,
          Key.SEEN_IN,
          Key.CONDITION);

  private final Terminal terminal;
  private final Convention convention;
  private final RuleWords words;

  /**
   * A part of a list: what its rows have in common, and of each row the cells that are not empty.
   */
  private record Part(String title, List<Map<Key, String>> rows) {}

  ResidentListing(Terminal terminal, Convention convention) {
    this.terminal = terminal;
    this.convention = convention;
    this.words = new RuleWords(terminal);
  }

  void print(ResidentList list) {
    terminal.print(terminal.text("LIST_" + list, convention.name()));
    List<Section> sections = new ArrayList<>();
    for (Part part : parts(list)) {
      List<Key> columns = columns(part);
      List<List<String>> rows = new ArrayList<>();
      part.rows()
          .forEach(row -> rows.add(columns.stream().map(c -> row.getOrDefault(c, "")).toList()));
      List<String> head = columns.stream().map(terminal::word).toList();
      sections.add(new Section(list.english(), part.title(), List.of(), head, rows));
    }
    if (sections.isEmpty()) {
      terminal.print(terminal.text("LIST_EMPTY"));
    }
    SectionListing.lines(sections).forEach(terminal::print);
  }

  /** For tools: a part is an object with its rows, whose cells have the keys' English names. */
  void printJson(ResidentList list) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("convention", convention.id()).put("version", convention.version());
    object.put("list", list.english());
    ArrayNode parts = object.putArray("parts");
    for (Part part : parts(list)) {
      ObjectNode one = parts.addObject().put("title", part.title());
      ArrayNode rows = one.putArray("rows");
      for (Map<Key, String> row : part.rows()) {
        ObjectNode cells = rows.addObject();
        row.forEach((key, cell) -> cells.put(key.english(), cell));
      }
    }
    terminal.print(object.toString());
  }

  private static List<Key> columns(Part part) {
    return part.rows().stream()
        .flatMap(row -> row.keySet().stream())
        .distinct()
        .sorted((a, b) -> Integer.compare(ORDER.indexOf(a), ORDER.indexOf(b)))
        .toList();
  }

  private List<Part> parts(ResidentList list) {
    List<Part> parts =
        switch (list) {
          case RESPONSIBILITIES -> responsibilities();
          case REWARDS_PENALTIES -> rewardsAndPenalties();
          case BEHAVIOURS -> behaviours();
          case CATALOGUE ->
              List.of(
                  new Part(
                      terminal.word(Key.REWARDS),
                      convention.rewards().stream().map(this::row).toList()));
        };
    return parts.stream().filter(part -> !part.rows().isEmpty()).toList();
  }

  private List<Part> responsibilities() {
    List<Part> parts = new ArrayList<>();
    for (Responsibility one : convention.responsibilities()) {
      List<Map<Key, String>> rows = new ArrayList<>();
      one.duties().forEach(item -> rows.add(row(Key.DUTIES, item)));
      one.rights().forEach(item -> rows.add(row(Key.RIGHTS, item)));
      parts.add(new Part(one.role(), rows));
    }
    return parts;
  }

  private Map<Key, String> row(Key kind, Responsibility.Item item) {
    Map<Key, String> row = new LinkedHashMap<>();
    row.put(Key.KIND, terminal.word(kind));
    row.put(Key.TEXT, item.text());
    put(row, Key.ARTICLE, item.article());
    put(
        row,
        Key.SEEN_IN,
        item.seenIn().stream().map(this::named).collect(Collectors.joining(", ")));
    return row;
  }

  /** A number with the name of what has it. */
  private String named(String id) {
    for (Behaviour one : convention.behaviours()) {
      if (one.id().equals(id) || one.rules().stream().anyMatch(rule -> rule.id().equals(id))) {
        return id + " " + one.name();
      }
    }
    Stream<String[]> others =
        Stream.concat(
            convention.settlements().stream()
                .map(one -> new String[] {one.id(), one.behaviour().name()}),
            Stream.concat(
                convention.rewards().stream().map(one -> new String[] {one.id(), one.name()}),
                convention.transfers().stream().map(one -> new String[] {one.id(), one.name()})));
    return others
        .filter(one -> one[0].equals(id))
        .findFirst()
        .map(one -> id + " " + one[1])
        .orElse(id);
  }

  private List<Part> rewardsAndPenalties() {
    List<Part> parts = new ArrayList<>();
    for (Polarity side : Polarity.values()) {
      List<Map<Key, String>> rows = new ArrayList<>();
      convention.behaviours().stream()
          .filter(behaviour -> behaviour.polarity() == side)
          .forEach(behaviour -> behaviour.rules().forEach(rule -> rows.add(row(behaviour, rule))));
      parts.add(new Part(terminal.word(key(side)), rows));
    }
    List<Map<Key, String>> settled = new ArrayList<>();
    for (Settlement one : convention.settlements()) {
      settled.add(row(one.behaviour(), one.rule()));
    }
    parts.add(new Part(terminal.word(Key.SETTLEMENTS), settled));
    return parts;
  }

  private static Key key(Polarity side) {
    return side == Polarity.POSITIVE ? Key.POSITIVE : Key.NEGATIVE;
  }

  private Map<Key, String> row(Behaviour behaviour, ScoringRule rule) {
    Map<Key, String> row = new LinkedHashMap<>();
    row.put(Key.ID, rule.id());
    row.put(Key.BEHAVIOUR, behaviour.name());
    boolean penalty = behaviour.polarity() == Polarity.NEGATIVE;
    List<String> points = new ArrayList<>();
    points.add(words.points(rule, penalty));
    if (rule.warning() != null) {
      points.add(words.warning(rule));
    }
    if (rule.escalation() != null) {
      points.add(words.escalation(rule.escalation()));
    }
    row.put(Key.POINTS, String.join(terminal.text("SEMICOLON"), points));
    put(row, Key.LIMITS, RuleWords.limits(rule.limits()));
    put(row, Key.CONSEQUENCES, RuleWords.consequences(rule));
    if (rule.verification() != null) {
      put(row, Key.VERIFICATION, RuleWords.verifiers(rule));
    }
    put(row, Key.ARTICLE, rule.article() == null ? behaviour.article() : rule.article());
    if (rule.condition() != null) {
      row.put(Key.CONDITION, rule.condition().text());
    }
    return row;
  }

  private List<Part> behaviours() {
    List<Part> parts = new ArrayList<>();
    for (Polarity side : Polarity.values()) {
      Map<String, List<Map<Key, String>>> byCategory = new LinkedHashMap<>();
      convention.categories().forEach(category -> byCategory.put(category, new ArrayList<>()));
      for (Behaviour behaviour : convention.behaviours()) {
        if (behaviour.polarity() == side) {
          String category = behaviour.category() == null ? "" : behaviour.category();
          Map<Key, String> row = new LinkedHashMap<>();
          row.put(Key.BEHAVIOUR, behaviour.name());
          put(row, Key.ARTICLE, behaviour.article());
          byCategory.computeIfAbsent(category, c -> new ArrayList<>()).add(row);
        }
      }
      byCategory.forEach(
          (category, rows) ->
              parts.add(new Part((terminal.word(key(side)) + " " + category).strip(), rows)));
    }
    return parts;
  }

  private Map<Key, String> row(Reward reward) {
    Map<Key, String> row = new LinkedHashMap<>();
    row.put(Key.ID, reward.id());
    row.put(Key.NAME, reward.name());
    List<String> costs =
        new ArrayList<>(List.of(Decimals.text(reward.price()) + " " + reward.unit()));
    reward.further().forEach(cost -> costs.add(Decimals.text(cost.amount()) + " " + cost.unit()));
    row.put(Key.PRICE, String.join(" + ", costs));
    put(row, Key.STOCK, reward.stock() == null ? null : reward.stock().toString());
    put(row, Key.REDEEM_LIMITS, RuleWords.limits(reward.limits()));
    put(row, Key.ARTICLE, reward.article());
    if (reward.condition() != null) {
      row.put(Key.CONDITION, reward.condition().text());
    }
    return row;
  }

  private static void put(Map<Key, String> row, Key key, String cell) {
    if (cell != null && !cell.isEmpty()) {
      row.put(key, cell);
    }
  }
}
