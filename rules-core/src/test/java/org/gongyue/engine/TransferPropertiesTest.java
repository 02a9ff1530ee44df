package org.gongyue.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.gongyue.account.Account;
import org.gongyue.convention.TransferRule;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Posting;
import org.gongyue.event.Event;
import org.gongyue.event.Transfer;
import org.gongyue.random.RandomGiven;

/** Whatever is transferred, nothing is made of nothing and nothing is lost. */
@Domain(RandomGiven.Domain.class)
class TransferPropertiesTest {

  @Property
  void whatOneGivesTheOtherGets(@ForAll RandomGiven given) {
    RuleBook rules = RuleBook.compile(given.convention());
    Replay replay = Replay.of(rules);
    for (Event event : given.events()) {
      List<Account> before = List.copyOf(replay.accounts());
      LocalDate day = rules.day(event.at());
      Account giver = rules.asOf(replay.account(event.account(), day), day).account();
      Decision decision = replay.take(event);
      if (event instanceof Transfer transfer && Step.isTaken(decision)) {
        TransferRule rule =
            given.convention().transfers().stream()
                .filter(one -> one.id().equals(transfer.kind()))
                .findFirst()
                .orElseThrow();
        conserves(rule, given, decision);
        staysAboveItsLeast(rule, unit(given, rule.unit()), giver, decision);
        assertEquals(rules.accountsOf(event).size(), decision.accounts().size());
        decision
            .accounts()
            .forEach(account -> assertEquals(account, replay.account(account.id(), day)));
      } else if (event instanceof Transfer) {
        assertEquals(before, List.copyOf(replay.accounts()));
      }
    }
  }

  private static UnitOfAccount unit(RandomGiven given, String name) {
    return given.convention().units().stream()
        .filter(unit -> unit.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static void conserves(TransferRule rule, RandomGiven given, Decision decision) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (Posting posting : decision.postings()) {
      if (posting.cause() == null) {
        sums.merge(posting.unit(), posting.amount(), BigDecimal::add);
      }
    }
    BigDecimal gave = sums.getOrDefault(rule.unit(), BigDecimal.ZERO).negate();
    if (rule.unit().equals(rule.into())) {
      assertEquals(0, gave.signum());
      return;
    }
    // What arrives is what was paid at the rate, but for less than one step of each unit.
    BigDecimal got = sums.get(rule.into());
    BigDecimal worth = gave.multiply(rule.rate());
    BigDecimal step = BigDecimal.ONE.movePointLeft(unit(given, rule.unit()).precision());
    assertTrue(got.compareTo(worth) <= 0, () -> got + " for " + gave);
    assertTrue(worth.subtract(got).compareTo(step.multiply(rule.rate())) < 0, () -> got + "");
  }

  private static void staysAboveItsLeast(
      TransferRule rule, UnitOfAccount unit, Account before, Decision decision) {
    BigDecimal overdraft = rule.overdraft() == null ? BigDecimal.ZERO : rule.overdraft();
    BigDecimal floor = unit.floor() == null ? overdraft.negate() : unit.floor();
    BigDecimal least = floor.max(overdraft.negate());
    BigDecimal after = decision.account().balance(rule.unit());
    assertTrue(after.compareTo(least.min(before.balance(rule.unit()))) >= 0);
  }
}
