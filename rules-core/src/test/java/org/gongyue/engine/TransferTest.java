package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.ConventionBuilder.with;
import static org.gongyue.fixture.Events.HOUSE;
import static org.gongyue.fixture.Events.did;
import static org.gongyue.fixture.Events.morning;
import static org.gongyue.fixture.Events.posted;
import static org.gongyue.fixture.Events.reasons;
import static org.gongyue.fixture.Events.said;
import static org.gongyue.fixture.Events.steps;
import static org.gongyue.fixture.Formulas.atLeast;
import static org.gongyue.fixture.Formulas.equal;
import static org.gongyue.fixture.Formulas.minus;
import static org.gongyue.fixture.Formulas.number;
import static org.gongyue.fixture.Formulas.times;
import static org.gongyue.fixture.RewardBuilder.reward;
import static org.gongyue.fixture.RuleBuilder.rule;
import static org.gongyue.fixture.TransferBuilder.transfer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongyue.account.Account;
import org.gongyue.account.State;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Fact;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.convention.Validity;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Status;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.gongyue.event.Redemption;
import org.gongyue.event.Reversal;
import org.gongyue.event.Transfer;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Type;
import org.gongyue.fixture.ConventionBuilder;
import org.gongyue.fixture.TransferBuilder;
import org.gongyue.json.Json;
import org.gongyue.json.JsonException;
import org.gongyue.measure.Target;
import org.gongyue.measure.Term;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;
import org.junit.jupiter.api.Test;

/** What a household earned goes to another household, or is put by for later. */
class TransferTest {

  private static final AccountId DAUGHTER = AccountId.household("1-1-101");
  private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

  /** Ten points for V-01. */
  private static ConventionBuilder points(TransferBuilder... kinds) {
    ConventionBuilder convention = with(positive("V-01"));
    for (TransferBuilder kind : kinds) {
      convention.transfer(kind);
    }
    return convention;
  }

  private static Chronicle chronicle(ConventionBuilder convention) {
    return Chronicle.of(convention.compile());
  }

  private static Event earns(String id, String day) {
    return did(id, "V-01", day);
  }

  private static Transfer gives(String id, String day, long much) {
    return Transfer.of(id, morning(day), "T-01", HOUSE, DAUGHTER).giving(much).by("r-88");
  }

  private static String balance(Chronicle chronicle, AccountId id) {
    return chronicle.account(id, DAY).balance("积分").toPlainString();
  }

  private static String lots(Chronicle chronicle, AccountId id) {
    return chronicle.account(id, DAY).lots().toString();
  }

  @Test
  void oneDecisionPostsToBothAccounts() {
    Chronicle chronicle = chronicle(points(transfer("T-01")));
    chronicle.take(earns("E-1", "2024-03-01"));

    Decision decision = chronicle.take(gives("E-2", "2024-03-02", 4));

    assertEquals(List.of("-4", "4"), posted(decision));
    assertEquals(
        List.of(HOUSE, DAUGHTER), decision.postings().stream().map(p -> p.account()).toList());
    assertEquals(List.of(HOUSE, DAUGHTER), decision.accounts().stream().map(Account::id).toList());
    assertEquals("6", balance(chronicle, HOUSE));
    assertEquals("4", balance(chronicle, DAUGHTER));
    assertEquals(List.of(Code.TRANSFERRED, Code.TRANSFER_LEFT), steps(decision));
    assertEquals(
        """
        E-2 已入账
          按“赠予亲属”，3-2-501 转给 1-1-101：积分 4 〔第二十条〕
          转后 3-2-501 的积分余额 6""",
        decision.text(Locale.CHINESE));
  }

  @Test
  void aRefusedOnePostsToNeitherAndSaysEverythingAtOnce() {
    Chronicle chronicle =
        chronicle(
            points(
                    transfer("T-01")
                        .least("20")
                        .multipleOf("4")
                        .most(Whose.ACCOUNT, Window.EVENT, "10")
                        .mostReceived(Window.LIFETIME, "12")
                        .when(equal(new Expression.Attribute("关系", Type.TEXT), text("子女"))))
                .balance("0", null, "14")
                .fact(relation()));
    chronicle.take(earns("E-1", "2024-03-01"));
    String before = Json.write(chronicle.account(HOUSE, DAY));

    Decision decision = chronicle.take(gives("E-2", "2024-03-02", 15).given("关系", "朋友"));

    assertEquals(
        List.of(
            Code.TRANSFER_CONDITION,
            Code.TRANSFER_TOO_SMALL,
            Code.NOT_A_MULTIPLE,
            Code.TRANSFER_LIMIT,
            Code.RECEIVING_LIMIT,
            Code.TRANSFER_SHORT,
            Code.RECEIVER_FULL),
        reasons(decision));
    assertFalse(decision.isFaulty());
    assertEquals("5", said(decision, Code.TRANSFER_SHORT).value("missing").toString());
    assertEquals("14", said(decision, Code.RECEIVER_FULL).value("room").toString());
    assertEquals(before, Json.write(chronicle.account(HOUSE, DAY)));
    assertEquals(1, chronicle.accounts().size());
  }

