package org.gongyue.dsl.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.gongyue.convention.Convention;
import org.gongyue.decision.ConventionVersion;
import org.gongyue.dsl.conformance.Result;
import org.gongyue.dsl.conformance.Suite;
import org.gongyue.engine.RuleBook;

/**
 * A suite and what became of its cases.
 *
 * @param name the name of the suite
 * @param file where it is written
 * @param convention the convention that its cases are about, in its latest version
 * @param versions all versions, the latest last
 * @param results one for each case
 */
public record SuiteReport(
    String name,
    Path file,
    Convention convention,
    List<ConventionVersion> versions,
    List<Result> results) {

  public SuiteReport {
    versions = List.copyOf(versions);
    results = List.copyOf(results);
  }

  /** Runs a suite; what is said is in Chinese unless in English. */
  public static SuiteReport of(Suite suite, Locale locale) {
    return new SuiteReport(
        suite.name(),
        suite.file(),
        suite.rules().convention(),
        suite.versions().versions().stream().map(RuleBook::version).toList(),
        suite.run(locale));
  }

  long passed() {
    return results.stream().filter(Result::passed).count();
  }

  long failed() {
    return results.size() - passed();
  }

  /** The file as it is named to people. */
  String fileName() {
    return file.toString().replace('\\', '/');
  }
}
