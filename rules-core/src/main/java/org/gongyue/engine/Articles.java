package org.gongyue.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyue.convention.Article;
import org.gongyue.convention.Convention;
import org.gongyue.decision.Code;
import org.gongyue.decision.Finding;
import org.gongyue.decision.Reason;

/** The texts of the articles, for those who want to read what a decision rests on. */
final class Articles {

  private final Map<String, String> texts = new HashMap<>();

  Articles(Convention convention) {
    for (Article article : convention.articles()) {
      texts.put(article.id(), article.text());
    }
  }

  /** Findings with the text of each article where something first rests on it. */
  List<Finding> in(List<Finding> findings) {
    Set<String> told = new HashSet<>();
    List<Finding> all = new ArrayList<>();
    for (Finding finding : findings) {
      String id = finding.reason().article();
      if (texts.containsKey(id) && told.add(id)) {
        List<Finding> parts = new ArrayList<>(finding.parts());
        parts.add(0, Finding.of(Reason.of(Code.ARTICLE_SAYS, id, id, texts.get(id))));
        all.add(new Finding(finding.reason(), parts));
      } else {
        all.add(finding);
      }
    }
    return all;
  }
}
