package org.gongyue.examples.flink;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.util.Collector;
import org.gongyue.account.Account;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.Closing;
import org.gongyue.event.Event;
import org.gongyue.event.Followup;
import org.gongyue.event.Objection;
import org.gongyue.event.Reversal;
import org.gongyue.event.Ruling;
import org.gongyue.examples.flink.Line.Notice;
import org.gongyue.examples.flink.part.Due;
import org.gongyue.examples.flink.part.Memory;
import org.gongyue.examples.flink.part.Part;
import org.gongyue.examples.flink.part.Settling;
import org.gongyue.examples.flink.part.Store;
import org.gongyue.json.Json;

/** What is done for one part at one moment, and what is written of it. */
final class Desk {

  private final String community;
  private final RuleBooks rules;
  private final boolean alone;
  private final Part part;
  private final Settling settling;
  private final Collector<Line> out;

  Desk(
      String name,
      String community,
      RuleBooks rules,
      boolean alone,
      Store store,
      Memory memory,
      Duration lateness,
      Collector<Line> out) {
    this.community = community;
    this.rules = rules;
    this.alone = alone;
    this.part = new Part(name, rules, store, memory);
    this.settling = new Settling(part, store, new Due(rules, lateness));
    this.out = out;
  }

  /** Whether an event has to do with more than its own account, itself or by what it replaces. */
  private boolean reachesOthers(Event event) {
    Event instead = event instanceof Reversal reversal ? reversal.replacement() : null;
    return event instanceof Closing
        || rules.accountsOf(event).size() > 1
        || (instead != null
            && (reachesOthers(instead) || !instead.account().equals(event.account())));
  }

  /** Decides an event, or says why it cannot be decided. */
  void take(Event event, Consumer<Claim> claims) {
    if (alone && reachesOthers(event)) {
      String words = "each account is decided by itself";
      out.collect(Line.notice(Notice.REACHES_OTHERS, community, words, Json.write(event)));
      return;
    } else if (part.isTooLate(event)) {
      out.collect(Line.notice(Notice.TOO_LATE, community, null, Json.write(event)));
      return;
    }
    String reference = reference(event);
    if (reference != null && part.mayHaveForgotten(reference)) {
      out.collect(Line.notice(Notice.UNKNOWN_REFERENCE, community, reference, Json.write(event)));
    }
    String record = part.take(event).line();
    out.collect(Line.of(Line.DECISIONS, community, event.account(), "decision", record));
    settling
        .resettle(event)
        .forEach(json -> out.collect(Line.of(Line.STANDINGS, community, null, "standing", json)));
    if (alone) {
      String account = event.account().toString();
      claims.accept(new Claim(community + "\n" + event.id(), community, account));
      if (reference != null) {
        claims.accept(new Claim(community + "\n" + reference, community, account));
      }
      if (event instanceof Reversal reversal && reversal.replacement() != null) {
        String instead = reversal.replacement().id();
        claims.accept(new Claim(community + "\n" + instead, community, account));
      }
    }
  }

  /** The id of the event that it refers to; null if it refers to none. */
  private static String reference(Event event) {
    if (event instanceof Reversal reversal) {
      return reversal.of();
    } else if (event instanceof Objection objection) {
      return objection.of();
    } else if (event instanceof Ruling ruling) {
      return ruling.of();
    }
    return event instanceof Followup followup ? followup.of() : null;
  }

  /** The closings that are due at a moment, which are written for whoever replays the log. */
  List<Event> closings(Instant moment) {
    if (alone) {
      return List.of();
    }
    List<Closing> closings =
        settling.closings(
            moment,
            (period, pools) ->
                out.collect(
                    Line.notice(Notice.NEEDS_TOTAL, community, period + " " + pools, null)));
    closings.forEach(
        one -> out.collect(Line.of(Line.CLOSINGS, community, null, "event", Json.write(one))));
    return new ArrayList<>(closings);
  }

  /**
   * Settles the periods that are over at a moment, and forgets what is too old by then.
   *
   * @param months for how many months events are kept
   */
  void settle(Instant moment, int months) {
    if (settling.isDue(moment)) {
      settling
          .settle(moment)
          .forEach(json -> out.collect(Line.of(Line.STANDINGS, community, null, "standing", json)));
      settling.forget(YearMonth.from(moment.atOffset(ZoneOffset.UTC)).minusMonths(months));
    }
  }

  /** Writes all accounts. */
  void accounts() {
    for (Account account : settling.accounts()) {
      out.collect(Line.of(Line.ACCOUNTS, community, account.id(), "state", Json.write(account)));
    }
  }

  /** When there may be something to settle next; null if never. */
  Instant next() {
    return settling.next();
  }
}
