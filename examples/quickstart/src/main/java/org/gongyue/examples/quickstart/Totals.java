package org.gongyue.examples.quickstart;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongyue.account.Account;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Reason;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;

/** What a notice board would say of a year, in points. */
final class Totals {

  private static final String POINTS = "积分";
  private static final int BEST = 10;

  private final Map<String, BigDecimal> categories = new TreeMap<>();
  private final Map<String, BigDecimal> commons = new TreeMap<>();
  private final Map<Integer, BigDecimal> buildings = new TreeMap<>();
  private final Map<Code, Integer> reasons = new TreeMap<>();

  void add(Event event, Decision decision) {
    if (event instanceof Observation observation && !decision.repeated()) {
      for (Posting posting : decision.postings()) {
        add(observation, posting);
      }
    }
    for (Reason reason : decision.reasons()) {
      reasons.merge(reason.code(), 1, Integer::sum);
    }
  }

  private void add(Observation observation, Posting posting) {
    // What comes back of a reservation that nobody confirmed has no category: it was earned before.
    if (posting.unit().equals(POINTS) && posting.category() != null) {
      categories.merge(posting.category(), posting.amount(), BigDecimal::add);
      commons.merge(posting.commons(), posting.amount(), BigDecimal::add);
      String building = observation.groups().get("楼栋");
      if (building != null) {
        buildings.merge(Integer.valueOf(building), posting.amount(), BigDecimal::add);
      }
    }
  }

  void print(Collection<Account> accounts, PrintStream out) {
    print("按类别", categories, out);
    print("按共同体", commons, out);
    print("按楼栋", buildings, out);
    out.println("\n余额最多的" + BEST + "户");
    for (Account account : households(accounts).subList(0, BEST)) {
      out.println("  " + account.id() + "  " + account.balance(POINTS).toPlainString());
    }
    print("未入账的理由", reasons, out);
  }

  private static void print(String title, Map<?, ?> totals, PrintStream out) {
    out.println("\n" + title);
    totals.forEach((name, total) -> out.println("  " + name + "  " + total));
  }

  /** The household in the middle of all. */
  Account median(Collection<Account> accounts) {
    List<Account> households = households(accounts);
    return households.get(households.size() / 2);
  }

  private static List<Account> households(Collection<Account> accounts) {
    return accounts.stream()
        .filter(account -> account.id().kind().equals(AccountId.HOUSEHOLD))
        .sorted(
            Comparator.comparing((Account account) -> account.balance(POINTS))
                .reversed()
                .thenComparing(Account::id))
        .toList();
  }
}
