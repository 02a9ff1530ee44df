package org.gongyue.dsl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gongyue.account.Account;
import org.gongyue.decision.Decision;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.log.EventLog;
import org.gongyue.dsl.log.LogFile;
import org.gongyue.dsl.progress.Progress;
import org.gongyue.engine.RuleBooks;
import org.gongyue.json.DecisionRecord;
import org.gongyue.json.Json;
import org.gongyue.json.Link;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code score DIR… --events F}: decides a recorded log. */
@Command(name = "score", mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", arity = "1..*", descriptionKey = "versions")
  private List<String> folders = List.of();

  @Option(names = "--events", paramLabel = "F.jsonl", required = true, descriptionKey = "events")
  private String events;

  @Option(names = "--decisions", paramLabel = "OUT.jsonl", descriptionKey = "decisions")
  private String decisions;

  @Option(names = "--accounts", paramLabel = "OUT.jsonl", descriptionKey = "accounts")
  private String accounts;

  @Option(names = "--until", paramLabel = "DATE", descriptionKey = "until")
  private LocalDate until = LocalDate.MAX;

  /** How many events are kept at most, if nothing in the log looks back. */
  private final int kept;

  ScoreCommand(Terminal terminal) {
    this(terminal, LogFile.SHORT);
  }

  ScoreCommand(Terminal terminal, int kept) {
    this.terminal = terminal;
    this.kept = kept;
  }

  @Override
  public Integer call() {
    RuleBooks rules = terminal.rules(folders);
    if (rules == null) {
      return Terminal.ERRORS;
    }
    Path file = terminal.file(events);
    try {
      return score(rules, file);
    } catch (IOException e) {
      throw new CallException("UNREADABLE", events, e.getMessage());
    } finally {
      terminal.doneWith(file, events);
    }
  }

  private int score(RuleBooks rules, Path file) throws IOException {
    Diagnostics problems = new Diagnostics();
    LogFile log =
        LogFile.read(
            file,
            events,
            Terminal.latest(rules),
            event -> !rules.day(event.at()).isAfter(until),
            isWrittenOver(file) ? Integer.MAX_VALUE : kept,
            problems);
    Summary summary = new Summary(terminal, rules);
    Faults faults = new Faults();
    problems.all().forEach(problem -> faults.add(problem.text(terminal.locale())));
    try (LogFile.Entries entries = log.entries();
        Course course = Course.of(rules, log, entries)) {
      write(course, log.size(), summary, faults);
      Collection<Account> standing = standing(rules, course.accounts());
      try (Sink out = terminal.sink(accounts)) {
        standing.forEach(account -> out.print(Json.write(account)));
      }
      faults.tell(terminal);
      boolean data = Terminal.STANDARD.equals(decisions) || Terminal.STANDARD.equals(accounts);
      summary
          .lines(problems.all().size(), standing)
          .forEach(data ? terminal::sayLine : terminal::print);
    }
    return faults.isEmpty() ? Terminal.GOOD : Terminal.ERRORS;
  }

  /** Whether the decisions take the place of the log: then it cannot be read twice. */
  private boolean isWrittenOver(Path file) throws IOException {
    return decisions != null
        && !decisions.equals(Terminal.STANDARD)
        && Files.exists(Terminal.path(decisions))
        && Files.isSameFile(file, Terminal.path(decisions));
  }

  private void write(Course course, int size, Summary summary, Faults faults) {
    Link link = Link.GENESIS;
    try (Sink out = terminal.sink(decisions);
        Progress progress = Progress.over(size)) {
      while (course.hasNext()) {
        Decision decision = course.next();
        summary.add(decision);
        if (decisions != null) {
          DecisionRecord record = DecisionRecord.of(decision, course.entry().event(), link);
          link = record.link();
          out.print(record.line());
        }
        if (decision.isFaulty()) {
          faults.add(fault(course.entry(), decision));
        }
        progress.step();
      }
    }
  }

  /** The accounts after their last event; brought up to the day, if one was asked for. */
  private Collection<Account> standing(RuleBooks rules, Collection<Account> all) {
    return until.equals(LocalDate.MAX)
        ? all
        : all.stream().map(one -> rules.asOf(one, until).account()).toList();
  }

  private String fault(EventLog.Entry entry, Decision decision) {
    String reasons =
        decision.reasons().stream()
            .map(reason -> reason.code() + " " + reason.text(terminal.locale()))
            .collect(Collectors.joining("; "));
    return events + ":" + entry.line() + ":1: rejected " + decision.event() + " " + reasons;
  }
}
