package org.gongyue.dsl.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.gongyue.dsl.Conventions;
import org.gongyue.dsl.Folders;
import org.gongyue.dsl.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckTest {

  private static final String LIST = Typing.LIST;
  private static final String RULE = "    类别: 文明守约";

  private static final List<String> FILES =
      List.of(
          "sanbao-jie/" + LIST,
          "street/" + LIST,
          "baiyun-xincun/" + LIST,
          "sanbao-jie/rules.dslr",
          "street/convention.yaml",
          "baiyun-xincun/convention.yaml",
          "sanbao-jie/redemption.yaml");

  private final Typing typing = Typing.in("wuxing/sanbao-jie");

  /** What is underlined. */
  private static List<String> underlined(Checked checked, String text) {
    return checked.problems().stream()
        .map(one -> one.diagnostic().code() + " " + text.substring(one.from(), one.to()))
        .toList();
  }

  private List<String> underlined(String instead, String with) {
    String text = typing.typed(LIST, instead, with);
    return underlined(typing.check(LIST, text), text);
  }

  @Test
  void aGoodConventionHasNoProblemsAndItsRules() {
    Checked checked = typing.editor().check(typing.community(), Map.of());
    assertEquals(List.of(), checked.problems());
    assertEquals(103, checked.rules());
  }

  @Test
  void aProblemHasTheWholeOfWhatIsWrong() {
    assertEquals(List.of("UNKNOWN_CATEGORY 文明守"), underlined(RULE, "    类别: 文明守"));
    assertEquals(List.of("UNKNOWN_NAME 平价"), underlined("'评价 = \"优\"'", "'平价 = \"优\"'"));
    assertEquals(List.of("UNKNOWN_KEY 内别"), underlined(RULE, "    内别: 文明守约"));
    assertEquals(1, underlined(RULE, "    类别").size());
  }

  @Test
  void placesAreRightAfterMarksAndWideCharacters() {
    String typed = typing.typed(LIST, RULE, "    说明: 😀😀\n    类别: 文明守");
    String text = "\uFEFF" + typed.replace("\n", "\r\n");
    assertEquals(
        List.of("UNKNOWN_CATEGORY 文明守"),
        underlined(typing.check(LIST, text), text).stream()
            .filter(one -> one.startsWith("UNKNOWN_CATEGORY"))
            .toList());
    assertTrue(Editor.why("UNKNOWN_CATEGORY", Locale.CHINESE).contains("为什么"));
  }

  @Test
  void aFileThatIsNotSavedYetCountsAndSoDoesATypedBase(@TempDir Path root) throws IOException {
    Typing heir = Typing.in("wuxing/baiyun-xincun");
    String base = "wuxing/street/" + LIST;
    String broken =
        Files.readString(Folders.conventions().resolve(base)).replace("得分: 0.2", "得分: 三");
    Checked checked = heir.editor().check(heir.community(), Map.of(base, broken));
    assertTrue(checked.problems().stream().anyMatch(one -> one.path().equals(base)));
    assertEquals(List.of(), heir.editor().check(heir.community(), Map.of()).problems());

    Map<String, String> open = new HashMap<>();
    for (String file : List.of("convention.yaml", LIST, "redemption.yaml")) {
      open.put("new/" + file, Files.readString(Folders.small().resolve(file)));
    }
    assertTrue(new Editor(root).check("new", open).convention().isPresent());
  }

  /** The property that lets it keep anything: what is kept never shows. */
  @Test
  void afterAnyEditsTheAnswerIsThatOfAFreshCheck(@TempDir Path root) throws IOException {
    copy(Folders.conventions().resolve("wuxing"), root.resolve("wuxing"));
    Editor editor = new Editor(root);
    Random random = new Random(11);
    Map<String, String> open = new HashMap<>();
    for (int i = 0; i < 60; i++) {
      String file = "wuxing/" + FILES.get(random.nextInt(FILES.size()));
      String text = open.getOrDefault(file, Files.readString(root.resolve(file)));
      switch (random.nextInt(6)) {
        case 0 -> open.remove(file);
        case 1 -> Files.writeString(root.resolve(file), edited(text, random));
        default -> open.put(file, edited(text, random));
      }
      if (random.nextInt(5) == 0) {
        open.clear();
        copy(Folders.conventions().resolve("wuxing"), root.resolve("wuxing"));
      }
      for (String community : List.of("wuxing/sanbao-jie", "wuxing/baiyun-xincun")) {
        List<String> kept = new ArrayList<>();
        editor.check(community, open).problems().forEach(one -> kept.add(text(one.diagnostic())));
        assertEquals(fresh(root, community, open), kept, "edit " + i + " of " + file);
      }
    }
  }

  private static String text(Diagnostic diagnostic) {
    return diagnostic.text(Locale.ENGLISH);
  }

  private static String edited(String text, Random random) {
    String[] pieces = {"", " ", "\n", "0", "负面", "V-01", ": ", "第一条", "\"", "}"};
    int at = random.nextInt(text.length());
    int to = Math.min(text.length(), at + random.nextInt(3));
    return text.substring(0, at) + pieces[random.nextInt(pieces.length)] + text.substring(to);
  }

  /** Checks a copy in which everything is saved. */
  private static List<String> fresh(Path root, String community, Map<String, String> open)
      throws IOException {
    Path copy = Files.createTempDirectory("fresh");
    try {
      copy(root, copy);
      for (Map.Entry<String, String> file : open.entrySet()) {
        Files.write(copy.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
      }
      return Conventions.check(copy.resolve(community)).diagnostics().stream()
          .map(one -> text(one).replace(copy + "/", ""))
          .toList();
    } finally {
      try (Stream<Path> all = Files.walk(copy)) {
        for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(one);
        }
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Path there = to.resolve(from.relativize(one).toString());
        if (Files.isDirectory(one)) {
          Files.createDirectories(there);
        } else {
          Files.write(there, Files.readAllBytes(one));
        }
      }
    }
  }
}
