package org.gongyue.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Finding;
import org.gongyue.json.Json;
import org.gongyue.random.RandomGiven;

/** Whatever was decided can be told in full, and the parts of a condition add up to the whole. */
@Domain(RandomGiven.Domain.class)
class FindingsPropertiesTest {

  private static final Set<Code> TRUE = Set.of(Code.PART_HOLDS, Code.ALL_HOLD, Code.ANY_HOLDS);
  private static final Set<Code> FALSE =
      Set.of(
          Code.PART_FAILS,
          Code.PART_SHORT,
          Code.PART_OVER,
          Code.PART_DAYS_SHORT,
          Code.PART_DAYS_OVER,
          Code.NOT_ALL_HOLD,
          Code.NONE_HOLDS);

  @Property(tries = 200)
  void everyDecisionCanBeToldInFull(@ForAll RandomGiven given) {
    for (Step step : Step.through(given.convention(), given.events())) {
      Decision decision = step.decision();
      List<Finding> findings = decision.findings();
      for (Finding finding : findings) {
        adds(finding);
      }
      assertTrue(findings.stream().map(Finding::reason).toList().containsAll(decision.reasons()));
      assertEquals(findings, decision.findings());
      assertFalse(decision.textInFull(Locale.CHINESE).isBlank());
      assertFalse(decision.textInFull(Locale.ENGLISH).contains("{"));
      assertFalse(Json.writeInFull(decision).isBlank());
    }
  }

  private static void adds(Finding finding) {
    List<Finding> parts =
        finding.parts().stream()
            .filter(p -> TRUE.contains(p.reason().code()) || FALSE.contains(p.reason().code()))
            .toList();
    boolean all = parts.stream().allMatch(p -> TRUE.contains(p.reason().code()));
    boolean any = parts.stream().anyMatch(p -> TRUE.contains(p.reason().code()));
    switch (finding.reason().code()) {
      case CONDITION_HOLDS, ALL_HOLD, NOT_RATED -> assertTrue(all, finding::toString);
      case NOT_ALL_HOLD -> assertFalse(all, finding::toString);
      case RULE_DOES_NOT_APPLY -> assertTrue(parts.isEmpty() || !all, finding::toString);
      case ANY_HOLDS -> assertTrue(any, finding::toString);
      case NONE_HOLDS -> assertFalse(any, finding::toString);
      default -> {}
    }
    finding.parts().forEach(FindingsPropertiesTest::adds);
  }
}
