package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.negative;
import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.ConventionBuilder.with;
import static org.gongyue.fixture.Events.did;
import static org.gongyue.fixture.Events.posted;
import static org.gongyue.fixture.Events.said;
import static org.gongyue.fixture.Formulas.MONTH;
import static org.gongyue.fixture.RuleBuilder.rule;
import static org.gongyue.measure.Whose.ACCOUNT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.gongyue.convention.SameAct.Choice;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Reason;
import org.gongyue.decision.Status;
import org.gongyue.event.Fingerprint;
import org.gongyue.event.Observation;
import org.gongyue.fixture.Scene;
import org.gongyue.json.Json;
import org.gongyue.json.JsonException;
import org.junit.jupiter.api.Test;

/** Several events of one account that carry the same act are one deed (同一行为). */
class SameActTest {

  private static Scene scene(Choice award, Choice deduct) {
    return Scene.of(
        with(positive("V-05").rule(rule("V-05").amount("5")))
            .and(positive("V-08").rule(rule("V-08").amount("8")))
            .and(positive("V-2").rule(rule("V-2a").amount("4")).rule(rule("V-2b").amount("6")))
            .and(positive("V-L").rule(rule("V-L").amount("9").most(ACCOUNT, MONTH, "3")))
            .and(positive("V-T").rule(rule("V-T").amount("2").mostTimes(ACCOUNT, MONTH, "1")))
            .and(negative("N-03").rule(rule("N-03").amount("3")))
            .and(negative("N-10").rule(rule("N-10").amount("10")))
            .balance("100", "0", null)
            .sameAct(award, deduct));
  }

  private static Observation part(String id, String behaviour, String day) {
    return did(id, behaviour, day).ofAct("火情");
  }

  @Test
  void ofTheHighestOnlyWhatIsMoreIsPosted() {
    Scene scene = scene(Choice.HIGHEST, Choice.ALL);
    assertEquals(List.of("5"), posted(scene.take(part("E-1", "V-05", "2024-03-01"))));
    Decision more = scene.take(part("E-2", "V-08", "2024-03-02"));
    assertEquals(List.of("3"), posted(more));
    Reason why = said(more, Code.SAME_ACT_HIGHEST);
    assertEquals("火情", why.value("act"));
    assertEquals("E-1", why.value("event"));
    assertTrue(more.text(Locale.CHINESE).contains("同一行为“火情”只计最高的：此前 E-1 应计 5，本次共 8，这条规则计 3"));
    Decision less = scene.take(part("E-3", "V-05", "2024-03-03"));
    assertEquals(Status.UNSCORED, less.status());
    assertEquals("E-2", said(less, Code.SAME_ACT_HIGHEST).value("event"));
  }

  @Test
  void severalRulesOfAnEventAreComparedTogetherAndReducedFromTheFirstOn() {
    Scene scene = scene(Choice.HIGHEST, Choice.ALL);
    scene.take(part("E-1", "V-05", "2024-03-01"));
    // 4 + 6 = 10, of which 5 are new: the first gives up 4, the second 1
    assertEquals(List.of("5"), posted(scene.take(part("E-2", "V-2", "2024-03-01"))));
  }

  @Test
  void whatIsMoreGoesThroughTheLimits() {
    Scene scene = scene(Choice.HIGHEST, Choice.ALL);
    scene.take(part("E-1", "V-05", "2024-03-01"));
    assertEquals(List.of("3"), posted(scene.take(part("E-2", "V-L", "2024-03-01")))); // of 9 - 5
  }

  @Test
  void ofTheLowestTheDifferenceIsGivenBack() {
    Scene scene = scene(Choice.LOWEST, Choice.ALL);
    assertEquals(List.of("8"), posted(scene.take(part("E-1", "V-08", "2024-03-01"))));
    Decision less = scene.take(part("E-2", "V-05", "2024-03-02"));
    assertEquals(List.of("-3"), posted(less));
    assertEquals("E-1", said(less, Code.SAME_ACT_RETURNED).value("event"));
    assertEquals(List.of(), posted(scene.take(part("E-3", "V-08", "2024-03-03"))));
    assertEquals("105", scene.balance());
  }

