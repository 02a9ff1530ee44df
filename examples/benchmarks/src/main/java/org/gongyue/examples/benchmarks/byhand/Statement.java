package org.gongyue.examples.benchmarks.byhand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongyue.account.Account;
import org.gongyue.account.History;
import org.gongyue.account.Receipt;
import org.gongyue.account.States;
import org.gongyue.account.Tally;
import org.gongyue.examples.benchmarks.workload.SampleConvention;

/** The books of a household as the account that the engine would have. */
public final class Statement {

  private Statement() {}

  /** A copy as an account. */
  public static Account of(Household household, Bookkeeper by) {
    History history = history(household, by);
    List<Receipt> receipts = new ArrayList<>();
    household.slips.values().forEach(slip -> receipts.add(receipt(slip)));
    return Account.restore(
        household.id,
        household.opened,
        Map.of(SampleConvention.POINTS, Rule.points(household.balance)),
        Map.of(),
        Map.of(),
        null,
        history,
        States.NONE,
        receipts,
        household.forgottenUpTo == Integer.MIN_VALUE
            ? null
            : LocalDate.ofEpochDay(household.forgottenUpTo));
  }

  private static History history(Household household, Bookkeeper by) {
    History history = History.EMPTY;
    for (int rule = 0; rule < household.tracks.length; rule++) {
      for (Track track = household.tracks[rule]; track != null; track = track.next) {
        if (!track.addsUp()) {
          throw new IllegalStateException("the totals of " + by.id(rule) + " are wrong");
        }
        for (Track.Day one : track.days()) {
          LocalDate day = LocalDate.ofEpochDay(one.day());
          Tally tally = new Tally(one.times(), one.counted(), Rule.points(one.points()));
          history = history.plus(by.id(rule), track.actor, day, tally);
        }
      }
    }
    return history;
  }

  private static Receipt receipt(Household.Slip slip) {
    List<Receipt.Line> lines =
        slip.rule() == null
            ? List.of()
            : List.of(
                new Receipt.Line(
                    slip.rule().words().id(), SampleConvention.POINTS, Rule.points(slip.posted())));
    return new Receipt(slip.event(), slip.fingerprint(), LocalDate.ofEpochDay(slip.day()), lines);
  }
}
