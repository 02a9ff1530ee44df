package org.gongyue.dsl;

import java.util.List;
import java.util.Optional;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.diagnostic.Diagnostic;

/**
 * What was found in a folder.
 *
 * @param convention the convention; empty if one of the diagnostics is an error
 * @param diagnostics what is wrong or should be looked at, by place
 */
public record Check(Optional<Convention> convention, List<Diagnostic> diagnostics) {
  public Check {
    diagnostics = List.copyOf(diagnostics);
  }
}
