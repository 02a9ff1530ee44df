package org.gongyue.dsl.publish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyue.dsl.community.CommunityReport;
import org.gongyue.dsl.community.CommunityReport.Part;
import org.gongyue.dsl.community.CommunityReport.Points;
import org.gongyue.dsl.page.Chart;

/** The points of the buildings, and of all by category and by commons. */
final class TotalsPage {

  private final CommunityReport report;
  private final int folded;
  private final Sheet sheet;

  TotalsPage(Subject subject, Sheet sheet) {
    this.report = subject.board().report();
    this.folded = subject.board().folded();
    this.sheet = sheet;
  }

  void write() {
    if (!report.groups().isEmpty()) {
      groups();
    }
    points("BY_CATEGORY", report.categories());
    points("BY_COMMONS", report.commons());
  }

  private void groups() {
    String kind = report.groupKind();
    sheet.heading(2, sheet.text("BY_GROUP", kind));
    sheet.note(sheet.text("FOLDED", CommunityReport.FEWEST, kind, folded));
    Set<String> units = new LinkedHashSet<>();
    report.groups().forEach(part -> units.addAll(part.points().keySet()));
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text(kind));
    columns.add(Column.number(sheet.text("ACCOUNTS")));
    units.forEach(unit -> columns.add(Column.number(unit)));
    List<List<List<String>>> rows = new ArrayList<>();
    for (Part part : report.groups()) {
      List<List<String>> row = new ArrayList<>();
      row.add(Sheet.line(name(part)));
      row.add(Sheet.line(String.valueOf(part.accounts())));
      units.forEach(unit -> row.add(Sheet.line(sheet.signed(points(part, unit)))));
      rows.add(row);
    }
    if (units.isEmpty()) {
      sheet.table(sheet.text("BY_GROUP", kind), columns, rows);
    } else {
      Chart chart = chart(kind, units.iterator().next());
      sheet.charted(chart, sheet.text("BY_GROUP", kind), columns, rows);
    }
  }

  private Chart chart(String kind, String unit) {
    List<BigDecimal> values = report.groups().stream().map(one -> points(one, unit)).toList();
    return Chart.bars(sheet.text("GROUP_CHART", kind, unit), kind)
        .categories(report.groups().stream().map(this::name).toList())
        .series(unit, values)
        .unit(unit)
        .tones(values.stream().map(TotalsPage::tone).toList());
  }

  private static Chart.Tone tone(BigDecimal value) {
    return value.signum() > 0
        ? Chart.Tone.UP
        : value.signum() < 0 ? Chart.Tone.DOWN : Chart.Tone.EVEN;
  }

  private static BigDecimal points(Part part, String unit) {
    return part.points().getOrDefault(unit, BigDecimal.ZERO);
  }

  private String name(Part part) {
    return part.name() == null ? sheet.text("REST") : part.name();
  }

  /** What there is anything of; of the first unit all. */
  private List<Points> used(String unit, List<Points> all) {
    boolean isFirst = unit.equals(report.categories().get(0).unit());
    return all.stream()
        .filter(one -> isFirst || one.months().stream().anyMatch(sum -> sum.signum() != 0))
        .toList();
  }

  private void points(String title, List<Points> points) {
    Map<String, List<Points>> byUnit = new LinkedHashMap<>();
    points.forEach(one -> byUnit.computeIfAbsent(one.unit(), u -> new ArrayList<>()).add(one));
    byUnit.forEach(
        (unit, all) -> {
          sheet.heading(2, sheet.text(title, unit));
          List<Column> columns = new ArrayList<>(List.of(Column.text(sheet.text("MONTH"))));
          List<Points> some = used(unit, all);
          some.forEach(one -> columns.add(Column.number(one.name())));
          List<List<List<String>>> rows = new ArrayList<>();
          for (int i = 0; i < report.months().size(); i++) {
            List<List<String>> row = new ArrayList<>();
            row.add(Sheet.line(CommonsPage.month(report.months().get(i))));
            for (Points one : some) {
              row.add(Sheet.line(sheet.signed(one.months().get(i))));
            }
            rows.add(row);
          }
          List<List<String>> total = new ArrayList<>(List.of(Sheet.line(sheet.text("TOTAL"))));
          some.forEach(one -> total.add(Sheet.line(sheet.signed(one.total()))));
          rows.add(total);
          sheet.table(sheet.text(title, unit), columns, rows);
        });
  }
}
