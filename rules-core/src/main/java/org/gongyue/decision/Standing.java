package org.gongyue.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.account.Account;

/**
 * Where an account stands on a day, after all that the calendar did to it since its latest event.
 *
 * @param day the day
 * @param account the account on that day
 * @param postings what expired, was not carried over, or was granted as a base
 * @param effects what grades were given
 * @param explanation all of it, step by step
 */
public record Standing(
    LocalDate day,
    Account account,
    List<Posting> postings,
    List<Effect> effects,
    Explanation explanation) {

  public Standing {
    postings = List.copyOf(postings);
    effects = List.copyOf(effects);
  }

  /** The same with more to tell after all else. */
  public Standing before(List<Reason> more) {
    List<Reason> steps = new ArrayList<>(explanation.steps());
    steps.addAll(more);
    return new Standing(day, account, postings, effects, Explanation.of(steps));
  }
}
