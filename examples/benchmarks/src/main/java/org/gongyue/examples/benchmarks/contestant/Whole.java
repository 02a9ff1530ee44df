package org.gongyue.examples.benchmarks.contestant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.gongyue.event.Observation;
import org.gongyue.examples.benchmarks.whole.Act;
import org.gongyue.examples.benchmarks.whole.Book;
import org.gongyue.examples.benchmarks.whole.Draft;
import org.gongyue.examples.benchmarks.whole.Judge;
import org.gongyue.examples.benchmarks.workload.SampleConvention;

/** Another library decides all that the convention says. */
final class Whole implements Contestant {

  private static final long OPENING = SampleConvention.OPENING.longValueExact() * 10;

  private final Workload workload;
  private final Judge judge;

  /** The name of the attribute of each behaviour. */
  private final Map<String, String> attributes = new HashMap<>();

  Whole(Workload workload, Judge judge) {
    this.workload = workload;
    this.judge = judge;
    workload
        .terms()
        .forEach(one -> attributes.put(SampleConvention.id(one), SampleConvention.attribute(one)));
  }

  private Act read(Observation event) {
    LocalDate date = event.at().atZoneSameInstant(SampleConvention.ZONE).toLocalDate();
    int day = (int) date.toEpochDay();
    BigDecimal quantity = (BigDecimal) event.attributes().get(attributes.get(event.behaviour()));
    return new Act(
        event.behaviour(),
        event.actor(),
        day,
        day - date.getDayOfMonth() + date.lengthOfMonth(),
        quantity.setScale(1).unscaledValue().longValue(),
        event.verifiedBy() != null && event.verifiedBy().role().equals(SampleConvention.OFFICER));
  }

  @Override
  public Pass begin() {
    Book[] books = new Book[workload.log().households()];
    Arrays.setAll(books, i -> new Book(OPENING));
    return new Pass(books);
  }

  /** A replay of which every decision is looked at, so that none can be left out. */
  final class Pass implements Replay {

    private final Book[] books;
    private long posted;

    private Pass(Book[] books) {
      this.books = books;
    }

    @Override
    public void take(int events) {
      for (int i = 0; i < events; i++) {
        decide(i);
      }
    }

    Draft decide(int event) {
      Act act = read(workload.log().observation(event));
      Draft draft = books[workload.log().household(event)].take(act, judge);
      posted += draft == null ? 0 : draft.posted();
      return draft;
    }

    @Override
    public void check(int events) {
      workload.check(events, i -> BigDecimal.valueOf(books[i].balance(), 1));
      if (posted != Arrays.stream(books).mapToLong(Book::balance).sum() - books.length * OPENING) {
        throw new IllegalStateException("what was posted is not what the balances say");
      }
    }
  }
}
