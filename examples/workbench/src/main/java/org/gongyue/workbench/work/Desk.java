package org.gongyue.workbench.work;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gongyue.workbench.web.Problem;
import org.gongyue.workbench.web.Refusal;

/**
 * Work that is waited for. Of one kind each page has one at a time: asked again, the earlier is
 * stopped, for what it was asked about is no longer what is typed.
 */
public final class Desk implements AutoCloseable {

  /** So many wait. */
  private static final int WAITING = 8;

  private final Map<Lane, ExecutorService> lanes = new HashMap<>();
  private final Map<String, Future<?>> current = new HashMap<>();

  /** Work that may stand in each other's way. */
  private enum Lane {
    QUICK,
    SLOW
  }

  /** What is worked on, and for how many seconds at most. */
  public enum Kind {
    TRY(Lane.QUICK, 20),
    SHAPE(Lane.QUICK, 20),
    LOG(Lane.SLOW, 60),
    SUITES(Lane.SLOW, 120),
    COMPARE(Lane.SLOW, 120),
    PREVIEW(Lane.SLOW, 120);

    private final Lane lane;
    private final int seconds;

    Kind(Lane lane, int seconds) {
      this.lane = lane;
      this.seconds = seconds;
    }
  }

  /** With a thread for each lane. */
  public Desk() {
    for (Lane lane : Lane.values()) {
      lanes.put(lane, thread("workbench-" + lane));
    }
  }

  static ThreadPoolExecutor thread(String name) {
    ThreadPoolExecutor one =
        new ThreadPoolExecutor(
            1,
            1,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            work -> {
              Thread thread = new Thread(work, name);
              thread.setDaemon(true);
              return thread;
            });
    one.allowCoreThreadTimeOut(true);
    return one;
  }

  /**
   * Does something for a page, and waits for it.
   *
   * @throws Problem if it is stopped, takes too long, or too much is waiting
   */
  public <T> T run(Kind kind, String page, Callable<T> work) throws IOException {
    String key = kind + " " + page;
    Future<T> future = begin(kind, key, work);
    try {
      return future.get(kind.seconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      future.cancel(true);
      throw Problem.of(Refusal.TOO_LONG, kind.seconds);
    } catch (CancellationException e) {
      throw Problem.of(Refusal.STOPPED);
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw Problem.of(Refusal.STOPPED);
    } catch (ExecutionException e) {
      throw thrown(e.getCause());
    } finally {
      end(key, future);
    }
  }

  private synchronized <T> Future<T> begin(Kind kind, String key, Callable<T> work) {
    Future<?> earlier = current.remove(key);
    if (earlier != null) {
      earlier.cancel(true);
    }
    try {
      Future<T> future = lanes.get(kind.lane).submit(work);
      current.put(key, future);
      return future;
    } catch (RejectedExecutionException e) {
      throw Problem.of(Refusal.BUSY);
    }
  }

  private synchronized void end(String key, Future<?> future) {
    current.remove(key, future);
  }

  private static IOException thrown(Throwable cause) {
    if (cause instanceof CancellationException) {
      throw Problem.of(Refusal.STOPPED);
    } else if (cause instanceof RuntimeException e) {
      throw e;
    } else if (cause instanceof Error e) {
      throw e;
    }
    return cause instanceof IOException e ? e : new IOException(cause);
  }

  /** Ends work that nobody waits for any more; to be asked now and then by what takes long. */
  public static void goOn() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException();
    }
  }

  @Override
  public void close() {
    lanes.values().forEach(ExecutorService::shutdownNow);
  }
}
