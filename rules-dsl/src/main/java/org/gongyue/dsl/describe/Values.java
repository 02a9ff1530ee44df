package org.gongyue.dsl.describe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.gongyue.dsl.vocabulary.Form;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.vocabulary.Spans;
import org.gongyue.dsl.vocabulary.Spelling;
import org.gongyue.dsl.vocabulary.Windows;

/**
 * What values look like, in the words of JSON Schema. A reader takes every single value for text
 * and sees for itself what it means; an editor sees numbers and truth values. So both are right
 * where a text or a number stands.
 */
final class Values {

  private static final int NAME = 100;
  private static final int SENTENCE = 5000;
  private static final int MOST_LINES = 1_000_000;

  private static final Pattern GROUP_NAME = Pattern.compile("\\?<[a-z]+>");
  private static final String WINDOW = "(?:" + withoutNames(Windows.pattern()) + ")";
  private static final String SPAN = "(?:" + withoutNames(Spans.pattern()) + ")";
  private static final String SCOPE = "(?:每人|每户|每[^每 ]+|per actor|per account|per [^ ]+) ?";
  private static final String QUANTITY = "[0-9]+(?:\\.[0-9]+)? ?(?:分|次|份|points?|times?|items?)?";

  private final Function<Shape, Map<String, Object>> references;

  Values(Function<Shape, Map<String, Object>> references) {
    this.references = references;
  }

  /** A mapping that takes no other keys than its properties. */
  static Map<String, Object> closed() {
    Map<String, Object> closed = new LinkedHashMap<>();
    closed.put("type", "object");
    closed.put("additionalProperties", false);
    return closed;
  }

  Map<String, Object> of(Form form) {
    return switch (form.kind()) {
      case TEXT -> text(NAME);
      case SENTENCE -> text(SENTENCE);
      case CONVENTION_ID -> text(Spelling.CONVENTION_ID.pattern(), "string", "number");
      case ID -> text(Spelling.ID.pattern(), "string", "number");
      case NUMBER -> text(Spelling.NUMBER.pattern(), "number", "string");
      case WHOLE -> whole(form);
      case DATE -> text("[0-9]{4}-[0-9]{2}-[0-9]{2}", "string");
      case WORD -> Map.of("enum", words(form));
      case TEXTS -> Map.of("anyOf", List.of(text(NAME), list(text(NAME), 1, "array")));
      case VALUE -> text(NAME);
      case CONDITION -> text(".*", "string", "boolean");
      case AMOUNT -> amount(form);
      case NUMBERS -> list(text(Spelling.NUMBER.pattern(), "number", "string"), 1, "array");
      case WINDOW -> text(WINDOW, "string");
      case TERM -> term(form);
      case SPAN -> text(SPAN, "string");
      case QUANTITY -> quantity();
      case LIMITS -> limits(SCOPE + WINDOW);
      case ITEM_LIMITS -> limits("(?:" + SCOPE + ")?" + WINDOW);
      case BUDGETS -> budgets();
      case NAMED_TEXTS -> namedTexts();
      case MAPPING -> mapping(form);
      case PRICE -> price();
      case ITEMS -> oneOrMore(List.of(one(form.shapes())));
      case MIXED -> oneOrMore(mixed(form));
      case LIST -> list(one(form.shapes()), 0, "array", "null");
      case NAMED -> named(form);
    };
  }

  private static Map<String, Object> text(int longest) {
    Map<String, Object> text = new LinkedHashMap<>();
    text.put("type", List.of("string", "number", "boolean"));
    text.put("minLength", 1);
    text.put("maxLength", longest);
    return text;
  }

  private static Map<String, Object> text(String pattern, String... types) {
    Map<String, Object> text = new LinkedHashMap<>();
    text.put("type", List.of(types));
    text.put("minLength", 1);
    if (!pattern.equals(".*")) {
      text.put("pattern", "^(?:" + pattern + ")$");
    }
    return text;
  }

  /** An editor takes {@code true} for no word but a truth value. */
  private static List<Object> words(Form form) {
    List<Object> words = new ArrayList<>(form.words().all());
    if (words.contains("true")) {
      words.add(true);
      words.add(false);
    }
    return words;
  }

