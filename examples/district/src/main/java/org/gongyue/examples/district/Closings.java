package org.gongyue.examples.district;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Settlement;
import org.gongyue.event.AccountId;
import org.gongyue.event.Closing;
import org.gongyue.expression.Formula;
import org.gongyue.measure.Period;

/** The closings of a year, for what looks at several accounts together. */
final class Closings {

  private static final BigDecimal TOTAL = BigDecimal.valueOf(10_000);

  private Closings() {}

  /** The closings of all periods that end in a year, each on the morning after. */
  static List<Closing> of(
      Convention convention, int year, Map<AccountId, Map<String, String>> members) {
    List<Closing.Member> taking = new ArrayList<>();
    members.forEach(
        (account, groups) -> {
          if (convention.accountKinds().contains(account.kind())) {
            taking.add(new Closing.Member(account, groups));
          }
        });
    List<Closing> closings = new ArrayList<>();
    for (Period period : periods(year)) {
      List<Settlement> due =
          convention.settlements().stream()
              .filter(one -> isShared(one, convention) && one.every().closes(period))
              .toList();
      if (!due.isEmpty()) {
        Map<String, BigDecimal> totals = new TreeMap<>();
        due.stream()
            .filter(one -> one.pool() != null && one.pool().total() == null)
            .forEach(one -> totals.put(one.id(), TOTAL));
        LocalDate day = period.last().plusDays(1);
        closings.add(
            new Closing(
                "J-" + period.id(),
                day.atTime(9, 0).atZone(convention.zone()).toOffsetDateTime(),
                "居委会",
                period,
                taking,
                totals));
      }
    }
    return closings;
  }

  /** The months, quarters, half-years and the year; those that end in it, in order. */
  private static List<Period> periods(int year) {
    List<String> ids = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      ids.add("%d-%02d".formatted(year, month));
      if (month % 3 == 0) {
        ids.add(year + "-Q" + month / 3);
      }
      if (month % 6 == 0) {
        ids.add(year + "-H" + month / 6);
      }
    }
    ids.add(String.valueOf(year));
    return ids.stream().map(Period::parse).toList();
  }

  /** Whether it needs a closing: a ranking, a pool, or a measure of a group. */
  private static boolean isShared(Settlement settlement, Convention convention) {
    if (settlement.ranking() != null || settlement.pool() != null) {
      return true;
    }
    Formula condition = settlement.rule().condition();
    return condition != null
        && convention.groups().stream().anyMatch(one -> condition.text().contains('"' + one + '"'));
  }
}
