package org.gongyue.dsl.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderTest {

  @TempDir private Path folder;

  private static Map<String, String> pages(String content, String... paths) {
    Map<String, String> pages = new TreeMap<>();
    for (String path : paths) {
      pages.put(path, "<p id=\"" + Sheet.MARK + "\">" + content);
    }
    return pages;
  }

  private static Map<String, String> two(String content) {
    return pages(content, "index.html", "en/index.html");
  }

  private Map<String, String> there() throws IOException {
    Map<String, String> there = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        there.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return there;
  }

  @Test
  void foldersAreMade() throws IOException {
    Path deep = folder.resolve("a/b");
    new Folder(deep).put(two("new"));
    assertTrue(Files.exists(deep.resolve("en/index.html")));
    try (Stream<Path> files = Files.list(deep)) {
      assertEquals(
          List.of("en", "index.html"),
          files.map(f -> f.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void otherFilesStayAndPagesThatAreNoLongerThereGo() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "mine");
    Files.writeString(folder.resolve("totals.html"), "mine too");
    new Folder(folder).put(pages("old", "index.html", "en/index.html", "results.html"));
    new Folder(folder).put(two("new"));
    Map<String, String> expected = two("new");
    expected.put("notes.txt", "mine");
    expected.put("totals.html", "mine too");
    assertEquals(expected, there());
  }

  @Test
  void aFileOfSomebodyElseIsNotReplaced() throws IOException {
    Files.writeString(folder.resolve("index.html"), "mine");
    assertThrows(ForeignFileException.class, () -> new Folder(folder).put(two("new")));
    assertEquals(Map.of("index.html", "mine"), there());
    assertFalse(Files.exists(folder.resolve("en")));
  }

  @Test
  void ifAPageCannotTakeItsPlaceTheOldOnesReturn() throws IOException {
    new Folder(folder).put(pages("old", "index.html", "en/index.html", "results.html"));
    Map<String, String> before = there();
    Map<String, String> bad = pages("new", "index.html", "en/index.html", "rules.html");
    // What is no page of ours is not looked at before, and a folder cannot be replaced by a file.
    bad.put("en/other", "new");
    Files.createDirectories(folder.resolve("en/other/full"));
    assertThrows(IOException.class, () -> new Folder(folder).put(bad));
    assertEquals(before, there());
  }

  @Test
  void aFolderThatCannotBeMadeLeavesNothing() throws IOException {
    Files.writeString(folder.resolve("file"), "mine");
    assertThrows(IOException.class, () -> new Folder(folder.resolve("file/out")).put(two("new")));
    assertEquals(Map.of("file", "mine"), there());
  }
}
