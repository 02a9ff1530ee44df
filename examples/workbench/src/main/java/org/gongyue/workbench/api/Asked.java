package org.gongyue.workbench.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongyue.workbench.store.Folder;
import org.gongyue.workbench.web.Request;

/** Which files somebody asks about: only such as may be looked at. */
final class Asked {

  private final Folder folder;

  Asked(Folder folder) {
    this.folder = folder;
  }

  /** The folder of a community, by the name under which the library knows it. */
  String community(Request request) {
    return folder.name(folder.community(request.text("community")));
  }

  /** The file. */
  String file(Request request) {
    return folder.name(folder.file(request.text("path")));
  }

  /** What is typed and not saved, by file. */
  Map<String, String> open(Request request) {
    Map<String, String> open = new LinkedHashMap<>();
    request.texts("open").forEach((path, text) -> open.put(folder.name(folder.file(path)), text));
    return open;
  }
}
