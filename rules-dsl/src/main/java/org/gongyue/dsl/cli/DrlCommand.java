package org.gongyue.dsl.cli;

import java.util.concurrent.Callable;
import org.gongyue.dsl.Check;
import org.gongyue.dsl.drl.Drl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code drl DIR}: the effective convention as DRL. */
@Command(name = "drl", mixinStandardHelpOptions = true)
final class DrlCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", descriptionKey = "dir")
  private String folder;

  DrlCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Check check = terminal.check(folder);
    if (check.convention().isEmpty()) {
      return Terminal.ERRORS;
    }
    terminal.print(Drl.print(check.convention().get()).stripTrailing());
    return Terminal.GOOD;
  }
}
