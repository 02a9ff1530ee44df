package org.gongyue.dsl.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongyue.dsl.Folders;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;

/** Reading by parts is reading. */
final class YamlPiecesTest {

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .toList();
    }
  }

  /** With every place, also those within values. */
  private static String shown(Node node) {
    if (node instanceof Node.Mapping mapping) {
      return mapping.position()
          + mapping.entries().stream()
              .map(entry -> shown(entry.key()) + ": " + shown(entry.value()))
              .collect(Collectors.joining(",\n", "{", "}"));
    } else if (node instanceof Node.Sequence sequence) {
      return sequence.position()
          + sequence.items().stream()
              .map(YamlPiecesTest::shown)
              .collect(Collectors.joining(",\n", "[", "]"));
    }
    if (node == null) {
      return "nothing";
    }
    Scalar scalar = (Scalar) node;
    String inside = scalar.text().length() > 1 ? " " + scalar.position(1) : "";
    return "<" + scalar + "> " + scalar.isPlain() + scalar.position() + inside;
  }

  private static void same(YamlPieces pieces, byte[] bytes) {
    Diagnostics expected = new Diagnostics();
    Diagnostics actual = new Diagnostics();
    String whole = shown(YamlFile.read(bytes, "f", expected));
    String parts = shown(pieces.read(bytes, "f", actual));
    assertEquals(whole, parts);
    assertEquals(texts(expected), texts(actual));
  }

  private static List<String> texts(Diagnostics found) {
    return found.all().stream().map(one -> one.text(Locale.ENGLISH)).toList();
  }

  @Test
  void everyFileIsReadAsWhole() throws IOException {
    List<Path> all = new ArrayList<>(files(Folders.conventions()));
    all.addAll(files(Folders.module().resolve("src/test/resources")));
    assertTrue(all.size() > 300, "only " + all.size());
    for (Path file : all) {
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length < 200_000) {
        YamlPieces pieces = new YamlPieces();
        same(pieces, bytes);
        same(pieces, bytes);
      }
    }
  }

  @Test
  void whateverIsTypedItIsReadAsWhole() throws IOException {
    Random random = new Random(5);
    String[] pieces = {
      "",
      " ",
      "\n",
      "- ",
      "\n  - ",
      "\n- ",
      "a: ",
      "'",
      "\"",
      "{",
      "}",
      "[",
      "|\n",
      "#",
      "\t",
      "---\n",
      "&a ",
      "\n    b: 1\n",
      "\n\n",
      ">+\n",
      "? ",
      ": ",
      "😀",
      "\r\n",
      "正面:\n",
      "%"
    };
    for (Path file : files(Folders.conventions().resolve("wuxing"))) {
      String saved = Files.readString(file);
      YamlPieces reading = new YamlPieces();
      String text = saved;
      for (int i = 0; i < 80; i++) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + random.nextInt(4));
        String piece = pieces[random.nextInt(pieces.length)];
        text = text.substring(0, at) + piece + text.substring(to);
        same(reading, text.getBytes(StandardCharsets.UTF_8));
        text = random.nextInt(3) == 0 ? saved : text;
      }
    }
  }
}
