package org.gongyue.dsl.edit;

import java.util.Arrays;
import java.util.List;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Severity;

/** The warnings, which an author may ask not to be told. */
final class Ignorable {

  private Ignorable() {}

  static List<Choices.Choice> codes() {
    return Arrays.stream(Code.values())
        .filter(code -> code.severity() == Severity.WARNING)
        .map(code -> new Choices.Choice(code.name(), "", Proposal.Kind.VALUE))
        .toList();
  }
}
