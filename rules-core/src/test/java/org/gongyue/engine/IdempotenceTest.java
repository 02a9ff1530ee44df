package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.Events.HOUSE;
import static org.gongyue.fixture.Events.asks;
import static org.gongyue.fixture.Events.codes;
import static org.gongyue.fixture.Events.did;
import static org.gongyue.fixture.Events.morning;
import static org.gongyue.fixture.Events.reasons;
import static org.gongyue.fixture.Events.said;
import static org.gongyue.fixture.Events.steps;
import static org.gongyue.fixture.RewardBuilder.reward;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.gongyue.account.Account;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Eligibility;
import org.gongyue.decision.Status;
import org.gongyue.event.Observation;
import org.gongyue.fixture.ConventionBuilder;
import org.gongyue.fixture.Scene;
import org.junit.jupiter.api.Test;

class IdempotenceTest {

  private static final Observation EVENT = did("E-1", "V-01", "2024-03-01");

  private final Scene scene =
      Scene.of(
          ConventionBuilder.with(positive("V-01"))
              .reward(reward("G-01").price("5"))
              .balance("100", null, null));

  @Test
  void theSameEventAgainIsAnsweredAsBeforeAndPostsNothing() {
    Decision first = scene.take(EVENT);
    Decision second = scene.take(EVENT);
    assertFalse(first.repeated());
    assertTrue(second.repeated());
    assertEquals(Status.POSTED, second.status());
    assertEquals(first.postings(), second.postings());
    assertSame(first.account(), second.account());
    assertEquals(List.of(Code.REPEATED), steps(second));
  }

  @Test
  void theSameMomentByAnotherClockIsTheSameEvent() {
    scene.take(EVENT);
    Observation inUtc =
        Observation.of("E-1", EVENT.at().withOffsetSameInstant(ZoneOffset.UTC), "V-01", HOUSE)
            .by("r-88");
    assertTrue(scene.take(inUtc).repeated());
  }

  @Test
  void otherContentUnderTheSameIdConflicts() {
    scene.take(EVENT);
    Decision decision = scene.take(EVENT.by("r-89"));
    assertEquals(List.of(Code.CONFLICTING_EVENT), reasons(decision));
    assertEquals("2024-03-01", said(decision, Code.CONFLICTING_EVENT).value("day"));
    assertTrue(decision.isFaulty());
    assertEquals("110", scene.balance());
  }

  @Test
  void aRedemptionIsPaidOnce() {
    scene.take(asks("R-1", "G-01", "2024-03-01"));
    Decision again = scene.take(asks("R-1", "G-01", "2024-03-01"));
    assertTrue(again.repeated());
    assertEquals("洗衣液", again.postings().get(0).behaviour());
    assertEquals("95", scene.balance());
    assertEquals(
        List.of(Code.CONFLICTING_EVENT), reasons(scene.take(asks("R-1", "G-01", "2024-03-01", 2))));
  }

  @Test
  void aRejectedIdMayBeUsedAgain() {
    scene.take(did("E-2", "V-99", "2024-03-01"));
    assertEquals(Status.POSTED, scene.take(did("E-2", "V-01", "2024-03-01")).status());
  }

  @Test
  void afterManyEventsTheOldestAreForgottenAndComeTooLate() {
    LocalDate first = LocalDate.of(2024, 1, 1);
    for (int i = 0; i < 300; i++) {
      scene.take(did("D-" + i, "V-01", first.plusDays(i).toString()));
    }
    Account account = scene.account();
    assertEquals(61, account.receipts().size());
    assertEquals(first.plusDays(238), account.forgottenUpTo());

    Decision forgotten = scene.take(did("D-238", "V-01", "2024-08-26"));
    assertEquals(List.of(Code.TOO_LATE), reasons(forgotten));
    assertEquals("2024-08-26", said(forgotten, Code.TOO_LATE).value("forgottenUpTo"));
    assertTrue(scene.take(did("D-239", "V-01", "2024-08-27")).repeated());
    assertEquals(Status.POSTED, scene.take(did("N-1", "V-01", "2024-08-27")).status());
  }

  @Test
  void eligibilityKnowsWhatComesTooLate() {
    LocalDate first = LocalDate.of(2024, 1, 1);
    for (int i = 0; i < 300; i++) {
      scene.take(did("D-" + i, "V-01", first.plusDays(i).toString()));
    }
    Eligibility late = scene.book().eligibility(scene.account(), "G-01", morning("2024-08-26"));
    assertEquals(List.of(Code.TOO_LATE), codes(late.reasons()));
    assertTrue(scene.book().eligibility(scene.account(), "G-01", morning("2024-08-27")).yes());
  }

  @Test
  void manyEventsWithinSixtyDaysAreAllRemembered() {
    for (int i = 0; i < 400; i++) {
      scene.take(did("D-" + i, "V-01", i % 2 == 0 ? "2024-03-01" : "2024-04-29"));
    }
    assertEquals(400, scene.account().receipts().size());
    assertTrue(scene.take(did("D-0", "V-01", "2024-03-01")).repeated());
  }
}
