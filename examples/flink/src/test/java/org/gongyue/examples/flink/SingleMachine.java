package org.gongyue.examples.flink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.gongyue.account.Account;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.Event;
import org.gongyue.examples.flink.Logs.Arrival;
import org.gongyue.json.DecisionRecord;
import org.gongyue.json.Json;
import org.gongyue.json.Link;

/** The same on one machine: a chronicle of each community, all in memory, nothing ever put down. */
final class SingleMachine {

  private final Map<String, Chronicle> chronicles = new TreeMap<>();
  private final Map<String, Link> links = new HashMap<>();
  private final Map<String, List<String>> decisions = new TreeMap<>();
  private final boolean alone;

  /**
   * @param rules by the ids of the communities
   * @param alone whether the records of each account are a chain of their own
   */
  SingleMachine(Map<String, RuleBooks> rules, boolean alone) {
    rules.forEach((community, books) -> chronicles.put(community, Chronicle.of(books)));
    this.alone = alone;
  }

  /**
   * Takes events as they arrive: each waits until an event is so much later, and what comes after
   * that is taken at once.
   *
   * @param closings which the job made, each at its moment
   */
  SingleMachine take(List<Arrival> arrivals, List<Arrival> closings, Duration patience) {
    NavigableMap<Long, List<Arrival>> waiting = new TreeMap<>();
    closings.forEach(one -> waiting.computeIfAbsent(one.at(), at -> new ArrayList<>()).add(one));
    long latest = Long.MIN_VALUE;
    for (Arrival arrival : arrivals) {
      if (latest > Long.MIN_VALUE && arrival.at() <= latest - patience.toMillis()) {
        take(arrival);
      } else {
        waiting.computeIfAbsent(arrival.at(), at -> new ArrayList<>()).add(arrival);
      }
      if (arrival.at() > latest) {
        latest = arrival.at();
        flush(waiting, latest - patience.toMillis());
      }
    }
    flush(waiting, Long.MAX_VALUE);
    return this;
  }

  private void flush(NavigableMap<Long, List<Arrival>> waiting, long upTo) {
    while (!waiting.isEmpty() && waiting.firstKey() <= upTo) {
      Logs.inOrder(waiting.pollFirstEntry().getValue()).forEach(this::take);
    }
  }

  private void take(Arrival arrival) {
    Event event = arrival.event();
    String chain = arrival.community() + (alone ? " " + event.account() : "");
    Link link = links.getOrDefault(chain, Link.GENESIS);
    DecisionRecord record =
        DecisionRecord.of(chronicles.get(arrival.community()).take(event), event, link);
    links.put(chain, record.link());
    decisions.computeIfAbsent(chain, one -> new ArrayList<>()).add(record.line());
  }

  /** The decision records by part, in order. */
  Map<String, List<String>> decisions() {
    return decisions;
  }

  /** The accounts after all, by community and id. */
  Map<String, String> accounts() {
    Map<String, String> accounts = new TreeMap<>();
    chronicles.forEach(
        (community, chronicle) -> {
          for (Account account : chronicle.accounts()) {
            accounts.put(community + " " + account.id(), Json.write(account));
          }
        });
    return accounts;
  }
}
