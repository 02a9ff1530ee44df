package org.gongyue.examples.district;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Effect;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Status;
import org.gongyue.dsl.ConventionException;
import org.gongyue.dsl.Conventions;
import org.gongyue.engine.Playback;

/**
 * Replays a year of a whole province in one process: thousands of communities, each with its own
 * accounts and its own log, which is made up while it is decided.
 */
public final class Province {

  private static final long EVENTS = 50_000_000;
  private static final int HOUSEHOLDS = 250;
  private static final int RECORDS = 25_000;
  private static final double NANOS = 1e9;

  private final List<Patterns> patterns = new ArrayList<>();

  /**
   * @param folders of the conventions that the communities have, in turn
   */
  Province(List<Path> folders, int households) throws ConventionException {
    for (Path folder : folders) {
      patterns.add(new Patterns(Conventions.load(folder), households));
    }
  }

  /** How the communities share the threads. */
  enum Way {
    /** Each thread has a community of its own. */
    BESIDE,
    /** All threads work on one community, then on the next. */
    WITHIN
  }

  /**
   * What became of some events.
   *
   * @param digest of all decisions; it depends on their order within each community, but not on the
   *     order of the communities
   */
  record Outcome(long events, long digest, Map<Status, Long> statuses) {

    static Outcome none() {
      return new Outcome(0, 0, new EnumMap<>(Status.class));
    }

    Outcome plus(Outcome other) {
      Map<Status, Long> sum = new EnumMap<>(Status.class);
      sum.putAll(statuses);
      other.statuses.forEach((status, number) -> sum.merge(status, number, Long::sum));
      return new Outcome(events + other.events, digest + other.digest, sum);
    }
  }

  /**
   * Replays some communities.
   *
   * @param communities how many
   * @param backwards whether the last community comes first
   */
  Outcome replay(int communities, int records, int threads, Way way, boolean backwards)
      throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    Callable<Outcome> work =
        () -> {
          Outcome all = Outcome.none();
          for (int i = next.getAndIncrement(); i < communities; i = next.getAndIncrement()) {
            int number = backwards ? communities - 1 - i : i;
            all = all.plus(replay(number, records, way == Way.WITHIN ? threads : 1));
          }
          return all;
        };
    return together(work, way == Way.WITHIN ? 1 : threads);
  }

  private static Outcome together(Callable<Outcome> work, int threads) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Outcome all = Outcome.none();
      for (Future<Outcome> part : pool.invokeAll(Collections.nCopies(threads, work))) {
        all = all.plus(part.get());
      }
      return all;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdown();
    }
  }

  private Outcome replay(int number, int records, int threads) {
    Patterns of = patterns.get(number % patterns.size());
    Map<Status, Long> statuses = new EnumMap<>(Status.class);
    long events = 0;
    long digest = number;
    try (Playback playback = of.rules().replay(new CommunityYear(of, number, records), threads)) {
      while (playback.hasNext()) {
        Decision decision = playback.next();
        events++;
        statuses.merge(decision.status(), 1L, Long::sum);
        digest = digest(digest, decision);
      }
    }
    return new Outcome(events, mixed(digest, events), statuses);
  }

  /** Reads the events without deciding them: what making them up takes alone. */
  Outcome read(int communities, int records, int threads) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    return together(
        () -> {
          long events = 0;
          long digest = 0;
          for (int i = next.getAndIncrement(); i < communities; i = next.getAndIncrement()) {
            CommunityYear year = new CommunityYear(patterns.get(i % patterns.size()), i, records);
            while (year.hasNext()) {
              digest += year.next().id().length();
              events++;
            }
          }
          return new Outcome(events, digest, Map.of());
        },
        threads);
  }

  private static long digest(long before, Decision decision) {
    long digest = mixed(before, decision.event().hashCode());
    digest = mixed(digest, decision.status().name().hashCode() + (decision.repeated() ? 1 : 0));
    for (Posting posting : decision.postings()) {
      digest = mixed(digest, posting.item().hashCode());
      digest = mixed(digest, posting.unit().hashCode());
      digest = mixed(digest, posting.amount().hashCode());
    }
    for (Effect effect : decision.effects()) {
      digest = mixed(digest, effect.state().hashCode());
    }
    return digest;
  }

  private static long mixed(long digest, long number) {
    long mixed = (digest ^ number) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }

  /** The most that was ever kept beyond the youngest objects, in megabytes. */
  private static long kept() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().contains("Old") || pool.getName().contains("Tenured"))
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        >> 20;
  }

  /**
   * {@code Province FOLDER[,FOLDER…] [EVENTS [THREADS [beside|within [backwards]]]]}: replays as
   * many communities as make about so many events, 50 million if nobody says otherwise, under the
   * conventions in these folders.
   */
  public static void main(String[] arguments) throws Exception {
    List<Path> folders = Stream.of(arguments[0].split(",")).map(Path::of).toList();
    long events = arguments.length > 1 ? Long.parseLong(arguments[1]) : EVENTS;
    int threads =
        arguments.length > 2
            ? Integer.parseInt(arguments[2])
            : Runtime.getRuntime().availableProcessors();
    Way way = arguments.length > 3 && arguments[3].equals("within") ? Way.WITHIN : Way.BESIDE;
    int communities = (int) Math.max(1, events / RECORDS);
    Province province = new Province(folders, HOUSEHOLDS);
    tell(
        "%,d communities of %d households, %d threads %s, %,d MB of heap at most",
        communities,
        HOUSEHOLDS,
        threads,
        way == Way.WITHIN ? "within one" : "beside each other",
        Runtime.getRuntime().maxMemory() >> 20);
    long start = System.nanoTime();
    Outcome read = province.read(Math.max(1, communities / 10), RECORDS, threads);
    double seconds = (System.nanoTime() - start) / NANOS;
    tell("%,d events made up but not decided: %.1f s", read.events(), seconds);
    start = System.nanoTime();
    Outcome all = province.replay(communities, RECORDS, threads, way, arguments.length > 4);
    seconds = (System.nanoTime() - start) / NANOS;
    tell(
        "%,d events made up and decided: %.1f s, %,.0f a second",
        all.events(), seconds, all.events() / seconds);
    tell("%s", all.statuses());
    tell("%,d MB in the old generation at most", kept());
    tell("digest of all decisions: %016x", all.digest());
  }

  private static void tell(String text, Object... values) {
    System.out.printf(Locale.ROOT, text + "%n", values);
  }
}
