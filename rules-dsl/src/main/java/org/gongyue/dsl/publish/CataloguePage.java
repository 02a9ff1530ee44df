package org.gongyue.dsl.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Reward;
import org.gongyue.convention.TransferRule;
import org.gongyue.dsl.wording.Wording;

/** What points can be spent on (兑换目录). */
final class CataloguePage {

  private final Convention convention;
  private final Sheet sheet;
  private final Wording wording;

  CataloguePage(Subject subject, Sheet sheet) {
    this.convention = subject.convention();
    this.sheet = sheet;
    this.wording = new Wording(convention, sheet.locale());
  }

  void write() {
    sheet.heading(1, sheet.text("CATALOGUE"));
    if (convention.rewards().isEmpty()) {
      sheet.paragraph(sheet.text("NOTHING_LISTED"));
    }
    convention.budgets().forEach(one -> sheet.note(wording.budget(one)));
    Map<String, List<Reward>> byKind = new LinkedHashMap<>();
    for (Reward one : convention.rewards()) {
      byKind.computeIfAbsent(one.accountKind(), kind -> new ArrayList<>()).add(one);
    }
    byKind.forEach(this::rewards);
    transfers();
  }

  private void rewards(String kind, List<Reward> some) {
    sheet.heading(2, sheet.text("FOR_KIND", kind));
    List<Column> columns =
        List.of(
            Column.text(sheet.text("REWARD")),
            new Column(sheet.text("PRICE"), "price"),
            Column.text(sheet.text("STOCK")),
            new Column(sheet.text("REDEEM_LIMITS"), "limits"),
            Column.text(sheet.text("CONDITIONS")),
            new Column(sheet.text("ARTICLE"), "article"));
    List<List<List<String>>> rows = new ArrayList<>();
    for (Reward one : some) {
      List<String> conditions = new ArrayList<>();
      if (one.from() != null && one.until() != null) {
        conditions.add(sheet.text("DAYS", one.from(), one.until()));
      } else if (one.from() != null || one.until() != null) {
        Object day = one.from() == null ? one.until() : one.from();
        conditions.add(sheet.text(one.from() == null ? "UNTIL" : "SINCE", day));
      }
      conditions.addAll(wording.conditions(one));
      rows.add(
          List.of(
              List.of(one.name(), one.id()),
              Sheet.line(wording.price(one)),
              Sheet.line(one.stock() == null ? sheet.text("NO_BOUND") : one.stock().toString()),
              wording.limits(one.limits(), one.accountKind()),
              conditions,
              Sheet.line(one.article())));
    }
    sheet.table(sheet.text("CATALOGUE_TABLE", kind), columns, rows);
  }

  private void transfers() {
    if (convention.transfers().isEmpty()) {
      return;
    }
    sheet.heading(2, sheet.text("TRANSFERS"));
    List<Column> columns =
        List.of(
            Column.text(sheet.text("TRANSFER")),
            Column.text(sheet.text("UNIT")),
            Column.text(sheet.text("LIMITS")),
            Column.text(sheet.text("CONDITIONS")),
            new Column(sheet.text("ARTICLE"), "article"));
    List<List<List<String>>> rows = new ArrayList<>();
    for (TransferRule one : convention.transfers()) {
      rows.add(
          List.of(
              List.of(one.name(), one.id()),
              Sheet.line(one.unit()),
              wording.limits(one.limits(), one.accountKind()),
              one.condition() == null
                  ? List.of()
                  : List.of(wording.of(one.condition(), convention.readable(one))),
              Sheet.line(one.article())));
    }
    sheet.table(sheet.text("TRANSFERS"), columns, rows);
  }
}
