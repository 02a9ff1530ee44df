package org.gongyue.engine;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Gate;
import org.gongyue.convention.Reward;
import org.gongyue.convention.ScoringRule;
import org.gongyue.convention.Settlement;
import org.gongyue.convention.TransferRule;
import org.gongyue.expression.Compiled;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Formula;
import org.gongyue.expression.Scope;
import org.gongyue.expression.Type;

/** Who decides whether a rule applies and what it gives: its own formulas, or a {@link Judge}. */
final class Judgement {

  /** Every rule by its own formulas. */
  static final Judgement OWN = new Judgement(null, Set.of());

  private final Judge judge;
  private final Set<String> decides;

  private Judgement(Judge judge, Set<String> decides) {
    this.judge = judge;
    this.decides = decides;
  }

  static Judgement by(Judge judge, Convention convention) {
    Set<String> unknown = new HashSet<>(judge.decides());
    for (Behaviour behaviour : convention.behaviours()) {
      behaviour.rules().stream().map(ScoringRule::id).forEach(unknown::remove);
    }
    convention.gates().stream().map(Gate::id).forEach(unknown::remove);
    convention.rewards().stream().map(Reward::id).forEach(unknown::remove);
    convention.settlements().stream().map(Settlement::id).forEach(unknown::remove);
    convention.transfers().stream().map(TransferRule::id).forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "no rule, gate, reward, settlement or transfer " + unknown);
    }
    return new Judgement(judge, Set.copyOf(judge.decides()));
  }

  /** Whether the judge decides on a rule, gate, reward, settlement or transfer. */
  boolean decides(String id) {
    return decides.contains(id);
  }

  /**
   * Whether a rule, gate, reward or transfer that the judge {@link #decides} applies.
   *
   * @param behaviour the id of the behaviour; null for none
   * @param formula null for always
   */
  CompiledFormula condition(String id, String behaviour, Formula formula, List<String> names) {
    Compiled code = Compiled.by(Type.BOOLEAN, scope -> judged(id, behaviour, names, scope) != null);
    return formula == null
        ? CompiledFormula.judged(new Formula(id, Expression.Literal.of(true)), code, names)
        : CompiledFormula.judged(formula, code, names);
  }

  /** What a rule that the judge {@link #decides} gives. */
  CompiledFormula amount(String id, String behaviour, Formula formula, List<String> names) {
    Compiled code =
        Compiled.by(
            Type.NUMBER,
            scope -> {
              BigDecimal amount = judged(id, behaviour, names, scope);
              return amount == null ? BigDecimal.ZERO : amount;
            });
    return CompiledFormula.judged(formula, code, names);
  }

  private BigDecimal judged(String id, String behaviour, List<String> names, Scope scope) {
    Deed deed = new Deed(id, behaviour, names, scope);
    judge.judge(deed);
    return deed.amount();
  }
}
