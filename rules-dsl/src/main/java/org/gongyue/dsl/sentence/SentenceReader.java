package org.gongyue.dsl.sentence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.vocabulary.Spelling;
import org.gongyue.dsl.yaml.TextFile;

/** Reads {@code rules.dslr}: rules made of the sentences of the dictionary. */
public final class SentenceReader {

  /** How the file is called. */
  public static final String FILE = "rules.dslr";

  /** How many bytes the file may have. */
  static final int LARGEST = 256 * 1024;

  /** How many chars a line may have. */
  static final int LONGEST_LINE = 1200;

  /** How many rules the file may have, and how many sentences a rule. */
  static final int MOST_RULES = 500;

  static final int MOST_SENTENCES = 60;

  /** How many lines that are no sentences are told. */
  private static final int MOST_GUESSES = 50;

  private static final String EXAMPLE = "规则 \"V-50 夜间巡逻\"";

  private static final Pattern HEADER =
      Pattern.compile(
          "规则 *(?:\"(?<id>[^\" ]*)(?<name>[^\"]*)\"|“(?<id2>[^“” ]*)(?<name2>[^“”]*)”)");
  private static final Pattern BLANK = Pattern.compile("[ \\t]*(?:#.*)?");
  private static final Pattern END = Pattern.compile("[ \\t。，；,]+$");

  /** Which part of a rule the reader is in. */
  private enum Place {
    OUTSIDE,
    HEADED,
    CONDITIONS,
    ACTIONS
  }

  private final TextFile file;
  private final Diagnostics out;
  private final List<SentenceRule> rules = new ArrayList<>();
  private Place place = Place.OUTSIDE;
  private Written rule;
  private Position head;
  private boolean good;
  private int headers;
  private int unknown;

  private SentenceReader(TextFile file, Diagnostics out) {
    this.file = file;
    this.out = out;
  }

  /**
   * Reads a file. Rules in which something is wrong are left out.
   *
   * @param path where it is
   * @param name how diagnostics name it
   */
  public static List<SentenceRule> read(Path path, String name, Diagnostics out) {
    TextFile file = TextFile.read(path, name, LARGEST, out);
    return file == null ? List.of() : new SentenceReader(file, out).read();
  }

  /** Reads what a file holds. */
  public static List<SentenceRule> read(byte[] bytes, String name, Diagnostics out) {
    TextFile file = TextFile.read(bytes, name, LARGEST, out);
    return file == null ? List.of() : new SentenceReader(file, out).read();
  }

  private List<SentenceRule> read() {
    for (int i = 0; i < file.size() && headers <= MOST_RULES; i++) {
      String line = file.line(i);
      if (line.length() > LONGEST_LINE) {
        out.add(Code.SENTENCE_TOO_LONG, at(i, 0), LONGEST_LINE);
        good = false;
      } else if (!BLANK.matcher(line).matches()) {
        line(i, line);
      }
    }
    if (place != Place.OUTSIDE && headers <= MOST_RULES) {
      incomplete("完");
    }
    return rules;
  }

  private void line(int index, String line) {
    int from = 0;
    while (line.charAt(from) == ' ' || line.charAt(from) == '\t') {
      from++;
    }
    Matcher end = END.matcher(line);
    int to = end.find() ? Math.max(from + 1, end.start()) : line.length();
    String text = line.substring(from, to);
    switch (text) {
      case "当" -> turn(Place.HEADED, Place.CONDITIONS, index, from, text);
      case "那么" -> turn(Place.CONDITIONS, Place.ACTIONS, index, from, text);
      case "完" -> {
        if (turn(Place.ACTIONS, Place.OUTSIDE, index, from, text)) {
          finish();
        }
      }
      default -> {
        if (text.startsWith("规则")) {
          header(index, from, text);
        } else {
          sentence(index, from, to, line);
        }
      }
    }
  }

  private Position at(int line, int index) {
    return file.position(file.place(line, index));
  }

  /** Goes on to the next part, and says so if it was not due. */
  private boolean turn(Place due, Place next, int line, int from, String word) {
    if (place == due) {
      place = next;
      return true;
    } else if (place == Place.OUTSIDE) {
      out.add(Code.SENTENCE_OUTSIDE, at(line, from), word, EXAMPLE, "当、那么、完");
    } else if (place.compareTo(due) < 0) {
      incomplete(place == Place.HEADED ? "当" : "那么");
      place = next;
    } else {
      out.add(Code.SENTENCE_MISPLACED, at(line, from), word, places(place), "当", "那么", "完");
      good = false;
    }
    return false;
  }

