package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.ConventionBuilder.with;
import static org.gongyue.fixture.Events.did;
import static org.gongyue.fixture.Events.posted;
import static org.gongyue.fixture.Formulas.MONTH;
import static org.gongyue.fixture.Formulas.atLeast;
import static org.gongyue.fixture.Formulas.behaviour;
import static org.gongyue.fixture.Formulas.count;
import static org.gongyue.fixture.Formulas.number;
import static org.gongyue.fixture.RuleBuilder.rule;
import static org.gongyue.measure.Whose.ACCOUNT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongyue.account.Account;
import org.gongyue.convention.Behaviour.Choice;
import org.gongyue.event.AccountId;
import org.gongyue.event.Observation;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Type;
import org.gongyue.fixture.BehaviourBuilder;
import org.gongyue.fixture.ConventionBuilder;
import org.gongyue.fixture.Events;
import org.gongyue.fixture.Formulas;
import org.gongyue.fixture.Scene;
import org.gongyue.json.Json;
import org.gongyue.json.JsonException;
import org.gongyue.measure.Target;
import org.gongyue.measure.Window;
import org.junit.jupiter.api.Test;

/** What is counted are events, however many rules applied to each. */
class CountingTest {

  private static final Window DAY = Window.of(Window.Unit.DAY);

  /** A convention whose V-09 gives 1 point for each time that was counted, up to 9. */
  private static ConventionBuilder counting(BehaviourBuilder behaviour, Target target) {
    return with(behaviour).and(positive("V-09").rule(rule("V-09").amount(count(target, MONTH))));
  }

  private static BehaviourBuilder twoRules() {
    return positive("V-01").rule(rule("A")).rule(rule("B").amount("3"));
  }

  private static Expression given(String flag) {
    return new Expression.Attribute(flag, Type.BOOLEAN);
  }

  @Test
  void aRecordToWhichTwoRulesApplyCountsOnce() {
    Scene scene = Scene.of(counting(twoRules(), behaviour("V-01")));
    scene.does("V-01", "2024-03-01");
    scene.does("V-01", "2024-03-02");
    assertEquals(List.of("2"), posted(scene.does("V-09", "2024-03-03")));
  }

  @Test
  void aLimitOfTimesIsUsedUpByRecords() {
    Scene scene = Scene.of(with(twoRules()).mostTimes(ACCOUNT, behaviour("V-01"), MONTH, "3"));
    for (String day : List.of("2024-03-01", "2024-03-02", "2024-03-02")) {
      assertEquals(List.of("10", "3"), posted(scene.does("V-01", day)));
    }
    assertEquals(List.of(), posted(scene.does("V-01", "2024-03-31")));
    assertEquals(List.of("10", "3"), posted(scene.does("V-01", "2024-04-01")));
  }

  @Test
  void aRuleThatAnotherLimitDroppedLeavesTheRecordCounted() {
    Scene scene =
        Scene.of(
            with(positive("V-01")
                    .rule(rule("A").mostTimes(ACCOUNT, MONTH, "1"))
                    .rule(rule("B").amount("3")))
                .mostTimes(ACCOUNT, behaviour("V-01"), MONTH, "3"));
    assertEquals(List.of("10", "3"), posted(scene.does("V-01", "2024-03-01")));
    assertEquals(List.of("3"), posted(scene.does("V-01", "2024-03-02")));
    assertEquals(List.of("3"), posted(scene.does("V-01", "2024-03-03")));
    assertEquals(List.of(), posted(scene.does("V-01", "2024-03-04")));
  }

  @Test
  void someRulesOfABehaviourCountTheRecordsToWhichAnyOfThemApplied() {
    Target some = Target.several(List.of(Formulas.rule("A"), Formulas.rule("B")));
    Scene scene =
        Scene.of(
            counting(
                positive("V-01")
                    .flag("夜间", false)
                    .flag("雨天", false)
                    .rule(rule("A").when(given("夜间")))
                    .rule(rule("B").when(given("雨天")))
                    .rule(rule("C")),
                some));
    // A and C, B and C, all three, C alone: three records to which A or B applied.
    for (String given : List.of("夜间", "雨天", "夜间 雨天", "")) {
      Observation one = did("E" + given, "V-01", "2024-03-01");
      for (String name : given.isEmpty() ? new String[0] : given.split(" ", -1)) {
        one = one.with(name, true);
      }
      scene.take(one);
    }
    assertEquals(List.of("3"), posted(scene.does("V-09", "2024-03-03")));
    assertEquals(
        4,
        scene
            .account()
            .history()
            .between(Set.of("A", "B", "C"), null, LocalDate.MIN, LocalDate.MAX)
            .times());
  }

  @Test
  void ofABehaviourWithAChoiceOnlyTheChosenRuleCounts() {
    Scene scene = Scene.of(counting(twoRules().choice(Choice.BEST), behaviour("V-01")));
    scene.does("V-01", "2024-03-01");
    assertEquals(List.of("1"), posted(scene.does("V-09", "2024-03-03")));
  }

  @Test
  void twoRecordsAreNoThreeThoughFourRulesApplied() {
    Scene scene =
        Scene.of(
            with(twoRules())
                .and(
                    positive("V-09")
                        .rule(
                            rule("V-09")
                                .when(atLeast(count(Target.POSITIVE, MONTH), number("3"))))));
    scene.does("V-01", "2024-03-01");
    scene.does("V-01", "2024-03-02");
    assertEquals(List.of(), posted(scene.does("V-09", "2024-03-03")));
  }

  @Test
  void aPointsLimitOfOneRecordStillAddsUpItsRules() {
    Scene scene = Scene.of(with(twoRules()).most(ACCOUNT, behaviour("V-01"), Window.EVENT, "12"));
    assertEquals(List.of("10", "2"), posted(scene.does("V-01", "2024-03-01")));
  }

  @Test
  void anAccountWithSuchRecordsReadsBackEqual() throws JsonException {
    Scene scene = Scene.of(with(twoRules()).mostTimes(ACCOUNT, behaviour("V-01"), DAY, "1"));
    scene.does("V-01", "2024-03-01", "r-88");
    scene.does("V-01", "2024-03-01", "r-88");
    String text = Json.write(scene.account());
    assertEquals(
        "\"together\":[{\"items\":[\"A\",\"B\"],\"actor\":\"r-88\",\"days\":[[\"2024-03-01\",2,1]]}]",
        text.replaceFirst(".*(\"together.*]]}]),\"events.*", "$1"));
    assertEquals(scene.account(), Json.readAccount(text));
  }

  @Test
  void aGroupCountsTheRecordOnceThoughTwoOfItsAccountsAreConcerned() {
    RuleBook book =
        counting(
                positive("V-01")
                    .party("楼组长", AccountId.HOUSEHOLD)
                    .rule(rule("A"))
                    .rule(rule("B").chargedTo("楼组长")),
                behaviour("V-01"))
            .group("单元")
            .compile();
    AccountId leader = AccountId.household("3-2-102");
    Replay replay = Replay.of(book);
    replay.take(Events.did("E-1", "V-01", "2024-03-01").in("单元", "3-2").concerning("楼组长", leader));
    Account group = replay.account(new AccountId("单元", "3-2"), LocalDate.EPOCH);
    for (Account one : List.of(group, replay.account(leader, LocalDate.EPOCH))) {
      assertEquals(
          1, one.history().between(Set.of("A", "B"), null, LocalDate.MIN, LocalDate.MAX).times());
    }
  }
}
