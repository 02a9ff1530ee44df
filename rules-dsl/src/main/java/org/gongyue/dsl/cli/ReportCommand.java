package org.gongyue.dsl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gongyue.dsl.community.CommunityPage;
import org.gongyue.dsl.community.CommunityReport;
import org.gongyue.dsl.community.CommunitySections;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.log.EventLog;
import org.gongyue.dsl.progress.Progress;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.Event;
import org.gongyue.measure.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report DIR… --events F}: how far a community has come, month by month. */
@Command(name = "report", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

  private static final String PAGE = "commons.html";

  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", arity = "1..*", descriptionKey = "versions")
  private List<String> folders = List.of();

  @Option(names = "--events", paramLabel = "F.jsonl", required = true, descriptionKey = "events")
  private String events;

  @Option(names = "--period", paramLabel = "P", descriptionKey = "reportPeriod")
  private String period;

  @Option(names = "--by", paramLabel = "GROUP", descriptionKey = "reportBy")
  private String by;

  @Option(names = "--until", paramLabel = "DATE", descriptionKey = "reportUntil")
  private LocalDate until;

  @Option(names = "--format", paramLabel = "text|json", descriptionKey = "format")
  private CheckCommand.Format format = CheckCommand.Format.text;

  @Option(names = "--report", paramLabel = "DIR", descriptionKey = "reportFolder")
  private String folder;

  ReportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Period asked = period == null ? null : Period.parse(period);
    if (period != null && asked == null) {
      throw new CallException("BAD_PERIOD", period);
    }
    RuleBooks rules = terminal.rules(folders);
    if (rules == null) {
      return Terminal.ERRORS;
    }
    Diagnostics problems = new Diagnostics();
    List<Event> log = new ArrayList<>();
    for (EventLog.Entry entry : terminal.log(events, Terminal.latest(rules), problems).entries()) {
      log.add(entry.event());
    }
    terminal.tell(problems);
    String kind = groupKind(rules, log);
    CommunityReport report = report(rules, log, asked, kind);
    if (format == CheckCommand.Format.json) {
      terminal.print(CommunityJson.of(report).toString());
    } else {
      SectionListing.lines(CommunitySections.of(report, terminal.locale()))
          .forEach(terminal::print);
    }
    if (folder != null) {
      write(CommunityPage.html(report, terminal.locale()));
    }
    return problems.all().isEmpty() ? Terminal.GOOD : Terminal.ERRORS;
  }

  private CommunityReport report(RuleBooks rules, List<Event> log, Period asked, String kind) {
    try (Progress progress = Progress.over(log.size())) {
      return CommunityReport.of(rules, log, asked, kind, until, progress::step);
    } catch (IllegalArgumentException e) {
      throw new CallException("NO_DAYS", e.getMessage());
    }
  }

  /** The kind of group that was asked for, else the first that there is; null for none. */
  private String groupKind(RuleBooks rules, List<Event> log) {
    Set<String> kinds = CommunityReport.groupKinds(rules, log);
    if (by != null && !kinds.contains(by)) {
      throw new CallException("NO_GROUP", by, kinds.isEmpty() ? "—" : String.join("、", kinds));
    }
    return by != null ? by : kinds.isEmpty() ? null : kinds.iterator().next();
  }

  private void write(String page) {
    Path file = Terminal.path(folder).resolve(PAGE);
    try {
      Files.createDirectories(Terminal.path(folder));
      Files.writeString(file, page);
    } catch (IOException e) {
      throw new CallException("UNWRITABLE", folder, e.getMessage());
    }
    terminal.say("PAGE_WRITTEN", file);
  }
}
