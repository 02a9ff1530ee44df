package org.gongyue.workbench.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import org.gongyue.workbench.web.Problem;
import org.gongyue.workbench.web.Refusal;

/** A folder of conventions: nothing outside of it is read or written, whatever is asked. */
public final class Folder {

  /** The largest file, in bytes: larger ones the library does not read either, but for logs. */
  static final int LARGEST = 1024 * 1024;

  private static final int LARGEST_LOG = 64 * 1024 * 1024;

  private static final int LONGEST = 400;
  private static final Set<String> ENDINGS = Set.of("yaml", "dslr", "jsonl", "md");

  private final Path root;

  private Folder(Path root) {
    this.root = root;
  }

  /**
   * A folder that is there.
   *
   * @throws IOException if it is not
   */
  public static Folder of(Path root) throws IOException {
    Path real = root.toRealPath();
    if (!Files.isDirectory(real)) {
      throw new IOException(root + " is no folder");
    }
    return new Folder(real);
  }

  /** Where it really is. */
  public Path root() {
    return root;
  }

  /**
   * A file of it, there or not.
   *
   * @param path from the folder, with slashes
   */
  public Path file(String path) {
    int dot = path.lastIndexOf('.');
    if (dot < 0 || !ENDINGS.contains(path.substring(dot + 1))) {
      throw Problem.of(Refusal.BAD_PATH, path);
    }
    Path file = below(path);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw Problem.of(Refusal.BAD_PATH, path);
    }
    return file;
  }

  /** The folder of a community, there or not. */
  public Path community(String path) {
    return path.isEmpty() ? root : below(path);
  }

  /** How a file or folder of it is named here. */
  public String name(Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }

  private Path below(String path) {
    if (path.isEmpty() || path.length() > LONGEST) {
      throw Problem.of(Refusal.BAD_PATH, path);
    }
    Path place = root;
    for (String part : path.split("/", -1)) {
      if (!isName(part)) {
        throw Problem.of(Refusal.BAD_PATH, path);
      }
      try {
        place = place.resolve(part);
      } catch (InvalidPathException e) {
        throw Problem.of(Refusal.BAD_PATH, path);
      }
      if (Files.isSymbolicLink(place)) {
        throw Problem.of(Refusal.BAD_PATH, path);
      }
    }
    if (!place.normalize().equals(place) || !place.startsWith(root)) {
      throw Problem.of(Refusal.BAD_PATH, path);
    }
    return place;
  }

  /** Whether it names a file on every system: not hidden, no place, no stream, nothing unseen. */
  private static boolean isName(String part) {
    return !part.isEmpty()
        && !part.startsWith(".")
        && !part.endsWith(".")
        && part.equals(part.strip())
        && part.codePoints().allMatch(Folder::isSeen);
  }

  private static boolean isSeen(int point) {
    return "\\:*?\"<>|".indexOf(point) < 0
        && switch (Character.getType(point)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              false;
          default -> true;
        };
  }

  /** How large a file may be. */
  static int most(String path) {
    return path.endsWith(".jsonl") ? LARGEST_LOG : LARGEST;
  }

  /** What a file holds; the name as it was asked for is said if it is not there or too large. */
  byte[] read(String path) throws IOException {
    Path file = file(path);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw Problem.of(Refusal.NO_FILE, path);
    }
    int most = most(path);
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw Problem.of(Refusal.TOO_LARGE, most / 1024 / 1024 + " MB");
      }
      return bytes;
    }
  }
}
