package org.gongyue.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.gongyue.account.Account;
import org.gongyue.convention.Convention;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Posting;
import org.gongyue.event.Cancellation;
import org.gongyue.event.Confirmation;
import org.gongyue.event.Redemption;
import org.gongyue.measure.Recurrence;
import org.gongyue.random.RandomGiven;

/** What is not wanted after all leaves an account as it would be without it. */
@Domain(RandomGiven.Domain.class)
class ReservationPropertiesTest {

  /** What an account is, but for the events that it remembers. */
  private static List<Object> state(Account account) {
    List<Object> state = new ArrayList<>();
    state.add(account.balances());
    state.add(account.lots());
    state.add(account.rolling() == null ? "" : account.rolling());
    state.add(account.history());
    state.add(account.states());
    return state;
  }

  /** The steps but those of events that come late: for these an account has no time any more. */
  private static List<Step> inOrder(RuleBook rules, RandomGiven given) {
    return Step.through(given.convention(), given.events()).stream()
        .filter(
            step ->
                step.before().rolling() == null
                    || !step.before().rolling().rolledTo().isAfter(rules.day(step.event().at())))
        .toList();
  }

  private static Redemption asks(Step step) {
    return new Redemption(
        "ask", step.event().at(), step.before().id(), step.event().actor(), "R1", 1);
  }

  @Property
  void reservingAndCancellingLeavesTheAccountAsItWas(@ForAll RandomGiven given) {
    RuleBook rules = RuleBook.compile(given.convention());
    for (Step step : inOrder(rules, given)) {
      Redemption asked = asks(step);
      LocalDate day = rules.day(asked.at());
      Decision reserved = rules.redeem(step.before(), asked.reserving(day), Stock.unbounded());
      if (reserved.status().isTaken()) {
        Decision cancelled =
            rules.cancel(
                reserved.account(),
                new Cancellation("X", asked.at(), asked.account(), null, "ask"));
        assertTrue(cancelled.status().isTaken());
        assertEquals(state(rules.asOf(step.before(), day).account()), state(cancelled.account()));
      }
    }
  }

  @Property
  void reservingAndConfirmingIsRedeeming(@ForAll RandomGiven given) {
    RuleBook rules = RuleBook.compile(given.convention());
    for (Step step : inOrder(rules, given)) {
      Redemption asked = asks(step);
      Decision redeemed = rules.redeem(step.before(), asked, Stock.unbounded());
      Decision reserved =
          rules.redeem(step.before(), asked.reserving(rules.day(asked.at())), Stock.unbounded());
      if (reserved.status().isTaken()) {
        assertEquals(redeemed.postings(), reserved.postings());
        Decision confirmed =
            rules.confirm(
                reserved.account(),
                new Confirmation("C", asked.at(), asked.account(), null, "ask"));
        assertEquals(state(redeemed.account()), state(confirmed.account()));
      }
    }
  }

  /** Unless a period closes meanwhile, which takes its part of what is set aside by itself. */
  @Property
  void afterTheLastDayTheAccountIsAsIfNothingHadBeenReserved(
      @ForAll RandomGiven given, @ForAll long seed) {
    RuleBook rules = RuleBook.compile(given.convention());
    Random random = new Random(seed);
    for (Step step : inOrder(rules, given)) {
      Redemption asked = asks(step);
      LocalDate last = rules.day(asked.at()).plusDays(random.nextInt(25));
      Decision reserved = rules.redeem(step.before(), asked.reserving(last), Stock.unbounded());
      if (reserved.status().isTaken() && !closes(given.convention(), step.before(), last)) {
        for (int days = 1; days < 40; days += 13) {
          LocalDate later = last.plusDays(days);
          assertEquals(
              state(rules.asOf(step.before(), later).account()),
              state(rules.asOf(reserved.account(), later).account()),
              () -> asked + " until " + last);
        }
      }
    }
  }

  private static boolean closes(Convention convention, Account before, LocalDate last) {
    LocalDate from = before.rolling() == null ? before.opened() : before.rolling().rolledTo();
    List<Recurrence> all = new ArrayList<>();
    convention.units().stream()
        .filter(unit -> unit.periodEnd() != null)
        .forEach(unit -> all.add(unit.periodEnd().every()));
    convention.gradings().stream()
        .filter(grading -> grading.every() != null)
        .forEach(grading -> all.add(grading.every()));
    convention.settlements().forEach(settlement -> all.add(settlement.every()));
    return all.stream().anyMatch(every -> !every.next(from).isAfter(last));
  }

  @Property
  void nothingIsPaidFromPointsThatHaveExpired(@ForAll RandomGiven given) {
    RuleBook rules = RuleBook.compile(given.convention());
    for (Step step : Step.through(given.convention(), given.events())) {
      if (step.isTaken() && step.event() instanceof Redemption redemption) {
        LocalDate day = rules.day(redemption.at());
        for (Posting posting : step.decision().postings()) {
          boolean paid = posting.cause() == null && posting.until() != null;
          assertTrue(!paid || !posting.until().isBefore(day), posting::toString);
        }
      }
    }
  }
}
