package org.gongyue.dsl.cli;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a log: the first lines of it, and how many there are. */
final class Faults {

  private final List<String> first = new ArrayList<>();
  private int number;

  void add(String line) {
    if (number++ < Terminal.MOST_TOLD) {
      first.add(line);
    }
  }

  boolean isEmpty() {
    return number == 0;
  }

  /** Tells them. */
  void tell(Terminal terminal) {
    first.forEach(terminal::sayLine);
    if (number > first.size()) {
      terminal.say("MORE", number - first.size());
    }
  }
}
