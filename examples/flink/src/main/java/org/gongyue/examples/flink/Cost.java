package org.gongyue.examples.flink;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.Conventions;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.Event;
import org.gongyue.examples.district.Year;
import org.gongyue.examples.flink.part.MapStore;
import org.gongyue.examples.flink.part.Memory;
import org.gongyue.examples.flink.part.Part;
import org.gongyue.json.DecisionRecord;
import org.gongyue.json.Link;

/**
 * What a part costs without Flink: {@code Cost CONVENTION ACCOUNTS RECORDS} decides a year that is
 * made up in memory, once by a chronicle and once by a part, and tells how long an event took and
 * what the part keeps.
 */
final class Cost {

  private Cost() {}

  /** Prints the figures. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Convention convention = Conventions.load(Path.of(arguments[0]));
    int accounts = Integer.parseInt(arguments[1]);
    List<Event> events = Year.of(convention, accounts, Integer.parseInt(arguments[2])).events();
    RuleBooks rules = RuleBooks.of(RuleBook.compile(convention));
    List<Long> chronicle = new ArrayList<>();
    List<Long> part = new ArrayList<>();
    MapStore store = null;
    for (int round = 0; round < 3; round++) {
      long begin = cpu();
      chronicle(rules, events);
      chronicle.add((cpu() - begin) / events.size() / 1000);
      begin = cpu();
      store = part(rules, events);
      part.add((cpu() - begin) / events.size() / 1000);
    }
    out.printf(Locale.ROOT, "%s: %d events%n", convention.id(), events.size());
    out.println("microseconds of an event, with its record, by a chronicle: " + chronicle);
    out.println("by a part, with its state as texts: " + part);
    long all = store.sizes().values().stream().mapToLong(Long::longValue).sum();
    out.printf(Locale.ROOT, "state after the year: %d bytes an account%n", all / accounts);
    for (Map.Entry<String, Long> table : store.sizes().entrySet()) {
      out.printf(Locale.ROOT, "  %-10s %d%n", table.getKey(), table.getValue() / accounts);
    }
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void chronicle(RuleBooks rules, List<Event> events) {
    Chronicle chronicle = Chronicle.of(rules);
    Link link = Link.GENESIS;
    for (Event event : events) {
      link = DecisionRecord.of(chronicle.take(event), event, link).link();
    }
  }

  private static MapStore part(RuleBooks rules, List<Event> events) {
    MapStore store = new MapStore();
    Memory memory = new Memory(4096);
    for (Event event : events) {
      new Part("all", rules, store, memory).take(event);
    }
    return store;
  }
}
