package org.gongyue.dsl.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongyue.dsl.conformance.Comparison;
import org.gongyue.dsl.conformance.Result;
import org.gongyue.dsl.conformance.Suite;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;

/**
 * Suites as dynamic tests: a container for each file, a test for each case, each with the place
 * where it is written.
 *
 * <pre>{@code
 * final class OurSuites {
 *   @TestFactory
 *   Stream<DynamicNode> suites() {
 *     return ConformanceTests.in(Path.of("conventions"));
 *   }
 * }
 * }</pre>
 */
public final class ConformanceTests {

  private ConformanceTests() {}

  /**
   * The suites below a folder, or of one file; what is said of failures is in Chinese.
   *
   * @throws IllegalArgumentException if there is none: a test that tests nothing would pass
   */
  public static Stream<DynamicNode> in(Path path) {
    return in(path, Locale.CHINESE);
  }

  /** The same in a language, Chinese unless it is English. */
  public static Stream<DynamicNode> in(Path path, Locale locale) {
    List<Path> files = files(path);
    if (files.isEmpty()) {
      throw new IllegalArgumentException("no suites in " + path.toAbsolutePath());
    }
    return files.stream().map(file -> suite(file, locale));
  }

  private static List<Path> files(Path path) {
    try {
      return Suite.in(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DynamicNode suite(Path file, Locale locale) {
    Diagnostics problems = new Diagnostics();
    Suite suite = Suite.read(file, problems);
    if (suite == null) {
      String all =
          problems.all().stream()
              .map(one -> one.text(locale))
              .collect(Collectors.joining("\n", "\n", ""));
      return DynamicTest.dynamicTest(
          file.toString(),
          at(file, 1),
          () -> {
            throw new AssertionFailedError(all);
          });
    }
    List<DynamicTest> tests = new ArrayList<>();
    for (Result result : suite.run(locale)) {
      tests.add(
          DynamicTest.dynamicTest(
              result.name(), at(file, result.position().line()), () -> passes(result)));
    }
    return DynamicContainer.dynamicContainer(suite.name(), at(file, 1), tests.stream());
  }

  private static URI at(Path file, int line) {
    return URI.create(file.toUri() + "?line=" + line);
  }

  private static void passes(Result result) {
    List<Comparison> mismatches = result.mismatches();
    if (!mismatches.isEmpty()) {
      String told =
          mismatches.stream()
              .map(one -> one.position() + ": " + one.of() + "\n" + one.explanation())
              .collect(Collectors.joining("\n", "\n", "\n"));
      throw new AssertionFailedError(told, lines(mismatches, true), lines(mismatches, false));
    }
  }

  /** What was expected, or what came out, a line each: an editor shows them side by side. */
  private static String lines(List<Comparison> all, boolean expected) {
    return all.stream()
        .map(one -> one.of() + " " + (expected ? one.expected() : one.actual()))
        .collect(Collectors.joining("\n"));
  }
}
