package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.Events.did;
import static org.gongyue.fixture.Events.posted;
import static org.gongyue.fixture.Events.reasons;
import static org.gongyue.fixture.Events.said;
import static org.gongyue.fixture.Formulas.atLeast;
import static org.gongyue.fixture.Formulas.hours;
import static org.gongyue.fixture.Formulas.number;
import static org.gongyue.fixture.RuleBuilder.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.gongyue.account.Account;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Status;
import org.gongyue.event.Observation;
import org.gongyue.fixture.Scene;
import org.junit.jupiter.api.Test;

class VerificationTest {

  private static final Observation EVENT = did("E-1", "V-01", "2024-03-01");

  private final Scene scene =
      Scene.of(positive("V-01").rule(rule("V-01").verifiedBy("网格员", "楼栋长").evidence("签到")));

  @Test
  void anUnverifiedEventWaitsAndChangesNothing() {
    Account before = scene.account();
    Decision decision = scene.take(EVENT.evidence(List.of("签到")));
    assertEquals(Status.PENDING, decision.status());
    assertEquals("网格员、楼栋长", said(decision, Code.UNVERIFIED).value("roles"));
    assertEquals(before, decision.account());
  }

  @Test
  void theVerifiedEventWithTheSameIdCompletesIt() {
    scene.take(EVENT);
    Decision decision = scene.take(EVENT.verifiedBy("楼栋长", "p-1").evidence(List.of("签到")));
    assertEquals(List.of("10"), posted(decision));
  }

  @Test
  void anotherRoleCannotVerify() {
    Decision decision = scene.take(EVENT.verifiedBy("路人", "p-2").evidence(List.of("签到")));
    assertEquals(List.of(Code.WRONG_VERIFIER), reasons(decision));
    assertEquals("路人", said(decision, Code.WRONG_VERIFIER).value("found"));
  }

  @Test
  void missingEvidenceIsNamed() {
    Decision decision = scene.take(EVENT.verifiedBy("网格员", "p-1").evidence(List.of("照片")));
    assertEquals(Status.PENDING, decision.status());
    assertEquals("签到", said(decision, Code.MISSING_EVIDENCE).value("missing"));
  }

  @Test
  void everythingThatIsLackingIsToldAtOnce() {
    assertEquals(List.of(Code.UNVERIFIED, Code.MISSING_EVIDENCE), reasons(scene.take(EVENT)));
  }

  @Test
  void aRuleThatDoesNotApplyNeedsNoVerification() {
    Scene conditional =
        Scene.of(
            positive("V-01")
                .hours()
                .rule(rule("V-01").when(atLeast(hours(), number("2"))).verifiedBy("网格员")));
    assertEquals(Status.UNSCORED, conditional.take(EVENT.with("时长", 1)).status());
    assertEquals(
        Status.PENDING, conditional.take(did("E-2", "V-01", "2024-03-01").with("时长", 2)).status());
  }

  @Test
  void oneRuleThatWaitsHoldsBackTheWholeEvent() {
    Scene two =
        Scene.of(positive("V-01").rule(rule("V-01-1")).rule(rule("V-01-2").verifiedBy("网格员")));
    assertEquals(Status.PENDING, two.take(EVENT).status());
    assertEquals(List.of("10", "10"), posted(two.take(EVENT.verifiedBy("网格员", "p-1"))));
  }

  @Test
  void theUnverifiedRecordConflictsOnceTheVerifiedOneIsPosted() {
    scene.take(EVENT.verifiedBy("网格员", "p-1").evidence(List.of("签到")));
    assertEquals(List.of(Code.CONFLICTING_EVENT), reasons(scene.take(EVENT)));
  }
}
