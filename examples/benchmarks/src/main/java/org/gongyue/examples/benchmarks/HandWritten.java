package org.gongyue.examples.benchmarks;

import java.util.Arrays;
import java.util.List;

/**
 * The rules of the workload as one would write them by hand for one community: whole numbers, one
 * array of counters for each household, no reasons, no receipts, and no event that comes late or
 * twice.
 */
final class HandWritten {

  private final Terms[] rules;
  private final long[][] steps;
  private final Household[] households;

  /** What is known of one household. */
  private static final class Household {
    private long balance = SampleConvention.OPENING.longValueExact() * 10;
    private int month;
    private final long[] used;
    private final Days[] repeats;

    Household(int rules) {
      used = new long[rules * (EventLog.ACTORS + 1)];
      repeats = new Days[rules];
    }

    void turnTo(int now) {
      if (month != now) {
        Arrays.fill(used, 0);
        month = now;
      }
    }
  }

  /** The days on which something happened, in order. */
  private static final class Days {
    private int[] days = new int[4];
    private int size;

    void add(int day) {
      if (size == days.length) {
        days = Arrays.copyOf(days, 2 * size);
      }
      days[size++] = day;
    }

    int since(int first) {
      int from = size;
      while (from > 0 && days[from - 1] >= first) {
        from--;
      }
      return size - from;
    }
  }

  HandWritten(List<Terms> terms, int households) {
    this.rules = terms.toArray(Terms[]::new);
    this.steps =
        terms.stream()
            .map(t -> t.steps().stream().mapToLong(Long::longValue).toArray())
            .toArray(long[][]::new);
    this.households = new Household[households];
    for (int i = 0; i < households; i++) {
      this.households[i] = new Household(rules.length);
    }
  }

  /** The balance of a household, in tenths. */
  long balance(int household) {
    return households[household].balance;
  }

  void take(Deed deed) {
    Terms rule = rules[deed.rule()];
    long quantity = deed.quantity();
    if (quantity < rule.least()
        || quantity > rule.most()
        || (rule.verified() && !deed.verified())) {
      return;
    }
    Household household = households[deed.household()];
    household.turnTo(deed.month());
    long amount =
        rule.repeatDays() == 0
            ? (amount(rule, quantity) + 5) / 10
            : repeated(household, rule, deed.day());
    int first = rule.number() * (EventLog.ACTORS + 1);
    int byActor = first + deed.actor();
    int byHousehold = first + EventLog.ACTORS;
    if (rule.perActor() != Terms.ANY) {
      amount = Math.min(amount, rule.perActor() - household.used[byActor]);
    }
    if (rule.perAccount() != Terms.ANY) {
      long room = rule.perAccount() - household.used[byHousehold];
      if (amount > room) {
        amount = rule.drops() ? 0 : room;
      }
    }
    if (rule.penalty()) {
      amount = Math.min(amount, household.balance);
      household.balance -= amount;
    } else {
      household.balance += amount;
    }
    household.used[byActor] += amount;
    household.used[byHousehold] += amount;
  }

  /** In hundredths. */
  private static long amount(Terms rule, long quantity) {
    return switch (rule.shape()) {
      case FLAT -> rule.rate() * 10;
      case PROPORTIONAL -> rule.rate() * quantity;
      case CAPPED -> Math.min(rule.rate() * quantity, rule.second() * 10);
      case BANDED ->
          quantity <= Terms.BAND
              ? rule.rate() * quantity
              : rule.rate() * Terms.BAND + rule.second() * (quantity - Terms.BAND);
    };
  }

  private long repeated(Household household, Terms rule, int day) {
    Days days = household.repeats[rule.number()];
    if (days == null) {
      days = new Days();
      household.repeats[rule.number()] = days;
    }
    long[] costs = steps[rule.number()];
    long amount = costs[Math.min(days.since(day - rule.repeatDays() + 1), costs.length - 1)];
    days.add(day);
    return amount;
  }
}
