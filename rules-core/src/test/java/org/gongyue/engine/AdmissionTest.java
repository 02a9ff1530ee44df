package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.Events.did;
import static org.gongyue.fixture.Events.morning;
import static org.gongyue.fixture.Events.posted;
import static org.gongyue.fixture.Events.reasons;
import static org.gongyue.fixture.Events.said;
import static org.gongyue.fixture.Formulas.MONTH;
import static org.gongyue.fixture.Formulas.hours;
import static org.gongyue.fixture.Formulas.number;
import static org.gongyue.fixture.Formulas.times;
import static org.gongyue.fixture.RuleBuilder.rule;
import static org.gongyue.measure.Whose.ACTOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.gongyue.account.Account;
import org.gongyue.convention.Attribute;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Status;
import org.gongyue.event.AccountId;
import org.gongyue.event.Observation;
import org.gongyue.expression.Type;
import org.gongyue.fixture.BehaviourBuilder;
import org.gongyue.fixture.ConventionBuilder;
import org.gongyue.fixture.Scene;
import org.junit.jupiter.api.Test;

/** What an observation must say. */
class AdmissionTest {

  private static final String DAY = "2024-03-01";

  private static Decision scored(BehaviourBuilder behaviour, Observation observation) {
    return Scene.of(behaviour).take(observation);
  }

  private static Observation event() {
    return did("E-1", "V-01", DAY);
  }

  @Test
  void aBehaviourIsNamedByIdOrByName() {
    BehaviourBuilder behaviour = positive("V-01").named("助老服务");
    assertEquals(Status.POSTED, scored(behaviour, event()).status());
    assertEquals(Status.POSTED, scored(behaviour, did("E-1", "助老服务", DAY)).status());
  }

  @Test
  void anUnknownBehaviourIsRejected() {
    Decision decision = scored(positive("V-01"), did("E-1", "V-99", DAY));
    assertEquals(Status.REJECTED, decision.status());
    assertEquals("V-99", said(decision, Code.UNKNOWN_BEHAVIOUR).value("behaviour"));
  }

  @Test
  void anotherKindOfAccountIsRejected() {
    RuleBook book = ConventionBuilder.with(positive("V-01").on("居民")).compile();
    Account account = book.open(AccountId.household("1"), LocalDate.parse(DAY));
    Decision decision =
        book.score(account, Observation.of("E-1", morning(DAY), "V-01", account.id()));
    assertEquals(List.of(Code.WRONG_ACCOUNT_KIND), reasons(decision));
    assertEquals("居民", said(decision, Code.WRONG_ACCOUNT_KIND).value("expected"));
  }

  @Test
  void anEventOfAnotherAccountIsAMistakeOfTheHost() {
    RuleBook book = ConventionBuilder.with(positive("V-01")).compile();
    Account other = book.open(AccountId.household("1"), LocalDate.parse(DAY));
    assertThrows(IllegalArgumentException.class, () -> book.score(other, event()));
  }

  @Test
  void aMissingAttributeIsRejectedAndNamed() {
    Decision decision = scored(positive("V-01").hours(), event());
    assertEquals("时长", said(decision, Code.MISSING_ATTRIBUTE).value("attribute"));
    assertEquals(
        "数 ≥ 0 ≤ 12 小数位 ≤ 2（小时）", said(decision, Code.MISSING_ATTRIBUTE).value("expected"));
  }

  @Test
  void aMissingAttributeWithAFallbackTakesIt() {
    Attribute withDefault =
        new Attribute("时长", Type.NUMBER, null, null, null, 0, List.of(), new BigDecimal(3));
    BehaviourBuilder behaviour =
        positive("V-01").attribute(withDefault).rule(rule("V-01").amount(hours()));
    assertEquals(List.of("3"), posted(scored(behaviour, event())));
    assertEquals(List.of("5"), posted(scored(behaviour, event().with("时长", 5))));
  }

