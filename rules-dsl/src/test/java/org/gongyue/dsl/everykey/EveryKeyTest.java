package org.gongyue.dsl.everykey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.Conventions;
import org.junit.jupiter.api.Test;

/** The convention that uses every key uses every key. */
final class EveryKeyTest {

  @Test
  void everyKeyAndFixedWordIsUsedInEveryMapping() {
    Set<String> missing = new TreeSet<>(Uses.possible());
    missing.removeAll(Uses.in(List.of(EveryKey.street(), EveryKey.community())));
    assertEquals(
        Set.of(), missing, "use them in src/test/resources/every-key, and add a case to cases");
  }

  @Test
  void whateverAConventionCanHoldIsThere() throws Exception {
    List<Convention> both =
        List.of(Conventions.load(EveryKey.street()), Conventions.load(EveryKey.community()));
    Set<String> missing = Holdings.of(both).missing();
    assertEquals(
        Set.of(), missing, "use them in src/test/resources/every-key, and add a case to cases");
  }

  @Test
  void nothingIsSaidOfEither() {
    assertEquals(List.of(), Conventions.check(EveryKey.street()).diagnostics());
    assertEquals(List.of(), Conventions.check(EveryKey.community()).diagnostics());
  }
}
