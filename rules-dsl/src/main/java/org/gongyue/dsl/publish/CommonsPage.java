package org.gongyue.dsl.publish;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Indicator;
import org.gongyue.dsl.community.CommunityReport;
import org.gongyue.dsl.page.Chart;
import org.gongyue.dsl.wording.Wording;
import org.gongyue.expression.Formula;

/** How the commons stand (共同体): where they are now, and how they came there. */
final class CommonsPage {

  /** A radar has three axes at least. */
  private static final int FEWEST_AXES = 3;

  private final Convention convention;
  private final CommunityReport report;
  private final Sheet sheet;

  CommonsPage(Subject subject, Sheet sheet) {
    this.convention = subject.convention();
    this.report = subject.board().report();
    this.sheet = sheet;
  }

  /** What a month is called: a part of one by its last day. */
  static String month(LocalDate end) {
    YearMonth month = YearMonth.from(end);
    return month.atEndOfMonth().equals(end) ? month.toString() : end.toString();
  }

  void write() {
    List<Indicator> measured = indicators(false);
    List<Indicator> composed = indicators(true);
    if (measured.isEmpty()) {
      sheet.paragraph(sheet.text("NO_LEVELS"));
      return;
    }
    Indicator shortest = report.shortest(report.community());
    if (shortest != null) {
      sheet.element("p", sheet.text("SHORTEST", shortest.commons()), "class", "lead");
    }
    radar(measured.stream().filter(one -> one.commons() != null).toList());
    trend("LEVELS", measured);
    if (!composed.isEmpty()) {
      trend("BALANCE", composed);
    }
    formulas();
  }

  /** Of which there is a value at all. */
  private List<Indicator> indicators(boolean isComposed) {
    return report.indicators().stream()
        .filter(one -> one.isComposed() == isComposed)
        .filter(one -> report.community().trend(one.name()).stream().anyMatch(v -> v != null))
        .toList();
  }

  private void radar(List<Indicator> axes) {
    Map<String, BigDecimal> last = report.community().latest();
    boolean isFull =
        axes.size() >= FEWEST_AXES
            && axes.stream()
                .allMatch(
                    one -> last.get(one.name()) != null && last.get(one.name()).signum() >= 0);
    if (!isFull) {
      return;
    }
    Map<String, BigDecimal> first = report.community().months().get(0);
    Chart chart =
        Chart.radar(sheet.text("RADAR_CHART"), sheet.text("COMMONS_OF"))
            .categories(axes.stream().map(Indicator::commons).toList())
            .series(
                month(report.months().get(report.months().size() - 1)),
                axes.stream().map(one -> last.get(one.name())).toList());
    boolean hasFirst =
        report.months().size() > 1
            && axes.stream()
                .allMatch(
                    one -> first.get(one.name()) != null && first.get(one.name()).signum() >= 0);
    if (hasFirst) {
      chart.series(
          month(report.months().get(0)), axes.stream().map(one -> first.get(one.name())).toList());
    }
    sheet.heading(2, sheet.text("RADAR"));
    sheet.html().chart(chart);
  }

  private void trend(String title, List<Indicator> some) {
    sheet.heading(2, sheet.text(title));
    List<Column> columns = new ArrayList<>(List.of(Column.text(sheet.text("MONTH"))));
    some.forEach(one -> columns.add(Column.number(one.name())));
    List<List<List<String>>> rows = new ArrayList<>();
    for (int i = 0; i < report.months().size(); i++) {
      List<List<String>> row = new ArrayList<>();
      row.add(Sheet.line(month(report.months().get(i))));
      for (Indicator one : some) {
        BigDecimal value = report.community().months().get(i).get(one.name());
        row.add(Sheet.line(sheet.number(value)));
      }
      rows.add(row);
    }
    if (report.months().size() > 1) {
      Chart chart =
          Chart.lines(sheet.text(title + "_CHART"), sheet.text("MONTH"))
              .categories(report.months().stream().map(CommonsPage::month).toList());
      some.forEach(one -> chart.series(one.name(), report.community().trend(one.name())));
      sheet.charted(chart, sheet.text(title), columns, rows);
    } else {
      sheet.table(sheet.text(title), columns, rows);
    }
  }

  /** So that anybody can reckon the same. */
  private void formulas() {
    sheet.heading(2, sheet.text("FORMULAS"));
    Wording wording = new Wording(convention, sheet.locale());
    sheet.html().open("ul");
    for (Indicator one : report.indicators()) {
      Formula by = one.isComposed() ? one.composedOf() : one.by();
      String formula = wording.of(by, List.of());
      String article = one.article() == null ? "" : sheet.text("BY_ARTICLE", one.article());
      sheet.element("li", sheet.text("FORMULA", one.name(), formula) + article);
    }
    sheet.html().close();
    sheet.note(sheet.text("MEANS"));
  }
}
