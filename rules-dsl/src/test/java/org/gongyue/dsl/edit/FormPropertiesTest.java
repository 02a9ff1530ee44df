package org.gongyue.dsl.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.gongyue.dsl.Folders;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.format.Formatter;
import org.gongyue.dsl.vocabulary.Language;

/** Every rule of every shipped convention, in both languages, through its form and back. */
final class FormPropertiesTest {

  private static final List<String> FILES = List.of(Typing.CHARTER, Typing.LIST, Typing.CATALOGUE);

  private static final List<String> HARD =
      List.of(
          "007",
          "是",
          "null",
          "a: b",
          "x # y",
          "- 一",
          "'",
          "\"",
          "甲, 乙",
          "{a",
          "[",
          "@a",
          "%",
          "|",
          "a:",
          "😀",
          "true",
          "2024-01-01",
          "\\n",
          "1e3",
          "* 2",
          "&a",
          "!b",
          "?",
          "~",
          "=",
          "、，。");

  private static Path root;
  private static final List<Spot> SPOTS = new ArrayList<>();

  /** A field of a rule. */
  record Spot(String community, String file, String rule, String key) {
    String path() {
      return community + "/" + file;
    }
  }

  @BeforeContainer
  static void writeInBothLanguages() throws IOException {
    root = Files.createTempDirectory("forms");
    for (String language : List.of("zh", "en")) {
      try (Stream<Path> all = Files.walk(Folders.conventions())) {
        for (Path one : all.filter(Files::isRegularFile).toList()) {
          String name = one.getFileName().toString();
          if (FILES.contains(name) || name.equals("rules.dslr")) {
            Path from = Folders.conventions().relativize(one);
            Path there = root.resolve(language).resolve(from.toString());
            Files.createDirectories(there.getParent());
            Files.copy(one, there);
          }
        }
      }
    }
    for (String community : communities(root.resolve("en"))) {
      Formatter.of(root.resolve("en").resolve(community), Language.en, new Diagnostics()).write();
    }
    Editor editor = new Editor(root);
    for (String community : communities(root)) {
      for (String file : FILES) {
        String path = community + "/" + file;
        for (RuleEntry entry : editor.outline(community, path, Map.of(), Locale.CHINESE)) {
          RuleForm form =
              editor.form(community, path, Map.of(), entry.id(), Locale.CHINESE).orElseThrow();
          form.fields().forEach(f -> SPOTS.add(new Spot(community, file, entry.id(), f.key())));
        }
      }
    }
  }

