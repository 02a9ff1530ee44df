package org.gongyue.dsl.conformance;

import java.util.List;
import org.gongyue.dsl.diagnostic.Position;

/**
 * What became of a case.
 *
 * @param position where the case is written
 * @param name the name of the case
 * @param articles the articles that it illustrates
 * @param mismatches what came out otherwise; none if it passed
 */
public record Result(
    Position position, String name, List<String> articles, List<Mismatch> mismatches) {

  public Result {
    articles = List.copyOf(articles);
    mismatches = List.copyOf(mismatches);
  }

  /** Whether everything came out as expected. */
  public boolean passed() {
    return mismatches.isEmpty();
  }
}
