package org.gongyue.dsl.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diff.Change;
import org.gongyue.dsl.diff.Changes;
import org.gongyue.dsl.impact.Impact;
import org.gongyue.dsl.impact.ImpactPage;
import org.gongyue.dsl.impact.Report;
import org.gongyue.dsl.log.EventLog;
import org.gongyue.dsl.progress.Progress;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.Event;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff A B}: what a change of a convention does. */
@Command(name = "diff", mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

  /** How many made-up events are tried for each change before it is said that none shows it. */
  private static final int BUDGET = 40_000;

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "A", descriptionKey = "diffBefore")
  private String before;

  @Parameters(index = "1", paramLabel = "B", descriptionKey = "diffAfter")
  private String after;

  @Option(names = "--events", paramLabel = "F.jsonl", descriptionKey = "diffEvents")
  private String events;

  @Option(names = "--until", paramLabel = "DATE", descriptionKey = "diffUntil")
  private LocalDate until;

  @Option(names = "--report", paramLabel = "DIR", descriptionKey = "diffReport")
  private String report;

  @Option(names = "--format", paramLabel = "text|json", descriptionKey = "format")
  private CheckCommand.Format format = CheckCommand.Format.text;

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Convention one = terminal.convention(before);
    Convention other = terminal.convention(after);
    if (one == null || other == null) {
      return Terminal.ERRORS;
    }
    List<Change> changes = Changes.between(one, other, BUDGET);
    ChangeListing listing = new ChangeListing(terminal, RuleBook.compile(one));
    Diagnostics problems = new Diagnostics();
    Impact impact = events == null ? null : impact(one, other, problems);
    if (format == CheckCommand.Format.json) {
      ObjectNode json =
          impact == null
              ? JsonNodeFactory.instance.objectNode()
              : ImpactJson.of(impact, terminal.locale());
      json.set("changes", MAPPER.valueToTree(listing.json(changes)));
      terminal.print(json.toString());
    } else {
      listing.print(changes);
      if (impact != null) {
        terminal.print("");
        SectionListing.lines(Report.of(impact, terminal.locale())).forEach(terminal::print);
      }
    }
    if (report != null) {
      write("changes.html", listing.page(changes, one.name(), other.version()));
      if (impact != null) {
        write("impact.html", ImpactPage.html(impact, terminal.locale()));
      }
    }
    return problems.all().isEmpty() ? Terminal.GOOD : Terminal.ERRORS;
  }

  /** Who gains and who loses on a log. */
  private Impact impact(Convention one, Convention other, Diagnostics problems) {
    List<Event> log =
        terminal.log(events, one, problems).entries().stream().map(EventLog.Entry::event).toList();
    terminal.tell(problems);
    try (Progress progress = Progress.over(2 * log.size())) {
      return Impact.of(RuleBook.compile(one), RuleBook.compile(other), log, until, progress::step);
    }
  }

  private void write(String name, String page) {
    Path folder = Terminal.path(report);
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name), page);
    } catch (IOException e) {
      throw new CallException("UNWRITABLE", report, e.getMessage());
    }
    terminal.say("PAGE_WRITTEN", folder.resolve(name));
  }
}
