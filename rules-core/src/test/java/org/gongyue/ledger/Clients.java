package org.gongyue.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * Clients who post the events of a {@link Town} at the same time, each its own, and who ask again
 * when they are told that the database did not do it.
 */
final class Clients {

  private static final int PATIENCE = 600;

  private final List<Ledger> ledgers;
  private final Queue<Acknowledgement> told = new ConcurrentLinkedQueue<>();

  /** Clients of one ledger, or of several in turn that keep the same book. */
  Clients(Ledger... ledgers) {
    this.ledgers = List.of(ledgers);
  }

  /** Each posts so many events of a run, while something else is done. */
  void post(int run, int clients, int events, Runnable meanwhile) {
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    List<Future<?>> work = new ArrayList<>();
    for (int client = 0; client < clients; client++) {
      int one = client;
      work.add(pool.submit(() -> each(events, step -> post(one, Town.id(run, one, step)))));
    }
    try {
      meanwhile.run();
      for (Future<?> one : work) {
        one.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    } finally {
      pool.shutdownNow();
    }
  }

  private static void each(int events, IntConsumer step) {
    for (int i = 0; i < events; i++) {
      step.accept(i);
    }
  }

  private void post(int client, String id) {
    Ledger ledger = ledgers.get(client % ledgers.size());
    for (int i = 0; ; i++) {
      try {
        told.add(Acknowledgement.of(ledger.post(Town.event(id))));
        return;
      } catch (LedgerException e) {
        if (i > PATIENCE || !isPassing(e.kind())) {
          throw e;
        }
        pause(50);
      }
    }
  }

  private static boolean isPassing(LedgerException.Kind kind) {
    return kind == LedgerException.Kind.UNAVAILABLE || kind == LedgerException.Kind.CONTENDED;
  }

  /** What they were told in the end. */
  List<Acknowledgement> told() {
    return List.copyOf(told);
  }

  /** Waits until so many were told. */
  void awaitTold(int number) {
    for (int i = 0; told.size() < number; i++) {
      if (i > 20_000) {
        throw new AssertionError("only " + told.size() + " were told");
      }
      pause(5);
    }
  }

  static void pause(int milliseconds) {
    try {
      TimeUnit.MILLISECONDS.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
