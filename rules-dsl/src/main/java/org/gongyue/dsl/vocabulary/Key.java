package org.gongyue.dsl.vocabulary;

import org.gongyue.dsl.diagnostic.Bilingual;

/**
 * The keys of the files, Chinese and English. The same key means the same wherever it is allowed.
 * Those of an event are in English the fields of its JSON.
 */
public enum Key implements Bilingual {
  ID("编号", "id"),
  VERSION("版本", "version"),
  NAME("名称", "name"),
  TIMEZONE("时区", "timezone"),
  ADOPTED("通过", "adopted"),
  FILED("备案", "filed"),
  PUBLISHED("公示", "published"),
  IN_FORCE("生效", "inForce"),
  BODY("机构", "body"),
  DATE("日期", "date"),
  EXPECTED("应到", "expected"),
  PRESENT("实到", "present"),
  IN_FAVOUR("赞成", "inFavour"),
  COUNTED("计票", "counted"),
  OBJECTION("异议", "objection"),
  RECEIVER("受理", "receiver"),
  FROM("自", "from"),
  UNTIL("至", "until"),
  ACCOUNT_KINDS("计分单位", "accountKinds"),
  UNITS("币种", "units"),
  GROUPS("组", "groups"),
  MASKED("遮盖", "masked"),
  FACTS("事实", "facts"),
  WHOSE("谁", "whose"),
  CATEGORIES("类别", "categories"),
  COMMONS("共同体", "commons"),
  ARTICLES("条款", "articles"),
  IGNORE("忽略提醒", "ignore"),
  OFFICE_TERM("届期", "officeTerm"),
  YEARS("年", "years"),
  SAME_ACT("同一行为", "sameAct"),

  EXTENDS("继承", "extends"),
  OMIT("取消", "omit"),
  LOCKED("锁定", "locked"),
  BOUNDS("允许范围", "bounds"),
  DELEGATION("授权", "delegation"),
  ADDED_POSITIVE("新增正面", "addedPositive"),
  ADDED_NEGATIVE("新增负面", "addedNegative"),
  ADDED_REWARDS("新增兑换品", "addedRewards"),
  ADDED_TRANSFERS("新增转让", "addedTransfers"),
  MOST_AWARD("最高得分", "mostAward"),
  MOST_DEDUCT("最高扣分", "mostDeduct"),

  ROLLS("名单", "rolls"),
  BLACK_LIST("黑榜", "blackList"),
  LOCKED_ARTICLES("锁定条款", "lockedArticles"),

  SCORE_OBJECTIONS("记分异议", "scoreObjections"),
  OBJECTION_PERIOD("异议期", "objectionPeriod"),
  RULING_PERIOD("裁决期", "rulingPeriod"),
  RULED_BY("裁决人", "ruledBy"),

  RESPONSIBILITIES("责任清单", "responsibilities"),
  DUTY_HOLDER("角色", "role"),
  DUTIES("职责", "duties"),
  RIGHTS("权利", "rights"),
  TEXT("内容", "text"),
  SEEN_IN("见", "seenIn"),

  STATED("约定", "stated"),
  REPEAT_OFFENCES("重复违约", "repeatOffences"),
  SPENDING_ORDER("使用顺序", "spendingOrder"),
  NEGATIVE_BALANCE("负分", "negativeBalance"),
  DURING_SUSPENSION("暂停期间", "duringSuspension"),

  PRECISION("小数位", "precision"),
  ROUNDING("舍入", "rounding"),
  OPENING("开户余额", "opening"),
  FLOOR("最低余额", "floor"),
  CEILING("最高余额", "ceiling"),
  VALIDITY("有效期", "validity"),
  TERM("期限", "term"),
  PERIOD_END("期末", "periodEnd"),
  CARRY_OVER("结转", "carryOver"),
  SHARE("比例", "share"),
  DEBT("负数", "debt"),
  BASE_SCORE("每期基础分", "baseScore"),
  OVERFLOW("超额", "overflow"),
  DISPLAY("公示期", "display"),
  INTO("转入", "into"),

  GRADINGS("评级", "gradings"),
  EVALUATED("评定", "evaluated"),
  INITIAL("初始", "initial"),

  INDICATORS("指标", "indicators"),
  COMPOSED("合成", "composedOf"),

  SETTLEMENTS("结算", "settlements"),
  RANKING("排名", "ranking"),
  QUOTA("名额", "quota"),
  TIES("并列", "ties"),
  POOL("分配", "pool"),
  TOTAL("总额", "total"),
  REMAINDER("余数", "remainder"),
  WITHIN("范围", "within"),

  POSITIVE("正面", "positive"),
  NEGATIVE("负面", "negative"),
  LIMITS("上限", "limits"),
  NOT_RATED("不计分", "notRated"),
  APPLIES_TO("适用", "appliesTo"),

