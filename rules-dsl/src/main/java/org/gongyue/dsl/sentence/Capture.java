package org.gongyue.dsl.sentence;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.gongyue.dsl.diagnostic.Bilingual;
import org.gongyue.dsl.vocabulary.Dates;
import org.gongyue.dsl.vocabulary.Spelling;
import org.gongyue.dsl.vocabulary.Terms;
import org.gongyue.dsl.vocabulary.Windows;
import org.gongyue.measure.Decimals;

/**
 * The types of what an author fills into a sentence. A value is a number, or text between quotes,
 * or a list of these; what a name means is for the readers of the convention to find out.
 */
enum Capture implements Bilingual {
  BEHAVIOUR("\"志愿巡逻\"", "加引号的行为名称或编号", "the name or id of a behaviour in quotes", Form.NAME),
  ATTRIBUTE(
      "\"时长\"",
      "加引号的参数名称",
      "the name of an attribute in quotes",
      Form.QUOTED,
      text -> Spelling.ATTRIBUTE.matcher(text).matches()),
  TEXT("\"时段\"", "加引号的参数名称", "the name of an attribute in quotes", Form.QUOTED, ATTRIBUTE::accepts),
  FLAG(
      "\"雨雪天\"", "加引号的参数名称", "the name of an attribute in quotes", Form.QUOTED, ATTRIBUTE::accepts),
  DAY("\"到期日\"", "加引号的参数名称", "the name of an attribute in quotes", Form.QUOTED, ATTRIBUTE::accepts),
  NUMBER("2", "一个数", "a number", Form.BARE),
  POINTS(
      "3",
      "一个不小于 0 的数",
      "a number that is not negative",
      Form.BARE,
      text -> NUMBER.accepts(text) && new BigDecimal(text).signum() >= 0),
  SIZE(
      "0.5",
      "一个大于 0 的数",
      "a number greater than 0",
      Form.BARE,
      text -> NUMBER.accepts(text) && new BigDecimal(text).signum() > 0),
  TIMES("5", "一个整数", "a whole number", Form.BARE, Capture::isWhole),
  DAYS("30", "一个整数", "a whole number", Form.BARE, Capture::isWhole),
  MONTH("5", "1 到 12", "1 to 12", Form.BARE, text -> Capture.isWithin(text, 1, 12)),
  DAYOFMONTH("15", "1 到 31", "1 to 31", Form.BARE, text -> Capture.isWithin(text, 1, 31)),
  HOUR("19", "0 到 23", "0 to 23", Form.BARE, text -> Capture.isWithin(text, 0, 23)),
  NUMBERS("2、4、8", "几个数，用顿号隔开", "numbers with 、 between them", Form.BARE_LIST, POINTS::accepts),
  OPTION("\"周末\"", "加引号的文本", "a text in quotes", Form.NAME),
  OPTIONS("\"周末\"、\"节日\"", "几个加引号的文本，用顿号隔开", "texts in quotes with 、 between them", Form.NAMES),
  DATE(
      "2024-05-01",
      "一个日期，如 2024-05-01",
      "a date such as 2024-05-01",
      Form.BARE,
      text -> Dates.of(text) != null),
  TARGET("\"志愿服务\"", "加引号的类别、行为或编号", "a category, behaviour or id in quotes", Form.NAME),
  WINDOW(
      "\"本月\"",
      "加引号的周期，如 \"本月\"",
      "a window in quotes such as \"90天\"",
      Form.QUOTED,
      Windows::isWindow),
  PERIOD(
      "\"每月\"",
      "加引号的周期，如 \"每月\"",
      "a window in quotes such as \"每月\"",
      Form.QUOTED,
      Windows::isWindow),
  CYCLE(
      "\"月\"",
      "加引号的周期，如 \"月\"",
      "a period in quotes such as \"月\"",
      Form.QUOTED,
      Windows::isWindow),
  UNIT("\"时间币\"", "加引号的币种", "a unit of account in quotes", Form.NAME),
  STATE("\"志愿之家\"", "加引号的状态", "a state in quotes", Form.NAME),
  GRADING("\"星级\"", "加引号的评级名称", "the name of a grading in quotes", Form.NAME),
  TERM(
      "\"90天\"",
      "加引号的期限，如 \"90天\"",
      "a term in quotes such as \"90天\"",
      Form.QUOTED,
      text -> Terms.of(text) != null),
  ARTICLE("\"第十二条\"", "加引号的条款号", "the id of an article in quotes", Form.NAME),
  ROLES("\"网格员\"、\"楼栋长\"", "加引号的角色，用顿号隔开", "roles in quotes with 、 between them", Form.NAMES),
  EVIDENCE("\"签到\"、\"照片\"", "加引号的凭证，用顿号隔开", "evidence in quotes with 、 between them", Form.NAMES),
  CONDITION(
      "\"时长 * 人数 >= 10\"", "加引号的条件", "a condition in quotes", Form.QUOTED, Capture::isExpression),
  AMOUNT(
      "\"min(2 * 时长, 8)\"",
      "加引号的算式",
      "an expression in quotes",
      Form.QUOTED,
      Capture::isExpression),
  SENTENCE(
      "\"夜间巡逻辛苦\"",
      "加引号的一句话",
      "a sentence in quotes",
      Form.QUOTED,
      text -> !text.isBlank() && text.codePointCount(0, text.length()) <= Capture.LONGEST_SENTENCE);

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_SENTENCE = 200;
  private static final int LONGEST_EXPRESSION = 1000;
  private static final int MOST_DIGITS = 30;
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,6}");

  /** How a value is written, and what of it is bounded whatever it means. */
  enum Form {
    /** A number or a date. */
    BARE(false, false),
    BARE_LIST(false, true),
    QUOTED(true, false),
    /** A name between quotes. */
    NAME(true, false),
    NAMES(true, true);

    private final boolean quoted;
    private final boolean list;

    Form(boolean quoted, boolean list) {
      this.quoted = quoted;
      this.list = list;
    }

    boolean isQuoted() {
      return quoted;
    }

    boolean isList() {
      return list;
    }
  }

  private final String example;
  private final String chinese;
  private final String english;
  private final Form form;

  @SuppressWarnings("ImmutableEnumChecker") // none of them has a state
  private final Predicate<String> own;

  Capture(String example, String chinese, String english, Form form) {
    this(example, chinese, english, form, null);
  }

  /**
   * @param own what a text must be; null for what every text of the form must be
   */
  Capture(String example, String chinese, String english, Form form, Predicate<String> own) {
    this.example = example;
    this.chinese = chinese;
    this.english = english;
    this.form = form;
    this.own = own;
  }

  /** How one is written, for people. */
  String example() {
    return example;
  }

  Form form() {
    return form;
  }

  /** What should stand there. */
  @Override
  public String chinese() {
    return chinese;
  }

  @Override
  public String english() {
    return english;
  }

  /** Whether a text, without its quotes, can be a value, or an item of a list. */
  boolean accepts(String text) {
    return own == null ? isOfForm(text) : own.test(text);
  }

  private boolean isOfForm(String text) {
    return switch (form) {
      case NAME, NAMES -> !text.isBlank() && text.codePointCount(0, text.length()) <= LONGEST_NAME;
      default ->
          text.length() <= MOST_DIGITS
              && Spelling.NUMBER.matcher(text).matches()
              && Decimals.isReasonable(new BigDecimal(text));
    };
  }

  private static boolean isWithin(String text, int least, int most) {
    return isWhole(text) && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
  }

  /** Whether a text stays one expression between parentheses; what it says is read later. */
  private static boolean isExpression(String text) {
    int depth = 0;
    boolean isText = false;
    for (int i = 0; i < text.length() && depth >= 0; i++) {
      char c = text.charAt(i);
      i += isText && c == '\\' ? 1 : 0;
      isText ^= c == '"';
      depth += isText ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return depth == 0 && !isText && !text.isBlank() && text.length() <= LONGEST_EXPRESSION;
  }

  private static boolean isWhole(String text) {
    return WHOLE.matcher(text).matches();
  }

  /** The type that a capture of the dictionary is named by: {@code number2} is a number. */
  static Capture named(String name) {
    String type = name.replaceAll("[0-9]+$", "");
    for (Capture capture : values()) {
      if (capture.name().toLowerCase(Locale.ROOT).equals(type)) {
        return capture;
      }
    }
    throw new IllegalArgumentException("no type of capture: " + name);
  }
}
