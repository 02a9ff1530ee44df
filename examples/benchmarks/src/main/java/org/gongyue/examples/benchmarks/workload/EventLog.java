package org.gongyue.examples.benchmarks.workload;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import org.gongyue.event.AccountId;
import org.gongyue.event.Observation;

/**
 * A year of a community's observations in canonical order, the same in every run. Some rules are
 * used far more often than others, a third of the events are penalties, and one in fifty lacks the
 * verification that its rule asks for. Events of even and of odd households alternate.
 */
public final class EventLog {

  /** How many people of a household act. */
  public static final int ACTORS = 3;

  /** How many rules a household ever meets. */
  private static final int MET = 60;

  /** How many parts a community has that meet different rules. */
  private static final int QUARTERS = 25;

  private static final long SECONDS = 366L * 24 * 60 * 60;

  private final AccountId[] accounts;
  private final Observation[] observations;
  private final int[] households;

  private EventLog(int events, int households) {
    this.accounts = new AccountId[households];
    this.observations = new Observation[events];
    this.households = new int[events];
  }

  public static EventLog generate(long seed, List<Terms> terms, int events, int households) {
    EventLog log = new EventLog(events, households);
    for (int i = 0; i < households; i++) {
      log.accounts[i] = AccountId.household("h-" + i);
    }
    OffsetDateTime start =
        SampleConvention.FIRST_DAY.atStartOfDay().atOffset(ZoneOffset.ofHours(8));
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < events; i++) {
      int household = 2 * random.nextInt(households / 2) + i % 2;
      log.households[i] = household;
      log.observations[i] =
          observation(
              i,
              start.plusSeconds(i * SECONDS / events),
              log.accounts[household],
              terms.get(met(household, terms.size(), random)),
              random);
    }
    return log;
  }

  /** The observations of one household, one a week, for so many years. */
  public static EventLog weekly(long seed, List<Terms> terms, int years) {
    int weeks = years * 52;
    EventLog log = new EventLog(weeks, 1);
    log.accounts[0] = AccountId.household("h-0");
    OffsetDateTime start = SampleConvention.FIRST_DAY.atTime(9, 0).atOffset(ZoneOffset.ofHours(8));
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < weeks; i++) {
      Terms about = terms.get(met(0, terms.size(), random));
      log.observations[i] = observation(i, start.plusWeeks(i), log.accounts[0], about, random);
    }
    return log;
  }

  /**
   * Which rule an event is about. However many there are, a household meets at most 60, the same
   * share of its events each; with more, another quarter of the community meets other ones. So the
   * histories of accounts are alike whatever the number of rules.
   */
  private static int met(int household, int rules, SplittableRandom random) {
    int met = Math.min(MET, rules);
    int rank = (int) (met * random.nextDouble() * random.nextDouble());
    return (household / 2 % QUARTERS * met + rank) % rules;
  }

  private static Observation observation(
      int number, OffsetDateTime at, AccountId account, Terms terms, SplittableRandom random) {
    BigDecimal quantity =
        terms.penalty()
            ? BigDecimal.valueOf(1 + random.nextInt(5))
            : BigDecimal.valueOf(1 + random.nextInt(119), 1);
    Observation observation =
        Observation.of("E-" + number, at, SampleConvention.id(terms), account)
            .by(account.id() + "-" + random.nextInt(ACTORS))
            .with(SampleConvention.attribute(terms), quantity);
    return terms.verified() && random.nextInt(50) > 0
        ? observation.verifiedBy(SampleConvention.OFFICER, "g-1")
        : observation;
  }

  public int size() {
    return observations.length;
  }

  public Observation observation(int i) {
    return observations[i];
  }

  /** The number of the household of an event. */
  public int household(int i) {
    return households[i];
  }

  /** How many households there are. */
  public int households() {
    return accounts.length;
  }

  public AccountId account(int household) {
    return accounts[household];
  }
}
