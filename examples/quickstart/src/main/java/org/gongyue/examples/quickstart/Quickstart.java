package org.gongyue.examples.quickstart;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gongyue.account.Account;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Status;
import org.gongyue.dsl.Conventions;
import org.gongyue.dsl.progress.Progress;
import org.gongyue.engine.Replay;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.gongyue.json.Json;

/** Scores a year of events: {@code Quickstart CONVENTION EVENTS.jsonl}. */
public final class Quickstart {

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private Quickstart() {}

  public static void main(String[] arguments) throws Exception {
    RuleBook rules = RuleBook.compile(Conventions.load(Path.of(arguments[0])));
    Path log = Path.of(arguments[1]);
    if (!Files.exists(log)) {
      Files.write(log, Year.of(rules.convention(), 3000, 100_000).lines());
    }
    List<Event> events = new ArrayList<>();
    for (String line : Files.readAllLines(log)) {
      events.add(Json.readEvent(line));
    }
    events.sort(Event.CANONICAL_ORDER);

    Replay replay = Replay.of(rules);
    Map<String, BigDecimal> categories = new TreeMap<>();
    Map<String, BigDecimal> commons = new TreeMap<>();
    Map<Integer, BigDecimal> buildings = new TreeMap<>();
    Map<String, BigDecimal> refusals = new TreeMap<>();
    List<Decision> explained = new ArrayList<>();
    try (Progress progress = Progress.over(events.size())) {
      for (Event event : events) {
        Decision decision = replay.take(event);
        for (Posting posting : decision.postings()) {
          if (event instanceof Observation done && posting.unit().equals("积分")) {
            categories.merge(posting.category(), posting.amount(), BigDecimal::add);
            commons.merge(posting.commons(), posting.amount(), BigDecimal::add);
            Integer building = Integer.valueOf(done.groups().getOrDefault("楼栋", "0"));
            buildings.merge(building, posting.amount(), BigDecimal::add);
          }
        }
        decision
            .reasons()
            .forEach(r -> refusals.merge(r.code().name(), BigDecimal.ONE, BigDecimal::add));
        if (decision.status() == Status.POSTED
            && decision.explanation().steps().size() > explained.size() + 3) {
          explained.add(decision);
        }
        progress.step();
      }
    }
    print("按类别", categories);
    print("按共同体", commons);
    print("按楼栋（0 为摊位、单位）", buildings);
    print("未入账的理由", refusals);

    List<Account> best = new ArrayList<>(replay.accounts());
    best.removeIf(account -> !account.id().kind().equals("家庭户"));
    best.sort(
        Comparator.comparing((Account a) -> a.balance("积分")).reversed().thenComparing(Account::id));
    OUT.println("\n余额最多的十户");
    best.stream()
        .limit(10)
        .forEach(a -> OUT.println("  " + a.id() + "  " + a.balance("积分").toPlainString()));

    OUT.println("\n三条裁定");
    explained.stream().limit(3).forEach(d -> OUT.println(d.text(Locale.CHINESE)));

    Account asking = best.get(best.size() / 2);
    OUT.println("\n" + asking.id() + " 年底能兑换什么（积分 " + asking.balance("积分").toPlainString() + "）");
    OffsetDateTime newYearsEve = OffsetDateTime.parse("2024-12-31T18:00:00+08:00");
    rules.convention().rewards().stream()
        .limit(5)
        .forEach(
            reward -> {
              OUT.println("  " + reward.id() + " " + reward.name());
              var answer = rules.eligibility(asking, reward.id(), newYearsEve, replay.stock());
              OUT.println(answer.yes() ? "    可以" : "    不可以");
              answer
                  .reasons()
                  .forEach(reason -> OUT.println("      " + reason.text(Locale.CHINESE)));
            });
  }

  private static void print(String title, Map<?, BigDecimal> totals) {
    OUT.println("\n" + title);
    totals.forEach((name, total) -> OUT.println("  " + name + "  " + total.toPlainString()));
  }
}
