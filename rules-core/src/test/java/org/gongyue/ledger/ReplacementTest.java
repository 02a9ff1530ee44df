package org.gongyue.ledger;

import static org.gongyue.fixture.BehaviourBuilder.negative;
import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.ConventionBuilder.with;
import static org.gongyue.fixture.Events.HOUSE;
import static org.gongyue.fixture.Events.morning;
import static org.gongyue.fixture.Events.posted;
import static org.gongyue.fixture.RuleBuilder.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.gongyue.database.Place;
import org.gongyue.database.TestDatabase;
import org.gongyue.decision.Decision;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.AccountId;
import org.gongyue.event.Observation;
import org.gongyue.event.Reversal;
import org.gongyue.measure.Decimals;
import org.gongyue.measure.Window;
import org.junit.jupiter.api.Test;

/**
 * What was recorded of one household in April was done by another in February: it is decided on
 * what that household had done by then, and what it did since is put right. The first time of N-01
 * costs 5, any further 20.
 */
class ReplacementTest {

  private static final AccountId OTHER = AccountId.household("9-101");

  private static Observation did(String id, String day, AccountId who) {
    return Observation.of(id, morning(day), "N-01", who);
  }

  private static String balance(Ledger ledger, AccountId id) {
    return Decimals.text(ledger.account(id, LocalDate.of(2024, 6, 1)).account().balance("积分"));
  }

  @Test
  void aReplacementIsDecidedInItsOwnMonth() {
    RuleBooks rules =
        RuleBooks.of(
            with(positive("V-01"))
                .and(
                    negative("N-01")
                        .rule(rule("N-01-1").amount("5").escalates(Window.rolling(365), "5", "20")))
                .balance("100", null, null)
                .compile());
    try (Place place = TestDatabase.SQLITE.fresh()) {
      Ledger ledger = Ledger.open(place.source(), rules);
      ledger.post(did("E-1", "2024-03-20", OTHER));
      ledger.post(did("E-2", "2024-04-05", HOUSE));
      Decision replaced =
          ledger.post(
              Reversal.of("U-1", morning("2024-04-10"), HOUSE, "E-2")
                  .replacedBy(did("E-2a", "2024-02-05", OTHER)));
      assertEquals(List.of("-5", "-15", "5"), posted(replaced));
      assertEquals("100", balance(ledger, HOUSE));
      assertEquals("75", balance(ledger, OTHER));

      // Something that comes later and was before the replacement makes that a repetition.
      Decision late = ledger.post(did("E-0", "2024-02-01", OTHER));
      assertEquals(List.of("-5", "-15"), posted(late));
      assertEquals("55", balance(ledger, OTHER));
      assertEquals(List.of(), ledger.rebuild(done -> {}).examples());
    }
  }
}
