package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.negative;
import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.ConventionBuilder.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongyue.account.Cause;
import org.gongyue.convention.Grading;
import org.gongyue.convention.PeriodEnd;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.convention.Validity;
import org.gongyue.decision.Expiry;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Formula;
import org.gongyue.fixture.ConventionBuilder;
import org.gongyue.fixture.Scene;
import org.gongyue.measure.Range;
import org.gongyue.measure.Recurrence;
import org.gongyue.measure.Term;
import org.gongyue.measure.Window;
import org.junit.jupiter.api.Test;

/** What an account will lose next if nothing else happens, worked out by hand. */
class UpcomingTest {

  private static final Recurrence QUARTER = new Recurrence(Window.of(Window.Unit.QUARTER), null);
  private static final Validity DAYS_30 = Validity.of(new Term.Days(30));

  /** Half is carried over, at most 20, then 100 are granted. */
  private static final PeriodEnd HALF = end("0.5", new BigDecimal(20), "100");

  private static PeriodEnd end(String share, BigDecimal most, String base) {
    return new PeriodEnd(QUARTER, new BigDecimal(share), most, false, new BigDecimal(base));
  }

  /** Ten points for V-01, ten lost for N-01. */
  private static ConventionBuilder points(String opening, Validity validity, PeriodEnd end) {
    BigDecimal first = new BigDecimal(opening);
    return with(positive("V-01"))
        .and(negative("N-01"))
        .points(
            new UnitOfAccount(
                "积分", 0, RoundingMode.HALF_UP, first, null, null, validity, end, null));
  }

  private static Expiry expires(String last, String amount) {
    return new Expiry("积分", Cause.EXPIRED, LocalDate.parse(last), new BigDecimal(amount));
  }

  private static Expiry closes(String last, String amount) {
    return new Expiry("积分", Cause.PERIOD_END, LocalDate.parse(last), new BigDecimal(amount));
  }

  private static List<Expiry> upcoming(Scene scene, String day) {
    LocalDate date = LocalDate.parse(day);
    List<Expiry> told = scene.book().upcoming(scene.account(), date);
    assertEquals(told, RuleBooks.of(scene.book()).upcoming(scene.account(), date));
    return told;
  }

  @Test
  void whatExpiresSoonestIsToldUpToItsLastDay() {
    Scene scene = Scene.of(points("0", DAYS_30, null));
    scene.does("V-01", "2024-01-01"); // up to 30 January
    scene.does("V-01", "2024-01-11"); // up to 9 February
    assertEquals(List.of(expires("2024-01-30", "10")), upcoming(scene, "2024-01-11"));
    assertEquals(List.of(expires("2024-01-30", "10")), upcoming(scene, "2024-01-30"));
    assertEquals(List.of(expires("2024-02-09", "10")), upcoming(scene, "2024-01-31"));
    assertEquals(List.of(), upcoming(scene, "2024-02-10"));
    assertEquals("20", scene.balance());
  }

  @Test
  void whatThePeriodEndTakesIsToldOfTheNextPeriod() {
    Scene scene = Scene.of(points("100", null, HALF));
    scene.does("V-01", "2024-03-01"); // 110: half is 55, at most 20 stay
    assertEquals(List.of(closes("2024-03-31", "90")), upcoming(scene, "2024-03-31"));
    // 20 and the base are 120: half is 60, at most 20 stay.
    assertEquals(List.of(closes("2024-06-30", "100")), upcoming(scene, "2024-04-01"));
  }

  @Test
  void whatExpiresBeforeThePeriodEndIsNotLostTwice() {
    Scene scene = Scene.of(points("100", DAYS_30, HALF));
    scene.does("V-01", "2024-02-01"); // 10 of 110, up to 1 March
    assertEquals(
        List.of(expires("2024-03-01", "10"), closes("2024-03-31", "80")),
        upcoming(scene, "2024-02-01"));
  }

  @Test
  void whatThePeriodEndTakesDoesNotExpireLater() {
    Scene scene = Scene.of(points("100", DAYS_30, HALF));
    scene.does("V-01", "2024-03-20"); // 10 of 110, up to 18 April; the period end takes 90
    assertEquals(List.of(closes("2024-03-31", "90")), upcoming(scene, "2024-03-20"));
  }

  @Test
  void aPartOfWhatThePeriodEndLeavesExpiresLater() {
    Scene scene = Scene.of(points("0", DAYS_30, end("0.5", null, "0")));
    scene.does("V-01", "2024-03-20"); // 10 up to 18 April, of which 5 are carried over
    assertEquals(
        List.of(closes("2024-03-31", "5"), expires("2024-04-18", "5")),
        upcoming(scene, "2024-03-20"));
  }

  @Test
  void aDebtAndWhatIsCarriedOverAreNoLoss() {
    Scene debt = Scene.of(points("0", DAYS_30, HALF));
    debt.does("N-01", "2024-02-01");
    assertEquals(List.of(), upcoming(debt, "2024-02-01"));
    Scene kept = Scene.of(points("100", null, end("1", null, "0")));
    assertEquals(List.of(), upcoming(kept, "2024-02-01"));
    Scene idle = Scene.of(points("100", null, null));
    assertEquals(List.of(), upcoming(idle, "2024-02-01"));
  }

  @Test
  void gradesAreThoseOfTheDay() {
    Expression balance = new Expression.Balance("积分");
    BigDecimal ten = BigDecimal.TEN;
    Grading stars =
        new Grading(
            "星级",
            "第二十条",
            new Formula(balance.toString(), balance),
            List.of(
                new Grading.Band(new Range(null, false, ten, false), "一星"),
                new Grading.Band(new Range(ten, true, null, false), "二星")),
            QUARTER,
            "一星");
    Scene scene = Scene.of(points("0", null, null).grading(stars));
    scene.does("V-01", "2024-02-01");
    RuleBook book = scene.book();
    assertEquals(Map.of("星级", "一星"), book.grades(scene.account(), LocalDate.of(2024, 3, 31)));
    assertEquals(Map.of("星级", "二星"), book.grades(scene.account(), LocalDate.of(2024, 4, 1)));
  }
}
