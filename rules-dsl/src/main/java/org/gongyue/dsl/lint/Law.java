package org.gongyue.dsl.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of {@code law.txt} that hold on a day. */
final class Law {

  private static final int COLUMNS = 6;
  private static final List<Provision> ALL = Table.rows("law.txt", COLUMNS, Law::row);

  private final Map<Topic, List<Provision>> provisions = new EnumMap<>(Topic.class);

  private Law(List<Provision> provisions) {
    for (Topic topic : Topic.values()) {
      this.provisions.put(
          topic, provisions.stream().filter(provision -> provision.topic() == topic).toList());
    }
  }

  /**
   * A word of the law in a text.
   *
   * @param word the word as it stands there
   * @param from where it begins
   */
  record Match(Provision provision, String word, int from) {
    int to() {
      return from + word.length();
    }
  }

  /** The law of a day. */
  static Law on(LocalDate day) {
    return new Law(ALL.stream().filter(provision -> provision.holdsOn(day)).toList());
  }

  /** Every word of a topic in a text. */
  List<Match> matches(Topic topic, String text) {
    List<Match> matches = new ArrayList<>();
    for (Provision provision : of(topic)) {
      Matcher words = provision.words().matcher(text);
      while (words.find()) {
        matches.add(new Match(provision, words.group(), words.start()));
      }
    }
    return matches;
  }

  /** The first word of a topic in a text; null if there is none. */
  Match first(Topic topic, String text) {
    for (Provision provision : of(topic)) {
      Matcher words = provision.words().matcher(text);
      if (words.find()) {
        return new Match(provision, words.group(), words.start());
      }
    }
    return null;
  }

  boolean speaksOf(Topic topic, String text) {
    return first(topic, text) != null;
  }

  /** The rows of a topic. */
  List<Provision> of(Topic topic) {
    return provisions.get(topic);
  }

  private static Provision row(String[] cells) {
    return new Provision(
        Topic.valueOf(cells[0]),
        Table.from(cells[1]),
        Table.until(cells[2]),
        cells[3],
        cells[4],
        Pattern.compile(String.join("|", cells[5].strip().split(" +", 0))));
  }

  /** The last word of a topic in a text; null if there is none. */
  Match last(Topic topic, String text) {
    List<Match> all = matches(topic, text);
    return all.isEmpty() ? null : all.get(all.size() - 1);
  }

  /** The number that a row of a topic holds in place of words; null if no row holds. */
  Integer number(Topic topic) {
    for (Provision provision : of(topic)) {
      Matcher digits = Pattern.compile("[0-9]+").matcher(provision.words().pattern());
      if (digits.matches()) {
        return Integer.valueOf(digits.group());
      }
    }
    return null;
  }
}
