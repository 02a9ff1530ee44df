package org.gongyue.dsl.cli;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gongyue.convention.Convention;
import org.gongyue.decision.Decision;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Nearest;
import org.gongyue.dsl.log.EventLog;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.Closing;
import org.gongyue.event.Event;
import org.gongyue.event.Followup;
import org.gongyue.event.Objection;
import org.gongyue.event.Observation;
import org.gongyue.event.Redemption;
import org.gongyue.event.Reversal;
import org.gongyue.event.Ruling;
import org.gongyue.event.Transfer;
import org.gongyue.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain DIR --events F EVENT-ID}: why an event was decided as it was, and why not. */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "dir")
  private String folder;

  @Parameters(index = "1", paramLabel = "EVENT-ID", descriptionKey = "event")
  private String id;

  @Option(names = "--events", paramLabel = "F.jsonl", required = true, descriptionKey = "events")
  private String events;

  @Option(names = "--format", paramLabel = "text|json", descriptionKey = "format")
  private CheckCommand.Format format = CheckCommand.Format.text;

  private final Map<String, String> names = new HashMap<>();

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Convention convention = terminal.convention(folder);
    if (convention == null) {
      return Terminal.ERRORS;
    }
    Diagnostics problems = new Diagnostics();
    List<EventLog.Entry> log = terminal.log(events, convention, problems).entries();
    terminal.tell(problems);
    List<String> ids = log.stream().map(entry -> entry.event().id()).toList();
    int last = ids.lastIndexOf(id);
    if (last < 0) {
      String nearest = Nearest.to(id, ids);
      throw nearest == null
          ? new CallException("NO_EVENT", id)
          : new CallException("NO_SUCH_EVENT", id, nearest);
    }
    convention.behaviours().forEach(one -> names.put(one.id(), one.name()));
    convention.rewards().forEach(one -> names.put(one.id(), one.name()));
    convention.transfers().forEach(one -> names.put(one.id(), one.name()));
    Chronicle chronicle = Chronicle.of(RuleBook.compile(convention));
    for (EventLog.Entry entry : log.subList(0, last + 1)) {
      Decision decision = chronicle.take(entry.event());
      if (entry.event().id().equals(id)) {
        print(entry, decision);
      }
    }
    return problems.all().isEmpty() ? Terminal.GOOD : Terminal.ERRORS;
  }

  private void print(EventLog.Entry entry, Decision decision) {
    if (format == CheckCommand.Format.json) {
      terminal.print(Json.writeInFull(decision));
      return;
    }
    Event event = entry.event();
    String at = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(event.at());
    String what = what(event);
    String named = names.containsKey(what) ? what + " " + names.get(what) : what;
    terminal.print(terminal.text("EVENT", entry.line(), at, event.account(), named));
    terminal.print(decision.textInFull(terminal.locale()));
  }

  /** What an event is about: a behaviour, a reward, a kind of transfer, a period, another event. */
  private static String what(Event event) {
    if (event instanceof Observation observation) {
      return observation.behaviour();
    } else if (event instanceof Redemption redemption) {
      return redemption.reward();
    }
    if (event instanceof Transfer transfer) {
      return transfer.kind();
    } else if (event instanceof Closing closing) {
      return closing.period().id();
    } else if (event instanceof Objection objection) {
      return objection.of();
    } else if (event instanceof Ruling ruling) {
      return ruling.of();
    }
    return event instanceof Followup followup ? followup.of() : ((Reversal) event).of();
  }
}
