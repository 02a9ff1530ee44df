package org.gongyue.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.domains.Domain;
import org.gongyue.decision.Decision;
import org.gongyue.dsl.drl.Drl;
import org.gongyue.dsl.drools.DrlJudge;
import org.gongyue.event.Event;
import org.gongyue.json.Json;
import org.gongyue.random.RandomGiven;

/**
 * A convention gives the same decisions when Drools compiles what {@code gongyue drl} prints of it.
 * In the engine's package, for it shares the engine's random conventions. Few tries: each compiles.
 */
@Domain(RandomGiven.Domain.class)
class DrlAgreementPropertiesTest {

  @Property(tries = 10, shrinking = ShrinkingMode.OFF)
  void droolsDecidesLikeTheEngine(@ForAll RandomGiven given) {
    String drl = Drl.print(given.convention());
    assertEquals(drl, Drl.print(given.convention()));
    try (DrlJudge judge = new DrlJudge(List.of(drl))) {
      Replay own = Replay.of(RuleBook.compile(given.convention()));
      Replay judged = Replay.of(RuleBook.compile(given.convention(), judge));
      for (Event event : given.events()) {
        Decision expected = own.take(event);
        Decision decision = judged.take(event);
        assertEquals(Json.write(expected), Json.write(decision), () -> event + "\n" + drl);
        assertEquals(expected.explanation().steps(), decision.explanation().steps());
      }
    }
  }
}
