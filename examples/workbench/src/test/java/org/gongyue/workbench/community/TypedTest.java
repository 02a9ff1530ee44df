package org.gongyue.workbench.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gongyue.convention.Convention;
import org.gongyue.workbench.store.Folder;
import org.gongyue.workbench.web.Problem;
import org.gongyue.workbench.web.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A convention as it is typed. */
final class TypedTest {

  private static final Path CONVENTIONS = Path.of("../../conventions");

  @TempDir Path above;

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Path target = to.resolve(from.relativize(one).toString());
        if (Files.isDirectory(one)) {
          Files.createDirectories(target);
        } else {
          Files.copy(one, target);
        }
      }
    }
  }

  private Folder folder(String heir, String base) throws IOException {
    copy(CONVENTIONS.resolve("wuxing/baiyun-xincun"), above.resolve(heir));
    copy(CONVENTIONS.resolve("wuxing/street"), above.resolve(base));
    return Folder.of(above.resolve("in"));
  }

  @Test
  void whatIsTypedInABaseCountsForItsHeirs() throws IOException {
    Folder folder = folder("in/wuxing/baiyun-xincun", "in/wuxing/street");
    String path = "wuxing/street/convention.yaml";
    String text = Files.readString(folder.file(path));
    String article =
        text.lines().filter(line -> line.startsWith("  第五条:")).findFirst().orElseThrow();
    Map<String, String> open = Map.of(path, text.replace(article, "  第五条: 改过的第五条。"));
    try (Typed typed = Typed.of(folder, "wuxing/baiyun-xincun", open)) {
      Convention convention = typed.convention(Locale.CHINESE);
      assertTrue(convention.articles().stream().anyMatch(one -> one.text().equals("改过的第五条。")));
    }
    assertEquals(text, Files.readString(folder.file(path)), "the file is as it was");
  }

  @Test
  void aBaseAboveTheFolderIsFound() throws IOException {
    Folder folder = folder("in/wuxing/baiyun-xincun", "wuxing/street");
    try (Typed typed = Typed.of(folder, "wuxing/baiyun-xincun", Map.of())) {
      assertFalse(typed.convention(Locale.CHINESE).behaviours().isEmpty());
    }
  }

  @Test
  void theFolderMayBeTheConventionItself() throws IOException {
    Folder all = folder("in/wuxing/baiyun-xincun", "in/wuxing/street");
    Folder folder = Folder.of(all.community("wuxing/baiyun-xincun"));
    try (Typed typed = Typed.of(folder, "", Map.of())) {
      assertEquals("", folder.name(folder.root()));
      assertFalse(typed.convention(Locale.CHINESE).behaviours().isEmpty());
      assertEquals("redemption.yaml", typed.name(typed.path() + "/redemption.yaml"));
    }
  }

  @Test
  void aCommunityMayBeOnlyTyped() throws IOException {
    Folder folder = folder("in/wuxing/baiyun-xincun", "in/wuxing/street");
    String text = Files.readString(folder.file("wuxing/baiyun-xincun/convention.yaml"));
    Map<String, String> open = Map.of("wuxing/new/convention.yaml", text);
    try (Typed typed = Typed.of(folder, "wuxing/new", open)) {
      assertEquals("wuxing/new", typed.name(typed.path().toString()));
      assertTrue(Files.exists(typed.path().resolve("convention.yaml")));
    }
    assertFalse(Files.exists(folder.community("wuxing/new")));
    Problem none = assertThrows(Problem.class, () -> Typed.of(folder, "wuxing/nothing", Map.of()));
    assertEquals(Refusal.NO_COMMUNITY, none.refusal());
  }

  @Test
  void nothingIsLeftBehind() throws IOException {
    Folder folder = folder("in/wuxing/baiyun-xincun", "in/wuxing/street");
    Path place;
    try (Typed typed = Typed.of(folder, "wuxing/baiyun-xincun", Map.of())) {
      place = typed.path();
      assertTrue(Files.exists(place));
    }
    assertFalse(Files.exists(place.getParent().getParent().getParent()));
  }

  @Test
  void whatIsWrongIsToldByTheFileThatItIsIn() throws IOException {
    Folder folder = folder("in/wuxing/baiyun-xincun", "in/wuxing/street");
    Map<String, String> open = Map.of("wuxing/street/redemption.yaml", "兑换品: [");
    try (Typed typed = Typed.of(folder, "wuxing/street", open)) {
      Problem problem = assertThrows(Problem.class, () -> typed.convention(Locale.ENGLISH));
      assertEquals(Refusal.BROKEN, problem.refusal());
      assertTrue(problem.message(Locale.ENGLISH).contains("redemption.yaml:1"));
      for (String part : List.of("/tmp", "gongyue-workbench")) {
        assertFalse(problem.message(Locale.ENGLISH).contains(part));
      }
    }
  }
}
