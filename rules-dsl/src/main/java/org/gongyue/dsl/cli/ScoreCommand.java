package org.gongyue.dsl.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gongyue.account.Account;
import org.gongyue.decision.Decision;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.log.EventLog;
import org.gongyue.dsl.progress.Progress;
import org.gongyue.engine.Chronicle;
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

  ScoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    RuleBooks rules = terminal.rules(folders);
    if (rules == null) {
      return Terminal.ERRORS;
    }
    Diagnostics problems = new Diagnostics();
    EventLog log = terminal.log(events, Terminal.latest(rules), problems);
    List<EventLog.Entry> entries =
        log.entries().stream().filter(e -> !rules.day(e.event().at()).isAfter(until)).toList();
    Summary summary = new Summary(terminal, rules);
    List<String> faults = new ArrayList<>();
    problems.all().forEach(problem -> faults.add(problem.text(terminal.locale())));
    Chronicle chronicle = Chronicle.of(rules);
    Link link = Link.GENESIS;
    try (Sink out = terminal.sink(decisions);
        Progress progress = Progress.over(entries.size())) {
      for (EventLog.Entry entry : entries) {
        Decision decision = chronicle.take(entry.event());
        summary.add(decision);
        if (decisions != null) {
          DecisionRecord record = DecisionRecord.of(decision, entry.event(), link);
          link = record.link();
          out.print(record.line());
        }
        if (decision.isFaulty()) {
          faults.add(fault(entry, decision));
        }
        progress.step();
      }
    }
    Collection<Account> standing = standing(rules, chronicle);
    try (Sink out = terminal.sink(accounts)) {
      standing.forEach(account -> out.print(Json.write(account)));
    }
    terminal.sayAll(faults);
    boolean data = Terminal.STANDARD.equals(decisions) || Terminal.STANDARD.equals(accounts);
    summary
        .lines(problems.all().size(), standing)
        .forEach(data ? terminal::sayLine : terminal::print);
    return faults.isEmpty() ? Terminal.GOOD : Terminal.ERRORS;
  }

  /** The accounts after their last event; brought up to the day, if one was asked for. */
  private Collection<Account> standing(RuleBooks rules, Chronicle chronicle) {
    return until.equals(LocalDate.MAX)
        ? chronicle.accounts()
        : chronicle.accounts().stream().map(one -> rules.asOf(one, until).account()).toList();
  }

  private String fault(EventLog.Entry entry, Decision decision) {
    String reasons =
        decision.reasons().stream()
            .map(reason -> reason.code() + " " + reason.text(terminal.locale()))
            .collect(Collectors.joining("; "));
    return events + ":" + entry.line() + ":1: rejected " + decision.event() + " " + reasons;
  }
}
