package org.gongyue.dsl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Convention.Life;
import org.gongyue.dsl.Check;
import org.gongyue.dsl.Conventions;
import org.gongyue.dsl.community.CommunityReport;
import org.gongyue.dsl.community.NoticeBoard;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Severity;
import org.gongyue.dsl.log.EventLog;
import org.gongyue.dsl.progress.Progress;
import org.gongyue.dsl.publish.ForeignFileException;
import org.gongyue.dsl.publish.Publication;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.Event;
import org.gongyue.measure.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code publish DIR… --out DIR}: the pages for the notice board (公示). */
@Command(name = "publish", mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", arity = "1..*", descriptionKey = "versions")
  private List<String> folders = List.of();

  @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "publishOut")
  private String folder;

  @Option(names = "--events", paramLabel = "F.jsonl", descriptionKey = "publishEvents")
  private String events;

  @Option(names = "--period", paramLabel = "P", descriptionKey = "publishPeriod")
  private String period;

  @Option(names = "--by", paramLabel = "GROUP", descriptionKey = "reportBy")
  private String by;

  PublishCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if ((events == null) != (period == null)) {
      throw new CallException("PUBLISH_BOTH");
    }
    Period asked = period == null ? null : Period.parse(period);
    if (period != null && asked == null) {
      throw new CallException("BAD_PERIOD", period);
    }
    Path out = Terminal.path(folder);
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw new CallException("NOT_A_FOLDER", folder);
    }
    Convention draft = draft();
    if (draft != null) {
      return write(Publication.of(draft), out);
    }
    RuleBooks rules = terminal.rules(folders);
    if (rules == null) {
      return Terminal.ERRORS;
    }
    if (asked == null) {
      return write(Publication.of(Terminal.latest(rules)), out);
    }
    Convention convention = inForce(rules, asked);
    Diagnostics problems = new Diagnostics();
    List<Event> log = new ArrayList<>();
    for (EventLog.Entry entry : terminal.log(events, Terminal.latest(rules), problems).entries()) {
      log.add(entry.event());
    }
    if (!problems.all().isEmpty()) {
      // Sums of a part of the log would be taken for sums of all of it.
      terminal.tell(problems);
      terminal.say("NOT_PUBLISHED");
      return Terminal.ERRORS;
    }
    requireSome(rules, log, asked);
    return write(Publication.of(convention, asked, board(rules, log, asked)), out);
  }

  /** The convention if it is a draft: if nothing is wrong but that it was not adopted and filed. */
  private Convention draft() {
    if (folders.size() != 1 || !Files.isDirectory(Terminal.path(folders.get(0)))) {
      return null;
    }
    Path path = Terminal.path(folders.get(0));
    List<Code> errors =
        Conventions.check(path).diagnostics().stream()
            .filter(one -> one.severity() == Severity.ERROR)
            .map(one -> one.code())
            .toList();
    if (!Set.copyOf(errors).equals(Set.of(Code.LIFE_INCOMPLETE))) {
      return null;
    }
    Check draft = Conventions.draft(path);
    if (draft.convention().isPresent() && period != null) {
      throw new CallException("DRAFT_HAS_NO_PERIOD", folders.get(0));
    }
    return draft.convention().orElse(null);
  }

  /** The version of the last day of the period on which one was in force. */
  private Convention inForce(RuleBooks rules, Period asked) {
    RuleBook found = rules.on(asked.last());
    for (RuleBook version : rules.versions()) {
      Life life = version.convention().life();
      boolean isOver = life.until() != null && life.until().isBefore(asked.first());
      if (found == null && !isOver && !life.from().isAfter(asked.last())) {
        found = version;
      }
    }
    if (found == null) {
      throw new CallException("NOT_IN_FORCE_THEN", period);
    }
    return found.convention();
  }

  private void requireSome(RuleBooks rules, List<Event> log, Period asked) {
    if (log.isEmpty()) {
      throw new CallException("NO_EVENTS", events);
    }
    LocalDate first = rules.day(log.get(0).at());
    LocalDate last = rules.day(log.get(log.size() - 1).at());
    boolean hasAny =
        log.stream()
            .map(event -> rules.day(event.at()))
            .anyMatch(day -> !day.isBefore(asked.first()) && !day.isAfter(asked.last()));
    if (!hasAny) {
      throw new CallException("NOTHING_IN_PERIOD", period, first, last);
    }
  }

  private NoticeBoard board(RuleBooks rules, List<Event> log, Period asked) {
    Set<String> kinds = CommunityReport.groupKinds(rules, log);
    if (by != null && !kinds.contains(by)) {
      throw new CallException("NO_GROUP", by, kinds.isEmpty() ? "—" : String.join("、", kinds));
    }
    String kind = by != null ? by : kinds.isEmpty() ? null : kinds.iterator().next();
    try (Progress progress = Progress.over(log.size())) {
      return NoticeBoard.of(rules, log, asked, kind, progress::step);
    }
  }

  private int write(Publication publication, Path out) {
    try {
      publication.write(out);
    } catch (ForeignFileException e) {
      throw new CallException("FOREIGN_FILE", folder, e.getMessage());
    } catch (IOException e) {
      throw new CallException("UNWRITABLE", folder, e.getMessage());
    }
    if (publication.isDraft()) {
      terminal.say("DRAFT_PUBLISHED");
    }
    terminal.say("PAGES_WRITTEN", publication.pages().size(), out.resolve("index.html"));
    return Terminal.GOOD;
  }
}
