package org.gongyue.dsl.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongyue.dsl.diagnostic.Texts;
import org.gongyue.measure.Decimals;

/** The numbers of a chart as a table: a row for each category, a column for each series. */
record ChartTable(Chart chart, Texts texts) {

  List<String> head() {
    List<String> head = new ArrayList<>();
    head.add(chart.heading());
    for (Chart.Series series : chart.all()) {
      head.add("#" + withUnit(series.name()));
    }
    if (hasSum()) {
      head.add("#" + withUnit(texts.get("SUM")));
    }
    return head;
  }

  List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < chart.categories().size(); i++) {
      List<String> row = new ArrayList<>();
      row.add(chart.categories().get(i));
      for (Chart.Series series : chart.all()) {
        row.add(text(series.values().get(i)));
      }
      if (hasSum()) {
        row.add(text(sum(i)));
      }
      rows.add(row);
    }
    return rows;
  }

  /** Parts are told with what they make. */
  boolean hasSum() {
    return chart.kind() == Chart.Kind.STACKED && chart.all().size() > 1;
  }

  BigDecimal sum(int category) {
    return chart.all().stream()
        .map(series -> series.values().get(category))
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  String text(BigDecimal number) {
    return number == null ? texts.get("NOTHING") : Decimals.text(number);
  }

  private String withUnit(String name) {
    return chart.unit() == null || chart.unit().equals(name)
        ? name
        : texts.get("WITH_UNIT", name, chart.unit());
  }
}
