package org.gongyue.examples.benchmarks.whole;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.gongyue.examples.benchmarks.workload.Terms;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rule;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/**
 * Easy Rules: one engine and one set of rules made of lambdas, kept for all events, and new facts
 * for each: the act, the balance, and the list of earlier postings. The rule of the behaviour puts
 * the draft; those that follow by priority raise it, cut it and post it.
 */
public final class EasyRulesJudge implements Judge {

  private static final String ACT = "act";
  private static final String BALANCE = "balance";
  private static final String EARLIER = "earlier";
  private static final String DRAFT = "draft";

  private final RulesEngine engine = new DefaultRulesEngine();
  private final Rules rules = new Rules();

  /** Registers the rules. */
  public EasyRulesJudge(List<Terms> terms) {
    terms.forEach(one -> rules.register(amount(new Clause(one))));
    rules.register(
        further(2, "repeats cost more", Draft::isRising, EasyRulesJudge::repeat),
        further(3, "a person's month", Draft::isBoundedPerPerson, EasyRulesJudge::perPerson),
        further(
            4, "a household's month", Draft::isBoundedPerHousehold, EasyRulesJudge::perHousehold),
        further(
            5,
            "no balance falls below zero",
            Draft::isPenalty,
            facts -> draft(facts).cutToBalance(facts.get(BALANCE))),
        further(6, "post", draft -> true, facts -> draft(facts).post(facts.get(BALANCE))));
  }

  private static Rule amount(Clause clause) {
    return new RuleBuilder()
        .name(clause.id())
        .priority(1)
        .when(facts -> applies(clause, facts.get(ACT)))
        .then(facts -> facts.put(DRAFT, clause.draft(facts.get(ACT))))
        .build();
  }

  private static boolean applies(Clause clause, Act act) {
    return act.getBehaviour().equals(clause.id())
        && clause.admits(act.getQuantity())
        && (!clause.isVerified() || act.isVerified());
  }

  /** A rule for what has been drafted. */
  private static Rule further(
      int priority, String name, Predicate<Draft> when, Consumer<Facts> then) {
    return new RuleBuilder()
        .name(name)
        .priority(priority)
        .when(
            facts -> {
              Draft draft = draft(facts);
              return draft != null && when.test(draft);
            })
        .then(then::accept)
        .build();
  }

  private static Draft draft(Facts facts) {
    return facts.get(DRAFT);
  }

  private static void repeat(Facts facts) {
    Draft draft = draft(facts);
    List<Entry> earlier = facts.get(EARLIER);
    long times = 0;
    for (Entry entry : earlier) {
      if (entry.getRule().equals(draft.getRule()) && entry.getDay() >= draft.getSince()) {
        times++;
      }
    }
    draft.repeat(times);
  }

  private static void perPerson(Facts facts) {
    Draft draft = draft(facts);
    List<Entry> earlier = facts.get(EARLIER);
    long used = 0;
    for (Entry entry : earlier) {
      if (entry.getRule().equals(draft.getRule())
          && entry.getMonthEnd() == draft.getMonthEnd()
          && entry.getActor().equals(draft.getActor())) {
        used += entry.getPoints();
      }
    }
    draft.cutPerPerson(used);
  }

  private static void perHousehold(Facts facts) {
    Draft draft = draft(facts);
    List<Entry> earlier = facts.get(EARLIER);
    long used = 0;
    for (Entry entry : earlier) {
      if (entry.getRule().equals(draft.getRule()) && entry.getMonthEnd() == draft.getMonthEnd()) {
        used += entry.getPoints();
      }
    }
    draft.cutPerHousehold(used);
  }

  @Override
  public void decide(Act act, Balance balance, List<Entry> earlier) {
    Facts facts = new Facts();
    facts.put(ACT, act);
    facts.put(BALANCE, balance);
    facts.put(EARLIER, earlier);
    engine.fire(rules, facts);
  }
}
