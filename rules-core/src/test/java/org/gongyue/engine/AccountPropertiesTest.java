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
import org.gongyue.account.Accounts;
import org.gongyue.account.Cause;
import org.gongyue.account.Lot;
import org.gongyue.account.State;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Effect;
import org.gongyue.decision.Eligibility;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Status;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Followup;
import org.gongyue.event.Redemption;
import org.gongyue.json.Json;
import org.gongyue.json.JsonException;
import org.gongyue.measure.Decimals;
import org.gongyue.random.RandomGiven;

/** What holds for every account under every convention. */
@Domain(RandomGiven.Domain.class)
class AccountPropertiesTest {

  @Property
  void theBalanceIsTheOpeningBalanceAndTheSumOfThePostings(@ForAll RandomGiven given) {
    Map<AccountId, Map<String, BigDecimal>> sums = new HashMap<>();
    for (Step step : Step.through(given.convention(), given.events())) {
      if (step.isTaken()) {
        for (Posting posting : step.decision().postings()) {
          sums.computeIfAbsent(posting.account(), account -> new HashMap<>())
              .merge(posting.unit(), posting.amount(), BigDecimal::add);
        }
      }
      for (Account account : step.decision().accounts()) {
        if (given.convention().groups().contains(account.id().kind())) {
          continue;
        }
        Map<String, BigDecimal> sum = sums.getOrDefault(account.id(), Map.of());
        for (UnitOfAccount unit : given.convention().units()) {
          BigDecimal expected = unit.opening().add(sum.getOrDefault(unit.name(), BigDecimal.ZERO));
          assertEquals(Decimals.text(expected), Decimals.text(account.balance(unit.name())));
        }
      }
    }
  }

  @Property
  void theSameEventTwiceChangesNothing(@ForAll RandomGiven given) {
    Replay replay = Replay.of(RuleBook.compile(given.convention()));
    for (Event event : given.events()) {
      Decision first = replay.take(event);
      if (Step.isTaken(first)) {
        List<Account> after = List.copyOf(replay.accounts());
        Decision again = replay.take(event);
        assertTrue(again.repeated());
        assertSame(first.account(), again.account());
        assertEquals(first.status(), again.status());
        assertEquals(first.postings(), again.postings());
        assertEquals(first.effects(), again.effects());
        assertEquals(after, List.copyOf(replay.accounts()));
      }
    }
  }

  @Property
  void whatIsRejectedOrWaitsLeavesTheAccountAsItWas(@ForAll RandomGiven given) {
    for (Step step : Step.through(given.convention(), given.events())) {
      if (!step.isTaken()) {
        assertEquals(step.before(), step.decision().account());
        assertEquals(step.before().states(), step.decision().account().states());
        assertEquals(step.decision().repeated(), step.decision().reasons().isEmpty());
      }
      Status status = step.decision().status();
      assertTrue(
          status == Status.POSTED
              || step.decision().effects().stream().allMatch(e -> isOfCalendar(given, e)));
      boolean answered = status == Status.REJECTED || status == Status.PENDING;
      assertEquals(answered, !step.decision().reasons().isEmpty());
      boolean something =
          step.decision().postings().stream().anyMatch(posting -> posting.on() == null)
              || step.decision().effects().stream().anyMatch(e -> !isOfCalendar(given, e));
      assertEquals(status == Status.POSTED, something);
    }
  }

  @Property
  void onlyEffectsChangeStates(@ForAll RandomGiven given) {
    for (Step step : Step.through(given.convention(), given.events())) {
      LocalDate day = LocalDate.ofInstant(step.event().at().toInstant(), given.convention().zone());
      List<State> before = step.before().states(day);
      List<State> after = step.decision().account().states(day);
      if (!step.isTaken() || step.decision().effects().isEmpty()) {
        assertEquals(before, after);
      }
      for (Effect effect : step.decision().effects()) {
        boolean isNew = !step.decision().repeated() && !isOfCalendar(given, effect);
        if (!isNew || !effect.account().equals(step.before().id())) {
          continue;
        }
        boolean isIn = after.stream().anyMatch(state -> state.name().equals(effect.state()));
        assertTrue(isIn || effect.ended() || step.decision().effects().size() > 1);
      }
    }
  }

  private static boolean isOfCalendar(RandomGiven given, Effect effect) {
    return given.convention().gradings().stream().anyMatch(g -> g.name().equals(effect.item()))
        || given.convention().settlements().stream().anyMatch(s -> s.id().equals(effect.item()));
  }

  @Property
  void floorAndCeilingHoldUnlessTheAccountBeganBeyondThem(@ForAll RandomGiven given) {
    for (Step step : Step.through(given.convention(), given.events())) {
      for (UnitOfAccount unit : given.convention().units()) {
        BigDecimal before = step.before().balance(unit.name());
        BigDecimal after = step.decision().account().balance(unit.name());
        boolean rolled =
            step.decision().postings().stream()
                .anyMatch(p -> p.on() != null && p.unit().equals(unit.name()));
        if (unit.floor() != null && !rolled) {
          assertTrue(after.compareTo(unit.floor().min(before)) >= 0);
        }
        boolean back =
            step.event() instanceof Followup
                || step.decision().postings().stream().anyMatch(p -> p.cause() == Cause.TIMED_OUT);
        if (unit.ceiling() != null && !back) {
          assertTrue(after.compareTo(unit.ceiling().max(before)) <= 0);
        }
      }
    }
  }

