package org.gongyue.dsl.sentence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.dsl.yaml.TextFile;

/** Makes an item of 规则 of a parsed rule: each statement is one of its keys. */
final class Assembly {

  private static final Pattern STATEMENT = Pattern.compile("(\\p{L}+)\\( (.*) \\);");
  private static final List<Key> STATEMENTS =
      List.of(
          Key.AWARD,
          Key.DEDUCT,
          Key.ESCALATION,
          Key.WARN_FIRST,
          Key.SAME_ACT,
          Key.UNIT,
          Key.ARTICLE,
          Key.VERIFICATION,
          Key.EVIDENCE,
          Key.LIMITS,
          Key.CONSEQUENCES,
          Key.ENDS,
          Key.NOTE);

  private final TextFile file;
  private final Written written;
  private final Rendering rendering;
  private final Diagnostics out;
  private final int start;
  private final Map<Key, Node.Entry> entries = new EnumMap<>(Key.class);
  private final Map<Key, Said> said = new EnumMap<>(Key.class);
  private boolean good = true;

  Assembly(TextFile file, Written written, Rendering rendering, Diagnostics out) {
    this.file = file;
    this.written = written;
    this.rendering = rendering;
    this.out = out;
    this.start = file.place(written.behaviour().line(), written.behaviour().from());
    entries.put(Key.ID, new Node.Entry(key(Key.ID, start), written.id()));
  }

  private Scalar key(Key key, int place) {
    return file.scalar(key.chinese(), place);
  }

  /** 条件, of the constraints of the parsed pattern. */
  void condition(List<String> constraints) {
    if (!constraints.isEmpty()) {
      String shown = written.conditions().stream().map(Said::text).collect(Collectors.joining("；"));
      Said first = written.conditions().get(0);
      int place = file.place(first.line(), first.from());
      entries.put(
          Key.CONDITION,
          new Node.Entry(key(Key.CONDITION, place), rendering.scalar(constraints, shown, place)));
    }
  }

  /** The other keys, of the parsed statements. */
  void actions(List<String> statements) {
    for (int i = 0; i < statements.size(); i++) {
      Matcher statement = STATEMENT.matcher(statements.get(i));
      if (!statement.matches()) {
        throw new IllegalStateException(statements.get(i));
      }
      Key key = named(statement.group(1));
      action(key, statement.group(2), written.actions().get(i));
    }
    if (good
        && !entries.containsKey(Key.AWARD)
        && !entries.containsKey(Key.DEDUCT)
        && !entries.containsKey(Key.ESCALATION)) {
      String id = written.id().text();
      out.add(Code.RULE_WITHOUT_POINTS, written.id().position(), id, "那么", "加 3 分");
      good = false;
    }
    if (written.name() != null && !entries.containsKey(Key.NOTE)) {
      entries.put(Key.NOTE, new Node.Entry(key(Key.NOTE, start), written.name()));
    }
  }

