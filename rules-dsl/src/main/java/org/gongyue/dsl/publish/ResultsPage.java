package org.gongyue.dsl.publish;

import java.util.List;
import java.util.stream.Collectors;
import org.gongyue.dsl.community.CommunityReport;
import org.gongyue.dsl.community.CommunityReport.Item;

/** What was redeemed, and what the settlements came to. */
final class ResultsPage {

  private final CommunityReport report;
  private final Sheet sheet;

  ResultsPage(Subject subject, Sheet sheet) {
    this.report = subject.board().report();
    this.sheet = sheet;
  }

  void write() {
    items("REDEEMED", "REWARD", "COUNT", "NOTHING_REDEEMED", report.redemptions());
    items("SETTLEMENTS", "SETTLEMENT", "SETTLED_ACCOUNTS", "NOTHING_SETTLED", report.settlements());
  }

  private void items(String title, String first, String count, String nothing, List<Item> items) {
    sheet.heading(2, sheet.text(title));
    if (items.isEmpty()) {
      sheet.paragraph(sheet.text(nothing));
      return;
    }
    List<Column> columns =
        List.of(
            Column.text(sheet.text(first)),
            Column.number(sheet.text(count)),
            Column.number(sheet.text("POSTED")));
    sheet.table(
        sheet.text(title),
        columns,
        items.stream()
            .map(
                one ->
                    List.of(
                        List.of(one.name(), one.id()),
                        Sheet.line(String.valueOf(one.count())),
                        Sheet.line(points(one))))
            .toList());
  }

  private String points(Item item) {
    String points =
        item.points().entrySet().stream()
            .map(one -> sheet.signed(one.getValue()) + " " + one.getKey())
            .collect(Collectors.joining(sheet.text("COMMA")));
    return points.isEmpty() ? "—" : points;
  }
}