  BEHAVIOUR("行为", "behaviour"),
  CATEGORY("类别", "category"),
  ARTICLE("条款", "article"),
  ACCOUNT_KIND("计分单位", "accountKind"),
  ATTRIBUTES("参数", "attributes"),
  PARTIES("相关账户", "parties"),
  LIKE("参照", "like"),
  CHOICE("择优", "choice"),
  RULES("规则", "rules"),

  CONDITION("条件", "condition"),
  AWARD("得分", "award"),
  DEDUCT("扣分", "deduct"),
  UNIT("币种", "unit"),
  VERIFICATION("核实", "verification"),
  EVIDENCE("凭证", "evidence"),
  ESCALATION("累犯", "escalation"),
  WINDOW("周期", "window"),
  FACTORS("倍数", "factors"),
  WARN_FIRST("先警告", "warnFirst"),
  KIND("种类", "kind"),
  CONSEQUENCES("后果", "consequences"),
  ENDS("解除", "ends"),
  CHARGED_TO("记入", "chargedTo"),
  NOTE("说明", "note"),

  BY("按", "by"),
  BANDS("分档", "bands"),
  VALUES("取值", "values"),
  BRACKETS("累进", "brackets"),
  OTHERWISE("其他", "otherwise"),
  LADDER("阶梯", "ladder"),
  TABLE("表", "table"),
  POINTS("分", "points"),
  TAKE("取", "take"),
  AMONG("之中", "among"),
  DISCRETION("裁量", "discretion"),
  DECIDED_BY("由", "decidedBy"),
  GUIDELINE("准则", "guideline"),

  TYPE("类型", "type"),
  MEASURE("单位", "measure"),
  MIN("最小", "min"),
  MAX("最大", "max"),
  PLACES("小数位", "places"),
  OPTIONS("选项", "options"),
  DEFAULT("默认", "default"),

  TARGET("对象", "target"),
  MOST("最多", "most"),
  EXCESS("超限", "excess"),

  TRANSFERS("转让", "transfers"),
  TO("转给", "to"),
  AMOUNT("数额", "amount"),
  IN_RETURN("换回", "inReturn"),
  LEAST("每次最少", "least"),
  MULTIPLE("整数倍", "multipleOf"),
  RECEIVE_LIMITS("接受上限", "receiveLimits"),
  OVERDRAFT("透支", "overdraft"),

  REWARDS("兑换品", "rewards"),
  PRICE("价格", "price"),
  STOCK("库存", "stock"),
  REDEEM_LIMITS("限兑", "redeemLimits"),
  BUDGET("预算", "budget"),
  ACCEPTS("可用", "accepts"),
  WORTH("折合", "worth"),
  MINIMUM_BALANCE("最低余额", "minimumBalance"),

  // of suites (用例)
  CONVENTION("公约", "convention"),
  CASES("用例", "cases"),
  GIVEN("给定", "given"),
  EVENTS("记录", "events"),
  CHANGES("改动", "changes"),
  EXPECTATIONS("期望", "expected"),
  DECISIONS("裁定", "decisions"),
  ACCOUNTS("账户情况", "accounts"),
  ELIGIBILITY("资格", "eligibility"),
  DIAGNOSTICS("诊断", "diagnostics"),
  EVENT("记录", "event"),
  STATUS("结果", "status"),
  POSTINGS("入账", "postings"),
  REASONS("理由", "reasons"),
  REPEATED("重复", "repeated"),
  ITEM("规则", "rule"),
  STATE("状态", "state"),
  STATES("状态", "states"),
  OPENED("开户", "opened"),
  BALANCE("余额", "balance"),
  SPENDABLE("可用", "spendable"),
  UPCOMING("到期", "upcoming"),
  MAY("可以", "may"),
  EARLIEST("最早", "earliest"),
  SETTLEMENT("结算", "settlement"),
  CODE("代码", "code"),
  FILE("文件", "file"),
  LINE("行", "line"),
  ORIGINAL("原文", "original"),
  INSTEAD("改为", "instead"),

  // of events, as in their JSON
  REWARD("兑换品", "reward"),
  TRANSFER_KIND("转让", "kind"),
  AT("时间", "at"),
  ACCOUNT("账户", "account"),
  ACTOR("行为人", "actor"),
  OF("针对", "of"),
  REPLACEMENT("更正为", "replacement"),
  QUANTITY("数量", "quantity"),
  RESERVED_UNTIL("保留至", "reservedUntil"),
  PAY("支付", "pay"),
  PERIOD("周期", "period"),
  MEMBERS("成员", "members"),
  TOTALS("总额", "totals"),
  VERIFIED_BY("核实", "verifiedBy"),
  ROLE("身份", "role"),
  ACT("同一件事", "act"),
  CONSENTS("同意", "consents"),
  REASON("理由", "reason"),
  RESULT("结果", "result"),
  RULER("裁决人", "by");

  private final String chinese;
  private final String english;

  Key(String chinese, String english) {
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

  /** Whether a word of a file is this key, in either language. */
  public boolean is(String word) {
    return chinese.equals(word) || english.equals(word);
  }

  /** The key as it is shown to people: in Chinese. */
  @Override
  public String toString() {
    return chinese;
  }
}
