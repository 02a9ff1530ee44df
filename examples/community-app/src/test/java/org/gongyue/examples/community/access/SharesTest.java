package org.gongyue.examples.community.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How many requests a key may make. */
final class SharesTest {

  private final AtomicLong nanos = new AtomicLong(42);
  private final Shares shares = new Shares(2, nanos::get);

  private int taken(String whose) {
    int taken = 0;
    while (shares.take(whose)) {
      taken++;
    }
    return taken;
  }

  @Test
  void whatIsNotUsedIsSavedForTenSecondsAndNoLonger() {
    assertEquals(20, taken("a"));
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(3));
    assertEquals(6, taken("a"));
    nanos.addAndGet(TimeUnit.DAYS.toNanos(1));
    assertEquals(20, taken("a"));
  }

  @Test
  void nobodyTakesWhatIsAnothers() {
    taken("a");
    assertTrue(shares.take("b"));
    assertFalse(shares.take("a"));
  }

  @Test
  void whoAsksOnAndOnStillHasASecondLaterWhatASecondBrings() {
    taken("a");
    for (int i = 0; i < 1000; i++) {
      assertFalse(shares.take("a"));
    }
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
    assertEquals(2, taken("a"));
  }
}
