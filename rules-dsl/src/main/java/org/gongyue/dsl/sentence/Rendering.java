package org.gongyue.dsl.sentence;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.dsl.yaml.TextFile;

/**
 * Puts values in the places of their tokens, and so turns what Drools has parsed into expressions
 * of the convention language: there, too, a value is one literal or one name, never more.
 */
final class Rendering {

  private static final Pattern TOKEN = Pattern.compile("\\bv[0-9]+\\b");
  private static final Pattern NOT_IN = Pattern.compile("^(\\S+) not in \\( (.*) \\)$");
  private static final Pattern IN = Pattern.compile(" in \\( (.*) \\)$");

  private final TextFile file;
  private final Map<String, Expansion.Bound> bound;

  /**
   * @param file null if no places are asked for
   */
  Rendering(TextFile file, Map<String, Expansion.Bound> bound) {
    this.file = file;
    this.bound = bound;
  }

  Expansion.Bound bound(String token) {
    return bound.get(token);
  }

  /** DRL in the words of the convention language. The dictionary uses no more of DRL than this. */
  static String words(String drl) {
    String words = NOT_IN.matcher(drl).replaceAll("not($1 in [ $2 ])");
    words = IN.matcher(words).replaceAll(" in [ $1 ]");
    return words.replace("==", "=").replace("&&", "and").replace("||", "or");
  }

  /** An expression with its values. */
  String text(String drl) {
    return TOKEN
        .matcher(words(drl))
        .replaceAll(match -> Matcher.quoteReplacement(literal(bound.get(match.group()).value())));
  }

  /**
   * An expression with its values, each of which knows its place.
   *
   * @param shown how people see it; null for as it is
   * @param place of what is not a value
   */
  Scalar scalar(List<String> drl, String shown, int place) {
    Places text = new Places(file);
    for (int i = 0; i < drl.size(); i++) {
      boolean wraps = drl.size() > 1 && drl.get(i).contains("||");
      text.add((i > 0 ? " and " : "") + (wraps ? "(" : ""), place);
      add(words(drl.get(i)), text, place);
      text.add(wraps ? ")" : "", place);
    }
    return text.scalar(shown);
  }

  private void add(String words, Places text, int place) {
    Matcher token = TOKEN.matcher(words);
    int from = 0;
    int last = place;
    while (token.find()) {
      Expansion.Bound value = bound.get(token.group());
      last = file.place(value.said().line(), value.said().from());
      text.add(words.substring(from, token.start()), last);
      add(value, text);
      from = token.end();
    }
    text.add(words.substring(from), last);
  }

  private void add(Expansion.Bound value, Places text) {
    boolean isFirst = true;
    for (Value.Item item : value.value().items()) {
      int place = file.place(value.said().line(), item.from());
      String literal = literal(value.value().type(), item.text());
      text.add(isFirst ? "" : ", ", place);
      if (literal.equals(item.text())) {
        text.addAsWritten(literal, place);
      } else {
        text.add(literal, place);
      }
      isFirst = false;
    }
  }

  private static String literal(Value value) {
    return value.items().stream()
        .map(item -> literal(value.type(), item.text()))
        .collect(Collectors.joining(", "));
  }

  private static String literal(Capture type, String text) {
    return switch (type) {
      case ATTRIBUTE,
          TEXT,
          FLAG,
          DAY,
          NUMBER,
          POINTS,
          SIZE,
          TIMES,
          DAYS,
          MONTH,
          DAYOFMONTH,
          HOUR,
          NUMBERS,
          CONDITION,
          AMOUNT ->
          text;
      case DATE -> "date(\"" + text + "\")";
      default -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    };
  }
}