  private static Expression text(String text) {
    return Expression.Literal.of(text);
  }

  private static Fact relation() {
    return new Fact(
        new Attribute("关系", Type.TEXT, null, null, null, 0, List.of("子女", "朋友"), null),
        Fact.About.ACCOUNT);
  }

  @Test
  void whoReceivesMustBeAnotherAccountOfAKindThatMay() {
    Chronicle chronicle =
        chronicle(
            points(transfer("T-01"), transfer("T-02").deposit("荣誉", "1")).unit(coins("荣誉", null)));
    chronicle.take(earns("E-1", "2024-03-01"));

    Decision self = chronicle.take(Transfer.of("E-2", morning("2024-03-02"), "T-01", HOUSE, HOUSE));
    Decision other =
        chronicle.take(
            Transfer.of("E-3", morning("2024-03-02"), "T-01", HOUSE, new AccountId("楼栋", "3")));
    Decision nobody = chronicle.take(Transfer.deposit("E-4", morning("2024-03-02"), "T-01", HOUSE));
    Decision needless =
        chronicle.take(Transfer.of("E-5", morning("2024-03-02"), "T-02", HOUSE, DAUGHTER));
    Decision unknown =
        chronicle.take(Transfer.of("E-6", morning("2024-03-02"), "T-03", HOUSE, DAUGHTER));

    assertEquals(List.of(Code.SELF_TRANSFER, Code.MISSING_AMOUNT), reasons(self));
    assertEquals(List.of(Code.RECEIVER_KIND, Code.MISSING_AMOUNT), reasons(other));
    assertEquals(List.of(Code.MISSING_RECEIVER, Code.MISSING_AMOUNT), reasons(nobody));
    assertEquals(List.of(Code.NEEDLESS_RECEIVER, Code.MISSING_AMOUNT), reasons(needless));
    assertEquals(List.of(Code.UNKNOWN_TRANSFER), reasons(unknown));
    assertTrue(self.isFaulty());
  }

  @Test
  void pointsKeepTheDayUpToWhichTheyCanBeSpent() {
    Chronicle chronicle = chronicle(points(transfer("T-01")).points(expiring("60")));
    chronicle.take(earns("E-1", "2024-03-01"));
    chronicle.take(earns("E-2", "2024-03-11"));

    Decision decision = chronicle.take(gives("E-3", "2024-03-12", 14));

    // 10 until 04-29 first, then 4 of those until 05-09.
    assertEquals(List.of("-10", "-4", "10", "4"), posted(decision));
    assertEquals("{积分=[Lot[until=2024-05-09, amount=6]]}", lots(chronicle, HOUSE));
    assertEquals(
        "{积分=[Lot[until=2024-04-29, amount=10], Lot[until=2024-05-09, amount=4]]}",
        lots(chronicle, DAUGHTER));
  }

  @Test
  void orGetTheOneThatTheKindOfTransferSays() {
    Chronicle chronicle =
        chronicle(points(transfer("T-01").validFor(new Term.Days(10))).points(expiring("60")));
    chronicle.take(earns("E-1", "2024-03-01"));

    chronicle.take(gives("E-2", "2024-03-02", 4));

    assertEquals("{积分=[Lot[until=2024-03-11, amount=4]]}", lots(chronicle, DAUGHTER));
  }

