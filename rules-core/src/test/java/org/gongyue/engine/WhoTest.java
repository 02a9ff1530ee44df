package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.ConventionBuilder.with;
import static org.gongyue.fixture.Events.HOUSE;
import static org.gongyue.fixture.Events.asks;
import static org.gongyue.fixture.Events.codes;
import static org.gongyue.fixture.Events.did;
import static org.gongyue.fixture.Events.posted;
import static org.gongyue.fixture.Events.reasons;
import static org.gongyue.fixture.Events.steps;
import static org.gongyue.fixture.Formulas.MONTH;
import static org.gongyue.fixture.Formulas.equal;
import static org.gongyue.fixture.RuleBuilder.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.account.Account;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Fact;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Status;
import org.gongyue.event.AccountId;
import org.gongyue.event.Observation;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Expression.Literal;
import org.gongyue.expression.Type;
import org.gongyue.fixture.ConventionBuilder;
import org.gongyue.fixture.Formulas;
import org.gongyue.fixture.RewardBuilder;
import org.gongyue.json.Json;
import org.gongyue.json.JsonException;
import org.gongyue.measure.Decimals;
import org.gongyue.measure.Target;
import org.gongyue.measure.Whose;
import org.junit.jupiter.api.Test;

/** Facts, gates, parties and groups: who an event is about. */
class WhoTest {

  private static final AccountId LEADER = AccountId.household("3-2-102");
  private static final AccountId BUILDING = new AccountId("单元", "3");
  private static final Fact FAMILY =
      new Fact(
          new Attribute("家庭类别", Type.TEXT, null, null, null, 0, List.of("普通户", "低保户", "空置户"), null),
          Fact.About.ACCOUNT);
  private static final Fact MEMBER =
      new Fact(
          new Attribute("党员", Type.BOOLEAN, null, null, null, 0, List.of(), false),
          Fact.About.ACTOR);

  private final Map<AccountId, Account> accounts = new HashMap<>();
  private RuleBook book;

  private void in(ConventionBuilder convention) {
    book = convention.compile();
  }

  private Account account(AccountId id) {
    return accounts.computeIfAbsent(id, one -> book.open(one, LocalDate.of(2024, 1, 1)));
  }

  private Decision take(Observation observation) {
    Decision decision = book.score(this::account, observation);
    decision.accounts().forEach(account -> accounts.put(account.id(), account));
    return decision;
  }

  private String balance(AccountId id) {
    return Decimals.text(account(id).balance("积分"));
  }

  private static Expression family(String kind) {
    return equal(new Expression.Attribute("家庭类别", Type.TEXT), Literal.of(kind));
  }

  // facts

  @Test
  void aFactIsReadByItsNameAndOneWithADefaultNeedNotBeGiven() {
    Expression member = new Expression.Attribute("党员", Type.BOOLEAN);
    Expression three = new Expression.If(member, Literal.of(3), Literal.of(2));
    in(with(positive("V-01").rule(rule("V-01").amount(three))).fact(MEMBER));
    assertEquals(List.of("3"), posted(take(did("E-1", "V-01", "2024-03-01").given("党员", true))));
    assertEquals(List.of("2"), posted(take(did("E-2", "V-01", "2024-03-01"))));
  }

  @Test
  void aFactThatIsReadAndHasNoDefaultMustBeGiven() {
    in(
        with(positive("V-01").rule(rule("V-01").when(family("低保户"))))
            .and(positive("V-02"))
            .fact(FAMILY));
    assertEquals(List.of(Code.MISSING_FACT), reasons(take(did("E-1", "V-01", "2024-03-01"))));
    assertEquals(Status.POSTED, take(did("E-2", "V-02", "2024-03-01")).status());
  }

  @Test
  void aFactIsCheckedBeItReadOrNot() {
    in(with(positive("V-02")).fact(FAMILY).fact(MEMBER));
    Observation event = did("E-1", "V-02", "2024-03-01");
    assertEquals(Status.POSTED, take(event.given("家庭类别", "普通户")).status());
    Observation other = did("E-2", "V-02", "2024-03-01");
    assertEquals(
        List.of(Code.FACT_OUT_OF_RANGE, Code.WRONG_FACT_TYPE, Code.UNKNOWN_FACT),
        reasons(take(other.given("家庭类别", "低保").given("党员", "是").given("户型", "大"))));
    assertEquals(List.of(Code.MISSING_ACTOR), reasons(take(other.by(null).given("党员", true))));
  }

