package org.gongyue.measure;

import java.util.Objects;

/**
 * Whose points or times are added up, by a limit or a measure.
 *
 * @param kind of one actor, of the account, or of a group
 * @param group the kind of group, such as {@code 楼栋}; null unless it is of a group
 */
public record Whose(Kind kind, String group) {

  /** Of whom. */
  public enum Kind {
    /** Of one actor on one account: 每人. */
    ACTOR,
    /** Of the account: 每户. */
    ACCOUNT,
    /** Of all accounts of a group together: 每楼栋. */
    GROUP
  }

  /** Of one actor on one account. */
  public static final Whose ACTOR = new Whose(Kind.ACTOR, null);

  /** Of the account. */
  public static final Whose ACCOUNT = new Whose(Kind.ACCOUNT, null);

  public Whose {
    if ((kind == Kind.GROUP) != (group != null)) {
      throw new IllegalArgumentException(kind + " " + group);
    }
  }

  /** Of a group of a kind. */
  public static Whose group(String kind) {
    return new Whose(Kind.GROUP, Objects.requireNonNull(kind));
  }

  /** As a limit is written: {@code 每人}, {@code 每户}, {@code 每楼栋}. */
  @Override
  public String toString() {
    return switch (kind) {
      case ACTOR -> "每人";
      case ACCOUNT -> "每户";
      case GROUP -> "每" + group;
    };
  }
}
