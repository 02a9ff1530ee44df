package org.gongyue.dsl.edit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongyue.dsl.sketch.Part;
import org.gongyue.dsl.sketch.Text;
import org.gongyue.dsl.vocabulary.Form;
import org.gongyue.dsl.vocabulary.Forms;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;

/** Puts rules into a file and takes them out. */
final class RuleChange {

  /** A comment that heads what follows rather than saying something of the next rule. */
  private static final Pattern HEADING = Pattern.compile("#.*[—─=＝－\\-*]{2,}.*");

  private final Draft draft;
  private final Lexicon lexicon;
  private final Text text;
  private final Places places;

  RuleChange(Draft draft, Lexicon lexicon) {
    this.draft = draft;
    this.lexicon = lexicon;
    this.text = draft.text();
    this.places = new Places(text);
  }

  /** Takes a rule out, with the comment right above it. */
  Optional<List<TextEdit>> without(Located rule) {
    if (rule.list() == null) {
      return Optional.empty();
    }
    List<Part.Item> items = rule.list().items();
    Part.Item item = items.get(rule.index());
    if (rule.list().flow()) {
      int from = item.value().from();
      int to = item.value().to();
      if (rule.index() > 0) {
        from = items.get(rule.index() - 1).value().to();
      } else if (items.size() > 1) {
        to = items.get(1).value().from();
      }
      return Optional.of(List.of(new TextEdit(from, to, "")));
    }
    int first = text.lineOf(item.dash());
    if (text.start(first) + text.indent(first) != item.dash()) {
      return Optional.empty(); // a list right in a list
    }
    int last = text.lineOf(item.value().to());
    while (first > 0 && isOwnComment(first - 1, rule.list().column())) {
      first--;
    }
    // Of the empty lines around it one is enough.
    if (last + 1 < text.lines() && isEmpty(last + 1) && (first == 0 || isEmptyOrHead(first - 1))) {
      last++;
    } else if (rule.index() == items.size() - 1 && first > 0 && isEmpty(first - 1)) {
      first--;
    }
    return Optional.of(List.of(places.lines(first, Math.min(last, text.lines() - 1))));
  }

  private boolean isEmpty(int line) {
    return text.start(line) + text.indent(line) == text.end(line);
  }

  private boolean isEmptyOrHead(int line) {
    return isEmpty(line) || text.isIdle(line) || text.toString().charAt(text.end(line) - 1) == ':';
  }

  private boolean isOwnComment(int line, int column) {
    int from = text.start(line) + text.indent(line);
    String words = text.toString().substring(from, text.end(line));
    return words.startsWith("#")
        && text.indent(line) >= column
        && !HEADING.matcher(words).matches();
  }

  /**
   * Puts a new rule at the end of a list.
   *
   * @param section the key of the list
   * @param id its number; null for the next
   */
  Optional<List<TextEdit>> with(String section, String id) {
    Key key = draft.shape() == null ? null : Ask.key(draft.shape(), section);
    if (key == null && Key.RULES.is(section)) {
      return rule(id);
    }
    Form form = key == null ? null : Forms.of(draft.shape(), key);
    if (form == null || form.kind() != Form.Kind.LIST) {
      return Optional.empty();
    }
    Shape shape = form.shapes().get(0);
    boolean numbered = KeyItems.isNumbered(shape);
    String number =
        !numbered ? null : id == null || id.isBlank() ? Numbers.next(key, lexicon) : id.strip();
    boolean takes = key == Key.NEGATIVE;
    List<String> lines = Template.of(key, shape, number, takes, lexicon, draft.language());
    return Optional.of(List.of(put(key, lines)));
  }

  /** Puts one more rule under the behaviour with whose number its own begins. */
  private Optional<List<TextEdit>> rule(String id) {
    for (Located one : Outline.of(draft, lexicon, Locale.CHINESE)) {
      boolean isParent =
          one.shape() == Shape.BEHAVIOUR && id != null && id.startsWith(one.entry().id() + "-");
      if (isParent && Draft.value(one.mapping(), Key.RULES) instanceof Part.Sequence list) {
        boolean takes = one.side() == Key.NEGATIVE;
        List<String> lines =
            Template.of(Key.RULES, Shape.RULE, id, takes, lexicon, draft.language());
        return list.items().isEmpty()
            ? Optional.empty()
            : Optional.of(List.of(list.flow() ? inBrackets(list, lines) : below(list, lines)));
      }
    }
    return Optional.empty();
  }

  private TextEdit put(Key key, List<String> lines) {
    Part.Entry entry = Draft.entry(draft.root(), key);
    if (entry == null) {
      return section(key, lines);
    } else if (entry.value() instanceof Part.Sequence list && !list.items().isEmpty()) {
      return list.flow() ? inBrackets(list, lines) : below(list, lines);
    }
    String written = places.lineEnd() + item(lines, 2, false);
    return entry.isEmpty()
        ? Places.insert(text.end(text.lineOf(entry.colon())), written)
        : new TextEdit(entry.colon() + 1, entry.value().to(), written);
  }

  private static TextEdit inBrackets(Part.Sequence list, List<String> lines) {
    int end = list.items().get(list.items().size() - 1).value().to();
    return Places.insert(end, ", {" + String.join(", ", lines) + "}");
  }

  private TextEdit below(Part.Sequence list, List<String> lines) {
    List<Part.Item> items = list.items();
    Part.Item last = items.get(items.size() - 1);
    int end = text.end(text.lineOf(Math.max(last.dash(), last.value().to())));
    boolean inFlow =
        items.stream().allMatch(one -> one.value() instanceof Part.Mapping m && m.flow());
    int line = text.lineOf(last.dash());
    boolean apart = items.size() > 1 && line > 0 && isApart(line);
    String gap = apart ? places.lineEnd() + places.lineEnd() : places.lineEnd();
    return Places.insert(end, gap + item(lines, list.column(), inFlow));
  }

  /** Whether an empty line stands before a line and its comments. */
  private boolean isApart(int line) {
    int above = line - 1;
    while (above > 0 && !isEmpty(above) && text.isIdle(above)) {
      above--;
    }
    return isEmpty(above);
  }

  private String item(List<String> lines, int column, boolean inFlow) {
    String dash = " ".repeat(column) + "- ";
    return inFlow
        ? dash + "{" + String.join(", ", lines) + "}"
        : dash + String.join(places.lineEnd() + " ".repeat(column + 2), lines);
  }

  private TextEdit section(Key key, List<String> lines) {
    String written = draft.language().of(key) + ":" + places.lineEnd() + item(lines, 2, false);
    if (!(draft.root() instanceof Part.Mapping root) || root.flow()) {
      int end = text.toString().length();
      boolean fresh = text.column(end) == 0;
      return Places.insert(end, (fresh ? "" : places.lineEnd()) + written + places.lineEnd());
    }
    Part.Entry before = null;
    List<Key> order = draft.shape().keys();
    for (Part.Entry entry : root.entries()) {
      Key own = Ask.key(draft.shape(), entry.key().value().strip());
      if (own == null || order.indexOf(own) < order.indexOf(key)) {
        before = entry;
      }
    }
    return before == null
        ? Places.insert(root.from(), written + places.lineEnd() + places.lineEnd())
        : Places.insert(
            text.end(text.lineOf(before.to())), places.lineEnd() + places.lineEnd() + written);
  }
}
