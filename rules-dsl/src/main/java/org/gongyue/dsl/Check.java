package org.gongyue.dsl;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.diagnostic.Diagnostic;
import org.gongyue.dsl.diagnostic.Position;

/**
 * What was found in a folder.
 *
 * @param convention the convention; empty if one of the diagnostics is an error
 * @param diagnostics what is wrong or should be looked at, by place
 * @param origins where each article, behaviour, rule and reward is written, by its id; and where
 *     keys of what is inherited are overridden, by id and key: {@code V-01 得分}
 */
public record Check(
    Optional<Convention> convention, List<Diagnostic> diagnostics, Map<String, Position> origins) {
  public Check {
    origins = Map.copyOf(origins);
    diagnostics = List.copyOf(diagnostics);
  }
}
