package org.gongyue.dsl.expression;

import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.vocabulary.Windows;
import org.gongyue.measure.Window;

/** Reads windows (周期) and says what is wrong with one. */
final class WindowReader {

  private final Names names;
  private final Diagnostics out;

  WindowReader(Names names, Diagnostics out) {
    this.names = names;
    this.out = out;
  }

  /** The window of a measure or of repetition; null if it is wrong. */
  Window read(String text, Position position) {
    Window window = Windows.of(text, names.officeTerm());
    if (window == null) {
      boolean unstated = Windows.isWindow(text);
      out.add(unstated ? Code.OFFICE_TERM_UNSTATED : Code.BAD_WINDOW, position, text);
    } else if (window.unit() == Window.Unit.EVENT) {
      out.add(Code.EVENT_WINDOW, position, text);
      return null;
    }
    return window;
  }
}
