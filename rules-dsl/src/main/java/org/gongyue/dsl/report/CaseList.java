package org.gongyue.dsl.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongyue.convention.Article;
import org.gongyue.decision.Decision;
import org.gongyue.dsl.conformance.Comparison;
import org.gongyue.dsl.conformance.Result;
import org.gongyue.dsl.diagnostic.Texts;
import org.gongyue.dsl.page.Html;

/**
 * The cases of a suite on the page: what is expected beside what came out, and why. In a long suite
 * a case that passed is a line, which opens.
 */
final class CaseList {

  /** A suite with more cases than people read through. */
  static final int LONG = 40;

  private final Html html;
  private final Texts labels;
  private final Locale locale;
  private final Map<Result, String> anchors;

  CaseList(Html html, Texts labels, Locale locale, Map<Result, String> anchors) {
    this.html = html;
    this.labels = labels;
    this.locale = locale;
    this.anchors = anchors;
  }

  void write(SuiteReport suite) {
    html.open("section", "class", "suite").element("h2", suite.name());
    html.element("p", suite.fileName(), "class", "origin");
    for (Result result : suite.results()) {
      if (result.passed() && suite.results().size() > LONG) {
        line(result);
      } else {
        write(result, suite.convention().articles());
      }
    }
    html.close();
  }

  private void line(Result result) {
    html.open("details", "id", anchors.get(result), "class", "case").open("summary");
    html.element("b", result.name()).text(" ");
    html.element("span", labels.get("PASSED"), "class", "mark").text(" ");
    html.text(String.join(labels.get("COMMA"), result.articles())).close();
    table(result);
    html.close();
  }

  private void write(Result result, List<Article> articles) {
    String mark = result.passed() ? "good" : "bad";
    html.open("article", "id", anchors.get(result), "class", mark);
    html.open("h3").text(result.name()).text(" ");
    html.element("span", labels.get(result.passed() ? "PASSED" : "FAILED"), "class", "mark");
    html.close();
    if (!result.written().note().isEmpty()) {
      html.element("p", result.written().note(), "class", "note");
    }
    html.open("details").element("summary", String.join(labels.get("COMMA"), result.articles()));
    for (Article article : articles) {
      if (result.articles().contains(article.id())) {
        html.open("p").element("b", article.id()).text(" ").text(article.text()).close();
      }
    }
    html.close();
    table(result);
    mismatches(result);
    html.open("details").element("summary", labels.get("WRITTEN", result.position().line()));
    html.element("pre", result.written().text()).close();
    if (!result.decisions().isEmpty()) {
      html.open("details").element("summary", labels.get("DECISIONS", result.decisions().size()));
      for (Decision decision : result.decisions()) {
        html.element("pre", decision.text(locale));
      }
      html.close();
    }
    html.close();
  }

  private void table(Result result) {
    html.open("table").open("thead").open("tr");
    html.element("td", "")
        .element("th", labels.get("EXPECTED"), "scope", "col")
        .element("th", labels.get("ACTUAL"), "scope", "col");
    html.close().close().open("tbody");
    for (Comparison one : result.comparisons()) {
      html.open("tr", "class", one.same() ? "good" : "bad");
      html.element("th", one.of(), "scope", "row");
      html.element("td", one.expected(), "data-label", labels.get("EXPECTED"));
      html.element("td", one.actual(), "data-label", labels.get("ACTUAL")).close();
    }
    html.close().close();
  }

  private void mismatches(Result result) {
    String told = "";
    for (Comparison one : result.mismatches()) {
      if (!one.explanation().isEmpty() && !one.explanation().equals(told)) {
        told = one.explanation();
        html.element("p", labels.get("WHY", one.of()), "class", "why");
        html.element("pre", told, "class", "trace");
      }
    }
  }
}
