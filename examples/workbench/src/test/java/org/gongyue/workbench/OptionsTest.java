package org.gongyue.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OptionsTest {

  @Test
  void itNeedsNone() {
    assertEquals(new Options(Path.of("conventions"), 8766, null), Options.of());
  }

  @Test
  void folderPortAndLanguageCanBeSaid() {
    assertEquals(
        new Options(Path.of("here"), 0, Locale.ENGLISH),
        Options.of("--port", "0", "here", "--lang", "en"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--port", "--port x", "--port 70000", "--lang fr", "--open", "a b"})
  void theRestIsRefused(String line) {
    String[] arguments = line.split(" ", -1);
    assertThrows(IllegalArgumentException.class, () -> Options.of(arguments));
  }
}
