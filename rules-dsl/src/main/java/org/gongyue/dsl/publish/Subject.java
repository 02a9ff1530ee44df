package org.gongyue.dsl.publish;

import java.util.Arrays;
import java.util.List;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Convention.Life;
import org.gongyue.decision.ConventionVersion;
import org.gongyue.dsl.community.NoticeBoard;
import org.gongyue.measure.Period;

/**
 * What is published.
 *
 * @param version with the digest
 * @param period null if only the convention is
 * @param board null if only the convention is
 */
record Subject(Convention convention, ConventionVersion version, Period period, NoticeBoard board) {

  /** Whether it binds nobody yet: it was not adopted, or not filed. */
  boolean isDraft() {
    Life life = convention.life();
    return life.adoption() == null || life.filing() == null;
  }

  /** Which pages there are. */
  List<Notice> notices() {
    return Arrays.stream(Notice.values())
        .filter(one -> board != null || !one.isOfPeriod())
        .toList();
  }
}
