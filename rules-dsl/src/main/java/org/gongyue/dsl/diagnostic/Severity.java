package org.gongyue.dsl.diagnostic;

import java.util.Locale;

/** How bad a diagnostic is. */
public enum Severity {
  /** The convention cannot be used. */
  ERROR,
  /** The convention can be used, but should be looked at. */
  WARNING;

  /** The word in every output: {@code error} or {@code warning}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
