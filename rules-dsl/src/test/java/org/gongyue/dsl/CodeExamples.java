package org.gongyue.dsl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostic;

/**
 * Makes the examples of {@code check --explain} from the broken conventions: of those that show a
 * code the one of which the least is said and which differs least from the good one, and the lines
 * in which it differs.
 */
final class CodeExamples {

  /** The most lines that are shown of each side. */
  private static final int MOST_LINES = 8;

  private static final int LONGEST = 160;

  private static final Path BROKEN = Folders.module().resolve("src/test/resources/broken");

  private CodeExamples() {}

  /** What {@code examples.txt} should hold. */
  static String text(Path temporary) throws IOException {
    Map<Code, BrokenConvention> chosen = new LinkedHashMap<>();
    Map<Code, Integer> said = new LinkedHashMap<>();
    for (BrokenConvention broken : BrokenConvention.all()) {
      List<String> lines = broken.expected().lines().toList();
      int length = 100 * lines.size() + length(broken);
      for (String line : lines) {
        Code code = Code.valueOf(line.split(" ", 4)[2]);
        if (length < said.getOrDefault(code, Integer.MAX_VALUE)) {
          said.put(code, length);
          chosen.put(code, broken);
        }
      }
    }
    StringBuilder text = new StringBuilder();
    for (Code code : Code.values()) {
      if (chosen.containsKey(code)) {
        text.append(example(code, chosen.get(code), temporary.resolve(code.name())));
      }
    }
    return text.toString();
  }

  /** How many lines an example would show; more than any if it would show none. */
  private static int length(BrokenConvention broken) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.walk(BROKEN.resolve(broken.name()))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".yaml")).sorted().toList()) {
        differing(file, lines, lines);
      }
    }
    return lines.isEmpty() || lines.size() > 2 * MOST_LINES ? 90 : lines.size();
  }

  private static String example(Code code, BrokenConvention broken, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    Diagnostic found =
        broken.check(folder).stream().filter(one -> one.code() == code).findFirst().orElseThrow();
    StringBuilder text = new StringBuilder("=" + code + "\n");
    text.append('>').append(said(found, folder, Locale.CHINESE));
    text.append('<').append(said(found, folder, Locale.ENGLISH));
    List<String> wrong = new ArrayList<>();
    List<String> right = new ArrayList<>();
    try (Stream<Path> files = Files.walk(BROKEN.resolve(broken.name()))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".yaml")).sorted().toList()) {
        if (found
            .position()
            .file()
            .endsWith(BROKEN.resolve(broken.name()).relativize(file).toString())) {
          differing(file, wrong, right);
        }
      }
    }
    if (wrong.size() <= MOST_LINES && right.size() <= MOST_LINES) {
      wrong.forEach(line -> text.append('-').append(line).append('\n'));
      right.forEach(line -> text.append('+').append(line).append('\n'));
    }
    return text.toString();
  }

  private static String said(Diagnostic found, Path folder, Locale locale) {
    return BrokenConvention.text(List.of(found), folder, locale);
  }

  /** The lines between those that are the same at the beginning and at the end. */
  private static void differing(Path file, List<String> wrong, List<String> right)
      throws IOException {
    boolean isHeir = file.getParent().endsWith("heir");
    Path good = isHeir ? BROKEN.resolve("_heir") : Folders.small();
    Path same = good.resolve(file.getFileName().toString());
    List<String> from = Files.exists(same) ? lines(same) : List.of();
    List<String> to = lines(file);
    int head = 0;
    while (head < Math.min(from.size(), to.size()) && from.get(head).equals(to.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < Math.min(from.size(), to.size()) - head
        && from.get(from.size() - 1 - tail).equals(to.get(to.size() - 1 - tail))) {
      tail++;
    }
    wrong.addAll(to.subList(head, to.size() - tail));
    right.addAll(from.subList(head, from.size() - tail));
  }

  /** Without what cannot be shown. */
  private static List<String> lines(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return text.lines()
        .map(line -> line.replaceAll("[\\p{Cc}\\p{Cf}\\x{FFFD}]", "?"))
        .map(line -> line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line)
        .toList();
  }
}
