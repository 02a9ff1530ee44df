package org.gongyue.account;

import java.time.LocalDate;

/**
 * That somebody objected to an event (异议), and what was ruled.
 *
 * @param objection the id of the objection
 * @param event the id of the event that is objected to
 * @param day when
 * @param due the last day on which it should be ruled on; null if none is set
 * @param ruling the id of the ruling; null while there is none
 * @param upheld whether the ruling upheld it
 * @param ruled when it was ruled on; null while it was not
 */
public record Dispute(
    String objection,
    String event,
    LocalDate day,
    LocalDate due,
    String ruling,
    boolean upheld,
    LocalDate ruled) {

  /** One that waits for its ruling. */
  public static Dispute open(String objection, String event, LocalDate day, LocalDate due) {
    return new Dispute(objection, event, day, due, null, false, null);
  }

  /** Whether it waits for its ruling. */
  public boolean isOpen() {
    return ruling == null;
  }

  /** Whether the ruling should have been made before a day. */
  public boolean isOverdue(LocalDate on) {
    return isOpen() && due != null && on.isAfter(due);
  }

  /** The same with its ruling. */
  public Dispute ruled(String by, boolean isUpheld, LocalDate on) {
    return new Dispute(objection, event, day, due, by, isUpheld, on);
  }
}
