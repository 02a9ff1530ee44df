package org.gongyue.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/**
 * Threads of which one runs at a time, until it takes a step; then chance says who goes on. So one
 * seed gives one order. Time passes by steps alone.
 */
final class Lockstep {

  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          body -> {
            Thread thread = new Thread(body, "lockstep");
            thread.setDaemon(true);
            return thread;
          });

  private final Random random;

  /** Of a hundred steps, after how many the same goes on. */
  private final int staying;

  private final long millisOfStep;
  private final List<Actor> actors = new ArrayList<>();
  private final Semaphore over = new Semaphore(0);

  /** The schedule; null if nobody wants to know it. */
  private final List<String> told;

  private Actor current;
  private long now;
  private Throwable failure;

  Lockstep(Random random, boolean telling) {
    this.random = random;
    this.staying = List.of(0, 50, 85, 95).get(random.nextInt(4));
    this.millisOfStep = List.of(1, 10, 60).get(random.nextInt(3));
    this.told = telling ? new ArrayList<>() : null;
  }

  /** That somebody else has failed, so that nothing has to go on. */
  private static final class Stopped extends Error {
    private static final long serialVersionUID = 1;
  }

  private final class Actor implements Runnable {
    private final String name;
    private final Runnable body;
    private final Semaphore go = new Semaphore(0);
    private BooleanSupplier ready = () -> true;
    private long wake;
    private boolean isOver;

    private Actor(String name, Runnable body) {
      this.name = name;
      this.body = body;
    }

    @Override
    public void run() {
      go.acquireUninterruptibly();
      try {
        if (failure == null) {
          body.run();
        }
      } catch (Stopped e) {
        tell("stops");
      } catch (Throwable e) {
        failure = failure == null ? e : failure;
      }
      isOver = true;
      if (actors.stream().allMatch(actor -> actor.isOver)) {
        over.release();
      } else {
        current = next(this);
        current.go.release();
      }
    }
  }

  /** Lets all of them run to their ends, or until one fails. */
  void run(List<? extends Runnable> bodies) {
    for (Runnable body : bodies) {
      actors.add(new Actor("client " + (actors.size() + 1), body));
    }
    actors.forEach(THREADS::execute);
    current = next(null);
    current.go.release();
    over.acquireUninterruptibly();
    current = null;
    if (failure instanceof Error error) {
      throw error;
    } else if (failure != null) {
      throw new AssertionError(failure);
    }
  }

  /** Others may go on before what comes next; nothing happens if nobody else is there. */
  void step(String what) {
    if (current != null) {
      tell(what);
      handOver();
    }
  }

  /** Others go on until something holds. */
  void await(BooleanSupplier ready) {
    if (current != null && !ready.getAsBoolean()) {
      tell("waits");
      Actor me = current;
      me.ready = ready;
      handOver();
      me.ready = () -> true;
    }
  }

  /** Others go on until some time has passed. */
  void pause(long millis) {
    if (current != null) {
      tell("pauses " + millis + " ms");
      current.wake = now + millis;
      handOver();
    }
  }

  void tell(String what) {
    if (told != null) {
      told.add((current == null ? "" : current.name + ": ") + what);
    }
  }

  List<String> told() {
    return told == null ? List.of() : told;
  }

  private void handOver() {
    if (failure != null) {
      throw new Stopped();
    }
    Actor me = current;
    Actor next = next(me);
    if (next != me) {
      current = next;
      next.go.release();
      me.go.acquireUninterruptibly();
    }
    if (failure != null) {
      throw new Stopped();
    }
  }

  private Actor next(Actor me) {
    now += millisOfStep;
    List<Actor> able = new ArrayList<>();
    for (Actor actor : actors) {
      if (!actor.isOver && (failure != null || actor.ready.getAsBoolean())) {
        able.add(actor);
      }
    }
    if (able.isEmpty()) {
      failure = new AssertionError("nobody can go on");
      return next(me);
    }
    now = Math.max(now, able.stream().mapToLong(actor -> actor.wake).min().orElse(now));
    able.removeIf(actor -> actor.wake > now);
    return able.contains(me) && random.nextInt(100) < staying
        ? me
        : able.get(random.nextInt(able.size()));
  }
}
