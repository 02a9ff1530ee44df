package org.gongyue.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.account.Hold;
import org.gongyue.decision.Code;
import org.gongyue.decision.Reason;
import org.gongyue.measure.Span;
import org.gongyue.measure.WorkingDays;

/** How long points are on display (公示期) before they can be spent. */
record Display(Span span, WorkingDays calendar) {

  /** None where there is no such time. */
  static Display of(Span span, WorkingDays calendar) {
    return span == null || span.isNone() ? null : new Display(span, calendar);
  }

  /** What of an amount cannot be spent from a day on. */
  Hold hold(String event, String unit, BigDecimal amount, LocalDate day, LocalDate until) {
    return new Hold(event, unit, amount, span.from(day, calendar), until, null);
  }

  /** That in words. */
  List<Reason> explain(
      String article, String unit, BigDecimal amount, LocalDate day, LocalDate until) {
    LocalDate free = hold("", unit, amount, day, until).free();
    List<Reason> steps = new ArrayList<>();
    steps.add(Reason.of(Code.ON_DISPLAY, article, unit, amount, span, free));
    if (span.working()) {
      steps.add(counted(day, span.from(day, calendar), calendar));
    }
    return steps;
  }

  /** How working days were counted from a day to a day. */
  static Reason counted(LocalDate first, LocalDate last, WorkingDays calendar) {
    for (LocalDate day : List.of(first, last)) {
      if (!calendar.knows(day)) {
        return Reason.of(Code.WORKING_DAYS_UNKNOWN, null, day.getYear());
      }
    }
    String source = calendar.source(last);
    String sources =
        first.getYear() == last.getYear() ? source : calendar.source(first) + "、" + source;
    return Reason.of(Code.WORKING_DAYS, null, sources);
  }
}
