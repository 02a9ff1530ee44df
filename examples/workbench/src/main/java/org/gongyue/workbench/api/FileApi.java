package org.gongyue.workbench.api;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.workbench.store.Content;
import org.gongyue.workbench.store.Drafts;
import org.gongyue.workbench.store.Store;
import org.gongyue.workbench.web.Answer;
import org.gongyue.workbench.web.Problem;
import org.gongyue.workbench.web.Request;
import org.gongyue.workbench.web.Router;

/** Files: reading and saving them, what was typed and not saved, what they held before. */
final class FileApi {

  private final Store store;

  FileApi(Store store) {
    this.store = store;
  }

  void addTo(Router router) {
    router.add("GET", "/api/file", this::read);
    router.add("PUT", "/api/file", this::save);
    router.add("PUT", "/api/draft", this::draft);
    router.add("DELETE", "/api/draft", this::discard);
    router.add("GET", "/api/drafts", request -> Answer.json(store.drafts()));
    router.add(
        "GET", "/api/history", request -> Answer.json(store.history(request.parameter("path"))));
    router.add("GET", "/api/history/entry", this::earlier);
  }

  /** A draft of a file that is not there yet, or no longer, is shown all the same. */
  private Answer read(Request request) throws IOException {
    String path = request.parameter("path");
    String tab = request.optionalParameter("tab").orElse(request.page());
    List<Drafts.Draft> drafts = store.drafts(path, tab);
    Content content;
    try {
      content = store.read(path);
    } catch (Problem e) {
      if (drafts.isEmpty()) {
        throw e;
      }
      content = new Content("", Content.ABSENT);
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("path", path);
    answer.put("text", content.text());
    answer.put("version", content.version());
    answer.put("draft", drafts.isEmpty() ? null : drafts.get(0));
    answer.put("drafts", drafts);
    return Answer.json(answer);
  }

  private Answer save(Request request) throws IOException {
    String version =
        store.save(
            request.text("path"),
            request.text("text"),
            request.text("base"),
            request.optionalText("tab").orElse(request.page()));
    return Answer.json(Map.of("version", version));
  }

  private Answer draft(Request request) throws IOException {
    String at =
        store.draft(
            request.text("path"), request.text("tab"), request.text("text"), request.text("base"));
    return Answer.json(Map.of("at", at));
  }

  private Answer discard(Request request) throws IOException {
    store.discard(request.parameter("path"), request.parameter("tab"));
    return Answer.json(Map.of());
  }

  private Answer earlier(Request request) throws IOException {
    String text = store.earlier(request.parameter("path"), request.parameter("id"));
    return Answer.json(Map.of("text", text));
  }
}
