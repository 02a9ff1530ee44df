package org.gongyue.dsl.cli;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.log.EventLog;
import org.gongyue.dsl.statement.Asking;
import org.gongyue.dsl.statement.StatementPage;
import org.gongyue.dsl.statement.Statements;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.AccountId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code statement DIR --account ID …}: what a household is told about its own account. */
@Command(name = "statement", mixinStandardHelpOptions = true)
final class StatementCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", descriptionKey = "dir")
  private String folder;

  @Mixin private final AskingOptions asked = new AskingOptions();

  @Option(names = "--since", paramLabel = "DATE", descriptionKey = "statementSince")
  private LocalDate since;

  @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "statementOut")
  private String file;

  StatementCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Convention convention = terminal.convention(folder);
    if (convention == null) {
      return Terminal.ERRORS;
    }
    AccountId id = asked.account(convention);
    Asking asking = asked.asking(convention);
    RuleBook rules = RuleBook.compile(convention);
    Diagnostics problems = new Diagnostics();
    List<EventLog.Entry> log = terminal.log(asked.events(), convention, problems).entries();
    terminal.tell(problems);
    Statements all = Statements.of(rules, log.stream().map(EventLog.Entry::event).toList(), asking);
    if (!all.accounts().contains(id)) {
      throw AccountCommand.unknown(id, rules.day(asking.at()), all.accounts());
    }
    write(StatementPage.html(all.of(id, since), terminal.locale()));
    return problems.all().isEmpty() ? Terminal.GOOD : Terminal.ERRORS;
  }

  private void write(String page) {
    try (Writer writer = terminal.writer(file)) {
      writer.write(page);
    } catch (IOException e) {
      throw new CallException("UNWRITABLE", file, e.getMessage());
    }
    if (!file.equals("-")) {
      terminal.say("PAGE_WRITTEN", file);
    }
  }
}
