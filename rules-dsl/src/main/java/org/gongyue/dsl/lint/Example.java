package org.gongyue.dsl.lint;

/** An example that a message puts into words. */
enum Example {
  /** Conditions that read nothing hold for any record. */
  ANY_RECORD
}
