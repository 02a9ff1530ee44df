package org.gongyue.dsl.vocabulary;

import static java.util.Map.entry;

import java.util.Map;
import org.gongyue.convention.OfficeTerm;
import org.gongyue.dsl.vocabulary.Form.Kind;
import org.gongyue.event.Redemption;

/**
 * What the value of each key looks like. The readers know it by themselves; the schema, the
 * reference and the formatter are made from this table. A new key needs one entry here and one
 * sentence in {@code vocabulary.properties}.
 */
public final class Forms {

  private static final Form TEXT = Form.of(Kind.TEXT);
  private static final Form TEXTS = Form.of(Kind.TEXTS);
  private static final Form NUMBER = Form.of(Kind.NUMBER);
  private static final Form DATE = Form.of(Kind.DATE);
  private static final Form EXPRESSION = Form.of(Kind.AMOUNT);
  private static final Form NAMED_TEXTS = Form.of(Kind.NAMED_TEXTS);
  private static final Form AMOUNT =
      Form.of(
          Kind.AMOUNT,
          Shape.BANDS,
          Shape.VALUES,
          Shape.BRACKETS,
          Shape.LADDER,
          Shape.TABLE,
          Shape.COMBINED,
          Shape.DISCRETION);
  private static final Form NUMBERS = Form.of(Kind.NUMBERS);
  private static final Form LIMITS = Form.of(Kind.LIMITS);
  private static final Form DEFAULTS = Form.of(Kind.MAPPING, Shape.DEFAULTS);
  private static final Form SAME_ACTS = Form.of(Kind.WORD, Words.SAME_ACTS);
  private static final Form APART = Form.of(Kind.WORD, Words.APART);
  private static final Form COUNT = Form.whole(0, 10_000);
  private static final Form VOTERS = Form.whole(0, 1_000_000);
  private static final Form PLACES = Form.whole(0, 6);

