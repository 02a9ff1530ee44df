package org.gongyue.dsl.drl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongyue.convention.Article;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Escalation;
import org.gongyue.convention.Gate;
import org.gongyue.convention.Limit;
import org.gongyue.convention.Polarity;
import org.gongyue.convention.Reward;
import org.gongyue.convention.ScoringRule;
import org.gongyue.convention.Settlement;
import org.gongyue.convention.TransferRule;
import org.gongyue.expression.Formula;
import org.gongyue.measure.Decimals;

/**
 * A convention as DRL: a rule for each scoring rule, gate, reward and transfer, with its condition
 * and raw amount as Java. What the engine does after that, such as limits and states, is told in
 * comments.
 */
public final class Drl {

  private final Convention convention;
  private final Map<String, String> articles = new HashMap<>();
  private final StringBuilder out = new StringBuilder();
  private int functions;

  private Drl(Convention convention) {
    this.convention = convention;
    for (Article article : convention.articles()) {
      articles.put(article.id(), article.text());
    }
  }

  /** The text of one file; always the same for the same convention. */
  public static String print(Convention convention) {
    return new Drl(convention).print();
  }

  private String print() {
    comment("", convention.name() + "，编号 " + convention.id() + "，版本 " + convention.version());
    comment("", "由 gongyue drl 生成。规则名是编号：条件成立时 applies，括号里是未经累犯、舍入、上限的分值；");
    comment("", "择优、累犯、上限、核实、状态和入账由引擎按公约处理，写在注释里。");
    out.append("package gongyue;\n\n");
    out.append("import org.gongyue.engine.Deed;\n");
    out.append("import static org.gongyue.engine.Deed.*;\n");
    for (Limit limit : convention.limits()) {
      out.append('\n');
      comment("", "上限：" + limit.target() + " " + words(limit));
    }
    convention.gates().forEach(this::gate);
    convention.behaviours().forEach(this::behaviour);
    convention.settlements().forEach(this::settlement);
    convention.rewards().forEach(this::reward);
    convention.transfers().forEach(this::transfer);
    return out.toString();
  }

  private void gate(Gate gate) {
    out.append('\n');
    comment("", "不计分：" + gate.id() + " " + gate.name());
    article(gate.article());
    rule(gate.id(), gate.condition(), null);
  }

  private void behaviour(Behaviour behaviour) {
    boolean penalty = behaviour.polarity() == Polarity.NEGATIVE;
    for (ScoringRule rule : behaviour.rules()) {
      out.append('\n');
      String side = penalty ? "负面行为：" : "正面行为：";
      comment("", side + behaviour.id() + " " + behaviour.name());
      tell("类别：", behaviour.category());
      tell("共同体：", behaviour.commons());
      tell("计分单位：", behaviour.accountKind());
      for (Attribute attribute : behaviour.attributes()) {
        tell("参数：", attribute.name());
      }
      if (behaviour.rules().size() > 1) {
        String choice =
            switch (behaviour.choice()) {
              case ALL -> "全部";
              case BEST -> "最高";
              case FIRST -> "首个";
            };
        tell("择优：", choice);
      }
      scoring(rule, penalty);
    }
  }

  private void settlement(Settlement settlement) {
    out.append('\n');
    comment("", "结算：" + settlement.id() + " " + settlement.behaviour().name());
    tell("计分单位：", settlement.behaviour().accountKind());
    tell("周期：", settlement.every().toString());
    if (settlement.ranking() != null) {
      settlement.ranking().by().forEach(by -> tell("排名：按 ", by.text()));
    } else if (settlement.pool() != null) {
      tell("分配：按 ", settlement.pool().by().text());
    }
    tell("范围：", settlement.within());
    scoring(settlement.rule(), settlement.behaviour().polarity() == Polarity.NEGATIVE);
  }

