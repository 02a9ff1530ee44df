package org.gongyue.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostic;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What authors are told: each broken convention gives just the lines of its {@code expected.txt}.
 * {@code -Dgolden.update=true} writes these files anew; read every line before you commit one.
 */
final class GoldenDiagnosticsTest {

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  @TempDir private Path temporary;

  @TestFactory
  Stream<DynamicTest> eachBrokenConventionGivesItsExpectedLines() {
    return BrokenConvention.all().stream()
        .map(broken -> dynamicTest(broken.name(), () -> givesExpectedLines(broken)));
  }

  private void givesExpectedLines(BrokenConvention broken) throws IOException {
    Path folder = Files.createDirectory(temporary.resolve(broken.name()));
    List<Diagnostic> found = broken.check(folder);
    String text = BrokenConvention.text(found, folder, Locale.CHINESE);
    if (Boolean.getBoolean("golden.update")) {
      broken.expect(text);
    }
    assertEquals(broken.expected(), text, () -> difference(broken, text));
  }

  /** The lines that are missing and the lines that are new, for the failure's message. */
  private static String difference(BrokenConvention broken, String text) {
    List<String> found = text.lines().toList();
    StringBuilder message = new StringBuilder("broken/").append(broken.name()).append('\n');
    try {
      List<String> expected = broken.expected().lines().toList();
      expected.stream()
          .filter(line -> !found.contains(line))
          .forEach(line -> message.append("  - ").append(line).append('\n'));
      found.stream()
          .filter(line -> !expected.contains(line))
          .forEach(line -> message.append("  + ").append(line).append('\n'));
    } catch (IOException e) {
      message.append(e);
    }
    return message.toString();
  }

  @TestFactory
  Stream<DynamicTest> englishNamesTheSamePlacesAndCodes() {
    return BrokenConvention.all().stream()
        .map(broken -> dynamicTest(broken.name(), () -> isSameInEnglish(broken)));
  }

  private void isSameInEnglish(BrokenConvention broken) throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("en-" + broken.name()));
    List<Diagnostic> found = broken.check(folder);
    List<String> chinese = BrokenConvention.text(found, folder, Locale.CHINESE).lines().toList();
    List<String> english = BrokenConvention.text(found, folder, Locale.ENGLISH).lines().toList();
    assertEquals(
        chinese.stream().map(GoldenDiagnosticsTest::withoutMessage).toList(),
        english.stream().map(GoldenDiagnosticsTest::withoutMessage).toList());
  }

  /** {@code file:line:column: error CODE}. */
  private static String withoutMessage(String line) {
    String[] words = line.split(" ", 4);
    return words[0] + " " + words[1] + " " + words[2];
  }

  @Test
  void everyCodeHasAnExample() throws IOException {
    Set<Code> missing = EnumSet.allOf(Code.class);
    for (BrokenConvention broken : BrokenConvention.all()) {
      broken
          .expected()
          .lines()
          .map(line -> line.split(" ", 4)[2])
          .forEach(code -> missing.remove(Code.valueOf(code)));
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyBrokenConventionSaysSomethingInChinese() throws IOException {
    assertTrue(BrokenConvention.all().size() >= 70);
    for (BrokenConvention broken : BrokenConvention.all()) {
      List<String> lines = broken.expected().lines().toList();
      assertTrue(!lines.isEmpty(), broken::name);
      for (String line : lines) {
        assertTrue(CHINESE.matcher(line).find(), line);
      }
    }
  }

  @Test
  void whatTheyDifferFromIsGood() {
    assertEquals(List.of(), Conventions.check(Folders.small()).diagnostics());
  }
}