  @Test
  void nothingIsOverdrawnUnlessTheKindSaysHowFar() {
    Chronicle chronicle =
        chronicle(points(transfer("T-01"), transfer("T-02").overdraft("5")).points(expiring("60")));
    chronicle.take(earns("E-1", "2024-03-01"));

    Decision no = chronicle.take(gives("E-2", "2024-03-02", 12));
    Transfer more = Transfer.of("E-3", morning("2024-03-02"), "T-02", HOUSE, DAUGHTER);
    Decision tooFar = chronicle.take(more.giving(16));
    Decision yes = chronicle.take(more.giving(12));

    assertEquals("2", said(no, Code.TRANSFER_SHORT).value("missing").toString());
    assertEquals(
        "账户 3-2-501 的积分余额 10，要转出 16，转后不能低于 -5，还差 1",
        said(tooFar, Code.TRANSFER_SHORT).text(Locale.CHINESE));
    assertEquals(List.of("-10", "-2", "10", "2"), posted(yes));
    assertEquals("积分透支 2，最多可以透支 5", said(yes, Code.OVERDRAWN).text(Locale.CHINESE));
    // What was overdrawn is new on that day: 60 days from 03-02.
    assertEquals(
        "{积分=[Lot[until=2024-04-29, amount=10], Lot[until=2024-04-30, amount=2]]}",
        lots(chronicle, DAUGHTER));
  }

  private static UnitOfAccount expiring(String days) {
    return new UnitOfAccount(
        "积分",
        0,
        RoundingMode.HALF_UP,
        BigDecimal.ZERO,
        null,
        null,
        Validity.of(new Term.Days(Integer.parseInt(days))),
        null,
        null);
  }

  private static UnitOfAccount coins(String name, String ceiling) {
    return new UnitOfAccount(
        name,
        0,
        RoundingMode.HALF_UP,
        BigDecimal.ZERO,
        null,
        ceiling == null ? null : new BigDecimal(ceiling));
  }

  @Test
  void aDepositBecomesAnotherUnitAndWhatIsTooLittleStays() {
    Chronicle chronicle =
        chronicle(
            points(transfer("T-02").deposit("养老币", "0.4"))
                .points(expiring("60"))
                .unit(coins("养老币", null)));
    chronicle.take(earns("E-1", "2024-03-01"));

    // 9 × 0.4 = 3.6, so 3 arrive; 3 ÷ 0.4 = 7.5, so 8 are given, and 1 of the 9 stays.
    Decision decision =
        chronicle.take(Transfer.deposit("E-2", morning("2024-03-02"), "T-02", HOUSE).giving(9));
    Decision little =
        chronicle.take(Transfer.deposit("E-3", morning("2024-03-02"), "T-02", HOUSE).giving(2));

    assertEquals(List.of("-8", "3"), posted(decision));
    assertEquals("2", balance(chronicle, HOUSE));
    assertEquals("3", chronicle.account(HOUSE, DAY).balance("养老币").toString());
    assertEquals("[]", chronicle.account(HOUSE, DAY).lots("养老币").toString());
    assertEquals("1", said(decision, Code.TRANSFER_REMAINDER).value("left").toString());
    assertEquals(List.of(Code.CONVERTS_TO_NOTHING), reasons(little));
  }

  @Test
  void twoHouseholdsExchangeInOneDecision() {
    Chronicle chronicle = chronicle(exchange("0"));
    chronicle.take(earns("E-1", "2024-03-01"));

    Decision decision = chronicle.take(exchanges("E-2", "2024-03-02", 3, 1));

    // She gets 3 × 2 = 6 for three hours of hers, and gives 1 × 1 = 1 for one hour of his.
    assertEquals(List.of("-5", "5"), posted(decision));
    assertEquals("5", balance(chronicle, HOUSE));
    assertEquals("5", balance(chronicle, DAUGHTER));
    assertEquals(
        """
        E-2 已入账
          数额“理发 * 2”= 6（理发 = 3） 〔第二十条〕
          按“赠予亲属”，3-2-501 转给 1-1-101：积分 6
          数额“保洁”= 1（保洁 = 1）
          换回：1-1-101 转给 3-2-501：积分 1
          转后 3-2-501 的积分余额 5""",
        decision.text(Locale.CHINESE));
  }

  @Test
  void whatCancelsOutNeedsNoBalanceAndRenewsNothing() {
    Chronicle chronicle = chronicle(exchange("0").points(expiring("60")));
    chronicle.take(earns("E-1", "2024-03-01"));

    Decision decision = chronicle.take(exchanges("E-2", "2024-04-01", 5, 10));

    assertEquals(Status.UNSCORED, decision.status());
    assertEquals(List.of(), posted(decision));
    assertEquals("{积分=[Lot[until=2024-04-29, amount=10]]}", lots(chronicle, HOUSE));
    assertEquals("{}", lots(chronicle, DAUGHTER));
    assertEquals("0", balance(chronicle, DAUGHTER));
  }

