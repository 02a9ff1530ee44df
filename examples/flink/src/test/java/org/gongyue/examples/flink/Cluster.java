package org.gongyue.examples.flink;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A cluster in this process, with task managers that can be killed. */
final class Cluster implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final MiniCluster cluster;
  private final Path folder;

  /**
   * @param folder for checkpoints and savepoints
   */
  Cluster(int taskManagers, int slots, Path folder) throws Exception {
    this.folder = folder;
    Configuration configuration = new Configuration();
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(32));
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(32));
    configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(16));
    cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(taskManagers)
                .setNumSlotsPerTaskManager(slots)
                .withRandomPorts()
                .build());
    cluster.start();
  }

  /** Something that is to run. */
  @FunctionalInterface
  interface Program {
    void build(StreamExecutionEnvironment environment);
  }

  /**
   * Starts a job.
   *
   * @param savepoint to begin with; null to begin anew
   */
  JobID start(int parallelism, String savepoint, Program program) throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder.toUri().toString());
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofHours(1));
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 50);
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(20));
    if (savepoint != null) {
      configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
    }
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    environment.setParallelism(parallelism);
    environment.setMaxParallelism(16);
    environment.setRuntimeMode(RuntimeExecutionMode.STREAMING);
    program.build(environment);
    JobGraph graph = environment.getStreamGraph().getJobGraph();
    return cluster.submitJob(graph).get().getJobID();
  }

  /** Makes a checkpoint, if the job is where it can. */
  boolean checkpoint(JobID job) throws InterruptedException {
    return checkpoint(job, new CompletableFuture<>());
  }

  /**
   * @param unless what makes it needless: whoever asks for a checkpoint of a job that comes to its
   *     end meanwhile may never be answered
   */
  private boolean checkpoint(JobID job, CompletableFuture<?> unless) throws InterruptedException {
    CompletableFuture<String> made = cluster.triggerCheckpoint(job);
    try {
      CompletableFuture.anyOf(made, unless).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return made.isDone();
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }

  /** Makes checkpoints until one succeeds. */
  void awaitCheckpoint(JobID job) throws InterruptedException {
    while (!checkpoint(job)) {
      Thread.onSpinWait();
    }
  }

  /** Kills a task manager with all that runs on it; another one takes its place. */
  void replace(int taskManager) throws Exception {
    cluster.startTaskManager();
    cluster.terminateTaskManager(taskManager).get();
  }

  /** Stops a job; gives the savepoint from which it can go on. */
  String stop(JobID job) throws Exception {
    return stop(job, false);
  }

  /** Stops a job as if nothing came any more. */
  void drain(JobID job) throws Exception {
    stop(job, true);
  }

  private String stop(JobID job, boolean drain) throws Exception {
    awaitCheckpoint(job);
    return cluster
        .stopWithSavepoint(job, folder.toUri().toString(), drain, SavepointFormatType.CANONICAL)
        .get();
  }

  /** Waits until a job has come to its end; what was written last is committed by a checkpoint. */
  void finish(JobID job) throws Exception {
    CompletableFuture<JobResult> result = cluster.requestJobResult(job);
    while (!result.isDone()) {
      checkpoint(job, result);
    }
    result.get().toJobExecutionResult(Cluster.class.getClassLoader());
  }

  @Override
  public void close() {
    cluster.closeAsync().join();
  }
}
