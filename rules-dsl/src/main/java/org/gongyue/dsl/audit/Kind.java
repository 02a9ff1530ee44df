package org.gongyue.dsl.audit;

import java.util.List;

/**
 * What an audit can find; each names its values. The texts are in the bundle {@code findings},
 * Chinese and English.
 */
public enum Kind {
  /** A line that is no record. */
  UNREADABLE(Group.RECORD, "why"),
  /** A last line that was cut off. */
  TRUNCATED(Group.RECORD),
  /** The hash is not that of what the record says. */
  ALTERED(Group.RECORD, "number"),
  /** What an altered record says, and what it should say. */
  ALTERED_VALUE(Group.RECORD, "path", "recorded", "recomputed"),
  /** The record after it was chained to another one. */
  REPLACED(Group.RECORD, "number", "nextLine"),
  /** The first record of a chain does not begin it. */
  FALSE_START(Group.RECORD),
  /** A record without hashes among others that have them. */
  UNCHAINED(Group.RECORD),
  /** Records that are gone from before this line. */
  MISSING(Group.RECORD, "first", "last"),
  /** The same record once more. */
  DUPLICATE(Group.RECORD, "number", "firstLine"),
  /** A record that stands elsewhere than it was written. */
  MOVED(Group.RECORD, "number"),
  /** Another convention decided than the one given. */
  OTHER_CONVENTION(Group.CONVENTION, "recorded", "given", "lastLine"),
  /** The event is not the one that was decided. */
  EVENT_CHANGED(Group.EVENT, "eventLine"),
  /** A decision on an event that is not in the log. */
  NO_EVENT(Group.EVENT),
  /** An event of the log on which there is no decision. */
  NO_DECISION(Group.EVENT),
  /** The record is as it was written, and recomputing gives something else. */
  DIFFERS(Group.RESULT, "path", "recorded", "recomputed");

  private final Group group;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> names;

  Kind(Group group, String... names) {
    this.group = group;
    this.names = List.of(names);
  }

  /** Where the fault is. */
  public enum Group {
    /** The record was altered after it was written. */
    RECORD,
    /** The convention is another one. */
    CONVENTION,
    /** The events are not those that were decided. */
    EVENT,
    /** The library or the convention gives something else. */
    RESULT
  }

  /** Where the fault is. */
  public Group group() {
    return group;
  }

  /** The names of the values, in order. */
  public List<String> names() {
    return names;
  }
}
