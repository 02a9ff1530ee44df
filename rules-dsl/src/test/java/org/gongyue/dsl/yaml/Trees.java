package org.gongyue.dsl.yaml;

import java.nio.charset.StandardCharsets;
import org.gongyue.dsl.diagnostic.Diagnostics;

/** Trees from texts, for tests. */
public final class Trees {

  /** How diagnostics name the text. */
  public static final String FILE = "test.yaml";

  private Trees() {}

  /** The tree of a file of that content. */
  public static Node read(String content, Diagnostics out) {
    return YamlFile.read(content.getBytes(StandardCharsets.UTF_8), FILE, out);
  }

  /** The value of the only key of a file of that content. */
  public static Scalar onlyValue(String content) {
    Node.Mapping mapping = (Node.Mapping) read(content, new Diagnostics());
    return (Scalar) mapping.entries().get(0).value();
  }
}
