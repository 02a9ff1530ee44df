package org.gongyue.dsl.lint;

import java.util.HashSet;
import java.util.Set;
import org.gongyue.convention.Article;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.diagnostic.Code;

/**
 * Articles that speak of points, rewards or penalties, and on which nothing rests: perhaps an item
 * was forgotten, or names another article. Articles of other matters need no item.
 */
final class ArticleLint {

  private final Convention convention;
  private final Report report;

  ArticleLint(Convention convention, Report report) {
    this.convention = convention;
    this.report = report;
  }

  void run() {
    Set<String> used = new HashSet<>();
    for (Behaviour behaviour : convention.behaviours()) {
      used.add(behaviour.article());
      behaviour.rules().forEach(rule -> used.add(rule.article()));
    }
    used.addAll(report.layout().stated().values());
    convention.gates().forEach(gate -> used.add(gate.article()));
    convention.gradings().forEach(grading -> used.add(grading.article()));
    convention.indicators().forEach(indicator -> used.add(indicator.article()));
    if (convention.objections() != null) {
      used.add(convention.objections().article());
    }
    convention.settlements().forEach(one -> used.add(one.rule().article()));
    convention.rewards().forEach(reward -> used.add(reward.article()));
    convention.transfers().forEach(transfer -> used.add(transfer.article()));
    Law law = Law.on(convention.life().from());
    for (Article article : convention.articles()) {
      if (!used.contains(article.id()) && law.speaksOf(Topic.POINTS, article.text())) {
        report.at(article.id(), Code.ARTICLE_UNUSED, article.id());
      }
    }
  }
}
