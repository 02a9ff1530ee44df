package org.gongyue.dsl.lint;

import org.gongyue.convention.Convention;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.vocabulary.Key;

/** That nothing is said of several events that are one deed. */
final class SameActLint {

  private final Convention convention;
  private final Report report;

  SameActLint(Convention convention, Report report) {
    this.convention = convention;
    this.report = report;
  }

  void run() {
    if (convention.sameAct() == null) {
      report.at(Key.SAME_ACT, Code.SAME_ACT_UNSTATED);
    }
  }
}
