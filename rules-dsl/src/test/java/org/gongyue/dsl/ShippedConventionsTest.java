package org.gongyue.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongyue.engine.RuleBook;
import org.junit.jupiter.api.Test;

/** The conventions that come with the library. */
final class ShippedConventionsTest {

  @Test
  void noneHasAnythingToSpeakOfAndEachCompiles() throws Exception {
    List<Path> all = all();
    assertTrue(all.size() >= 2, all::toString);
    for (Path folder : all) {
      assertEquals(List.of(), Conventions.check(folder).diagnostics());
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
