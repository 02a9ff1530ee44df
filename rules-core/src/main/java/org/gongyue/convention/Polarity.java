package org.gongyue.convention;

/** Whether a behaviour is on the positive (正面) or the negative (负面) list. */
public enum Polarity {
  POSITIVE,
  NEGATIVE
}
