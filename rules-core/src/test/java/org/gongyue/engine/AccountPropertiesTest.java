package org.gongyue.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.gongyue.account.Account;
import org.gongyue.account.State;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Effect;
import org.gongyue.decision.Eligibility;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Status;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.gongyue.event.Redemption;
import org.gongyue.json.Json;
import org.gongyue.json.JsonException;
import org.gongyue.measure.Decimals;

/** What holds for every account under every convention. */
@Domain(Given.Domain.class)
class AccountPropertiesTest {

  @Property
  void theBalanceIsTheOpeningBalanceAndTheSumOfThePostings(@ForAll Given given) {
    Map<AccountId, Map<String, BigDecimal>> sums = new HashMap<>();
    for (Step step : given.steps()) {
      Map<String, BigDecimal> sum =
          sums.computeIfAbsent(step.event().account(), account -> new HashMap<>());
      if (step.isTaken()) {
        for (Posting posting : step.decision().postings()) {
          sum.merge(posting.unit(), posting.amount(), BigDecimal::add);
        }
      }
      for (UnitOfAccount unit : given.convention().units()) {
        BigDecimal expected = unit.opening().add(sum.getOrDefault(unit.name(), BigDecimal.ZERO));
        BigDecimal balance = step.decision().account().balance(unit.name());
        assertEquals(Decimals.text(expected), Decimals.text(balance));
      }
    }
  }

  @Property
  void theSameEventTwiceChangesNothing(@ForAll Given given) {
    RuleBook rules = RuleBook.compile(given.convention());
    for (Step step : given.steps()) {
      if (step.isTaken()) {
        Account after = step.decision().account();
        Decision again = decide(rules, after, step.event(), Stock.unbounded());
        assertTrue(again.repeated());
        assertSame(after, again.account());
        assertEquals(step.decision().status(), again.status());
        assertEquals(step.decision().postings(), again.postings());
        assertEquals(step.decision().effects(), again.effects());
      }
    }
  }

  @Property
  void whatIsRejectedOrWaitsLeavesTheAccountAsItWas(@ForAll Given given) {
    for (Step step : given.steps()) {
      if (!step.isTaken()) {
        assertEquals(step.before(), step.decision().account());
        assertEquals(step.before().states(), step.decision().account().states());
        assertEquals(step.decision().repeated(), step.decision().reasons().isEmpty());
      }
      Status status = step.decision().status();
      assertTrue(status == Status.POSTED || step.decision().effects().isEmpty());
      boolean answered = status == Status.REJECTED || status == Status.PENDING;
      assertEquals(answered, !step.decision().reasons().isEmpty());
      boolean something =
          step.decision().postings().stream().anyMatch(posting -> posting.on() == null)
              || step.decision().effects().stream().anyMatch(e -> !isGrade(given, e));
      assertEquals(status == Status.POSTED, something);
    }
  }

  @Property
  void onlyEffectsChangeStates(@ForAll Given given) {
    for (Step step : given.steps()) {
      LocalDate day = LocalDate.ofInstant(step.event().at().toInstant(), given.convention().zone());
      List<State> before = step.before().states(day);
      List<State> after = step.decision().account().states(day);
      if (!step.isTaken() || step.decision().effects().isEmpty()) {
        assertEquals(before, after);
      }
      for (Effect effect : step.decision().effects()) {
        if (isGrade(given, effect)) {
          continue;
        }
        boolean isIn = after.stream().anyMatch(state -> state.name().equals(effect.state()));
        assertTrue(isIn || effect.ended() || step.decision().effects().size() > 1);
      }
    }
  }

  private static boolean isGrade(Given given, Effect effect) {
    return given.convention().gradings().stream().anyMatch(g -> g.name().equals(effect.item()));
  }

  @Property
  void floorAndCeilingHoldUnlessTheAccountBeganBeyondThem(@ForAll Given given) {
    for (Step step : given.steps()) {
      for (UnitOfAccount unit : given.convention().units()) {
        BigDecimal before = step.before().balance(unit.name());
        BigDecimal after = step.decision().account().balance(unit.name());
        boolean rolled =
            step.decision().postings().stream()
                .anyMatch(p -> p.on() != null && p.unit().equals(unit.name()));
        if (unit.floor() != null && !rolled) {
          assertTrue(after.compareTo(unit.floor().min(before)) >= 0);
        }
        if (unit.ceiling() != null) {
          assertTrue(after.compareTo(unit.ceiling().max(before)) <= 0);
        }
      }
    }
  }

  /** Two logs run side by side: one account is stored and read back after every event. */
  @Property
  void storingAnAccountAsJsonChangesNoLaterDecision(@ForAll Given given) throws JsonException {
    RuleBook rules = RuleBook.compile(given.convention());
    Map<AccountId, Account> kept = new HashMap<>();
    Map<AccountId, String> stored = new HashMap<>();
    for (Event event : given.events()) {
      LocalDate day = rules.day(event.at());
      Account account = kept.computeIfAbsent(event.account(), id -> rules.open(id, day));
      String text = stored.computeIfAbsent(event.account(), id -> Json.write(account));
      Account read = Json.readAccount(text);
      assertEquals(account, read);

      Decision decision = decide(rules, account, event, Stock.unbounded());
      Decision same = decide(rules, read, event, Stock.unbounded());

      assertEquals(decision, same);
      assertEquals(text, Json.write(read));
      kept.put(event.account(), decision.account());
      stored.put(event.account(), Json.write(same.account()));
    }
  }

  @Property
  void decisionsAndEventsReadBackEqualFromJson(@ForAll Given given) throws JsonException {
    for (Step step : given.steps()) {
      Decision decision = step.decision();
      assertEquals(decision, Json.readDecision(Json.write(decision), decision.account()));
      assertEquals(step.event(), Json.readEvent(Json.write(step.event())));
    }
  }

  @Property
  void eligibilitySaysWhatRedeemingDoes(@ForAll Given given) {
    RuleBook rules = RuleBook.compile(given.convention());
    Stock stock = Stock.of(given.convention());
    for (Step step : given.steps()) {
      Redemption asked =
          new Redemption(
              "ask", step.event().at(), step.before().id(), step.event().actor(), "R1", 2);
      Eligibility eligibility = rules.eligibility(step.before(), asked, stock);
      Decision decision = rules.redeem(step.before(), asked, stock);
      assertEquals(eligibility.reasons(), decision.reasons());
      assertEquals(eligibility.yes(), decision.status() == Status.POSTED);
      assertFalse(eligibility.yes() && decision.postings().isEmpty());
    }
  }

  private static Decision decide(RuleBook rules, Account account, Event event, Stock stock) {
    return event instanceof Redemption redemption
        ? rules.redeem(account, redemption, stock)
        : rules.score(account, (Observation) event);
  }
}
