package org.gongyue.examples.community.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** How many requests each key has left: so many a second, and what was saved in ten. */
final class Shares {

  private static final int SECONDS = 10;

  private record Share(double left, long at) {}

  private final Map<String, Share> shares = new ConcurrentHashMap<>();
  private final int perSecond;
  private final LongSupplier nanos;

  /**
   * @param nanos tells the time in nanoseconds from any moment
   */
  Shares(int perSecond, LongSupplier nanos) {
    this.perSecond = perSecond;
    this.nanos = nanos;
  }

  /** Takes one; false if none is left. */
  boolean take(String whose) {
    long now = nanos.getAsLong();
    double most = (double) perSecond * SECONDS;
    Share after =
        shares.compute(
            whose,
            (name, share) -> {
              double saved =
                  share == null
                      ? most
                      : Math.max(share.left, 0) + (now - share.at) * 1e-9 * perSecond;
              return new Share(Math.min(most, saved) - 1, now);
            });
    return after.left >= 0;
  }
}
