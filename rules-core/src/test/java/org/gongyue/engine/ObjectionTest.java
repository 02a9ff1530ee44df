package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.negative;
import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.ConventionBuilder.with;
import static org.gongyue.fixture.Events.HOUSE;
import static org.gongyue.fixture.Events.codes;
import static org.gongyue.fixture.Events.did;
import static org.gongyue.fixture.Events.morning;
import static org.gongyue.fixture.Events.posted;
import static org.gongyue.fixture.Events.reasons;
import static org.gongyue.fixture.Events.said;
import static org.gongyue.fixture.Events.steps;
import static org.gongyue.fixture.RewardBuilder.reward;
import static org.gongyue.fixture.RuleBuilder.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongyue.account.Account;
import org.gongyue.account.Cause;
import org.gongyue.account.State;
import org.gongyue.convention.Objections;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Eligibility;
import org.gongyue.decision.Status;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Objection;
import org.gongyue.event.Reversal;
import org.gongyue.event.Ruling;
import org.gongyue.fixture.ConventionBuilder;
import org.gongyue.json.Json;
import org.gongyue.measure.Decimals;
import org.gongyue.measure.Span;
import org.gongyue.measure.Term;
import org.junit.jupiter.api.Test;

/** Objections to what was posted, and rulings on them; 10 for V-01, 10 lost for N-01. */
class ObjectionTest {

  private static final String COUNCIL = "居民议事会";

  /** Five working days to object, ten to rule. */
  private static ConventionBuilder terms(boolean deferred) {
    return with(positive("V-01"))
        .and(negative("N-01").rule(rule("N-01").sets(State.SUSPENDED, new Term.Days(90))))
        .reward(reward("G-01").price("8"))
        .objections(
            new Objections(
                Span.workingDays(5), Span.workingDays(10), List.of(COUNCIL), deferred, "第六条"));
  }

  private final Chronicle chronicle = Chronicle.of(terms(false).compile());

  private Decision take(Event event) {
    return chronicle.take(event);
  }

  private static Objection objection(String id, String of, String day) {
    return Objection.to(of, id, morning(day), HOUSE);
  }

  private static Ruling upheld(String id, String of, String day) {
    return Ruling.upholds(of, id, morning(day), HOUSE, COUNCIL);
  }

  private static Ruling dismissed(String id, String of, String day) {
    return Ruling.dismisses(of, id, morning(day), HOUSE, COUNCIL);
  }

