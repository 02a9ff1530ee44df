package org.gongyue.examples.benchmarks.byhand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.account.Account;
import org.gongyue.convention.Convention;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Reason;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.AccountId;
import org.gongyue.event.Observation;
import org.gongyue.examples.benchmarks.workload.SampleConvention;
import org.gongyue.examples.benchmarks.workload.Terms;
import org.junit.jupiter.api.Test;

/** What the log of the workload does not have: events that repeat, come late or are wrong. */
class BookkeeperTest {

  private static final AccountId HOME = AccountId.household("h-1");
  private static final OffsetDateTime NOON = OffsetDateTime.parse("2024-03-01T12:00:00+08:00");

  private final List<Terms> terms = Terms.list(60);
  private final Convention convention = SampleConvention.of("benchmarks/one", terms);
  private final RuleBook rules = RuleBook.compile(convention);
  private final Bookkeeper bookkeeper =
      new Bookkeeper(rules.version(), convention, terms, Appraiser.BY_HAND);
  private final Household household = bookkeeper.open(HOME, SampleConvention.FIRST_DAY);
  private Account account = rules.open(HOME, SampleConvention.FIRST_DAY);

  private Code take(Observation event) {
    Decision engine = rules.score(account, event);
    Decision byHand = bookkeeper.score(household, event);
    account = engine.account();
    assertEquals(engine.status(), byHand.status());
    assertEquals(engine.repeated(), byHand.repeated());
    assertEquals(engine.postings(), byHand.postings());
    assertEquals(codes(engine), codes(byHand));
    assertEquals(account, Statement.of(household, bookkeeper));
    return codes(byHand).isEmpty() ? null : codes(byHand).get(0);
  }

  private static List<Code> codes(Decision decision) {
    return decision.reasons().stream().map(Reason::code).toList();
  }

  /** A good deed of the first rule, which anything counts for. */
  private static Observation deed(String id, OffsetDateTime at) {
    return Observation.of(id, at, "V-100", HOME).by("r-1").with("时长", 2);
  }

  @Test
  void aRepeatIsKnownAndAConflictToo() {
    take(deed("E-1", NOON));
    take(deed("E-1", NOON));
    assertEquals(Code.CONFLICTING_EVENT, take(deed("E-1", NOON.plusDays(1))));
  }

  @Test
  void whatIsWrongIsRejected() {
    Observation good = deed("E-1", NOON);
    assertEquals(Code.UNKNOWN_BEHAVIOUR, take(Observation.of("E-2", NOON, "V-9", HOME)));
    assertEquals(
        Code.MISSING_ATTRIBUTE, take(Observation.of("E-3", NOON, "V-100", HOME).by("r-1")));
    assertEquals(Code.UNKNOWN_ATTRIBUTE, take(good.with("程度", 1)));
    assertEquals(Code.WRONG_ATTRIBUTE_TYPE, take(good.with("时长", "二")));
    assertEquals(Code.ATTRIBUTE_OUT_OF_RANGE, take(good.with("时长", 13)));
    assertEquals(Code.ATTRIBUTE_OUT_OF_RANGE, take(good.with("时长", new BigDecimal("0.25"))));
    assertEquals(Code.NOT_IN_FORCE, take(deed("E-4", NOON.minusYears(1))));
    assertEquals(
        Code.MISSING_ACTOR, take(Observation.of("E-5", NOON, "V-100", HOME).with("时长", 2)));
  }

  @Test
  void lateEventsCountInTheirOwnWindows() {
    List<Observation> events = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String penalty = SampleConvention.id(terms.get(2 + 3 * (i % 3)));
      events.add(deed("E-" + i, NOON.plusHours(7L * ((i * 37) % 200))));
      events.add(
          Observation.of("F-" + i, NOON.plusHours(9L * ((i * 71) % 200)), penalty, HOME)
              .by("r-" + i % 3)
              .with("程度", 1 + i % 5));
    }
    events.forEach(this::take);
  }

  @Test
  void whatIsOldIsForgottenAndCannotComeAgain() {
    for (int day = 0; day < 300; day++) {
      take(deed("E-" + day, NOON.plusDays(day)));
    }
    assertEquals(Code.TOO_LATE, take(deed("E-0", NOON)));
    assertEquals(Code.TOO_LATE, take(deed("E-new", NOON.plusDays(40))));
  }
}
