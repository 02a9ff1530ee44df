package org.gongyue.examples.benchmarks.typing;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.gongyue.dsl.edit.Editor;

/**
 * Types a digit somewhere in a list of more than 500 rules, again and again, and asks each time
 * what an editor asks: {@code Keystrokes [CONVENTION [ROUNDS]]}. Prints, of the last round, the
 * median and the 95th percentile of the time that passed and the median of the processor time, in
 * milliseconds. {@code Keystrokes --write FOLDER} only writes the convention.
 */
final class Keystrokes {

  private static final int COPIES = 9;
  private static final int STROKES = 60;
  private static final String FILE = "large/" + LargeConvention.LIST;
  private static final double NANOS = 1e6;
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private final Editor editor;
  private final String text;
  private final SplittableRandom random = new SplittableRandom(20241130);
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  private Keystrokes(Path root) throws IOException {
    this.editor = new Editor(root);
    this.text = Files.readString(root.resolve(FILE));
  }

  /** What is asked after a stroke. */
  @FunctionalInterface
  private interface Question {
    void ask(Map<String, String> open, int at);
  }

  public static void main(String[] args) throws IOException {
    if (args.length == 2 && args[0].equals("--write")) {
      LargeConvention.write(Path.of("conventions/wuxing/street"), Path.of(args[1]), COPIES);
      return;
    }
    Path shipped = Path.of(args.length > 0 ? args[0] : "conventions/wuxing/street");
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 15;
    Path root = Files.createTempDirectory("keystrokes");
    try {
      LargeConvention.write(shipped, root.resolve("large"), COPIES);
      new Keystrokes(root).run(rounds);
    } finally {
      try (Stream<Path> all = Files.walk(root)) {
        for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(one);
        }
      }
    }
  }

  private void run(int rounds) {
    OUT.printf("%d rules, %d characters%n", editor.check("large", Map.of()).rules(), text.length());
    Map<String, Question> questions = new LinkedHashMap<>();
    questions.put("check", (open, at) -> editor.check("large", open));
    questions.put(
        "complete", (open, at) -> editor.complete("large", FILE, open, at, Locale.CHINESE));
    questions.put("hover", (open, at) -> editor.hover("large", FILE, open, at, Locale.CHINESE));
    questions.put("form", (open, at) -> editor.form("large", FILE, open, "V-02", Locale.CHINESE));
    questions.put("change", (open, at) -> editor.change("large", FILE, open, "V-02", "award", "7"));
    OUT.println("| ms | median | 95 % | processor |");
    OUT.println("| --- | ---: | ---: | ---: |");
    questions.forEach((name, question) -> OUT.println(line(name, question, rounds)));
  }

  private String line(String name, Question question, int rounds) {
    long[] times = new long[STROKES];
    long[] processor = new long[STROKES];
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < STROKES; i++) {
        int found = text.indexOf("得分: ", random.nextInt(text.length() / 2));
        int at = found + "得分: ".length();
        String typed = text.substring(0, at) + (i % 10) + text.substring(at);
        Map<String, String> open = Map.of(FILE, typed);
        long used = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        question.ask(open, at + 1);
        times[i] = System.nanoTime() - start;
        processor[i] = threads.getCurrentThreadCpuTime() - used;
      }
    }
    Arrays.sort(times);
    Arrays.sort(processor);
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f |",
        name,
        times[STROKES / 2] / NANOS,
        times[STROKES * 95 / 100] / NANOS,
        processor[STROKES / 2] / NANOS);
  }
}
