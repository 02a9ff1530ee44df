package org.gongyue.examples.flink;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.reader.TextLineInputFormat;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads events, decides them, and writes what comes of them, here or on a cluster. */
@Command(
    name = "gongyue-flink",
    mixinStandardHelpOptions = true,
    description = "Decides the events of many communities on Apache Flink.")
public final class Job implements Callable<Integer> {

  @Option(
      names = "--conventions",
      required = true,
      description = "the folder below which the conventions are")
  private Path conventions;

  @Option(
      names = "--events",
      description =
          "a file, or a folder of files, of lines {\"community\": …, \"event\": …}; without it a"
              + " year of all communities is made up")
  private Path events;

  @Option(names = "--records", description = "how many records are made up of each community")
  private int records = 2000;

  @Option(names = "--out", required = true, description = "the folder that is written to")
  private Path out;

  @Option(
      names = "--watch",
      description =
          "goes on when all is read, and looks for other conventions and further files after so"
              + " long, such as PT10S")
  private Duration watch = Duration.ZERO;

  @Option(names = "--patience", description = "how long an event waits for those before it")
  private Duration patience = Duration.ofDays(1);

  @Option(names = "--lateness", description = "how long after its end a period is settled")
  private Duration lateness = Duration.ofDays(3);

  @Option(names = "--idle", description = "after how long a quiet reader is not waited for")
  private Duration idle = Duration.ofSeconds(30);

  @Option(names = "--months", description = "for how many months events are kept")
  private int months = 13;

  @Option(names = "--readers", description = "how many tasks read; several for several partitions")
  private int readers = 1;

  @Option(names = "--parallelism", description = "how many tasks decide; if not, as Flink says")
  private int parallelism;

  @Option(names = "--checkpoints", description = "the folder of checkpoints; if not, as Flink says")
  private String checkpoints;

  @Option(names = "--checkpoint-every", description = "how often what is known is made safe")
  private Duration every = Duration.ofSeconds(10);

  private Job() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    int code = new CommandLine(new Job()).execute(arguments);
    if (code != 0) {
      System.exit(code);
    }
  }

  @Override
  public Integer call() throws Exception {
    PrintStream told = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path log = events;
    if (log == null) {
      log = out.resolve("example.jsonl");
      checkpoints =
          checkpoints != null ? checkpoints : out.resolve("checkpoints").toUri().toString();
      told.println(Example.write(conventions, records, log) + " events in " + log);
    }
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration());
    if (parallelism > 0) {
      environment.setParallelism(parallelism);
    }
    Topology topology =
        new Topology(patience, lateness, readers > 1 ? idle : Duration.ZERO, months);
    topology
        .decide(lines(environment, log), Topology.conventions(environment, conventions, watch))
        .sinkTo(Topology.sink(out))
        .name("out")
        .uid("out");
    JobExecutionResult result = environment.execute("gongyue");
    told.println("done in " + result.getNetRuntime(TimeUnit.MILLISECONDS) + " ms, see " + out);
    return 0;
  }

  private Configuration configuration() {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, every);
    if (checkpoints != null) {
      configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
      configuration.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints);
    }
    return configuration;
  }

  private DataStream<String> lines(StreamExecutionEnvironment environment, Path log) {
    FileSource.FileSourceBuilder<String> files =
        FileSource.forRecordStreamFormat(
            new TextLineInputFormat(), new org.apache.flink.core.fs.Path(log.toUri()));
    if (!watch.isZero()) {
      files = files.monitorContinuously(watch);
    }
    environment.setRuntimeMode(RuntimeExecutionMode.STREAMING);
    return environment
        .fromSource(files.build(), WatermarkStrategy.noWatermarks(), "events")
        .uid("events")
        .setParallelism(readers);
  }
}
