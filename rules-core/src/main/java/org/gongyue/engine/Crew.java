package org.gongyue.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The threads of a replay. One prepares a batch while others decide the parts of the one before; a
 * batch is begun when the one before is done.
 */
final class Crew {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Job> jobs = new ArrayDeque<>();
  private final List<Thread> threads = new ArrayList<>();
  private final Ties ties;
  private boolean preparing;
  private boolean closed;

  /** A batch on its way. */
  private static final class Job {
    private final Batch batch;
    private boolean prepared;
    private int begun;
    private int done;

    Job(Batch batch) {
      this.batch = batch;
    }
  }

  /** Begins with so many threads, which do nothing yet. */
  Crew(int size, Ties ties, Supplier<Clerk> clerks) {
    this.ties = ties;
    for (int i = 0; i < size; i++) {
      Clerk clerk = clerks.get();
      Thread thread = new Thread(() -> work(clerk), "gongyue-replay-" + (i + 1));
      thread.setDaemon(true);
      threads.add(thread);
    }
    threads.forEach(Thread::start);
  }

  /** Takes on a batch after all others. */
  void add(Batch batch) {
    lock.lock();
    try {
      jobs.add(new Job(batch));
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until a batch is decided. */
  void await(Batch batch) {
    lock.lock();
    try {
      while (jobs.stream().anyMatch(job -> job.batch == batch)) {
        changed.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Ends the threads, whatever is left to do, and waits until they have ended. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void work(Clerk clerk) {
    lock.lock();
    try {
      while (!closed) {
        Job first = jobs.peek();
        Job next = preparing ? null : unprepared();
        if (first != null && first.prepared && first.begun < first.batch.parts()) {
          decide(clerk, first);
        } else if (next != null && (next == first || !ties.mustWait())) {
          prepare(next);
        } else {
          changed.awaitUninterruptibly();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private Job unprepared() {
    for (Job job : jobs) {
      if (!job.prepared) {
        return job;
      }
    }
    return null;
  }

  private void decide(Clerk clerk, Job job) {
    int part = job.begun++;
    lock.unlock();
    try {
      clerk.decide(job.batch, part);
    } finally {
      lock.lock();
    }
    if (++job.done == job.batch.parts()) {
      jobs.remove();
      changed.signalAll();
    }
  }

  private void prepare(Job job) {
    preparing = true;
    lock.unlock();
    try {
      ties.prepare(job.batch);
    } finally {
      lock.lock();
      preparing = false;
      job.prepared = true;
      changed.signalAll();
    }
  }
}
