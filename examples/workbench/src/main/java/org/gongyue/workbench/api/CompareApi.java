package org.gongyue.workbench.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.conformance.Draft;
import org.gongyue.dsl.diff.Change;
import org.gongyue.dsl.diff.Changes;
import org.gongyue.dsl.diff.Wording;
import org.gongyue.dsl.impact.Impact;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.Event;
import org.gongyue.workbench.community.Typed;
import org.gongyue.workbench.store.Store;
import org.gongyue.workbench.web.Problem;
import org.gongyue.workbench.web.Request;
import org.gongyue.workbench.web.Router;
import org.gongyue.workbench.work.Desk;

/**
 * What is typed beside what is saved, or was once: what changed in meaning, and whom it concerns.
 */
final class CompareApi {

  /** How many made-up events are tried for a change before it is said that none shows it. */
  private static final int BUDGET = 10_000;

  private final Ask ask;
  private final Store store;

  CompareApi(Ask ask, Store store) {
    this.ask = ask;
    this.store = store;
  }

  void addTo(Router router) {
    router.add("POST", "/api/compare", ask.of(Desk.Kind.COMPARE, this::compare));
  }

  private Object compare(Request request, Typed typed) throws IOException {
    Locale locale = request.locale();
    Convention after = typed.convention(locale);
    Convention before = before(request);
    RuleBook original = RuleBook.compile(before);
    Draft words = new Draft(original);
    Wording wording = new Wording(locale, words::told);
    List<Change> changes = Changes.between(before, after, BUDGET);
    List<Map<String, Object>> told = new ArrayList<>();
    for (Change change : changes) {
      told.add(told(change, wording, words));
    }
    String log = request.optionalText("log").orElse(null);
    return Maps.of(
        "summary",
        wording.summary(changes),
        "changes",
        told,
        "impact",
        log == null ? null : impact(log, original, RuleBook.compile(after)));
  }

  /** The convention on disk; with {@code against}, with what one file held once. */
  private Convention before(Request request) throws IOException {
    String community = request.text("community");
    Map<String, String> earlier = new LinkedHashMap<>();
    Optional<String> against = request.optionalText("against");
    if (against.isPresent()) {
      String path = request.text("path");
      earlier.put(path, store.earlier(path, against.get()));
    }
    try (Typed saved = Typed.of(ask.folder(), community, earlier)) {
      return saved.convention(request.locale());
    } catch (Problem e) {
      throw e.with("which", "before");
    }
  }

  private static Map<String, Object> told(Change change, Wording wording, Draft words) {
    Change.Witness witness = change.witness();
    return Maps.of(
        "id", change.item().isEmpty() ? change.part() : change.item(),
        "kind", change.kind().name(),
        "proof", change.proof().name(),
        "what", wording.sentence(change),
        "lines", wording.lines(change),
        "witness",
            witness == null
                ? null
                : Maps.of(
                    "event", words.told(witness.log().get(witness.log().size() - 1)),
                    "log", witness.log().stream().map(words::told).toList(),
                    "before", wording.answer(witness.before()),
                    "after", wording.answer(witness.after())));
  }

  private Object impact(String log, RuleBook before, RuleBook after) throws IOException {
    List<Event> events = Logs.read(ask.folder(), log, before.convention());
    return ImpactJson.of(Impact.of(before, after, events, null, Desk::goOn));
  }
}
