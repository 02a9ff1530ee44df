package org.gongyue.decision;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * How a decision came about, step by step. The steps are put into words only when they are asked
 * for: a decision that nobody asks about pays nothing for them.
 */
public final class Explanation {

  private final Supplier<List<Reason>> source;
  private volatile List<Reason> steps;

  private Explanation(Supplier<List<Reason>> source, List<Reason> steps) {
    this.source = source;
    this.steps = steps;
  }

  /** An explanation of known steps. */
  public static Explanation of(List<Reason> steps) {
    return new Explanation(null, List.copyOf(steps));
  }

  /** An explanation whose steps are found when first asked for; the source must be pure. */
  public static Explanation from(Supplier<List<Reason>> source) {
    return new Explanation(source, null);
  }

  /** The steps, in order. */
  public List<Reason> steps() {
    List<Reason> known = steps;
    if (known == null) {
      known = List.copyOf(source.get());
      steps = known;
    }
    return known;
  }

  /** The steps as text, a line each; Chinese unless the locale is English. */
  public String text(Locale locale) {
    return steps().stream().map(step -> step.text(locale)).collect(Collectors.joining("\n"));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Explanation that && steps().equals(that.steps());
  }

  @Override
  public int hashCode() {
    return steps().hashCode();
  }

  @Override
  public String toString() {
    return steps().toString();
  }
}
