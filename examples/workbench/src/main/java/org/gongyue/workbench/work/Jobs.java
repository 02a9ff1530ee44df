package org.gongyue.workbench.work;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongyue.workbench.web.Problem;
import org.gongyue.workbench.web.Refusal;

/** Work that is asked after: it goes on while the page does something else. */
public final class Jobs implements AutoCloseable {

  /** So many are remembered after they ended. */
  private static final int KEPT = 16;

  private final Map<String, Job> jobs = new LinkedHashMap<>();
  private final ExecutorService thread = Desk.thread("workbench-jobs");
  private final SecureRandom random = new SecureRandom();

  /** How far a job has come. */
  public static final class Progress {
    private final AtomicInteger done = new AtomicInteger();
    private volatile int total;
    private volatile boolean stopped;

    /** How much there is to do. */
    public void total(int all) {
      total = all;
    }

    /** One more is done; ends the work if it was stopped. */
    public void step() {
      done.incrementAndGet();
      if (stopped) {
        throw new CancellationException();
      }
    }
  }

  /** What is to be done. */
  @FunctionalInterface
  public interface Task {
    /** Does it, and says what came out. */
    Object run(Progress progress) throws IOException, InterruptedException;
  }

  /**
   * How a job stands.
   *
   * @param result null until it finished well
   * @param failure what is wrong; null if nothing is
   */
  public record State(int done, int total, boolean finished, Object result, String failure) {}

  private static final class Job {
    private final String page;
    private final Progress progress = new Progress();
    private Future<?> future;
    private volatile Object result;
    private volatile Problem problem;

    Job(String page) {
      this.page = page;
    }

    void stop() {
      progress.stopped = true;
      future.cancel(true);
    }
  }

  /** Begins a job; the page's earlier one is stopped. Says by what name to ask after it. */
  public synchronized String begin(String page, Task task) {
    jobs.values().stream().filter(one -> one.page.equals(page)).forEach(Job::stop);
    byte[] bytes = new byte[12];
    random.nextBytes(bytes);
    String id = HexFormat.of().formatHex(bytes);
    Job job = new Job(page);
    try {
      job.future = thread.submit(() -> run(job, task));
    } catch (RejectedExecutionException e) {
      throw Problem.of(Refusal.BUSY);
    }
    jobs.put(id, job);
    if (jobs.size() > KEPT) {
      String oldest = jobs.keySet().iterator().next();
      jobs.remove(oldest).stop();
    }
    return id;
  }

  private static void run(Job job, Task task) {
    try {
      job.result = task.run(job.progress);
    } catch (Problem e) {
      job.problem = e;
    } catch (InterruptedException | CancellationException e) {
      job.problem = Problem.of(Refusal.STOPPED);
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      job.problem = job.progress.stopped ? Problem.of(Refusal.STOPPED) : failed(e);
    }
  }

  private static Problem failed(Throwable e) {
    Problem problem = Problem.of(Refusal.INTERNAL);
    problem.initCause(e);
    e.printStackTrace();
    return problem;
  }

  /** How it stands. */
  public synchronized State state(String id, Locale locale) {
    Job job = job(id);
    Problem problem = job.problem;
    boolean isOver = job.future.isDone();
    return new State(
        job.progress.done.get(),
        job.progress.total,
        isOver,
        job.result,
        problem != null
            ? problem.message(locale)
            : job.future.isCancelled() ? Problem.of(Refusal.STOPPED).message(locale) : null);
  }

  /** Stops it. */
  public synchronized void stop(String id) {
    job(id).stop();
  }

  private Job job(String id) {
    Job job = jobs.get(id);
    if (job == null) {
      throw Problem.of(Refusal.NOT_FOUND);
    }
    return job;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
