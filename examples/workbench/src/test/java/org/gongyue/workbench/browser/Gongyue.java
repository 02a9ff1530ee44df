package org.gongyue.workbench.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.gongyue.dsl.cli.Main;

/** The command line, which writes most of the pages. */
final class Gongyue {

  /** The root of the project; tests run in the folder of their module. */
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();

  static final Path CONVENTIONS = ROOT.resolve("conventions");
  static final Path SANBAO_JIE = CONVENTIONS.resolve("wuxing/sanbao-jie");

  /** Some hundred events of sanbao-jie's year 2024. */
  static final Path SAMPLE = ROOT.resolve("examples/quickstart/sample.jsonl");

  private Gongyue() {}

  /** Runs a command, which must not be called wrongly; that it finds errors may be wanted. */
  static void run(Object... arguments) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
    PrintStream nowhere =
        new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    String[] words = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
    int code = Main.run(InputStream.nullInputStream(), nowhere, err, words);
    assertTrue(
        code < 2, () -> String.join(" ", words) + "\n" + said.toString(StandardCharsets.UTF_8));
  }
}
