package org.gongyue.convention;

/**
 * Which of several events of one account count that are one deed, because they carry the same act
 * (同一行为).
 *
 * @param award among rewards
 * @param deduct among penalties
 */
public record SameAct(Choice award, Choice deduct) {

  /** What holds where the convention says nothing. */
  public static final SameAct UNSTATED = new SameAct(Choice.ALL, Choice.ALL);

  /** Which of several events count. Points are compared before any limit. */
  public enum Choice {
    /** The one with the most points: a later one adds what it has more (最高). */
    HIGHEST,
    /** The one with the fewest points: a later one gives back what it has less (最低). */
    LOWEST,
    /** The one that was taken first (首个). */
    FIRST,
    /** All of them (全部). */
    ALL
  }

  /** What holds on one side. */
  public Choice of(Polarity polarity) {
    return polarity == Polarity.NEGATIVE ? deduct : award;
  }
}
