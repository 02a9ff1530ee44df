package org.gongyue.dsl.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongyue.convention.Article;
import org.gongyue.decision.ConventionVersion;
import org.gongyue.dsl.conformance.Result;
import org.gongyue.dsl.diagnostic.Diagnostic;
import org.gongyue.dsl.diagnostic.Texts;
import org.gongyue.dsl.page.Html;

/** The report as one page: the verdict and the figures, what failed, the articles, all cases. */
final class ReportPage {

  private static final int SHORT_DIGEST = 12;

  private final Report report;
  private final Locale locale;
  private final Texts labels;
  private final Html html;

  /** The anchors of the cases, by suite and case. */
  private final Map<Result, String> anchors = new LinkedHashMap<>();

  ReportPage(Report report, Locale locale) {
    this.report = report;
    this.locale = locale;
    this.labels = new Texts(Report.TEXTS, locale);
    this.html = Html.page(locale, labels.get("TITLE"), ReportPage.class, "report.css");
    for (int i = 0; i < report.suites().size(); i++) {
      List<Result> results = report.suites().get(i).results();
      for (int j = 0; j < results.size(); j++) {
        anchors.put(results.get(j), "case-" + (i + 1) + "-" + (j + 1));
      }
    }
  }

  String whole() {
    header();
    html.open("main");
    unread();
    failures();
    report.sections().forEach(this::section);
    byConvention().forEach(this::articles);
    CaseList cases = new CaseList(html, labels, locale, anchors);
    report.suites().forEach(cases::write);
    html.close();
    html.element("footer", labels.get("FOOTER"));
    return html.whole();
  }

  private void header() {
    html.open("header", "class", report.isGood() ? "good" : "bad");
    html.element("p", labels.get("TITLE"), "class", "kicker");
    html.element("h1", verdict());
    html.open("p", "class", "subjects");
    html.text(
        report.suites().stream()
            .map(suite -> suite.convention().name())
            .distinct()
            .collect(Collectors.joining(labels.get("COMMA"))));
    html.close();
    html.open("dl", "class", "figures");
    figures().forEach(this::figure);
    html.close().close();
  }

  private String verdict() {
    long all = report.passed() + report.failed();
    if (report.isGood()) {
      return labels.get("ALL_PASSED", all);
    }
    return report.unread().isEmpty()
        ? labels.get("SOME_FAILED", report.failed(), all)
        : labels.get("SOME_UNREAD", report.failed(), all, report.unread().size());
  }

  private List<Figure> figures() {
    long comparisons = 0;
    long same = 0;
    for (Result result : anchors.keySet()) {
      comparisons += result.comparisons().size();
      same += result.comparisons().size() - result.mismatches().size();
    }
    long cases = report.passed() + report.failed();
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure(labels.get("SUITES"), String.valueOf(report.suites().size()), null));
    figures.add(fraction("CASES_PASSED", report.passed(), cases));
    figures.add(fraction("EXPECTATIONS_MET", same, comparisons));
    figures.add(illustrated());
    report.sections().forEach(section -> figures.addAll(section.figures(locale)));
    return figures;
  }

  private Figure illustrated() {
    long all = 0;
    long illustrated = 0;
    for (List<SuiteReport> suites : byConvention()) {
      for (Article article : suites.get(0).convention().articles()) {
        all++;
        illustrated += cases(suites, article).isEmpty() ? 0 : 1;
      }
    }
    return new Figure(labels.get("ILLUSTRATED"), illustrated + "/" + all, null);
  }

  private Figure fraction(String label, long good, long all) {
    return new Figure(labels.get(label), good + "/" + all, good == all);
  }

  private void figure(Figure figure) {
    String mark = figure.good() == null ? null : figure.good() ? "good" : "bad";
    html.open("div", "class", mark);
    html.element("dt", figure.label()).element("dd", figure.value()).close();
  }

  private void unread() {
    if (!report.unread().isEmpty()) {
      html.open("section", "id", "unread").element("h2", labels.get("UNREAD")).open("ul");
      for (Diagnostic one : report.unread()) {
        html.element("li", one.text(locale), "class", "problem");
      }
      html.close().close();
    }
  }

  private void failures() {
    List<Result> failed = anchors.keySet().stream().filter(one -> !one.passed()).toList();
    if (!failed.isEmpty()) {
      html.open("section", "id", "failures").element("h2", labels.get("FAILURES")).open("ul");
      for (Result one : failed) {
        html.open("li").element("a", one.name(), "href", "#" + anchors.get(one)).close();
      }
      html.close().close();
    }
  }

  private void section(Section section) {
    html.open("section", "id", section.id()).element("h2", section.title(locale));
    section.write(html, locale);
    html.close();
  }

  private Collection<List<SuiteReport>> byConvention() {
    Map<String, List<SuiteReport>> byConvention = new LinkedHashMap<>();
    for (SuiteReport suite : report.suites()) {
      ConventionVersion version = suite.versions().get(suite.versions().size() - 1);
      byConvention.computeIfAbsent(version.digest(), one -> new ArrayList<>()).add(suite);
    }
    return byConvention.values();
  }

  /** The articles of a convention with the cases that illustrate them. */
  private void articles(List<SuiteReport> suites) {
    SuiteReport first = suites.get(0);
    html.open("section").element("h2", first.convention().name());
    for (ConventionVersion version : first.versions()) {
      String digest =
          version.digest().substring(0, Math.min(SHORT_DIGEST, version.digest().length()));
      html.element(
          "p",
          labels.get("CONVENTION", version.id(), version.version(), digest),
          "class",
          "origin");
    }
    List<Article> without = new ArrayList<>();
    html.open("dl", "class", "articles");
    for (Article article : first.convention().articles()) {
      List<Result> cases = cases(suites, article);
      if (cases.isEmpty()) {
        without.add(article);
      } else {
        html.element("dt", article.id()).open("dd").element("p", article.text());
        List<Result> folded =
            cases(longOnes(suites), article).stream().filter(Result::passed).toList();
        links(cases.stream().filter(one -> !folded.contains(one)).toList());
        if (!folded.isEmpty()) {
          html.open("details").element("summary", labels.get("MORE_CASES", folded.size()));
          links(folded);
          html.close();
        }
        html.close();
      }
    }
    html.close();
    if (!without.isEmpty()) {
      html.open("details").element("summary", labels.get("WITHOUT_CASE", without.size()));
      html.open("dl", "class", "articles");
      without.forEach(one -> html.element("dt", one.id()).element("dd", one.text()));
      html.close().close();
    }
    html.close();
  }

  private static List<SuiteReport> longOnes(List<SuiteReport> suites) {
    return suites.stream().filter(one -> one.results().size() > CaseList.LONG).toList();
  }

  private void links(List<Result> cases) {
    if (cases.isEmpty()) {
      return;
    }
    html.open("ul", "class", "links");
    for (Result one : cases) {
      html.open("li", "class", one.passed() ? "good" : "bad");
      html.element("a", one.name(), "href", "#" + anchors.get(one)).close();
    }
    html.close();
  }

  private static List<Result> cases(List<SuiteReport> suites, Article article) {
    return suites.stream()
        .flatMap(suite -> suite.results().stream())
        .filter(result -> result.articles().contains(article.id()))
        .toList();
  }
}
