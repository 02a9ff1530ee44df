package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.negative;
import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.ConventionBuilder.with;
import static org.gongyue.fixture.Events.reasons;
import static org.gongyue.fixture.Events.steps;
import static org.gongyue.fixture.Formulas.formula;
import static org.gongyue.fixture.Formulas.minus;
import static org.gongyue.fixture.Formulas.number;
import static org.gongyue.fixture.Formulas.times;
import static org.gongyue.fixture.RuleBuilder.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gongyue.convention.Settlement;
import org.gongyue.convention.Settlement.Pool;
import org.gongyue.convention.Settlement.Ranking;
import org.gongyue.convention.Settlement.Remainder;
import org.gongyue.convention.Settlement.Ties;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Status;
import org.gongyue.event.AccountId;
import org.gongyue.event.Closing;
import org.gongyue.event.Observation;
import org.gongyue.event.Reversal;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Type;
import org.gongyue.fixture.ConventionBuilder;
import org.gongyue.fixture.Events;
import org.gongyue.json.Json;
import org.gongyue.measure.Decimals;
import org.gongyue.measure.Period;
import org.gongyue.measure.Target;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;
import org.junit.jupiter.api.Test;

/** Periods that are closed for the whole community: shares of a building, rankings, pools. */
class ClosingTest {

  private static final Window QUARTER = Window.of(Window.Unit.QUARTER);
  private static final Expression EARNED = new Expression.Points(Target.POSITIVE, QUARTER);

  private final List<Observation> log = new ArrayList<>();

  /** One point for each V-01, a violation is N-01; 楼栋 are groups. */
  private static ConventionBuilder convention() {
    return with(positive("V-01").rule(rule("V-01").amount("1")))
        .and(negative("N-01").rule(rule("N-01").amount("0")))
        .group("楼栋号")
        .version("2024", "2024-01-01");
  }

  /** Five points for each household of a building with no more than one violation. */
  private static ConventionBuilder quietBuilding() {
    Expression violations = new Expression.Count(Target.NEGATIVE, QUARTER, Whose.group("楼栋号"));
    return convention()
        .settles(
            Window.Unit.QUARTER,
            positive("S-02")
                .named("和谐楼栋")
                .rule(
                    rule("S-02")
                        .when(
                            new Expression.Comparison(
                                Expression.Comparison.Operator.LESS_OR_EQUAL,
                                violations,
                                number("1")))
                        .amount("5")));
  }

  /** The first places of a quarter get 40 - 10 times their place. */
  private static ConventionBuilder ranking(int places, Ties ties, String within) {
    Expression amount =
        minus(number("40"), times(number("10"), new Expression.Attribute("名次", Type.NUMBER)));
    return convention()
        .settles(
            Window.Unit.QUARTER,
            positive("S-03").named("季度之星").rule(rule("S-03").amount(amount)),
            new Ranking(List.of(formula(EARNED)), places, ties),
            null,
            within);
  }

  private static ConventionBuilder pool(String total, Remainder remainder) {
    return convention()
        .settles(
            Window.Unit.QUARTER,
            positive("S-04")
                .named("季度分红")
                .rule(
                    rule("S-04").amount(new Expression.Attribute(Settlement.PORTION, Type.NUMBER))),
            null,
            new Pool(total == null ? null : new BigDecimal(total), formula(EARNED), remainder),
            null);
  }

  /** A household did something so many times on a day. */
  private void did(String house, String building, String behaviour, String day, int times) {
    for (int i = 0; i < times; i++) {
      String id = "E-" + log.size();
      log.add(
          Observation.of(id, Events.morning(day), behaviour, AccountId.household(house))
              .in("楼栋号", building));
    }
  }

  private static Closing.Member member(String house, String building) {
    return new Closing.Member(AccountId.household(house), Map.of("楼栋号", building));
  }

  private static Closing quarter(String id, String period, String day, Closing.Member... members) {
    return new Closing(id, Events.morning(day), Period.parse(period), List.of(members));
  }

  private Replay replay(ConventionBuilder convention) {
    Replay replay = Replay.of(convention.compile());
    log.forEach(replay::take);
    return replay;
  }

  private static List<String> posted(Decision decision) {
    return decision.postings().stream()
        .map(p -> p.account() + " " + Decimals.text(p.amount()))
        .toList();
  }

  @Test
  void everyHouseholdOfAQuietBuildingGetsItsShare() {
    did("101", "1", "N-01", "2024-02-01", 1);
    did("201", "2", "N-01", "2024-02-01", 2);
    did("201", "2", "V-01", "2024-02-01", 2);
    Decision closed =
        replay(quietBuilding())
            .take(
                quarter(
                    "C-1",
                    "2024-Q1",
                    "2024-04-02",
                    member("102", "1"),
                    member("201", "2"),
                    member("101", "1")));

    assertEquals(Status.POSTED, closed.status());
    assertEquals(List.of("101 5", "102 5"), posted(closed));
    assertEquals(AccountId.COMMUNITY, closed.account().id());
    String full = closed.textInFull(Locale.CHINESE);
    assertTrue(full.contains("201"), full);
    assertTrue(full.contains("多了 1"), full);
  }