  @Test
  void noMoreIsGivenBackThanWasPosted() {
    Scene scene = scene(Choice.LOWEST, Choice.ALL);
    assertEquals(List.of("3"), posted(scene.take(part("E-1", "V-L", "2024-03-01")))); // 9, limit 3
    assertEquals(List.of("-3"), posted(scene.take(part("E-2", "V-05", "2024-03-01")))); // not 4
  }

  @Test
  void afterTheFirstNothingCounts() {
    Scene scene = scene(Choice.FIRST, Choice.ALL);
    scene.take(part("E-1", "V-05", "2024-03-01"));
    Decision second = scene.take(part("E-2", "V-08", "2024-03-01"));
    assertEquals(List.of(), posted(second));
    said(second, Code.SAME_ACT_FIRST);
  }

  @Test
  void rewardsAndPenaltiesAreComparedEachAmongThemselves() {
    Scene scene = scene(Choice.FIRST, Choice.HIGHEST);
    scene.take(part("E-1", "V-05", "2024-03-01"));
    assertEquals(List.of("-3"), posted(scene.take(part("E-2", "N-03", "2024-03-01"))));
    assertEquals(List.of("-7"), posted(scene.take(part("E-3", "N-10", "2024-03-01"))));
  }

  @Test
  void whatAddsNothingUsesUpNoLimitOfTimes() {
    Scene scene = scene(Choice.HIGHEST, Choice.ALL);
    scene.take(part("E-1", "V-05", "2024-03-01"));
    scene.take(part("E-2", "V-T", "2024-03-01"));
    assertEquals(List.of("2"), posted(scene.take(did("E-3", "V-T", "2024-03-02"))));
  }

  @Test
  void aRuleThatStandsApartCountsAndIsNotCompared() {
    for (Choice choice : Choice.values()) {
      Scene scene =
          Scene.of(
              with(positive("V-05").rule(rule("V-05").amount("5")))
                  .and(positive("V-A").rule(rule("V-A").amount("2").apart()))
                  .sameAct(choice, Choice.ALL));
      assertEquals(List.of("2"), posted(scene.take(part("E-1", "V-A", "2024-03-01"))));
      assertEquals(List.of("5"), posted(scene.take(part("E-2", "V-05", "2024-03-01"))));
      assertEquals(List.of("2"), posted(scene.take(part("E-3", "V-A", "2024-03-01"))));
      assertEquals("9", scene.balance());
    }
  }

  @Test
  void anotherActAndNoActAreOtherDeeds() {
    Scene scene = scene(Choice.FIRST, Choice.FIRST);
    scene.take(part("E-1", "V-05", "2024-03-01"));
    assertEquals(List.of("8"), posted(scene.take(did("E-2", "V-08", "2024-03-01"))));
    assertEquals(List.of("8"), posted(scene.take(did("E-3", "V-08", "2024-03-01").ofAct("水情"))));
  }

  @Test
  void theAccountRemembersTheDeedInItsJsonToo() throws JsonException {
    Scene scene = scene(Choice.HIGHEST, Choice.ALL);
    scene.take(part("E-1", "V-05", "2024-03-01"));
    String json = Json.write(scene.account());
    assertTrue(json.contains("{\"act\":\"火情\",\"penalty\":false,\"worth\":{\"积分\":5}}"), json);
    assertEquals(scene.account(), Json.readAccount(json));
  }

  @Test
  void aRepeatChangesNothingAndAnotherActIsAConflict() {
    Scene scene = scene(Choice.LOWEST, Choice.ALL);
    scene.take(part("E-1", "V-08", "2024-03-01"));
    scene.take(part("E-2", "V-05", "2024-03-01"));
    Decision again = scene.take(part("E-2", "V-05", "2024-03-01"));
    assertTrue(again.repeated());
    assertEquals(List.of("-3"), posted(again));
    assertNotEquals(
        Fingerprint.of(did("E-2", "V-05", "2024-03-01")),
        Fingerprint.of(part("E-2", "V-05", "2024-03-01")));
  }
}
