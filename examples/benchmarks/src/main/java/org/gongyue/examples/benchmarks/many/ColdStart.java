package org.gongyue.examples.benchmarks.many;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures how long commands take in a fresh process, as they are and with a class data archive,
 * and prints a table: {@code ColdStart [GONGYUE_JAR [CONVENTION]]}. The archive is made as the
 * README of the repository says. Elapsed time from the command on, the median of the runs.
 */
final class ColdStart {

  private static final int RUNS = 7;
  private static final List<String> SHORT = List.of("-XX:TieredStopAtLevel=1");
  private static final String EVENT =
      "{\"id\":\"E-1\",\"type\":\"observation\",\"behaviour\":\"V-34\","
          + "\"at\":\"2024-03-01T09:00:00+08:00\",\"account\":\"3-2-501\","
          + "\"verifiedBy\":{\"role\":\"楼栋长\"}}\n";
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private final Path jar;

  private ColdStart(Path jar) {
    this.jar = jar;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Path jar = Path.of(args.length > 0 ? args[0] : "rules-dsl/target/gongyue.jar");
    String convention = args.length > 1 ? args[1] : "conventions/wuxing/sanbao-jie";
    Path folder = Files.createTempDirectory("cold-start");
    Path archive = folder.resolve("gongyue.jsa");
    Path log = Files.writeString(folder.resolve("one.jsonl"), EVENT);
    ColdStart start = new ColdStart(jar);
    List<String> score = List.of("score", convention, "--events", log.toString());
    try {
      start.run(List.of("-XX:ArchiveClassesAtExit=" + archive), score);
      List<String> archived = List.of("-XX:SharedArchiveFile=" + archive);
      List<String> both = new ArrayList<>(archived);
      both.addAll(SHORT);
      OUT.println("| ms | plain | first compiler only | archive | both |");
      OUT.println("| --- | ---: | ---: | ---: | ---: |");
      for (List<String> command :
          List.of(List.of("--version"), List.of("check", convention), score)) {
        OUT.printf(
            Locale.ROOT,
            "| %s | %d | %d | %d | %d |%n",
            command.get(0),
            start.median(List.of(), command),
            start.median(SHORT, command),
            start.median(archived, command),
            start.median(both, command));
      }
    } finally {
      Files.deleteIfExists(archive);
      Files.delete(log);
      Files.delete(folder);
    }
  }

  private long median(List<String> options, List<String> command)
      throws IOException, InterruptedException {
    long[] times = new long[RUNS];
    for (int i = 0; i < RUNS; i++) {
      times[i] = run(options, command) / 1_000_000;
    }
    Arrays.sort(times);
    return times[RUNS / 2];
  }

  private long run(List<String> options, List<String> command)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(options);
    line.addAll(List.of("-jar", jar.toString()));
    line.addAll(command);
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(line)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", line) + " failed");
    }
    return System.nanoTime() - start;
  }
}
