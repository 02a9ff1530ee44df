package org.gongyue.dsl.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.gongyue.account.Account;
import org.gongyue.account.Cause;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Settlement;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Posting;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.log.EventLog;
import org.gongyue.dsl.page.Masking;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.AccountId;
import org.gongyue.event.Closing;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.gongyue.json.Json;
import org.gongyue.json.JsonException;
import org.gongyue.measure.Decimals;
import org.gongyue.measure.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code settle DIR --period P --events F}: who gets what when a period closes, and the closing to
 * add to the log.
 */
@Command(name = "settle", mixinStandardHelpOptions = true)
final class SettleCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", descriptionKey = "dir")
  private String folder;

  @Option(names = "--period", paramLabel = "P", required = true, descriptionKey = "period")
  private String period;

  @Option(names = "--events", paramLabel = "F.jsonl", required = true, descriptionKey = "events")
  private String events;

  @Option(names = "--members", paramLabel = "M.jsonl", descriptionKey = "members")
  private String members;

  @Option(names = "--total", paramLabel = "ID=NUMBER", descriptionKey = "total")
  private Map<String, BigDecimal> totals = Map.of();

  @Option(names = "--at", paramLabel = "TIME", descriptionKey = "settledAt")
  private String at;

  @Option(names = "--actor", paramLabel = "ID", descriptionKey = "settledBy")
  private String actor;

  @Option(names = "--id", paramLabel = "ID", descriptionKey = "closingId")
  private String id;

  @Option(names = "--closing", paramLabel = "OUT.jsonl", descriptionKey = "closing")
  private String closing;

  @Option(names = "--explain", descriptionKey = "explainSettlement")
  private boolean explain;

  SettleCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Convention convention = terminal.convention(folder);
    if (convention == null) {
      return Terminal.ERRORS;
    }
    Period asked = Period.parse(period);
    if (asked == null) {
      throw new CallException("BAD_PERIOD", period);
    }
    RuleBook rules = RuleBook.compile(convention);
    OffsetDateTime time =
        at != null
            ? Moment.of(at, convention)
            : asked.last().plusDays(1).atStartOfDay(convention.zone()).toOffsetDateTime();
    Diagnostics problems = new Diagnostics();
    Chronicle chronicle = Chronicle.of(rules);
    List<Event> later = new ArrayList<>();
    Map<AccountId, Map<String, String>> groups = new TreeMap<>();
    for (EventLog.Entry entry : terminal.log(events, convention, problems).entries()) {
      Event event = entry.event();
      if (!rules.day(event.at()).isAfter(asked.last())) {
        chronicle.take(event);
        note(event, groups);
      } else if (!event.at().isAfter(time)) {
        later.add(event);
      }
    }
    terminal.tell(problems);
    List<Settlement> due =
        convention.settlements().stream().filter(one -> one.every().closes(asked)).toList();
    terminal.print(
        terminal.text("SETTLEMENT_OF", asked.id(), asked.first(), asked.last(), due.size()));
    List<Posting> postings = new ArrayList<>();
    List<Account> standing = List.copyOf(chronicle.accounts());
    for (Account account : standing) {
      rules.asOf(account, asked.last().plusDays(1)).postings().stream()
          .filter(one -> one.cause() == Cause.SETTLED && asked.last().equals(one.on()))
          .forEach(postings::add);
    }
    later.forEach(chronicle::take);
    Closing event = closing(convention, asked, time, standing, groups);
    Decision decision = chronicle.take(event);
    Masking masking =
        new Masking(convention.masked(), chronicle.accounts().stream().map(Account::id).toList());
    boolean nothing =
        decision.reasons().stream().anyMatch(one -> one.code() == Code.NOTHING_TO_CLOSE);
    decision.postings().stream().filter(one -> one.adjusts() == null).forEach(postings::add);
    boolean closed = nothing || decision.status().isTaken();
    for (Settlement settlement : due) {
      if (closed || postings.stream().anyMatch(one -> one.item().equals(settlement.id()))) {
        print(settlement, postings, masking);
      }
    }
    if (nothing) {
      return problems.all().isEmpty() ? Terminal.GOOD : Terminal.ERRORS;
    } else if (!closed) {
      terminal.say("NOT_CLOSED", asked.id());
      terminal.sayAll(
          decision.reasons().stream()
              .map(one -> "  " + one.code() + " " + masking.of(one.text(terminal.locale())))
              .toList());
      return Terminal.ERRORS;
    }
    if (explain) {
      terminal.print(masking.of(decision.textInFull(terminal.locale())));
    }
    try (Sink out = terminal.sink(closing)) {
      out.print(Json.write(event, convention));
    }
    return problems.all().isEmpty() ? Terminal.GOOD : Terminal.ERRORS;
  }

  /** To which groups an account belongs, as its latest record says. */
  private static void note(Event event, Map<AccountId, Map<String, String>> groups) {
    if (event instanceof Observation observation && !observation.groups().isEmpty()) {
      groups
          .computeIfAbsent(observation.account(), one -> new TreeMap<>())
          .putAll(observation.groups());
    }
  }

  private Closing closing(
      Convention convention,
      Period asked,
      OffsetDateTime time,
      List<Account> standing,
      Map<AccountId, Map<String, String>> groups) {
    List<Closing.Member> taking = new ArrayList<>();
    if (members != null) {
      taking.addAll(members(convention));
    } else {
      for (Account account : standing) {
        if (convention.accountKinds().contains(account.id().kind())) {
          taking.add(new Closing.Member(account.id(), groups.getOrDefault(account.id(), Map.of())));
        }
      }
    }
    String name = id != null ? id : "closing-" + asked.id();
    return new Closing(name, time, actor, asked, taking, totals);
  }

  /** An account a line, with its groups. */
  private List<Closing.Member> members(Convention convention) {
    List<Closing.Member> all = new ArrayList<>();
    List<String> lines;
    try {
      lines = Files.readAllLines(Terminal.path(members), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CallException("NO_FILE", members);
    }
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      try {
        all.add(Json.readMember(lines.get(i), convention));
      } catch (JsonException e) {
        throw new CallException("BAD_MEMBER", members, i + 1, lines.get(i));
      }
      AccountId account = all.get(all.size() - 1).account();
      if (all.stream().filter(one -> one.account().equals(account)).count() > 1) {
        throw new CallException("MEMBER_TWICE", members, i + 1, account);
      }
    }
    return all;
  }

  private void print(Settlement settlement, List<Posting> postings, Masking masking) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    Map<AccountId, List<String>> lines = new TreeMap<>();
    for (Posting posting : postings) {
      if (posting.item().equals(settlement.id())) {
        sums.merge(posting.unit(), posting.amount(), BigDecimal::add);
        lines
            .computeIfAbsent(posting.account(), one -> new ArrayList<>())
            .add(posting.unit() + " " + signed(posting.amount()));
      }
    }
    List<String> total = new ArrayList<>();
    sums.forEach((unit, sum) -> total.add(unit + " " + signed(sum)));
    String name = settlement.behaviour().name();
    terminal.print(
        terminal.text(
            lines.isEmpty() ? "SETTLED_NOBODY" : "SETTLED_ALL",
            settlement.id(),
            name,
            lines.size(),
            String.join("，", total)));
    lines.forEach(
        (account, amounts) ->
            terminal.print("  " + masking.of(account) + "  " + String.join("，", amounts)));
  }

  private static String signed(BigDecimal amount) {
    return (amount.signum() > 0 ? "+" : "") + Decimals.text(amount);
  }
}
