package org.gongyue.dsl.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The mappings of the files: which keys may stand in each, and which must. The readers read by this
 * table, and whatever describes the language is made from it.
 */
public enum Shape {
  /** {@code convention.yaml}. */
  CONVENTION(
      must(Key.ID, Key.VERSION, Key.NAME, Key.IN_FORCE, Key.ARTICLES),
      Key.ADOPTED,
      Key.FILED,
      Key.PUBLISHED,
      Key.TIMEZONE,
      Key.ACCOUNT_KINDS,
      Key.UNITS,
      Key.CATEGORIES,
      Key.COMMONS,
      Key.IGNORE),
  /** 通过 and 备案: what a body did on a day. */
  ACT(must(Key.DATE), Key.BODY),
  /** 公示 and 生效: from a day to a day. */
  PERIOD(must(Key.FROM), Key.UNTIL),
  /** An item of 币种. */
  UNIT(must(Key.NAME), Key.PRECISION, Key.ROUNDING, Key.OPENING, Key.FLOOR, Key.CEILING),

  /** {@code rewards-penalties.yaml}. */
  LISTS(must(), Key.POSITIVE, Key.NEGATIVE, Key.LIMITS),
  /** An item of 正面 or 负面; the keys of a rule are those of its only one. */
  BEHAVIOUR(
      must(Key.ID, Key.BEHAVIOUR, Key.ARTICLE),
      Key.CATEGORY,
      Key.COMMONS,
      Key.ACCOUNT_KIND,
      Key.ATTRIBUTES,
      Key.CONDITION,
      Key.AWARD,
      Key.DEDUCT,
      Key.UNIT,
      Key.LIMITS,
      Key.VERIFICATION,
      Key.EVIDENCE,
      Key.ESCALATION,
      Key.CHOICE,
      Key.RULES),
  /** An item of 规则. */
  RULE(
      must(Key.ID),
      Key.ARTICLE,
      Key.CONDITION,
      Key.AWARD,
      Key.DEDUCT,
      Key.UNIT,
      Key.LIMITS,
      Key.VERIFICATION,
      Key.EVIDENCE,
      Key.ESCALATION),
  /** A value of 参数. */
  ATTRIBUTE(must(Key.TYPE), Key.MEASURE, Key.MIN, Key.MAX, Key.PLACES, Key.OPTIONS, Key.DEFAULT),
  /** 累犯 of a positive behaviour. */
  REPEATED_AWARD(must(Key.WINDOW, Key.AWARD)),
  /** 累犯 of a negative behaviour. */
  REPEATED_DEDUCTION(must(Key.WINDOW, Key.DEDUCT)),
  /** A value of a limit that says more than a number. */
  LIMIT(must(Key.MOST), Key.EXCESS),
  /** An item of the 上限 of the file; limits stand beside these keys. */
  WIDE_LIMIT(must(Key.TARGET), Key.UNIT, Key.EXCESS),

  /** {@code redemption.yaml}. */
  CATALOGUE(must(Key.REWARDS)),
  /** An item of 兑换品. */
  REWARD(
      must(Key.ID, Key.NAME, Key.PRICE),
      Key.ARTICLE,
      Key.ACCOUNT_KIND,
      Key.UNIT,
      Key.STOCK,
      Key.REDEEM_LIMITS,
      Key.CONDITION,
      Key.MINIMUM_BALANCE,
      Key.FROM,
      Key.UNTIL);

  @SuppressWarnings("ImmutableEnumChecker") // never changed after construction
  private final Set<Key> required;

  @SuppressWarnings("ImmutableEnumChecker") // List.copyOf
  private final List<Key> keys;

  Shape(Set<Key> required, Key... optional) {
    this.required = required;
    List<Key> all = new ArrayList<>(required);
    all.addAll(Arrays.asList(optional));
    this.keys = List.copyOf(all);
  }

  private static Set<Key> must(Key... keys) {
    return new LinkedHashSet<>(Arrays.asList(keys));
  }

  /** The keys that may stand in it: those that must, then the others. */
  public List<Key> keys() {
    return keys;
  }

  /** Whether a key must stand in it. */
  public boolean requires(Key key) {
    return required.contains(key);
  }
}