  @Test
  void factsBelongToTheContentOfAnEvent() {
    in(with(positive("V-02")).fact(FAMILY));
    Observation event = did("E-1", "V-02", "2024-03-01").given("家庭类别", "普通户");
    take(event);
    assertTrue(take(event).repeated());
    assertEquals(List.of(Code.CONFLICTING_EVENT), reasons(take(event.given("家庭类别", "低保户"))));
  }

  @Test
  void aRewardReadsTheFactsOfTheRedemption() {
    in(
        with(positive("V-01").rule(rule("V-01").amount("50")))
            .reward(RewardBuilder.reward("G-01").when(family("低保户")))
            .fact(FAMILY));
    take(did("E-1", "V-01", "2024-03-01"));
    Stock stock = Stock.unbounded();
    assertEquals(
        List.of(Code.MISSING_FACT),
        codes(book.eligibility(account(HOUSE), asks("R", "G-01", "2024-03-02"), stock).reasons()));
    assertEquals(
        List.of(Code.CONDITION_FAILED),
        codes(
            book.eligibility(
                    account(HOUSE), asks("R", "G-01", "2024-03-02").given("家庭类别", "普通户"), stock)
                .reasons()));
    assertTrue(
        book.eligibility(
                account(HOUSE), asks("R", "G-01", "2024-03-02").given("家庭类别", "低保户"), stock)
            .yes());
  }

  // gates

  @Test
  void whoIsNotRatedIsToldSoAndNothingIsPosted() {
    in(with(positive("V-01")).fact(FAMILY).gate("D-01", "空置房", family("空置户"), Target.POSITIVE));
    Decision decision = take(did("E-1", "V-01", "2024-03-01").given("家庭类别", "空置户"));
    assertEquals(Status.REJECTED, decision.status());
    assertEquals(List.of(Code.NOT_RATED), reasons(decision));
    assertEquals("D-01", decision.reasons().get(0).value("gate"));
    assertFalse(decision.isFaulty());
    assertEquals("0", balance(HOUSE));
    // not taken: the same record can be scored once the fact is put right
    assertEquals(
        Status.POSTED, take(did("E-1", "V-01", "2024-03-01").given("家庭类别", "普通户")).status());
  }

  // parties

  private void leaderToo() {
    in(
        with(
            positive("V-01")
                .party("组长", AccountId.HOUSEHOLD)
                .rule(rule("V-01-1").amount("3"))
                .rule(rule("V-01-2").amount("2").chargedTo("组长").most(Whose.ACCOUNT, MONTH, "5"))));
  }

  @Test
  void oneEventPostsOnSeveralAccountsAtOnce() {
    leaderToo();
    Observation event = did("E-1", "V-01", "2024-03-01").concerning("组长", LEADER);
    assertEquals(List.of(HOUSE, LEADER), book.accountsOf(event));
    Decision decision = take(event);
    assertEquals(List.of("3", "2"), posted(decision));
    assertEquals(LEADER, decision.postings().get(1).account());
    assertEquals(List.of(HOUSE, LEADER), decision.accounts().stream().map(Account::id).toList());
    assertTrue(steps(decision).contains(Code.CHARGED_TO));
  }

  @Test
  void limitsLookAtTheAccountThatIsCharged() {
    leaderToo();
    // 2 + 2 + 1 = 5 of the leader, from three households; 3 of each of them
    for (int i = 1; i <= 3; i++) {
      AccountId house = AccountId.household("h-" + i);
      take(
          Observation.of("E-" + i, did("?", "V-01", "2024-03-01").at(), "V-01", house)
              .concerning("组长", LEADER));
      assertEquals("3", balance(house));
    }
    assertEquals("5", balance(LEADER));
  }

  @Test
  void aRepeatGivesTheFirstDecisionOfAllAccounts() throws JsonException {
    leaderToo();
    Observation event = did("E-1", "V-01", "2024-03-01").concerning("组长", LEADER);
    Decision first = take(event);
    Decision again = take(event);
    assertTrue(again.repeated());
    assertEquals(first.postings(), again.postings());
    assertEquals("2", balance(LEADER));
    assertEquals(event, Json.readEvent(Json.write(event)));
    assertEquals(
        first, Json.readDecision(Json.write(first), first.accounts().toArray(Account[]::new)));
  }

