package org.gongyue.examples.benchmarks.peers;

import java.util.List;
import org.gongyue.examples.benchmarks.byhand.Amounts;
import org.gongyue.examples.benchmarks.workload.SampleConvention;
import org.gongyue.examples.benchmarks.workload.Terms;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rule;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/**
 * Easy Rules: one engine and one set of rules made of lambdas, kept for all events, and new facts
 * for each. It looks at every rule, as a convention asks where several may apply.
 */
public final class EasyRulesLibrary implements Library {

  private static final String FACT = "happening";

  private final RulesEngine engine = new DefaultRulesEngine();
  private final Rules rules = new Rules();

  /** Registers the rules. */
  public EasyRulesLibrary(List<Terms> terms) {
    terms.forEach(one -> rules.register(rule(one)));
  }

  private static Rule rule(Terms terms) {
    String id = SampleConvention.id(terms);
    return new RuleBuilder()
        .name(id)
        .when(facts -> applies(terms, id, facts.get(FACT)))
        .then(
            facts -> {
              Happening happening = facts.get(FACT);
              happening.post(Amounts.of(terms, happening.getQuantity()));
            })
        .build();
  }

  private static boolean applies(Terms terms, String id, Happening happening) {
    return happening.getBehaviour().equals(id)
        && happening.getQuantity() >= terms.least()
        && happening.getQuantity() <= terms.most()
        && (!terms.verified() || happening.isVerified());
  }

  @Override
  public void decide(Happening happening) {
    Facts facts = new Facts();
    facts.put(FACT, happening);
    engine.fire(rules, facts);
  }
}