  private void scoring(ScoringRule rule, boolean penalty) {
    article(rule.article());
    tell("说明：", rule.note());
    tell("条件：", rule.condition() == null ? null : rule.condition().text());
    tell(penalty ? "扣分：" : "得分：", rule.amount().text() + " " + rule.unit());
    tell("记入：", rule.chargedTo());
    rule.limits().forEach(limit -> tell("上限：", words(limit)));
    if (rule.verification() != null) {
      tell("核实：", String.join("、", rule.verification().roles()));
      rule.verification().evidence().forEach(kind -> tell("凭证：", kind));
    }
    if (rule.escalation() != null) {
      tell("累犯：", words(rule.escalation()));
    }
    if (rule.warning() != null) {
      tell("先警告：", rule.warning().kind() + " " + rule.warning().term());
    }
    rule.consequences().forEach(one -> tell("后果：", one.state() + " " + one.term()));
    rule.ends().forEach(state -> tell("解除：", state));
    rule(rule.id(), rule.condition(), rule.amount());
  }

  private void reward(Reward reward) {
    out.append('\n');
    comment("", "兑换品：" + reward.id() + " " + reward.name());
    article(reward.article());
    tell("价格：", Decimals.text(reward.price()) + " " + reward.unit());
    tell("条件：", reward.condition() == null ? null : reward.condition().text());
    reward.limits().forEach(limit -> tell("限兑：", words(limit)));
    rule(reward.id(), reward.condition(), null);
  }

  private void transfer(TransferRule transfer) {
    out.append('\n');
    comment("", "转让：" + transfer.id() + " " + transfer.name());
    article(transfer.article());
    tell("币种：", transfer.unit());
    tell("转给：", transfer.isDeposit() ? "本户" : String.join("、", transfer.to()));
    tell("数额：", transfer.amount() == null ? null : transfer.amount().text());
    tell("换回：", transfer.back() == null ? null : transfer.back().text());
    tell("条件：", transfer.condition() == null ? null : transfer.condition().text());
    transfer.limits().forEach(limit -> tell("上限：", limit.toString()));
    transfer.receiving().forEach(limit -> tell("接受上限：", limit.toString()));
    rule(transfer.id(), transfer.condition(), null);
  }

  private void rule(String id, Formula condition, Formula amount) {
    // In a function Drools leaves Java as it is; conditions in patterns it tries to understand.
    String holds = "holds" + ++functions;
    if (condition != null) {
      out.append("function boolean ").append(holds).append("(Deed $deed) {\n  return ");
      out.append(Code.of(condition.expression())).append(";\n}\n");
    }
    out.append("rule ").append(Code.text(id)).append("\n  when\n    $deed : Deed( rule == ");
    out.append(Code.text(id)).append(" )\n");
    if (condition != null) {
      out.append("    eval( ").append(holds).append("($deed) )\n");
    }
    out.append("  then\n    $deed.applies(");
    out.append(amount == null ? "" : Code.of(amount.expression())).append(");\nend\n");
  }

  private void article(String id) {
    if (id != null) {
      comment("", id + "：" + articles.getOrDefault(id, ""));
    }
  }

  private void tell(String what, String text) {
    if (text != null) {
      comment("  ", what + text);
    }
  }

  /** A comment ends with its line, so nothing in it may look like the end of one. */
  private void comment(String indent, String text) {
    String line =
        text.codePoints()
            .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    // Java reads escapes even in comments, and DRL a text even there.
    out.append("// ").append(indent).append(line.replace('\\', '＼').replace('"', '＂').strip());
    out.append('\n');
  }

  private static String words(Limit limit) {
    return limit + (limit.excess() == Limit.Excess.DROP ? "，超过整条不计" : "");
  }

  private static String words(Escalation escalation) {
    List<String> steps =
        (escalation.multiplies() ? escalation.factors() : escalation.amounts())
            .stream().map(Decimals::text).toList();
    String what = escalation.multiplies() ? "倍数 " : "分值 ";
    return escalation.window() + "内依次" + what + String.join("、", steps);
  }
}
