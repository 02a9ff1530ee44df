package org.gongyue.dsl.everykey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
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
    missing.removeAll(Uses.in(EveryKey.all()));
    assertEquals(
        Set.of(), missing, "use them in src/test/resources/every-key, and add a case to cases");
  }

  @Test
  void whateverAConventionCanHoldIsThere() throws Exception {
    List<Convention> all = new ArrayList<>();
    for (Path folder : EveryKey.all()) {
      all.add(Conventions.load(folder));
    }
    Set<String> missing = Holdings.of(all).missing();
    assertEquals(
        Set.of(), missing, "use them in src/test/resources/every-key, and add a case to cases");
  }

  @Test
  void nothingIsSaidOfAny() {
    for (Path folder : EveryKey.all()) {
      assertEquals(List.of(), Conventions.check(folder).diagnostics());
    }
  }
}
