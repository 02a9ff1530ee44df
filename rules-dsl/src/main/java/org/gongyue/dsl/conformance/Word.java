package org.gongyue.dsl.conformance;

import java.util.EnumSet;
import java.util.Set;
import org.gongyue.dsl.diagnostic.Bilingual;

/** The keys of a suite; those of an event are the fields of its JSON in English. */
enum Word implements Bilingual {
  // of a suite, and of a case
  NAME("名称", "name"),
  CONVENTION("公约", "convention"),
  CASES("用例", "cases"),
  ARTICLES("条款", "articles"),
  EVENTS("记录", "events"),
  EXPECTED("期望", "expected"),
  // of what is expected
  DECISIONS("裁定", "decisions"),
  ACCOUNTS("账户情况", "accounts"),
  ELIGIBILITY("资格", "eligibility"),
  SETTLEMENTS("结算", "settlements"),
  EVENT("记录", "event"),
  STATUS("结果", "status"),
  POSTINGS("入账", "postings"),
  REASONS("理由", "reasons"),
  EFFECTS("后果", "effects"),
  ENDED("解除", "ended"),
  UPCOMING("到期", "upcoming"),
  REPEATED("重复", "repeated"),
  DAY("日期", "day"),
  BALANCE("余额", "balance"),
  SPENDABLE("可用", "spendable"),
  STATES("状态", "states"),
  MAY("可以", "may"),
  EARLIEST("最早", "earliest"),
  SETTLEMENT("结算", "settlement"),
  UNIT("币种", "unit"),
  // of an event
  ID("编号", "id"),
  TYPE("类型", "type"),
  BEHAVIOUR("行为", "behaviour"),
  REWARD("兑换品", "reward"),
  KIND("转让", "kind"),
  AT("时间", "at"),
  ACCOUNT("账户", "account"),
  ACTOR("行为人", "actor"),
  OF("针对", "of"),
  NOTE("说明", "note"),
  REPLACEMENT("更正为", "replacement"),
  QUANTITY("数量", "quantity"),
  RESERVED_UNTIL("保留至", "reservedUntil"),
  PAY("支付", "pay"),
  TO("转给", "to"),
  AMOUNT("数额", "amount"),
  PERIOD("周期", "period"),
  MEMBERS("成员", "members"),
  TOTALS("总额", "totals"),
  ATTRIBUTES("参数", "attributes"),
  FACTS("事实", "facts"),
  GROUPS("组", "groups"),
  PARTIES("相关账户", "parties"),
  VERIFIED_BY("核实", "verifiedBy"),
  ROLE("身份", "role"),
  EVIDENCE("凭证", "evidence"),
  ACT("同一件事", "act"),
  CONSENTS("同意", "consents");

  static final Set<Word> OF_SUITE = EnumSet.of(NAME, CONVENTION, CASES);
  static final Set<Word> OF_CASE = EnumSet.of(NAME, ARTICLES, EVENTS, EXPECTED);
  static final Set<Word> OF_EXPECTED = EnumSet.of(DECISIONS, ACCOUNTS, ELIGIBILITY, SETTLEMENTS);
  static final Set<Word> OF_DECISION = EnumSet.of(EVENT, STATUS, POSTINGS, REASONS, REPEATED);
  static final Set<Word> OF_POSTING = EnumSet.of(ACCOUNT, UNIT, AMOUNT);
  static final Set<Word> OF_ACCOUNT = EnumSet.of(ACCOUNT, DAY, BALANCE, SPENDABLE, STATES);
  static final Set<Word> OF_ELIGIBILITY =
      EnumSet.of(ACCOUNT, ACTOR, REWARD, AT, MAY, REASONS, EARLIEST);
  static final Set<Word> OF_SETTLEMENT = EnumSet.of(SETTLEMENT, ACCOUNT, DAY, UNIT, AMOUNT);
  static final Set<Word> OF_EVENT = EnumSet.range(ID, CONSENTS);
  static final Set<Word> OF_MEMBER = EnumSet.of(ACCOUNT, GROUPS);
  static final Set<Word> OF_VERIFIER = EnumSet.of(ROLE, ID);

  static {
    OF_EVENT.remove(ROLE);
  }

  private final String chinese;
  private final String english;

  Word(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  @Override
  public String chinese() {
    return chinese;
  }

  @Override
  public String english() {
    return english;
  }

  boolean is(String word) {
    return chinese.equals(word) || english.equals(word);
  }
}
