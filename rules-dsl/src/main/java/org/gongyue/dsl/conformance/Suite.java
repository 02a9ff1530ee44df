package org.gongyue.dsl.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.engine.RuleBook;

/** The worked examples of one file, with the rules that they are about. */
public final class Suite {

  /** The folder beside a convention that holds its suites. */
  public static final String FOLDER = "conformance";

  /** How deep below a folder suites are looked for. */
  private static final int DEEPEST = 10;

  private final String name;
  private final RuleBook rules;
  private final List<Case> cases;

  Suite(String name, RuleBook rules, List<Case> cases) {
    this.name = name;
    this.rules = rules;
    this.cases = List.copyOf(cases);
  }

  /**
   * Reads a suite and the convention that it names.
   *
   * @return null if there is an error in one of them, and then the errors were added
   */
  public static Suite read(Path file, Diagnostics out) {
    return new SuiteReader(file, out).read();
  }

  /**
   * The files of suites in a folder and below: all YAML in folders named {@value #FOLDER}; the file
   * itself if it is one.
   */
  public static List<Path> in(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> below = Files.walk(path, DEEPEST)) {
      return below
          .filter(file -> file.toString().endsWith(".yaml") && Files.isRegularFile(file))
          .filter(file -> file.toAbsolutePath().normalize().getParent().endsWith(FOLDER))
          .sorted()
          .toList();
    }
  }

  /** The name of the suite. */
  public String name() {
    return name;
  }

  /** Runs every case on its own, from nothing. What is said is in Chinese unless in English. */
  public List<Result> run(Locale locale) {
    return cases.stream().map(one -> new Run(rules, one, locale).result()).toList();
  }
}