  /** Whatever is spent first: nothing is spent after its day, and all lots are all there is. */
  @Property
  void noLotIsSpentAfterItsDayAndLotsAddUpToTheBalance(@ForAll RandomGiven given) {
    RuleBook rules = RuleBook.compile(given.convention());
    for (Step step : Step.through(given.convention(), given.events())) {
      LocalDate day = rules.day(step.event().at());
      Account after = step.decision().account();
      if (step.event() instanceof Redemption) {
        step.decision().postings().stream()
            .filter(posting -> posting.cause() == null && posting.until() != null)
            .forEach(posting -> assertFalse(posting.until().isBefore(day), posting::toString));
      }
      for (UnitOfAccount unit : given.convention().units()) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Lot lot : after.lots(unit.name())) {
          assertTrue(lot.amount().signum() > 0, lot::toString);
          sum = sum.add(lot.amount());
        }
        BigDecimal there = after.balance(unit.name()).max(BigDecimal.ZERO);
        int rest = there.compareTo(sum);
        assertTrue(after.spending().containsKey(unit.name()) ? rest == 0 : rest >= 0);
      }
    }
  }

  /** Two logs run side by side: in one every account is stored and read back after every event. */
  @Property
  void storingAnAccountAsJsonChangesNoLaterDecision(@ForAll RandomGiven given)
      throws JsonException {
    RuleBook rules = RuleBook.compile(given.convention());
    Map<AccountId, Account> kept = new HashMap<>();
    Map<AccountId, Account> restored = new HashMap<>();
    for (Event event : given.events()) {
      LocalDate day = rules.day(event.at());
      Decision decision = decide(rules, id -> of(kept, rules, id, day), event);
      Decision same = decide(rules, id -> of(restored, rules, id, day), event);
      assertEquals(decision, same);
      for (Account account : decision.accounts()) {
        kept.put(account.id(), account);
      }
      for (Account account : same.accounts()) {
        String text = Json.write(account);
        Account read = Json.readAccount(text);
        assertEquals(account, read);
        assertEquals(text, Json.write(read));
        restored.put(account.id(), read);
      }
    }
  }

  private static Account of(
      Map<AccountId, Account> accounts, RuleBook rules, AccountId id, LocalDate day) {
    Account account = accounts.get(id);
    return account == null ? rules.open(id, day) : account;
  }

  @Property
  void decisionsAndEventsReadBackEqualFromJson(@ForAll RandomGiven given) throws JsonException {
    for (Step step : Step.through(given.convention(), given.events())) {
      Decision decision = step.decision();
      Account[] accounts = decision.accounts().toArray(Account[]::new);
      assertEquals(decision, Json.readDecision(Json.write(decision), accounts));
      assertEquals(step.event(), Json.readEvent(Json.write(step.event())));
    }
  }

  @Property
  void eligibilitySaysWhatRedeemingDoes(@ForAll RandomGiven given) {
    RuleBook rules = RuleBook.compile(given.convention());
    Stock stock = Stock.of(given.convention());
    for (Step step : Step.through(given.convention(), given.events())) {
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

  /** With nothing else happening it is a no on every day before, and a yes on the day itself. */
  @Property(tries = 40)
  void theEarliestYesIsTheFirst(@ForAll RandomGiven given) {
    RuleBook rules = RuleBook.compile(given.convention());
    List<Step> steps = Step.through(given.convention(), given.events());
    for (int i = 0; i < steps.size(); i += 1 + steps.size() / 6) {
      Step step = steps.get(i);
      Redemption asked =
          new Redemption(
              "ask", step.event().at(), step.before().id(), step.event().actor(), "R1", 1);
      Stock stock = spent(Stock.of(given.convention()), rules.day(asked.at()));
      Eligibility eligibility = rules.eligibility(step.before(), asked, stock);
      LocalDate day = eligibility.day();
      LocalDate earliest = eligibility.earliest();
      for (int days = 0; days <= 200; days++) {
        LocalDate some = day.plusDays(days);
        Redemption later = asked.askedAt(asked.at().plusDays(days));
        boolean yes = rules.eligibility(step.before(), later, stock).yes();
        if (earliest != null && !some.isBefore(earliest)) {
          assertTrue(yes, () -> some + " of " + eligibility);
          assertEquals(Status.POSTED, rules.redeem(step.before(), later, stock).status());
          break;
        }
        assertFalse(yes, () -> some + " before " + earliest + " of " + eligibility);
      }
    }
  }

  /** The same, with 25 spent on a day. */
  private static Stock spent(Stock stock, LocalDate day) {
    return new Stock() {
      @Override
      public long available(String reward) {
        return stock.available(reward);
      }

      @Override
      public BigDecimal spent(String reward, String unit, LocalDate from, LocalDate until) {
        boolean counts = !day.isBefore(from) && !day.isAfter(until);
        return counts ? BigDecimal.valueOf(25) : BigDecimal.ZERO;
      }
    };
  }

  private static Decision decide(RuleBook rules, Accounts accounts, Event event) {
    return rules.decide(accounts, event, Stock.unbounded());
  }
}
