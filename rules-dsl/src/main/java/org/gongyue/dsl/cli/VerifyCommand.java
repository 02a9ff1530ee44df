package org.gongyue.dsl.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongyue.json.JsonException;
import org.gongyue.ledger.Checkpoint;
import org.gongyue.ledger.Fault;
import org.gongyue.ledger.InclusionProof;
import org.gongyue.ledger.Journal;
import org.gongyue.ledger.LedgerException;
import org.gongyue.ledger.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify SOURCE}: whether a journal, an export or a proof is as it was written. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

  /** How the first line of an export begins. */
  private static final String EXPORT = "{\"after\":";

  private final Terminal terminal;

  @Parameters(paramLabel = "SOURCE", descriptionKey = "verified")
  private String source;

  @Option(names = "--key", paramLabel = "FILE.pem", descriptionKey = "publicKey")
  private List<String> keyFiles = List.of();

  @Option(names = "--checkpoint", paramLabel = "FILE", descriptionKey = "keptCheckpoint")
  private List<String> checkpointFiles = List.of();

  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Option(names = "--format", paramLabel = "text|json", descriptionKey = "format")
  private CheckCommand.Format format = CheckCommand.Format.text;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    PublicKey[] keys = PublicKeys.read(keyFiles).toArray(new PublicKey[0]);
    List<Checkpoint> kept = kept();
    if (source.startsWith(DatabaseOptions.ADDRESS)) {
      try {
        return tell(database.journal(source).verify(kept, keys));
      } catch (LedgerException e) {
        throw new CallException("DATABASE", e.getMessage());
      }
    }
    Path file = terminal.file(source);
    try {
      InclusionProof proof = proof(file);
      if (proof != null) {
        return tell(proof, keys);
      }
      try (BufferedReader export = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        return tell(Journal.verify(export, kept, keys));
      }
    } catch (IOException e) {
      throw new CallException("UNREADABLE", source, e.getMessage());
    } finally {
      terminal.doneWith(file, source);
    }
  }

  private List<Checkpoint> kept() {
    List<Checkpoint> kept = new ArrayList<>();
    for (String name : checkpointFiles) {
      try {
        for (String line : Files.readAllLines(Terminal.path(name), StandardCharsets.UTF_8)) {
          kept.add(Checkpoint.read(line));
        }
      } catch (IOException | JsonException e) {
        throw new CallException("UNREADABLE", name, e.getMessage());
      }
    }
    return kept;
  }

  /** Null if the file is not a proof. */
  private static InclusionProof proof(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      char[] begin = new char[EXPORT.length()];
      int length = reader.read(begin);
      if (length == EXPORT.length() && new String(begin).equals(EXPORT)) {
        return null;
      }
    }
    try {
      return InclusionProof.read(Files.readString(file));
    } catch (JsonException | IllegalArgumentException e) {
      return null;
    }
  }

  private int tell(Verification found) {
    if (format == CheckCommand.Format.json) {
      terminal.print(json(found).toString());
    } else {
      terminal.print(found.text(terminal.locale()));
    }
    return found.isClean() ? Terminal.GOOD : Terminal.ERRORS;
  }

  private ObjectNode json(Verification found) {
    ObjectNode object =
        JsonNodeFactory.instance
            .objectNode()
            .put("clean", found.isClean())
            .put("records", found.records())
            .put("number", found.number())
            .put("hash", found.hash())
            .put("checkpoints", found.checkpoints())
            .put("signed", found.signed());
    Fault fault = found.fault();
    if (fault != null) {
      ObjectNode one = object.putObject("fault");
      one.put("kind", fault.kind().name()).put("number", fault.number());
      one.put("event", fault.event()).put("where", fault.where());
      one.put("expected", fault.expected()).put("found", fault.found());
      one.put("message", fault.text(terminal.locale()));
    }
    return object;
  }

  private int tell(InclusionProof proof, PublicKey... keys) {
    if (keys.length == 0) {
      throw new CallException("PROOF_NEEDS_KEY");
    }
    PublicKey key = keys[0];
    for (PublicKey one : keys) {
      key = Checkpoint.fingerprint(one).equals(proof.checkpoint().signer()) ? one : key;
    }
    List<InclusionProof.Problem> problems = List.copyOf(proof.verify(key));
    if (format == CheckCommand.Format.json) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      object.put("holds", problems.isEmpty()).put("number", proof.number());
      object.put("record", proof.record()).put("opened", proof.opened());
      object.put("checkpoint", proof.checkpoint().write());
      ArrayNode names = object.putArray("problems");
      problems.forEach(problem -> names.add(problem.name()));
      terminal.print(object.toString());
    } else {
      Checkpoint signed = proof.checkpoint();
      terminal.print(
          terminal.text(
              "PROOF_OF", signed.community(), proof.number(), signed.at(), signed.number()));
      terminal.print(terminal.text(problems.isEmpty() ? "PROOF_HOLDS" : "PROOF_FAILS"));
      problems.forEach(problem -> terminal.print(problem.text(terminal.locale())));
      if (problems.isEmpty() && proof.opened() != null) {
        terminal.print(proof.opened());
      }
    }
    return problems.isEmpty() ? Terminal.GOOD : Terminal.ERRORS;
  }
}
