package org.gongyue.examples.benchmarks.whole;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gongyue.examples.benchmarks.peers.DroolsLibrary;
import org.gongyue.examples.benchmarks.peers.Wording;
import org.gongyue.examples.benchmarks.workload.SampleConvention;
import org.gongyue.examples.benchmarks.workload.Terms;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;

/**
 * Drools: all that the convention says as DRL text, compiled once, and a session for each event,
 * into which go the act, the balance and the earlier postings. The rule of the behaviour inserts
 * the draft; those that follow by salience raise it, cut it and post it.
 */
public final class DroolsJudge implements Judge {

  private static final String FURTHER =
      """
      rule "repeats cost more" salience -1
      when
        $d : Draft(rising == true, $rule : rule, $since : since)
        accumulate(Entry(rule == $rule, day >= $since); $earlier : count())
      then
        $d.repeat($earlier);
      end
      rule "a person's month" salience -2
      when
        $d : Draft(boundedPerPerson == true, $rule : rule, $actor : actor, $month : monthEnd)
        accumulate(
          Entry(rule == $rule, actor == $actor, monthEnd == $month, $points : points);
          $used : sum($points))
      then
        $d.cutPerPerson($used);
      end
      rule "a household's month" salience -3
      when
        $d : Draft(boundedPerHousehold == true, $rule : rule, $month : monthEnd)
        accumulate(
          Entry(rule == $rule, monthEnd == $month, $points : points);
          $used : sum($points))
      then
        $d.cutPerHousehold($used);
      end
      rule "no balance falls below zero" salience -4
      when
        $d : Draft(penalty == true)
        $balance : Balance()
      then
        $d.cutToBalance($balance);
      end
      rule "post" salience -5
      when
        $d : Draft()
        $balance : Balance()
      then
        $d.post($balance);
      end
      """;

  private final Supplier<KieSession> sessions;

  private DroolsJudge(Supplier<KieSession> sessions) {
    this.sessions = sessions;
  }

  /** With sessions as most people make them: new ones of the compiled rules. */
  public static DroolsJudge plain(List<Terms> terms) {
    return new DroolsJudge(compile(terms)::newKieSession);
  }

  /**
   * With all that the library offers for short sessions: they come from a pool, do not guard
   * against other threads, and fire past the agenda.
   */
  public static DroolsJudge tuned(List<Terms> terms) {
    KieSessionsPool pool = compile(terms).newKieSessionsPool(1);
    KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
    configuration.setOption(ThreadSafeOption.NO);
    configuration.setOption(DirectFiringOption.YES);
    return new DroolsJudge(() -> pool.newKieSession(configuration));
  }

  private static KieBase compile(List<Terms> terms) {
    return DroolsLibrary.compile("whole-" + terms.size(), text(terms));
  }

  private static String text(List<Terms> terms) {
    StringBuilder text = new StringBuilder("package org.gongyue.benchmarks;\n");
    for (Class<?> fact : List.of(Act.class, Draft.class, Entry.class, Balance.class)) {
      text.append("import ").append(fact.getCanonicalName()).append(";\n");
    }
    for (Terms one : terms) {
      String id = SampleConvention.id(one);
      String condition = Wording.condition(one);
      text.append("rule \"").append(id).append("\"\nwhen\n  $a : Act(behaviour == \"");
      text.append(id).append('"');
      text.append(condition.equals("true") ? "" : ", " + condition.replace(" && ", ", "));
      text.append(")\nthen\n  insert($a.").append(one.penalty() ? "costs(" : "earns(");
      text.append(Wording.amount(one, "$a.getQuantity()")).append(')');
      text.append(bounds(one)).append(");\nend\n");
    }
    return text.append(FURTHER).toString();
  }

  private static String bounds(Terms terms) {
    StringBuilder text = new StringBuilder();
    if (terms.repeatDays() > 0) {
      text.append(".rising(").append(terms.repeatDays()).append(", ");
      text.append(terms.steps().stream().map(String::valueOf).collect(Collectors.joining(", ")));
      text.append(')');
    }
    if (terms.perActor() != Terms.ANY) {
      text.append(".perPerson(").append(terms.perActor()).append(')');
    }
    if (terms.perAccount() != Terms.ANY) {
      text.append(".perHousehold(").append(terms.perAccount()).append(", ");
      text.append(terms.drops()).append(')');
    }
    return text.toString();
  }

  @Override
  public void decide(Act act, Balance balance, List<Entry> earlier) {
    KieSession session = sessions.get();
    try {
      session.insert(act);
      session.insert(balance);
      earlier.forEach(session::insert);
      session.fireAllRules();
    } finally {
      session.dispose();
    }
  }
}
