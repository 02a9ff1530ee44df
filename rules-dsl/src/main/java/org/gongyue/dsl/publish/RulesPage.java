package org.gongyue.dsl.publish;

import java.util.ArrayList;
import java.util.List;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Gate;
import org.gongyue.convention.Grading;
import org.gongyue.convention.Limit;
import org.gongyue.convention.Polarity;
import org.gongyue.convention.ScoringRule;
import org.gongyue.convention.Settlement;
import org.gongyue.dsl.wording.Wording;

/** What is earned and lost for what (奖惩清单), in words. */
final class RulesPage {

  private final Convention convention;
  private final Sheet sheet;
  private final Wording wording;

  RulesPage(Subject subject, Sheet sheet) {
    this.convention = subject.convention();
    this.sheet = sheet;
    this.wording = new Wording(convention, sheet.locale());
  }

  void write() {
    sheet.heading(1, sheet.text("RULES"));
    side(Polarity.POSITIVE);
    side(Polarity.NEGATIVE);
    settlements();
    limits();
    gates();
    convention.gradings().forEach(this::grading);
  }

  private void side(Polarity side) {
    List<List<List<String>>> rows = new ArrayList<>();
    for (Behaviour behaviour : convention.behaviours()) {
      if (behaviour.polarity() == side) {
        behaviour.rules().forEach(rule -> rows.add(row(behaviour, rule)));
      }
    }
    if (rows.isEmpty()) {
      return;
    }
    boolean isGood = side == Polarity.POSITIVE;
    sheet.html().open("section", "class", isGood ? "good" : "bad");
    sheet.heading(2, sheet.text(isGood ? "EARNED" : "LOST"));
    sheet.table(sheet.text(isGood ? "EARNED_TABLE" : "LOST_TABLE"), columns(), rows);
    sheet.html().close();
  }

  private List<Column> columns() {
    return List.of(
        Column.text(sheet.text("BEHAVIOUR")),
        Column.text(sheet.text("CONDITION")),
        new Column(sheet.text("POINTS"), "points"),
        new Column(sheet.text("LIMITS"), "limits"),
        Column.text(sheet.text("CONSEQUENCES")),
        Column.text(sheet.text("VERIFIED_BY")),
        new Column(sheet.text("ARTICLE"), "article"));
  }

  private List<List<String>> row(Behaviour behaviour, ScoringRule rule) {
    List<Attribute> attributes = convention.readable(behaviour);
    boolean takes = behaviour.polarity() == Polarity.NEGATIVE;
    List<String> points = new ArrayList<>(wording.points(rule, attributes, takes));
    List<String> conditions = new ArrayList<>();
    if (rule.condition() != null) {
      conditions.add(wording.of(rule.condition(), attributes));
    }
    if (rule.note() != null) {
      conditions.add(rule.note());
    }
    if (rule.chargedTo() != null) {
      points.add(sheet.text("CHARGED_TO", rule.chargedTo()));
    }
    return List.of(
        List.of(behaviour.name(), rule.id()),
        conditions,
        points,
        wording.limits(rule.limits(), rule.chargedTo() == null ? behaviour.accountKind() : null),
        wording.consequences(rule),
        wording.verification(rule),
        Sheet.line(rule.article() == null ? behaviour.article() : rule.article()));
  }

  private void settlements() {
    if (convention.settlements().isEmpty()) {
      return;
    }
    List<List<List<String>>> rows = new ArrayList<>();
    for (Settlement one : convention.settlements()) {
      List<List<String>> row = new ArrayList<>(row(one.behaviour(), one.rule()));
      List<String> conditions = new ArrayList<>();
      conditions.add(sheet.text("CLOSES", wording.every(one.every())));
      conditions.addAll(row.get(1));
      conditions.addAll(whose(one));
      row.set(1, conditions);
      rows.add(row);
    }
    sheet.heading(2, sheet.text("SETTLED"));
    sheet.table(sheet.text("SETTLED_TABLE"), columns(), rows);
  }

  /** Who of those to whom it applies gets something. */
  private List<String> whose(Settlement one) {
    List<String> all = new ArrayList<>();
    if (one.ranking() != null) {
      String by = wording.of(one.ranking().by().get(0), convention.readable());
      all.add(sheet.text("RANKED", by, one.ranking().places()));
    } else if (one.pool() != null) {
      all.add(sheet.text("SHARED", wording.of(one.pool().by(), convention.readable())));
    }
    if (one.within() != null) {
      all.add(sheet.text("WITHIN_GROUP", one.within()));
    }
    return all;
  }

  private void limits() {
    if (!convention.limits().isEmpty()) {
      sheet.heading(2, sheet.text("COMMON_LIMITS"));
      sheet.html().open("ul");
      List<String> kinds = convention.accountKinds();
      String kind = kinds.size() == 1 ? kinds.get(0) : null;
      for (Limit one : convention.limits()) {
        String about = wording.targets(List.of(one.target()));
        sheet.element("li", sheet.text("ABOUT", about, wording.limit(one, kind)));
      }
      sheet.html().close();
    }
  }

  private void gates() {
    if (!convention.gates().isEmpty()) {
      sheet.heading(2, sheet.text("GATES"));
      sheet.html().open("ul");
      for (Gate one : convention.gates()) {
        String when = wording.of(one.condition(), convention.readable());
        sheet.element("li", sheet.text("GATE", one.name(), when, wording.targets(one.targets())));
      }
      sheet.html().close();
    }
  }

  private void grading(Grading grading) {
    sheet.heading(2, grading.name());
    String by = wording.of(grading.by(), convention.readable());
    sheet.paragraph(
        grading.every() == null
            ? sheet.text("GRADED", by)
            : sheet.text("GRADED_EVERY", by, wording.every(grading.every())));
    List<List<List<String>>> rows = new ArrayList<>();
    for (Grading.Band band : grading.bands()) {
      rows.add(List.of(Sheet.line(band.grade()), Sheet.line(wording.range(band.range()))));
    }
    List<Column> columns =
        List.of(Column.text(sheet.text("GRADE")), Column.number(sheet.text("RANGE")));
    sheet.table(grading.name(), columns, rows);
  }
}
