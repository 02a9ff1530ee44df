package org.gongyue.engine;

import org.gongyue.convention.Grading;

/** A grading ready to be asked. */
record CompiledGrading(Grading grading, CompiledFormula by) {

  /** The grade by what is known of an account now. */
  String evaluate(AccountScope scope) {
    return grading.grade(by.code().number(scope));
  }
}
