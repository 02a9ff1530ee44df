package org.gongyue.dsl.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import org.gongyue.ledger.Journal;
import org.gongyue.ledger.LedgerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export JDBC-URL}: the journal of a database as JSON Lines. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "JDBC-URL", descriptionKey = "database")
  private String source;

  @Option(names = "--after", paramLabel = "NUMBER", descriptionKey = "exportAfter")
  private long after;

  @Option(names = "--out", paramLabel = "F.jsonl", descriptionKey = "exportOut")
  private String out = Terminal.STANDARD;

  @Option(names = "--backup", descriptionKey = "backup")
  private boolean backup;

  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Journal journal = database.journal(source);
    try (Writer writer = terminal.writer(out)) {
      long last = backup ? journal.backUp(writer, after) : journal.export(writer, after);
      terminal.say(last == after ? "EXPORTED_NOTHING" : "EXPORTED", after + 1, last);
      return Terminal.GOOD;
    } catch (LedgerException e) {
      terminal.say("DATABASE", e.getMessage());
      return Terminal.ERRORS;
    } catch (IOException e) {
      throw new CallException("UNWRITABLE", out, e.getMessage());
    }
  }
}
