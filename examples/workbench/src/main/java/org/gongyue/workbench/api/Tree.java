package org.gongyue.workbench.api;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongyue.dsl.read.ConventionReader;
import org.gongyue.workbench.community.Charter;
import org.gongyue.workbench.community.FileKind;
import org.gongyue.workbench.store.Folder;
import org.gongyue.workbench.web.Answer;
import org.gongyue.workbench.web.Request;

/** The conventions of the folder and their files. */
final class Tree {

  private static final int DEEPEST = 8;

  /** More than these are not shown. */
  private static final int MOST = 5_000;

  private final Folder folder;
  private final Clock clock;

  Tree(Folder folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** All that the page shows at its side. */
  record Listing(String folder, List<Community> communities) {}

  /**
   * One convention.
   *
   * @param path its folder
   * @param base the folder of the one that it inherits; null if none, or not in here
   */
  record Community(
      String path, String name, String version, String base, boolean inForce, List<Entry> files) {}

  /** One file of it. */
  record Entry(String path, String kind, String label) {}

  Answer answer(Request request) throws IOException {
    LocalDate today = LocalDate.now(clock);
    List<Community> communities = new ArrayList<>();
    for (Path path : conventions()) {
      communities.add(community(path, today, request.locale()));
    }
    String name =
        folder.root().getFileName() == null ? "/" : folder.root().getFileName().toString();
    return Answer.json(new Listing(name, communities));
  }

  /** The folders with a convention, in the order of their names. Links are not followed. */
  Set<Path> conventions() throws IOException {
    Set<Path> found = new TreeSet<>();
    Files.walkFileTree(
        folder.root(),
        Set.of(),
        DEEPEST + 1,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            return isHidden(path) && !path.equals(folder.root())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.endsWith(ConventionReader.CONVENTION) && attributes.isRegularFile()) {
              found.add(file.getParent());
            }
            return found.size() < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  private Community community(Path path, LocalDate today, Locale locale) throws IOException {
    Charter charter = Charter.read(path);
    String name = charter.name() == null ? folder.name(path) : charter.name();
    Path base =
        charter.base() == null ? null : ConventionReader.base(path, charter.base()).orElse(null);
    Path real = base == null ? null : base.toRealPath();
    return new Community(
        folder.name(path),
        name,
        charter.version(),
        real == null || !real.startsWith(folder.root()) ? null : folder.name(real),
        charter.isInForce(today),
        entries(path, locale));
  }

  private List<Entry> entries(Path path, Locale locale) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (FileKind kind : FileKind.values()) {
      Path place = kind.folder().isEmpty() ? path : path.resolve(kind.folder());
      if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
        continue;
      }
      try (Stream<Path> files = Files.list(place)) {
        files
            .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
            .filter(file -> !isHidden(file) && kind.has(file.getFileName().toString()))
            .sorted()
            .forEach(
                file ->
                    entries.add(
                        new Entry(
                            folder.name(file),
                            kind.word(),
                            kind.label(file.getFileName().toString(), locale))));
      }
    }
    return entries;
  }

  private static boolean isHidden(Path path) {
    return path.getFileName() != null && path.getFileName().toString().startsWith(".");
  }
}
