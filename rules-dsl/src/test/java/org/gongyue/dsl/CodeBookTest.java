package org.gongyue.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongyue.dsl.describe.CodeBook;
import org.gongyue.dsl.diagnostic.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every code of check and of decisions is explained. {@code -Dgolden.update=true} writes the
 * examples anew, from the broken conventions, and {@code -Dreference.update=true} the page {@code
 * conventions/codes.md}; run the first first.
 */
final class CodeBookTest {

  private static final Path EXAMPLES =
      Folders.module().resolve("src/main/resources/org/gongyue/dsl/describe/examples.txt");

  @TempDir private Path temporary;

  @Test
  void everyCodeIsInOneGroup() {
    List<String> all =
        Stream.concat(
                Arrays.stream(Code.values()).map(Code::name),
                Arrays.stream(org.gongyue.decision.Code.values()).map(Enum::name))
            .toList();
    assertEquals(
        new TreeSet<>(all), new TreeSet<>(CodeBook.codes()), "add it to describe/codes.txt");
    assertEquals(all.size(), CodeBook.codes().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyCodeSaysWhatItMeansAndWhy(String language) {
    CodeBook book = new CodeBook(Locale.forLanguageTag(language));
    for (String code : CodeBook.codes()) {
      String text = book.explain(code);
      assertTrue(text.lines().count() >= 3, text);
      // Examples are YAML, in which there are braces; the meaning has none.
      assertFalse(text.lines().toList().get(1).contains("{"), text);
    }
    assertNull(book.explain("NO_SUCH_CODE"));
  }

  @Test
  void theExamplesAreThoseOfTheBrokenConventions() throws IOException {
    String current = CodeExamples.text(temporary);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(EXAMPLES, current);
    }
    assertEquals(current, Files.readString(EXAMPLES), "run with -Dgolden.update=true");
  }

  @Test
  void thePageIsCurrent() throws IOException {
    Path page = Folders.conventions().resolve("codes.md");
    if (Boolean.getBoolean("reference.update")) {
      Files.writeString(page, CodeBook.markdown());
    }
    assertEquals(CodeBook.markdown(), Files.readString(page), "run with -Dreference.update=true");
  }
}
