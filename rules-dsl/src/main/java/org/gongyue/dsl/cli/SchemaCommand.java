package org.gongyue.dsl.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gongyue.dsl.conformance.Suite;
import org.gongyue.dsl.describe.Schema;
import org.gongyue.dsl.vocabulary.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code schema}: the JSON Schema of the files, for editors. */
@Command(name = "schema", mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = "--file",
      paramLabel = "convention|rewards-penalties|redemption|conformance",
      descriptionKey = "file")
  private String file;

  SchemaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws JsonProcessingException {
    Map<String, Object> schema = schema();
    DefaultPrettyPrinter lines =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    terminal.print(new JsonMapper().writer(lines).writeValueAsString(schema));
    return Terminal.GOOD;
  }

  private Map<String, Object> schema() {
    if (file == null) {
      return Schema.ofAll(terminal.locale());
    }
    return file.equals(Suite.FOLDER)
        ? Schema.ofSuites(terminal.locale())
        : Schema.of(document(), terminal.locale());
  }

  private Document document() {
    return Arrays.stream(Document.values())
        .filter(document -> document.title().equals(file))
        .findFirst()
        .orElseThrow(
            () ->
                new CallException(
                    "NO_DOCUMENT",
                    file,
                    Arrays.stream(Document.values())
                            .map(Document::title)
                            .collect(Collectors.joining("|"))
                        + "|"
                        + Suite.FOLDER));
  }
}
