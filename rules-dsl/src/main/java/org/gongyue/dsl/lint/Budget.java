package org.gongyue.dsl.lint;

/** How many examples may still be tried, so that no convention takes long to check. */
final class Budget {

  private int left;

  Budget(int most) {
    this.left = most;
  }

  /** Takes one; false if none is left. */
  boolean take() {
    return left-- > 0;
  }
}
