package org.gongyue.dsl;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gongyue.dsl.diagnostic.Diagnostic;

/** A convention with errors in it, which is not loaded at all, not even in part. */
public final class ConventionException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  ConventionException(List<Diagnostic> diagnostics) {
    super(
        diagnostics.stream()
            .map(diagnostic -> diagnostic.text(Locale.CHINESE))
            .collect(Collectors.joining("\n")));
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** Everything that is wrong, by place. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
