package org.gongyue.dsl.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.dsl.conformance.Draft;
import org.gongyue.dsl.diff.Change;
import org.gongyue.dsl.diff.Wording;
import org.gongyue.dsl.page.Page;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.Event;

/** Changes of meaning for a terminal, for a page and for tools. */
final class ChangeListing {

  private final Terminal terminal;
  private final Draft words;
  private final Wording wording;

  /**
   * @param rules of the version before
   */
  ChangeListing(Terminal terminal, RuleBook rules) {
    this.terminal = terminal;
    this.words = new Draft(rules);
    this.wording = new Wording(terminal.locale(), words::told);
  }

  void print(List<Change> changes) {
    terminal.print(wording.summary(changes));
    for (Change change : changes) {
      terminal.print("  " + wording.sentence(change));
      wording.lines(change).forEach(line -> terminal.print("      " + line));
    }
  }

  /** The changes as a page that stands alone. */
  String page(List<Change> changes, String convention, String version) {
    Page page = new Page(terminal.locale(), wording.title(convention, version));
    page.paragraph(wording.summary(changes));
    for (Change change : changes) {
      page.heading(wording.sentence(change));
      if (change.proof() != Change.Proof.DIFFERENT) {
        wording.lines(change).forEach(page::paragraph);
        continue;
      }
      page.paragraph(wording.answers(change.witness()));
      for (Event event : change.witness().log()) {
        String told = words.told(event);
        page.paragraph(told.substring(1, told.length() - 1)); // without the braces of a suite
      }
    }
    return page.html();
  }

  /** The changes as maps and lists for JSON. */
  List<Map<String, Object>> json(List<Change> changes) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Change change : changes) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("kind", change.kind().name());
      one.put("list", change.list());
      one.put("item", change.item());
      one.put("part", change.part());
      one.put("before", change.before());
      one.put("after", change.after());
      one.put("proof", change.proof().name());
      if (change.witness() != null) {
        one.put("witness", change.witness().log().stream().map(words::told).toList());
        one.put("answerBefore", wording.answer(change.witness().before()));
        one.put("answerAfter", wording.answer(change.witness().after()));
      }
      all.add(one);
    }
    return all;
  }
}
