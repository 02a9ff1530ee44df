package org.gongyue.dsl.wording;

import org.gongyue.dsl.diagnostic.Texts;
import org.gongyue.measure.Term;
import org.gongyue.measure.Window;

/** Windows and terms in words. */
final class Times {

  private final Texts texts;

  Times(Texts texts) {
    this.texts = texts;
  }

  /** In which window something is counted: {@code 90天内}, {@code 本月}, {@code 一直以来}. */
  String within(Window window) {
    return window.unit() == Window.Unit.ROLLING
        ? texts.get("WITHIN_ROLLING", window.length())
        : texts.get("WITHIN_" + window.unit());
  }

  /** For each of which window a limit is: {@code 每月}. */
  String each(Window window) {
    return window.unit() == Window.Unit.ROLLING
        ? texts.get("EACH_ROLLING", window.length())
        : texts.get("EACH_" + window.unit());
  }

  /** The window as a word: {@code 月}. */
  String one(Window.Unit unit) {
    return texts.get("ONE_" + unit);
  }

  /** How long something lasts: {@code 90天}, {@code 到本年年底}. */
  String lasting(Term term) {
    if (term instanceof Term.Days days) {
      return texts.get("LASTING_DAYS", days.number());
    } else if (term instanceof Term.Until until) {
      return texts.get("LASTING_UNTIL", until.day());
    } else if (term instanceof Term.Through through) {
      String unit = one(through.window().unit());
      return switch (through.further()) {
        case 0 -> texts.get("LASTING_THROUGH", unit);
        case 1 -> texts.get("LASTING_NEXT", unit);
        default -> texts.get("LASTING_FURTHER", unit, through.further());
      };
    }
    return texts.get("LASTING_OPEN");
  }
}
