package org.gongyue.dsl.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.gongyue.dsl.diagnostic.Texts;
import org.gongyue.measure.Decimals;

/**
 * What the script draws, as JSON. Numbers are there twice: as numbers, by which lengths are drawn,
 * and as texts, which are shown, so that no digit is the browser's.
 */
final class ChartData {

  private final Chart chart;
  private final ChartTable table;
  private final Texts texts;
  private final StringBuilder out = new StringBuilder();

  ChartData(Chart chart, Texts texts) {
    this.chart = chart;
    this.table = new ChartTable(chart, texts);
    this.texts = texts;
  }

  String json() {
    out.append("{\"kind\":");
    string(chart.kind().name().toLowerCase(Locale.ROOT));
    out.append(",\"told\":");
    string(told());
    out.append(",\"unit\":");
    string(chart.unit() == null ? "" : chart.unit());
    out.append(",\"most\":").append(chart.most() == null ? "null" : Decimals.text(chart.most()));
    out.append(",\"categories\":");
    list(chart.categories(), (name, to) -> Plain.quote(name, to));
    out.append(",\"tones\":");
    list(chart.tones(), (tone, to) -> Plain.quote(tone.name().toLowerCase(Locale.ROOT), to));
    out.append(",\"series\":");
    list(chart.all(), (series, to) -> series(series));
    out.append(",\"sums\":");
    List<List<String>> rows = table.hasSum() ? table.rows() : List.of();
    list(rows, (row, to) -> Plain.quote(row.get(row.size() - 1), to));
    return out.append('}').toString();
  }

  private void series(Chart.Series series) {
    out.append("{\"name\":");
    string(series.name());
    out.append(",\"values\":");
    list(series.values(), (value, to) -> to.append(value == null ? null : Decimals.text(value)));
    out.append(",\"texts\":");
    list(series.values(), (value, to) -> Plain.quote(table.text(value), to));
    out.append('}');
  }

  /** What somebody hears who does not see it; all numbers are in the table. */
  private String told() {
    StringBuilder told = new StringBuilder(texts.get("TOLD_" + chart.kind(), chart.title()));
    for (Chart.Series series : chart.all()) {
      int least = -1;
      int most = -1;
      for (int i = 0; i < series.values().size(); i++) {
        if (series.values().get(i) != null) {
          least = least < 0 || value(series, i).compareTo(value(series, least)) < 0 ? i : least;
          most = most < 0 || value(series, i).compareTo(value(series, most)) > 0 ? i : most;
        }
      }
      if (least >= 0) {
        told.append(
            texts.get(
                "TOLD_RANGE",
                series.name(),
                chart.categories().get(most),
                table.text(value(series, most)),
                chart.categories().get(least),
                table.text(value(series, least))));
      }
    }
    return told.append(texts.get("TOLD_TABLE")).toString();
  }

  private static BigDecimal value(Chart.Series series, int category) {
    return series.values().get(category);
  }

  private void string(String text) {
    Plain.quote(text, out);
  }

  private <T> void list(List<T> items, BiConsumer<T, StringBuilder> item) {
    out.append('[');
    for (int i = 0; i < items.size(); i++) {
      out.append(i == 0 ? "" : ",");
      item.accept(items.get(i), out);
    }
    out.append(']');
  }
}
