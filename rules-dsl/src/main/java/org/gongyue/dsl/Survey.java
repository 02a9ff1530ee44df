package org.gongyue.dsl;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.gongyue.dsl.read.ConventionReader;

/**
 * A walk through the folders below a root. Links to folders are not followed, except the root
 * itself; folders whose name begins with a dot are passed by.
 */
final class Survey {

  /** How deep below the root conventions are looked for. */
  static final int DEEPEST = 8;

  private final Path root;
  private final Path real;

  /**
   * @param root absolute and normalized
   */
  Survey(Path root) throws IOException {
    this.root = root;
    this.real = root.toRealPath();
  }

  /** The folders that hold a {@code convention.yaml}, by their paths below the root as given. */
  NavigableSet<Path> folders() throws IOException {
    NavigableSet<Path> found = new TreeSet<>();
    SimpleFileVisitor<Path> visitor =
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden =
                folder.getFileName() != null && folder.getFileName().toString().startsWith(".");
            return hidden && !folder.equals(real)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.endsWith(ConventionReader.CONVENTION)) {
              found.add(root.resolve(real.relativize(file.getParent())).normalize());
            }
            return FileVisitResult.CONTINUE;
          }
        };
    Files.walkFileTree(real, EnumSet.noneOf(FileVisitOption.class), DEEPEST + 1, visitor);
    return found;
  }

  /** Whether a file of a folder below the root is, by a link, outside of it. */
  boolean leaves(Path folder) {
    if (!folder.startsWith(root)) {
      return false;
    }
    try {
      for (Path file : Stamps.files(folder)) {
        if (Files.exists(file) && !file.toRealPath().startsWith(real)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      // The reader says that it cannot be read.
      return false;
    }
  }
}