  @Test
  void ofAnExchangeBothMustBeAbleToGive() {
    Chronicle chronicle = chronicle(exchange("3"));
    chronicle.take(earns("E-1", "2024-03-01"));

    Decision hers = chronicle.take(exchanges("E-2", "2024-03-02", 1, 6));
    Decision his = chronicle.take(exchanges("E-3", "2024-03-02", 8, 2));

    assertEquals(DAUGHTER.toString(), said(hers, Code.TRANSFER_SHORT).value("account"));
    assertEquals("1", said(hers, Code.TRANSFER_SHORT).value("missing").toString());
    assertEquals(HOUSE.toString(), said(his, Code.TRANSFER_SHORT).value("account"));
    assertEquals("1", said(his, Code.TRANSFER_SHORT).value("missing").toString());
  }

  private static ConventionBuilder exchange(String overdraft) {
    return points(
        transfer("T-03")
            .overdraft(overdraft)
            .attribute(hours("理发"))
            .attribute(hours("保洁"))
            .amount(times(new Expression.Attribute("理发", Type.NUMBER), number("2")))
            .back(new Expression.Attribute("保洁", Type.NUMBER)));
  }

  private static Attribute hours(String name) {
    return new Attribute(name, Type.NUMBER, "小时", null, null, 1, List.of(), null);
  }

  private static Transfer exchanges(String id, String day, long hers, long his) {
    return Transfer.of(id, morning(day), "T-03", HOUSE, DAUGHTER)
        .with("理发", BigDecimal.valueOf(hers))
        .with("保洁", BigDecimal.valueOf(his));
  }

  @Test
  void aStatedAmountMustBeTheOneThatIsComputed() {
    Chronicle chronicle = chronicle(exchange("0"));
    chronicle.take(earns("E-1", "2024-03-01"));

    Decision other = chronicle.take(exchanges("E-2", "2024-03-02", 3, 1).giving(7));
    Decision none = chronicle.take(exchanges("E-3", "2024-03-02", 0, 1));
    Decision same = chronicle.take(exchanges("E-4", "2024-03-02", 3, 1).giving(6));

    assertEquals(List.of(Code.AMOUNT_DIFFERS), reasons(other));
    assertEquals(List.of(Code.AMOUNT_NOT_POSITIVE), reasons(none));
    assertEquals(Status.POSTED, same.status());
  }

  @Test
  void limitsAddUpWhatWasGivenAndSayFromWhenItGoesAgain() {
    Chronicle chronicle =
        chronicle(
            points(
                transfer("T-01")
                    .most(Whose.ACCOUNT, Window.of(Window.Unit.MONTH), "5")
                    .mostTimes(Whose.ACTOR, Window.of(Window.Unit.MONTH), "2")));
    chronicle.take(earns("E-1", "2024-03-01"));
    chronicle.take(gives("E-2", "2024-03-02", 3));

    Decision much = chronicle.take(gives("E-3", "2024-03-03", 3));
    Decision fits = chronicle.take(gives("E-4", "2024-03-04", 2));
    Decision often = chronicle.take(gives("E-5", "2024-03-05", 1));
    Decision next = chronicle.take(gives("E-6", "2024-04-01", 1));

    assertEquals("2024-04-01", said(much, Code.TRANSFER_LIMIT).value("from"));
    assertEquals(Status.POSTED, fits.status());
    assertEquals(List.of(Code.TRANSFER_LIMIT, Code.TRANSFER_LIMIT), reasons(often));
    assertEquals(Status.POSTED, next.status());
  }

  @Test
  void itWaitsUntilItIsVerified() {
    Chronicle chronicle = chronicle(points(transfer("T-01").verifiedBy("楼栋长")));
    chronicle.take(earns("E-1", "2024-03-01"));

    Decision waits = chronicle.take(gives("E-2", "2024-03-02", 4));
    Decision verified = chronicle.take(gives("E-2", "2024-03-02", 4).verifiedBy("楼栋长", "l-1"));

    assertEquals(Status.PENDING, waits.status());
    assertEquals(List.of(Code.UNVERIFIED), reasons(waits));
    assertEquals(List.of("-4", "4"), posted(verified));
  }

