package org.gongyue.workbench.api;

import java.io.IOException;
import java.time.Clock;
import org.gongyue.dsl.edit.Editor;
import org.gongyue.workbench.store.Folder;
import org.gongyue.workbench.store.Store;
import org.gongyue.workbench.web.Router;
import org.gongyue.workbench.work.Desk;
import org.gongyue.workbench.work.Jobs;

/** Everything that the page can ask. */
public final class Api implements AutoCloseable {

  private final Desk desk = new Desk();
  private final Jobs jobs = new Jobs();
  private final Router router = new Router();

  /** Over a folder; {@code clock} says what day it is. */
  public Api(Folder folder, Clock clock) throws IOException {
    Store store = new Store(folder, clock);
    Tree tree = new Tree(folder, clock);
    Ask ask = new Ask(folder, desk);
    router.add("GET", "/api/tree", tree::answer);
    new FileApi(store).addTo(router);
    new TryApi(ask).addTo(router);
    new SuitesApi(ask, jobs).addTo(router);
    new CompareApi(ask, store).addTo(router);
    new PreviewApi(ask).addTo(router);
    new LogApi(ask, store).addTo(router);
    new ScaffoldApi(folder, tree).addTo(router);
    Asked asked = new Asked(folder);
    Editor editor = new Editor(folder.root());
    new EditorApi(asked, editor).addTo(router);
    new FormApi(asked, editor).addTo(router);
  }

  /** The routes below {@code /api/}. */
  public Router router() {
    return router;
  }

  @Override
  public void close() {
    desk.close();
    jobs.close();
  }
}
