package org.gongyue.dsl.probe;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.expression.Gap;
import org.gongyue.expression.Expression;
import org.gongyue.measure.Recurrence;
import org.gongyue.measure.Span;
import org.gongyue.measure.Term;
import org.gongyue.measure.Window;

/**
 * The days on which something may change: edges of windows, ends of terms, dates that are named.
 */
final class Days {

  /**
   * By pace, up to which of a hundred chances the next event is on the same day, on the next, after
   * a gap that is named, at the edge of a window, or on a day that is named.
   */
  private static final List<int[]> CHANCES =
      List.of(
          new int[] {70, 99, 99, 99, 99},
          new int[] {60, 84, 90, 95, 96},
          new int[] {35, 55, 75, 90, 93},
          new int[] {10, 35, 60, 85, 90});

  private static final LocalDate NO_END = LocalDate.of(2999, 12, 30);

  private final NavigableSet<LocalDate> named = new TreeSet<>();
  private final NavigableSet<Integer> gaps = new TreeSet<>();
  private final List<Window> windows = new ArrayList<>();
  private final LocalDate first;
  private final LocalDate last;
  private final ZoneId zone;
  private final boolean readsClock;

  /**
   * @param parts what of the conventions a log is to be about
   */
  Days(Collection<Convention> versions, List<Object> parts) {
    LocalDate from = NO_END;
    LocalDate until = LocalDate.MIN;
    for (Convention version : versions) {
      from = version.life().from().isBefore(from) ? version.life().from() : from;
      LocalDate end = version.life().until() == null ? NO_END : version.life().until();
      until = end.isAfter(until) ? end : until;
    }
    this.first = from;
    this.last = until;
    this.zone = versions.iterator().next().zone();
    this.readsClock = !Inside.of(parts, Expression.Clock.class).isEmpty();
    Inside.of(parts, LocalDate.class).forEach(this::name);
    for (Expression.Comparison compared : Inside.of(parts, Expression.Comparison.class)) {
      for (Gap gap : Gap.in(List.of(compared))) {
        Inside.of(compared, LocalDate.class).forEach(day -> name(gap.from(day)));
      }
    }
    Inside.of(parts, Window.class).forEach(this::look);
    Inside.of(parts, Expression.DaysSince.class).forEach(e -> around(1));
    Inside.of(parts, Expression.Comparison.class).forEach(this::compare);
    Inside.of(parts, Term.Days.class).forEach(term -> around(term.number()));
    Inside.of(parts, Span.class).forEach(span -> around(span.number()));
    for (Convention version : versions) {
      Inside.of(version.units(), Window.class).forEach(this::look);
      Inside.of(version.units(), Term.Days.class).forEach(term -> around(term.number()));
      Inside.of(version.units(), Span.class).forEach(span -> around(span.number()));
      Inside.of(version.settlements(), Recurrence.class).stream()
          .filter(every -> every.window() != null)
          .forEach(every -> look(every.window()));
    }
  }

  private void name(LocalDate day) {
    for (int i = -1; i <= 1; i++) {
      LocalDate near = day.plusDays(i);
      if (!near.isBefore(first) && !near.isAfter(last)) {
        named.add(near);
      }
    }
  }

  private void look(Window window) {
    if (window.unit() == Window.Unit.ROLLING) {
      around(window.length());
    } else if (!windows.contains(window)
        && (window.unit().isCalendar() || window.unit() == Window.Unit.TERM)) {
      windows.add(window);
    }
  }

  /** A whole number that days since something are compared with. */
  private void compare(Expression.Comparison e) {
    if (!Inside.of(e, Expression.DaysSince.class).isEmpty()) {
      for (Expression.Literal literal : Inside.of(e, Expression.Literal.class)) {
        if (literal.value() instanceof java.math.BigDecimal number
            && number.signum() >= 0
            && number.precision() - number.scale() <= 4) {
          around(number.intValue());
        }
      }
    }
  }

  private void around(int days) {
    for (int near = Math.max(0, days - 1); near <= days + 1; near++) {
      gaps.add(near);
    }
  }

  /** A day on which a log may begin. */
  ZonedDateTime start(Draw draw) {
    int kind = draw.below(10);
    LocalDate day = first;
    if (kind < 3 && !named.isEmpty()) {
      day = draw.of(List.copyOf(named)).minusDays(draw.below(draw.percent(50) ? 3 : 150));
    } else if (kind < 7) {
      day = first.plusDays(draw.below(430));
    }
    if (kind > 6 && kind < 9 && !windows.isEmpty()) {
      day = draw.of(windows).last(day).plusDays(kind - 7);
    }
    day = day.isAfter(last) || day.isBefore(first) ? first : day;
    if (draw.percent(3)) {
      day = draw.percent(50) ? first.minusDays(1) : last;
    }
    return day.atTime(9, 0).atZone(zone);
  }

  /** After how many days something mostly happens in a log; often at no regular times. */
  int rhythm(Draw draw) {
    return gaps.isEmpty() || draw.percent(60) ? -1 : draw.of(List.copyOf(gaps));
  }

  /**
   * The time of the next event.
   *
   * @param pace 0 for a log in which hardly any time passes, to 3 for one in which much does
   * @param rhythm after how many days something mostly happens; -1 for at no regular times
   * @return null if that would be too late
   */
  ZonedDateTime next(ZonedDateTime now, int pace, int rhythm, Draw draw) {
    LocalDate today = now.toLocalDate();
    int[] chances = CHANCES.get(pace);
    int kind = draw.below(100);
    LocalDate day;
    if (rhythm >= 0 && draw.percent(75)) {
      day = today.plusDays(rhythm);
    } else if (kind < chances[0]) {
      day = today;
    } else if (kind < chances[1]) {
      day = today.plusDays(1);
    } else if (kind < chances[2] && !gaps.isEmpty()) {
      day = today.plusDays(draw.of(List.copyOf(gaps)));
    } else if (kind < chances[3] && !windows.isEmpty()) {
      LocalDate end = draw.of(windows).last(today);
      day = end.isAfter(today) && draw.percent(50) ? end : end.plusDays(1);
    } else if (kind < chances[4] && named.higher(today) != null) {
      day = draw.of(List.copyOf(named.tailSet(today, false)));
    } else {
      day = today.plusDays(draw.between(1, 40));
    }
    if (day.isAfter(last)) {
      day = today.plusDays(draw.below(3));
    }
    if (day.isAfter(last.plusDays(1))) {
      return null;
    }
    ZonedDateTime next = day.equals(today) ? now.plusMinutes(10) : day.atTime(9, 0).atZone(zone);
    if (readsClock) {
      next = next.toLocalDate().atTime(draw.below(24), draw.below(60)).atZone(zone);
    }
    return next.isAfter(now) && next.toLocalDate().compareTo(day) >= 0 ? next : now.plusMinutes(1);
  }
}