  @Test
  void aSuspendedAccountGivesNothingButMayReceive() {
    Chronicle chronicle =
        chronicle(
            with(positive("V-01"))
                .and(positive("V-02").rule(rule("V-02").sets(State.SUSPENDED, new Term.Days(30))))
                .transfer(transfer("T-01")));
    chronicle.take(did("E-1", "V-02", "2024-03-01"));

    Decision gives = chronicle.take(gives("E-2", "2024-03-02", 4));
    chronicle.take(Observation.of("E-3", morning("2024-03-02"), "V-01", DAUGHTER));
    Decision receives =
        chronicle.take(
            Transfer.of("E-4", morning("2024-03-03"), "T-01", DAUGHTER, HOUSE).giving(4));

    assertEquals(List.of(Code.TRANSFER_BARRED), reasons(gives));
    assertEquals("2024-03-31", said(gives, Code.TRANSFER_BARRED).value("from"));
    assertEquals(Status.POSTED, receives.status());
  }

  @Test
  void theSameIdGivesTheSameAnswerAndAnotherContentAConflict() throws JsonException {
    RuleBook rules = points(transfer("T-01")).compile();
    Replay replay = Replay.of(rules);
    replay.take(earns("E-1", "2024-03-01"));
    Decision first = replay.take(gives("E-2", "2024-03-02", 4));

    Decision again = replay.take(gives("E-2", "2024-03-02", 4));
    Decision other = replay.take(gives("E-2", "2024-03-02", 5));
    // The receiver remembers it, too.
    Account hers = Json.readAccount(Json.write(replay.account(DAUGHTER, DAY)));
    Decision hersAgain =
        rules.score(hers, Observation.of("E-2", morning("2024-03-02"), "V-01", DAUGHTER));

    assertTrue(again.repeated());
    assertEquals(first.postings(), again.postings());
    assertEquals(List.of(Code.CONFLICTING_EVENT), reasons(other));
    assertEquals(List.of(Code.CONFLICTING_EVENT), reasons(hersAgain));
    assertEquals("6", replay.account(HOUSE, DAY).balance("积分").toString());
  }

  @Test
  void aReversalTakesItBackFromBothEvenIfItWasSpent() {
    Chronicle chronicle = chronicle(points(transfer("T-01")).reward(reward("G-01").price("3")));
    chronicle.take(earns("E-1", "2024-03-01"));
    chronicle.take(gives("E-2", "2024-03-02", 4));
    chronicle.take(Redemption.of("E-3", morning("2024-03-03"), DAUGHTER, "G-01"));

    Decision decision = chronicle.take(Reversal.of("E-4", morning("2024-03-04"), HOUSE, "E-2"));

    assertEquals(List.of("4", "-4"), posted(decision));
    assertEquals("10", balance(chronicle, HOUSE));
    assertEquals("-3", balance(chronicle, DAUGHTER));
  }

  @Test
  void whatWasGivenStaysGivenAndTheGiverOwesIt() {
    Chronicle chronicle = chronicle(points(transfer("T-01")));
    chronicle.take(earns("E-1", "2024-03-01"));
    chronicle.take(gives("E-2", "2024-03-02", 4));

    chronicle.take(Reversal.of("E-3", morning("2024-03-04"), HOUSE, "E-1"));

    assertEquals("-4", balance(chronicle, HOUSE));
    assertEquals("4", balance(chronicle, DAUGHTER));
  }

  @Test
  void conditionsCountWhatWasGiven() {
    Target given = new Target(Target.Kind.TRANSFER, "T-01");
    Expression.Count count = new Expression.Count(given, Window.of(Window.Unit.MONTH));
    Chronicle chronicle =
        chronicle(points(transfer("T-01").when(atLeast(minus(number("0"), count), number("0")))));
    chronicle.take(earns("E-1", "2024-03-01"));

    Decision first = chronicle.take(gives("E-2", "2024-03-02", 1));
    Decision second = chronicle.take(gives("E-3", "2024-03-03", 1));

    assertEquals(Status.POSTED, first.status());
    assertEquals(List.of(Code.TRANSFER_CONDITION), reasons(second));
  }

  @Test
  void aQuoteChangesNothing() {
    RuleBook rules = points(transfer("T-01")).compile();
    Account house = rules.score(rules.open(HOUSE, DAY), did("E-1", "V-01", "2024-03-01")).account();
    String before = Json.write(house);

    Decision quote =
        rules.transfer(
            id -> id.equals(HOUSE) ? house : rules.open(id, DAY), gives("?", "2024-03-02", 4));

    assertEquals(List.of("-4", "4"), posted(quote));
    assertEquals(before, Json.write(house));
    assertEquals(List.of(HOUSE, DAUGHTER), rules.accountsOf(gives("?", "2024-03-02", 4)));
  }
}
