package org.gongyue.workbench.api;

import java.io.IOException;
import java.util.Map;
import org.gongyue.workbench.community.Typed;
import org.gongyue.workbench.store.Folder;
import org.gongyue.workbench.web.Answer;
import org.gongyue.workbench.web.Endpoint;
import org.gongyue.workbench.web.Request;
import org.gongyue.workbench.work.Desk;

/** How a page asks about a convention as it is typed: computed at the desk, on a copy. */
final class Ask {

  private final Folder folder;
  private final Desk desk;

  Ask(Folder folder, Desk desk) {
    this.folder = folder;
    this.desk = desk;
  }

  Folder folder() {
    return folder;
  }

  /** What is found out about a convention. */
  interface Question {
    Object answer(Request request, Typed typed) throws IOException;
  }

  /** An endpoint that has a question answered. */
  Endpoint of(Desk.Kind kind, Question question) {
    return request -> {
      // Read here: whoever sent nonsense need not wait for a turn to be told.
      String community = request.text("community");
      Map<String, String> open = request.texts("open");
      return desk.run(
          kind,
          request.page(),
          () -> {
            try (Typed typed = Typed.of(folder, community, open)) {
              return Answer.json(question.answer(request, typed));
            }
          });
    };
  }
}
