package org.gongyue.dsl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gongyue.dsl.diagnostic.Diagnostic;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Severity;
import org.gongyue.dsl.format.Formatter;
import org.gongyue.dsl.vocabulary.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code format DIR}: the keys of a convention's files in one language. */
@Command(name = "format", mixinStandardHelpOptions = true)
final class FormatCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", descriptionKey = "dir")
  private String folder;

  @Option(names = "--keys", paramLabel = "zh|en", descriptionKey = "keys")
  private Language language = Language.zh;

  @Option(names = "--check", descriptionKey = "onlyCheck")
  private boolean check;

  FormatCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path path = Terminal.path(folder);
    if (!Files.isDirectory(path)) {
      throw new CallException("NO_FOLDER", folder);
    }
    Diagnostics found = new Diagnostics();
    Formatter formatter = formatter(path, found);
    if (formatter == null) {
      found.all().stream()
          .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
          .map((Diagnostic diagnostic) -> diagnostic.text(terminal.locale()))
          .forEach(terminal::sayLine);
      terminal.say("NOT_FORMATTED");
      return Terminal.ERRORS;
    }
    int count = formatter.files().size();
    if (!check) {
      write(formatter);
    }
    formatter.files().forEach(file -> terminal.print(file.toString().replace('\\', '/')));
    terminal.say(check ? "TO_FORMAT" : "FORMATTED", count);
    return check && count > 0 ? Terminal.ERRORS : Terminal.GOOD;
  }

  private Formatter formatter(Path path, Diagnostics found) {
    try {
      return Formatter.of(path, language, found);
    } catch (IOException e) {
      throw new CallException("UNREADABLE", folder, e.getMessage());
    }
  }

  private void write(Formatter formatter) {
    try {
      formatter.write();
    } catch (IOException e) {
      throw new CallException("UNWRITABLE", folder, e.getMessage());
    }
  }
}
