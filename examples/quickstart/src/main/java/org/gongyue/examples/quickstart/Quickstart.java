package org.gongyue.examples.quickstart;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongyue.account.Account;
import org.gongyue.account.Cause;
import org.gongyue.convention.Reward;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Eligibility;
import org.gongyue.dsl.Conventions;
import org.gongyue.dsl.progress.Progress;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.gongyue.event.Redemption;
import org.gongyue.event.Reversal;
import org.gongyue.examples.district.Year;
import org.gongyue.json.Json;

/** Scores a year of events: {@code Quickstart CONVENTION EVENTS.jsonl}. */
public final class Quickstart {

  private Quickstart() {}

  /** Makes the events up if the file is not there, scores them, and prints what came of it. */
  public static void main(String[] arguments) throws Exception {
    RuleBook rules = RuleBook.compile(Conventions.load(Path.of(arguments[0])));
    Path log = Path.of(arguments[1]);
    if (!Files.exists(log)) {
      Files.write(log, Year.of(rules.convention(), 3000, 100_000).lines());
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    score(rules, events(log), out);
  }

  private static List<Event> events(Path log) throws Exception {
    List<Event> events = new ArrayList<>();
    for (String line : Files.readAllLines(log)) {
      events.add(Json.readEvent(line));
    }
    events.sort(Event.CANONICAL_ORDER);
    return events;
  }

  static void score(RuleBook rules, List<Event> events, PrintStream out) {
    Chronicle chronicle = Chronicle.of(rules);
    Totals totals = new Totals();
    List<Code> wanted = new ArrayList<>(List.of(Code.CONDITION_HOLDS, Code.CUT_BY_LIMIT));
    wanted.add(Code.ESCALATED);
    List<Decision> examples = new ArrayList<>();
    Decision settled = null;
    try (Progress progress = Progress.over(events.size())) {
      for (Event event : events) {
        Decision decision = chronicle.take(event);
        totals.add(event, decision);
        if (!wanted.isEmpty() && says(decision, wanted.get(0))) {
          examples.add(decision);
          wanted.remove(0);
        }
        settled = settled == null && isSettled(decision) ? decision : settled;
        progress.step();
      }
    }
    totals.print(chronicle.accounts(), out);
    out.println("\n三条裁定");
    examples.forEach(decision -> out.println(decision.text(Locale.CHINESE)));
    ask(rules, chronicle, totals.median(chronicle.accounts()), out);
    if (settled != null) {
      out.println("\n一个季度的结算");
      out.println(settled.text(Locale.CHINESE));
    }
    out.println("\n一次申诉成立");
    out.println(appeal(chronicle, events).text(Locale.CHINESE));
  }

  /** Whether a quarter closed before it, and the household earned something by that. */
  private static boolean isSettled(Decision decision) {
    return decision.postings().stream().anyMatch(posting -> posting.cause() == Cause.SETTLED);
  }

  /** A household appeals against the first deduction of the year, and is right. */
  private static Decision appeal(Chronicle chronicle, List<Event> events) {
    for (Event event : events) {
      Decision again = chronicle.take(event);
      if (again.postings().stream().anyMatch(posting -> posting.amount().signum() < 0)
          && event instanceof Observation) {
        OffsetDateTime later = event.at().plusDays(7);
        return chronicle.take(
            Reversal.of("U-1", later, event.account(), event.id()).because("监控显示不是本户"));
      }
    }
    throw new IllegalArgumentException("nothing to appeal against");
  }

  private static boolean says(Decision decision, Code code) {
    return decision.explanation().steps().stream().anyMatch(step -> step.code() == code);
  }

  /** What a household may redeem at the end of the year, and what it lacks. */
  private static void ask(RuleBook rules, Chronicle chronicle, Account account, PrintStream out) {
    OffsetDateTime at =
        LocalDate.of(2024, 12, 31).atStartOfDay(rules.convention().zone()).toOffsetDateTime();
    out.println("\n" + account.id() + " 年底能兑换什么");
    for (Reward reward : rules.convention().rewards()) {
      if (reward.accountKind().equals(account.id().kind())) {
        String actor = "r-" + account.id() + "-1";
        Redemption asked = new Redemption("?", at, account.id(), actor, reward.id(), 1);
        Eligibility answer = rules.eligibility(account, asked, chronicle.stock());
        out.println((answer.yes() ? "  可以    " : "  不可以  ") + reward.id() + " " + reward.name());
        answer.reasons().forEach(r -> out.println("            " + r.text(Locale.CHINESE)));
      }
    }
  }
}
