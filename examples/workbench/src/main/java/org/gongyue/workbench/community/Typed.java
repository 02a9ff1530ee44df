package org.gongyue.workbench.community;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.Check;
import org.gongyue.dsl.Conventions;
import org.gongyue.dsl.diagnostic.Diagnostic;
import org.gongyue.dsl.diagnostic.Severity;
import org.gongyue.dsl.read.ConventionReader;
import org.gongyue.workbench.store.Folder;
import org.gongyue.workbench.web.Problem;
import org.gongyue.workbench.web.Refusal;

/**
 * A convention with what is typed in place of what is saved: a copy of its files, of those that it
 * inherits and of those that its suites are about, in a folder of its own until it is closed.
 */
public final class Typed implements AutoCloseable {

  /** So many files may be open at once. */
  private static final int MOST_OPEN = 100;

  /** So many folders hang together. */
  private static final int MOST_FOLDERS = 30;

  private final Folder folder;
  private final Path copy;
  private final Map<String, String> open;
  private final Set<String> copied = new HashSet<>();
  private final String community;

  private Typed(Folder folder, Path copy, String community, Map<String, String> open) {
    this.folder = folder;
    this.copy = copy;
    this.community = community;
    this.open = open;
  }

  /**
   * A convention as it is typed.
   *
   * @param community its folder
   * @param open what is typed and not saved, by path
   */
  public static Typed of(Folder folder, String community, Map<String, String> open)
      throws IOException {
    if (open.size() > MOST_OPEN) {
      throw Problem.of(Refusal.TOO_LARGE, MOST_OPEN);
    }
    open.keySet().forEach(folder::file);
    Path saved = folder.community(community);
    String charter = prefix(community) + ConventionReader.CONVENTION;
    boolean isSaved =
        Files.isRegularFile(saved.resolve(ConventionReader.CONVENTION), LinkOption.NOFOLLOW_LINKS);
    if (!isSaved && !open.containsKey(charter)) {
      throw Problem.of(Refusal.NO_COMMUNITY, community);
    }
    // One folder deeper: what is inherited from above the folder is found above the copy.
    Path place = Files.createTempDirectory("gongyue-workbench-").toRealPath();
    Path copy = Files.createDirectory(place.resolve("~"));
    Typed typed = new Typed(folder, copy, community, open);
    try {
      typed.copy(community, 0);
      return typed;
    } catch (IOException | RuntimeException e) {
      typed.close();
      throw e;
    }
  }

  private static String prefix(String community) {
    return community.isEmpty() ? "" : community + "/";
  }

  /** Where its files are. */
  public Path path() {
    return copy.resolve(community);
  }

  /** How a file of the copy is named in the folder. */
  public String name(String file) {
    String prefix = copy + "/";
    String slashes = file.replace('\\', '/');
    return slashes.startsWith(prefix) ? slashes.substring(prefix.length()) : slashes;
  }

  /**
   * The convention, which may be a draft that nobody adopted yet; refused, with what is wrong,
   * while there is an error in it.
   */
  public Convention convention(Locale locale) {
    Check check = Conventions.draft(path());
    if (check.convention().isPresent()) {
      return check.convention().get();
    }
    List<Diagnostic> errors =
        check.diagnostics().stream().filter(one -> one.severity() == Severity.ERROR).toList();
    throw Problem.of(Refusal.BROKEN, errors.size(), told(errors.get(0), locale));
  }

  /** {@code file:line: message}. */
  public String told(Diagnostic diagnostic, Locale locale) {
    String file = name(diagnostic.position().file());
    String last = file.substring(file.lastIndexOf('/') + 1);
    return last + ":" + diagnostic.position().line() + ": " + diagnostic.message(locale);
  }

  private void copy(String from, int depth) throws IOException {
    if (!copied.add(from) || copied.size() > MOST_FOLDERS) {
      return;
    }
    Path place = folder.community(from);
    Path to = copy.resolve(from);
    files(place, to);
    for (Map.Entry<String, String> one : open.entrySet()) {
      if (one.getKey().startsWith(prefix(from))
          && isOf(one.getKey().substring(prefix(from).length()))) {
        Path file = copy.resolve(one.getKey());
        Files.createDirectories(file.getParent());
        Files.writeString(file, one.getValue(), StandardCharsets.UTF_8);
      }
    }
    base(place, to, depth);
    for (Path other : Subjects.of(to)) {
      // From the copy of the suite: where that is in the folder, its subject is.
      String name = name(other.toString());
      if (other.startsWith(copy)
          && !name.isEmpty()
          && Files.isDirectory(folder.root().resolve(name))) {
        copy(name, depth);
      }
    }
  }

  /** Whether a path below a convention is one of its files. */
  private static boolean isOf(String rest) {
    int slash = rest.indexOf('/');
    String inside = slash < 0 ? "" : rest.substring(0, slash);
    String name = rest.substring(slash + 1);
    return Stream.of(FileKind.values())
        .anyMatch(kind -> kind.isRead() && kind.folder().equals(inside) && kind.has(name));
  }

  private void base(Path place, Path own, int depth) throws IOException {
    String id = Charter.read(own).base();
    Path base = id == null || depth > 5 ? null : ConventionReader.base(place, id).orElse(null);
    if (base == null) {
      return;
    }
    Path real = base.toRealPath();
    if (real.startsWith(folder.root())) {
      copy(folder.name(real), depth + 1);
    } else if (copied.add("/" + id)) {
      // Above the folder: it is read, as the library reads it, and never written.
      Path to = copy.resolveSibling(id);
      files(real, to);
      base(real, to, depth + 1);
    }
  }

  private static void files(Path from, Path to) throws IOException {
    for (FileKind kind : FileKind.values()) {
      Path place = from.resolve(kind.folder());
      if (!kind.isRead() || !Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
        continue;
      }
      try (DirectoryStream<Path> found = Files.newDirectoryStream(place)) {
        for (Path file : found) {
          String name = file.getFileName().toString();
          if (kind.has(name) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            Path target = to.resolve(kind.folder()).resolve(name);
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
          }
        }
      }
    }
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(copy.getParent())) {
      List<Path> files = new ArrayList<>(all.toList());
      files.sort(Comparator.reverseOrder());
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