  @Test
  void anAttributeThatTheBehaviourDoesNotHaveIsRejected() {
    Decision decision = scored(positive("V-01").hours(), event().with("时长", 1).with("天气", "晴"));
    assertEquals(List.of(Code.UNKNOWN_ATTRIBUTE), reasons(decision));
    assertEquals("时长", said(decision, Code.UNKNOWN_ATTRIBUTE).value("known"));
  }

  @Test
  void aValueOfAnotherTypeIsRejected() {
    BehaviourBuilder behaviour =
        positive("V-01").hours().flag("夜间", null).options("等级", "甲", "乙").date("开始日");
    Decision decision =
        scored(
            behaviour,
            event().with("时长", "2").with("夜间", "true").with("等级", 1).with("开始日", "2024-02-30"));
    assertEquals(
        List.of(
            Code.WRONG_ATTRIBUTE_TYPE,
            Code.WRONG_ATTRIBUTE_TYPE,
            Code.WRONG_ATTRIBUTE_TYPE,
            Code.WRONG_ATTRIBUTE_TYPE),
        reasons(decision));
  }

  @Test
  void aNumberOutOfRangeOrTooFineIsRejected() {
    for (String hours : List.of("-0.01", "12.01", "0.125")) {
      Decision decision =
          scored(positive("V-01").hours(), event().with("时长", new BigDecimal(hours)));
      assertEquals(hours, said(decision, Code.ATTRIBUTE_OUT_OF_RANGE).value("found"));
    }
    assertEquals(
        Status.POSTED,
        scored(positive("V-01").hours(), event().with("时长", new BigDecimal("12.00"))).status());
  }

  @Test
  void aTextThatIsNoOptionIsRejected() {
    Decision decision = scored(positive("V-01").options("等级", "甲", "乙"), event().with("等级", "丙"));
    assertEquals("选项 甲、乙", said(decision, Code.ATTRIBUTE_OUT_OF_RANGE).value("expected"));
  }

  @Test
  void aTextThatIsTooLongIsRejectedAndAbridged() {
    Decision decision =
        scored(positive("V-01").options("说明"), event().with("说明", "长".repeat(1001)));
    assertEquals("长".repeat(40) + "…", said(decision, Code.ATTRIBUTE_OUT_OF_RANGE).value("found"));
  }

  @Test
  void aLimitPerActorNeedsAnActor() {
    BehaviourBuilder behaviour = positive("V-01").rule(rule("V-01").most(ACTOR, MONTH, "20"));
    assertEquals(List.of(Code.MISSING_ACTOR), reasons(scored(behaviour, event().by(null))));
    assertEquals(Status.POSTED, scored(positive("V-01"), event().by(null)).status());
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    BehaviourBuilder behaviour =
        positive("V-01").hours().flag("夜间", null).rule(rule("V-01").most(ACTOR, MONTH, "20"));
    Decision decision = scored(behaviour, event().by(null).with("时长", 13).with("天气", "晴"));
    assertEquals(
        List.of(
            Code.MISSING_ACTOR,
            Code.ATTRIBUTE_OUT_OF_RANGE,
            Code.MISSING_ATTRIBUTE,
            Code.UNKNOWN_ATTRIBUTE),
        reasons(decision));
    assertEquals(List.of(), posted(decision));
  }

  @Test
  void anAmountTooLargeToPostIsRejected() {
    BehaviourBuilder behaviour =
        positive("V-01").rule(rule("V-01").amount(times(number("1E14"), number("10"))));
    Decision decision = scored(behaviour, event());
    assertEquals("1.00000E+15", said(decision, Code.AMOUNT_TOO_LARGE).value("amount"));
  }

  @Test
  void severalRulesThatAreTooLargeTogetherAreRejected() {
    BehaviourBuilder behaviour =
        positive("V-01")
            .rule(rule("V-01-1").amount("600000000000000"))
            .rule(rule("V-01-2").amount("600000000000000"));
    assertEquals(List.of(Code.AMOUNT_TOO_LARGE), reasons(scored(behaviour, event())));
  }
}
