package org.gongyue.examples.district;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import org.gongyue.event.Closing;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.gongyue.event.Redemption;

/**
 * The events of one community in a year, in canonical order: made up one by one as they are read,
 * the same for the same number, and not kept.
 */
final class CommunityYear implements Iterator<Event> {

  private static final OffsetDateTime START =
      OffsetDateTime.of(Year.YEAR, 1, 1, 0, 0, 0, 0, ZoneOffset.ofHours(8));
  private static final long SECONDS = 366L * 24 * 60 * 60;
  private static final LocalDate FIRST = LocalDate.of(Year.YEAR, 1, 1);

  /** Of a thousand records, how many are of each kind. */
  private static final int REDEMPTIONS = 40;

  private static final int NEGATIVES = 50;
  private static final int UNKNOWN = 5;
  private static final int REPEATED = 5;

  private final Patterns patterns;
  private final SplittableRandom random;
  private final int records;
  private final Iterator<Closing> closings;
  private int made;
  private Event next;
  private Event again;
  private Closing closing;

  /**
   * @param number of the community
   * @param records how many there are, without what is sent twice and without closings
   */
  CommunityYear(Patterns patterns, long number, int records) {
    this.patterns = patterns;
    this.random = new SplittableRandom(number);
    this.records = records;
    this.closings = patterns.closings().iterator();
    this.closing = closings.hasNext() ? closings.next() : null;
    this.next = records > 0 ? make() : null;
  }

  @Override
  public boolean hasNext() {
    return again != null || next != null || closing != null;
  }

  @Override
  public Event next() {
    Event event = again;
    if (event != null) {
      again = null;
      return event;
    } else if (closing != null
        && (next == null || Event.CANONICAL_ORDER.compare(closing, next) < 0)) {
      event = closing;
      closing = closings.hasNext() ? closings.next() : null;
      return event;
    } else if (next == null) {
      throw new NoSuchElementException();
    }
    event = next;
    again = random.nextInt(1000) < REPEATED ? event : null;
    next = made < records ? make() : null;
    return event;
  }

  private Event make() {
    long second = made * SECONDS / records;
    OffsetDateTime at = START.plusSeconds(second);
    String id = "E-" + made++;
    double active = random.nextDouble();
    List<Patterns.Household> all = patterns.households();
    Patterns.Household household = all.get((int) (active * active * all.size()));
    int actor = random.nextInt(household.actors().size());
    int kind = random.nextInt(1000);
    if (kind < REDEMPTIONS && !patterns.rewards().isEmpty()) {
      return new Redemption(
          id,
          at,
          household.account(),
          household.actors().get(actor),
          patterns.rewards().get(random.nextInt(patterns.rewards().size())),
          1,
          household.facts().get(actor),
          Map.of());
    }
    boolean bad = kind < REDEMPTIONS + NEGATIVES && !patterns.negative().isEmpty();
    Patterns.Pattern pattern = often(bad ? patterns.negative() : patterns.positive());
    return new Observation(
        id,
        at,
        kind >= 1000 - UNKNOWN ? "随手做好事" : pattern.behaviour(),
        household.account(),
        household.actors().get(actor),
        household.groups(),
        Patterns.fill(pattern, FIRST.plusDays(second / 86_400), random),
        pattern.verifier(),
        pattern.evidence(),
        household.facts().get(actor),
        Map.of(),
        null,
        pattern.consents());
  }

  /** What stands first on a list is done more often. */
  private <T> T often(List<T> list) {
    double early = random.nextDouble();
    return list.get((int) (early * early * list.size()));
  }
}
