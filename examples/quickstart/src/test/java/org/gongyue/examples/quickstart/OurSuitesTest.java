package org.gongyue.examples.quickstart;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.gongyue.dsl.junit.ConformanceTests;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** What the time bank worked out by hand, as tests of this app. */
final class OurSuitesTest {

  @TestFactory
  Stream<DynamicNode> suites() {
    return ConformanceTests.in(Path.of("timebank"));
  }
}
