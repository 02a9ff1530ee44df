package org.gongyue.dsl.edit;

import java.util.List;
import java.util.Optional;
import org.gongyue.convention.Convention;

/**
 * What was found in a convention as it is typed.
 *
 * @param convention the convention; empty if there is an error in it
 * @param problems what is wrong or should be looked at, by place
 * @param rules how many rules, settlements and rewards it has; 0 if there is an error in it
 */
public record Checked(Optional<Convention> convention, List<Problem> problems, int rules) {
  public Checked {
    problems = List.copyOf(problems);
  }
}
