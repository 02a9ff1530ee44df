package org.gongyue.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.gongyue.account.Account;
import org.gongyue.convention.Convention;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.decision.Decision;
import org.gongyue.event.Event;
import org.gongyue.measure.Decimals;
import org.gongyue.naive.NaiveInterpreter;
import org.gongyue.naive.Outcome;
import org.gongyue.random.RandomConventions;
import org.gongyue.random.RandomLogs;
import org.gongyue.random.RandomLogs.Wish;

/** The engine and the naive interpreter give the same answers to everything. */
class NaiveAgreementPropertiesTest {

  @Property(tries = 1500)
  void theEngineAgreesWithTheNaiveInterpreter(
      @ForAll("conventions") Convention convention, @ForAll("wishes") List<Wish> wishes) {
    Replay replay = Replay.of(RuleBook.compile(convention));
    NaiveInterpreter naive = new NaiveInterpreter(convention);

    for (Event event : RandomLogs.events(convention, wishes)) {
      Decision decision = replay.take(event);
      Outcome expected = naive.take(event);

      assertEquals(expected, Outcome.of(decision), () -> event + "\n" + decision.explanation());
      Statistics.collect(
          decision.status(),
          decision.reasons().isEmpty() ? decision.repeated() : decision.reasons().get(0).code());
      balancesAgree(naive, convention, replay.account(event.account(), LocalDate.EPOCH));
    }
  }

  private static void balancesAgree(
      NaiveInterpreter naive, Convention convention, Account account) {
    for (UnitOfAccount unit : convention.units()) {
      assertEquals(
          Decimals.text(naive.balance(account.id(), unit.name())),
          Decimals.text(account.balance(unit.name())));
    }
  }

  @Provide
  Arbitrary<Convention> conventions() {
    return RandomConventions.conventions();
  }

  @Provide
  Arbitrary<List<Wish>> wishes() {
    return RandomLogs.wishes(40);
  }
}
