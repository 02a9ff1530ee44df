package org.gongyue.examples.community.books;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.gongyue.dsl.Communities;
import org.gongyue.dsl.Reload;
import org.gongyue.engine.RuleBooks;
import org.gongyue.examples.community.Settings;
import org.gongyue.examples.community.problem.Problem;
import org.gongyue.examples.community.problem.Refusal;
import org.gongyue.ledger.Ledger;
import org.gongyue.ledger.LedgerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * All communities, each with its own ledger in one database. Conventions that were changed are read
 * again while the app runs: what is broken goes on as it was, and who has begun with the rules that
 * were there finishes with them.
 */
@Component
public final class Books implements SchedulingConfigurer {

  private static final Logger LOG = LoggerFactory.getLogger(Books.class);

  private static final String NUMBER = "gongyue.journal.number";

  private final Communities read;
  private final Duration period;
  private final DataSource database;
  private final MeterRegistry meters;
  private volatile SortedMap<String, Community> communities = new TreeMap<>();

  /** What was said the last time, so that a fault is told once and not each minute. */
  private Reload told = new Reload(List.of());

  /**
   * Reads the conventions and opens the ledgers.
   *
   * @throws IllegalStateException if there is no convention without errors
   */
  Books(Settings settings, DataSource database, MeterRegistry meters) throws IOException {
    this.read = Communities.load(Path.of(settings.conventions()));
    this.period = settings.reload();
    this.database = database;
    this.meters = meters;
    take(read.latest());
    if (communities.isEmpty()) {
      throw new IllegalStateException("no convention below " + settings.conventions());
    }
    LOG.info("Serving {}", communities.keySet());
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar tasks) {
    if (!period.isZero() && !period.isNegative()) {
      tasks.addFixedDelayTask(new FixedDelayTask(this::reload, period, period));
    }
  }

  private void reload() {
    try {
      take(read.reload());
    } catch (IOException | RuntimeException e) {
      LOG.error("Conventions not read again", e); // everything goes on as it was
    }
  }

  private void take(Reload reload) {
    if (!reload.equals(told)) {
      for (Reload.Change change : reload.changes()) {
        tell(change);
      }
      told = reload;
    }
    SortedMap<String, Community> next = new TreeMap<>();
    read.all().forEach((id, rules) -> next.put(id, serving(id, rules)));
    SortedMap<String, Community> before = communities;
    communities = next;
    next.keySet().stream().filter(id -> !before.containsKey(id)).forEach(this::watch);
  }

  private static void tell(Reload.Change change) {
    if (change.kind().isProblem()) {
      LOG.error(
          "{}, see `gongyue check`: {} {} {}",
          change.kind() == Reload.Kind.KEPT ? "Goes on as it was" : "Not served",
          change.community(),
          change.folders(),
          change.problem());
    } else {
      LOG.info("{} {}", change.kind(), change.community());
    }
  }

  private Community serving(String id, RuleBooks rules) {
    Community now = communities.get(id);
    return now != null && now.isBy(rules)
        ? now
        : new Community(rules, Ledger.open(database, rules), meters);
  }

  private void watch(String id) {
    if (meters.find(NUMBER).tag("community", id).gauge() != null) {
      return; // it was away for a while
    }
    Gauge.builder(NUMBER, this, books -> books.number(id))
        .description("the number of the last record")
        .tag("community", id)
        .register(meters);
  }

  private double number(String id) {
    Community community = communities.get(id);
    try {
      return community == null ? Double.NaN : community.number();
    } catch (LedgerException e) {
      return Double.NaN;
    }
  }

  /** All of them, by id. */
  public Collection<Community> all() {
    return communities.values();
  }

  /** The community of a name in a path. */
  public Community named(String name) {
    Community community = communities.get(Name.toId(name));
    if (community == null) {
      throw Problem.of(Refusal.UNKNOWN_COMMUNITY);
    }
    return community;
  }
}