  /** Of keys that look the same wherever they are. */
  private static final Map<Key, Form> EVERYWHERE =
      Map.ofEntries(
          entry(Key.ID, Form.of(Kind.ID)),
          entry(Key.VERSION, TEXT),
          entry(Key.NAME, TEXT),
          entry(Key.TIMEZONE, TEXT),
          entry(Key.ADOPTED, Form.of(Kind.MAPPING, Shape.ADOPTION)),
          entry(Key.FILED, Form.of(Kind.MAPPING, Shape.ACT)),
          entry(Key.PUBLISHED, Form.of(Kind.MAPPING, Shape.PUBLICATION)),
          entry(Key.IN_FORCE, Form.of(Kind.MAPPING, Shape.PERIOD)),
          entry(Key.BODY, TEXT),
          entry(Key.EXPECTED, VOTERS),
          entry(Key.PRESENT, VOTERS),
          entry(Key.IN_FAVOUR, VOTERS),
          entry(Key.COUNTED, Form.of(Kind.WORD, Words.COUNTINGS)),
          entry(Key.OBJECTION, Form.of(Kind.MAPPING, Shape.OBJECTION)),
          entry(Key.RECEIVER, TEXT),
          entry(Key.DATE, DATE),
          entry(Key.FROM, DATE),
          entry(Key.UNTIL, DATE),
          entry(Key.ACCOUNT_KINDS, TEXTS),
          entry(Key.UNITS, Form.of(Kind.LIST, Shape.UNIT)),
          entry(Key.GROUPS, TEXTS),
          entry(Key.FACTS, Form.named(Shape.FACT, Words.TYPES)),
          entry(Key.WHOSE, Form.of(Kind.WORD, Words.ABOUT)),
          entry(Key.CATEGORIES, TEXTS),
          entry(Key.COMMONS, TEXT),
          entry(Key.ARTICLES, NAMED_TEXTS),
          entry(Key.IGNORE, NAMED_TEXTS),
          entry(Key.EXTENDS, Form.of(Kind.MAPPING, Shape.BASE)),
          entry(Key.OMIT, TEXTS),
          entry(Key.LOCKED, Form.of(Kind.WORD, Words.BOOLEANS)),
          entry(Key.DELEGATION, Form.of(Kind.MAPPING, Shape.DELEGATION)),
          entry(Key.ADDED_POSITIVE, COUNT),
          entry(Key.ADDED_NEGATIVE, COUNT),
          entry(Key.ADDED_REWARDS, COUNT),
          entry(Key.ADDED_TRANSFERS, COUNT),
          entry(Key.MOST_AWARD, NUMBER),
          entry(Key.MOST_DEDUCT, NUMBER),
          entry(Key.BOUNDS, Form.of(Kind.MAPPING, Shape.AWARD_BOUNDS, Shape.DEDUCTION_BOUNDS)),
          entry(Key.ROLLS, Form.of(Kind.MAPPING, Shape.ROLLS)),
          entry(Key.BLACK_LIST, Form.of(Kind.WORD, Words.SWITCHES)),
          entry(Key.LOCKED_ARTICLES, TEXTS),
          entry(Key.STATED, Form.of(Kind.MAPPING, Shape.STATED)),
          entry(Key.REPEAT_OFFENCES, TEXT),
          entry(Key.SPENDING_ORDER, Form.of(Kind.WORD, Words.SPENDING_ORDERS)),
          entry(Key.NEGATIVE_BALANCE, TEXT),
          entry(Key.DURING_SUSPENSION, TEXT),
          entry(Key.PRECISION, PLACES),
          entry(Key.ROUNDING, Form.of(Kind.WORD, Words.ROUNDINGS)),
          entry(Key.OPENING, NUMBER),
          entry(Key.FLOOR, NUMBER),
          entry(Key.CEILING, NUMBER),
          entry(Key.VALIDITY, Form.of(Kind.TERM, Shape.VALIDITY_BANDS, Shape.VALIDITY_TABLE)),
          entry(Key.TERM, Form.of(Kind.TERM)),
          entry(Key.PERIOD_END, Form.of(Kind.MAPPING, Shape.PERIOD_END)),
          entry(Key.CARRY_OVER, Form.either(Words.CARRIES, Shape.CARRIED)),
          entry(Key.SHARE, NUMBER),
          entry(Key.DEBT, Form.of(Kind.WORD, Words.DEBTS)),
          entry(Key.BASE_SCORE, NUMBER),
          entry(Key.OVERFLOW, Form.either(Words.OVERFLOWS, Shape.OVERFLOW)),
          entry(Key.DISPLAY, Form.of(Kind.SPAN)),
          entry(Key.SCORE_OBJECTIONS, Form.of(Kind.MAPPING, Shape.SCORE_OBJECTIONS)),
          entry(Key.OBJECTION_PERIOD, Form.of(Kind.SPAN)),
          entry(Key.RULING_PERIOD, Form.of(Kind.SPAN)),
          entry(Key.RULED_BY, TEXTS),
          entry(Key.RESPONSIBILITIES, Form.of(Kind.LIST, Shape.RESPONSIBILITY)),
          entry(Key.DUTY_HOLDER, TEXT),
          entry(Key.DUTIES, Form.of(Kind.LIST, Shape.DUTY)),
          entry(Key.RIGHTS, Form.of(Kind.LIST, Shape.RIGHT)),
          entry(Key.TEXT, Form.of(Kind.SENTENCE)),
          entry(Key.SEEN_IN, TEXTS),
          entry(Key.INTO, TEXT),
          entry(Key.GRADINGS, Form.of(Kind.LIST, Shape.GRADING)),
          entry(Key.INDICATORS, Form.of(Kind.LIST, Shape.INDICATOR)),
          entry(Key.COMPOSED, EXPRESSION),
          entry(Key.MASKED, TEXTS),
          entry(Key.EVALUATED, Form.of(Kind.TEXT, Words.EVALUATIONS)),
          entry(Key.INITIAL, TEXT),
          entry(Key.SETTLEMENTS, Form.of(Kind.LIST, Shape.SETTLEMENT)),
          entry(Key.RANKING, Form.of(Kind.MAPPING, Shape.RANKING)),
          entry(Key.QUOTA, Form.whole(1, 1_000_000)),
          entry(Key.TIES, Form.of(Kind.WORD, Words.TIES)),
          entry(Key.POOL, Form.of(Kind.MAPPING, Shape.POOL)),
          entry(Key.TOTAL, NUMBER),
          entry(Key.REMAINDER, Form.of(Kind.WORD, Words.REMAINDERS)),
          entry(Key.WITHIN, TEXT),
          entry(Key.POSITIVE, Form.of(Kind.LIST, Shape.BEHAVIOUR)),
          entry(Key.NEGATIVE, Form.of(Kind.LIST, Shape.BEHAVIOUR)),
          entry(Key.LIMITS, LIMITS),
          entry(Key.NOT_RATED, Form.of(Kind.LIST, Shape.GATE)),
          entry(Key.APPLIES_TO, Form.of(Kind.TEXTS, Words.TARGETS)),
          entry(Key.BEHAVIOUR, TEXT),
          entry(Key.CATEGORY, TEXT),
          entry(Key.ARTICLE, TEXT),
          entry(Key.ACCOUNT_KIND, TEXT),
          entry(Key.ATTRIBUTES, Form.named(Shape.ATTRIBUTE, Words.TYPES)),
          entry(Key.PARTIES, NAMED_TEXTS),
          entry(Key.LIKE, TEXTS),
          entry(Key.CHOICE, Form.of(Kind.WORD, Words.CHOICES)),
          entry(Key.RULES, Form.of(Kind.LIST, Shape.RULE)),
          entry(Key.CONDITION, Form.of(Kind.CONDITION)),
          entry(Key.AWARD, AMOUNT),
          entry(Key.DEDUCT, AMOUNT),
          entry(Key.UNIT, TEXT),
          entry(Key.VERIFICATION, Form.of(Kind.TEXTS, Words.NOBODY)),
          entry(Key.EVIDENCE, TEXTS),
          entry(
              Key.ESCALATION,
              Form.of(Kind.MAPPING, Shape.REPEATED_AWARD, Shape.REPEATED_DEDUCTION)),
          entry(Key.BY, EXPRESSION),
          entry(Key.BANDS, NAMED_TEXTS),
          entry(Key.VALUES, NAMED_TEXTS),
          entry(Key.BRACKETS, NAMED_TEXTS),
          entry(Key.OTHERWISE, EXPRESSION),
          entry(Key.LADDER, NAMED_TEXTS),
          entry(Key.TABLE, Form.of(Kind.LIST, Shape.ROW)),
          entry(Key.POINTS, EXPRESSION),
          entry(Key.TAKE, Form.of(Kind.WORD, Words.COMBINATIONS)),
          entry(Key.AMONG, TEXTS),
          entry(Key.DISCRETION, NUMBERS),
          entry(Key.DECIDED_BY, TEXTS),
          entry(Key.GUIDELINE, Form.of(Kind.SENTENCE)),
          entry(Key.OFFICE_TERM, Form.of(Kind.MAPPING, Shape.OFFICE_TERM)),
          entry(Key.YEARS, Form.whole(1, OfficeTerm.LONGEST)),
          entry(Key.SAME_ACT, Form.of(Kind.MAPPING, Shape.SAME_ACT)),
          entry(Key.FACTORS, NUMBERS),
          entry(Key.WARN_FIRST, Form.of(Kind.TERM, Shape.WARNING)),
          entry(Key.KIND, TEXT),
          entry(Key.CONSEQUENCES, NAMED_TEXTS),
          entry(Key.ENDS, TEXTS),
          entry(Key.CHARGED_TO, TEXT),
          entry(Key.NOTE, Form.of(Kind.SENTENCE)),
          entry(Key.WINDOW, Form.of(Kind.WINDOW)),
          entry(Key.TYPE, Form.of(Kind.WORD, Words.TYPES)),
          entry(Key.MEASURE, TEXT),
          entry(Key.MIN, NUMBER),
          entry(Key.MAX, NUMBER),
          entry(Key.PLACES, PLACES),
          entry(Key.OPTIONS, TEXTS),
          entry(Key.DEFAULT, Form.of(Kind.VALUE)),
          entry(Key.TARGET, Form.of(Kind.TEXTS, Words.TARGETS)),
          entry(Key.MOST, Form.of(Kind.QUANTITY)),
          entry(Key.EXCESS, Form.of(Kind.WORD, Words.EXCESSES)),
          entry(Key.TRANSFERS, Form.of(Kind.LIST, Shape.TRANSFER)),
          entry(Key.TO, Form.of(Kind.TEXTS, Words.OWN_ACCOUNT)),
          entry(Key.AMOUNT, EXPRESSION),
          entry(Key.IN_RETURN, EXPRESSION),
          entry(Key.LEAST, NUMBER),
          entry(Key.MULTIPLE, NUMBER),
          entry(Key.RECEIVE_LIMITS, LIMITS),
          entry(Key.OVERDRAFT, NUMBER),
          entry(Key.REWARDS, Form.of(Kind.LIST, Shape.REWARD)),
          entry(Key.PRICE, Form.of(Kind.PRICE)),
          entry(Key.ACCEPTS, Form.of(Kind.LIST, Shape.ACCEPTED)),
          entry(Key.WORTH, NUMBER),
          entry(Key.STOCK, Form.whole(0, 1_000_000_000)),
          entry(Key.REDEEM_LIMITS, Form.of(Kind.ITEM_LIMITS)),
          entry(Key.BUDGET, Form.of(Kind.BUDGETS)),
          entry(Key.MINIMUM_BALANCE, NUMBER),
          entry(Key.CONVENTION, TEXTS),
          entry(Key.CASES, Form.of(Kind.LIST, Shape.CASE)),
          entry(Key.GIVEN, Form.of(Kind.MAPPING, Shape.GIVEN)),
          entry(Key.EVENTS, Form.of(Kind.MIXED, Shape.EVENT)),
          entry(Key.CHANGES, Form.of(Kind.ITEMS, Shape.CHANGE)),
          entry(Key.EXPECTATIONS, Form.of(Kind.MAPPING, Shape.EXPECTATIONS)),
          entry(Key.DECISIONS, Form.of(Kind.ITEMS, Shape.EXPECTED_DECISION)),
          entry(Key.ACCOUNTS, Form.of(Kind.ITEMS, Shape.EXPECTED_ACCOUNT)),
          entry(Key.ELIGIBILITY, Form.of(Kind.ITEMS, Shape.EXPECTED_ANSWER)),
          entry(Key.DIAGNOSTICS, Form.of(Kind.ITEMS, Shape.EXPECTED_DIAGNOSTIC)),
          entry(Key.EVENT, TEXT),
          entry(Key.STATUS, Form.of(Kind.WORD, Words.STATUSES)),
          entry(Key.POSTINGS, Form.of(Kind.MIXED, Shape.EXPECTED_POSTING)),
          entry(Key.REASONS, Form.of(Kind.MIXED)),
          entry(Key.REPEATED, Form.of(Kind.WORD, Words.BOOLEANS)),
          entry(Key.ITEM, TEXT),
          entry(Key.STATE, TEXT),
          entry(Key.STATES, Form.of(Kind.MIXED, Shape.EXPECTED_STATE)),
          entry(Key.OPENED, DATE),
          entry(Key.BALANCE, Form.of(Kind.PRICE)),
          entry(Key.SPENDABLE, Form.of(Kind.PRICE)),
          entry(Key.UPCOMING, Form.of(Kind.MIXED, Shape.EXPECTED_EXPIRY)),
          entry(Key.MAY, Form.of(Kind.WORD, Words.BOOLEANS)),
          entry(Key.EARLIEST, DATE),
          entry(Key.SETTLEMENT, TEXT),
          entry(Key.CODE, TEXT),
          entry(Key.FILE, TEXT),
          entry(Key.LINE, Form.whole(1, 1_000_000)),
          entry(Key.ORIGINAL, Form.of(Kind.SENTENCE)),
          entry(Key.INSTEAD, Form.of(Kind.SENTENCE)),
          entry(Key.REWARD, TEXT),
          entry(Key.TRANSFER_KIND, TEXT),
          entry(Key.AT, TEXT),
          entry(Key.ACCOUNT, TEXT),
          entry(Key.ACTOR, TEXT),
          entry(Key.OF, TEXT),
          entry(Key.REPLACEMENT, Form.of(Kind.MAPPING, Shape.EVENT)),
          entry(Key.QUANTITY, Form.whole(1, Redemption.MOST)),
          entry(Key.RESERVED_UNTIL, DATE),
          entry(Key.PAY, NAMED_TEXTS),
          entry(Key.PERIOD, TEXT),
          entry(Key.MEMBERS, Form.of(Kind.MIXED, Shape.MEMBER)),
          entry(Key.TOTALS, NAMED_TEXTS),
          entry(Key.VERIFIED_BY, Form.of(Kind.MIXED, Shape.OFFICIAL)),
          entry(Key.ROLE, TEXT),
          entry(Key.ACT, TEXT),
          entry(Key.CONSENTS, TEXTS),
          entry(Key.REASON, Form.of(Kind.SENTENCE)),
          entry(Key.RESULT, Form.of(Kind.WORD, Words.RESULTS)),
          entry(Key.RULER, Form.of(Kind.MIXED, Shape.OFFICIAL)));

