package org.gongyue.dsl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gongyue.dsl.Conventions;
import org.gongyue.dsl.describe.CodeBook;
import org.gongyue.dsl.diagnostic.Diagnostic;
import org.gongyue.dsl.diagnostic.Nearest;
import org.gongyue.dsl.diagnostic.Severity;
import org.gongyue.dsl.read.ConventionReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check DIR…}: what is wrong with conventions. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  /** How deep below a folder conventions are looked for. */
  private static final int DEEPEST = 8;

  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", arity = "0..*", descriptionKey = "dirs")
  private List<String> folders = List.of();

  @Option(names = "--explain", paramLabel = "CODE", descriptionKey = "explain")
  private String explained;

  @Option(names = "--format", paramLabel = "text|json", descriptionKey = "format")
  private Format format = Format.text;

  @Option(names = "--source", descriptionKey = "source")
  private boolean source;

  /** How diagnostics are printed. */
  enum Format {
    text,
    json
  }

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (explained != null) {
      return explain();
    } else if (folders.isEmpty()) {
      throw new CallException("NO_FOLDERS");
    }
    List<Path> conventions = new ArrayList<>();
    for (String folder : folders) {
      conventions.addAll(conventions(folder));
    }
    List<Diagnostic> found = new ArrayList<>();
    conventions.forEach(folder -> found.addAll(Conventions.check(folder).diagnostics()));
    long errors = found.stream().filter(d -> d.severity() == Severity.ERROR).count();
    if (format == Format.json) {
      terminal.print(DiagnosticJson.array(found, terminal.locale()));
    } else {
      print(found);
    }
    if (errors == 0) {
      terminal.say("CHECKED", conventions.size(), found.size());
    } else {
      terminal.say("CHECKED_WITH_ERRORS", conventions.size(), errors, found.size() - errors);
    }
    return errors == 0 ? Terminal.GOOD : Terminal.ERRORS;
  }

  /** What a code of check or of a decision means; nothing is checked. */
  private int explain() {
    CodeBook book = new CodeBook(terminal.locale());
    String text = book.explain(explained);
    if (text == null) {
      String nearest = Nearest.to(explained, CodeBook.codes());
      throw new CallException("NO_CODE", explained, nearest == null ? "BAND_GAP" : nearest);
    }
    terminal.print(text.stripTrailing());
    return Terminal.GOOD;
  }

  /** One line each, so that tools can read them; with {@code --source}, the place below it. */
  private void print(List<Diagnostic> found) {
    SourceFiles files = new SourceFiles();
    for (Diagnostic diagnostic : found) {
      terminal.print(diagnostic.text(terminal.locale()));
      String marked = source ? files.marked(diagnostic.position()) : null;
      if (marked != null) {
        terminal.print(marked);
      }
    }
  }

  /** The folder itself, or the folders of conventions below it if it is none. */
  private static List<Path> conventions(String name) {
    Path folder = Terminal.path(name);
    if (!Files.isDirectory(folder)) {
      throw new CallException("NO_FOLDER", name);
    }
    if (!Files.exists(folder.resolve(ConventionReader.CONVENTION))) {
      try (Stream<Path> below = Files.walk(folder, DEEPEST)) {
        List<Path> found =
            below
                .filter(path -> path.endsWith(ConventionReader.CONVENTION))
                .map(Path::getParent)
                .sorted()
                .toList();
        if (!found.isEmpty()) {
          return found;
        }
      } catch (IOException e) {
        throw new CallException("UNREADABLE", name, e.getMessage());
      }
    }
    return List.of(folder);
  }
}
