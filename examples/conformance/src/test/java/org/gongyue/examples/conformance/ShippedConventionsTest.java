package org.gongyue.examples.conformance;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.gongyue.dsl.junit.ConformanceTests;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The suites of the shipped conventions as tests: all that an app needs for its own. */
final class ShippedConventionsTest {

  @TestFactory
  Stream<DynamicNode> suites() {
    return ConformanceTests.in(Path.of("suites"));
  }
}
