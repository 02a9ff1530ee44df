package org.gongyue.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which days are working days (工作日): Monday to Friday without holidays, and the weekends that are
 * worked in exchange (调休). Of a year for which no table was given Monday to Friday count, and
 * {@link #knows} says no: who counts such days says so. Immutable.
 *
 * <p>A table is text, a line each, in any order; what follows {@code #} is a remark:
 *
 * <pre>
 * 年 2024 国办发明电〔2023〕7号
 * 休 2024-02-10 2024-02-17 春节
 * 班 2024-02-04 春节
 * </pre>
 *
 * {@code 年} says for which year the table is whole and on what it rests, {@code 休} which days are
 * off (the last may be left out for a single one), {@code 班} which weekend is worked.
 */
public final class WorkingDays {

  /** Monday to Friday, of no known year. */
  public static final WorkingDays MONDAY_TO_FRIDAY = read("");

  private static final String SHIPPED = "working-days.txt";

  /** The longest run of days off that a table may state, by which a mistyped year is found out. */
  private static final int LONGEST = 31;

  private final SortedMap<Integer, String> years = new TreeMap<>();
  private final Set<LocalDate> off = new HashSet<>();
  private final Set<LocalDate> worked = new HashSet<>();

  /** By how many days the table differs from Monday to Friday, up to and including each of its. */
  private final NavigableMap<Long, Long> changes = new TreeMap<>();

  private WorkingDays() {}

  /** Those of mainland China, of the years for which the State Council had told them. */
  public static WorkingDays ofChina() {
    return Shipped.DAYS;
  }

  private static final class Shipped {
    private static final WorkingDays DAYS = load();

    private static WorkingDays load() {
      try (InputStream in = WorkingDays.class.getResourceAsStream(SHIPPED)) {
        return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Reads a table.
   *
   * @throws IllegalArgumentException with the number of the first line that cannot be read
   */
  public static WorkingDays read(String table) {
    WorkingDays days = new WorkingDays();
    int number = 0;
    for (String line : table.lines().toList()) {
      number++;
      String text = line.contains("#") ? line.substring(0, line.indexOf('#')) : line;
      if (!text.isBlank()) {
        try {
          days.add(List.of(text.strip().split("\\s+")));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
          throw new IllegalArgumentException("line " + number + ": " + line, e);
        }
      }
    }
    days.addUp();
    return days;
  }

  private void addUp() {
    off.stream().filter(day -> !isWeekend(day)).forEach(day -> changes.put(day.toEpochDay(), -1L));
    worked.stream()
        .filter(WorkingDays::isWeekend)
        .forEach(day -> changes.put(day.toEpochDay(), 1L));
    long sum = 0;
    for (Map.Entry<Long, Long> change : changes.entrySet()) {
      sum += change.getValue();
      change.setValue(sum);
    }
  }

  private void add(List<String> words) {
    switch (words.get(0)) {
      case "年" ->
          years.put(
              LocalDate.of(Integer.parseInt(words.get(1)), 1, 1).getYear(),
              String.join(" ", words.subList(2, words.size())));
      case "休" -> {
        LocalDate first = LocalDate.parse(words.get(1));
        boolean isRange = words.size() > 2 && Character.isDigit(words.get(2).charAt(0));
        LocalDate last = isRange ? LocalDate.parse(words.get(2)) : first;
        if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST))) {
          throw new IllegalArgumentException(first + " to " + last);
        }
        first.datesUntil(last.plusDays(1)).forEach(off::add);
      }
      case "班" -> worked.add(LocalDate.parse(words.get(1)));
      default -> throw new IllegalArgumentException(words.get(0));
    }
  }

  /** Whether a day is a working day. */
  public boolean isWorking(LocalDate day) {
    return isWeekend(day) ? worked.contains(day) : !off.contains(day);
  }

  private static boolean isWeekend(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
  }

  /** Whether the table is whole for the year of a day. */
  public boolean knows(LocalDate day) {
    return years.containsKey(day.getYear());
  }

  /** On what the year of a day rests, such as {@code 国办发明电〔2023〕7号}; null if it is not known. */
  public String source(LocalDate day) {
    return years.get(day.getYear());
  }

  /** The years for which the table is whole, in order. */
  public List<Integer> years() {
    return List.copyOf(years.keySet());
  }

  /**
   * The nth working day from a day on, that day included.
   *
   * @param n at least 1
   */
  public LocalDate nth(int n, LocalDate from) {
    LocalDate day = from;
    int left = isWorking(day) ? n - 1 : n;
    while (left > 0) {
      day = day.plusDays(1);
      left = isWorking(day) ? left - 1 : left;
    }
    return day;
  }

  /**
   * How many working days there are after a day up to and including another; the negative of those
   * the other way round if that is earlier. However far they lie apart, it costs the same.
   */
  public long between(LocalDate from, LocalDate to) {
    return upTo(to.toEpochDay()) - upTo(from.toEpochDay());
  }

  /** Up to and including a day, from some day on that is always the same. */
  private long upTo(long day) {
    long sinceMonday = day + 3; // 1970-01-01, the day 0, was a Thursday
    long weekdays =
        5 * Math.floorDiv(sinceMonday, 7L) + Math.min(5, Math.floorMod(sinceMonday, 7) + 1);
    Map.Entry<Long, Long> changed = changes.floorEntry(day);
    return changed == null ? weekdays : weekdays + changed.getValue();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WorkingDays that
        && years.equals(that.years)
        && off.equals(that.off)
        && worked.equals(that.worked);
  }

  @Override
  public int hashCode() {
    return years.hashCode() + off.hashCode() + worked.hashCode();
  }

  @Override
  public String toString() {
    return "working days of " + years.keySet();
  }
}
