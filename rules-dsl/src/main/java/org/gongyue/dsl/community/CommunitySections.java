package org.gongyue.dsl.community;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongyue.convention.Indicator;
import org.gongyue.decision.Status;
import org.gongyue.dsl.community.CommunityReport.Item;
import org.gongyue.dsl.community.CommunityReport.Part;
import org.gongyue.dsl.community.CommunityReport.Points;
import org.gongyue.dsl.diagnostic.Texts;
import org.gongyue.dsl.page.Section;
import org.gongyue.measure.Decimals;

/** A report in words, for a terminal and for a page. */
public final class CommunitySections {

  private final CommunityReport report;
  private final Texts texts;
  private final List<Section> sections = new ArrayList<>();

  CommunitySections(CommunityReport report, Locale locale) {
    this.report = report;
    this.texts = new Texts("org.gongyue.dsl.community.community", locale);
  }

  /** The parts of a report; Chinese unless the locale is English. */
  public static List<Section> of(CommunityReport report, Locale locale) {
    CommunitySections all = new CommunitySections(report, locale);
    all.beginning();
    all.levels();
    all.groups();
    all.points("CATEGORIES", report.categories());
    all.points("COMMONS", report.commons());
    all.states();
    all.items("redemptions", "REDEMPTIONS", "REWARD", "COUNT", report.redemptions());
    all.items("settlements", "SETTLEMENTS", "SETTLEMENT", "SETTLED", report.settlements());
    all.formulas();
    return List.copyOf(all.sections);
  }

  String text(String key, Object... values) {
    return texts.get(key, values);
  }

  /** What a month is called: a part of one by its last day. */
  static String month(LocalDate end) {
    YearMonth month = YearMonth.from(end);
    return month.atEndOfMonth().equals(end) ? month.toString() : end.toString();
  }

  /** What a group is called. */
  String name(Part part) {
    return part.name() == null ? text("REST") : part.name();
  }

  private void beginning() {
    Map<Status, Integer> counts = report.statuses();
    int events = report.repeated() + counts.values().stream().mapToInt(one -> one).sum();
    List<String> notes = new ArrayList<>();
    notes.add(text("PEOPLE", report.community().accounts(), report.community().active()));
    notes.add(
        text(
            "EVENTS",
            events,
            counts.getOrDefault(Status.POSTED, 0),
            counts.getOrDefault(Status.UNSCORED, 0),
            counts.getOrDefault(Status.PENDING, 0),
            counts.getOrDefault(Status.REJECTED, 0),
            report.repeated()));
    String kind = report.groupKind() == null ? text("GROUP") : report.groupKind();
    notes.add(text("NOBODY", CommunityReport.FEWEST, kind));
    String title = text("TITLE", report.name(), report.first(), report.last());
    sections.add(new Section("report", title, notes, List.of(), List.of()));
  }

  private void levels() {
    List<String> notes = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    int since = since();
    for (Indicator one : report.indicators()) {
      List<BigDecimal> trend = report.community().trend(one.name());
      BigDecimal was = trend.get(since);
      BigDecimal is = trend.get(trend.size() - 1);
      rows.add(
          List.of(
              one.name(),
              one.commons() == null ? "" : one.commons(),
              number(is),
              was == null || is == null ? text("NOTHING") : signed(is.subtract(was))));
    }
    Indicator shortest = report.shortest(report.community());
    if (shortest != null) {
      BigDecimal value = report.community().latest().get(shortest.name());
      notes.add(text("SHORTEST", shortest.commons(), shortest.name(), number(value)));
    }
    if (rows.isEmpty()) {
      notes.add(text("NO_INDICATORS"));
      sections.add(new Section("levels", text("LEVELS"), notes, List.of(), List.of()));
      return;
    }
    List<String> head =
        List.of(
            text("LEVEL"),
            text("COMMONS_OF"),
            "#" + text("AT_END"),
            "#" + text("CHANGE", month(report.months().get(since))));
    sections.add(new Section("levels", text("LEVELS"), notes, head, rows));
    sections.add(new Section("trend", text("TREND"), List.of(), byMonth(names()), trend(names())));
  }

  /** The first month with any level; the first of all if there is none. */
  private int since() {
    for (int i = 0; i < report.months().size(); i++) {
      if (!report.community().months().get(i).isEmpty()) {
        return i;
      }
    }
    return 0;
  }

  private List<String> names() {
    return report.indicators().stream().map(Indicator::name).toList();
  }

  private List<String> byMonth(List<String> columns) {
    List<String> head = new ArrayList<>(List.of(text("MONTH")));
    columns.forEach(column -> head.add("#" + column));
    return head;
  }

