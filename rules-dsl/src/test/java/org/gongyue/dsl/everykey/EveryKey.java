package org.gongyue.dsl.everykey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongyue.dsl.Folders;

/** Where the convention that uses every key is. */
public final class EveryKey {

  private static final Path FOLDER = Folders.module().resolve("src/test/resources/every-key");

  private EveryKey() {}

  /** The base. */
  public static Path street() {
    return FOLDER.resolve("street");
  }

  /** The community that inherits it. */
  public static Path community() {
    return FOLDER.resolve("community");
  }

  /** All that inherit it. */
  static List<Path> heirs() {
    return List.of(community(), FOLDER.resolve("lowest"), FOLDER.resolve("everything"));
  }

  /** All of them, the base first. */
  static List<Path> all() {
    List<Path> all = new ArrayList<>(heirs());
    all.add(0, street());
    return all;
  }

  /** The folder of suites that use every key of a suite. */
  public static Path suites() {
    return street().resolve("conformance");
  }

  /** The files with cases, by name. */
  static List<Path> cases() {
    try (Stream<Path> files = Files.list(FOLDER.resolve("cases"))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
