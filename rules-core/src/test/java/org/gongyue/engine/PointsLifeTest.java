package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.negative;
import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.ConventionBuilder.with;
import static org.gongyue.fixture.Events.posted;
import static org.gongyue.fixture.Events.reasons;
import static org.gongyue.fixture.Events.said;
import static org.gongyue.fixture.Events.steps;
import static org.gongyue.fixture.RewardBuilder.reward;
import static org.gongyue.fixture.RuleBuilder.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.gongyue.account.Cause;
import org.gongyue.account.Lot;
import org.gongyue.convention.Grading;
import org.gongyue.convention.Overflow;
import org.gongyue.convention.PeriodEnd;
import org.gongyue.convention.Reward;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.convention.Validity;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Standing;
import org.gongyue.decision.Status;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Formula;
import org.gongyue.fixture.ConventionBuilder;
import org.gongyue.fixture.Events;
import org.gongyue.fixture.Scene;
import org.gongyue.measure.Range;
import org.gongyue.measure.Recurrence;
import org.gongyue.measure.Term;
import org.gongyue.measure.Window;
import org.junit.jupiter.api.Test;

/** Points that expire, periods that close, grades, frozen accounts, prices in several units. */
class PointsLifeTest {

  private static final Window QUARTER = Window.of(Window.Unit.QUARTER);

