package org.gongyue.engine.drools;

import static org.drools.model.PatternDSL.declarationOf;
import static org.drools.model.PatternDSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule.Attribute;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.KieBaseMutabilityOption;

/**
 * Runs rules over facts of one type by Drools. Thread-safe: each call borrows a {@link Session},
 * and there are never more of them than there were calls at one time.
 *
 * <p>Each session has a KieBase of its own. Sessions without Drools' locks are twice as fast, but
 * two of them on one KieBase silently give wrong results when two threads use them at one time.
 */
public final class Matcher<F> {

  /** A power of two. */
  private static final int SEATS = 16;

  /** So far apart that threads do not share a line of the processor's memory. */
  private static final int APART = 32;

  private final Class<F> type;
  private final List<Rule<F>> rules;
  private final AtomicReferenceArray<Session> seats = new AtomicReferenceArray<>(SEATS * APART);
  private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();

  private Matcher(Class<F> type, List<Rule<F>> rules) {
    this.type = type;
    this.rules = List.copyOf(rules);
  }

  /** A matcher of rules, which fire for one fact in the order in which they are given. */
  public static <F> Matcher<F> of(Class<F> type, List<Rule<F>> rules) {
    return new Matcher<>(type, rules);
  }

  /** Carries out every rule that holds for the fact. */
  public void match(F fact) {
    int seat = seat();
    Session session = borrow(seat);
    session.match(fact);
    giveBack(session, seat);
  }

  /** Carries out every rule that holds for each of the facts. */
  public void match(List<F> facts) {
    int seat = seat();
    Session session = borrow(seat);
    for (int i = 0; i < facts.size(); i++) {
      session.match(facts.get(i));
    }
    // Not in a finally: a session in which a rule has thrown is not to be trusted again.
    giveBack(session, seat);
  }

  /** Where a thread finds the session that it had last, unless another sits there meanwhile. */
  private static int seat() {
    return (int) (Thread.currentThread().getId() & (SEATS - 1)) * APART;
  }

  private Session borrow(int seat) {
    Session session = seats.getAndSet(seat, null);
    session = session != null ? session : idle.poll();
    return session != null ? session : Session.on(base());
  }

  private void giveBack(Session session, int seat) {
    if (!seats.compareAndSet(seat, null, session)) {
      idle.push(session);
    }
  }

  private KieBase base() {
    ModelImpl model = new ModelImpl();
    for (int i = 0; i < rules.size(); i++) {
      model.addRule(model(rules.get(i), rules.size() - i));
    }
    return KieBaseBuilder.createKieBaseFromModel(model, KieBaseMutabilityOption.DISABLED);
  }

  private org.drools.model.Rule model(Rule<F> rule, int salience) {
    Variable<F> fact = declarationOf(type, "fact");
    PatternDef<F> pattern = pattern(fact);
    for (Rule.Test<F> test : rule.tests()) {
      pattern = pattern.expr(test.name(), test.predicate()::test);
    }
    return rule(rule.name())
        .attribute(Attribute.SALIENCE, salience)
        .build(pattern, on(fact).execute(rule.action()::accept));
  }
}
