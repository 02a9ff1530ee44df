package org.gongyue.engine;

import java.util.ArrayList;
import java.util.List;
import org.gongyue.decision.Explanation;
import org.gongyue.decision.Finding;
import org.gongyue.decision.Reason;

/**
 * What there is to tell of one account when a period closes.
 *
 * @param whose of which account, with its place or share
 * @param story of the trial; null if the rule applies, but there was no place or share
 */
record CandidateStory(Reason whose, Story story) implements Explanation.Source {

  @Override
  public List<Reason> steps() {
    List<Reason> steps = new ArrayList<>(List.of(whose));
    if (story != null) {
      steps.addAll(story.steps());
    }
    return steps;
  }

  @Override
  public List<Finding> inFull() {
    return List.of(new Finding(whose, story == null ? List.of() : story.inFull()));
  }
}
