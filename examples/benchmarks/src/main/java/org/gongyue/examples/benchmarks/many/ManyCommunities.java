package org.gongyue.examples.benchmarks.many;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.gongyue.account.Account;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.Communities;
import org.gongyue.dsl.Reload;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;
import org.gongyue.engine.RuleLibrary;
import org.gongyue.event.AccountId;
import org.gongyue.event.Observation;
import org.gongyue.examples.benchmarks.workload.EventLog;
import org.gongyue.examples.benchmarks.workload.SampleConvention;
import org.gongyue.examples.benchmarks.workload.Terms;

/**
 * Measures what many communities in one process take, and prints a table: {@code ManyCommunities
 * [COMMUNITIES [CONVENTIONS]]}, 10,000 unless told otherwise, with the shipped conventions in the
 * folder {@code conventions}. Times are processor time of the one thread that works.
 */
final class ManyCommunities {

  private static final int COMMUNITIES = 10_000;
  private static final int EVENTS = 40_000;
  private static final int ROUNDS = 3;
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private final int communities;

  private ManyCommunities(int communities) {
    this.communities = communities;
  }

  public static void main(String[] args) throws IOException {
    ManyCommunities many =
        new ManyCommunities(args.length > 0 ? Integer.parseInt(args[0]) : COMMUNITIES);
    OUT.println("| " + many.communities + " communities | | |");
    OUT.println("| --- | ---: | --- |");
    many.inMemory("60 rules each of its own", number -> new Variants().stranger(number));
    Variants heirs = new Variants();
    RuleLibrary library = many.inMemory("60 rules of one base, 0 to 5 changed", heirs::heir);
    many.decisions(library);
    many.files(Path.of(args.length > 1 ? args[1] : "conventions"));
  }

  private static void print(String what, double value, String unit) {
    OUT.printf(Locale.ROOT, "| %s | %." + (value < 100 ? 2 : 0) + "f | %s |%n", what, value, unit);
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private RuleLibrary inMemory(String what, IntFunction<Convention> maker) {
    long before = used();
    RuleLibrary library = new RuleLibrary();
    List<RuleBooks> books = new ArrayList<>();
    long compiling = 0;
    for (int i = 0; i < communities; i++) {
      Convention convention = maker.apply(i);
      long start = processor();
      books.add(RuleBooks.of(library.compile(convention)));
      compiling += processor() - start;
    }
    library.replaceAll(books);
    books.clear();
    print(what + ": heap of one, model included", (used() - before) / 1024.0 / communities, "KB");
    print(what + ": heap of all", (used() - before) / 1024.0 / 1024, "MB");
    print(what + ": compiling one", compiling / 1e6 / communities, "ms");
    return library;
  }

  /** The same events, each of another account, by the rules of one community or of all in turn. */
  private void decisions(RuleLibrary library) {
    EventLog log = EventLog.generate(1, Terms.list(Variants.RULES), EVENTS, 2);
    List<Double> one = new ArrayList<>();
    List<Double> all = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      one.add(decide(library, log, 1));
      all.add(decide(library, log, communities));
    }
    one.sort(null);
    all.sort(null);
    print("a decision, all accounts of one community", one.get(ROUNDS / 2), "ns");
    print("a decision, an account of each community in turn", all.get(ROUNDS / 2), "ns");
  }

  private double decide(RuleLibrary library, EventLog log, int inTurn) {
    Account[] accounts = new Account[communities];
    LocalDate first = SampleConvention.FIRST_DAY;
    for (int i = 0; i < communities; i++) {
      accounts[i] = rules(library, i % inTurn, first).open(AccountId.household("h-" + i), first);
    }
    long start = processor();
    for (int i = 0; i < log.size(); i++) {
      int number = i % communities;
      Account account = accounts[number];
      Observation seen = log.observation(i);
      Observation event =
          Observation.of(seen.id(), seen.at(), seen.behaviour(), account.id()).by("r-1");
      for (var attribute : seen.attributes().entrySet()) {
        event = event.with(attribute.getKey(), attribute.getValue());
      }
      accounts[number] = rules(library, number % inTurn, first).score(account, event).account();
    }
    return (processor() - start) / (double) log.size();
  }

  private static RuleBook rules(RuleLibrary library, int number, LocalDate day) {
    return library.rules(Variants.id(number)).orElseThrow().on(day);
  }

  private void files(Path conventions) throws IOException {
    Path root = Heirs.write(conventions, communities);
    try {
      long before = used();
      long start = processor();
      Communities served = Communities.load(root);
      double loading = (processor() - start) / 1e9;
      if (!served.latest().isClean()) {
        throw new IllegalStateException("not clean: " + root);
      }
      print("files that inherit the street's: loading all", loading, "s");
      print("files: loading one", loading * 1000 / communities, "ms");
      print("files: heap of one", (used() - before) / 1024.0 / communities, "KB");
      reload("files: reload, nothing changed", served, 0);
      Path charter = Heirs.charter(root, communities / 2);
      Files.writeString(charter, Files.readString(charter).replace("名称: 第", "名称: 新第"));
      reload("files: reload, one changed", served, 1);
    } finally {
      Heirs.delete(root);
    }
  }

  private static void reload(String what, Communities served, int changed) throws IOException {
    long start = processor();
    Reload reload = served.reload();
    print(what, (processor() - start) / 1e6, "ms");
    if (reload.changes().size() != changed) {
      throw new IllegalStateException(reload.changes().size() + " changes");
    }
  }
}
