package org.gongyue.decision;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that can be said about a decision. The name is the stable code; each code names its
 * values. The texts are in the resource bundle {@code reasons}, Chinese and English.
 */
public enum Code {
  // why an event was rejected
  NOT_IN_FORCE("day", "from", "until"),
  CONFLICTING_EVENT("event", "day"),
  TOO_LATE("day", "forgottenUpTo"),
  UNKNOWN_BEHAVIOUR("behaviour"),
  WRONG_ACCOUNT_KIND("found", "expected"),
  MISSING_ATTRIBUTE("attribute", "expected"),
  UNKNOWN_ATTRIBUTE("attribute", "known"),
  WRONG_ATTRIBUTE_TYPE("attribute", "found", "expected"),
  ATTRIBUTE_OUT_OF_RANGE("attribute", "found", "expected"),
  MISSING_ACTOR("behaviour"),
  MISSING_FACT("fact", "expected"),
  UNKNOWN_FACT("fact", "known"),
  WRONG_FACT_TYPE("fact", "found", "expected"),
  FACT_OUT_OF_RANGE("fact", "found", "expected"),
  MISSING_GROUP("behaviour", "group"),
  MISSING_PARTY("rule", "role", "expected"),
  UNKNOWN_PARTY("role", "known"),
  WRONG_PARTY_KIND("role", "found", "expected"),
  AMOUNT_TOO_LARGE("rule", "amount"),
  NEEDS_CHRONICLE("event"),
  REVERSES_OTHER_ACCOUNT("event", "account"),
  REVERSED_BEFORE("event", "day", "reversed"),
  ALREADY_REVERSED("event", "by"),
  // why a period is not closed
  NOTHING_TO_CLOSE("period"),
  PERIOD_NOT_OVER("period", "last"),
  PERIOD_CLOSED("period", "latest"),
  PERIOD_NOT_NEXT("period", "next"),
  MISSING_TOTAL("rule"),
  UNKNOWN_TOTAL("rule", "known"),
  BAD_TOTAL("rule", "found", "precision"),
  WRONG_MEMBER_KIND("account", "expected"),
  MISSING_MEMBER_GROUP("account", "group"),
  // why an objection or a ruling is refused
  NO_OBJECTIONS("event"),
  UNKNOWN_OBJECTED("event"),
  OBJECTED_BEFORE("event", "day"),
  OBJECTED_LATE("event", "day", "span", "last"),
  ALREADY_OBJECTED("event", "objection"),
  OBJECTED_TO_RULING("event"),
  UNKNOWN_OBJECTION("objection"),
  RULED_BEFORE("objection", "day"),
  ALREADY_RULED("objection", "ruling", "day"),
  WRONG_RULER("found", "roles"),
  // why an observation does not count
  NOT_RATED("gate", "name", "condition", "values"),
  PAY_NOT_ACCEPTED("unit", "accepted"),
  PAY_TOO_PRECISE("unit", "stated", "precision"),
  RESERVED_UNTIL_PAST("until", "day"),
  RESERVED_TOO_LONG("until", "latest", "days"),
  NOT_RESERVABLE("states"),
  // why an event waits
  AWAITS_EVENT("event"),
  UNVERIFIED("rule", "roles"),
  WRONG_VERIFIER("rule", "found", "roles"),
  MISSING_EVIDENCE("rule", "missing"),
  // why a redemption is refused
  UNKNOWN_REWARD("reward"),
  UNKNOWN_REDEMPTION("event"),
  BEFORE_REDEMPTION("event", "day"),
  ALREADY_RETURNED("event"),
  RETURN_OF_STATE("event", "state"),
  STILL_RESERVED("event", "until"),
  NOT_RESERVED("event"),
  ALREADY_CONFIRMED("event"),
  ALREADY_CANCELLED("event"),
  ALREADY_TIMED_OUT("event", "until"),
  NOT_YET_AVAILABLE("from"),
  NO_LONGER_AVAILABLE("until"),
  SUSPENDED("state", "from"),
  FROZEN("state", "from", "endedBy"),
  CONDITION_FAILED("condition", "values"),
  REDEEM_LIMIT("limit", "used", "most", "asked", "from"),
  TOO_FEW("asked", "least", "enough"),
  TOO_FEW_POINTS("unit", "price", "least", "missing", "enough"),
  NOT_IN_MULTIPLES("asked", "multiple", "enough"),
  OUT_OF_STOCK("available", "asked"),
  CATALOGUE_BUDGET("window", "most", "unit", "left", "needed", "from"),
  REWARD_BUDGET("window", "most", "unit", "left", "needed", "from"),
  PAY_TOO_MUCH("unit", "stated", "most", "share"),
  BALANCE_BELOW_MINIMUM("unit", "balance", "minimum", "missing"),
  BALANCE_TOO_LOW("unit", "balance", "price", "missing"),
  STILL_ON_DISPLAY("unit", "amount", "from"),
  STILL_DISPUTED("unit", "amount", "objection"),
  // what is wrong with a transfer
  UNKNOWN_TRANSFER("kind"),
  MISSING_RECEIVER("kind"),
  NEEDLESS_RECEIVER("kind", "receiver"),
  SELF_TRANSFER("account"),
  RECEIVER_KIND("found", "expected"),
  MISSING_AMOUNT("kind", "unit"),
  AMOUNT_DIFFERS("unit", "stated", "computed"),
  TRANSFER_TOO_PRECISE("unit", "stated", "precision"),
  AMOUNT_NOT_POSITIVE("unit", "formula", "amount"),
  // why a transfer is refused
  TRANSFER_BARRED("account", "state", "from"),
  TRANSFER_CONDITION("condition", "values"),
  TRANSFER_TOO_SMALL("unit", "amount", "least"),
  NOT_A_MULTIPLE("unit", "amount", "multiple"),
  CONVERTS_TO_NOTHING("unit", "amount", "rate", "into"),
  TRANSFER_LIMIT("account", "limit", "used", "most", "asked", "from"),
  RECEIVING_LIMIT("account", "limit", "used", "most", "asked", "from"),
  TRANSFER_SHORT("account", "unit", "balance", "amount", "least", "missing"),
  RECEIVER_FULL("account", "unit", "ceiling", "amount", "room"),
  // how a decision came about
  REPEATED("event", "day"),
  RANKED("group", "candidates", "places", "given"),
  PLACED("account", "place", "values"),
  NOT_PLACED("account", "place", "values"),
  SHARED("group", "unit", "total", "candidates", "given", "left"),
  PORTION("account", "values", "sum", "unit", "share"),
  SETTLED_FOR("account"),
  SETTLED("rule", "name", "first", "last"),
  RULE_APPLIES("rule", "behaviour"),
  CONDITION_HOLDS("rule", "behaviour", "condition", "values"),
  LIKE("behaviour"),
  NOTE("note"),
  RULE_DOES_NOT_APPLY("rule", "condition", "values"),
  NOT_CHOSEN("rule", "chosen"),
  CHARGED_TO("role", "account"),
  AMOUNT("formula", "values", "amount"),
  FIXED_AMOUNT("amount"),
  ESCALATED("occurrence", "window", "amount"),
  ESCALATED_BY("occurrence", "window", "base", "factor", "amount"),
  ROUNDED("exact", "amount"),
  SAME_ACT_HIGHEST("act", "event", "worth", "total", "left"),
  SAME_ACT_LOWEST("act", "event", "worth", "total", "left"),
  SAME_ACT_FIRST("act", "event", "worth", "total", "left"),
  SAME_ACT_RETURNED("act", "event", "worth", "total", "left"),
  WITHIN_LIMIT("limit", "used", "most", "amount"),
  CUT_BY_LIMIT("limit", "used", "most", "amount", "left"),
  DROPPED_BY_LIMIT("limit", "used", "most", "amount"),
  CUT_BY_FLOOR("floor", "balance", "amount", "left"),
  CUT_BY_CEILING("ceiling", "balance", "amount", "left"),
  POSTED("unit", "amount", "balance"),
  WARNED("state", "from", "until"),
  VALID_UNTIL("unit", "amount", "until"),
  ON_DISPLAY("unit", "amount", "span", "from"),
  WORKING_DAYS("source"),
  WORKING_DAYS_UNKNOWN("year"),
  CONVERTED("unit", "excess", "rate", "into", "amount"),
  STATE_SET("state", "from", "until"),
  STATE_LASTS("state", "until"),
  STATE_OVER("state", "until"),
  STATE_NEEDS_CONSENT("state"),
  STATE_ENDED("state", "until"),
  PAID("reward", "quantity", "price", "unit", "amount", "balance"),
  PAID_INSTEAD("unit", "amount", "counts", "of", "balance"),
  PAID_BESIDES("unit", "amount", "balance"),
  RESERVED("until"),
  CONFIRMED("event", "day", "reward", "quantity"),
  CANCELLED("event", "day", "reward", "quantity"),
  RETURNED("event", "day", "reward", "quantity"),
  GIVEN_BACK("unit", "amount", "until", "balance"),
  RETURN_EXPIRED("unit", "amount", "until"),
  RETURN_NOT_CARRIED("unit", "amount", "kept"),
  TRANSFER_AMOUNT("formula", "values", "amount"),
  TRANSFERRED("kind", "account", "receiver", "unit", "amount"),
  RECEIVED_AS("unit", "amount", "rate"),
  DEPOSITED("kind", "unit", "amount", "into", "received", "rate"),
  TRANSFER_REMAINDER("unit", "left"),
  GAVE_BACK("account", "receiver", "unit", "amount"),
  TRANSFER_LEFT("account", "unit", "balance"),
  OVERDRAWN("unit", "overdrawn", "most"),
  // what else there is to say of a decision in full
  ARTICLE_SAYS("number", "text"),
  ALL_HOLD(),
  NOT_ALL_HOLD(),
  ANY_HOLDS(),
  NONE_HOLDS(),
  PART_HOLDS("part", "values"),
  PART_FAILS("part", "values"),
  PART_SHORT("part", "what", "value", "needed", "missing"),
  PART_OVER("part", "what", "value", "needed", "over"),
  PART_DAYS_SHORT("part", "what", "value", "needed", "days"),
  PART_DAYS_OVER("part", "what", "value", "needed", "days"),
  MEANS_COUNT("what", "from", "until", "times"),
  MEANS_OWN_COUNT("what", "from", "until", "times"),
  MEANS_GROUP_COUNT("group", "what", "from", "until", "times"),
  MEANS_POINTS("what", "unit", "from", "until", "points"),
  MEANS_OWN_POINTS("what", "unit", "from", "until", "points"),
  MEANS_GROUP_POINTS("group", "what", "unit", "from", "until", "points"),
  MEANS_BALANCE("unit", "balance"),
  MEANS_DAYS_SINCE("what", "days"),
  MEANS_NEVER("what"),
  MEANS_DAYS("from", "to", "days"),
  MEANS_WORKING_DAYS("from", "to", "days"),
  MEANS_IN_STATE("state"),
  MEANS_NOT_IN_STATE("state"),
  MEANS_GRADE("grading", "grade"),
  MEANS_STREAK("what", "least", "period", "times"),
  MEANS_STREAK_WITHOUT("what", "period", "times"),
  COMPARED("rule", "amount", "chosen", "better"),
  NEAREST_RULE("rule", "parts"),
  NEAREST_NAMES("names"),
  LIMIT_NOW("limit", "used", "most", "left"),
  LIMIT_FROM("from"),
  WOULD_GIVE("unit", "amount"),
  SET_ASIDE("unit", "amount", "event", "until"),
  // what was put right
  REVERSED("event", "by", "note"),
  REPLACED("event", "replacement"),
  ADJUSTED("event", "account", "item", "unit", "amount"),
  // what became of an objection
  OBJECTED("event", "by", "reason"),
  DISPUTED("unit", "amount"),
  DEFERRED("unit", "amount", "balance"),
  RULING_DUE("span", "due"),
  RULING_OVERDUE("objection", "event", "due"),
  UPHELD("objection", "event", "by", "reason"),
  DISMISSED("objection", "event", "by", "reason"),
  RELEASED("unit", "amount", "from"),
  TAKEN_AGAIN("unit", "amount", "balance"),
  // what the calendar did before
  TIMED_OUT("event", "until", "reward", "quantity"),
  EXPIRED("unit", "amount", "until", "balance"),
  NOT_CARRIED_OVER("unit", "first", "before", "kept", "lost"),
  DEBT_FORGIVEN("unit", "first", "before", "kept", "forgiven"),
  BASE_GRANTED("unit", "first", "amount", "balance"),
  GRADED("grading", "before", "grade", "first", "formula", "value");