  private static List<String> communities(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(one -> one.endsWith(Typing.CHARTER))
          .map(one -> folder.relativize(one.getParent()).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @AfterContainer
  static void delete() throws IOException {
    SPOTS.clear();
    try (Stream<Path> all = Files.walk(root)) {
      all.sorted((a, b) -> b.compareTo(a)).forEach(FormPropertiesTest::delete);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Provide
  Arbitrary<Spot> spots() {
    return Arbitraries.of(SPOTS);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> word =
        Arbitraries.oneOf(
            Arbitraries.of(HARD),
            Arbitraries.strings()
                .withChars("甲乙a1:#'\"-, {}[]&*!|>%@\\?~=")
                .ofMinLength(1)
                .ofMaxLength(8));
    return Combinators.combine(word, word).as((a, b) -> b.length() % 2 == 0 ? a : a + " " + b);
  }

  private static String text(Spot spot) {
    try {
      return Files.readString(root.resolve(spot.path()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Field> fields(Editor editor, Spot spot, String text, String rule) {
    Map<String, Field> fields = new LinkedHashMap<>();
    editor
        .form(spot.community(), spot.path(), Map.of(spot.path(), text), rule, Locale.CHINESE)
        .orElseThrow()
        .fields()
        .forEach(field -> fields.put(field.key(), field));
    return fields;
  }

  private static List<String> comments(String text) {
    return text.lines().map(String::strip).filter(line -> line.startsWith("#")).toList();
  }

  private static boolean isName(Spot spot) {
    return List.of("id", "name", "role").contains(spot.key());
  }

  /** The value of the field, and of all others that a form shows. */
  private static void isOnlyChange(
      Editor editor, Spot spot, String before, String after, String value) {
    Map<String, Field> was = fields(editor, spot, before, spot.rule());
    if (isName(spot)) {
      return; // it has another id now
    }
    Map<String, Field> is = fields(editor, spot, after, spot.rule());
    was.forEach(
        (key, field) -> {
          String expected = key.equals(spot.key()) ? value : field.value();
          String actual = is.containsKey(key) ? is.get(key).value() : null;
          assertEquals(expected, actual, () -> key + " of\n" + after);
        });
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void whatIsWrittenIsReadAndNothingElseChanges(
      @ForAll("spots") Spot spot, @ForAll("texts") String typed) {
    Editor editor = new Editor(root);
    String text = text(spot);
    Field field = fields(editor, spot, text, spot.rule()).get(spot.key());
    String value =
        switch (field.kind()) {
          case TEXT, CHOICE -> typed.strip();
          case NUMBER -> "42";
          case FLAG -> "true".equals(field.value()) ? "false" : "true";
          case LINES -> typed.strip() + "\n乙方";
          case YAML -> "{甲: 1, 乙: [2, 3]}";
        };
    if (value.isBlank() || (field.kind() == Field.Kind.TEXT && value.startsWith("{"))) {
      return;
    }
    List<TextEdit> edits =
        editor
            .change(
                spot.community(),
                spot.path(),
                Map.of(spot.path(), text),
                spot.rule(),
                spot.key(),
                value)
            .orElseThrow();
    String after = TextEdit.apply(text, edits);
    assertTrue(edits.size() <= 3, edits::toString);
    if (field.kind() != Field.Kind.YAML) {
      assertEquals(comments(text), comments(after));
    }
    isOnlyChange(editor, spot, text, after, value);
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void whatIsTakenOutIsGoneAndComesBack(@ForAll("spots") Spot spot) {
    Editor editor = new Editor(root);
    String text = text(spot);
    Map<String, String> open = Map.of(spot.path(), text);
    Field field = fields(editor, spot, text, spot.rule()).get(spot.key());
    if (field.value() == null || isName(spot)) {
      return;
    }
    List<TextEdit> same =
        editor
            .change(spot.community(), spot.path(), open, spot.rule(), spot.key(), field.value())
            .orElseThrow();
    assertEquals(List.of(), same);
    String without =
        TextEdit.apply(
            text,
            editor
                .change(spot.community(), spot.path(), open, spot.rule(), spot.key(), null)
                .orElseThrow());
    isOnlyChange(editor, spot, text, without, null);
    boolean isBeside = fields(editor, spot, without, spot.rule()).get(spot.key()) == null;
    if (!isBeside) {
      String again =
          TextEdit.apply(
              without,
              editor
                  .change(
                      spot.community(),
                      spot.path(),
                      Map.of(spot.path(), without),
                      spot.rule(),
                      spot.key(),
                      field.value())
                  .orElseThrow());
      isOnlyChange(editor, spot, text, again, field.value());
    }
  }

  @Property(tries = 120, shrinking = ShrinkingMode.OFF)
  void aRuleThatIsTakenOutLeavesTheOthersAsTheyAre(@ForAll("spots") Spot spot) {
    if (spot.rule().equals(Outline.FILE)) {
      return;
    }
    Editor editor = new Editor(root);
    String text = text(spot);
    String after =
        TextEdit.apply(
            text,
            editor
                .remove(spot.community(), spot.path(), Map.of(spot.path(), text), spot.rule())
                .orElseThrow());
    List<String> left = new ArrayList<>(titles(editor, spot, after));
    List<String> expected = new ArrayList<>(titles(editor, spot, text));
    assertTrue(expected.containsAll(left), left::toString);
    assertTrue(left.size() < expected.size() || spot.rule().contains("#"), left::toString);
    assertTrue(comments(text).containsAll(comments(after)));
  }

  private static List<String> titles(Editor editor, Spot spot, String text) {
    return editor
        .outline(spot.community(), spot.path(), Map.of(spot.path(), text), Locale.CHINESE)
        .stream()
        .filter(entry -> !entry.id().contains("#"))
        .map(RuleEntry::title)
        .toList();
  }
}
