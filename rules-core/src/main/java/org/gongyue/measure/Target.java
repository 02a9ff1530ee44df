package org.gongyue.measure;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a limit or a measure looks at.
 *
 * @param kind how {@code name} is to be read
 * @param name a name of that kind; empty for {@link Kind#ALL}, {@link Kind#POSITIVE}, {@link
 *     Kind#NEGATIVE} and {@link Kind#SEVERAL}
 * @param parts of {@link Kind#SEVERAL} what it is made of, at least two; empty otherwise
 */
public record Target(Kind kind, String name, List<Target> parts) {

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
    REWARD,
    /** Transfers of one kind (转让) that the account gave. */
    TRANSFER,
    /** Whatever one of several targets means; what two of them mean counts once. */
    SEVERAL
  }

  public static final Target ALL = of(Kind.ALL);
  public static final Target POSITIVE = of(Kind.POSITIVE);
  public static final Target NEGATIVE = of(Kind.NEGATIVE);

  public Target {
    parts = List.copyOf(parts);
  }

  /** A target with a name. */
  public Target(Kind kind, String name) {
    this(kind, name, List.of());
  }

  private static Target of(Kind kind) {
    return new Target(kind, "");
  }

  /** As that of any record, but sooner: formulas look up what their targets mean. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Target that
            && kind == that.kind
            && name.equals(that.name)
            && parts.equals(that.parts));
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + (parts.isEmpty() ? 0 : parts.hashCode());
  }

  /** Several targets as one. */
  public static Target several(List<Target> parts) {
    return new Target(Kind.SEVERAL, "", parts);
  }

  /** The target as a convention writes it; several with 、 between them. */
  @Override
  public String toString() {
    return switch (kind) {
      case ALL -> "全部";
      case POSITIVE -> "正面";
      case NEGATIVE -> "负面";
      case SEVERAL -> parts.stream().map(Target::toString).collect(Collectors.joining("、"));
      default -> name;
    };
  }
}
