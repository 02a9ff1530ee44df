package org.gongyue.examples.benchmarks.peers;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.examples.benchmarks.workload.SampleConvention;
import org.gongyue.examples.benchmarks.workload.Terms;

/**
 * CEL: the condition and the amount of each rule compiled and type-checked once, and looked up by
 * the behaviour in a map, since CEL evaluates expressions and knows no rules.
 */
public final class CelLibrary implements Library {

  private static final String QUANTITY = "quantity";
  private static final String VERIFIED = "verified";

  private final Map<String, Compiled> rules = new HashMap<>();

  /** A rule; no condition is null. */
  private record Compiled(Program condition, Program amount) {}

  /** Compiles the rules. */
  public CelLibrary(List<Terms> terms) {
    Cel cel =
        CelFactory.plannerCelBuilder()
            .addVar(QUANTITY, SimpleType.INT)
            .addVar(VERIFIED, SimpleType.BOOL)
            .build();
    try {
      for (Terms one : terms) {
        String condition = Wording.condition(one);
        rules.put(
            SampleConvention.id(one),
            new Compiled(
                condition.equals("true") ? null : program(cel, condition),
                program(cel, Wording.amount(one, QUANTITY))));
      }
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Program program(Cel cel, String text)
      throws CelValidationException, CelEvaluationException {
    return cel.createProgram(cel.compile(text).getAst());
  }

  @Override
  public void decide(Happening happening) {
    Compiled rule = rules.get(happening.getBehaviour());
    Map<String, Object> variables =
        Map.of(QUANTITY, happening.getQuantity(), VERIFIED, happening.isVerified());
    try {
      if (rule.condition() == null || (boolean) rule.condition().eval(variables)) {
        happening.post((long) rule.amount().eval(variables));
      }
    } catch (CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
  }
}
