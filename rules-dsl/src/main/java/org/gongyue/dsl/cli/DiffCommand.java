package org.gongyue.dsl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.diagnostic.Diagnostics;
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
    if (events == null) {
      throw new CallException("NEEDS_EVENTS");
    }
    Convention one = terminal.convention(before);
    Convention other = terminal.convention(after);
    return one == null || other == null ? Terminal.ERRORS : impact(one, other);
  }

  /** Who gains and who loses on a log. */
  private int impact(Convention one, Convention other) {
    Diagnostics problems = new Diagnostics();
    List<Event> log =
        terminal.log(events, one, problems).entries().stream().map(EventLog.Entry::event).toList();
    terminal.tell(problems);
    Impact impact;
    try (Progress progress = Progress.over(2 * log.size())) {
      impact =
          Impact.of(RuleBook.compile(one), RuleBook.compile(other), log, until, progress::step);
    }
    if (format == CheckCommand.Format.json) {
      terminal.print(ImpactJson.of(impact, terminal.locale()).toString());
    } else {
      SectionListing.lines(Report.of(impact, terminal.locale())).forEach(terminal::print);
    }
    if (report != null) {
      write(ImpactPage.html(impact, terminal.locale()));
    }
    return problems.all().isEmpty() ? Terminal.GOOD : Terminal.ERRORS;
  }

  private void write(String page) {
    Path folder = Terminal.path(report);
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("impact.html"), page);
    } catch (IOException e) {
      throw new CallException("UNWRITABLE", report, e.getMessage());
    }
    terminal.say("PAGE_WRITTEN", folder.resolve("impact.html"));
  }
}
