package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.negative;
import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.Events.posted;
import static org.gongyue.fixture.Events.said;
import static org.gongyue.fixture.Formulas.MONTH;
import static org.gongyue.fixture.Formulas.atLeast;
import static org.gongyue.fixture.Formulas.hours;
import static org.gongyue.fixture.Formulas.number;
import static org.gongyue.fixture.RuleBuilder.rule;
import static org.gongyue.measure.Whose.ACCOUNT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.gongyue.convention.Behaviour.Choice;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.fixture.BehaviourBuilder;
import org.gongyue.fixture.Scene;
import org.junit.jupiter.api.Test;

/** Which of several applicable rules count. */
class ChoiceTest {

  private static final String DAY = "2024-03-01";

  private static BehaviourBuilder three(BehaviourBuilder behaviour, Choice choice) {
    return behaviour
        .choice(choice)
        .hours()
        .rule(rule("A").amount("3"))
        .rule(rule("B").amount("8").when(atLeast(hours(), number("2"))))
        .rule(rule("C").amount("5"));
  }

  private static List<String> three(Choice choice, long hours) {
    return posted(Scene.of(three(positive("V-01"), choice)).does("V-01", DAY, hours));
  }

  @Test
  void withoutAChoiceAllCount() {
    assertEquals(List.of("3", "8", "5"), three(Choice.ALL, 2));
    assertEquals(List.of("3", "5"), three(Choice.ALL, 1));
  }

  @Test
  void theBestIsTheGreatestOfTheApplicable() {
    assertEquals(List.of("8"), three(Choice.BEST, 2));
    assertEquals(List.of("5"), three(Choice.BEST, 1));
  }

  @Test
  void theBestPenaltyForTheAccountIsTheLeast() {
    Scene scene = Scene.of(three(negative("N-01"), Choice.BEST));
    assertEquals(List.of("-3"), posted(scene.does("N-01", DAY, 2)));
  }

  @Test
  void theFirstIsTheFirstThatApplies() {
    assertEquals(List.of("3"), three(Choice.FIRST, 2));
  }

  @Test
  void ofEqualsTheFirstCounts() {
    Scene scene = Scene.of(positive("V-01").choice(Choice.BEST).rule(rule("A")).rule(rule("B")));
    assertEquals("A", scene.does("V-01", DAY).postings().get(0).item());
  }

  @Test
  void theChoiceIsMadeBeforeLimits() {
    Scene scene =
        Scene.of(
            positive("V-01")
                .choice(Choice.BEST)
                .rule(rule("A").amount("10").most(ACCOUNT, MONTH, "4"))
                .rule(rule("B").amount("6")));
    assertEquals(List.of("4"), posted(scene.does("V-01", DAY)));
  }

  @Test
  void whatWasNotChosenIsExplained() {
    Decision decision = Scene.of(three(positive("V-01"), Choice.BEST)).does("V-01", DAY, 2);
    assertEquals("B", said(decision, Code.NOT_CHOSEN).value("chosen"));
  }
}
