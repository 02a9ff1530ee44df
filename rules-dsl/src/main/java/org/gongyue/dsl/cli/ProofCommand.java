package org.gongyue.dsl.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.gongyue.ledger.InclusionProof;
import org.gongyue.ledger.LedgerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code proof JDBC-URL EVENT-ID}: what shows that one record is in the journal. */
@Command(name = "proof", mixinStandardHelpOptions = true)
final class ProofCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "JDBC-URL", descriptionKey = "database")
  private String source;

  @Parameters(index = "1", paramLabel = "EVENT-ID", descriptionKey = "event")
  private String event;

  @Option(names = "--closed", descriptionKey = "closed")
  private boolean closed;

  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  ProofCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try {
      InclusionProof proof = database.journal(source).proof(event);
      InclusionProof shown =
          closed
              ? new InclusionProof(proof.record(), null, Map.of(), proof.path(), proof.checkpoint())
              : proof;
      terminal.print(shown.write());
      return Terminal.GOOD;
    } catch (IllegalArgumentException e) {
      terminal.say("NOT_RECORDED", event);
    } catch (IllegalStateException e) {
      terminal.say("NOT_COVERED", event);
    } catch (LedgerException e) {
      terminal.say("DATABASE", e.getMessage());
    }
    return Terminal.ERRORS;
  }
}
