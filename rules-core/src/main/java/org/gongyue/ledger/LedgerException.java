package org.gongyue.ledger;

/**
 * That a database did not do what a ledger asked of it. Nothing was recorded, nor changed, unless
 * the connection broke just when it committed: then nobody knows, and who asks again is told.
 */
public final class LedgerException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** What a host can do about it. */
  public enum Kind {
    /** The database cannot be reached, or the connection broke: ask again later. */
    UNAVAILABLE,
    /** There is no room left: make some, then ask again. */
    FULL,
    /** Others were in the way too often: ask again. */
    CONTENDED,
    /** The tables are of another version of the library. */
    OTHER_VERSION,
    /** What is in the tables does not agree with itself: verify, then rebuild. */
    DAMAGED,
    /** The database refused for another reason, which the cause tells. */
    REFUSED
  }

  private final Kind kind;

  LedgerException(Kind kind, String message, Throwable cause) {
    super(kind + ": " + message, cause);
    this.kind = kind;
  }

  /** What a host can do about it. */
  public Kind kind() {
    return kind;
  }
}
