package org.gongyue.dsl.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongyue.dsl.audit.Audit;
import org.gongyue.dsl.audit.AuditReport;
import org.gongyue.dsl.audit.Finding;
import org.gongyue.dsl.audit.Kind;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.log.EventLog;
import org.gongyue.dsl.progress.Progress;
import org.gongyue.engine.RuleBooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code audit DIR… --events F --decisions D}: whether what was recorded is what comes out. */
@Command(name = "audit", mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", arity = "1..*", descriptionKey = "versions")
  private List<String> folders = List.of();

  @Option(names = "--events", paramLabel = "F.jsonl", required = true, descriptionKey = "events")
  private String events;

  @Option(
      names = "--decisions",
      paramLabel = "D.jsonl",
      required = true,
      descriptionKey = "recorded")
  private String decisions;

  @Option(names = "--until", paramLabel = "DATE", descriptionKey = "until")
  private LocalDate until = LocalDate.MAX;

  @Option(names = "--format", paramLabel = "text|json", descriptionKey = "format")
  private CheckCommand.Format format = CheckCommand.Format.text;

  AuditCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (events.equals(Terminal.STANDARD) && decisions.equals(Terminal.STANDARD)) {
      throw new CallException("ONE_STANDARD");
    }
    RuleBooks rules = terminal.rules(folders);
    if (rules == null) {
      return Terminal.ERRORS;
    }
    Diagnostics problems = new Diagnostics();
    List<EventLog.Entry> entries =
        terminal.log(events, Terminal.latest(rules), problems).entries().stream()
            .filter(entry -> !rules.day(entry.event().at()).isAfter(until))
            .toList();
    terminal.tell(problems);
    AuditReport report = audit(rules, entries);
    if (format == CheckCommand.Format.json) {
      report.findings().forEach(finding -> terminal.print(json(finding).toString()));
      terminal.print(json(report).toString());
    } else {
      report.findings().forEach(finding -> terminal.print(line(finding)));
      summary(report);
    }
    return report.agrees() && problems.all().isEmpty() ? Terminal.GOOD : Terminal.ERRORS;
  }

  private AuditReport audit(RuleBooks rules, List<EventLog.Entry> entries) {
    Path file = terminal.file(decisions);
    try (Progress progress = Progress.over(entries.size())) {
      return Audit.of(rules, entries, file, progress::step);
    } catch (IOException e) {
      throw new CallException("UNREADABLE", decisions, e.getMessage());
    } finally {
      terminal.doneWith(file, decisions);
    }
  }

  private String line(Finding finding) {
    return (finding.isOfEvents() ? events : decisions)
        + ":"
        + finding.line()
        + ": "
        + (finding.event() == null ? "" : finding.event() + " ")
        + finding.text(terminal.locale());
  }

  private void summary(AuditReport report) {
    terminal.print(terminal.text("AUDITED", report.events(), report.records()));
    terminal.print(terminal.text("CHAIN_" + report.chain()));
    if (report.last() != null) {
      terminal.print(terminal.text("CHAIN_LAST", report.last().number(), report.last().hash()));
    }
    if (report.agrees()) {
      terminal.print(terminal.text("AUDIT_AGREES"));
      return;
    }
    for (Kind.Group group : Kind.Group.values()) {
      if (report.count(group) > 0) {
        terminal.print(terminal.text("AUDIT_" + group, report.count(group)));
      }
    }
  }

  private ObjectNode json(Finding finding) {
    ObjectNode object =
        JsonNodeFactory.instance
            .objectNode()
            .put("file", finding.isOfEvents() ? events : decisions)
            .put("line", finding.line())
            .put("group", finding.kind().group().name())
            .put("kind", finding.kind().name());
    if (finding.event() != null) {
      object.put("event", finding.event());
    }
    for (String name : finding.kind().names()) {
      Object value = finding.values().get(finding.kind().names().indexOf(name));
      if (value instanceof Integer || value instanceof Long) {
        object.put(name, ((Number) value).longValue());
      } else if (value instanceof String text) {
        object.put(name, text);
      }
    }
    return object.put("message", finding.text(terminal.locale()));
  }

  private static ObjectNode json(AuditReport report) {
    ObjectNode object =
        JsonNodeFactory.instance
            .objectNode()
            .put("agrees", report.agrees())
            .put("events", report.events())
            .put("records", report.records())
            .put("chain", report.chain().name());
    if (report.last() != null) {
      object.put("lastNumber", report.last().number()).put("lastHash", report.last().hash());
    }
    for (Kind.Group group : Kind.Group.values()) {
      object.put(group.name(), report.count(group));
    }
    return object;
  }
}