  private static Key named(String word) {
    return STATEMENTS.stream()
        .filter(key -> key.is(word))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(word));
  }

  private void action(Key key, String arguments, Said line) {
    int place = file.place(line.line(), line.from());
    Node value =
        switch (key) {
          case AWARD, DEDUCT -> rendering.scalar(List.of(arguments), null, place);
          case UNIT, ARTICLE, NOTE, WARN_FIRST, SAME_ACT -> items(arguments, place).get(0);
          // A word of the dictionary, which stands for nobody, is no role.
          case VERIFICATION ->
              rendering.bound(arguments.split(", ", -1)[0]) == null
                  ? items(arguments, place).get(0)
                  : new Node.Sequence(file.position(place), items(arguments, place));
          case EVIDENCE, ENDS -> new Node.Sequence(file.position(place), items(arguments, place));
          case LIMITS -> limit(arguments, place);
          case CONSEQUENCES -> consequence(arguments, place);
          case ESCALATION -> escalation(arguments, place);
          default -> throw new IllegalStateException(key.chinese());
        };
    Key rival = key == Key.AWARD ? Key.DEDUCT : key == Key.DEDUCT ? Key.AWARD : key;
    Said before = said.containsKey(rival) ? said.get(rival) : said.get(key);
    Node.Entry known = entries.get(key);
    if (before == null) {
      put(key, value, line);
    } else if (known != null && known.value() instanceof Node.Mapping a && key != Key.ESCALATION) {
      List<Node.Entry> all = new ArrayList<>(a.entries());
      all.addAll(((Node.Mapping) value).entries());
      entries.put(key, new Node.Entry(known.key(), new Node.Mapping(a.position(), all)));
    } else if (known != null && known.value() instanceof Node.Sequence a && key == Key.ENDS) {
      List<Node> all = new ArrayList<>(a.items());
      all.addAll(((Node.Sequence) value).items());
      entries.put(key, new Node.Entry(known.key(), new Node.Sequence(a.position(), all)));
    } else {
      out.add(Code.SENTENCE_TWICE, file.position(place), line.text(), before.line() + 1);
      good = false;
    }
  }

  private void put(Key key, Node value, Said line) {
    said.put(key, line);
    entries.put(key, new Node.Entry(key(key, file.place(line.line(), line.from())), value));
  }

  /** The arguments of a statement: tokens, or texts of the dictionary between quotes. */
  private List<Node> items(String arguments, int place) {
    List<Node> items = new ArrayList<>();
    for (String argument : arguments.split(", ", -1)) {
      Expansion.Bound bound = rendering.bound(argument);
      if (bound == null) {
        items.add(file.scalar(argument.substring(1, argument.length() - 1), place));
      } else {
        for (Value.Item item : bound.value().items()) {
          items.add(file.scalar(item.text(), file.place(bound.said().line(), item.from())));
        }
      }
    }
    return items;
  }

  private Node limit(String arguments, int place) {
    List<Node> items = items(arguments, place);
    Scalar window = (Scalar) items.get(1);
    Places key = new Places(file);
    key.add(items.get(0).toString(), place);
    key.addAsWritten(window.text(), placeOf(arguments, 1));
    Places amount = new Places(file);
    amount.addAsWritten(items.get(2).toString(), placeOf(arguments, 2));
    amount.add(items.size() > 3 ? items.get(3).toString() : "", place);
    Node most = amount.scalar(null);
    if (items.size() > 4) {
      most =
          new Node.Mapping(
              file.position(place),
              List.of(
                  new Node.Entry(key(Key.MOST, place), most),
                  new Node.Entry(key(Key.EXCESS, place), items.get(4))));
    }
    return mapping(place, new Node.Entry(key.scalar(null), most));
  }

  private int placeOf(String arguments, int index) {
    Expansion.Bound bound = rendering.bound(arguments.split(", ", -1)[index]);
    return file.place(bound.said().line(), bound.value().item().from());
  }

  private Node consequence(String arguments, int place) {
    List<Node> items = items(arguments, place);
    return mapping(place, new Node.Entry((Scalar) items.get(0), items.get(1)));
  }

  private Node escalation(String arguments, int place) {
    List<Node> items = items(arguments, place);
    return mapping(
        place,
        new Node.Entry(key(Key.WINDOW, place), items.get(1)),
        new Node.Entry(
            (Scalar) items.get(0),
            new Node.Sequence(file.position(place), items.subList(2, items.size()))));
  }

  private Node mapping(int place, Node.Entry... entries) {
    return new Node.Mapping(file.position(place), List.of(entries));
  }

  /** The rule; null if something is wrong. */
  SentenceRule rule() {
    if (!good) {
      return null;
    }
    Said behaviour = written.behaviour();
    Value.Item name = behaviour.values().get("behaviour").item();
    return new SentenceRule(
        written.id(),
        file.scalar(name.text(), file.place(behaviour.line(), name.from())),
        new Node.Mapping(written.id().position(), List.copyOf(entries.values())));
  }

  /** A statement with its values, as the convention would write it. */
  static String text(String parsed, Rendering rendering) {
    Matcher statement = STATEMENT.matcher(parsed);
    if (!statement.matches()) {
      throw new IllegalStateException(parsed);
    }
    List<String> words = new ArrayList<>();
    for (String argument : statement.group(2).split(", ", -1)) {
      String word = rendering.text(argument).replace("\"", "");
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    Key key = named(statement.group(1));
    String rest = String.join(", ", words.subList(1, words.size()));
    return switch (key) {
      case AWARD, DEDUCT -> key + ": " + rendering.text(statement.group(2));
      case CONSEQUENCES -> key + ": {" + words.get(0) + ": " + rest + "}";
      case LIMITS -> key + ": {" + words.get(0) + words.get(1) + ": " + limit(words) + "}";
      case ESCALATION -> {
        String amounts = String.join(", ", words.subList(2, words.size()));
        yield "%s: {周期: %s, %s: [%s]}".formatted(key, words.get(1), words.get(0), amounts);
      }
      case VERIFICATION, EVIDENCE, ENDS ->
          words.get(0).equals("无") ? key + ": 无" : key + ": [" + String.join(", ", words) + "]";
      default -> key + ": " + words.get(0);
    };
  }

  private static String limit(List<String> words) {
    return words.contains("不计")
        ? "{最多: " + words.get(2) + ", 超限: 不计}"
        : String.join("", words.subList(2, words.size()));
  }
}
