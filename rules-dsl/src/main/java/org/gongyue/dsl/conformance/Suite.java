package org.gongyue.dsl.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongyue.decision.Decision;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;

/** The worked examples of one file, with the rules that they are about. */
public final class Suite {

  /** The folder beside a convention that holds its suites. */
  public static final String FOLDER = "conformance";

  /** How deep below a folder suites are looked for. */
  private static final int DEEPEST = 10;

  private static final Witness NOBODY = new Witness() {};

  private final Path file;
  private final Path folder;
  private final String name;
  private final RuleBooks rules;
  private final List<Case> cases;

  Suite(Path file, Path folder, String name, RuleBooks rules, List<Case> cases) {
    this.file = file;
    this.folder = folder;
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

  /** Where the suite is written. */
  public Path file() {
    return file;
  }

  /** The folder of the convention that its cases are about; of the last that the suite names. */
  public Path folder() {
    return folder;
  }

  /** The name of the suite. */
  public String name() {
    return name;
  }

  /** The rules that its cases are about; the latest version if there are several. */
  public RuleBook rules() {
    return rules.versions().get(rules.versions().size() - 1);
  }

  /** All versions of the rules that its cases are about. */
  public RuleBooks versions() {
    return rules;
  }

  /** How many cases it has. */
  public int size() {
    return cases.size();
  }

  /** Runs every case on its own, from nothing. What is said is in Chinese unless in English. */
  public List<Result> run(Locale locale) {
    return results(rules, cases, locale);
  }

  /** Runs the cases against other rules of the same convention, or of one much like it. */
  public List<Result> run(RuleBook other, Locale locale) {
    return results(instead(other), cases, locale);
  }

  private static List<Result> results(RuleBooks books, List<Case> cases, Locale locale) {
    List<Result> results = new ArrayList<>();
    for (Case one : cases) {
      Compare compare = Compare.telling(one, locale);
      List<Decision> decisions = new Play(books, one, NOBODY, compare).run();
      for (Expected expected : one.expected()) {
        if (expected instanceof Expected.Diagnosed diagnosed) {
          compare.diagnosed(diagnosed, one.diagnostics());
        }
      }
      List<Comparison> comparisons =
          one.expected().stream().flatMap(expected -> compare.of(expected).stream()).toList();
      results.add(
          new Result(
              one.position(), one.name(), one.written(), one.articles(), decisions, comparisons));
    }
    return results;
  }

  /**
   * Whether all cases come out as expected under other rules. It ends at the first difference and
   * makes no texts, so that it can be asked of thousands of rules.
   */
  public boolean passes(RuleBook other) {
    RuleBooks books = instead(other);
    return cases.stream().allMatch(one -> passes(books, one));
  }

  /**
   * The same of some cases.
   *
   * @param which takes the ids and names of the behaviours, rewards and kinds of transfer that a
   *     case is about
   */
  public boolean passes(RuleBook other, Predicate<Set<String>> which) {
    RuleBooks books = instead(other);
    return cases.stream()
        .filter(one -> which.test(one.topics()))
        .allMatch(one -> passes(books, one));
  }

  private static boolean passes(RuleBooks books, Case one) {
    Compare compare = Compare.toTheFirst(one);
    new Play(books, one, NOBODY, compare).run();
    return !compare.differs();
  }

  /** Plays all cases under other rules before somebody who looks on, whatever comes out. */
  public void play(RuleBook other, Witness witness) {
    RuleBooks books = instead(other);
    for (Case one : cases) {
      new Play(books, one, witness, Compare.toTheEnd(one)).run();
    }
  }

  /** The versions, with another one in place of that of its name. */
  private RuleBooks instead(RuleBook other) {
    List<RuleBook> books = new ArrayList<>(rules.versions());
    if (books.size() == 1) {
      return RuleBooks.of(other);
    }
    String version = other.convention().version();
    books.replaceAll(one -> one.convention().version().equals(version) ? other : one);
    return RuleBooks.of(books);
  }
}
