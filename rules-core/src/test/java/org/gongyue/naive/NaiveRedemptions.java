package org.gongyue.naive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.account.Receipt.Stage;
import org.gongyue.convention.Budget;
import org.gongyue.event.Redemption;

/** What has become of the redemptions of one account. */
final class NaiveRedemptions {

  /**
   * One of them.
   *
   * @param paid what it posted for itself
   */
  record One(Redemption asked, LocalDate day, List<NaiveLife.Paid> paid, Stage stage) {}

  private final Map<String, One> all = new LinkedHashMap<>();

  NaiveRedemptions copy() {
    NaiveRedemptions copy = new NaiveRedemptions();
    copy.all.putAll(all);
    return copy;
  }

  void add(Redemption asked, LocalDate day, List<NaiveLife.Paid> paid) {
    Stage stage = asked.reservedUntil() == null ? Stage.DONE : Stage.OPEN;
    all.put(asked.id(), new One(asked, day, paid, stage));
  }

  One get(String id) {
    return all.get(id);
  }

  /** The reservations that are over when a day begins. */
  List<One> overBy(LocalDate day) {
    return all.values().stream()
        .filter(one -> one.stage() == Stage.OPEN && one.asked().reservedUntil().isBefore(day))
        .toList();
  }

  /** The first day on which a reservation is over; null if there is none. */
  LocalDate firstOver() {
    return all.values().stream()
        .filter(one -> one.stage() == Stage.OPEN)
        .map(one -> one.asked().reservedUntil().plusDays(1))
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  void become(One one, Stage stage) {
    all.put(one.asked().id(), new One(one.asked(), one.day(), one.paid(), stage));
  }

  /**
   * What was paid comes back, but for what would be gone by now had it been kept.
   *
   * @param closed the last day on which a period may have begun that took its part
   */
  List<Outcome.Line> undo(
      Past past, One one, Stage stage, LocalDate day, LocalDate closed, Object cause) {
    List<Outcome.Line> lines = new ArrayList<>();
    for (NaiveLife.Paid paid : one.paid()) {
      Outcome.Line line = paid.line();
      LocalDate until = line.until().equals("null") ? null : LocalDate.parse(line.until());
      if (until == null || !until.isBefore(day)) {
        BigDecimal left =
            past.life().carried(line.unit(), line.number().negate(), one.day(), closed);
        if (left.signum() != 0) {
          past.life().move(line.unit(), left, until, paid.earned());
          lines.add(Outcome.Line.of(past.id(), line.item(), line.unit(), left, until, cause));
        }
      }
    }
    past.forget(one.asked().id());
    become(one, stage);
    return lines;
  }

  /** How many of a reward it has or holds on a day. */
  long taken(String reward, LocalDate day) {
    return all.values().stream()
        .filter(one -> one.asked().reward().equals(reward) && isOut(one, day))
        .mapToLong(one -> one.asked().quantity())
        .sum();
  }

  private static boolean isOut(One one, LocalDate day) {
    return one.stage() == Stage.DONE
        || (one.stage() != Stage.RETURNED
            && one.stage() != Stage.CANCELLED
            && !one.asked().reservedUntil().isBefore(day));
  }

  /**
   * What was paid in the period of a budget that holds a day, for one reward or for all of them.
   *
   * @param now on which reservations are over or not
   */
  BigDecimal spent(String reward, Budget budget, LocalDate day, LocalDate now) {
    BigDecimal spent = BigDecimal.ZERO;
    for (One one : all.values()) {
      boolean counts = reward == null || one.asked().reward().equals(reward);
      if (counts && isOut(one, now) && NaiveWindow.holds(budget.window(), day, one.day())) {
        for (NaiveLife.Paid paid : one.paid()) {
          boolean isIts = paid.line().unit().equals(budget.unit());
          spent = isIts ? spent.subtract(paid.line().number()) : spent;
        }
      }
    }
    return spent;
  }
}
