package org.gongyue.measure;

/** Which part of a balance goes first when points are spent or taken (使用顺序). */
public enum SpendingOrder {
  /** What expires soonest; what has no end goes last. */
  SOONEST_TO_EXPIRE,
  /** What was earned first. */
  FIRST_EARNED,
  /** What was earned last. */
  LAST_EARNED
}
