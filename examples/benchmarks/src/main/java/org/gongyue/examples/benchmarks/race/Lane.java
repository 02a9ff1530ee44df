package org.gongyue.examples.benchmarks.race;

import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.gongyue.examples.benchmarks.contestant.Contestant;
import org.gongyue.examples.benchmarks.contestant.Way;
import org.gongyue.examples.benchmarks.contestant.Workload;

/**
 * The process of one contestant. For each line that it is sent it replays the log, checks what it
 * came to, and answers with the time of an event.
 */
final class Lane {

  /** Says that the log is there. */
  static final String READY = "ready";

  /** Asks for a replay. */
  static final String GO = "go";

  /** Asks for a replay of which everything is checked. */
  static final String AUDIT = "audit";

  /** How many events it takes until the machine has compiled what scores them. */
  private static final int ENOUGH = Workload.EVENTS / 4;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Lane() {}

  /** Takes the name of the way and the number of rules. */
  public static void main(String[] args) throws IOException {
    Way way = Way.valueOf(args[0]);
    int rules = Integer.parseInt(args[1]);
    Contestant contestant = way.on(Workload.of(rules, Workload.EVENTS, Workload.HOUSEHOLDS));
    int events = way.events(rules, Workload.EVENTS);
    warm(contestant, events);
    System.out.println(READY);
    BufferedReader asked =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = asked.readLine(); line != null; line = asked.readLine()) {
      System.out.println(replay(contestant, events, line.equals(AUDIT)));
    }
  }

  /** Takes as many events as others do in a round where a replay is only the first part. */
  private static void warm(Contestant contestant, int events) {
    for (int taken = events; taken < ENOUGH; taken += events) {
      contestant.begin().take(events);
    }
  }

  private static Turn replay(Contestant contestant, int events, boolean audit) {
    Contestant.Replay replay = contestant.begin();
    System.gc();
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    long processor = THREADS.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    replay.take(events);
    double elapsed = System.nanoTime() - start;
    processor = THREADS.getCurrentThreadCpuTime() - processor;
    bytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
    replay.check(events);
    if (audit) {
      replay.audit(events);
    }
    return new Turn(processor / (double) events, elapsed / events, bytes / (double) events);
  }
}
