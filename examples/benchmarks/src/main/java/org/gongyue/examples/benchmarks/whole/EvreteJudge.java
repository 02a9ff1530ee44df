package org.gongyue.examples.benchmarks.whole;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.ValuesPredicate;
import org.evrete.api.builders.LhsBuilder;
import org.evrete.api.builders.RuleSetBuilder;
import org.gongyue.examples.benchmarks.workload.Terms;

/**
 * Evrete: the knowledge built once from functions, which spare it its own compiler, and a stateless
 * session for each event, into which go the act, the balance and the earlier postings. It knows no
 * sums: rules that match the draft with one earlier posting fire for each and add it up, before
 * those of less salience raise it, cut it and post it.
 */
public final class EvreteJudge implements Judge {

  private static final String ACT = "$a";
  private static final String DRAFT = "$d";
  private static final String ENTRY = "$e";
  private static final String BALANCE = "$b";
  private static final String RULE = ".rule";
  private static final String ACTOR = ".actor";
  private static final String MONTH = ".monthEnd";
  private static final String DAY = ".day";
  private static final String SINCE = ".since";

  private static final Predicate<Object> HOLDS = Boolean.class::cast;

  private final Knowledge knowledge;

  /** Builds the knowledge. */
  public EvreteJudge(List<Terms> terms) {
    RuleSetBuilder<Knowledge> builder = new KnowledgeService().newKnowledge().builder();
    for (Terms one : terms) {
      builder = amount(builder, new Clause(one));
    }
    builder =
        each(builder, "an earlier repeat", ".rising")
            .where(two((day, since) -> (int) day >= (int) since), ENTRY + DAY, DRAFT + SINCE)
            .execute(context -> draft(context).meetRepeat());
    builder =
        each(builder, "what the person has of the month", ".boundedPerPerson")
            .where(two(Object::equals), DRAFT + ACTOR, ENTRY + ACTOR)
            .where(two(Object::equals), DRAFT + MONTH, ENTRY + MONTH)
            .execute(context -> draft(context).meetOfPerson(context.get(ENTRY)));
    builder =
        each(builder, "what the household has of the month", ".boundedPerHousehold")
            .where(two(Object::equals), DRAFT + MONTH, ENTRY + MONTH)
            .execute(context -> draft(context).meetOfHousehold(context.get(ENTRY)));
    builder =
        further(builder, 5, "repeats cost more", ".rising")
            .execute(context -> draft(context).repeat());
    builder =
        further(builder, 4, "a person's month", ".boundedPerPerson")
            .execute(context -> draft(context).cutPerPerson());
    builder =
        further(builder, 3, "a household's month", ".boundedPerHousehold")
            .execute(context -> draft(context).cutPerHousehold());
    builder =
        builder
            .newRule("no balance falls below zero")
            .salience(2)
            .forEach(DRAFT, Draft.class, BALANCE, Balance.class)
            .where(one(HOLDS), DRAFT + ".penalty")
            .execute(context -> draft(context).cutToBalance(context.get(BALANCE)));
    knowledge =
        builder
            .newRule("post")
            .salience(1)
            .forEach(DRAFT, Draft.class, BALANCE, Balance.class)
            .execute(context -> draft(context).post(context.get(BALANCE)))
            .build();
  }

  private static RuleSetBuilder<Knowledge> amount(
      RuleSetBuilder<Knowledge> builder, Clause clause) {
    LhsBuilder<Knowledge> rule =
        builder
            .newRule(clause.id())
            .salience(7)
            .forEach(ACT, Act.class)
            .where(one(clause.id()::equals), ACT + ".behaviour");
    if (clause.isBounded()) {
      rule.where(one(quantity -> clause.admits((long) quantity)), ACT + ".quantity");
    }
    if (clause.isVerified()) {
      rule.where(one(HOLDS), ACT + ".verified");
    }
    return rule.execute(context -> context.insert(clause.draft(context.get(ACT))));
  }

  /** A rule for each earlier posting of the rule of a draft. */
  private static LhsBuilder<Knowledge> each(
      RuleSetBuilder<Knowledge> builder, String name, String flag) {
    return builder
        .newRule(name)
        .salience(6)
        .forEach(DRAFT, Draft.class, ENTRY, Entry.class)
        .where(one(HOLDS), DRAFT + flag)
        .where(two(Object::equals), DRAFT + RULE, ENTRY + RULE);
  }

  /** A rule for what has been drafted. */
  private static LhsBuilder<Knowledge> further(
      RuleSetBuilder<Knowledge> builder, int salience, String name, String flag) {
    return builder
        .newRule(name)
        .salience(salience)
        .forEach(DRAFT, Draft.class)
        .where(one(HOLDS), DRAFT + flag);
  }

  // a new predicate each time: by that Evrete tells conditions apart, whatever fields they read

  private static ValuesPredicate one(Predicate<Object> of) {
    return values -> of.test(values.get(0));
  }

  private static ValuesPredicate two(BiPredicate<Object, Object> of) {
    return values -> of.test(values.get(0), values.get(1));
  }

  private static Draft draft(RhsContext context) {
    return context.get(DRAFT);
  }

  @Override
  public void decide(Act act, Balance balance, List<Entry> earlier) {
    knowledge.newStatelessSession().insert(act, balance).insert(earlier).fire();
  }
}
