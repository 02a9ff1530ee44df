package org.gongyue.measure;

/**
 * What a limit or a measure looks at.
 *
 * @param kind how {@code name} is to be read
 * @param name a name of that kind; empty for {@link Kind#ALL}, {@link Kind#POSITIVE} and {@link
 *     Kind#NEGATIVE}
 */
public record Target(Kind kind, String name) {

  /** The kinds of target. */
  public enum Kind {
    /** Every scoring rule, rewards and penalties. */
    ALL,
    /** Every rule of a positive behaviour. */
    POSITIVE,
    /** Every rule of a negative behaviour. */
    NEGATIVE,
    /** Every rule of one category (类别). */
    CATEGORY,
    /** Every rule of one commons (共同体). */
    COMMONS,
    /** Every rule of one behaviour. */
    BEHAVIOUR,
    /** One scoring rule. */
    RULE,
    /** Redemptions of one reward (兑换品). */
    REWARD
  }

  public static final Target ALL = new Target(Kind.ALL, "");
  public static final Target POSITIVE = new Target(Kind.POSITIVE, "");
  public static final Target NEGATIVE = new Target(Kind.NEGATIVE, "");

  /** The target as a convention writes it. */
  @Override
  public String toString() {
    return switch (kind) {
      case ALL -> "全部";
      case POSITIVE -> "正面";
      case NEGATIVE -> "负面";
      default -> name;
    };
  }
}