  @Test
  void whatHappenedAfterThePeriodDoesNotMatter() {
    did("101", "1", "N-01", "2024-02-01", 1);
    did("101", "1", "N-01", "2024-04-01", 1);
    Decision closed =
        replay(quietBuilding()).take(quarter("C-1", "2024-Q1", "2024-04-02", member("101", "1")));
    assertEquals(List.of("101 5"), posted(closed));
  }

  @Test
  void aRankingGivesToItsPlacesAndAllOrNoneOfEquals() {
    did("1", "1", "V-01", "2024-02-01", 9);
    did("2", "1", "V-01", "2024-02-01", 5);
    did("3", "2", "V-01", "2024-02-01", 5);
    did("4", "2", "V-01", "2024-02-01", 1);
    Closing.Member[] all = {member("1", "1"), member("2", "1"), member("3", "2"), member("4", "2")};
    Closing closing = quarter("C-1", "2024-Q1", "2024-04-02", all);

    // Places 1, 2, 2, 4: 30, 20, 20.
    Decision allOfEquals = replay(ranking(2, Ties.ALL, null)).take(closing);
    assertEquals(List.of("1 30", "2 20", "3 20"), posted(allOfEquals));
    assertEquals(List.of("1 30"), posted(replay(ranking(2, Ties.NONE, null)).take(closing)));
    assertEquals(
        List.of("1 30", "2 20", "3 20"), posted(replay(ranking(3, Ties.NONE, null)).take(closing)));
    // One place in each building.
    assertEquals(
        List.of("1 30", "3 30"), posted(replay(ranking(1, Ties.NONE, "楼栋号")).take(closing)));
    String text = allOfEquals.explanation().text(Locale.CHINESE);
    assertTrue(text.contains("3：第 2 名（"), text);
    assertTrue(allOfEquals.textInFull(Locale.CHINESE).contains("4：第 4 名"), text);
  }

  @Test
  void aPoolIsSharedToTheLastPoint() {
    did("1", "1", "V-01", "2024-02-01", 1);
    did("2", "1", "V-01", "2024-02-01", 1);
    did("3", "2", "V-01", "2024-02-01", 1);
    Closing closing =
        quarter(
            "C-1", "2024-Q1", "2024-04-02", member("1", "1"), member("2", "1"), member("3", "2"));
    Decision largest = replay(pool("100", Remainder.LARGEST)).take(closing);
    assertEquals(List.of("1 34", "2 33", "3 33"), posted(largest));
    Decision kept = replay(pool("100", Remainder.KEPT)).take(closing);
    assertEquals(List.of("1 33", "2 33", "3 33"), posted(kept));
    assertTrue(kept.explanation().text(Locale.CHINESE).contains("留存 1"));
  }

  @Test
  void aSumThatTheConventionLeavesOpenIsSaidByTheClosing() {
    did("1", "1", "V-01", "2024-02-01", 1);
    Replay replay = replay(pool(null, Remainder.KEPT));
    Closing silent = quarter("C-1", "2024-Q1", "2024-04-02", member("1", "1"));
    assertEquals(List.of(Code.MISSING_TOTAL), reasons(replay.take(silent)));
    assertEquals(
        List.of(Code.UNKNOWN_TOTAL, Code.BAD_TOTAL),
        reasons(replay.take(saying(silent, Map.of("S-04", "10.5", "S-01", "3")))));
    Decision closed = replay.take(saying(silent, Map.of("S-04", "10")));
    assertEquals(List.of("1 10"), posted(closed));
  }

