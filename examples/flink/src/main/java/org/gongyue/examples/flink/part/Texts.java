package org.gongyue.examples.flink.part;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.gongyue.json.JsonException;
import org.gongyue.json.JsonTree;

/** Reads what this wrote itself: that it cannot is a broken state, and nobody's input. */
final class Texts {

  private Texts() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ObjectNode parse(String text) {
    return reading(() -> JsonTree.parse(text));
  }

  /** Something that may be broken JSON. */
  @FunctionalInterface
  interface Reading<T> {
    T read() throws JsonException;
  }

  static <T> T reading(Reading<T> reading) {
    try {
      return reading.read();
    } catch (JsonException e) {
      throw new IllegalStateException("the state cannot be read", e);
    }
  }
}
