package org.gongyue.dsl.coverage;

import java.util.Locale;
import org.gongyue.dsl.diagnostic.Bilingual;

/**
 * One thing of a convention that an example can use.
 *
 * @param kind what kind of thing
 * @param item the id of the rule, reward, settlement, gate or article, or the name of the grading
 *     or limit
 * @param what which of its parts; empty if it is the item itself
 * @param side which way it comes out; null if there is but one
 */
public record Goal(Kind kind, String item, String what, Side side) {

  /** Which way something can come out. */
  public enum Side implements Bilingual {
    HOLDS("成立", "holds"),
    FAILS("不成立", "does not hold"),
    REACHED("达到", "reached"),
    FREE("未达到", "not reached");

    private final String chinese;
    private final String english;

    Side(String chinese, String english) {
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
  }

  /** The kinds, in the order of a report. */
  public enum Kind implements Bilingual {
    ARTICLE("条款", "articles"),
    RULE("规则", "rules"),
    CONDITION("条件", "conditions"),
    BAND("分档", "bands"),
    BOUND("界线", "bounds"),
    LIMIT("上限", "limits"),
    STEP("累犯", "escalation steps"),
    CONSEQUENCE("后果", "consequences"),
    GRADE("评级", "grades"),
    REWARD("兑换品", "rewards"),
    TRANSFER("转让", "transfers"),
    REFUSAL("拒绝理由", "refusal reasons");

    private final String chinese;

    private final String english;

    Kind(String chinese, String english) {
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
  }

  static Goal of(Kind kind, String item) {
    return new Goal(kind, item, "");
  }

  /** One that comes out in one way only. */
  public Goal(Kind kind, String item, String what) {
    this(kind, item, what, null);
  }

  /** The item and its part: {@code V-01 时长 >= 0.5：成立}. */
  public String text(Locale locale) {
    boolean english = locale.getLanguage().equals("en");
    String text = what.isEmpty() ? item : item + " " + what;
    if (side == null) {
      return text;
    }
    String said = english ? side.english() : side.chinese();
    return text + (what.isEmpty() ? " " : english ? ": " : "：") + said;
  }
}
