package org.gongyue.dsl.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.conformance.Draft;
import org.gongyue.dsl.diagnostic.Texts;
import org.gongyue.dsl.mutation.Likely;
import org.gongyue.dsl.mutation.Mutation;
import org.gongyue.dsl.mutation.Mutation.Fate;
import org.gongyue.dsl.page.Html;
import org.gongyue.engine.RuleBook;

/**
 * Which changes of a convention its suites notice, and which they do not.
 *
 * @param convention the convention
 * @param verdicts on all changes that were tried
 */
public record MutationSection(Convention convention, List<Mutation.Verdict> verdicts)
    implements Section {

  public MutationSection {
    verdicts = List.copyOf(verdicts);
  }

  /** How many there are of a fate. */
  public long count(Fate fate) {
    return verdicts.stream().filter(one -> one.fate() == fate).count();
  }

  /** How many changes of meaning were tried. */
  public long tried() {
    return count(Fate.KILLED) + count(Fate.SURVIVED);
  }

  /** The changes that no case notices. */
  public List<Mutation.Verdict> survivors() {
    return verdicts.stream().filter(one -> one.fate() == Fate.SURVIVED).toList();
  }

  @Override
  public String id() {
    return "mutation-" + convention.id().replace('/', '-');
  }

  @Override
  public String title(Locale locale) {
    return new Texts(Report.TEXTS, locale).get("MUTATION", convention.name());
  }

  @Override
  public List<Figure> figures(Locale locale) {
    String label = new Texts(Report.TEXTS, locale).get("NOTICED", convention.name());
    String value = count(Fate.KILLED) + "/" + tried();
    return List.of(new Figure(label, value, survivors().isEmpty() ? true : null));
  }

  @Override
  public void write(Html html, Locale locale) {
    Texts labels = new Texts(Report.TEXTS, locale);
    html.element(
        "p",
        labels.get(
            "MUTANTS", tried(), count(Fate.KILLED), count(Fate.SAME), count(Fate.UNREADABLE)));
    if (survivors().isEmpty()) {
      return;
    }
    html.element("h3", labels.get("SURVIVORS", survivors().size()));
    Draft draft = new Draft(RuleBook.compile(convention));
    html.open("ul");
    for (Mutation.Verdict one : survivors()) {
      html.open("li").element("code", one.mutant().position().toString());
      html.text(" " + labels.of(one.mutant().kind()) + " " + one.mutant());
      if (one.witness().isEmpty()) {
        html.element("p", labels.get("NO_WITNESS", labels.of(Likely.of(one.mutant()))));
      } else {
        CoverageSection.log(one.witness(), "WITNESS", draft, labels, html);
      }
      html.close();
    }
    html.close();
  }

  @Override
  public Map<String, Object> json(Locale locale) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("convention", convention.id());
    json.put("version", convention.version());
    json.put("tried", tried());
    json.put("noticed", count(Fate.KILLED));
    json.put("same", count(Fate.SAME));
    json.put("unreadable", count(Fate.UNREADABLE));
    Draft draft = new Draft(RuleBook.compile(convention));
    List<Object> survivors = new ArrayList<>();
    for (Mutation.Verdict one : survivors()) {
      Map<String, Object> survivor = new LinkedHashMap<>();
      survivor.put("position", one.mutant().position().toString());
      survivor.put("kind", one.mutant().kind().name());
      survivor.put("item", one.mutant().item());
      survivor.put("what", one.mutant().toString());
      survivor.put("witness", CoverageSection.told(one.witness(), draft));
      if (one.witness().isEmpty()) {
        survivor.put("likely", Likely.of(one.mutant()).name());
      }
      survivors.add(survivor);
    }
    json.put("survivors", survivors);
    return json;
  }
}
