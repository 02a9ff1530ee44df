package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.negative;
import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.ConventionBuilder.with;
import static org.gongyue.fixture.Events.did;
import static org.gongyue.fixture.Events.said;
import static org.gongyue.fixture.Formulas.MONTH;
import static org.gongyue.fixture.RewardBuilder.reward;
import static org.gongyue.fixture.RuleBuilder.rule;
import static org.gongyue.measure.Whose.ACCOUNT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongyue.account.State;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Effect;
import org.gongyue.decision.Reason;
import org.gongyue.decision.Status;
import org.gongyue.event.Observation;
import org.gongyue.expression.Expression;
import org.gongyue.fixture.Scene;
import org.gongyue.json.Json;
import org.gongyue.json.JsonException;
import org.gongyue.measure.Term;
import org.junit.jupiter.api.Test;

/** What follows besides points: states, and the way back. */
class ConsequenceTest {

  private static final Term DAYS_30 = new Term.Days(30);

  private final Scene scene =
      Scene.of(
          with(negative("N-01").rule(rule("N-01").amount("0").sets(State.SUSPENDED, DAYS_30)))
              .and(negative("N-02").rule(rule("N-02").amount("5").sets(State.VETO, Term.OPEN)))
              .and(positive("V-01").rule(rule("V-01").ends(State.SUSPENDED, State.VETO)))
              .and(positive("V-02").rule(rule("V-02").when(new Expression.InState("暂停兑换"))))
              .and(
                  positive("V-03")
                      .rule(rule("V-03").most(ACCOUNT, MONTH, "10").sets("红榜", DAYS_30)))
              .reward(reward("G-01").price("1")));

  private static List<String> states(Decision decision, String day) {
    return decision.account().states(LocalDate.parse(day)).stream()
        .map(state -> state.name() + " " + state.from() + " " + state.until())
        .toList();
  }

  @Test
  void aRuleSetsAStateFromTheDayOfTheEventEvenWithoutPoints() {
    Decision decision = scene.does("N-01", "2024-03-01");
    assertEquals(Status.POSTED, decision.status());
    assertEquals(List.of(), decision.postings());
    Effect effect = decision.effects().get(0);
    assertEquals(LocalDate.of(2024, 3, 30), effect.until());
    assertEquals("第N-01条", effect.article());
    assertEquals(List.of("暂停兑换 2024-03-01 2024-03-30"), states(decision, "2024-03-30"));
    assertEquals(List.of(), states(decision, "2024-03-31"));
    assertEquals("2024-03-30", said(decision, Code.STATE_SET).value("until"));
  }

  @Test
  void aLimitThatLeavesNoPointsLeavesTheConsequence() {
    scene.does("V-03", "2024-03-01");
    Decision decision = scene.does("V-03", "2024-03-05");
    assertEquals(List.of(), decision.postings());
    assertEquals(1, decision.effects().size());
    assertEquals(2, decision.account().states(LocalDate.of(2024, 3, 6)).size());
  }

  @Test
  void aStateThatLastsAnywayIsNotSetAgain() {
    scene.does("N-02", "2024-03-01");
    Decision decision = scene.does("N-02", "2024-04-01");
    assertEquals(List.of(), decision.effects());
    assertEquals("一票否决", said(decision, Code.STATE_LASTS).value("state"));
    assertEquals(1, decision.account().states().all().size());
  }

  @Test
  void theWayBackEndsWhatIsActiveTheDayBefore() {
    scene.does("N-01", "2024-03-01");
    Decision decision = scene.does("V-01", "2024-03-10");
    Effect effect = decision.effects().get(0);
    assertTrue(effect.ended());
    assertEquals(LocalDate.of(2024, 3, 9), effect.until());
    assertEquals("V-01", effect.item());
    assertEquals(List.of(), states(decision, "2024-03-10"));
    assertEquals(1, states(decision, "2024-03-09").size());
  }

  @Test
  void conditionsSeeTheStatesBeforeTheEvent() {
    assertEquals(Status.UNSCORED, scene.does("V-02", "2024-03-01").status());
    scene.does("N-01", "2024-03-01");
    Decision decision = scene.does("V-02", "2024-03-02");
    assertEquals("状态(\"暂停兑换\") = true", said(decision, Code.CONDITION_HOLDS).value("values"));
  }

  @Test
  void nothingIsRedeemedWhileSuspended() {
    scene.does("V-03", "2024-02-01");
    scene.does("N-01", "2024-03-01");
    Reason reason = scene.asks("G-01", "2024-03-15").reasons().get(0);
    assertEquals(Code.SUSPENDED, reason.code());
    assertEquals("2024-03-31", reason.value("from"));
    assertEquals(Status.POSTED, scene.asks("G-01", "2024-03-31").status());
  }

  @Test
  void aVetoWithoutAnEndTellsNoDay() {
    scene.does("V-03", "2024-02-01");
    scene.does("N-01", "2024-03-01");
    scene.does("N-02", "2024-03-01");
    List<Reason> reasons = scene.asks("G-01", "2024-03-15").reasons();
    assertEquals(
        List.of(Code.SUSPENDED, Code.SUSPENDED), reasons.stream().map(Reason::code).toList());
    assertEquals("一票否决", reasons.get(1).value("state"));
    assertEquals(null, reasons.get(1).value("from"));
    assertTrue(reasons.get(0).text(Locale.CHINESE).contains("2024-03-31"));
  }

  @Test
  void aRepeatAnswersWithTheEffectsFirstGiven() throws JsonException {
    Decision first = scene.take(did("E", "N-01", "2024-03-01"));
    scene.does("V-01", "2024-03-10");
    Decision again = scene.take(did("E", "N-01", "2024-03-01"));
    assertTrue(again.repeated());
    assertEquals(first.effects(), again.effects());
    assertEquals(Status.POSTED, again.status());
    assertEquals(again, Json.readDecision(Json.write(again), again.account()));
  }

  @Test
  void aFixedDayThatIsOverSetsNothing() {
    Term past = new Term.Until(LocalDate.of(2024, 1, 31));
    Decision decision =
        Scene.of(positive("V-01").rule(rule("V-01").sets("红榜", past))).does("V-01", "2024-02-01");
    assertEquals(List.of(), decision.effects());
    assertEquals("2024-01-31", said(decision, Code.STATE_OVER).value("until"));
  }

  @Test
  void aStateByConsentIsSetOnlyWithConsent() throws JsonException {
    Scene red = Scene.of(positive("V-01").rule(rule("V-01").setsByConsent("红榜", DAYS_30)));
    Decision silent = red.take(did("E-1", "V-01", "2024-03-01"));
    assertEquals(List.of(), silent.effects());
    assertEquals("红榜", said(silent, Code.STATE_NEEDS_CONSENT).value("state"));
    Decision other = red.take(did("E-2", "V-01", "2024-03-01").consenting(List.of("照片公开")));
    assertEquals(List.of(), other.effects());
    Observation agreed = did("E-3", "V-01", "2024-03-01").consenting(List.of("红榜"));
    assertEquals("红榜", red.take(agreed).effects().get(0).state());
    assertEquals(agreed, Json.readEvent(Json.write(agreed)));
    assertEquals(
        Status.REJECTED, red.take(did("E-3", "V-01", "2024-03-01")).status(), "another content");
  }
}
