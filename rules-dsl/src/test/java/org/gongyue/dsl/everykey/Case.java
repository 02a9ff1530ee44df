package org.gongyue.dsl.everykey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An event and what is decided, as a file of {@code cases} tells it:
 *
 * <pre>
 * # 3 小时，每小时 2 分：3 × 2 = 6。
 * {"id":"E-01", …}
 * = POSTED 积分 +6 余额 16
 * </pre>
 *
 * @param line of the event in its file
 * @param arithmetic how the decision is worked out by hand
 * @param event the event as JSON
 * @param expected the decision, as {@link Outcome} writes it
 */
record Case(int line, String arithmetic, String event, String expected) {

  /** The cases of a file, in order. */
  static List<Case> in(Path file) throws IOException {
    List<Case> cases = new ArrayList<>();
    StringBuilder arithmetic = new StringBuilder();
    String event = null;
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.startsWith("#")) {
        arithmetic.append(line.substring(1).strip());
      } else if (line.startsWith("{")) {
        event = line;
      } else if (line.startsWith("= ") && event != null) {
        cases.add(new Case(number - 1, arithmetic.toString(), event, line.substring(2)));
        arithmetic.setLength(0);
        event = null;
      } else if (!line.isBlank()) {
        throw new IOException(file + ":" + number + ": neither #, { nor = after an event");
      }
    }
    if (event != null) {
      throw new IOException(file + ": the last event has no expected decision");
    }
    return cases;
  }
}
