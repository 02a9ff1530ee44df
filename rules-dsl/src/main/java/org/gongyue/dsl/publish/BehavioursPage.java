package org.gongyue.dsl.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Polarity;

/** One side of the list of what is good and what is not (正负清单), in large letters. */
final class BehavioursPage {

  private final Convention convention;
  private final Sheet sheet;
  private final Polarity side;

  BehavioursPage(Subject subject, Sheet sheet, Polarity side) {
    this.convention = subject.convention();
    this.sheet = sheet;
    this.side = side;
  }

  void write() {
    sheet.heading(1, sheet.text(side.name()));
    sheet.note(sheet.text(side + "_SAYS"));
    Map<String, List<Behaviour>> byCategory = new LinkedHashMap<>();
    convention.categories().forEach(category -> byCategory.put(category, new ArrayList<>()));
    for (Behaviour one : convention.behaviours()) {
      if (one.polarity() == side) {
        String category = one.category() == null ? "" : one.category();
        byCategory.computeIfAbsent(category, name -> new ArrayList<>()).add(one);
      }
    }
    byCategory.values().removeIf(List::isEmpty);
    if (byCategory.isEmpty()) {
      sheet.paragraph(sheet.text("NOTHING_LISTED"));
    }
    byCategory.forEach(this::category);
  }

  private void category(String category, List<Behaviour> some) {
    String title = category.isEmpty() ? sheet.text("OTHER_CATEGORY") : category;
    sheet.html().open("section", "class", side == Polarity.POSITIVE ? "good" : "bad");
    sheet.heading(2, title);
    List<Column> columns =
        List.of(
            Column.text(sheet.text("BEHAVIOUR")),
            Column.text(sheet.text("COMMONS_OF")),
            Column.text(sheet.text("ARTICLE")));
    List<List<List<String>>> rows = new ArrayList<>();
    for (Behaviour one : some) {
      rows.add(
          List.of(Sheet.line(one.name()), Sheet.line(one.commons()), Sheet.line(one.article())));
    }
    sheet.table(sheet.text("LIST_OF", sheet.text(side.name()), title), columns, rows);
    sheet.html().close();
  }
}
