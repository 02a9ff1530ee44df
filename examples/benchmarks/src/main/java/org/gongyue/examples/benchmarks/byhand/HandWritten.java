package org.gongyue.examples.benchmarks.byhand;

import java.util.Arrays;
import java.util.List;
import org.gongyue.examples.benchmarks.workload.EventLog;
import org.gongyue.examples.benchmarks.workload.SampleConvention;
import org.gongyue.examples.benchmarks.workload.Terms;

/**
 * The rules of the workload as one would write them by hand for one community: whole numbers,
 * arrays of counters, no reasons, no receipts, and no event that comes late or twice.
 */
public final class HandWritten {

  /** For each household and rule: what each actor and the household has in its latest month. */
  private static final int SLOTS = EventLog.ACTORS + 1;

  private final Terms[] rules;
  private final long[][] steps;
  private final long[] balances;
  private final int[] used;
  private final byte[] months;
  private final Days[] repeats;

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

  public HandWritten(List<Terms> terms, int households) {
    rules = terms.toArray(Terms[]::new);
    steps =
        terms.stream()
            .map(t -> t.steps().stream().mapToLong(Long::longValue).toArray())
            .toArray(long[][]::new);
    balances = new long[households];
    Arrays.fill(balances, SampleConvention.OPENING.longValueExact() * 10);
    used = new int[households * rules.length * SLOTS];
    months = new byte[households * rules.length];
    repeats = new Days[households * rules.length];
  }

  /** The balance of a household, in tenths. */
  public long balance(int household) {
    return balances[household];
  }

  public void take(Deed deed) {
    Terms rule = rules[deed.rule()];
    long quantity = deed.quantity();
    if (quantity < rule.least()
        || quantity > rule.most()
        || (rule.verified() && !deed.verified())) {
      return;
    }
    post(deed, Amounts.of(rule, quantity));
  }

  /**
   * Posts what an event comes to whose condition holds.
   *
   * @param hundredths the amount before repeats, rounding, limits and the floor
   */
  public void post(Deed deed, long hundredths) {
    Terms rule = rules[deed.rule()];
    int row = deed.household() * rules.length + deed.rule();
    long amount = rule.repeatDays() == 0 ? (hundredths + 5) / 10 : repeated(row, rule, deed.day());
    turnTo(deed.month(), row);
    int byActor = row * SLOTS + deed.actor();
    int byHousehold = row * SLOTS + EventLog.ACTORS;
    if (rule.perActor() != Terms.ANY) {
      amount = Math.min(amount, rule.perActor() - used[byActor]);
    }
    if (rule.perAccount() != Terms.ANY) {
      long room = rule.perAccount() - used[byHousehold];
      if (amount > room) {
        amount = rule.drops() ? 0 : room;
      }
    }
    if (rule.penalty()) {
      amount = Math.min(amount, balances[deed.household()]);
      balances[deed.household()] -= amount;
    } else {
      balances[deed.household()] += amount;
    }
    used[byActor] += (int) amount;
    used[byHousehold] += (int) amount;
  }

  private void turnTo(int month, int row) {
    if (months[row] != month) {
      months[row] = (byte) month;
      Arrays.fill(used, row * SLOTS, (row + 1) * SLOTS, 0);
    }
  }

  private long repeated(int row, Terms rule, int day) {
    Days days = repeats[row];
    if (days == null) {
      days = new Days();
      repeats[row] = days;
    }
    long[] costs = steps[rule.number()];
    long amount = costs[Math.min(days.since(day - rule.repeatDays() + 1), costs.length - 1)];
    days.add(day);
    return amount;
  }
}
