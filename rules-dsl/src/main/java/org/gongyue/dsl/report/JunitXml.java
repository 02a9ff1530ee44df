package org.gongyue.dsl.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.gongyue.dsl.conformance.Comparison;
import org.gongyue.dsl.conformance.Result;
import org.gongyue.dsl.diagnostic.Diagnostic;
import org.gongyue.dsl.page.Html;

/** JUnit XML as surefire writes it, a file for each suite, for build servers. */
final class JunitXml {

  private final Locale locale;
  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

  private JunitXml(Locale locale) {
    this.locale = locale;
  }

  /** The content by the name of the file. */
  static Map<String, String> of(Report report, Locale locale) {
    Map<String, String> files = new LinkedHashMap<>();
    for (SuiteReport suite : report.suites()) {
      String name = suite.convention().id().replace('/', '.') + "." + stem(suite);
      String free = name;
      for (int i = 2; files.containsKey(file(free)); i++) {
        free = name + "-" + i;
      }
      files.put(file(free), new JunitXml(locale).suite(suite, free));
    }
    if (!report.unread().isEmpty()) {
      files.put(file("unread"), new JunitXml(locale).unread(report));
    }
    return files;
  }

  private static String file(String name) {
    return "TEST-" + name + ".xml";
  }

  private static String stem(SuiteReport suite) {
    String file = suite.file().getFileName().toString();
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  private String suite(SuiteReport suite, String name) {
    head(name, suite.results().size(), suite.failed(), 0);
    for (Result result : suite.results()) {
      out.append("  <testcase");
      attribute("name", result.name());
      attribute("classname", name);
      attribute("time", "0");
      if (result.passed()) {
        out.append("/>\n");
        continue;
      }
      Comparison first = result.mismatches().get(0);
      out.append(">\n    <failure");
      attribute("message", first.of() + ": " + first.expected() + " ≠ " + first.actual());
      attribute("type", "mismatch");
      out.append('>');
      StringBuilder all = new StringBuilder();
      for (Comparison one : result.mismatches()) {
        all.append(one.position()).append(": ").append(one.of()).append('\n');
        all.append("  + ").append(one.expected()).append('\n');
        all.append("  - ").append(one.actual()).append('\n');
        all.append(one.explanation()).append('\n');
      }
      Html.escape(all.toString(), out);
      out.append("</failure>\n  </testcase>\n");
    }
    return out.append("</testsuite>\n").toString();
  }

  private String unread(Report report) {
    head("unread", report.unread().size(), 0, report.unread().size());
    for (Diagnostic one : report.unread()) {
      out.append("  <testcase");
      attribute("name", one.position().toString());
      attribute("classname", "unread");
      attribute("time", "0");
      out.append("><error");
      attribute("message", one.message(locale));
      attribute("type", one.code().name());
      out.append("/></testcase>\n");
    }
    return out.append("</testsuite>\n").toString();
  }

  private void head(String name, int tests, long failures, int errors) {
    out.append("<testsuite");
    attribute("name", name);
    attribute("time", "0");
    attribute("tests", String.valueOf(tests));
    attribute("errors", String.valueOf(errors));
    attribute("skipped", "0");
    attribute("failures", String.valueOf(failures));
    out.append(">\n");
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    Html.escape(value, out);
    out.append('"');
  }
}
