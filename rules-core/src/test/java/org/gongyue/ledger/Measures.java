package org.gongyue.ledger;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Posting;

/** How long decisions took, and what they posted in all. */
final class Measures {

  private long[] nanoseconds = new long[1024];
  private int count;
  private int refused;
  private BigDecimal balance = BigDecimal.ZERO;
  private Duration lasted = Duration.ZERO;

  void add(long time, Decision decision) {
    add(time);
    refused += decision.status().isTaken() ? 0 : 1;
    for (Posting posting : decision.postings()) {
      balance = balance.add(posting.amount());
    }
  }

  private void add(long time) {
    if (count == nanoseconds.length) {
      nanoseconds = Arrays.copyOf(nanoseconds, 2 * count);
    }
    nanoseconds[count++] = time;
  }

  void add(Measures other) {
    LongStream.of(other.nanoseconds).limit(other.count).forEach(this::add);
    refused += other.refused;
    balance = balance.add(other.balance);
  }

  /** In so much time by the clock. */
  Measures lasting(Duration time) {
    lasted = time;
    return this;
  }

  BigDecimal balance() {
    return balance;
  }

  @Override
  public String toString() {
    long[] sorted = LongStream.of(nanoseconds).limit(count).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "%d decisions in %.1f s, %d of them refusals: %.0f a second; p50 %s, p99 %s, longest %s",
        count,
        lasted.toMillis() / 1e3,
        refused,
        count / (lasted.toMillis() / 1e3),
        milliseconds(sorted, 0.5),
        milliseconds(sorted, 0.99),
        milliseconds(sorted, 1));
  }

  private static String milliseconds(long[] sorted, double share) {
    int index = (int) Math.min(sorted.length - 1, Math.floor(share * sorted.length));
    return String.format(Locale.ROOT, "%.1f ms", sorted[index] / 1e6);
  }
}
