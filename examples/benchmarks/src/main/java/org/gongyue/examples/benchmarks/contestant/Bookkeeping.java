package org.gongyue.examples.benchmarks.contestant;

import java.math.BigDecimal;
import java.util.Arrays;
import org.gongyue.account.Account;
import org.gongyue.decision.Decision;
import org.gongyue.examples.benchmarks.byhand.Appraiser;
import org.gongyue.examples.benchmarks.byhand.Bookkeeper;
import org.gongyue.examples.benchmarks.byhand.Household;
import org.gongyue.examples.benchmarks.byhand.Statement;
import org.gongyue.examples.benchmarks.workload.SampleConvention;

/** By hand, with all that the engine keeps of an account and answers to an event. */
final class Bookkeeping implements Contestant {

  private final Workload workload;
  private final Bookkeeper bookkeeper;

  Bookkeeping(Workload workload, Appraiser appraiser) {
    this.workload = workload;
    this.bookkeeper =
        new Bookkeeper(
            workload.rules().version(), workload.convention(), workload.terms(), appraiser);
  }

  /** Each of two threads keeps the books of half of the households. */
  static Contestant inTwoThreads(Workload workload, Appraiser appraiser) {
    Bookkeeping even = new Bookkeeping(workload, appraiser);
    Bookkeeping odd = new Bookkeeping(workload, appraiser);
    return () -> {
      Pass one = even.begin();
      Pass other = odd.new Pass(one.books);
      return new Replay() {
        @Override
        public void take(int events) {
          Halves.run(first -> (first == 0 ? one : other).take(first, 2, events));
        }

        @Override
        public void check(int events) {
          one.check(events);
        }
      };
    };
  }

  @Override
  public Pass begin() {
    Household[] books = new Household[workload.log().households()];
    Arrays.setAll(
        books, i -> bookkeeper.open(workload.log().account(i), SampleConvention.FIRST_DAY));
    return new Pass(books);
  }

  /** A replay of which every decision is looked at, so that none can be left out. */
  final class Pass implements Replay {

    private final Household[] books;
    private long postings;

    private Pass(Household[] books) {
      this.books = books;
    }

    @Override
    public void take(int events) {
      take(0, 1, events);
    }

    private void take(int first, int step, int events) {
      for (int i = first; i < events; i += step) {
        postings += decide(i).postings().size();
      }
    }

    Decision decide(int event) {
      Household household = books[workload.log().household(event)];
      return bookkeeper.score(household, workload.log().observation(event));
    }

    @Override
    public void check(int events) {
      workload.check(events, i -> BigDecimal.valueOf(books[i].balance(), 1));
      if (postings == 0) {
        throw new IllegalStateException("nothing was posted");
      }
    }

    /** All that is kept, against the accounts of the engine. */
    @Override
    public void audit(int events) {
      Account[] accounts = workload.opened();
      workload.score(accounts, 0, 1, events);
      for (int i = 0; i < books.length; i++) {
        if (!Statement.of(books[i], bookkeeper).equals(accounts[i])) {
          throw new IllegalStateException("the books of " + accounts[i].id() + " differ");
        }
      }
    }
  }
}
