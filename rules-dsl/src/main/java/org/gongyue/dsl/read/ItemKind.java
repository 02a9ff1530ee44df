package org.gongyue.dsl.read;

import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;

/** The kinds of items with ids that a community inherits one by one. */
enum ItemKind {
  POSITIVE(
      Key.POSITIVE,
      Shape.BEHAVIOUR,
      Shape.AWARD_BOUNDS,
      Key.AWARD,
      Key.ADDED_POSITIVE,
      Key.MOST_AWARD),
  NEGATIVE(
      Key.NEGATIVE,
      Shape.BEHAVIOUR,
      Shape.DEDUCTION_BOUNDS,
      Key.DEDUCT,
      Key.ADDED_NEGATIVE,
      Key.MOST_DEDUCT),
  GATE(Key.NOT_RATED, Shape.GATE, null, null, null, null),
  SETTLEMENT(Key.SETTLEMENTS, Shape.SETTLEMENT, null, null, null, null),
  INDICATOR(Key.INDICATORS, Shape.INDICATOR, null, null, null, null),
  REWARD(Key.REWARDS, Shape.REWARD, Shape.REWARD_BOUNDS, Key.PRICE, Key.ADDED_REWARDS, null),
  TRANSFER(Key.TRANSFERS, Shape.TRANSFER, null, null, Key.ADDED_TRANSFERS, null);

  private final Key list;
  private final Shape shape;
  private final Shape bounds;
  private final Key amount;
  private final Key added;
  private final Key most;

  ItemKind(Key list, Shape shape, Shape bounds, Key amount, Key added, Key most) {
    this.list = list;
    this.shape = shape;
    this.bounds = bounds;
    this.amount = amount;
    this.added = added;
    this.most = most;
  }

  /** The list that they stand in. */
  Key list() {
    return list;
  }

  /** Their keys. */
  Shape shape() {
    return shape;
  }

  /** The keys that may have 允许范围; null if none may. */
  Shape bounds() {
    return bounds;
  }

  /** How much they give, take or cost; null if there is no such thing. */
  Key amount() {
    return amount;
  }

  /** What 授权 says of their number; null if it says nothing. */
  Key added() {
    return added;
  }

  /** What 授权 says of the amount; null if it says nothing. */
  Key most() {
    return most;
  }
}
