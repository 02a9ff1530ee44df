package org.gongyue.dsl.diagnostic;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Collects everything that is wrong, so that all of it is told at once, but no more than {@value
 * #MOST}: a file that is wrong in more places is not what its author meant.
 */
public final class Diagnostics {

  /** The most that are kept. */
  public static final int MOST = 1000;

  private final SortedSet<Diagnostic> found = new TreeSet<>();
  private boolean hasErrors;

  /** Something is wrong at a place. */
  public void add(Code code, Position position, Object... values) {
    add(new Diagnostic(code, position, List.of(values), null));
  }

  /** Something is wrong at a place, and the author probably meant {@code suggestion}, or null. */
  public void suggest(String suggestion, Code code, Position position, Object... values) {
    add(new Diagnostic(code, position, List.of(values), suggestion));
  }

  private void add(Diagnostic diagnostic) {
    hasErrors |= diagnostic.severity() == Severity.ERROR;
    if (found.size() < MOST) {
      found.add(diagnostic);
    }
  }

  /** Takes over the errors of another file's diagnostics. */
  public void addErrors(Diagnostics others) {
    others.found.stream().filter(one -> one.severity() == Severity.ERROR).forEach(this::add);
  }

  /** Whether one of them is an error. */
  public boolean hasErrors() {
    return hasErrors;
  }

  /** All of them, by place. */
  public List<Diagnostic> all() {
    return List.copyOf(found);
  }
}
