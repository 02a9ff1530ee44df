package org.gongyue.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.gongyue.account.Account;
import org.gongyue.convention.Convention;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.decision.Decision;
import org.gongyue.event.Event;
import org.gongyue.measure.Decimals;
import org.gongyue.naive.NaiveInterpreter;
import org.gongyue.naive.Outcome;
import org.gongyue.random.RandomConventions;
import org.gongyue.random.RandomGiven;

/** The engine and the naive interpreter give the same answers to everything. */
@Domain(RandomGiven.Domain.class)
class NaiveAgreementPropertiesTest {

  @Property(tries = 500)
  void theEngineAgreesWithTheNaiveInterpreter(@ForAll RandomGiven given) {
    Replay replay = Replay.of(RuleBook.compile(given.convention()));
    NaiveInterpreter naive = new NaiveInterpreter(given.convention());

    for (Event event : given.events()) {
      Decision decision = replay.take(event);
      Outcome expected = naive.take(event);

      assertEquals(expected, Outcome.of(decision), () -> event + "\n" + decision.explanation());
      Account account = replay.account(event.account(), LocalDate.EPOCH);
      balancesAgree(naive, given.convention(), account);
      statesAgree(naive, account, LocalDate.ofInstant(event.at().toInstant(), ZoneOffset.UTC));
      for (Account changed : decision.accounts()) {
        if (!given.convention().groups().contains(changed.id().kind())) {
          balancesAgree(naive, given.convention(), changed);
        }
      }
    }
  }

  private static void statesAgree(NaiveInterpreter naive, Account account, LocalDate day) {
    for (int days : List.of(-40, -1, 0, 1, 40)) {
      LocalDate one = day.plusDays(days);
      for (String state : RandomConventions.STATES) {
        assertEquals(naive.isIn(account.id(), state, one), account.states().hold(state, one));
      }
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
}
