package org.gongyue.dsl.lint;

import java.util.Map;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.read.Layout;

/** All lints, on a convention that was read without an error. */
public final class Lints {

  private Lints() {}

  /**
   * Looks for what should not stand in a convention.
   *
   * @param layout where things without an id are written
   * @param origins where each article, behaviour, rule and reward is written, by its id
   * @param out takes what is found
   */
  public static void run(
      Convention convention, Layout layout, Map<String, Position> origins, Diagnostics out) {
    Report report = new Report(layout, origins, out);
    new LifeLint(convention, report).run();
    new SameActLint(convention, report).run();
    new StatementLint(convention, report).run();
    new LegalLint(convention, report).run();
    new FairnessLint(convention, report).run();
    new ReachLint(convention, report).run();
    new SpendingLint(convention, report).run();
    new NeverLint(convention, report).run();
    new OverlapLint(convention, report).run();
    new ArticleLint(convention, report).run();
    new ResponsibilityLint(convention, report).run();
  }
}
