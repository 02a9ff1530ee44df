package org.gongyue.dsl.scaffold;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Convention.Life;
import org.gongyue.dsl.yaml.Edits;

/** The {@code convention.yaml} of a convention that inherits another and changes nothing yet. */
final class Heir {

  private final StringBuilder text = new StringBuilder();

  private Heir() {}

  static byte[] of(Convention base) {
    Heir heir = new Heir();
    heir.line("# 公约：继承样板，只写本社区不一样的地方。# 后面的字是给人看的说明，程序不读。");
    heir.line("");
    heir.line("编号: " + base.id() + "   # 英文字母、数字，可用 / 分级；定下以后不要改");
    heir.line("版本: " + Edits.written(base.version()));
    heir.line("名称: " + Edits.written(base.name()));
    heir.line("继承: {编号: " + base.id() + ", 版本: " + Edits.written(base.version()) + "}");
    heir.line("");
    heir.line("# 会议、人数和日期照抄自样板：请改成本社区真正通过、备案、公示和生效的。");
    heir.life(base.life());
    heir.line("");
    heir.line("# 要改写样板的条款，或者增加条款，在这里写，号相同的代替样板的：");
    heir.line("# 条款:");
    heir.line("#   第二条: 本公约由本社区全体居民和驻区单位共同遵守。");
    heir.line("");
    heir.line("# 要改的行为和分值写在 rewards-penalties.yaml，兑换品写在 redemption.yaml，如：");
    heir.line("# 取消: [V-07]             样板里不适用的编号");
    heir.line("# 正面:");
    heir.line("#   - {编号: V-28, 得分: 4}   样板有这一条，只改得分");
    return heir.text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void life(Life life) {
    if (life.adoption() != null) {
      line("通过: {" + adoption(life.adoption()) + "}");
    }
    if (life.filing() != null) {
      line("备案: {" + body(life.filing().body()) + "日期: " + life.filing().day() + "}");
    }
    if (life.publication() != null) {
      line("公示: {" + publication(life.publication()) + "}");
    }
    line("生效: {" + days(life.from(), life.until()) + "}");
  }

  private static String adoption(Life.Adoption adoption) {
    StringBuilder text = new StringBuilder(body(adoption.body()));
    text.append("日期: ").append(adoption.day());
    Life.Vote vote = adoption.vote();
    if (vote != null) {
      if (vote.counted() == Life.Counting.HOUSEHOLDS) {
        text.append(", 计票: 按户");
      }
      number(text, "应到", vote.expected());
      number(text, "实到", vote.present());
      number(text, "赞成", vote.inFavour());
    }
    return text.toString();
  }

  private static void number(StringBuilder text, String key, Long number) {
    if (number != null) {
      text.append(", ").append(key).append(": ").append(number);
    }
  }

  private static String body(String body) {
    return body == null ? "" : "机构: " + Edits.written(body) + ", ";
  }

  private static String publication(Life.Publication publication) {
    String days = days(publication.from(), publication.until());
    Life.Objection objection = publication.objection();
    if (objection == null) {
      return days;
    }
    // The days of objection are those of publication unless they are said.
    boolean same =
        objection.from().equals(publication.from())
            && String.valueOf(objection.until()).equals(String.valueOf(publication.until()));
    String when = same ? "" : days(objection.from(), objection.until()) + ", ";
    return days + ", 异议: {" + when + "受理: " + Edits.written(objection.receiver()) + "}";
  }

  private static String days(LocalDate from, LocalDate until) {
    return until == null ? "自: " + from : "自: " + from + ", 至: " + until;
  }
}
