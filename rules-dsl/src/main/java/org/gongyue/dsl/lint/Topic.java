package org.gongyue.dsl.lint;

/** What the rows of {@code law.txt} are about. */
enum Topic {
  PENALTY,
  PENALTY_FORBIDDEN,
  PENALTY_CONDITION,
  PENALTY_VOID,
  AUTHORITY,
  LOST_RIGHT,
  RIGHT,
  RIGHT_ABUSED,
  RIGHT_DEFENDED,
  TRAIT,
  TRAIT_CARED_FOR,
  NEED,
  ADOPTION,
  PUBLICATION,
  CASH,
  CREDIT,
  DENIED,
  ROLL,
  NAMES,
  MINORS,
  PUBLISHING,
  MASKED,
  POINTS
}
