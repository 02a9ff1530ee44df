package org.gongyue.json;

import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.ConventionBuilder.with;
import static org.gongyue.fixture.Events.did;
import static org.gongyue.fixture.Events.morning;
import static org.gongyue.fixture.Formulas.dividedBy;
import static org.gongyue.fixture.Formulas.hours;
import static org.gongyue.fixture.Formulas.number;
import static org.gongyue.fixture.Formulas.times;
import static org.gongyue.fixture.RewardBuilder.reward;
import static org.gongyue.fixture.RuleBuilder.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.gongyue.convention.Convention;
import org.gongyue.decision.Decision;
import org.gongyue.expression.Expression;
import org.gongyue.fixture.Scene;
import org.gongyue.json.JsonException.Problem;
import org.gongyue.measure.Window;
import org.junit.jupiter.api.Test;

class DecisionJsonTest {

  private static void roundTrip(Decision decision) throws JsonException {
    String text = Json.write(decision);
    assertEquals(decision, Json.readDecision(text, decision.account()));
    assertEquals(text, Json.write(Json.readDecision(text)));
  }

  private static Decision paid(Expression amount) {
    return Scene.of(positive("V-01").hours().rule(rule("V-01").amount(amount)))
        .does("V-01", "2024-03-01", 10);
  }

  @Test
  void aThirdReadsBackEqual() throws JsonException {
    roundTrip(paid(dividedBy(hours(), number("3"))));
    roundTrip(paid(dividedBy(hours(), number("3000000"))));
  }

  @Test
  void trailingZerosDoNotShow() throws JsonException {
    roundTrip(paid(times(hours(), number("1.50"))));
    roundTrip(paid(number("10.00")));
  }

  @Test
  void aHugeAmountThatEscalationReplacesIsNotTold() throws JsonException {
    Expression huge = number("1E14");
    for (int i = 0; i < 6; i++) {
      huge = times(huge, number("1E14"));
    }
    Decision decision =
        Scene.of(positive("V-01").rule(rule("V-01").amount(huge).escalates(Window.LIFETIME, "5")))
            .does("V-01", "2024-03-01");
    roundTrip(decision);
    assertFalse(Json.write(decision).contains("1E+98"));
  }

  @Test
  void refusalsReadBackEqual() throws JsonException {
    Scene scene =
        Scene.of(
            with(positive("V-01")).reward(reward("G-01").price("12.50").minimumBalance("20.0")));
    roundTrip(scene.asks("G-01", "2024-03-01"));
    roundTrip(scene.asks("G-01", "2025-03-01"));
    roundTrip(scene.take(did("E-9", "V-99", "2024-03-01")));
  }

  @Test
  void anEligibilityIsOneLine() {
    Scene scene = Scene.of(with(positive("V-01")).reward(reward("G-01")));
    assertEquals(
        """
        {"account":"3-2-501","reward":"G-01","day":"2024-03-01","eligible":false,"reasons":[\
        {"code":"BALANCE_TOO_LOW","article":"第二十条","unit":"积分","balance":0,"price":50,\
        "missing":50}]}""",
        Json.write(scene.book().eligibility(scene.account(), "G-01", morning("2024-03-01"))));
  }

  @Test
  void readingADecisionIsStrict() {
    String text = Json.write(paid(number("3")));
    for (List<String> change :
        List.of(
            List.of("\"status\":\"POSTED\"", "\"status\":\"DONE\"", "status"),
            List.of("\"repeated\":false", "\"repeated\":0", "repeated"),
            List.of("\"repeated\":false", "\"repeated\":false,\"x\":1", "x"),
            List.of("\"version\":\"2024\"", "\"version\":2024", "convention.version"),
            List.of("\"code\":\"POSTED\"", "\"code\":\"PAIED\"", "explanation[2].code"),
            List.of("\"amount\":3}]", "\"amount\":\"3\"}]", "postings[0].amount"))) {
      String broken = text.replace(change.get(0), change.get(1));
      assertNotEquals(text, broken);
      JsonException e = assertThrows(JsonException.class, () -> Json.readDecision(broken));
      assertEquals(change.get(2), e.field());
      assertNotEquals(Problem.SYNTAX, e.problem());
    }
  }

  @Test
  void aConventionHasOneMeaning() {
    Convention convention = with(positive("V-01")).build();
    assertEquals(Json.write(convention), Json.write(with(positive("V-01")).build()));
    assertNotEquals(
        Json.write(convention),
        Json.write(with(positive("V-01").rule(rule("V-01").amount("11"))).build()));
  }
}
