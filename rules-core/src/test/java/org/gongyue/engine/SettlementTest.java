package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.negative;
import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.ConventionBuilder.with;
import static org.gongyue.fixture.Events.posted;
import static org.gongyue.fixture.Events.steps;
import static org.gongyue.fixture.Formulas.atLeast;
import static org.gongyue.fixture.Formulas.count;
import static org.gongyue.fixture.Formulas.equal;
import static org.gongyue.fixture.Formulas.number;
import static org.gongyue.fixture.RuleBuilder.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongyue.account.Cause;
import org.gongyue.convention.PeriodEnd;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Standing;
import org.gongyue.decision.Status;
import org.gongyue.expression.Expression;
import org.gongyue.fixture.BehaviourBuilder;
import org.gongyue.fixture.ConventionBuilder;
import org.gongyue.fixture.Events;
import org.gongyue.fixture.Scene;
import org.gongyue.measure.Decimals;
import org.gongyue.measure.Recurrence;
import org.gongyue.measure.Target;
import org.gongyue.measure.Term;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;
import org.junit.jupiter.api.Test;

/** What accounts earn or lose by themselves when periods close. */
class SettlementTest {

  private static final Window QUARTER = Window.of(Window.Unit.QUARTER);

  /** Ten points for a quarter in which nothing was wrong and something was right. */
  private static BehaviourBuilder faultless() {
    return positive("S-01")
        .named("季度无违约家庭")
        .rule(
            rule("S-01")
                .when(
                    new Expression.And(
                        equal(count(Target.NEGATIVE, QUARTER), number("0")),
                        atLeast(count(Target.POSITIVE, QUARTER), number("2")))));
  }

