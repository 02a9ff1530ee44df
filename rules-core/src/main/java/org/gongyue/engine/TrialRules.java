package org.gongyue.engine;

import java.util.List;
import org.gongyue.engine.drools.Matcher;
import org.gongyue.engine.drools.Rule;

/**
 * The generic rules that decide a {@link Trial}. They stand for all scoring rules of all
 * conventions: a convention brings its conditions as data, so that one more convention costs no
 * compilation. A rule of which none of them says anything does not apply.
 */
final class TrialRules {

  private static final Rule.Test<Trial> HOLDS = new Rule.Test<>("condition holds", Trial::holds);
  private static final Rule.Test<Trial> VERIFIED =
      new Rule.Test<>("is verified", Trial::isVerified);

  private static final Matcher<Trial> MATCHER =
      Matcher.of(
          Trial.class,
          List.of(
              new Rule<>(
                  "a rule applies when its condition holds and the event is verified",
                  List.of(HOLDS, VERIFIED),
                  trial -> trial.decide(Trial.Outcome.APPLIES)),
              new Rule<>(
                  "an event waits when the condition holds but nobody entitled has verified it",
                  List.of(HOLDS, VERIFIED.not()),
                  trial -> trial.decide(Trial.Outcome.WAITS))));

  private TrialRules() {}

  /** Decides trials. */
  static void decide(List<Trial> tried) {
    boolean certain = true;
    for (int i = 0; i < tried.size(); i++) {
      certain &= tried.get(i).isCertain();
    }
    if (!certain) {
      MATCHER.match(tried);
      return;
    }
    for (int i = 0; i < tried.size(); i++) {
      tried.get(i).decide(Trial.Outcome.APPLIES);
    }
  }
}
