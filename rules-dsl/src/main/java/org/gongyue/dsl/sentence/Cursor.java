package org.gongyue.dsl.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Walks along a line. Spaces between words and values do not matter. */
final class Cursor {

  /** The most items of a list. */
  private static final int MOST_ITEMS = 50;

  private static final Pattern BARE = Pattern.compile("-?[0-9][0-9.-]*");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|“([^“”]*)”");
  private static final Pattern BETWEEN = Pattern.compile(" *[、，,] *");

  private final String line;
  private final int to;
  private int at;

  Cursor(String line, int from, int to) {
    this.line = line;
    this.at = from;
    this.to = to;
  }

  /** Goes past a word if it stands there. */
  boolean takes(String word) {
    skip();
    boolean stands = line.startsWith(word, at) && at + word.length() <= to;
    at += stands ? word.length() : 0;
    return stands;
  }

  boolean isAtEnd() {
    skip();
    return at >= to;
  }

  private void skip() {
    while (at < to && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
      at++;
    }
  }

  /** Goes past a value of a type; null if none stands there. */
  Value value(Capture type) {
    List<Value.Item> items = new ArrayList<>();
    do {
      Value.Item item = item(type);
      if (item == null) {
        return null;
      }
      items.add(item);
    } while (type.form().isList() && items.size() < MOST_ITEMS && isFollowed());
    return new Value(type, items);
  }

  private boolean isFollowed() {
    Matcher between = BETWEEN.matcher(line).region(at, to);
    boolean found = between.lookingAt();
    at = found ? between.end() : at;
    return found;
  }

  private Value.Item item(Capture type) {
    skip();
    Matcher matcher = (type.form().isQuoted() ? QUOTED : BARE).matcher(line).region(at, to);
    if (!matcher.lookingAt()) {
      return null;
    }
    at = matcher.end();
    int group = !type.form().isQuoted() ? 0 : matcher.group(1) != null ? 1 : 2;
    String text = matcher.group(group);
    return type.accepts(text) ? new Value.Item(text, matcher.start(group)) : null;
  }
}