  /** The word after which the reader is. */
  private static String places(Place place) {
    return place == Place.CONDITIONS ? "当" : "那么";
  }

  private void incomplete(String missing) {
    if (good) {
      String id = rule == null ? "" : rule.id().text();
      out.add(Code.RULE_INCOMPLETE, head, id, missing, "规则、当、那么、完", "当");
    }
    good = false;
  }

  private void header(int index, int from, String text) {
    if (place != Place.OUTSIDE) {
      incomplete("完");
    }
    place = Place.HEADED;
    head = at(index, from);
    good = true;
    rule = null;
    if (++headers > MOST_RULES) {
      out.add(Code.TOO_MANY_RULES, head, MOST_RULES);
      return;
    }
    Matcher matcher = HEADER.matcher(text);
    String id = null;
    if (matcher.matches()) {
      boolean first = matcher.group("id") != null;
      id = first ? "id" : "id2";
      String name = matcher.group(first ? "name" : "name2");
      int start = file.place(index, from + matcher.start(id));
      int second = file.place(index, from + matcher.start(first ? "name" : "name2"));
      rule =
          new Written(
              file.scalar(matcher.group(id), start),
              name.isBlank() ? null : file.scalar(name.strip(), second));
    }
    if (id == null || !Spelling.ID.matcher(matcher.group(id)).matches()) {
      out.add(Code.BAD_RULE_HEADER, head, EXAMPLE);
      good = false;
    }
  }

  private void sentence(int index, int from, int to, String line) {
    String text = line.substring(from, to);
    if (place == Place.OUTSIDE || place == Place.HEADED) {
      out.add(Code.SENTENCE_OUTSIDE, at(index, from), text, EXAMPLE, "当、那么、完");
      good = false;
      return;
    }
    for (Sentence sentence : Dictionary.SENTENCES) {
      Map<String, Value> values = sentence.match(line, from, to);
      if (values != null) {
        take(new Said(index, from, text, sentence, values));
        return;
      }
    }
    good = false;
    if (++unknown <= MOST_GUESSES) {
      new Guess(line, from, to, place == Place.CONDITIONS).tell(file, index, out);
    }
  }

  private void take(Said said) {
    boolean isCondition = place == Place.CONDITIONS;
    if (said.sentence().isCondition() != isCondition) {
      out.add(
          Code.SENTENCE_MISPLACED,
          at(said.line(), said.from()),
          said.text(),
          places(place),
          "当",
          "那么",
          "完");
      good = false;
    } else if (rule != null && rule.conditions().size() + rule.actions().size() > MOST_SENTENCES) {
      if (good) {
        out.add(Code.TOO_MANY_SENTENCES, at(said.line(), said.from()), MOST_SENTENCES);
      }
      good = false;
    } else if (rule != null && said.sentence().equals(Dictionary.BEHAVIOUR)) {
      if (rule.behaviour() != null) {
        int first = rule.behaviour().line() + 1;
        out.add(Code.SENTENCE_TWICE, at(said.line(), said.from()), "行为是", first);
        good = false;
      } else {
        rule.behaviour(said);
      }
    } else if (rule != null) {
      rule.add(said);
    }
  }

  private void finish() {
    if (good && rule.behaviour() == null) {
      incomplete(Dictionary.BEHAVIOUR.example());
    }
    if (good) {
      SentenceRule expanded = new Expansion(file, rule, out).rule();
      if (expanded != null) {
        rules.add(expanded);
      }
    }
  }

  /** The dictionary, for people. */
  public static List<Entry> dictionary() {
    return Dictionary.SENTENCES.stream()
        .map(one -> new Entry(one.isCondition(), one.example(), Expansion.meaning(one)))
        .toList();
  }

  /**
   * A sentence of the dictionary.
   *
   * @param isCondition whether it stands after 当; else after 那么
   * @param example the sentence with something filled in
   * @param meaning the same in the words of {@code rewards-penalties.yaml}
   */
  public record Entry(boolean isCondition, String example, String meaning) {}
}
