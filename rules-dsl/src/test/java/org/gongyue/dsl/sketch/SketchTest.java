package org.gongyue.dsl.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongyue.dsl.Folders;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.dsl.yaml.YamlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SketchTest {

  private static Part sketch(String text) {
    return Sketch.of(new Text(text));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(f -> f.toString().endsWith(".yaml"))
          .toList();
    }
  }

  @Test
  void whatCanBeReadIsTheSameTreeAsYaml() throws IOException {
    List<Path> all = new ArrayList<>(files(Folders.conventions()));
    all.addAll(files(Folders.module().resolve("src/test/resources")));
    int read = 0;
    for (Path file : all) {
      byte[] bytes = Files.readAllBytes(file);
      Node node = YamlFile.read(bytes, file.toString(), new Diagnostics());
      if (node != null) {
        read++;
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertEquals(shown(node), shown(sketch(text), text), file::toString);
      }
    }
    assertTrue(read > 200, "read " + read);
  }

  private static String shown(Node node) {
    if (node instanceof Node.Mapping mapping) {
      return mapping.entries().stream()
          .map(entry -> shown(entry.key()) + ": " + shown(entry.value()))
          .collect(Collectors.joining(",\n", "{", "}"));
    } else if (node instanceof Node.Sequence sequence) {
      return sequence.items().stream()
          .map(SketchTest::shown)
          .collect(Collectors.joining(",\n", "[", "]"));
    }
    Scalar scalar = (Scalar) node;
    String place = scalar.toString().isEmpty() ? "" : " " + scalar.position().line();
    return "<" + scalar.toString() + ">" + place;
  }

  private static String shown(Part part, String text) {
    if (part instanceof Part.Mapping mapping) {
      return mapping.entries().stream()
          .map(entry -> shown(entry.key(), text) + ": " + shown(entry.value(), text))
          .collect(Collectors.joining(",\n", "{", "}"));
    } else if (part instanceof Part.Sequence sequence) {
      return sequence.items().stream()
          .map(item -> shown(item.value(), text))
          .collect(Collectors.joining(",\n", "[", "]"));
    }
    Part.Single single = (Part.Single) part;
    String place = single.value().isEmpty() ? "" : " " + (new Text(text).lineOf(single.from()) + 1);
    return "<" + single.value() + ">" + place;
  }

  @Test
  void aWordWithoutColonIsAKeyThatIsNotFinished() {
    Part.Mapping root = (Part.Mapping) sketch("正面:\n  - 编号: V-01\n    条\n    得分: 3\n");
    Part.Sequence list = (Part.Sequence) root.entries().get(0).value();
    Part.Mapping rule = (Part.Mapping) list.items().get(0).value();
    assertEquals(
        List.of("编号", "条", "得分"), rule.entries().stream().map(e -> e.key().value()).toList());
    assertEquals(-1, rule.entries().get(1).colon());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{每户每月: 3", "{每户每月: ", "[甲, 乙", "'时长 >= ", "\"时长", "{每户: {甲: [", "{,"})
  void whatIsNotClosedEndsWithItsLine(String open) {
    Part.Mapping root = (Part.Mapping) sketch("a:\n  b: " + open + "\n  c: 3\nd: 4\n");
    assertEquals(List.of("a", "d"), root.entries().stream().map(e -> e.key().value()).toList());
    Part.Mapping inner = (Part.Mapping) root.entries().get(0).value();
    assertEquals(List.of("b", "c"), inner.entries().stream().map(e -> e.key().value()).toList());
  }

  @Test
  void placesAreUtf16WithMarksAndLineEndsOfAnyKind() {
    String text = "\uFEFFa: 😀\r\n\tb: x # c\rc: [😀, y]\r\n";
    Part.Mapping root = (Part.Mapping) sketch(text);
    for (Part.Entry entry : root.entries()) {
      assertEquals(entry.key().value(), text.substring(entry.key().from(), entry.key().to()));
    }
    Part.Sequence last = (Part.Sequence) root.entries().get(root.entries().size() - 1).value();
    Part.Single y = (Part.Single) last.items().get(1).value();
    assertEquals("y", text.substring(y.from(), y.to()));
    Text lines = new Text(text);
    assertEquals(text.indexOf("c: ["), lines.place(3, 1));
    assertEquals(text.indexOf(", y"), lines.place(3, 6));
    assertEquals(1, lines.place(1, 1));
    assertEquals(text.length(), lines.place(99, 99));
  }

  @Test
  void whateverIsTypedItEndsInTimeAndPlacesAreInOrder() throws IOException {
    Random random = new Random(7);
    String signs = "{}[]'\":,-#|>\n \t\r😀a:?&*%@`";
    for (Path file : files(Folders.conventions().resolve("wuxing"))) {
      String text = Files.readString(file);
      for (int i = 0; i < 60; i++) {
        StringBuilder typed = new StringBuilder(text);
        for (int edits = random.nextInt(5); edits >= 0; edits--) {
          int at = random.nextInt(typed.length());
          typed.insert(at, signs.charAt(random.nextInt(signs.length())));
        }
        String cut = typed.substring(0, random.nextInt(typed.length()));
        inOrder(sketch(cut), 0, cut.length());
        inOrder(sketch(typed.toString()), 0, typed.length());
      }
    }
  }

  private static void inOrder(Part part, int from, int to) {
    assertTrue(part.from() >= from && part.to() >= part.from() && part.to() <= to, part::toString);
    int at = part.from();
    if (part instanceof Part.Mapping mapping) {
      for (Part.Entry entry : mapping.entries()) {
        inOrder(entry.key(), at, part.to());
        at = entry.key().to();
        if (!entry.isEmpty()) {
          inOrder(entry.value(), at, part.to());
          at = entry.value().to();
        }
      }
    } else if (part instanceof Part.Sequence sequence) {
      for (Part.Item item : sequence.items()) {
        if (item.value().from() < item.value().to()) {
          inOrder(item.value(), at, part.to());
          at = item.value().to();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{", "[", "- ", "a: {", "a: '", "a: \"", "- [", "'", "\"", " a:\n", "a: |\n", "? "
      })
  void whatIsRepeatedTakesTimeInProportion(String piece) {
    String same = piece.repeat(400_000 / piece.length());
    StringBuilder deeper = new StringBuilder();
    for (int i = 0; deeper.length() < 400_000; i++) {
      deeper.append(" ".repeat(Math.min(i, 700))).append(piece).append('\n');
    }
    for (String text : List.of(same, deeper.toString(), (piece + "\n").repeat(50_000))) {
      assertTimeout(Duration.ofSeconds(5), () -> sketch(text));
    }
  }
}