  private Map<String, Object> amount(Form form) {
    Map<String, Object> expression = text(".*", "number", "string");
    return form.shapes().isEmpty()
        ? expression
        : Map.of("anyOf", List.of(expression, one(form.shapes())));
  }

  private Map<String, Object> mapping(Form form) {
    return form.words() == null
        ? one(form.shapes())
        : Map.of("anyOf", List.of(Map.of("enum", words(form)), one(form.shapes())));
  }

  private Map<String, Object> term(Form form) {
    Map<String, Object> term = text(".*", "string");
    return form.shapes().isEmpty() ? term : Map.of("anyOf", List.of(term, one(form.shapes())));
  }

  private static Map<String, Object> price() {
    Map<String, Object> number = text(Spelling.NUMBER.pattern(), "number", "string");
    Map<String, Object> byUnit = new LinkedHashMap<>();
    byUnit.put("type", "object");
    byUnit.put("minProperties", 1);
    byUnit.put("additionalProperties", number);
    return Map.of("anyOf", List.of(number, byUnit));
  }

  private static Map<String, Object> whole(Form form) {
    Map<String, Object> whole = text("[0-9]+", "integer", "string");
    whole.put("minimum", form.least());
    whole.put("maximum", form.most());
    return whole;
  }

  private static Map<String, Object> quantity() {
    Map<String, Object> quantity = text(QUANTITY, "number", "string");
    quantity.put("minimum", 0);
    return quantity;
  }

  private static Map<String, Object> list(Object items, int least, String... types) {
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("type", List.of(types));
    list.put("items", items);
    if (least > 0) {
      list.put("minItems", least);
    }
    return list;
  }

  private Map<String, Object> limits(String keys) {
    Map<String, Object> limits = closed();
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("anyOf", List.of(quantity(), references.apply(Shape.LIMIT)));
    limits.put("patternProperties", Map.of("^" + keys + "$", value));
    return limits;
  }

  private static Map<String, Object> budgets() {
    Map<String, Object> budgets = closed();
    budgets.put("minProperties", 1);
    budgets.put("patternProperties", Map.of("^" + WINDOW + "$", price()));
    return budgets;
  }

  private static Map<String, Object> namedTexts() {
    Map<String, Object> texts = new LinkedHashMap<>();
    texts.put("type", "object");
    texts.put("minProperties", 1);
    texts.put("propertyNames", Map.of("maxLength", NAME));
    texts.put("additionalProperties", text(SENTENCE));
    return texts;
  }

  private static Map<String, Object> oneOrMore(List<Object> one) {
    List<Object> choices = new ArrayList<>(one);
    Object items = one.size() == 1 ? one.get(0) : Map.of("anyOf", one);
    choices.add(list(items, 0, "array"));
    return Map.of("anyOf", choices);
  }

  private List<Object> mixed(Form form) {
    List<Object> choices = new ArrayList<>();
    choices.add(text(MOST_LINES));
    if (!form.shapes().isEmpty()) {
      choices.add(one(form.shapes()));
    }
    return choices;
  }

  private Map<String, Object> one(List<Shape> shapes) {
    return shapes.size() == 1
        ? references.apply(shapes.get(0))
        : Map.of("anyOf", shapes.stream().map(references).toList());
  }

  private Map<String, Object> named(Form form) {
    List<Object> values = new ArrayList<>();
    values.add(Map.of("enum", words(form)));
    form.shapes().forEach(shape -> values.add(references.apply(shape)));
    Map<String, Object> named = new LinkedHashMap<>();
    named.put("type", "object");
    named.put("propertyNames", Map.of("pattern", "^" + Spelling.ATTRIBUTE.pattern() + "$"));
    named.put("additionalProperties", Map.of("anyOf", values));
    return named;
  }

  /** The names of groups are no part of the pattern, and few tools take them. */
  private static String withoutNames(String pattern) {
    return GROUP_NAME.matcher(pattern).replaceAll("?:");
  }
}
