package org.gongyue.engine;

import java.util.ArrayList;
import java.util.List;
import org.gongyue.account.Account;
import org.gongyue.decision.Explanation;
import org.gongyue.decision.Finding;
import org.gongyue.decision.Reason;

/**
 * What there is to tell of one settlement of a whole community. The steps are of those who got
 * something; who asks for everything is told of the others, too.
 *
 * @param title which rule and period
 * @param summary how many took part, and what was shared
 * @param after the accounts afterwards
 */
record ClosingStory(
    Reason title,
    List<Reason> summary,
    List<Candidate> candidates,
    Articles articles,
    List<Account> after)
    implements Explanation.Source {

  @Override
  public List<Reason> steps() {
    List<Reason> steps = new ArrayList<>();
    steps.add(title);
    steps.addAll(summary);
    for (Candidate candidate : candidates) {
      if (candidate.isChosen()) {
        steps.addAll(candidate.story(articles, after).steps());
      }
    }
    return steps;
  }

  @Override
  public List<Finding> inFull() {
    List<Finding> parts = new ArrayList<>();
    summary.forEach(step -> parts.add(Finding.of(step)));
    for (Candidate candidate : candidates) {
      parts.addAll(candidate.story(articles, after).inFull());
    }
    return List.of(new Finding(title, parts));
  }
}
