package org.gongyue.dsl.cli;

import java.util.concurrent.Callable;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.Check;
import org.gongyue.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code show DIR}: the effective convention. */
@Command(name = "show", mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", descriptionKey = "dir")
  private String folder;

  @Option(names = "--origin", descriptionKey = "origin")
  private boolean origin;

  @Option(names = "--format", paramLabel = "text|json", descriptionKey = "format")
  private CheckCommand.Format format = CheckCommand.Format.text;

  @Option(names = "--list", paramLabel = "LIST", descriptionKey = "list")
  private String list;

  ShowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ResidentList asked = list == null ? null : ResidentList.of(list);
    Check check = terminal.check(folder);
    if (check.convention().isEmpty()) {
      return Terminal.ERRORS;
    }
    Convention convention = check.convention().get();
    if (list != null) {
      ResidentListing listing = new ResidentListing(terminal, convention);
      if (format == CheckCommand.Format.json) {
        listing.printJson(asked);
      } else {
        listing.print(asked);
      }
    } else if (format == CheckCommand.Format.json) {
      terminal.print(Json.write(convention));
    } else {
      new Listing(terminal, convention, origin ? check.origins() : null).print();
    }
    return Terminal.GOOD;
  }
}
