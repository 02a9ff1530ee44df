package org.gongyue.dsl.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongyue.decision.ConventionVersion;
import org.gongyue.dsl.conformance.Comparison;
import org.gongyue.dsl.conformance.Result;
import org.gongyue.dsl.diagnostic.Diagnostic;

/** The report as maps and lists. */
final class ReportJson {

  private final Report report;
  private final Locale locale;

  ReportJson(Report report, Locale locale) {
    this.report = report;
    this.locale = locale;
  }

  Map<String, Object> whole() {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("passed", report.passed());
    whole.put("failed", report.failed());
    whole.put("unread", report.unread().stream().map(this::of).toList());
    whole.put("suites", report.suites().stream().map(this::of).toList());
    Map<String, Object> sections = new LinkedHashMap<>();
    report.sections().forEach(one -> sections.put(one.id(), one.json(locale)));
    whole.put("sections", sections);
    return whole;
  }

  private Map<String, Object> of(Diagnostic one) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("file", one.position().file());
    map.put("line", one.position().line());
    map.put("column", one.position().column());
    map.put("code", one.code().name());
    map.put("message", one.message(locale));
    return map;
  }

  private Map<String, Object> of(SuiteReport suite) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", suite.name());
    map.put("file", suite.fileName());
    List<Object> versions = new ArrayList<>();
    for (ConventionVersion version : suite.versions()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("id", version.id());
      one.put("version", version.version());
      one.put("digest", version.digest());
      versions.add(one);
    }
    map.put("conventions", versions);
    map.put("passed", suite.passed());
    map.put("failed", suite.failed());
    map.put("cases", suite.results().stream().map(this::of).toList());
    return map;
  }

  private Map<String, Object> of(Result result) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", result.name());
    map.put("line", result.position().line());
    map.put("articles", result.articles());
    map.put("passed", result.passed());
    map.put("comparisons", result.comparisons().stream().map(ReportJson::of).toList());
    map.put("decisions", result.decisions().stream().map(one -> one.text(locale)).toList());
    return map;
  }

  private static Map<String, Object> of(Comparison one) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("line", one.position().line());
    map.put("of", one.of());
    map.put("expected", one.expected());
    map.put("actual", one.actual());
    map.put("same", one.same());
    return map;
  }
}
