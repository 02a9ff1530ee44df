package org.gongyue.engine;

import java.util.ArrayList;
import java.util.List;
import org.gongyue.decision.Explanation;
import org.gongyue.decision.Finding;
import org.gongyue.decision.Reason;

/**
 * What there is to tell of a settlement rule and one account.
 *
 * @param title which rule and period
 * @param refusal why nothing could be posted; null if it could
 * @param story of the trial
 */
record SettlementStory(Reason title, Reason refusal, Story story) implements Explanation.Source {

  @Override
  public List<Reason> steps() {
    List<Reason> steps = new ArrayList<>();
    steps.add(title);
    steps.addAll(refusal == null ? story.steps() : List.of(refusal));
    return steps;
  }

  @Override
  public List<Finding> inFull() {
    return List.of(
        new Finding(title, refusal == null ? story.inFull() : List.of(Finding.of(refusal))));
  }
}