  /** Whole points, worked out by hand; 10 for V-01, 10 lost for N-01. */
  private static ConventionBuilder points(
      String opening, String ceiling, Validity validity, PeriodEnd end, Overflow overflow) {
    BigDecimal most = ceiling == null ? null : new BigDecimal(ceiling);
    return with(positive("V-01"))
        .and(negative("N-01"))
        .points(
            new UnitOfAccount(
                "积分",
                0,
                RoundingMode.HALF_UP,
                new BigDecimal(opening),
                null,
                most,
                validity,
                end,
                overflow))
        .timeCoins();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void pointsExpireOnTheDayAfterTheirLast() {
    Scene scene = Scene.of(points("0", null, Validity.of(new Term.Days(30)), null, null));
    Decision first = scene.does("V-01", "2024-01-01");
    // 30 days from 1 January, that day included: up to 30 January.
    assertEquals(day("2024-01-30"), first.postings().get(0).until());
    assertTrue(steps(first).contains(Code.VALID_UNTIL));
    scene.does("V-01", "2024-01-20");
    assertEquals("20", scene.balance());
    assertEquals("10", scene.account().balance("积分", day("2024-01-31")).toString());

    // On 31 January the first ten are gone, and ten more come.
    Decision third = scene.does("V-01", "2024-01-31");
    assertEquals(List.of("-10", "10"), posted(third));
    assertEquals(Cause.EXPIRED, third.postings().get(0).cause());
    assertEquals(day("2024-01-31"), third.postings().get(0).on());
    assertEquals(Code.EXPIRED, steps(third).get(0));
    assertEquals("20", scene.balance());
  }

  @Test
  void aPenaltyTakesWhatExpiresSoonestAndADebtIsPaidFirst() {
    Scene scene = Scene.of(points("0", null, Validity.of(new Term.Days(30)), null, null));
    scene.does("V-01", "2024-01-01"); // 10, up to 30 January
    scene.does("V-01", "2024-01-11"); // 10, up to 9 February
    scene.does("N-01", "2024-01-12"); // takes those of 30 January
    assertEquals(List.of(new Lot(day("2024-02-09"), BigDecimal.TEN)), scene.account().lots("积分"));
    scene.does("N-01", "2024-01-13"); // the rest
    scene.does("N-01", "2024-01-14"); // a debt of 10
    assertEquals("-10", scene.balance());
    scene.does("V-01", "2024-01-15"); // pays the debt, nothing is left to expire
    assertEquals("0", scene.balance());
    assertEquals(List.of(), scene.account().lots("积分"));
  }

  @Test
  void aYearClosesWithHalfCarriedOverAndTheNextBeginsWithItsBase() {
    PeriodEnd end =
        new PeriodEnd(
            new Recurrence(QUARTER, null),
            new BigDecimal("0.5"),
            new BigDecimal(20),
            true,
            new BigDecimal(100));
    Scene scene = Scene.of(points("100", null, null, end, null));
    scene.does("V-01", "2024-03-31"); // 110
    // Half of 110 is 55, at most 20 stay: -90. Then the base: 100.
    Decision next = scene.does("V-01", "2024-04-02");
    assertEquals(List.of("-90", "100", "10"), posted(next));
    assertEquals(List.of(Code.NOT_CARRIED_OVER, Code.BASE_GRANTED), steps(next).subList(0, 2));
    assertEquals("130", scene.balance());
    // Two quarters later, without any event: 130 → 20 + 100 = 120 → 20 + 100.
    Standing standing = scene.book().asOf(scene.account(), day("2024-10-01"));
    assertEquals("120", standing.account().balance("积分").toString());
    assertEquals(4, standing.postings().size());
    assertEquals("130", scene.balance());
  }

  @Test
  void aDebtStaysWhenAPeriodClears() {
    PeriodEnd end =
        new PeriodEnd(new Recurrence(QUARTER, null), BigDecimal.ZERO, null, true, BigDecimal.ZERO);
    Scene scene = Scene.of(points("0", null, null, end, null));
    scene.does("N-01", "2024-02-01");
    assertEquals(
        "-10",
        scene.book().asOf(scene.account(), day("2024-05-01")).account().balance("积分").toString());
  }

  @Test
  void whatIsRejectedRollsNothing() {
    Scene scene = Scene.of(points("0", null, Validity.of(new Term.Days(1)), null, null));
    scene.does("V-01", "2024-01-01");
    Decision unknown = scene.does("V-99", "2024-03-01");
    assertEquals(Status.REJECTED, unknown.status());
    assertEquals("10", scene.balance());
    assertEquals("0", scene.account().balance("积分", day("2024-03-01")).toString());
  }

  @Test
  void anEventThatEarnsNothingIsUnscoredAlthoughPointsExpiredBeforeIt() {
    Scene scene = Scene.of(points("0", "10", Validity.of(new Term.Days(400)), null, null));
    scene.does("V-01", "2024-01-01");
    assertEquals(Status.UNSCORED, scene.does("V-01", "2024-01-02").status());
  }

  @Test
  void whatACeilingKeepsOutIsConverted() {
    Scene scene =
        Scene.of(points("95", "100", null, null, new Overflow("时间币", new BigDecimal("0.1"))));
    // 5 fit, 5 become 0.5 time coins.
    Decision decision = scene.does("V-01", "2024-01-01");
    assertEquals(List.of("5", "0.5"), posted(decision));
    assertEquals("时间币", decision.postings().get(1).unit());
    assertEquals(Cause.OVERFLOW, decision.postings().get(1).cause());
    assertEquals("0.5", said(decision, Code.CONVERTED).value("amount").toString());
  }

  private static Grading stars(Recurrence every, String initial) {
    Expression balance = new Expression.Balance("积分");
    return new Grading(
        "星级",
        "第二十条",
        new Formula(balance.toString(), balance),
        List.of(
            new Grading.Band(new Range(null, false, new BigDecimal(10), false), "一星"),
            new Grading.Band(new Range(new BigDecimal(10), true, null, false), "二星")),
        every,
        initial);
  }

  private static Expression isTwoStars() {
    return new Expression.Comparison(
        Expression.Comparison.Operator.EQUAL,
        new Expression.Grade("星级"),
        Expression.Literal.of("二星"));
  }

  @Test
  void aGradeThatIsEvaluatedOnADateStaysBetween() {
    Scene scene =
        Scene.of(
            points("0", null, null, null, null)
                .grading(stars(new Recurrence(QUARTER, null), null))
                .reward(reward("G-01").price("1").when(isTwoStars())));
    scene.does("V-01", "2024-02-01"); // ten points, but not evaluated yet
    assertEquals(List.of(Code.CONDITION_FAILED), reasons(scene.asks("G-01", "2024-03-31")));
    // As of the close of 31 March there are ten.
    Decision yes = scene.asks("G-01", "2024-04-01");
    assertEquals(Status.POSTED, yes.status());
    assertEquals("二星", yes.effects().get(0).state());
    assertEquals("未评定", said(yes, Code.GRADED).value("before"));
    // Nine are left, but the two stars last to the end of June.
    assertEquals(Status.POSTED, scene.asks("G-01", "2024-06-30").status());
    assertEquals(List.of(Code.CONDITION_FAILED), reasons(scene.asks("G-01", "2024-07-01")));
  }

  @Test
  void aGradeWithoutDateIsWhatTheBalanceSaysNow() {
    Scene scene =
        Scene.of(
            points("0", null, null, null, null)
                .grading(stars(null, null))
                .reward(reward("G-01").price("1").when(isTwoStars())));
    scene.does("V-01", "2024-02-01");
    assertEquals(Status.POSTED, scene.asks("G-01", "2024-02-02").status());
    assertEquals(List.of(Code.CONDITION_FAILED), reasons(scene.asks("G-01", "2024-02-03")));
    assertNull(scene.account().rolling());
  }

  @Test
  void aFrozenAccountIsRepairedByWhatEndsIt() {
    Scene scene =
        Scene.of(
            points("100", null, null, null, null)
                .and(negative("N-02").rule(rule("N-02").sets("冻结", Term.OPEN)))
                .reward(reward("G-01").price("1"))
                .reward(reward("G-02").price("30").ends("冻结")));
    scene.does("N-02", "2024-02-01"); // 90, frozen
    assertEquals(Status.POSTED, scene.does("V-01", "2024-02-02").status()); // still recorded
    Decision no = scene.asks("G-01", "2024-02-03");
    assertEquals("洗衣液 G-02", said(no, Code.FROZEN).value("endedBy"));
    Decision back = scene.asks("G-02", "2024-02-04"); // 100 - 30
    assertTrue(back.effects().get(0).ended());
    assertEquals("70", scene.balance());
    assertEquals(Status.POSTED, scene.asks("G-01", "2024-02-04").status());
  }

  private static Scene market(String coins) {
    Expression half = Expression.Literal.of(new BigDecimal("0.5"));
    Scene scene =
        Scene.of(
            points("100", null, null, null, null)
                .and(positive("V-02").rule(rule("V-02").unit("时间币").amount(coins)))
                .reward(
                    reward("G-01")
                        .price("50")
                        .accepts(
                            new Reward.Accepted("时间币", BigDecimal.TEN, new Formula("0.5", half)))));
    scene.does("V-02", "2024-02-01");
    return scene;
  }

  @Test
  void aPartIsPaidInTimeCoinsUpToItsShare() {
    // Half of 50 is 25: 2.5 coins of 4, the rest in points.
    assertEquals(List.of("-25", "-2.5"), posted(market("4").asks("G-01", "2024-02-02")));
    // 1.3 coins count 13: 37 points.
    assertEquals(List.of("-37", "-1.3"), posted(market("1.3").asks("G-01", "2024-02-02")));
  }

  @Test
  void aRequestMayStateHowMuchItPaysInTimeCoins() {
    Decision one =
        market("4").take(Events.asks("R-1", "G-01", "2024-02-02").paying("时间币", BigDecimal.ONE));
    assertEquals(List.of("-40", "-1"), posted(one));
    Decision three =
        market("4")
            .take(Events.asks("R-1", "G-01", "2024-02-02").paying("时间币", BigDecimal.valueOf(3)));
    assertEquals(List.of(Code.PAY_TOO_MUCH), reasons(three));
    Decision lacking =
        market("1").take(Events.asks("R-1", "G-01", "2024-02-02").paying("时间币", new BigDecimal(2)));
    assertEquals(List.of(Code.BALANCE_TOO_LOW), reasons(lacking));
    assertEquals("时间币", said(lacking, Code.BALANCE_TOO_LOW).value("unit"));
    Decision other =
        market("4").take(Events.asks("R-1", "G-01", "2024-02-02").paying("荣誉", BigDecimal.ONE));
    assertEquals(List.of(Code.PAY_NOT_ACCEPTED), reasons(other));
  }
}
