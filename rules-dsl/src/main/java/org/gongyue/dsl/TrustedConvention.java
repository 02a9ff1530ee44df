package org.gongyue.dsl;

import java.util.Optional;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.drools.DrlJudge;
import org.gongyue.engine.RuleBook;

/**
 * A convention with the DRL of its folder, if there was any and it was trusted. Keep it as long as
 * its rules are used; then close it, for Drools keeps what it has compiled.
 */
public final class TrustedConvention implements AutoCloseable {

  private final Convention convention;
  private final Optional<DrlJudge> judge;
  private final RuleBook rules;

  /**
   * @throws IllegalArgumentException if the judge decides a rule that the convention lacks
   */
  TrustedConvention(Convention convention, Optional<DrlJudge> judge) {
    this.convention = convention;
    this.judge = judge;
    this.rules =
        judge
            .map(one -> RuleBook.compile(convention, one))
            .orElseGet(() -> RuleBook.compile(convention));
  }

  /** What the files say. */
  public Convention convention() {
    return convention;
  }

  /** The rules, of which the DRL decides those that it names. */
  public RuleBook rules() {
    return rules;
  }

  @Override
  public void close() {
    judge.ifPresent(DrlJudge::close);
  }
}
