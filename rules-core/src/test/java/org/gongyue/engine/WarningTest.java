package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.negative;
import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.ConventionBuilder.with;
import static org.gongyue.fixture.Events.posted;
import static org.gongyue.fixture.Events.said;
import static org.gongyue.fixture.Formulas.YEAR;
import static org.gongyue.fixture.RuleBuilder.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongyue.account.State;
import org.gongyue.account.Tally;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Status;
import org.gongyue.fixture.Scene;
import org.gongyue.json.Json;
import org.gongyue.json.JsonException;
import org.gongyue.measure.Term;
import org.junit.jupiter.api.Test;

/** A warning first, points later (先警告), and escalation by factors (倍数). */
class WarningTest {

  private static final Term DAYS_30 = new Term.Days(30);

  private final Scene scene =
      Scene.of(
          with(negative("N-01")
                  .rule(
                      rule("N-01")
                          .amount("4")
                          .multiplies(YEAR, "1", "1.5", "2")
                          .warnsFirst("养犬", DAYS_30)
                          .sets(State.SUSPENDED, DAYS_30)))
              .and(negative("N-02").rule(rule("N-02").amount("5").warnsFirst("养犬", DAYS_30)))
              .and(
                  negative("N-03")
                      .rule(
                          rule("N-03")
                              .amount("5")
                              .warnsFirst("堆物", new Term.Until(LocalDate.of(2024, 3, 31)))))
              .and(positive("V-01").rule(rule("V-01").ends("警告：养犬")))
              .balance("100", "0", null));

  @Test
  void theFirstTimeTheAccountIsWarnedAndNothingElseFollows() {
    Decision warned = scene.does("N-01", "2024-03-01");
    assertEquals(Status.POSTED, warned.status());
    assertEquals(List.of(), posted(warned));
    assertEquals("警告：养犬", said(warned, Code.WARNED).value("state"));
    assertTrue(warned.text(Locale.CHINESE).contains("先警告，不计分：进入状态“警告：养犬”"));
    assertTrue(scene.account().states().hold("警告：养犬", LocalDate.of(2024, 3, 30)));
    assertFalse(scene.account().states().hold(State.SUSPENDED, LocalDate.of(2024, 3, 1)));
  }

  @Test
  void whileTheWarningHoldsTheRuleScoresAndWarningsAreNoOffences() {
    scene.does("N-01", "2024-03-01");
    assertEquals(List.of("-4"), posted(scene.does("N-01", "2024-03-02"))); // the first offence
    Decision second = scene.does("N-01", "2024-03-30");
    assertEquals(List.of("-6"), posted(second)); // 4 × 1.5
    assertTrue(second.text(Locale.CHINESE).contains("累犯：每年第 2 次，4 × 1.5 = 6"));
    assertEquals(List.of(), posted(scene.does("N-01", "2024-03-31"))); // warned again
    assertEquals(List.of("-8"), posted(scene.does("N-01", "2024-04-01"))); // 4 × 2
  }

  @Test
  void rulesOfOneKindShareTheWarning() {
    scene.does("N-01", "2024-03-01");
    assertEquals(List.of("-5"), posted(scene.does("N-02", "2024-03-02")));
  }

  @Test
  void aRuleCanEndTheWarning() {
    scene.does("N-02", "2024-03-01");
    scene.does("V-01", "2024-03-05");
    assertEquals(List.of(), posted(scene.does("N-02", "2024-03-06")));
  }

  @Test
  void whereTheTermIsOverTheRuleScoresAtOnce() {
    assertEquals(List.of(), posted(scene.does("N-03", "2024-03-31")));
    Scene later = scene;
    assertEquals(List.of("-5"), posted(later.does("N-03", "2024-04-01")));
  }

  @Test
  void theHistoryTellsWarningsFromOffencesInItsJsonToo() throws JsonException {
    scene.does("N-01", "2024-03-01");
    scene.does("N-01", "2024-03-01");
    Tally tally = scene.account().history().entries().get(0).tally();
    assertEquals(2, tally.times());
    assertEquals(1, tally.warned());
    assertEquals(scene.account(), Json.readAccount(Json.write(scene.account())));
  }
}
