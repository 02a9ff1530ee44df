package org.gongyue.engine;

import static org.gongyue.fixture.BehaviourBuilder.negative;
import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.Events.HOUSE;
import static org.gongyue.fixture.Events.did;
import static org.gongyue.fixture.Formulas.MONTH;
import static org.gongyue.fixture.Formulas.atLeast;
import static org.gongyue.fixture.Formulas.hours;
import static org.gongyue.fixture.Formulas.number;
import static org.gongyue.fixture.Formulas.times;
import static org.gongyue.fixture.RewardBuilder.reward;
import static org.gongyue.fixture.RuleBuilder.rule;
import static org.gongyue.measure.Whose.ACTOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.gongyue.account.Account;
import org.gongyue.convention.Convention;
import org.gongyue.decision.Decision;
import org.gongyue.fixture.ConventionBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Ten thousand conventions come and go, and nothing of them stays: no rules and no class. */
@Isolated("counts what the whole process holds")
class ReloadTest {

  private static final int COMMUNITIES = 50;
  private static final int RELOADS = 10_000;
  private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

  private final RuleLibrary library = new RuleLibrary();

  private static Convention convention(int number) {
    String points = String.valueOf(1 + number);
    ConventionBuilder convention = ConventionBuilder.convention();
    for (int i = 1; i <= 8; i++) {
      convention.and(
          positive("V-0" + i)
              .hours()
              .rule(
                  rule("V-0" + i)
                      .when(atLeast(hours(), number("1")))
                      .amount(times(number(i == 1 ? points : "2"), hours()))
                      .most(ACTOR, MONTH, "1000000")));
    }
    return convention
        .and(negative("N-01").rule(rule("N-01").amount(points)))
        .reward(reward("G-01").price(points))
        .of("wuxing/" + number % COMMUNITIES)
        .build();
  }

  private void reload(int number) {
    library.put(RuleBooks.of(library.compile(convention(number))));
    RuleBook book = library.rules("wuxing/" + number % COMMUNITIES).orElseThrow().on(DAY);
    Account account = book.open(HOUSE, LocalDate.of(2024, 1, 1));
    Decision decision = book.score(account, did("E-1", "V-01", "2024-03-01").with("时长", 1));
    assertEquals(
        BigDecimal.valueOf(1 + number), decision.postings().get(0).amount(), "by its own version");
  }

  @Test
  void tenThousandReloadsLeaveNothingBehind() {
    for (int i = 0; i < RELOADS / 10; i++) {
      reload(i);
    }
    Heap before = Heap.now();
    for (int i = 0; i < RELOADS; i++) {
      reload(i);
    }
    Heap after = Heap.now();
    System.out.println(RELOADS + " reloads of " + COMMUNITIES + ": " + before + " -> " + after);
    assertEquals(before.instances(RuleBook.class), after.instances(RuleBook.class));
    assertEquals(
        before.instances(CompiledBehaviour.class), after.instances(CompiledBehaviour.class));
    assertTrue(after.classes() <= before.classes() + 50, "classes");
    assertTrue(after.bytes() <= before.bytes() + 4_000_000, "bytes");
  }
}
