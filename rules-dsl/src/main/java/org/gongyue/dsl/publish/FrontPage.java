package org.gongyue.dsl.publish;

import java.time.LocalDate;
import org.gongyue.convention.Convention.Life;
import org.gongyue.dsl.page.Html;

/**
 * The first page: how the convention came to life, what else there is, and how to tell it again.
 */
final class FrontPage {

  private final Subject subject;
  private final Sheet sheet;

  FrontPage(Subject subject, Sheet sheet) {
    this.subject = subject;
    this.sheet = sheet;
  }

  void write() {
    sheet.element("p", sheet.text("KICKER"), "class", "kicker");
    sheet.heading(1, subject.convention().name());
    life();
    contents();
    digest();
  }

  private void life() {
    Life life = subject.convention().life();
    sheet.html().open("section", "aria-labelledby", "life");
    sheet.element("h2", sheet.text("LIFE"), "id", "life").html().open("ol", "class", "life");
    adopted(life.adoption());
    Life.Act filing = life.filing();
    step(
        "FILED",
        filing == null ? null : filing.day().toString(),
        filing == null ? null : filing.body());
    published(life.publication());
    boolean isInForce = life.inForceOn(life.from());
    step(
        "IN_FORCE",
        isInForce ? between(life.from(), life.until()) : null,
        isInForce
            ? sheet.text("TIME_ZONE", subject.convention().zone().getId())
            : sheet.text("PLANNED", life.from()));
    sheet.html().close().close();
  }

  private void adopted(Life.Adoption adoption) {
    if (adoption == null) {
      step("ADOPTED", null, null);
      return;
    }
    Life.Vote vote = adoption.vote();
    String counted =
        vote == null
            ? ""
            : sheet.text(
                "VOTE",
                orUnknown(vote.expected()),
                orUnknown(vote.present()),
                orUnknown(vote.inFavour()),
                sheet.text("COUNTED_" + vote.counted()));
    String body = adoption.body() == null ? "" : adoption.body();
    step("ADOPTED", adoption.day().toString(), (body + counted).strip());
  }

  private void published(Life.Publication publication) {
    if (publication == null) {
      step("PUBLISHED", null, null);
      return;
    }
    step("PUBLISHED", between(publication.from(), publication.until()), null);
    Life.Objection objection = publication.objection();
    if (objection != null) {
      String receiver =
          objection.receiver() == null ? null : sheet.text("RECEIVER", objection.receiver());
      step("OBJECTION", between(objection.from(), objection.until()), receiver);
    }
  }

  /** A step with its days, if it was made. */
  private void step(String name, String days, String more) {
    Html html = sheet.html();
    String style = name.equals("OBJECTION") ? "window" : "done";
    html.open("li", "class", days == null ? "missing" : style);
    sheet.element("span", sheet.text("STEP_" + name), "class", "step");
    sheet.element("span", days == null ? sheet.text("NOT_YET") : days, "class", "days");
    if (more != null && !more.isEmpty()) {
      sheet.element("span", more, "class", "more");
    }
    html.close();
  }

  private void contents() {
    Html html = sheet.html();
    html.open("section", "aria-labelledby", "contents");
    sheet.element("h2", sheet.text("CONTENTS"), "id", "contents");
    if (subject.period() != null) {
      sheet.note(
          sheet.text(
              "PERIOD_IS", subject.board().report().first(), subject.board().report().last()));
    }
    html.open("ul", "class", "contents");
    for (Notice one : subject.notices()) {
      if (one != Notice.INDEX) {
        html.open("li").open("a", "href", one.file());
        sheet.element("strong", sheet.text(one.name())).html().text(" ");
        sheet.element("span", sheet.text("ABOUT_" + one));
        html.close().close();
      }
    }
    html.close().close();
  }

  private void digest() {
    Html html = sheet.html();
    String digest = subject.version().digest();
    html.open("section", "aria-labelledby", "digest", "class", "digest");
    sheet.element("h2", sheet.text("DIGEST"), "id", "digest");
    html.open("div", "class", "digested");
    QrDrawing.write(html, digest, sheet.text("QR_OF", digest));
    html.open("div");
    html.open("p").element("code", digest).close();
    sheet.paragraph(sheet.text("DIGEST_SAYS", subject.version().version()));
    html.close().close().close();
  }

  private static Object orUnknown(Long number) {
    return number == null ? "?" : number;
  }

  private String between(LocalDate from, LocalDate until) {
    return until == null ? sheet.text("SINCE", from) : sheet.text("DAYS", from, until);
  }
}
