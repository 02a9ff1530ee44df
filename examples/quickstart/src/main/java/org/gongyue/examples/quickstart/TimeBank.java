package org.gongyue.examples.quickstart;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.gongyue.dsl.Conventions;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.gongyue.event.Redemption;
import org.gongyue.event.Transfer;

/**
 * A time bank: {@code TimeBank examples/quickstart/timebank}. A household earns time coins, spends
 * some, gives some to the daughter's, deposits some for old age, and exchanges services with a
 * neighbour.
 */
public final class TimeBank {

  private static final AccountId ZHANG = AccountId.household("3-2-501");
  private static final AccountId DAUGHTER = AccountId.household("1-1-101");
  private static final AccountId NEIGHBOUR = AccountId.household("5-1-302");

  private TimeBank() {}

  /** Prints what becomes of each event. */
  public static void main(String[] arguments) throws Exception {
    RuleBook rules = RuleBook.compile(Conventions.load(Path.of(arguments[0])));
    run(rules, new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  static void run(RuleBook rules, PrintStream out) {
    Chronicle chronicle = Chronicle.of(rules);
    for (Event event : events()) {
      out.println(chronicle.take(event).text(Locale.CHINESE));
    }
  }

  private static List<Event> events() {
    Transfer cleaning =
        Transfer.of("E-5", day(5), "Z-03", ZHANG, NEIGHBOUR)
            .with("保洁", BigDecimal.valueOf(4))
            .verifiedBy("楼栋长", "l-1");
    Transfer exchange =
        Transfer.of("E-6", day(6), "Z-03", ZHANG, NEIGHBOUR)
            .with("保洁", BigDecimal.valueOf(4))
            .with("理发", BigDecimal.ONE)
            .verifiedBy("楼栋长", "l-1");
    return List.of(
        Observation.of("E-1", day(1), "陪诊", ZHANG).with("时长", 4).verifiedBy("网格员", "g-1"),
        Redemption.of("E-2", day(2), ZHANG, "G-01"),
        Transfer.of("E-3", day(3), "Z-01", ZHANG, DAUGHTER)
            .giving(new BigDecimal("1.5"))
            .given("关系", "子女")
            .verifiedBy("楼栋长", "l-1"),
        Transfer.deposit("E-4", day(4), "Z-02", ZHANG).giving(2),
        cleaning,
        exchange);
  }

  private static OffsetDateTime day(int day) {
    return OffsetDateTime.parse("2024-03-0" + day + "T09:00:00+08:00");
  }
}
