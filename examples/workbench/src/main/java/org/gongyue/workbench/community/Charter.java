package org.gongyue.workbench.community;

import java.nio.file.Path;
import java.time.LocalDate;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.read.ConventionReader;
import org.gongyue.dsl.vocabulary.Dates;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.dsl.yaml.YamlFile;

/**
 * What the head of a convention says, as far as it can be read: a convention with errors has a name
 * all the same.
 */
public record Charter(Node root) {

  /** Reads what can be read. */
  public static Charter read(Path folder) {
    Path file = folder.resolve(ConventionReader.CONVENTION);
    return new Charter(YamlFile.read(file, ConventionReader.CONVENTION, new Diagnostics()));
  }

  /** Null if it says none. */
  public String name() {
    return text(root, Key.NAME);
  }

  /** Null if it says none. */
  public String version() {
    return text(root, Key.VERSION);
  }

  /** The id of the convention that it inherits; null if none. */
  public String base() {
    return text(value(root, Key.EXTENDS), Key.ID);
  }

  /** Whether it was adopted, filed and published, and the day is one of its days. */
  public boolean isInForce(LocalDate day) {
    Node days = value(root, Key.IN_FORCE);
    LocalDate from = date(days, Key.FROM);
    LocalDate until = date(days, Key.UNTIL);
    return value(root, Key.ADOPTED) != null
        && value(root, Key.FILED) != null
        && value(root, Key.PUBLISHED) != null
        && from != null
        && !day.isBefore(from)
        && (until == null || !day.isAfter(until));
  }

  private static LocalDate date(Node node, Key key) {
    String text = text(node, key);
    return text == null ? null : Dates.of(text);
  }

  private static String text(Node node, Key key) {
    return value(node, key) instanceof Scalar scalar && !scalar.isEmpty() ? scalar.text() : null;
  }

  private static Node value(Node node, Key key) {
    if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        if (key.is(entry.key().text())) {
          return entry.value();
        }
      }
    }
    return null;
  }
}
