package org.gongyue.dsl.vocabulary;

/** The files of a convention, which are the documents that a community adopts. */
public enum Document {
  /** 公约. */
  CONVENTION("convention", Shape.CONVENTION),
  /** 奖惩清单. */
  REWARDS_PENALTIES("rewards-penalties", Shape.LISTS),
  /** 兑换目录. */
  REDEMPTION("redemption", Shape.CATALOGUE);

  private final String title;
  private final Shape shape;

  Document(String title, Shape shape) {
    this.title = title;
    this.shape = shape;
  }

  /** The name of the file without its ending. */
  public String title() {
    return title;
  }

  /** The name of the file. */
  public String file() {
    return title + ".yaml";
  }

  /** What the file is, as a whole. */
  public Shape shape() {
    return shape;
  }
}
