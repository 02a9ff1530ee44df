package org.gongyue.dsl.conformance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongyue.dsl.Folders;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.everykey.EveryKey;
import org.gongyue.dsl.junit.ConformanceTests;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every case of every suite in the repository, by name, as any app would run its own. */
final class ShippedSuitesTest {

  private static final List<Path> FOLDERS =
      List.of(
          Folders.conventions(),
          Folders.conventions().resolveSibling("examples/quickstart"),
          EveryKey.suites(),
          Folders.module().resolve("src/test/resources/versions"));

  @TestFactory
  Stream<DynamicNode> everyCasePasses() {
    return FOLDERS.stream().flatMap(ConformanceTests::in);
  }

  @Test
  void theFastAnswerIsTheSame() throws Exception {
    for (Path folder : FOLDERS) {
      for (Path file : Suite.in(folder)) {
        Suite suite = Suite.read(file, new Diagnostics());
        assertTrue(suite.passes(suite.rules()), suite::name);
      }
    }
  }
}
