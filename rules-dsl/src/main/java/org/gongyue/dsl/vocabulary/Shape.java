package org.gongyue.dsl.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The mappings of the files: which keys may stand in each, and which must. The readers read by this
 * table, and whatever describes the language is made from it. The convention of {@code
 * src/test/resources/every-key} uses each key in each of them: who adds one here adds it there.
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
      Key.GROUPS,
      Key.MASKED,
      Key.FACTS,
      Key.CATEGORIES,
      Key.COMMONS,
      Key.OFFICE_TERM,
      Key.SAME_ACT,
      Key.IGNORE,
      Key.EXTENDS,
      Key.LOCKED_ARTICLES,
      Key.ROLLS,
      Key.STATED,
      Key.SCORE_OBJECTIONS,
      Key.RESPONSIBILITIES,
      Key.DELEGATION),
  /** 继承: which convention is the base. */
  BASE(must(Key.ID, Key.VERSION)),
  /** 授权: what a community that inherits may add. */
  DELEGATION(
      must(),
      Key.ADDED_POSITIVE,
      Key.ADDED_NEGATIVE,
      Key.ADDED_REWARDS,
      Key.ADDED_TRANSFERS,
      Key.MOST_AWARD,
      Key.MOST_DEDUCT),
  /** 通过: what an assembly adopted on a day, and by how many. */
  ADOPTION(must(Key.BODY, Key.DATE), Key.EXPECTED, Key.PRESENT, Key.IN_FAVOUR, Key.COUNTED),
  /** 备案: what a body did on a day. */
  ACT(must(Key.DATE), Key.BODY),
  /** 公示: from a day to a day, and how to object. */
  PUBLICATION(must(Key.FROM), Key.UNTIL, Key.OBJECTION),
  /** 异议: when and to whom to object. */
  OBJECTION(must(Key.RECEIVER), Key.FROM, Key.UNTIL),
  /** 记分异议: how to object to what was posted. */
  SCORE_OBJECTIONS(
      must(Key.OBJECTION_PERIOD), Key.RULING_PERIOD, Key.RULED_BY, Key.DEDUCT, Key.ARTICLE),
  /** An item of 责任清单. */
  RESPONSIBILITY(must(Key.DUTY_HOLDER), Key.DUTIES, Key.RIGHTS),
  /** An item of 职责. */
  DUTY(must(Key.TEXT, Key.ARTICLE), Key.SEEN_IN),
  /** An item of 权利. */
  RIGHT(must(Key.TEXT), Key.ARTICLE, Key.SEEN_IN),
  /** 生效: from a day to a day. */
  PERIOD(must(Key.FROM), Key.UNTIL),
  /** 名单: which lists of residents a convention keeps. */
  ROLLS(must(), Key.BLACK_LIST),
  /** 届期: from which day the terms of office are, and how long each is. */
  OFFICE_TERM(must(Key.FROM, Key.YEARS)),
  /** 同一行为: which events of one deed count. */
  SAME_ACT(must(Key.AWARD, Key.DEDUCT)),
  /** 约定: which article says what of points in general. */
  STATED(
      must(),
      Key.REPEAT_OFFENCES,
      Key.SPENDING_ORDER,
      Key.ROUNDING,
      Key.NEGATIVE_BALANCE,
      Key.DURING_SUSPENSION),
  /** An item of 币种. */
  UNIT(
      must(Key.NAME),
      Key.PRECISION,
      Key.ROUNDING,
      Key.OPENING,
      Key.FLOOR,
      Key.CEILING,
      Key.VALIDITY,
      Key.PERIOD_END,
      Key.BASE_SCORE,
      Key.OVERFLOW,
      Key.DISPLAY,
      Key.SPENDING_ORDER),
  /** 有效期 by the size of an amount. */
  VALIDITY_BANDS(must(Key.BANDS)),
  /** 有效期 by the first row that holds. */
  VALIDITY_TABLE(must(Key.TABLE), Key.OTHERWISE),
  /** An item of the 表 of 有效期. */
  VALIDITY_ROW(must(Key.TERM), Key.CONDITION),
  /** 期末: what becomes of a balance when a period closes. */
  PERIOD_END(must(Key.WINDOW), Key.CARRY_OVER, Key.DEBT),
  /** 结转 of a part. */
  CARRIED(must(Key.SHARE), Key.MOST),
  /** 超额 that goes into another unit. */
  OVERFLOW(must(Key.INTO, Key.BY)),

  /** A value of 事实. */
  FACT(
      must(Key.TYPE),
      Key.MEASURE,
      Key.MIN,
      Key.MAX,
      Key.PLACES,
      Key.OPTIONS,
      Key.DEFAULT,
      Key.WHOSE),

  /** {@code rewards-penalties.yaml}. */
  LISTS(
      must(),
      Key.POSITIVE,
      Key.NEGATIVE,
      Key.LIMITS,
      Key.NOT_RATED,
      Key.GRADINGS,
      Key.INDICATORS,
      Key.DISPLAY,
      Key.SETTLEMENTS,
      Key.OMIT),
  /** An item of 正面 or 负面; the keys of a rule are those of its only one. */
  BEHAVIOUR(
      must(Key.ID, Key.BEHAVIOUR, Key.ARTICLE),
      Key.CATEGORY,
      Key.COMMONS,
      Key.ACCOUNT_KIND,
      Key.ATTRIBUTES,
      Key.PARTIES,
      Key.CONDITION,
      Key.AWARD,
      Key.DEDUCT,
      Key.UNIT,
      Key.LIMITS,
      Key.VERIFICATION,
      Key.EVIDENCE,
      Key.ESCALATION,
      Key.WARN_FIRST,
      Key.CONSEQUENCES,
      Key.ENDS,
      Key.CHARGED_TO,
      Key.SAME_ACT,
      Key.VALIDITY,
      Key.DISPLAY,
      Key.NOTE,
      Key.LIKE,
      Key.CHOICE,
      Key.RULES,
      Key.LOCKED,
      Key.BOUNDS),
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
      Key.ESCALATION,
      Key.WARN_FIRST,
      Key.CONSEQUENCES,
      Key.ENDS,
      Key.CHARGED_TO,
      Key.SAME_ACT,
      Key.VALIDITY,
      Key.DISPLAY,
      Key.NOTE),
  /** An item of 不计分. */
  GATE(must(Key.ID, Key.NAME, Key.CONDITION), Key.ARTICLE, Key.APPLIES_TO, Key.LOCKED),
  /** An item of 结算. */
  SETTLEMENT(
      must(Key.ID, Key.NAME, Key.WINDOW),
      Key.ARTICLE,
      Key.CATEGORY,
      Key.COMMONS,
      Key.ACCOUNT_KIND,
      Key.CONDITION,
      Key.AWARD,
      Key.DEDUCT,
      Key.UNIT,
      Key.RANKING,
      Key.POOL,
      Key.WITHIN,
      Key.LIMITS,
      Key.CONSEQUENCES,
      Key.ENDS,
      Key.VALIDITY,
      Key.DISPLAY,
      Key.NOTE,
      Key.LOCKED),
  /** 排名 of a settlement. */
  RANKING(must(Key.BY, Key.QUOTA, Key.TIES)),
  /** 分配 of a settlement. */
  POOL(must(Key.BY, Key.REMAINDER), Key.TOTAL),
  /** An item of 评级. */
  GRADING(
      must(Key.NAME, Key.BY, Key.BANDS), Key.ARTICLE, Key.ACCOUNT_KIND, Key.EVALUATED, Key.INITIAL),
  /** An item of 指标. */
  INDICATOR(
      must(Key.ID, Key.NAME),
      Key.ARTICLE,
      Key.COMMONS,
      Key.BY,
      Key.COMPOSED,
      Key.ACCOUNT_KIND,
      Key.PLACES),
  /** A value of 参数. */
  ATTRIBUTE(must(Key.TYPE), Key.MEASURE, Key.MIN, Key.MAX, Key.PLACES, Key.OPTIONS, Key.DEFAULT),
  /** 得分 or 扣分 by bands of a number or date. */
  BANDS(must(Key.BY, Key.BANDS), Key.OTHERWISE),
  /** 得分 or 扣分 by what a text or a boolean is. */
  VALUES(must(Key.BY, Key.VALUES), Key.OTHERWISE),
  /** 得分 or 扣分 by rates, each for the part of a number that lies in its bracket. */
  BRACKETS(must(Key.BY, Key.BRACKETS)),
  /** 得分 or 扣分 by how often it has happened; a rung replaces the lower ones. */
  LADDER(must(Key.LADDER, Key.WINDOW)),
  /** 得分 or 扣分 by the first row that holds. */
  TABLE(must(Key.TABLE), Key.OTHERWISE),
  /** An item of 表. */
  ROW(must(Key.POINTS), Key.CONDITION),
  /** 得分 or 扣分 from several numbers. */
  COMBINED(must(Key.TAKE, Key.AMONG)),
  /** 得分 or 扣分 at the discretion of somebody. */
  DISCRETION(must(Key.DISCRETION, Key.DECIDED_BY), Key.GUIDELINE),
  /** 累犯 of a positive behaviour. */
  REPEATED_AWARD(must(Key.WINDOW), Key.AWARD, Key.FACTORS),
  /** 累犯 of a negative behaviour. */
  REPEATED_DEDUCTION(must(Key.WINDOW), Key.DEDUCT, Key.FACTORS),
  /** 先警告 that says more than how long. */
  WARNING(must(Key.TERM), Key.KIND),
  /** A value of a limit that says more than a number. */
  LIMIT(must(Key.MOST), Key.EXCESS),
  /** An item of the 上限 of the file; limits stand beside these keys. */
  WIDE_LIMIT(must(Key.TARGET), Key.UNIT, Key.EXCESS),

  /** {@code redemption.yaml}. */
  CATALOGUE(must(Key.REWARDS), Key.TRANSFERS, Key.OMIT, Key.MINIMUM_BALANCE, Key.LEAST, Key.BUDGET),
  /** An item of 兑换品. */
  REWARD(
      must(Key.ID, Key.NAME, Key.PRICE),
      Key.ARTICLE,
      Key.ACCOUNT_KIND,
      Key.UNIT,
      Key.STOCK,
      Key.REDEEM_LIMITS,
      Key.BUDGET,
      Key.CONDITION,
      Key.MINIMUM_BALANCE,
      Key.LEAST,
      Key.MULTIPLE,
      Key.ACCEPTS,
      Key.ENDS,
      Key.FROM,
      Key.UNTIL,
      Key.LOCKED,
      Key.BOUNDS),

  /** An item of 可用. */
  ACCEPTED(must(Key.UNIT, Key.WORTH), Key.MOST),

  /** An item of 转让. */
  TRANSFER(
      must(Key.ID, Key.NAME),
      Key.ARTICLE,
      Key.ACCOUNT_KIND,
      Key.TO,
      Key.UNIT,
      Key.INTO,
      Key.BY,
      Key.ATTRIBUTES,
      Key.CONDITION,
      Key.AMOUNT,
      Key.IN_RETURN,
      Key.LEAST,
      Key.MULTIPLE,
      Key.LIMITS,
      Key.RECEIVE_LIMITS,
      Key.VERIFICATION,
      Key.EVIDENCE,
      Key.OVERDRAFT,
      Key.VALIDITY,
      Key.LOCKED),

  /** 允许范围 of a positive behaviour. */
  AWARD_BOUNDS(must(), Key.AWARD),
  /** 允许范围 of a negative behaviour. */
  DEDUCTION_BOUNDS(must(), Key.DEDUCT),
  /** 允许范围 of a reward. */
  REWARD_BOUNDS(must(), Key.PRICE, Key.STOCK),

  /** A suite (用例): a file of the folder {@code conformance}. */
  SUITE(must(Key.NAME, Key.CASES), Key.CONVENTION, Key.DEFAULT),
  /** 默认: what holds wherever an event or an expectation does not say it. */
  DEFAULTS(must(), Key.ACCOUNT, Key.ACTOR, Key.GROUPS, Key.FACTS, Key.VERIFIED_BY, Key.EVIDENCE),
  /** An item of 用例. */
  CASE(
      must(Key.NAME, Key.ARTICLES, Key.EXPECTATIONS),
      Key.CONVENTION,
      Key.CHANGES,
      Key.DEFAULT,
      Key.GIVEN,
      Key.EVENTS),
  /** An item of 改动. */
  CHANGE(must(Key.FILE, Key.ORIGINAL, Key.INSTEAD)),
  /** 给定: what was there before. */
  GIVEN(must(), Key.ACCOUNTS, Key.STOCK, Key.EVENTS),
  /** An item of 账户情况 that is given. */
  GIVEN_ACCOUNT(must(Key.OPENED), Key.ACCOUNT, Key.BALANCE),
  /** 期望: what must come of it. */
  EXPECTATIONS(
      must(), Key.DECISIONS, Key.ACCOUNTS, Key.ELIGIBILITY, Key.SETTLEMENTS, Key.DIAGNOSTICS),
  /** An item of 裁定. */
  EXPECTED_DECISION(
      must(Key.EVENT, Key.STATUS), Key.POSTINGS, Key.CONSEQUENCES, Key.REASONS, Key.REPEATED),
  /** An item of 入账. */
  EXPECTED_POSTING(must(Key.AMOUNT), Key.ACCOUNT, Key.UNIT, Key.ITEM, Key.UNTIL),
  /** An item of 后果 or 状态. */
  EXPECTED_STATE(must(Key.STATE), Key.ACCOUNT, Key.UNTIL, Key.ENDS),
  /** An item of 账户情况 that is expected. */
  EXPECTED_ACCOUNT(
      must(Key.DATE),
      Key.ACCOUNT,
      Key.BALANCE,
      Key.SPENDABLE,
      Key.STATES,
      Key.GRADINGS,
      Key.UPCOMING),
  /** An item of 到期. */
  EXPECTED_EXPIRY(must(Key.DATE, Key.AMOUNT), Key.UNIT),
  /** An item of 资格. */
  EXPECTED_ANSWER(
      must(Key.REWARD, Key.AT, Key.MAY),
      Key.ACCOUNT,
      Key.ACTOR,
      Key.QUANTITY,
      Key.FACTS,
      Key.REASONS,
      Key.EARLIEST),
  /** An item of 结算 that is expected. */
  EXPECTED_SETTLEMENT(must(Key.SETTLEMENT, Key.DATE, Key.AMOUNT), Key.ACCOUNT, Key.UNIT),
  /** An item of 诊断. */
  EXPECTED_DIAGNOSTIC(must(Key.CODE), Key.FILE, Key.LINE),
  /** An event: an item of 记录. */
  EVENT(
      must(Key.ID, Key.AT),
      Key.TYPE,
      Key.BEHAVIOUR,
      Key.REWARD,
      Key.TRANSFER_KIND,
      Key.ACCOUNT,
      Key.ACTOR,
      Key.OF,
      Key.RESULT,
      Key.RULER,
      Key.REASON,
      Key.NOTE,
      Key.REPLACEMENT,
      Key.QUANTITY,
      Key.RESERVED_UNTIL,
      Key.PAY,
      Key.TO,
      Key.AMOUNT,
      Key.PERIOD,
      Key.MEMBERS,
      Key.TOTALS,
      Key.ATTRIBUTES,
      Key.FACTS,
      Key.GROUPS,
      Key.PARTIES,
      Key.VERIFIED_BY,
      Key.EVIDENCE,
      Key.ACT,
      Key.CONSENTS),
  /** An item of 成员. */
  MEMBER(must(Key.ACCOUNT), Key.GROUPS),
  /** 核实 or 裁决人 that says more than a role. */
  OFFICIAL(must(Key.ROLE), Key.ID);

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

  /**
   * Whether a key must stand in it even where a base is inherited, which has the others: what one
   * file alone can tell.
   */
  public boolean alwaysRequires(Key key) {
    return switch (this) {
      case BEHAVIOUR, REWARD, TRANSFER, GATE, SETTLEMENT, INDICATOR -> key == Key.ID;
      case CONVENTION -> requires(key) && key != Key.ARTICLES;
      case CATALOGUE -> false;
      default -> requires(key);
    };
  }

  /** Whether a key must stand in it. */
  public boolean requires(Key key) {
    return required.contains(key);
  }
}
