package org.gongyue.dsl.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The folder of a publication. New pages are written beside the old ones first; only when all are
 * there do they take their places, the first page last, and if that fails the old ones return.
 */
final class Folder {

  private final Path folder;

  Folder(Path folder) {
    this.folder = folder;
  }

  void put(Map<String, String> pages) throws IOException {
    List<Path> made = new ArrayList<>();
    Path staging = null;
    boolean isDone = false;
    try {
      make(folder, made);
      staging = Files.createTempDirectory(folder, ".gongyue-");
      List<String> old = old(pages);
      Path fresh = Files.createDirectory(staging.resolve("new"));
      for (Map.Entry<String, String> page : pages.entrySet()) {
        Path file = fresh.resolve(page.getKey());
        Files.createDirectories(file.getParent());
        Files.writeString(file, page.getValue());
      }
      make(folder.resolve(Sheet.ENGLISH), made);
      replace(pages, old, fresh, Files.createDirectory(staging.resolve("old")));
      isDone = true;
    } finally {
      if (staging != null) {
        remove(staging);
      }
      if (!isDone) {
        for (int i = made.size() - 1; i >= 0; i--) {
          Files.deleteIfExists(made.get(i));
        }
      }
    }
  }

  /** Makes a folder with those above it, and remembers which there were not. */
  private static void make(Path path, List<Path> made) throws IOException {
    if (Files.isDirectory(path)) {
      return;
    }
    Path parent = path.toAbsolutePath().getParent();
    if (parent != null) {
      make(parent, made);
    }
    Files.createDirectory(path);
    made.add(path);
  }

  /** The pages of an earlier publication, whether they come again or not. */
  private List<String> old(Map<String, String> pages) throws IOException {
    List<String> old = new ArrayList<>();
    for (Notice notice : Notice.values()) {
      for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
        String path = notice.path(locale);
        Path file = folder.resolve(path);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
          boolean isOurs = isOurs(file);
          if (isOurs) {
            old.add(path);
          } else if (pages.containsKey(path)) {
            throw new ForeignFileException(path);
          }
        }
      }
    }
    return old;
  }

  private static boolean isOurs(Path file) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.readString(file).contains("id=\"" + Sheet.MARK + "\"");
  }

  private void replace(Map<String, String> pages, List<String> old, Path fresh, Path kept)
      throws IOException {
    Files.createDirectory(kept.resolve(Sheet.ENGLISH));
    Deque<String> placed = new ArrayDeque<>();
    Deque<String> moved = new ArrayDeque<>();
    try {
      for (String path : old) {
        if (!pages.containsKey(path)) {
          move(folder.resolve(path), kept.resolve(path));
          moved.push(path);
        }
      }
      List<String> order = new ArrayList<>(pages.keySet());
      order.remove(Notice.INDEX.file());
      order.add(Notice.INDEX.file());
      for (String path : order) {
        if (old.contains(path)) {
          Files.copy(folder.resolve(path), kept.resolve(path));
          moved.push(path);
        }
        move(fresh.resolve(path), folder.resolve(path));
        placed.push(path);
      }
    } catch (IOException e) {
      restore(placed, moved, kept, e);
      throw e;
    }
  }

  private void restore(Deque<String> placed, Deque<String> moved, Path kept, IOException because) {
    for (String path : placed) {
      try {
        if (!moved.contains(path)) {
          Files.deleteIfExists(folder.resolve(path));
        }
      } catch (IOException e) {
        because.addSuppressed(e);
      }
    }
    for (String path : moved) {
      try {
        move(kept.resolve(path), folder.resolve(path));
      } catch (IOException e) {
        because.addSuppressed(e);
      }
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void remove(Path tree) throws IOException {
    List<Path> all;
    try (Stream<Path> found = Files.walk(tree)) {
      all = new ArrayList<>(found.toList());
    }
    for (int i = all.size() - 1; i >= 0; i--) {
      Files.deleteIfExists(all.get(i));
    }
  }
}
