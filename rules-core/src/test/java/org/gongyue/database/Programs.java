package org.gongyue.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the programs of a database server that is installed, wherever distributions put them. */
final class Programs {

  private static final Path DEBIAN_POSTGRESQL = Path.of("/usr/lib/postgresql");

  private Programs() {}

  /**
   * The path of a program.
   *
   * @param wanted what to install, in the words of the distribution, if there is none
   * @param variable where to name a server instead
   */
  static String find(String program, String wanted, String variable) {
    return Stream.concat(
            Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of),
            Stream.concat(
                Stream.of("/usr/sbin", "/usr/local/sbin", "/usr/libexec").map(Path::of),
                versions().stream()))
        .map(folder -> folder.resolve(program))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    String.format(
                        "The tests of the ledger need %s, which is not on the PATH nor where Debian"
                            + " puts it. Install it (apt-get install %s), or name a server in %s.",
                        program, wanted, variable)));
  }

  /** Debian keeps several versions of PostgreSQL beside each other; the newest is tried first. */
  private static List<Path> versions() {
    if (!Files.isDirectory(DEBIAN_POSTGRESQL)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(DEBIAN_POSTGRESQL)) {
      return all.sorted(Comparator.comparingInt(Programs::number).reversed())
          .map(folder -> folder.resolve("bin"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int number(Path folder) {
    String digits = folder.getFileName().toString().replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }
}