  private static String text(Decision decision, Code code) {
    return said(decision, code).text(Locale.SIMPLIFIED_CHINESE);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Account account(Chronicle chronicle) {
    return chronicle.account(HOUSE, day("2024-01-01"));
  }

  private static String balance(Chronicle chronicle) {
    return Decimals.text(account(chronicle).balance("积分"));
  }

  private static String spendable(Chronicle chronicle, String day) {
    return Decimals.text(account(chronicle).spendable("积分", day(day)));
  }

  @Test
  void whatTheEventGaveIsHeldUntilTheObjectionIsDismissed() {
    take(did("E-1", "V-01", "2024-03-01"));
    Decision objected = take(objection("O-1", "E-1", "2024-03-08"));
    assertEquals(Status.UNSCORED, objected.status());
    assertEquals(
        List.of(Code.OBJECTED, Code.DISPUTED, Code.RULING_DUE, Code.WORKING_DAYS), steps(objected));
    // From Monday 11 March: the tenth working day is Friday 22 March.
    assertEquals("裁决期 10个工作日，应在 2024-03-22 以前（含）裁决", text(objected, Code.RULING_DUE));
    assertEquals("10", balance(chronicle));
    assertEquals("0", spendable(chronicle, "2024-12-31"));
    Eligibility no =
        chronicle
            .rules()
            .answering(day("2024-03-10"))
            .eligibility(account(chronicle), "G-01", morning("2024-03-10"));
    assertEquals(List.of(Code.BALANCE_TOO_LOW, Code.STILL_DISPUTED), codes(no.reasons()));
    assertEquals("还有积分 10 因异议 O-1 待裁决，裁决以后才知道能不能用", no.reasons().get(1).text(Locale.CHINESE));
    assertEquals(null, no.earliest());

    Decision ruled = take(dismissed("J-1", "O-1", "2024-03-20"));
    assertEquals("异议 O-1 驳回，E-1 照计（裁决：居民议事会；理由：—）", text(ruled, Code.DISMISSED));
    assertEquals("积分 10 不再因异议保留，2024-03-20 起可用", text(ruled, Code.RELEASED));
    assertEquals("10", balance(chronicle));
    assertEquals("10", spendable(chronicle, "2024-03-20"));
    assertEquals(List.of(), account(chronicle).holds());
  }

  @Test
  void anUpheldObjectionReversesTheEvent() {
    take(did("E-1", "V-01", "2024-03-01"));
    take(did("E-2", "N-01", "2024-03-02"));
    take(objection("O-2", "E-2", "2024-03-04"));
    assertEquals("0", balance(chronicle));
    Decision ruled = take(upheld("J-2", "O-2", "2024-03-06"));
    assertEquals(Status.POSTED, ruled.status());
    assertEquals(List.of("10"), posted(ruled));
    assertEquals("E-2", ruled.postings().get(0).adjusts());
    assertEquals(Cause.CORRECTED, ruled.postings().get(0).cause());
    assertEquals(List.of(Code.UPHELD, Code.ADJUSTED), steps(ruled));
    assertTrue(ruled.effects().get(0).ended());
    assertEquals("10", balance(chronicle));
    assertEquals(List.of(), account(chronicle).states(day("2024-03-06")));

    // As the reversal on the same day does, and undone by a reversal of the ruling.
    Chronicle reversed = Chronicle.of(terms(false).compile());
    reversed.take(did("E-1", "V-01", "2024-03-01"));
    reversed.take(did("E-2", "N-01", "2024-03-02"));
    Decision reversal = reversed.take(Reversal.of("U-2", morning("2024-03-06"), HOUSE, "E-2"));
    assertEquals(reversal.postings(), ruled.postings());
    assertEquals(account(reversed).balances(), account(chronicle).balances());
    assertEquals(account(reversed).history(), account(chronicle).history());
    Decision undone = take(Reversal.of("U-3", morning("2024-03-07"), HOUSE, "J-2"));
    assertEquals(List.of("-10"), posted(undone));
    assertEquals("0", balance(chronicle));
    assertTrue(account(chronicle).disputes().get(0).isOpen());
  }

  @Test
  void anUpheldObjectionToTheFirstEventLeavesAnAccountThatKnowsIt() {
    take(did("E-1", "V-01", "2024-03-01"));
    take(objection("O-1", "E-1", "2024-03-01"));
    assertEquals(List.of("-10"), posted(take(upheld("J-1", "O-1", "2024-03-02"))));
    assertEquals("0", balance(chronicle));
    assertEquals(List.of(), account(chronicle).holds());
    assertTrue(take(did("E-1", "V-01", "2024-03-01")).repeated());
    assertEquals("0", balance(chronicle));
  }

  @Test
  void theyMayArriveInAnyOrder() {
    Ruling ruling = upheld("J-1", "O-1", "2024-03-06");
    assertEquals(List.of(Code.UNKNOWN_OBJECTION), reasons(take(ruling)));
    Objection objection = objection("O-1", "E-1", "2024-03-04");
    assertEquals(List.of(Code.UNKNOWN_OBJECTED), reasons(take(objection)));
    take(did("E-2", "V-01", "2024-03-10"));
    Decision late = take(did("E-1", "V-01", "2024-03-01"));
    assertEquals("10", balance(chronicle)); // of E-2 alone
    assertEquals(List.of(), late.postings());
    assertEquals(2, account(chronicle).receipts().size() - 2);
  }

  @Test
  void whatComesTooLateOrTwiceOrOfNothingIsRefusedAndChangesNothing() {
    take(did("E-1", "V-01", "2024-03-01"));
    take(did("E-2", "V-01", "2024-03-02"));
    take(objection("O-1", "E-1", "2024-03-04"));
    take(dismissed("J-1", "O-1", "2024-03-05"));
    take(objection("O-2", "E-2", "2024-03-05"));
    String before = Json.write(account(chronicle));
    // Saturday 2 March: the fifth working day after it is Friday 8 March.
    refused(Code.OBJECTED_LATE, objection("O-9", "E-2", "2024-03-09"));
    refused(Code.ALREADY_OBJECTED, objection("O-9", "E-2", "2024-03-08"));
    refused(Code.ALREADY_OBJECTED, objection("O-9", "E-1", "2024-03-08"));
    refused(Code.UNKNOWN_OBJECTED, objection("O-9", "E-2", "2024-03-01"));
    refused(Code.UNKNOWN_OBJECTED, objection("O-9", "E-7", "2024-03-05"));
    refused(Code.OBJECTED_TO_RULING, objection("O-9", "O-1", "2024-03-05"));
    refused(Code.OBJECTED_TO_RULING, objection("O-9", "J-1", "2024-03-05"));
    refused(Code.ALREADY_RULED, upheld("J-9", "O-1", "2024-03-08"));
    refused(Code.UNKNOWN_OBJECTION, upheld("J-9", "O-7", "2024-03-08"));
    refused(Code.UNKNOWN_OBJECTION, upheld("J-9", "O-2", "2024-03-04"));
    refused(Code.WRONG_RULER, Ruling.upholds("O-2", "J-9", morning("2024-03-08"), HOUSE, "网格员"));
    refused(
        Code.UNKNOWN_OBJECTED,
        Objection.to("E-2", "O-9", morning("2024-03-05"), AccountId.household("9")));
    assertEquals(before, Json.write(account(chronicle)));
  }

  @Test
  void anObjectionThatWasReversedCannotBeObjectedToEither() {
    take(did("E-1", "V-01", "2024-03-01"));
    take(objection("O-1", "E-1", "2024-03-04"));
    take(Reversal.of("U-1", morning("2024-03-04"), HOUSE, "O-1"));
    refused(Code.OBJECTED_TO_RULING, objection("O-2", "O-1", "2024-03-05"));
    assertEquals("10", spendable(chronicle, "2024-03-05"));
  }

  private void refused(Code code, Event event) {
    Decision decision = take(event);
    assertEquals(Status.REJECTED, decision.status());
    assertEquals(List.of(code), reasons(decision));
    assertFalse(decision.text(Locale.CHINESE).contains("{"));
    assertFalse(decision.text(Locale.ENGLISH).contains("{"));
  }

  @Test
  void whereTheConventionSaysNothingNobodyMayObject() {
    RuleBook rules = with(positive("V-01")).compile();
    Account account =
        rules
            .score(rules.open(HOUSE, day("2024-01-01")), did("E-1", "V-01", "2024-03-01"))
            .account();
    Decision no = rules.object(account, objection("O-1", "E-1", "2024-03-02"));
    assertEquals(List.of(Code.NO_OBJECTIONS), reasons(no));
    assertFalse(no.isFaulty());
  }

  @Test
  void oneAccountAloneTakesAllButAnUpheldRuling() {
    RuleBook rules = terms(false).compile();
    Account account =
        rules
            .score(rules.open(HOUSE, day("2024-01-01")), did("E-1", "V-01", "2024-03-01"))
            .account();
    Account objected = rules.object(account, objection("O-1", "E-1", "2024-03-02")).account();
    assertEquals(
        List.of(Code.OBJECTED_BEFORE),
        reasons(rules.object(account, objection("O-1", "E-1", "2024-02-29"))));
    assertEquals(
        List.of(Code.RULED_BEFORE),
        reasons(
            rules.decide(
                id -> objected,
                dismissed("J-1", "O-1", "2024-03-01"),
                Stock.of(rules.convention()))));
    Decision needs =
        rules.decide(
            id -> objected, upheld("J-1", "O-1", "2024-03-03"), Stock.of(rules.convention()));
    assertEquals(List.of(Code.NEEDS_CHRONICLE), reasons(needs));
    Decision dismissed =
        rules.decide(
            id -> objected, dismissed("J-1", "O-1", "2024-03-03"), Stock.of(rules.convention()));
    assertEquals(Status.UNSCORED, dismissed.status());
    assertTrue(
        rules
            .decide(
                id -> dismissed.account(),
                dismissed("J-1", "O-1", "2024-03-03"),
                Stock.of(rules.convention()))
            .repeated());
  }

  @Test
  void anOverdueRulingIsToldAndNothingElseHappens() {
    take(did("E-1", "V-01", "2024-03-01"));
    take(objection("O-1", "E-1", "2024-03-08"));
    RuleBook rules = chronicle.rules().answering(day("2024-03-08"));
    assertEquals(
        List.of(), rules.asOf(account(chronicle), day("2024-03-22")).explanation().steps());
    assertEquals(
        "异议 O-1（对 E-1）应在 2024-03-22 以前裁决，还没有裁决，已逾期",
        rules
            .asOf(account(chronicle), day("2024-03-23"))
            .explanation()
            .steps()
            .get(0)
            .text(Locale.CHINESE));
    assertEquals("0", spendable(chronicle, "2024-12-31"));
    take(dismissed("J-1", "O-1", "2024-06-01"));
    assertEquals("10", spendable(chronicle, "2024-06-01"));
  }

  @Test
  void pointsStayOnDisplayAfterAnObjectionIsDismissed() {
    Chronicle shown = Chronicle.of(terms(false).displays(Span.days(30)).compile());
    shown.take(did("E-1", "V-01", "2024-03-01")); // to 30 March
    shown.take(objection("O-1", "E-1", "2024-03-04"));
    Decision ruled = shown.take(dismissed("J-1", "O-1", "2024-03-05"));
    assertEquals("积分 10 不再因异议保留，2024-03-31 起可用", text(ruled, Code.RELEASED));
    assertEquals("0", spendable(shown, "2024-03-30"));
    assertEquals("10", spendable(shown, "2024-03-31"));
  }

  @Test
  void aDisputedPenaltyIsDeferredWhereTheConventionSaysSo() {
    Chronicle deferring = Chronicle.of(terms(true).balance("15", "0", null).compile());
    deferring.take(did("E-1", "N-01", "2024-03-01"));
    assertEquals("5", balance(deferring));
    Decision objected = deferring.take(objection("O-1", "E-1", "2024-03-04"));
    assertEquals(List.of("10"), posted(objected));
    assertEquals(Cause.DEFERRED, objected.postings().get(0).cause());
    assertEquals("扣分暂缓：积分先退回 10，余额 15；裁决以前不能用", text(objected, Code.DEFERRED));
    assertEquals("5", spendable(deferring, "2024-03-04"));

    Decision ruled = deferring.take(dismissed("J-1", "O-1", "2024-03-05"));
    assertEquals(List.of("-10"), posted(ruled));
    assertEquals("暂缓的扣分恢复：积分入账 -10，余额 5", text(ruled, Code.TAKEN_AGAIN));
    assertEquals("5", balance(deferring));
    assertEquals("5", spendable(deferring, "2024-03-05"));

    Decision undone = deferring.take(Reversal.of("U-1", morning("2024-03-06"), HOUSE, "J-1"));
    assertEquals(List.of("10"), posted(undone));
    deferring.take(upheld("J-2", "O-1", "2024-03-07"));
    assertEquals("15", balance(deferring));
    assertEquals("15", spendable(deferring, "2024-03-07"));
    assertEquals(List.of(), account(deferring).holds());
  }

  @Test
  void anUpheldObjectionOfAPartyUndoesItsPartOnly() {
    AccountId leader = AccountId.household("9-101");
    Chronicle shared =
        Chronicle.of(
            with(positive("V-01")
                    .party("组长", AccountId.HOUSEHOLD)
                    .rule(rule("V-01-1"))
                    .rule(rule("V-01-2").chargedTo("组长").amount("3")))
                .objections(new Objections(Span.days(7), null, List.of(), false, null))
                .compile());
    shared.take(did("E-1", "V-01", "2024-03-01").concerning("组长", leader));
    shared.take(Objection.to("E-1", "O-1", morning("2024-03-02"), leader));
    assertEquals("10", spendable(shared, "2024-03-02"));
    Account theirs = shared.account(leader, day("2024-03-02"));
    assertEquals("0", Decimals.text(theirs.spendable("积分", day("2024-03-02"))));
    Decision ruled =
        shared.take(Ruling.upholds("O-1", "J-1", morning("2024-03-03"), leader, COUNCIL));
    assertEquals(List.of("-3"), posted(ruled));
    assertEquals("10", balance(shared));
    assertEquals("0", Decimals.text(shared.account(leader, day("2024-03-03")).balance("积分")));
  }
}
