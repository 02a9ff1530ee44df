package org.gongyue.examples.flink;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource.NumberSequenceSplit;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.BucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.SimpleVersionedStringSerializer;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;
import org.apache.flink.util.Collector;
import org.gongyue.examples.flink.rules.News;
import org.gongyue.examples.flink.rules.Watching;

/**
 * What runs: lines come in, lines go out, and each step of the way has a name by which a savepoint
 * finds its state again.
 *
 * @param patience how long an event waits for those before it
 * @param lateness how long after its end a period is settled
 * @param idle after how long a quiet input is not waited for; zero for never
 * @param months for how many months events are kept
 */
record Topology(Duration patience, Duration lateness, Duration idle, int months)
    implements Serializable {

  private static final int DAYS_OF_A_MONTH = 31;

  /**
   * What a folder of conventions says, and what it says next.
   *
   * @param every after how long it is looked at again; zero for never
   */
  static DataStream<News> conventions(
      StreamExecutionEnvironment environment, Path folder, Duration every) {
    boolean once = every.isZero();
    // Flink gives it without its type.
    @SuppressWarnings("unchecked")
    RateLimiterStrategy<NumberSequenceSplit> rate =
        RateLimiterStrategy.perSecond(once ? 1 : 1000.0 / every.toMillis());
    DataGeneratorSource<List<News>> looks =
        new DataGeneratorSource<>(
            new Watching(folder), once ? 1 : Long.MAX_VALUE, rate, Types.LIST(News.TYPE));
    return environment
        .fromSource(looks, WatermarkStrategy.forGenerator(context -> new AllTold()), "conventions")
        .uid("conventions")
        .setParallelism(1)
        .flatMap((List<News> all, Collector<News> out) -> all.forEach(out::collect))
        .returns(News.TYPE)
        .name("news")
        .uid("news")
        .setParallelism(1);
  }

  /** Holds event time back until all that was there at the beginning was told. */
  private static final class AllTold implements WatermarkGenerator<List<News>> {
    @Override
    public void onEvent(List<News> news, long timestamp, WatermarkOutput output) {
      output.emitWatermark(new Watermark(Long.MAX_VALUE - 1));
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
      // What is told is told.
    }
  }

  /**
   * Decides events.
   *
   * @param lines of events, as {@code {"community": …, "event": …}}; those of one account come from
   *     one partition, in the order in which they are to be decided if they are late
   * @param news about the conventions
   */
  DataStream<Line> decide(DataStream<String> lines, DataStream<News> news) {
    BroadcastStream<News> known = news.broadcast(Router.KNOWN);
    SingleOutputStreamOperator<Routed> routed =
        lines
            .connect(known)
            .process(new Router(), Routed.TYPE)
            .name("router")
            .uid("router")
            .setParallelism(lines.getParallelism());
    SingleOutputStreamOperator<Line> decided =
        routed
            .transform("clock", Routed.TYPE, new Clock(patience, idle))
            .uid("clock")
            .setParallelism(lines.getParallelism())
            .keyBy(Routed::part, Types.STRING)
            .connect(news.broadcast(PartFunction.RULES))
            .process(new PartFunction(lateness, months), Line.TYPE)
            .name("parts")
            .uid("parts");
    SingleOutputStreamOperator<Line> claims =
        decided
            .getSideOutput(PartFunction.CLAIMS)
            .keyBy(Claim::event, Types.STRING)
            .process(new Claims(Duration.ofDays((long) months * DAYS_OF_A_MONTH)), Line.TYPE)
            .name("claims")
            .uid("claims");
    return decided.union(claims, routed.getSideOutput(Router.LINES));
  }

  /** Writes lines to files below a folder, each exactly once, a folder for each kind. */
  static FileSink<Line> sink(Path folder) {
    return FileSink.<Line>forRowFormat(
            new org.apache.flink.core.fs.Path(folder.toUri()),
            (line, out) -> {
              out.write(line.text().getBytes(StandardCharsets.UTF_8));
              out.write('\n');
            })
        .withBucketAssigner(new ByKind())
        .withRollingPolicy(OnCheckpointRollingPolicy.build())
        .build();
  }

  private static final class ByKind implements BucketAssigner<Line, String> {
    private static final long serialVersionUID = 1;

    @Override
    public String getBucketId(Line line, Context context) {
      return line.kind();
    }

    @Override
    public SimpleVersionedSerializer<String> getSerializer() {
      return SimpleVersionedStringSerializer.INSTANCE;
    }
  }
}
