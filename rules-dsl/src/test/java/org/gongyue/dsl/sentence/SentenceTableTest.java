package org.gongyue.dsl.sentence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongyue.dsl.Folders;
import org.junit.jupiter.api.Test;

/**
 * The sentences in {@code conventions/README.md}. {@code -Dreference.update=true} writes them anew.
 */
final class SentenceTableTest {

  private static final String BEGIN = "<!-- 句子 -->\n";
  private static final String END = "<!-- 句子完 -->\n";

  @Test
  void theSentencesInTheReadmeAreCurrent() throws IOException {
    Path readme = Folders.conventions().resolve("README.md");
    String text = Files.readString(readme);
    int from = text.indexOf(BEGIN) + BEGIN.length();
    int to = text.indexOf(END);
    assertTrue(from >= BEGIN.length() && to >= from, "the markers are missing");
    String current = "\n" + table(true, "当") + "\n" + table(false, "那么") + "\n";
    if (Boolean.getBoolean("reference.update")) {
      Files.writeString(readme, text.substring(0, from) + current + text.substring(to));
    } else {
      assertEquals(current, text.substring(from, to), "run with -Dreference.update=true");
    }
  }

  private static String table(boolean conditions, String word) {
    StringBuilder table = new StringBuilder();
    table.append("| “" + word + "”后面可以写 | 相当于 YAML 里的 |\n| --- | --- |\n");
    for (SentenceReader.Entry entry : SentenceReader.dictionary()) {
      if (entry.isCondition() == conditions) {
        table.append("| `" + entry.example() + "` | `" + entry.meaning() + "` |\n");
      }
    }
    return table.toString();
  }
}
