package org.gongyue.workbench.community;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.dsl.conformance.Suite;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.dsl.yaml.YamlFile;

/** What the suites beside a convention are about, where that is another one. */
final class Subjects {

  private Subjects() {}

  /** The folders that its suites name. */
  static List<Path> of(Path convention) throws IOException {
    List<Path> found = new ArrayList<>();
    Path suites = convention.resolve(Suite.FOLDER);
    if (Files.isDirectory(suites)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(suites, "*.yaml")) {
        for (Path file : files) {
          named(YamlFile.read(file, file.toString(), new Diagnostics()), suites, found);
        }
      }
    }
    return found;
  }

  private static void named(Node root, Path suites, List<Path> found) {
    if (root instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        if (Key.CONVENTION.is(entry.key().text())) {
          List<Node> values =
              entry.value() instanceof Node.Sequence list ? list.items() : List.of(entry.value());
          for (Node value : values) {
            if (value instanceof Scalar scalar) {
              try {
                found.add(suites.resolve(scalar.text()).normalize());
              } catch (InvalidPathException e) {
                // The reader of the suite says so.
              }
            }
          }
        }
      }
    }
  }
}
