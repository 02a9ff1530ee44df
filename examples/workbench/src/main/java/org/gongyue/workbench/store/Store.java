package org.gongyue.workbench.store;

import java.io.IOException;
import java.time.Clock;

/** The files of a folder, with their history and what was typed and not saved. */
public final class Store {

  private final Folder folder;
  private final Clock clock;

  public Store(Folder folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** What a file holds. */
  public Content read(String path) throws IOException {
    return Content.of(folder.read(path));
  }
}