  private static Closing saying(Closing closing, Map<String, String> totals) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    totals.forEach((id, total) -> sums.put(id, new BigDecimal(total)));
    return new Closing(closing.id(), closing.at(), null, closing.period(), closing.members(), sums);
  }

  @Test
  void aPeriodIsClosedOnceAndInItsTurn() {
    did("101", "1", "V-01", "2024-02-01", 1);
    Replay replay = replay(quietBuilding());
    Closing.Member one = member("101", "1");
    Decision early = replay.take(quarter("C-0", "2024-Q1", "2024-03-31", one));
    assertEquals(List.of(Code.PERIOD_NOT_OVER), reasons(early));
    Closing first = quarter("C-1", "2024-Q1", "2024-04-02", one);
    Decision closed = replay.take(first);
    assertEquals(List.of("101 5"), posted(closed));

    Decision again = replay.take(first);
    assertTrue(again.repeated());
    assertEquals(closed.postings(), again.postings());
    assertEquals(
        List.of(Code.CONFLICTING_EVENT),
        reasons(replay.take(quarter("C-1", "2024-Q1", "2024-04-02"))));
    assertEquals(
        List.of(Code.PERIOD_CLOSED),
        reasons(replay.take(quarter("C-2", "2024-Q1", "2024-04-03", one))));
    assertEquals(
        List.of(Code.PERIOD_NOT_NEXT),
        reasons(replay.take(quarter("C-3", "2024-Q3", "2024-10-03", one))));
    assertEquals(
        List.of("101 5"), posted(replay.take(quarter("C-4", "2024-Q2", "2024-10-03", one))));
    assertEquals(
        List.of(Code.NOTHING_TO_CLOSE),
        reasons(replay.take(quarter("C-5", "2024", "2025-01-03", one))));
  }

  @Test
  void whoTakesPartMustSayToWhichGroupItBelongs() {
    Replay replay = replay(quietBuilding());
    Closing.Member homeless = new Closing.Member(AccountId.household("7"), Map.of());
    Closing.Member stranger = new Closing.Member(new AccountId("单位", "1"), Map.of());
    assertEquals(
        List.of(Code.WRONG_MEMBER_KIND, Code.MISSING_MEMBER_GROUP),
        reasons(replay.take(quarter("C-1", "2024-Q1", "2024-04-02", stranger, homeless))));
  }

  @Test
  void aRefusedClosingChangesNothing() {
    did("101", "1", "V-01", "2024-02-01", 1);
    Replay replay = replay(quietBuilding());
    List<String> before = replay.accounts().stream().map(Json::write).toList();
    Decision refused =
        replay.take(
            quarter(
                "C-1",
                "2024-Q1",
                "2024-04-02",
                member("101", "1"),
                new Closing.Member(AccountId.household("7"), Map.of())));
    assertEquals(Status.REJECTED, refused.status());
    assertEquals(before, replay.accounts().stream().map(Json::write).toList());
  }

  @Test
  void aRecordThatComesAfterTheClosingPutsItRight() {
    did("101", "1", "V-01", "2024-02-01", 1);
    Chronicle chronicle = Chronicle.of(quietBuilding().compile());
    log.forEach(chronicle::take);
    chronicle.take(quarter("C-1", "2024-Q1", "2024-04-02", member("101", "1"), member("102", "1")));
    did("101", "1", "N-01", "2024-03-01", 2);
    Decision first = chronicle.take(log.get(1));
    assertEquals(List.of(), posted(first));
    // The second violation of the building takes the share back from both.
    Decision second = chronicle.take(log.get(2));
    assertEquals(List.of("101 -5", "102 -5"), posted(second));
    assertEquals("C-1", second.postings().get(0).adjusts());
  }

  @Test
  void aClosingCanBeReversedAndThePeriodClosedAnew() {
    did("101", "1", "V-01", "2024-02-01", 1);
    Chronicle chronicle = Chronicle.of(quietBuilding().compile());
    log.forEach(chronicle::take);
    chronicle.take(quarter("C-1", "2024-Q1", "2024-04-02", member("101", "1")));
    Decision reversed =
        chronicle.take(
            Reversal.of("U-1", Events.morning("2024-04-03"), AccountId.COMMUNITY, "C-1"));
    assertEquals(List.of("101 -5"), posted(reversed));
    Decision anew =
        chronicle.take(
            quarter("C-2", "2024-Q1", "2024-04-04", member("101", "1"), member("102", "1")));
    assertEquals(List.of("101 5", "102 5"), posted(anew));
  }

  @Test
  void thePeriodThatAVersionEndedIsClosedByThatVersionThoughAnotherIsInForce() {
    did("101", "1", "V-01", "2024-02-01", 1);
    RuleBooks books =
        RuleBooks.of(
            List.of(
                quietBuilding().compile(), convention().version("2025", "2024-04-01").compile()));
    Chronicle chronicle = Chronicle.of(books);
    log.forEach(chronicle::take);
    Decision closed = chronicle.take(quarter("C-1", "2024-Q1", "2024-04-02", member("101", "1")));
    assertEquals(List.of("101 5"), posted(closed));
    assertEquals("2024", closed.convention().version());
    assertEquals(
        List.of(Code.NOTHING_TO_CLOSE),
        reasons(chronicle.take(quarter("C-2", "2024-Q2", "2024-07-02", member("101", "1")))));
  }

  @Test
  void aClosingSaysEachStepOfThoseWhoGotSomething() {
    did("101", "1", "V-01", "2024-02-01", 1);
    Decision closed =
        replay(quietBuilding()).take(quarter("C-1", "2024-Q1", "2024-04-02", member("101", "1")));
    assertEquals(
        List.of(
            Code.SETTLED, Code.SETTLED_FOR, Code.CONDITION_HOLDS, Code.FIXED_AMOUNT, Code.POSTED),
        steps(closed));
  }
}
