package org.gongyue.dsl.publish;

import java.util.ArrayList;
import java.util.List;
import org.gongyue.convention.Article;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Objections;
import org.gongyue.convention.Responsibility;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.dsl.page.Html;
import org.gongyue.measure.Decimals;

/** The convention with its articles, who has to do what, and how points are kept. */
final class ConventionPage {

  private final Convention convention;
  private final Sheet sheet;

  ConventionPage(Subject subject, Sheet sheet) {
    this.convention = subject.convention();
    this.sheet = sheet;
  }

  void write() {
    sheet.heading(1, convention.name());
    sheet.heading(2, sheet.text("ARTICLES"));
    Html html = sheet.html();
    html.open("dl", "class", "articles");
    for (Article article : convention.articles()) {
      html.open("div");
      sheet.element("dt", article.id());
      sheet.element("dd", article.text()).html().close();
    }
    html.close();
    responsibilities();
    units();
    objections();
  }

  private void responsibilities() {
    if (convention.responsibilities().isEmpty()) {
      return;
    }
    sheet.heading(2, sheet.text("RESPONSIBILITIES"));
    for (Responsibility one : convention.responsibilities()) {
      sheet.heading(3, one.role());
      list("DUTIES", one.duties());
      list("RIGHTS", one.rights());
    }
  }

  private void list(String title, List<Responsibility.Item> items) {
    if (items.isEmpty()) {
      return;
    }
    sheet.element("p", sheet.text(title), "class", "list");
    sheet.html().open("ul");
    for (Responsibility.Item item : items) {
      String article = item.article() == null ? "" : sheet.text("BY_ARTICLE", item.article());
      sheet.element("li", item.text() + article);
    }
    sheet.html().close();
  }

  private void units() {
    sheet.heading(2, sheet.text("UNITS"));
    sheet.html().open("ul");
    for (UnitOfAccount unit : convention.units()) {
      List<String> words = new ArrayList<>();
      words.add(sheet.text("PLACES", unit.name(), unit.precision()));
      if (unit.opening().signum() != 0) {
        words.add(sheet.text("OPENING", Decimals.text(unit.opening())));
      }
      if (unit.floor() != null) {
        words.add(sheet.text("FLOOR", Decimals.text(unit.floor())));
      }
      if (unit.ceiling() != null) {
        words.add(sheet.text("CEILING", Decimals.text(unit.ceiling())));
      }
      sheet.element("li", String.join(sheet.text("SEMICOLON"), words));
    }
    sheet.html().close();
  }

  private void objections() {
    Objections objections = convention.objections();
    if (objections != null) {
      sheet.heading(2, sheet.text("OBJECTIONS"));
      sheet.paragraph(
          sheet.text(
                  "WITHIN",
                  objections.within().number(),
                  sheet.text("DAYS_" + objections.within().working()))
              + (objections.ruling() == null
                  ? ""
                  : sheet.text(
                      "RULING",
                      objections.ruling().number(),
                      sheet.text("DAYS_" + objections.ruling().working())))
              + (objections.article() == null
                  ? ""
                  : sheet.text("BY_ARTICLE", objections.article())));
    }
  }
}