  @Test
  void anEventWhoseIdAPartyKnowsOtherwiseIsInConflict() {
    leaderToo();
    take(did("E-1", "V-01", "2024-03-01").concerning("组长", LEADER));
    Observation other =
        Observation.of("E-1", did("?", "V-01", "2024-03-01").at(), "V-01", AccountId.household("x"))
            .concerning("组长", LEADER);
    assertEquals(List.of(Code.CONFLICTING_EVENT), reasons(take(other)));
  }

  @Test
  void aPartyMayBeTheEventsOwnAccount() {
    leaderToo();
    Decision decision = take(did("E-1", "V-01", "2024-03-01").concerning("组长", HOUSE));
    assertEquals(List.of("3", "2"), posted(decision));
    assertEquals(1, decision.accounts().size());
    assertEquals("5", balance(HOUSE));
  }

  @Test
  void aPartyThatIsMissingUnknownOrOfAnotherKindIsTold() {
    leaderToo();
    Observation event = did("E-1", "V-01", "2024-03-01");
    assertEquals(List.of(Code.MISSING_PARTY), reasons(take(event)));
    assertEquals(List.of(Code.UNKNOWN_PARTY), reasons(take(event.concerning("邻居", LEADER))));
    assertEquals(
        List.of(Code.WRONG_PARTY_KIND),
        reasons(take(event.concerning("组长", new AccountId("居民", "r-1")))));
    assertThrows(
        IllegalArgumentException.class,
        () -> book.score(account(HOUSE), event.concerning("组长", LEADER)));
  }

  // groups

  private Observation by(int house, String day) {
    return Observation.of(
            "E-" + house + day,
            did("?", "V-01", day).at(),
            "V-01",
            AccountId.household("h-" + house))
        .in("单元", "3");
  }

  @Test
  void aLimitOfAGroupAddsUpAllItsAccounts() {
    in(with(positive("V-01").rule(rule("V-01").most(Whose.group("单元"), MONTH, "25"))).group("单元"));
    // 10 + 10 + 5, and nothing for the fourth; April begins anew
    assertEquals(List.of("10"), posted(take(by(1, "2024-03-01"))));
    assertEquals(List.of("10"), posted(take(by(2, "2024-03-02"))));
    assertEquals(List.of("5"), posted(take(by(3, "2024-03-03"))));
    assertEquals(Status.UNSCORED, take(by(4, "2024-03-04")).status());
    assertEquals(List.of("10"), posted(take(by(4, "2024-04-01"))));
    assertEquals(Map.of(), account(BUILDING).balances());
    assertEquals(List.of(), account(BUILDING).receipts());
    assertEquals(
        5, account(BUILDING).history().entries().stream().mapToLong(e -> e.tally().times()).sum());
  }

  @Test
  void aGroupThatALimitNeedsMustBeNamed() {
    in(
        with(positive("V-01").rule(rule("V-01").most(Whose.group("单元"), MONTH, "25")))
            .and(positive("V-02"))
            .group("单元"));
    assertEquals(List.of(Code.MISSING_GROUP), reasons(take(did("E-1", "V-01", "2024-03-01"))));
    Decision decision = take(did("E-2", "V-02", "2024-03-01"));
    assertEquals(1, decision.accounts().size());
  }

  @Test
  void everyPostingIsTalliedInTheGroupsThatAreDeclared() {
    in(with(positive("V-01")).group("单元"));
    Decision decision = take(by(1, "2024-03-01").in("楼道", "2"));
    assertEquals(
        List.of(AccountId.household("h-1"), BUILDING),
        decision.accounts().stream().map(Account::id).toList());
  }

  // what one actor did

  @Test
  void aMeasureOfTheActorLeavesOutTheOthersOfTheHousehold() {
    Expression own = new Expression.Count(Formulas.rule("V-01"), MONTH, Whose.ACTOR);
    in(with(positive("V-01").rule(rule("V-01").when(equal(own, Literal.of(0))))));
    assertEquals(List.of("10"), posted(take(did("E-1", "V-01", "2024-03-01").by("a"))));
    assertEquals(List.of("10"), posted(take(did("E-2", "V-01", "2024-03-02").by("b"))));
    assertEquals(List.of(), posted(take(did("E-3", "V-01", "2024-03-03").by("a"))));
    assertEquals(
        List.of(Code.MISSING_ACTOR), reasons(take(did("E-4", "V-01", "2024-03-03").by(null))));
  }
}
