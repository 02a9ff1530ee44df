package org.gongyue.dsl.conformance;

import java.util.List;
import org.gongyue.decision.Decision;
import org.gongyue.dsl.diagnostic.Position;

/**
 * What became of a case.
 *
 * @param position where the case is written
 * @param name the name of the case
 * @param written the case as it is written
 * @param articles the articles that it illustrates
 * @param decisions what its events were answered, in the order of their arrival
 * @param comparisons all that it expects, in the order in which it is written
 */
public record Result(
    Position position,
    String name,
    Written written,
    List<String> articles,
    List<Decision> decisions,
    List<Comparison> comparisons) {

  public Result {
    articles = List.copyOf(articles);
    decisions = List.copyOf(decisions);
    comparisons = List.copyOf(comparisons);
  }

  /** Whether everything came out as expected. */
  public boolean passed() {
    return comparisons.stream().allMatch(Comparison::same);
  }

  /** What came out otherwise; none if it passed. */
  public List<Comparison> mismatches() {
    return comparisons.stream().filter(one -> !one.same()).toList();
  }
}
