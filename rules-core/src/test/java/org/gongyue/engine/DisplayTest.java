package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.negative;
import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.ConventionBuilder.with;
import static org.gongyue.fixture.Events.codes;
import static org.gongyue.fixture.Events.morning;
import static org.gongyue.fixture.Events.reasons;
import static org.gongyue.fixture.Events.said;
import static org.gongyue.fixture.Events.steps;
import static org.gongyue.fixture.RewardBuilder.reward;
import static org.gongyue.fixture.RuleBuilder.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongyue.convention.Overflow;
import org.gongyue.convention.PeriodEnd;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.convention.Validity;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Eligibility;
import org.gongyue.fixture.ConventionBuilder;
import org.gongyue.fixture.Scene;
import org.gongyue.measure.Decimals;
import org.gongyue.measure.Recurrence;
import org.gongyue.measure.Span;
import org.gongyue.measure.Term;
import org.gongyue.measure.Window;
import org.gongyue.measure.WorkingDays;
import org.junit.jupiter.api.Test;

/** Points that are on display (公示) before they can be spent; 10 for V-01, 10 lost for N-01. */
class DisplayTest {

  private static final Span WEEK = Span.days(7);

  private static ConventionBuilder week() {
    return with(positive("V-01"))
        .and(negative("N-01"))
        .reward(reward("G-01").price("8"))
        .displays(WEEK);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static String spendable(Scene scene, String day) {
    return Decimals.text(scene.account().spendable("积分", day(day)));
  }

  @Test
  void pointsAreThereAtOnceAndSpentLater() {
    Scene scene = Scene.of(week());
    Decision earned = scene.does("V-01", "2024-03-01");
    assertEquals("10", scene.balance());
    assertEquals("0", spendable(scene, "2024-03-07"));
    assertEquals("10", spendable(scene, "2024-03-08"));
    assertEquals(
        "其中积分 10 先公示（7天），2024-03-08 起可用",
        said(earned, Code.ON_DISPLAY).text(Locale.SIMPLIFIED_CHINESE));
    assertFalse(steps(earned).contains(Code.WORKING_DAYS));

    Eligibility no = scene.book().eligibility(scene.account(), "G-01", morning("2024-03-05"));
    assertEquals(List.of(Code.BALANCE_TOO_LOW, Code.STILL_ON_DISPLAY), codes(no.reasons()));
    assertEquals("还有积分 10 在公示，2024-03-08 起可用", no.reasons().get(1).text(Locale.SIMPLIFIED_CHINESE));
    assertEquals(day("2024-03-08"), no.earliest());
    assertEquals(codes(no.reasons()), reasons(scene.asks("G-01", "2024-03-07")));
    scene.asks("G-01", "2024-03-08");
    assertEquals("2", scene.balance());
    assertEquals(List.of(), scene.account().holds());
  }

  @Test
  void workingDaysAreCountedByTheTableThatTheHostGives() {
    ConventionBuilder convention = week().displays(Span.workingDays(5));
    // 30 April; the holiday is from 1 to 5 May; 6, 7, 8, 9 May.
    Scene scene = Scene.of(convention);
    Decision earned = scene.does("V-01", "2024-04-30");
    assertEquals("0", spendable(scene, "2024-05-09"));
    assertEquals("10", spendable(scene, "2024-05-10"));
    assertEquals("国办发明电〔2023〕7号", said(earned, Code.WORKING_DAYS).value("source"));

    // Without a table: 30 April, 1, 2, 3, 6 May.
    RuleBook plain = RuleBook.compile(convention.build(), WorkingDays.MONDAY_TO_FRIDAY);
    Decision guessed =
        plain.score(
            plain.open(org.gongyue.fixture.Events.HOUSE, day("2024-01-01")),
            org.gongyue.fixture.Events.did("E-1", "V-01", "2024-04-30"));
    assertEquals("10", Decimals.text(guessed.account().spendable("积分", day("2024-05-07"))));
    assertEquals("2024", said(guessed, Code.WORKING_DAYS_UNKNOWN).value("year").toString());
  }

  @Test
  void aRuleSaysOtherwiseThanItsUnit() {
    Scene scene =
        Scene.of(
            with(positive("V-01").rule(rule("V-01-1").displays(Span.NONE)).rule(rule("V-01-2")))
                .displays(WEEK));
    scene.does("V-01", "2024-03-01");
    assertEquals("20", scene.balance());
    assertEquals("10", spendable(scene, "2024-03-01"));
  }

  @Test
  void aPenaltyTakesEffectAtOnceAndTakesWhatIsFreeFirst() {
    Scene scene = Scene.of(week().balance("15", "0", null).displays(WEEK));
    scene.does("V-01", "2024-03-01"); // 25, of which 10 on display
    scene.does("N-01", "2024-03-02"); // 15: 5 free, 10 on display
    assertEquals("5", spendable(scene, "2024-03-02"));
    scene.does("N-01", "2024-03-03"); // 5: nothing free, 5 on display
    assertEquals("0", spendable(scene, "2024-03-03"));
    scene.does("N-01", "2024-03-04"); // 0, by the floor
    assertEquals("0", scene.balance());
    scene.does("V-01", "2024-03-10"); // the first ten are gone, so they hold nothing of these
    assertEquals("0", spendable(scene, "2024-03-16"));
    assertEquals("10", spendable(scene, "2024-03-17"));
  }

  @Test
  void aDebtIsPaidByPointsOnDisplay() {
    Scene scene = Scene.of(week());
    scene.does("N-01", "2024-03-01");
    scene.does("V-01", "2024-03-02");
    assertEquals("0", scene.balance());
    assertEquals(List.of(), scene.account().holds());
  }

  private static UnitOfAccount points(Validity validity, PeriodEnd end, String ceiling) {
    return new UnitOfAccount(
        "积分",
        0,
        RoundingMode.HALF_UP,
        BigDecimal.ZERO,
        null,
        ceiling == null ? null : new BigDecimal(ceiling),
        validity,
        end,
        ceiling == null ? null : new Overflow("时间币", BigDecimal.ONE),
        WEEK,
        null);
  }

  @Test
  void pointsThatExpireOnDisplayHoldNothing() {
    Scene scene =
        Scene.of(
            with(positive("V-01"))
                .and(
                    positive("V-02")
                        .rule(rule("V-02").displays(Span.NONE).valid(Validity.of(Term.OPEN))))
                .points(points(Validity.of(new Term.Days(3)), null, null)));
    scene.does("V-01", "2024-03-01"); // to 3 March; on display to 7 March
    scene.does("V-02", "2024-03-02");
    assertEquals("10", spendable(scene, "2024-03-03"));
    assertEquals("10", spendable(scene, "2024-03-04"));
    assertEquals("10", Decimals.text(scene.account().balance("积分", day("2024-03-04"))));
  }

  @Test
  void whatAPeriodClosesHoldsNothingOfTheNext() {
    PeriodEnd end =
        new PeriodEnd(
            Recurrence.each(Window.Unit.QUARTER),
            new BigDecimal("0.5"),
            null,
            true,
            BigDecimal.ZERO);
    Scene scene = Scene.of(with(positive("V-01")).points(points(null, end, null)));
    scene.does("V-01", "2024-03-30"); // on display to 5 April; 5 of 10 are carried over
    Decision next = scene.does("V-01", "2024-04-02");
    assertEquals("15", scene.balance());
    assertTrue(steps(next).contains(Code.NOT_CARRIED_OVER));
    assertEquals("0", spendable(scene, "2024-04-05"));
    assertEquals("5", spendable(scene, "2024-04-06"));
    assertEquals("15", spendable(scene, "2024-04-09"));
  }

  @Test
  void theCeilingCountsThemAndWhatItConvertsIsOnDisplayAsTheRuleSays() {
    Scene scene =
        Scene.of(
            with(positive("V-01").rule(rule("V-01").displays(Span.days(3))))
                .points(points(null, null, "4"))
                .timeCoins());
    scene.does("V-01", "2024-03-01");
    assertEquals("4", scene.balance());
    assertEquals("6", Decimals.text(scene.account().balance("时间币")));
    assertEquals("0", Decimals.text(scene.account().spendable("时间币", day("2024-03-03"))));
    assertEquals("6", Decimals.text(scene.account().spendable("时间币", day("2024-03-04"))));
  }
}
