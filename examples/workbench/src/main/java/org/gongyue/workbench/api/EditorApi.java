package org.gongyue.workbench.api;

import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongyue.dsl.diagnostic.Diagnostic;
import org.gongyue.dsl.edit.Checked;
import org.gongyue.dsl.edit.Completion;
import org.gongyue.dsl.edit.Editor;
import org.gongyue.dsl.edit.Hover;
import org.gongyue.dsl.edit.Problem;
import org.gongyue.dsl.edit.Proposal;
import org.gongyue.workbench.web.Answer;
import org.gongyue.workbench.web.Request;
import org.gongyue.workbench.web.Router;

/** What is asked while one types: what is wrong, what may stand here, what this means. */
final class EditorApi {

  private static final long NANOS = 1_000_000;

  private final Asked asked;
  private final Editor editor;

  EditorApi(Asked asked, Editor editor) {
    this.asked = asked;
    this.editor = editor;
  }

  void addTo(Router router) {
    router.add("POST", "/api/check", this::check);
    router.add("POST", "/api/complete", this::complete);
    router.add("POST", "/api/hover", this::hover);
  }

  private Answer check(Request request) {
    long start = System.nanoTime();
    Checked checked = editor.check(asked.community(request), asked.open(request));
    List<Map<String, Object>> diagnostics = new ArrayList<>();
    Map<String, String> why = new HashMap<>();
    for (Problem problem : checked.problems()) {
      diagnostics.add(diagnostic(problem, request.locale(), why));
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("diagnostics", diagnostics);
    answer.put("rules", checked.rules());
    answer.put("millis", (System.nanoTime() - start) / NANOS);
    return Answer.json(answer);
  }

  private static Map<String, Object> diagnostic(
      Problem problem, Locale locale, Map<String, String> why) {
    Diagnostic found = problem.diagnostic();
    String code = found.code().name();
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("path", problem.path());
    shown.put("from", problem.from());
    shown.put("to", problem.to());
    shown.put("line", found.position().line());
    shown.put("column", found.position().column());
    shown.put("severity", found.severity().toString());
    shown.put("code", code);
    shown.put("message", found.message(locale));
    shown.put("why", why.computeIfAbsent(code, one -> Editor.why(one, locale)));
    return shown;
  }

  private Answer complete(Request request) {
    Completion found =
        editor.complete(
            asked.community(request),
            asked.file(request),
            asked.open(request),
            request.number("at"),
            request.locale());
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("from", found.from());
    answer.put("to", found.to());
    answer.put("items", found.items().stream().map(EditorApi::proposal).toList());
    return Answer.json(answer);
  }

  private static Map<String, Object> proposal(Proposal one) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("label", one.label());
    shown.put("insert", one.insert());
    shown.put("detail", one.detail());
    shown.put("kind", one.kind().name().toLowerCase(Locale.ROOT));
    return shown;
  }

  private Answer hover(Request request) {
    Hover found =
        editor
            .hover(
                asked.community(request),
                asked.file(request),
                asked.open(request),
                request.number("at"),
                request.locale())
            .orElse(null);
    if (found == null) {
      return Answer.json(NullNode.getInstance());
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("from", found.from());
    answer.put("to", found.to());
    answer.put("title", found.title());
    answer.put("lines", found.lines());
    return Answer.json(answer);
  }
}
