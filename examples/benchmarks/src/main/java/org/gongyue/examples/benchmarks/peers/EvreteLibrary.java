package org.gongyue.examples.benchmarks.peers;

import java.util.List;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.ValuesPredicate;
import org.evrete.api.builders.LhsBuilder;
import org.evrete.api.builders.RuleSetBuilder;
import org.gongyue.examples.benchmarks.byhand.Amounts;
import org.gongyue.examples.benchmarks.workload.SampleConvention;
import org.gongyue.examples.benchmarks.workload.Terms;

/**
 * Evrete: the knowledge built once from functions, which spare it its own compiler, and a stateless
 * session for each event.
 */
public final class EvreteLibrary implements Library {

  private static final String FACT = "$h";

  private final Knowledge knowledge;

  /** Builds the knowledge. */
  public EvreteLibrary(List<Terms> terms) {
    RuleSetBuilder<Knowledge> builder = new KnowledgeService().newKnowledge().builder();
    for (Terms one : terms) {
      builder = add(builder, one);
    }
    knowledge = builder.build();
  }

  private static RuleSetBuilder<Knowledge> add(RuleSetBuilder<Knowledge> builder, Terms terms) {
    String id = SampleConvention.id(terms);
    LhsBuilder<Knowledge> rule =
        builder
            .newRule(id)
            .forEach(FACT, Happening.class)
            .where(holds(behaviour -> behaviour.equals(id)), FACT + ".behaviour");
    if (terms.least() > 0 || terms.most() != Terms.ANY) {
      rule.where(
          holds(quantity -> (long) quantity >= terms.least() && (long) quantity <= terms.most()),
          FACT + ".quantity");
    }
    if (terms.verified()) {
      rule.where(holds(verified -> (boolean) verified), FACT + ".verified");
    }
    return rule.execute(context -> post(terms, context));
  }

  private static ValuesPredicate holds(Predicate<Object> of) {
    return values -> of.test(values.get(0));
  }

  private static void post(Terms terms, RhsContext context) {
    Happening happening = context.get(FACT);
    happening.post(Amounts.of(terms, happening.getQuantity()));
  }

  @Override
  public void decide(Happening happening) {
    knowledge.newStatelessSession().insertAndFire(happening);
  }
}