  private static final Set<Code> FOR_GOOD =
      Collections.unmodifiableSet(
          EnumSet.of(
              UNKNOWN_REWARD,
              NO_LONGER_AVAILABLE,
              WRONG_ACCOUNT_KIND,
              MISSING_ACTOR,
              MISSING_FACT,
              UNKNOWN_FACT,
              WRONG_FACT_TYPE,
              FACT_OUT_OF_RANGE,
              PAY_NOT_ACCEPTED,
              PAY_TOO_PRECISE,
              RESERVED_UNTIL_PAST,
              RESERVED_TOO_LONG,
              NOT_RESERVABLE,
              TOO_FEW,
              TOO_FEW_POINTS,
              NOT_IN_MULTIPLES,
              OUT_OF_STOCK));

  private static final Set<Code> ANSWERS =
      Collections.unmodifiableSet(
          EnumSet.of(NOT_RATED, NO_OBJECTIONS, OBJECTED_LATE, ALREADY_OBJECTED));

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<String> names;

  Code(String... names) {
    this.names = List.of(names);
  }

  /**
   * Whether it is said to an account that asks for a redemption or transfer properly but may not
   * have it, or that is not rated, or that may not object any more, as against an event that is
   * wrong in itself.
   */
  public boolean isRefusal() {
    return ANSWERS.contains(this) || isAgainstRedemption() || isAgainstTransfer();
  }

  /** Whether it stays a reason against a redemption for as long as nothing else happens. */
  public boolean isForGood() {
    return FOR_GOOD.contains(this);
  }

  private boolean isAgainstRedemption() {
    return compareTo(NOT_YET_AVAILABLE) >= 0 && compareTo(STILL_DISPUTED) <= 0;
  }

  private boolean isAgainstTransfer() {
    return compareTo(TRANSFER_BARRED) >= 0 && compareTo(RECEIVER_FULL) <= 0;
  }

  /** The names of the values, in order. */
  public List<String> names() {
    return names;
  }
}