  private static ConventionBuilder convention() {
    return with(positive("V-01").rule(rule("V-01").amount("3")))
        .and(negative("N-01").rule(rule("N-01").amount("5")))
        .settles(Window.Unit.QUARTER, faultless());
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void aQuarterClosesBeforeTheNextEventIsDecided() {
    Scene scene = Scene.of(convention());
    scene.does("V-01", "2024-01-05");
    scene.does("V-01", "2024-03-31");
    Decision next = scene.does("N-01", "2024-04-01");

    assertEquals(List.of("10", "-5"), posted(next));
    assertEquals(Cause.SETTLED, next.postings().get(0).cause());
    assertEquals(day("2024-03-31"), next.postings().get(0).on());
    assertEquals("季度无违约家庭", next.postings().get(0).behaviour());
    assertEquals(Code.SETTLED, steps(next).get(0));
    assertEquals("11", scene.balance());
    assertTrue(
        next.explanation()
            .text(Locale.CHINESE)
            .contains("S-01“季度无违约家庭”：2024-01-01 至 2024-03-31 结算"),
        next.explanation().text(Locale.CHINESE));
  }

  @Test
  void aQuarterThatDoesNotDeserveItGivesNothingAndSaysWhy() {
    Scene scene = Scene.of(convention());
    scene.does("V-01", "2024-01-05");
    scene.does("V-01", "2024-02-05");
    scene.does("N-01", "2024-03-31");
    Decision next = scene.does("V-01", "2024-04-01");

    assertEquals(List.of("3"), posted(next));
    assertEquals(List.of(Code.SETTLED, Code.RULE_DOES_NOT_APPLY), steps(next).subList(0, 2));
    String full = next.textInFull(Locale.CHINESE);
    assertTrue(full.contains("多了 1"), full);
  }

  @Test
  void whoLooksAtAnAccountLaterSeesEveryPeriodThatHasClosed() {
    Scene scene = Scene.of(convention());
    scene.does("V-01", "2024-01-05");
    scene.does("V-01", "2024-02-05");
    scene.does("V-01", "2024-05-05");
    scene.does("V-01", "2024-05-06");
    Standing standing = scene.book().asOf(scene.account(), day("2024-10-01"));

    // The first quarter was closed by the event of May, the second by the question.
    assertEquals(1, standing.postings().size());
    assertEquals(day("2024-06-30"), standing.postings().get(0).on());
    assertEquals("32", Decimals.text(standing.account().balance("积分")));
    assertEquals(
        standing.account(),
        scene.book().asOf(standing.account(), day("2024-10-01")).account(),
        "settled twice is settled once");
  }

  @Test
  void pointsOfASettlementArePointsButNoRecords() {
    Scene scene =
        Scene.of(
            convention()
                .and(
                    positive("V-02")
                        .rule(
                            rule("V-02")
                                .amount(new Expression.Points(Target.POSITIVE, Window.LIFETIME))))
                .and(
                    positive("V-03")
                        .rule(rule("V-03").amount(count(Target.POSITIVE, Window.LIFETIME)))));
    scene.does("V-01", "2024-01-05");
    scene.does("V-01", "2024-03-31");
    // 3 + 3 + 10 points, and two records.
    assertEquals(List.of("10", "16"), posted(scene.does("V-02", "2024-04-01")));
    assertEquals(List.of("3"), posted(scene.does("V-03", "2024-04-02")));
  }

  @Test
  void aSettlementComesBeforeTheCloseOfTheBalance() {
    PeriodEnd half =
        new PeriodEnd(
            new Recurrence(QUARTER, null), new BigDecimal("0.5"), null, true, BigDecimal.ZERO);
    UnitOfAccount points =
        new UnitOfAccount(
            "积分", 0, java.math.RoundingMode.HALF_UP, BigDecimal.ZERO, null, null, null, half, null);
    Scene scene = Scene.of(convention().points(points));
    scene.does("V-01", "2024-01-05");
    scene.does("V-01", "2024-03-31");
    // 6 and 10, of which half stay.
    assertEquals(List.of("10", "-8", "3"), posted(scene.does("V-01", "2024-04-01")));
  }

  @Test
  void aPenaltyCanClearAnAccount() {
    Scene scene =
        Scene.of(
            with(positive("V-01"))
                .settles(
                    Window.Unit.YEAR,
                    negative("S-02").rule(rule("S-02").amount(new Expression.Balance("积分"))))
                .version("2024", "2024-01-01"));
    scene.does("V-01", "2024-05-05");
    scene.does("V-01", "2024-12-31");
    Decision next = scene.does("V-01", "2025-02-01");
    assertEquals(List.of("-20", "10"), posted(next));
    assertEquals(day("2024-12-31"), next.postings().get(0).on());
  }

  @Test
  void itsLimitsItsStatesAndItsValidityAreItsOwn() {
    Scene scene =
        Scene.of(
            with(positive("V-01"))
                .settles(
                    Window.Unit.MONTH,
                    positive("S-03")
                        .rule(
                            rule("S-03")
                                .amount("4")
                                .most(Whose.ACCOUNT, QUARTER, "10")
                                .sets("红榜", new Term.Days(10)))));
    scene.does("V-01", "2024-01-05");
    Decision later = scene.does("V-01", "2024-05-05");
    // January 4, February 4, March 2 of 4, April 4 again.
    assertEquals(List.of("4", "4", "2", "4", "10"), posted(later));
    // The state begins on the day after the close: that of March lasts to 10 April.
    assertTrue(scene.account().states().hold("红榜", day("2024-04-10")));
    assertFalse(scene.account().states().hold("红榜", day("2024-04-11")));
    assertEquals(day("2024-05-01"), later.effects().get(3).from());
  }

  @Test
  void anotherKindOfAccountIsNotSettled() {
    Scene scene =
        Scene.of(
            with(positive("V-01"))
                .settles(Window.Unit.MONTH, positive("S-04").on("居民").rule(rule("S-04"))));
    scene.does("V-01", "2024-01-05");
    assertEquals(List.of("10"), posted(scene.does("V-01", "2024-03-05")));
  }

  @Test
  void anAmountThatCannotBePostedIsToldAndLeavesTheEventAlone() {
    Scene scene =
        Scene.of(
            with(positive("V-01"))
                .settles(
                    Window.Unit.MONTH,
                    positive("S-05").rule(rule("S-05").amount("99999999999999999999"))));
    scene.does("V-01", "2024-01-05");
    Decision next = scene.does("V-01", "2024-02-05");
    assertEquals(List.of("10"), posted(next));
    assertEquals(List.of(Code.SETTLED, Code.AMOUNT_TOO_LARGE), steps(next).subList(0, 2));
  }

  @Test
  void anEventThatIsRefusedSettlesNothing() {
    Scene scene = Scene.of(convention());
    scene.does("V-01", "2024-01-05");
    scene.does("V-01", "2024-03-31");
    Decision refused = scene.take(Events.did("E-9", "V-99", "2024-04-01"));
    assertEquals(Status.REJECTED, refused.status());
    assertEquals(List.of(), refused.postings());
    assertEquals("6", scene.balance());
  }

  @Test
  void aRepeatOfAnEventThatScoredNothingSaysSoThoughAPeriodClosedBeforeIt() {
    Scene scene =
        Scene.of(
            convention()
                .and(positive("V-04").rule(rule("V-04").when(equal(number("1"), number("2"))))));
    scene.does("V-01", "2024-01-05");
    scene.does("V-01", "2024-03-31");
    Decision first = scene.take(Events.did("E-9", "V-04", "2024-04-01"));
    assertEquals(List.of("10"), posted(first));
    assertEquals(Status.UNSCORED, first.status());
    assertEquals(Status.UNSCORED, scene.take(Events.did("E-9", "V-04", "2024-04-01")).status());
  }
}