  /** Of keys that look otherwise in some mapping. */
  private static final Map<Shape, Map<Key, Form>> SOMEWHERE =
      Map.ofEntries(
          entry(Shape.SCORE_OBJECTIONS, Map.of(Key.DEDUCT, Form.of(Kind.WORD, Words.DISPUTED))),
          entry(Shape.SAME_ACT, Map.of(Key.AWARD, SAME_ACTS, Key.DEDUCT, SAME_ACTS)),
          entry(Shape.CONVENTION, Map.of(Key.ID, Form.of(Kind.CONVENTION_ID), Key.COMMONS, TEXTS)),
          entry(Shape.BEHAVIOUR, Map.of(Key.SAME_ACT, APART)),
          entry(Shape.RULE, Map.of(Key.SAME_ACT, APART)),
          entry(Shape.BASE, Map.of(Key.ID, Form.of(Kind.CONVENTION_ID))),
          entry(Shape.STATED, Map.of(Key.ROUNDING, TEXT, Key.SPENDING_ORDER, TEXT)),
          entry(Shape.CATALOGUE, Map.of(Key.LEAST, Form.of(Kind.QUANTITY))),
          entry(
              Shape.REWARD,
              Map.of(
                  Key.BOUNDS,
                  Form.of(Kind.MAPPING, Shape.REWARD_BOUNDS),
                  Key.LEAST,
                  Form.of(Kind.QUANTITY),
                  Key.MULTIPLE,
                  Form.whole(1, Redemption.MOST))),
          entry(Shape.AWARD_BOUNDS, Map.of(Key.AWARD, NUMBERS)),
          entry(Shape.DEDUCTION_BOUNDS, Map.of(Key.DEDUCT, NUMBERS)),
          entry(Shape.REWARD_BOUNDS, Map.of(Key.PRICE, NUMBERS, Key.STOCK, NUMBERS)),
          entry(Shape.LISTS, Map.of(Key.LIMITS, Form.of(Kind.LIST, Shape.WIDE_LIMIT))),
          entry(Shape.REPEATED_AWARD, Map.of(Key.AWARD, NUMBERS)),
          entry(Shape.REPEATED_DEDUCTION, Map.of(Key.DEDUCT, NUMBERS)),
          entry(
              Shape.VALIDITY_TABLE,
              Map.of(
                  Key.TABLE,
                  Form.of(Kind.LIST, Shape.VALIDITY_ROW),
                  Key.OTHERWISE,
                  Form.of(Kind.TERM))),
          entry(Shape.CARRIED, Map.of(Key.MOST, NUMBER)),
          entry(Shape.OVERFLOW, Map.of(Key.BY, NUMBER)),
          entry(Shape.RANKING, Map.of(Key.BY, TEXTS)),
          entry(Shape.TRANSFER, Map.of(Key.BY, NUMBER)),
          entry(Shape.ACCEPTED, Map.of(Key.MOST, EXPRESSION)),
          entry(Shape.SUITE, Map.of(Key.DEFAULT, DEFAULTS)),
          entry(
              Shape.CASE, Map.of(Key.ARTICLES, TEXTS, Key.CONVENTION, TEXT, Key.DEFAULT, DEFAULTS)),
          entry(Shape.DEFAULTS, Map.of(Key.GROUPS, NAMED_TEXTS, Key.FACTS, NAMED_TEXTS)),
          entry(
              Shape.GIVEN,
              Map.of(
                  Key.ACCOUNTS, Form.of(Kind.MIXED, Shape.GIVEN_ACCOUNT), Key.STOCK, NAMED_TEXTS)),
          entry(
              Shape.EXPECTATIONS,
              Map.of(Key.SETTLEMENTS, Form.of(Kind.ITEMS, Shape.EXPECTED_SETTLEMENT))),
          entry(
              Shape.EXPECTED_DECISION,
              Map.of(Key.CONSEQUENCES, Form.of(Kind.MIXED, Shape.EXPECTED_STATE))),
          entry(Shape.EXPECTED_POSTING, Map.of(Key.AMOUNT, NUMBER)),
          entry(Shape.EXPECTED_STATE, Map.of(Key.ENDS, Form.of(Kind.WORD, Words.BOOLEANS))),
          entry(Shape.EXPECTED_ACCOUNT, Map.of(Key.GRADINGS, NAMED_TEXTS)),
          entry(Shape.EXPECTED_EXPIRY, Map.of(Key.AMOUNT, NUMBER)),
          entry(Shape.EXPECTED_ANSWER, Map.of(Key.FACTS, NAMED_TEXTS)),
          entry(Shape.EXPECTED_SETTLEMENT, Map.of(Key.AMOUNT, Form.of(Kind.PRICE))),
          entry(
              Shape.EVENT,
              Map.of(
                  Key.ID,
                  TEXT,
                  Key.TYPE,
                  Form.of(Kind.WORD, Words.EVENTS),
                  Key.AMOUNT,
                  NUMBER,
                  Key.TO,
                  TEXT,
                  Key.ATTRIBUTES,
                  NAMED_TEXTS,
                  Key.FACTS,
                  NAMED_TEXTS,
                  Key.GROUPS,
                  NAMED_TEXTS)),
          entry(Shape.MEMBER, Map.of(Key.GROUPS, NAMED_TEXTS)),
          entry(Shape.OFFICIAL, Map.of(Key.ID, TEXT)));

  /** Of what stands in a mapping beside its keys. */
  private static final Map<Shape, Form> BESIDE = Map.of(Shape.WIDE_LIMIT, LIMITS);

  private Forms() {}

  /** What the value of a key looks like in a mapping; null if the table lacks it. */
  public static Form of(Shape shape, Key key) {
    return SOMEWHERE.getOrDefault(shape, Map.of()).getOrDefault(key, EVERYWHERE.get(key));
  }

  /** What stands in a mapping beside its keys; null if nothing may. */
  public static Form beside(Shape shape) {
    return BESIDE.get(shape);
  }
}
