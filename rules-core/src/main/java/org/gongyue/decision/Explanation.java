package org.gongyue.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How a decision came about, step by step. The steps are put into words only when they are asked
 * for: a decision that nobody asks about pays nothing for them.
 */
public final class Explanation {

  private final Source source;
  private volatile List<Reason> steps;

  /** Where the steps come from; it must be pure. */
  @FunctionalInterface
  public interface Source {

    /** The steps, in order. */
    List<Reason> steps();

    /** All that can be said: of rules that did not apply, too, and of each part of a condition. */
    default List<Finding> inFull() {
      return steps().stream().map(Finding::of).toList();
    }
  }

  private Explanation(Source source, List<Reason> steps) {
    this.source = source;
    this.steps = steps;
  }

  /** An explanation of known steps. */
  public static Explanation of(List<Reason> steps) {
    List<Reason> known = List.copyOf(steps);
    return new Explanation(() -> known, known);
  }

  /** An explanation whose steps are found when first asked for. */
  public static Explanation from(Source source) {
    return new Explanation(source, null);
  }

  /** One explanation after the other. */
  public static Explanation joined(List<? extends Source> parts) {
    List<Source> all = List.copyOf(parts);
    return from(
        new Source() {
          @Override
          public List<Reason> steps() {
            return all.stream().flatMap(part -> part.steps().stream()).toList();
          }

          @Override
          public List<Finding> inFull() {
            return all.stream().flatMap(part -> part.inFull().stream()).toList();
          }
        });
  }

  /** The same with something before it. */
  public Explanation after(List<? extends Source> earlier) {
    List<Source> all = new ArrayList<>(earlier);
    all.add(source);
    return joined(all);
  }

  /** The steps, in order. */
  public List<Reason> steps() {
    List<Reason> known = steps;
    if (known == null) {
      known = List.copyOf(source.steps());
      steps = known;
    }
    return known;
  }

  /** All that can be said, found anew each time it is asked for. */
  public List<Finding> inFull() {
    return source.inFull();
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
