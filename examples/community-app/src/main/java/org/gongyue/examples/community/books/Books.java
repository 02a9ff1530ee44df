package org.gongyue.examples.community.books;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** All communities, each with its own ledger in one database. They are read once, at the start. */
@Component
public final class Books {

  private static final Logger LOG = LoggerFactory.getLogger(Books.class);

  private final SortedMap<String, Community> communities = new TreeMap<>();

  /**
   * Reads the conventions and opens the ledgers.
   *
   * @throws IllegalStateException if there is no convention without errors
   */
  Books(Settings settings, DataSource database, MeterRegistry meters) throws IOException {
    Communities read = Communities.load(Path.of(settings.conventions()));
    for (Reload.Change change : read.latest().of(Reload.Kind.REFUSED)) {
      LOG.error(
          "Not served, see `gongyue check`: {} {} {}",
          change.community(),
          change.folders(),
          change.problem());
    }
    for (Map.Entry<String, RuleBooks> one : read.all().entrySet()) {
      Ledger ledger = Ledger.open(database, one.getValue());
      communities.put(one.getKey(), new Community(one.getValue(), ledger, meters));
    }
    if (communities.isEmpty()) {
      throw new IllegalStateException("no convention below " + settings.conventions());
    }
    LOG.info("Serving {}", communities.keySet());
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
