package org.gongyue.dsl.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.conformance.Draft;
import org.gongyue.dsl.coverage.Coverage;
import org.gongyue.dsl.coverage.Goal;
import org.gongyue.dsl.diagnostic.Texts;
import org.gongyue.dsl.page.Html;
import org.gongyue.dsl.strength.Lines;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.Event;

/**
 * How much of a convention its suites use, and what they do not.
 *
 * @param convention the convention
 * @param coverage what was used of it
 * @param examples made-up logs that would use what was not, as far as any were found
 * @param lines where things are written
 */
public record CoverageSection(
    Convention convention, Coverage coverage, Map<Goal, List<Event>> examples, Lines lines)
    implements Section {

  @Override
  public String id() {
    return "coverage-" + convention.id().replace('/', '-');
  }

  @Override
  public String title(Locale locale) {
    return new Texts(Report.TEXTS, locale).get("COVERAGE", convention.name());
  }

  @Override
  public List<Figure> figures(Locale locale) {
    Coverage.Fraction total = coverage.total();
    String label = new Texts(Report.TEXTS, locale).get("COVERED", convention.name());
    return List.of(new Figure(label, total.toString(), total.used() == total.all() ? true : null));
  }

  @Override
  public void write(Html html, Locale locale) {
    Texts labels = new Texts(Report.TEXTS, locale);
    html.open("table").open("thead").open("tr");
    html.element("th", labels.get("KIND")).element("th", labels.get("USED"));
    html.close().close().open("tbody");
    coverage
        .fractions()
        .forEach(
            (kind, fraction) -> {
              boolean all = fraction.used() == fraction.all();
              html.open("tr", "class", all ? "good" : null).element("td", labels.of(kind));
              html.element("td", fraction.toString()).close();
            });
    html.close().close();
    List<Goal> unused = coverage.unused();
    if (unused.isEmpty()) {
      html.element("p", labels.get("ALL_USED"));
      return;
    }
    html.element("h3", labels.get("UNUSED", unused.size()));
    Draft draft = new Draft(RuleBook.compile(convention));
    html.open("ul");
    for (Goal goal : unused) {
      html.open("li").element("code", lines.of(goal).toString());
      html.text(" " + labels.of(goal.kind()) + " " + goal.text(locale));
      log(examples.get(goal), "EXAMPLE", draft, labels, html);
      html.close();
    }
    html.close();
  }

  /**
   * A log that shows something.
   *
   * @param log null for none
   * @param key what is said of it
   */
  static void log(List<Event> log, String key, Draft draft, Texts labels, Html html) {
    if (log == null || log.isEmpty()) {
      html.element("p", labels.get("NO_" + key));
      return;
    }
    html.open("details").element("summary", labels.get(key, log.size()));
    html.open("pre");
    log.forEach(event -> html.text(draft.told(event) + "\n"));
    html.close().close();
  }

  @Override
  public Map<String, Object> json(Locale locale) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("convention", convention.id());
    json.put("version", convention.version());
    Map<String, Object> fractions = new LinkedHashMap<>();
    coverage
        .fractions()
        .forEach((kind, fraction) -> fractions.put(kind.name(), fraction.toString()));
    json.put("used", fractions);
    json.put("total", coverage.total().toString());
    Draft draft = new Draft(RuleBook.compile(convention));
    List<Object> unused = new ArrayList<>();
    for (Goal goal : coverage.unused()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("position", lines.of(goal).toString());
      one.put("kind", goal.kind().name());
      one.put("item", goal.item());
      one.put("what", goal.text(locale));
      one.put("example", told(examples.getOrDefault(goal, List.of()), draft));
      unused.add(one);
    }
    json.put("unused", unused);
    return json;
  }

  static List<Object> told(List<Event> log, Draft draft) {
    return log.stream().map(event -> (Object) draft.told(event)).toList();
  }
}
