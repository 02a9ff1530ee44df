package org.gongyue.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gongyue.account.Account;
import org.gongyue.convention.Convention;
import org.gongyue.decision.Decision;
import org.gongyue.event.Event;

/**
 * The decisions of a community's recorded events, one after the other, in the order of the events:
 * the same whatever the number of threads. The events are read as the decisions are asked for, some
 * hundreds for each thread ahead, and are not kept: what is kept grows with the accounts, not with
 * the events.
 *
 * <p>An account is opened by the first event that it takes, on the day of that event; what is
 * rejected or waits opens none. An id that an account has used is one for the others too, as long
 * as that account remembers it. Reversals and rulings that uphold an objection are rejected: they
 * need a {@link Chronicle}.
 *
 * <p>If the events cannot be read or one cannot be decided, {@link #next} gives all decisions
 * before that and then throws what was thrown. Ends its threads with the last decision or with
 * {@link #close}. To be used by one thread, which is also the one that reads the events.
 */
public final class Playback implements Iterator<Decision>, AutoCloseable {

  /**
   * How many events are taken together, at least and for each thread: few enough that what is
   * decided of them is still in the cache when it is read.
   */
  private static final int BATCH = 256;

  private static final int OF_THREAD = 128;

  /** How many batches are on their way at once. */
  private static final int AHEAD = 3;

  /** How many parts a batch has for each thread, so that none waits long for the others. */
  private static final int PARTS = 4;

  private final Iterator<? extends Event> events;
  private final int batch;
  private final int threads;
  private final Ties ties;
  private final Clerk clerk;
  private final Crew crew;
  private final Deque<Batch> ahead = new ArrayDeque<>();
  private final Deque<Batch> idle = new ArrayDeque<>();
  private Event last;
  private Throwable broken;
  private Batch current;
  private int position;
  private int available;
  private boolean ended;
  private boolean closed;

  private Playback(RuleBooks rules, Iterator<? extends Event> events, int threads, int batch) {
    Shelf shelf = canRunOut(rules) ? Shelf.of(rules.catalogue()) : null;
    this.events = events;
    this.batch = batch;
    this.threads = threads;
    this.ties = new Ties(rules, shelf != null, batch);
    this.clerk = new Clerk(rules, shelf);
    this.crew = threads == 1 ? null : new Crew(threads, ties, () -> new Clerk(rules, shelf));
  }

  /**
   * @param threads how many decide
   */
  static Playback of(RuleBooks rules, Iterator<? extends Event> events, int threads) {
    return of(rules, events, threads, Math.max(BATCH, OF_THREAD * threads));
  }

  /**
   * @param threads how many decide
   * @param batch how many events are taken together
   */
  static Playback of(RuleBooks rules, Iterator<? extends Event> events, int threads, int batch) {
    if (threads < 1) {
      throw new IllegalArgumentException(threads + " threads");
    }
    return new Playback(rules, events, threads, batch);
  }

  private static boolean canRunOut(RuleBooks rules) {
    return rules.versions().stream().map(RuleBook::convention).anyMatch(Playback::canRunOut);
  }

  private static boolean canRunOut(Convention convention) {
    return !convention.budgets().isEmpty()
        || convention.rewards().stream()
            .anyMatch(reward -> reward.stock() != null || !reward.budgets().isEmpty());
  }

  /** Whether there is one more decision, or something to throw instead. */
  @Override
  public boolean hasNext() {
    while (position == available && !ended && !closed) {
      advance();
    }
    return !closed && (position < available || broken != null);
  }

  /**
   * The next decision.
   *
   * @throws IllegalArgumentException if the events are not in {@linkplain Event#CANONICAL_ORDER
   *     canonical order}
   * @throws IllegalStateException if it was closed
   */
  @Override
  public Decision next() {
    if (closed) {
      throw new IllegalStateException("closed");
    } else if (!hasNext()) {
      throw new NoSuchElementException();
    } else if (position < available) {
      return current.take(position++);
    }
    throw Playback.<RuntimeException>thrown(broken);
  }

  /** The decisions that are left, in their order; to be closed. */
  public Stream<Decision> stream() {
    int traits = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, traits), false)
        .onClose(this::close);
  }

  /**
   * The accounts that have taken an event, those of groups among them, by id, after all events.
   *
   * @throws IllegalStateException if not all decisions were taken
   */
  public List<Account> accounts() {
    if (!ended || position < available || broken != null || closed) {
      throw new IllegalStateException("some events are not decided");
    }
    return ties.slots().accounts();
  }

  /** How many ids of events are kept beside the accounts. */
  int ids() {
    return ties.ids();
  }

  private void advance() {
    if (current != null) {
      current.clear();
      idle.add(current);
      current = null;
    }
    int most = crew == null ? 1 : AHEAD;
    while (ahead.size() < most && fill()) {
      // as many as may be on their way
    }
    position = 0;
    available = 0;
    if (ahead.isEmpty()) {
      end();
      return;
    }
    current = ahead.remove();
    decide(current);
    available = current.good();
    if (current.failure() != null) {
      broken = current.failure();
      end();
    }
  }

  private void end() {
    ended = true;
    if (crew != null) {
      crew.close();
    }
  }

  private void decide(Batch one) {
    if (crew != null) {
      crew.await(one);
      return;
    }
    ties.prepare(one);
    for (int part = 0; part < one.parts(); part++) {
      clerk.decide(one, part);
    }
  }

  /** Reads the next batch; false if there are no more events. */
  private boolean fill() {
    Batch next =
        idle.isEmpty() ? new Batch(batch, threads == 1 ? 1 : threads * PARTS) : idle.remove();
    try {
      while (broken == null && !next.isFull() && events.hasNext()) {
        Event event = events.next();
        if (last != null && isBefore(event, last)) {
          throw new IllegalArgumentException(
              event.id() + " at " + event.at() + " comes after " + last.id() + " at " + last.at());
        }
        last = event;
        next.add(event);
      }
    } catch (RuntimeException | Error e) {
      broken = e;
    }
    if (next.size() == 0) {
      idle.add(next);
      return false;
    }
    ahead.add(next);
    if (crew != null) {
      crew.add(next);
    }
    return true;
  }

  private static boolean isBefore(Event event, Event earlier) {
    long second = event.at().toEpochSecond();
    long before = earlier.at().toEpochSecond();
    return second < before
        || (second == before && Event.CANONICAL_ORDER.compare(event, earlier) < 0);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T extends Throwable> T thrown(Throwable what) throws T {
    throw (T) what;
  }

  /** Ends it, wherever it is; the events that are left are not read. */
  @Override
  public void close() {
    if (!closed && !ended) {
      end();
    }
    closed = true;
  }
}
