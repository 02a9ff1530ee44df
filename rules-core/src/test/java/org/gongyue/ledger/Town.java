package org.gongyue.ledger;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.gongyue.convention.Convention;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.gongyue.event.Redemption;
import org.gongyue.event.Reversal;
import org.gongyue.event.Transfer;
import org.gongyue.fixture.BehaviourBuilder;
import org.gongyue.fixture.ConventionBuilder;
import org.gongyue.fixture.Events;
import org.gongyue.fixture.Formulas;
import org.gongyue.fixture.RewardBuilder;
import org.gongyue.fixture.RuleBuilder;
import org.gongyue.fixture.TransferBuilder;
import org.gongyue.measure.Whose;

/**
 * A made-up community whose events follow from their ids, so that every process knows what any
 * other one posted, and can post it again.
 */
final class Town {

  /** How many households a thread writes about, so few that many events meet in one account. */
  private static final int HOUSEHOLDS = 5;

  /** After so many runs it writes about others: what comes late concerns all that went before. */
  private static final int RUNS = 10;

  private static final OffsetDateTime START = Events.morning("2024-01-02");
  private static final int SECONDS_A_RUN = 20_000;
  private static final int SECONDS_A_STEP = 7;

  private Town() {}

  static Convention convention() {
    return ConventionBuilder.with(
            BehaviourBuilder.positive("V-01")
                .hours()
                .rule(
                    RuleBuilder.rule("V-01")
                        .amount(Formulas.times(Formulas.hours(), Formulas.number("4")))
                        .most(Whose.ACCOUNT, Formulas.MONTH, "2000")))
        .and(
            BehaviourBuilder.negative("N-01")
                .rule(RuleBuilder.rule("N-01").escalates(Formulas.MONTH, "3", "6", "12")))
        .reward(RewardBuilder.reward("G-01").price("20"))
        .reward(RewardBuilder.reward("G-02").price("5").stock(300))
        .reward(RewardBuilder.reward("G-03").price("1").stock(1))
        .transfer(TransferBuilder.transfer("Z-01"))
        .build();
  }

  static RuleBooks rules() {
    return RuleBooks.of(RuleBook.compile(convention()));
  }

  static AccountId household(int number) {
    return AccountId.household("1-1-" + number);
  }

  /** The id of what a thread posts in a step of a run. */
  static String id(int run, int thread, int step) {
    return run + "-" + thread + "-" + step;
  }

  /**
   * What has an id: most often something well done, now and then a misdeed, a redemption, a
   * reservation, a transfer, or the reversal of what the thread posted before. Some of them come
   * hours late.
   */
  static Event event(String id) {
    String[] parts = id.split("-", -1);
    int run = Integer.parseInt(parts[0]);
    int thread = Integer.parseInt(parts[1]);
    int step = Integer.parseInt(parts[2]);
    SplittableRandom random = new SplittableRandom(id.hashCode() * 0x9E3779B97F4A7C15L);
    OffsetDateTime at = START.plusSeconds(seconds(run, step, random));
    int group = run / RUNS * 1_000 + thread * HOUSEHOLDS;
    AccountId account = household(group + random.nextInt(HOUSEHOLDS));
    int dice = random.nextInt(100);
    if (dice < 60) {
      return deed(id, at, account, 1 + random.nextInt(3));
    } else if (dice < 65) {
      int somebodyElses = run / RUNS * 1_000 + random.nextInt(6 * HOUSEHOLDS);
      return deed(id, at, household(somebodyElses), 1);
    } else if (dice < 73) {
      return Observation.of(id, at, "N-01", account).by("r-" + random.nextInt(90));
    } else if (dice < 85) {
      return redemption(id, at, account, random);
    } else if (dice < 95) {
      AccountId to = household(group + random.nextInt(HOUSEHOLDS));
      return Transfer.of(id, at, "Z-01", account, to).giving(BigDecimal.valueOf(2));
    }
    Event before = step < 2 ? null : event(id(run, thread, step - 2));
    return before == null || before instanceof Reversal
        ? deed(id, at, account, 1)
        : Reversal.of(
            id, at.isAfter(before.at()) ? at : before.at(), before.account(), before.id());
  }

  /** The id of the first of a run that is something well done, which is always posted. */
  static String deed(int run) {
    return IntStream.iterate(0, i -> i + 1)
        .mapToObj(step -> id(run, 0, step))
        .filter(id -> event(id) instanceof Observation done && done.behaviour().equals("V-01"))
        .findFirst()
        .orElseThrow();
  }

  private static long seconds(int run, int step, SplittableRandom random) {
    long late = random.nextInt(25) == 0 ? random.nextInt(4 * 3600) : 0;
    return (long) run * SECONDS_A_RUN + (long) step * SECONDS_A_STEP - late;
  }

  private static Observation deed(String id, OffsetDateTime at, AccountId account, int hours) {
    return Observation.of(id, at, "V-01", account).by("r-88").with("时长", hours);
  }

  private static Redemption redemption(
      String id, OffsetDateTime at, AccountId account, SplittableRandom random) {
    String reward = random.nextBoolean() ? "G-01" : "G-02";
    Redemption asked = Redemption.of(id, at, account, reward);
    return random.nextInt(4) == 0 ? asked.reserving(at.toLocalDate().plusDays(2)) : asked;
  }
}