  private List<List<String>> trend(List<String> indicators) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < report.months().size(); i++) {
      Map<String, BigDecimal> values = report.community().months().get(i);
      List<String> row = new ArrayList<>(List.of(month(report.months().get(i))));
      indicators.forEach(name -> row.add(number(values.get(name))));
      rows.add(row);
    }
    return rows;
  }

  private void groups() {
    if (report.groups().isEmpty()) {
      return;
    }
    List<String> head = new ArrayList<>(List.of(report.groupKind()));
    head.add("#" + text("ACCOUNTS"));
    head.add("#" + text("ACTIVE"));
    Set<String> units = new LinkedHashSet<>();
    report.groups().forEach(part -> units.addAll(part.points().keySet()));
    units.forEach(unit -> head.add("#" + unit));
    names().forEach(name -> head.add("#" + name));
    boolean hasBoards = report.groups().stream().anyMatch(part -> report.shortest(part) != null);
    if (hasBoards) {
      head.add(text("SHORT"));
    }
    List<List<String>> rows = new ArrayList<>();
    for (Part part : report.groups()) {
      List<String> row = new ArrayList<>(List.of(name(part)));
      row.add(String.valueOf(part.accounts()));
      row.add(String.valueOf(part.active()));
      units.forEach(unit -> row.add(number(part.points().getOrDefault(unit, BigDecimal.ZERO))));
      names().forEach(name -> row.add(number(part.latest().get(name))));
      if (hasBoards) {
        Indicator shortest = report.shortest(part);
        row.add(shortest == null ? text("NOTHING") : shortest.commons());
      }
      rows.add(row);
    }
    String title = text("BY_GROUP", report.groupKind());
    sections.add(new Section("groups", title, List.of(), head, rows));
    balances().forEach(this::groupTrend);
  }

  /** What is told of each group month by month: how balanced it is, else its first level. */
  List<Indicator> balances() {
    List<Indicator> composed = report.indicators().stream().filter(Indicator::isComposed).toList();
    return composed.isEmpty() ? report.indicators().stream().limit(1).toList() : composed;
  }

  private void groupTrend(Indicator indicator) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < report.months().size(); i++) {
      List<String> row = new ArrayList<>(List.of(month(report.months().get(i))));
      for (Part part : report.groups()) {
        row.add(number(part.months().get(i).get(indicator.name())));
      }
      rows.add(row);
    }
    sections.add(
        new Section(
            "group-trend",
            text("GROUP_TREND", report.groupKind(), indicator.name()),
            List.of(),
            byMonth(report.groups().stream().map(this::name).toList()),
            rows));
  }

  private void points(String title, List<Points> points) {
    Map<String, List<Points>> byUnit = new LinkedHashMap<>();
    points.forEach(one -> byUnit.computeIfAbsent(one.unit(), u -> new ArrayList<>()).add(one));
    byUnit.forEach(
        (unit, some) -> {
          List<List<String>> rows = new ArrayList<>();
          for (int i = 0; i < report.months().size(); i++) {
            int month = i;
            List<String> row = new ArrayList<>(List.of(month(report.months().get(i))));
            some.forEach(one -> row.add(number(one.months().get(month))));
            rows.add(row);
          }
          List<String> total = new ArrayList<>(List.of(text("TOTAL")));
          some.forEach(one -> total.add(number(one.total())));
          rows.add(total);
          sections.add(
              new Section(
                  "points",
                  text(title, unit),
                  List.of(),
                  byMonth(some.stream().map(Points::name).toList()),
                  rows));
        });
  }

  private void states() {
    List<List<String>> rows = new ArrayList<>();
    report.states().forEach((name, count) -> rows.add(List.of(name, String.valueOf(count))));
    if (!rows.isEmpty()) {
      List<String> head = List.of(text("STATE"), "#" + text("ACCOUNTS"));
      sections.add(new Section("states", text("STATES"), List.of(), head, rows));
    }
  }

  private void items(String id, String title, String first, String count, List<Item> items) {
    List<List<String>> rows = new ArrayList<>();
    for (Item item : items) {
      String points =
          item.points().entrySet().stream()
              .map(one -> signed(one.getValue()) + " " + one.getKey())
              .collect(Collectors.joining(", "));
      rows.add(
          List.of(
              item.id() + " " + item.name(),
              String.valueOf(item.count()),
              points.isEmpty() ? text("NOTHING") : points));
    }
    if (!rows.isEmpty()) {
      List<String> head = List.of(text(first), "#" + text(count), "#" + text("POINTS"));
      sections.add(new Section(id, text(title), List.of(), head, rows));
    }
  }

  /** So that anybody can reckon the same. */
  private void formulas() {
    List<String> notes = new ArrayList<>();
    for (Indicator one : report.indicators()) {
      String formula = (one.isComposed() ? one.composedOf() : one.by()).text();
      String key = one.article() == null ? "FORMULA" : "FORMULA_OF";
      notes.add(text(key, one.name(), formula, one.article()));
    }
    if (!notes.isEmpty()) {
      notes.add(text("EXACT"));
      sections.add(new Section("formulas", text("FORMULAS"), notes, List.of(), List.of()));
    }
  }

  /** A number, or what stands for none. */
  String number(BigDecimal number) {
    return number == null ? text("NOTHING") : Decimals.text(number);
  }

  private static String signed(BigDecimal number) {
    return (number.signum() > 0 ? "+" : "") + Decimals.text(number);
  }
}
