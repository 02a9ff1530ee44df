package org.gongyue.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongyue.dsl.diagnostic.Diagnostic;
import org.gongyue.dsl.diagnostic.Severity;
import org.gongyue.engine.RuleBook;
import org.junit.jupiter.api.Test;

/** The conventions that come with the library. */
final class ShippedConventionsTest {

  @Test
  void noneHasAnErrorAndEachCompiles() throws Exception {
    List<Path> all = all();
    assertTrue(all.size() >= 2, all::toString);
    for (Path folder : all) {
      List<Diagnostic> errors =
          Conventions.check(folder).diagnostics().stream()
              .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
              .toList();
      assertEquals(List.of(), errors);
      assertEquals(64, RuleBook.compile(Conventions.load(folder)).version().digest().length());
    }
  }

  private static List<Path> all() throws IOException {
    try (Stream<Path> below = Files.walk(Folders.conventions())) {
      return below
          .filter(path -> path.endsWith("convention.yaml"))
          .map(Path::getParent)
          .sorted()
          .toList();
    }
  }
}
