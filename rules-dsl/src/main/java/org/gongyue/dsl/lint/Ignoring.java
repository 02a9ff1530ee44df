package org.gongyue.dsl.lint;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostic;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.diagnostic.Severity;

/** Leaves out the warnings that the convention says to ignore. */
public final class Ignoring {

  private Ignoring() {}

  /**
   * What is left to be told. What is ignored in vain is told, too, unless an error kept some of the
   * checks from being made.
   */
  public static Diagnostics in(Diagnostics found, Map<Code, Position> ignored) {
    Diagnostics left = new Diagnostics();
    Set<Code> used = EnumSet.noneOf(Code.class);
    for (Diagnostic diagnostic : found.all()) {
      if (diagnostic.severity() == Severity.WARNING && ignored.containsKey(diagnostic.code())) {
        used.add(diagnostic.code());
      } else {
        left.suggest(
            diagnostic.suggestion(),
            diagnostic.code(),
            diagnostic.position(),
            diagnostic.values().toArray());
      }
    }
    ignored.forEach(
        (code, position) -> {
          if (!found.hasErrors() && !used.contains(code)) {
            left.add(Code.UNUSED_IGNORE, position, code.name());
          }
        });
    return left;
  }
}
