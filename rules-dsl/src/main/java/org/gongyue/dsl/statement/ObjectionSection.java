package org.gongyue.dsl.statement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.gongyue.account.Dispute;
import org.gongyue.convention.Objections;
import org.gongyue.dsl.diagnostic.Texts;
import org.gongyue.dsl.page.Html;
import org.gongyue.dsl.statement.HouseholdStatement.Line;
import org.gongyue.measure.Span;

/** How one may object to what was posted, until when, and what became of it. */
final class ObjectionSection {

  private final HouseholdStatement statement;
  private final Texts texts;
  private final Html html;
  private final Consumer<String> article;

  ObjectionSection(HouseholdStatement statement, Texts texts, Html html, Consumer<String> article) {
    this.statement = statement;
    this.texts = texts;
    this.html = html;
    this.article = article;
  }

  void write() {
    Objections terms = statement.convention().objections();
    html.open("section").element("h2", texts.get("OBJECT"));
    if (terms == null) {
      html.element("p", texts.get("OBJECT_NOT"));
    } else {
      html.open("p").text(texts.get("OBJECT_HOW", text(terms.within())));
      if (terms.ruling() != null) {
        html.text(texts.get("OBJECT_RULING", text(terms.ruling())));
      }
      if (!terms.ruledBy().isEmpty()) {
        html.text(texts.get("OBJECT_BY", String.join(texts.get("COMMA"), terms.ruledBy())));
      }
      html.text(texts.get(terms.deferred() ? "OBJECT_DEFERRED" : "OBJECT_AS_IT_IS"));
      article.accept(terms.article());
      html.close();
      open();
    }
    disputes();
    html.close();
  }

  private String text(Span span) {
    return texts.get(span.working() ? "WORKING_DAYS" : "CALENDAR_DAYS", span.number());
  }

  /** What one may still object to. */
  private void open() {
    Map<String, Line> open = new LinkedHashMap<>();
    for (Line line : statement.lines()) {
      if (line.objectionUntil() != null) {
        open.put(line.event().id(), line);
      }
    }
    if (open.isEmpty()) {
      html.element("p", texts.get("OBJECT_NONE"));
      return;
    }
    html.element("p", texts.get("OBJECT_OPEN")).open("ul");
    open.forEach(
        (id, line) ->
            html.element(
                "li",
                texts.get(
                    "OBJECT_UNTIL",
                    line.objectionUntil(),
                    line.day(),
                    line.posting().behaviour(),
                    id)));
    html.close();
  }

  private void disputes() {
    if (statement.account().disputes().isEmpty()) {
      return;
    }
    html.element("h3", texts.get("DISPUTES")).open("ul");
    for (Dispute one : statement.account().disputes()) {
      html.open("li").text(texts.get("DISPUTE", one.day(), one.event(), one.objection()));
      if (!one.isOpen()) {
        html.text(texts.get(one.upheld() ? "UPHELD" : "DISMISSED", one.ruled()));
      } else if (one.due() == null) {
        html.text(texts.get("DISPUTE_OPEN"));
      } else {
        boolean late = one.isOverdue(statement.day());
        html.text(texts.get(late ? "DISPUTE_LATE" : "DISPUTE_DUE", one.due()));
      }
      html.close();
    }
    html.close();
  }
}
