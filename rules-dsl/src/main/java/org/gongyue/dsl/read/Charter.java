package org.gongyue.dsl.read;

import java.time.ZoneId;
import java.util.List;
import org.gongyue.convention.Article;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Objections;
import org.gongyue.convention.OfficeTerm;
import org.gongyue.convention.SameAct;
import org.gongyue.convention.UnitOfAccount;

/**
 * What {@code convention.yaml} says. After an error a component may be null; the lists then hold
 * what could be read.
 *
 * @param officeTerm null if it is not stated either
 * @param sameAct null if it is not stated either
 * @param objections null if it is not stated either
 * @param articles null if they could not be read
 * @param facts the reader that has read the facts
 */
record Charter(
    String id,
    String version,
    String name,
    ZoneId zone,
    Convention.Life life,
    OfficeTerm officeTerm,
    List<String> accountKinds,
    List<UnitOfAccount> units,
    List<String> categories,
    List<String> commons,
    List<Article> articles,
    List<String> groups,
    FactsReader facts,
    SameAct sameAct,
    Objections objections,
    List<String> masked) {

  /** The articles' ids; null if they could not be read. */
  List<String> articleIds() {
    return articles == null ? null : articles.stream().map(Article::id).toList();
  }
}
