package org.gongyue.workbench.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.List;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Polarity;
import org.gongyue.examples.district.Year;
import org.gongyue.workbench.community.Typed;
import org.gongyue.workbench.store.Content;
import org.gongyue.workbench.store.Store;
import org.gongyue.workbench.web.Problem;
import org.gongyue.workbench.web.Refusal;
import org.gongyue.workbench.web.Request;
import org.gongyue.workbench.web.Router;
import org.gongyue.workbench.work.Desk;

/** A year of records that is made up, to compare and preview with before there is a real one. */
final class LogApi {

  /** What it is should be plain from its name. */
  private static final String NAME = "示例记录.jsonl";

  private static final int ACCOUNTS = 200;
  private static final int RECORDS = 3_000;

  private final Ask ask;
  private final Store store;

  LogApi(Ask ask, Store store) {
    this.ask = ask;
    this.store = store;
  }

  void addTo(Router router) {
    router.add("POST", "/api/log", ask.of(Desk.Kind.LOG, this::makeUp));
  }

  private Object makeUp(Request request, Typed typed) throws IOException {
    String community = request.text("community");
    String path = community.isEmpty() ? NAME : community + "/" + NAME;
    if (Files.exists(ask.folder().file(path), LinkOption.NOFOLLOW_LINKS)) {
      throw Problem.of(Refusal.EXISTS, path);
    }
    Convention convention = typed.convention(request.locale());
    for (Polarity polarity : Polarity.values()) {
      if (convention.behaviours().stream().map(Behaviour::polarity).noneMatch(polarity::equals)) {
        throw Problem.of(Refusal.NOTHING_TO_RECORD);
      }
    }
    List<String> lines = Year.of(convention, ACCOUNTS, RECORDS).lines();
    String version =
        store.save(path, String.join("\n", lines) + "\n", Content.ABSENT, request.page());
    return Maps.of("path", path, "version", version, "events", lines.size());
  }
}
