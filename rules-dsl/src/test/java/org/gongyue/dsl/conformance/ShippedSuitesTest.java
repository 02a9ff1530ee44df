package org.gongyue.dsl.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gongyue.dsl.Folders;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.everykey.EveryKey;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** Every case of every suite in the repository, by name. */
final class ShippedSuitesTest {

  @TestFactory
  Stream<DynamicContainer> everyCasePasses() throws IOException {
    Path examples = Folders.conventions().resolveSibling("examples/quickstart");
    List<Path> files = new ArrayList<>(Suite.in(Folders.conventions()));
    files.addAll(Suite.in(examples));
    files.addAll(Suite.in(EveryKey.suites()));
    files.addAll(Suite.in(Folders.module().resolve("src/test/resources/versions")));
    assertTrue(files.size() >= 8, files::toString);
    return files.stream().map(ShippedSuitesTest::suite);
  }

  private static DynamicContainer suite(Path file) {
    Diagnostics problems = new Diagnostics();
    Suite suite = Suite.read(file, problems);
    assertEquals(List.of(), problems.all());
    return dynamicContainer(
        suite.name(),
        suite.run(Locale.CHINESE).stream()
            .map(one -> dynamicTest(one.name(), () -> assertEquals(List.of(), one.mismatches()))));
  }
}
