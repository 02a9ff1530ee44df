package org.gongyue.account;

/** Why something was posted that no event asked for. */
public enum Cause {
  /** Points could no longer be spent (到期). */
  EXPIRED,
  /** A period closed and they were not carried over, or a debt was forgiven (期末). */
  PERIOD_END,
  /** A settlement rule applied when a period closed (结算). */
  SETTLED,
  /** A period began (每期基础分). */
  BASE,
  /** A ceiling kept points out, which were converted (超额). */
  OVERFLOW,
  /** A reservation was not confirmed in time, and what was paid came back (保留到期). */
  TIMED_OUT,
  /** A penalty that was objected to is not executed before the ruling, or is by it (暂缓). */
  DEFERRED,
  /** What was posted for an earlier event is put right (更正). */
  CORRECTED
}
