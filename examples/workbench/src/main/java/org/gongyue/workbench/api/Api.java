package org.gongyue.workbench.api;

import java.io.IOException;
import java.time.Clock;
import org.gongyue.workbench.store.Folder;
import org.gongyue.workbench.store.Store;
import org.gongyue.workbench.web.Router;

/** Everything that the page can ask. */
public final class Api {

  private Api() {}

  /** The routes below {@code /api/}. */
  public static Router router(Folder folder, Clock clock) throws IOException {
    Router router = new Router();
    router.add("GET", "/api/tree", new Tree(folder, clock)::answer);
    new FileApi(new Store(folder, clock)).addTo(router);
    new EditorApi(folder).addTo(router);
    return router;
  }
}
