package org.gongyue.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Directories for data on a real disk, where /tmp may be in memory, and where other users than root
 * may go.
 */
final class Scratch {

  private static final Path DISK =
      Files.isWritable(Path.of("/var/tmp"))
          ? Path.of("/var/tmp")
          : Path.of(System.getProperty("java.io.tmpdir"));
  private static final boolean IS_ROOT = "root".equals(System.getProperty("user.name"));

  private Scratch() {}

  static Path directory(String name) {
    try {
      return Files.createTempDirectory(DISK, "gongyue-" + name + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path file(String name, String ending) {
    try {
      return Files.createTempFile(DISK, "gongyue-" + name + "-", ending);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What to write before the command of a server that refuses to be root's, whose data are in a
   * directory: nothing unless we are root.
   */
  static List<String> asUser(String user, Path directory) {
    if (!IS_ROOT) {
      return List.of();
    }
    String[] owner = entry(user).or(() -> entry("nobody")).orElseThrow();
    try {
      Files.setOwner(
          directory,
          directory
              .getFileSystem()
              .getUserPrincipalLookupService()
              .lookupPrincipalByName(owner[0]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.of("setpriv", "--reuid=" + owner[2], "--regid=" + owner[3], "--clear-groups");
  }

  /** The fields of a user: name, password, number, number of the group. */
  private static Optional<String[]> entry(String user) {
    try (Stream<String> users = Files.lines(Path.of("/etc/passwd"))) {
      return users.filter(line -> line.startsWith(user + ":")).map(l -> l.split(":", -1)).findAny();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a directory with all that is in it. */
  static void delete(Path directory) {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    } catch (NoSuchFileException e) {
      // Somebody else was faster.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isEmpty(Path directory) {
    try (Stream<Path> all = Files.list(directory)) {
      return all.findAny().isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
