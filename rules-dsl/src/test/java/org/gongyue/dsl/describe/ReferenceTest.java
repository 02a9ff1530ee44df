package org.gongyue.dsl.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.gongyue.dsl.Folders;
import org.gongyue.dsl.vocabulary.Key;
import org.junit.jupiter.api.Test;

/**
 * The reference at the end of {@code conventions/README.md}. {@code -Dreference.update=true} writes
 * it anew.
 */
final class ReferenceTest {

  private static final String BEGIN = "<!-- 词汇表 -->\n";
  private static final String END = "<!-- 词汇表完 -->\n";

  @Test
  void theReferenceInTheReadmeIsCurrent() throws IOException {
    Path readme = Folders.conventions().resolve("README.md");
    String text = Files.readString(readme);
    int from = text.indexOf(BEGIN) + BEGIN.length();
    int to = text.indexOf(END);
    assertTrue(from >= BEGIN.length() && to >= from, "the markers are missing");
    String current = "\n" + Reference.markdown() + "\n";
    if (Boolean.getBoolean("reference.update")) {
      Files.writeString(readme, text.substring(0, from) + current + text.substring(to));
    } else {
      assertEquals(current, text.substring(from, to), "run with -Dreference.update=true");
    }
  }

  @Test
  void everyKeyIsInIt() {
    String reference = Reference.markdown();
    Arrays.stream(Key.values())
        .forEach(
            key ->
                assertTrue(
                    reference.contains("| `%s` | `%s` |".formatted(key.chinese(), key.english())),
                    key::name));
  }
}
