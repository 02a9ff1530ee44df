package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.negative;
import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.Events.morning;
import static org.gongyue.fixture.Formulas.MONTH;
import static org.gongyue.fixture.Formulas.atLeast;
import static org.gongyue.fixture.Formulas.hours;
import static org.gongyue.fixture.Formulas.number;
import static org.gongyue.fixture.Formulas.times;
import static org.gongyue.fixture.RewardBuilder.reward;
import static org.gongyue.fixture.RuleBuilder.rule;
import static org.gongyue.measure.Whose.ACCOUNT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gongyue.account.Account;
import org.gongyue.event.AccountId;
import org.gongyue.event.Observation;
import org.gongyue.event.Redemption;
import org.gongyue.fixture.ConventionBuilder;
import org.gongyue.measure.Window;
import org.junit.jupiter.api.Test;

/** Many threads give the balances of one. */
class ThreadsTest {

  private static final int THREADS = 8;
  private static final int EVENTS = 1500;
  private static final int ROUNDS = 3;

  private static RuleBook book(int bonus) {
    return ConventionBuilder.with(
            positive("V-01")
                .hours()
                .rule(
                    rule("V-01-1")
                        .when(atLeast(hours(), number("2")))
                        .amount(times(number("2"), hours()))
                        .most(ACCOUNT, MONTH, "40"))
                .rule(rule("V-01-2").amount(String.valueOf(bonus)).verifiedBy("网格员")))
        .and(negative("N-01").rule(rule("N-01").escalates(Window.rolling(30), "1", "2", "3")))
        .reward(reward("G-01").price("60"))
        .compile();
  }

  @Test
  void manyThreadsOnOneRuleBookGiveTheBalancesOfOne() throws Exception {
    RuleBook shared = book(1);
    List<RuleBook> books = IntStream.range(0, THREADS).mapToObj(i -> shared).toList();
    assertManyEqualOne(books);
  }

  @Test
  void manyThreadsOnManyRuleBooksGiveTheBalancesOfOne() throws Exception {
    List<RuleBook> books = IntStream.range(0, THREADS).mapToObj(i -> book(1 + i % 4)).toList();
    assertManyEqualOne(books);
  }

  private static void assertManyEqualOne(List<RuleBook> books) throws Exception {
    List<Account> alone = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      alone.add(run(books.get(i), i));
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        List<Callable<Account>> tasks = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
          int number = i;
          tasks.add(() -> run(books.get(number), number));
        }
        List<Account> together = new ArrayList<>();
        for (Future<Account> future : threads.invokeAll(tasks)) {
          together.add(future.get());
        }
        assertEquals(alone, together);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Account run(RuleBook book, int number) {
    AccountId id = AccountId.household("3-2-" + number);
    Account account = book.open(id, LocalDate.of(2024, 1, 1));
    for (int i = 0; i < EVENTS; i++) {
      String day = LocalDate.of(2024, 1, 1).plusDays(i * 365L / EVENTS).toString();
      String event = "E-" + i;
      int kind = (i + number) % 5;
      if (kind == 0) {
        account = book.score(account, Observation.of(event, morning(day), "N-01", id)).account();
      } else if (kind == 1) {
        Redemption asked = Redemption.of(event, morning(day), id, "G-01");
        account = book.redeem(account, asked, Stock.unbounded()).account();
      } else {
        Observation observation =
            Observation.of(event, morning(day), "V-01", id).with("时长", (i + number) % 7);
        account =
            book.score(account, kind == 2 ? observation : observation.verifiedBy("网格员", "g-1"))
                .account();
      }
    }
    return account;
  }
}
