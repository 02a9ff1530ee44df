package org.gongyue.examples.flink;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiter;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * A source of lines that stops where a test wants, goes on when it says so, and begins again where
 * a checkpoint has it, as any source does. What is sent is known in this process only.
 */
final class Gate implements Serializable {

  private static final long serialVersionUID = 1;
  private static final Map<String, State> ALL = new ConcurrentHashMap<>();

  private final String name;

  private static final class State {
    private final List<String> lines;
    private int open;
    private int sent;
    private final List<CompletableFuture<Void>> waiting = new ArrayList<>();

    private final boolean ends;

    private State(List<String> lines, boolean ends) {
      this.lines = List.copyOf(lines);
      this.ends = ends;
    }

    /** One that does not end has one more line, which is never let through. */
    private int size() {
      return lines.size() + (ends ? 0 : 1);
    }

    private synchronized String send(int number) {
      sent = number + 1;
      notifyAll();
      return lines.get(number);
    }

    private synchronized CompletionStage<Void> acquire() {
      CompletableFuture<Void> may = new CompletableFuture<>();
      if (sent < open) {
        may.complete(null);
      } else {
        waiting.add(may);
      }
      return may;
    }

    private synchronized void open(int upTo) {
      open = upTo;
      List<CompletableFuture<Void>> all = List.copyOf(waiting);
      waiting.clear();
      all.forEach(may -> may.complete(null));
    }

    private synchronized void await(int number) throws InterruptedException {
      while (sent < number) {
        wait();
      }
    }
  }

  /**
   * @param ends whether the source ends after the last line
   */
  Gate(String name, List<String> lines, boolean ends) {
    this.name = name;
    ALL.put(name, new State(lines, ends));
  }

  private State state() {
    return ALL.get(name);
  }

  /** Lets lines through up to a number. */
  void open(int upTo) {
    state().open(upTo);
  }

  /** Lets all lines through. */
  void open() {
    open(state().ends ? Integer.MAX_VALUE : state().lines.size());
  }

  /** Waits until all lines were sent. */
  void await() throws InterruptedException {
    await(state().lines.size());
  }

  /** Waits until so many lines were sent. */
  void await(int number) throws InterruptedException {
    state().await(number);
  }

  DataStream<String> lines(StreamExecutionEnvironment environment) {
    GeneratorFunction<Long, String> next = number -> state().send(number.intValue());
    DataGeneratorSource<String> source =
        new DataGeneratorSource<>(next, state().size(), new Limits(), Types.STRING);
    return environment
        .fromSource(source, WatermarkStrategy.noWatermarks(), "events")
        .uid("events")
        .setParallelism(1);
  }

  /** Lets one line through at a time. */
  private final class Limits
      implements RateLimiterStrategy<
          org.apache.flink.api.connector.source.lib.NumberSequenceSource.NumberSequenceSplit> {
    private static final long serialVersionUID = 1;

    @Override
    public RateLimiter<
            org.apache.flink.api.connector.source.lib.NumberSequenceSource.NumberSequenceSplit>
        createRateLimiter(int parallelism) {
      return new Limit<>(Gate.this);
    }
  }

  private record Limit<S extends SourceSplit>(Gate gate) implements RateLimiter<S> {
    @Override
    public CompletionStage<Void> acquire(int lines) {
      return gate.state().acquire();
    }
  }
}
