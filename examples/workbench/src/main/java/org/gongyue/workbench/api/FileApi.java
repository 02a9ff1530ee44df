package org.gongyue.workbench.api;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongyue.workbench.store.Content;
import org.gongyue.workbench.store.Store;
import org.gongyue.workbench.web.Answer;
import org.gongyue.workbench.web.Request;
import org.gongyue.workbench.web.Router;

/** Reading and saving files. */
final class FileApi {

  private final Store store;

  FileApi(Store store) {
    this.store = store;
  }

  void addTo(Router router) {
    router.add("GET", "/api/file", this::read);
  }

  private Answer read(Request request) throws IOException {
    String path = request.parameter("path");
    Content content = store.read(path);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("path", path);
    answer.put("text", content.text());
    answer.put("version", content.version());
    answer.put("draft", null);
    return Answer.json(answer);
  }
}
