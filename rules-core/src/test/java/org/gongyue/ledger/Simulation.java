package org.gongyue.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;
import org.gongyue.random.RandomGiven;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * One history: some clients ask the ledgers of some processes on one database, while chance says
 * who goes on and what goes wrong. All of it follows from the seed.
 */
final class Simulation implements AutoCloseable {

  private final Random random;
  private final RuleBooks rules;
  private final Tally tally;
  private final Lockstep lockstep;
  private final Weather weather;
  private final Model model;
  private final SQLiteDataSource source;
  private final Connection observer;
  private final List<Machine> machines = new ArrayList<>();
  private final List<Commit> commits = new ArrayList<>();
  private final List<Answer.Decided> decided = new ArrayList<>();
  private final List<List<Answer.Decided>> batches = new ArrayList<>();
  private final Map<Client, Long> asking = new HashMap<>();
  private final Set<String> unanswered = new HashSet<>();
  private final Workload workload;
  private long head;

  /**
   * What was committed at once.
   *
   * @param lost whether nobody was told that it was
   */
  private record Commit(Machine.Life by, long from, long to, boolean lost) {}

  Simulation(long seed, RandomGiven given, Path file, Tally tally, boolean telling) {
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    this.rules = RuleBooks.of(RuleBook.compile(given.convention()));
    this.tally = tally;
    this.lockstep = new Lockstep(random, telling);
    this.weather = new Weather(random, tally);
    this.model = new Model(rules, tally);
    this.source = source(file, random);
    this.workload = new Workload(given, random);
    this.observer = connect();
    int processes = 1 + random.nextInt(3);
    for (int i = 1; i <= processes; i++) {
      machines.add(new Machine(this, i));
    }
  }

  private static SQLiteDataSource source(Path file, Random random) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(0);
    config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
    config.setJournalMode(
        random.nextInt(4) == 0 ? SQLiteConfig.JournalMode.DELETE : SQLiteConfig.JournalMode.WAL);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  /** Lets the history happen, and checks it. */
  void run() throws SQLException {
    int clients = 2 + random.nextInt(4);
    List<Client> all = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      all.add(new Client(this, workload, random));
    }
    lockstep.run(all);
    weather.clear();
    model.follow(observer, head);
    everyRecordWasAnswered();
    batchesAreWhole();
    for (Machine machine : machines) {
      Audit.of(model, machine.ledger()).check();
    }
    Audit audit = Audit.of(model, Ledger.open(source, rules));
    audit.check();
    audit.checkTables(observer);
    if (random.nextInt(4) == 0) {
      audit.checkRebuild();
      tally.add(Happening.REBUILD);
    }
  }

  /** Whoever did something was told, unless its process died or the connection broke. */
  private void everyRecordWasAnswered() {
    for (Model.Noted record : model.journal()) {
      if (record.decision().status().isTaken() && !model.isClaimed(record.number())) {
        assertTrue(
            commit(record.number()).lost() || unanswered.contains(record.event().id()),
            () -> "an exception says that nothing was recorded: " + record.event());
      }
    }
  }

  private void batchesAreWhole() {
    for (List<Answer.Decided> batch : batches) {
      Set<Commit> in = new HashSet<>();
      batch.stream().filter(one -> one.number() > 0).forEach(one -> in.add(commit(one.number())));
      assertTrue(in.size() <= 1, () -> "one batch, several transactions: " + in);
    }
    for (Commit commit : commits) {
      long answered =
          decided.stream()
              .filter(one -> one.number() > commit.from() && one.number() <= commit.to())
              .count();
      if (answered > 0 && batches.stream().noneMatch(batch -> isAll(batch, commit, answered))) {
        tally.add(Happening.COMMITTED_TOGETHER);
      }
    }
  }

  private static boolean isAll(List<Answer.Decided> batch, Commit commit, long answered) {
    return batch.stream()
            .filter(one -> one.number() > commit.from() && one.number() <= commit.to())
            .count()
        == answered;
  }

  private Commit commit(long number) {
    return commits.stream()
        .filter(commit -> commit.from() < number && number <= commit.to())
        .findFirst()
        .orElseThrow();
  }

  /** That a transaction was committed. */
  void committed(Machine.Life life, boolean writing, boolean lost) throws SQLException {
    if (!writing) {
      return;
    }
    try (PreparedStatement select = observer.prepareStatement("SELECT number FROM gy_book");
        ResultSet row = select.executeQuery()) {
      long now = row.next() ? row.getLong(1) : 0;
      assertTrue(now >= head, "what was committed is gone");
      if (now > head) {
        commits.add(new Commit(life, head, now, lost));
        head = now;
      }
    } catch (SQLException e) {
      // Before the tables are there.
      assertEquals(0, head, e::getMessage);
    }
  }

  Connection connect() {
    try {
      return source.getConnection();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** A client begins to ask. */
  long asks(Client client) {
    asking.put(client, head);
    return head;
  }

  /** It was answered. */
  void answered(Client client, List<? extends Answer> answers) {
    long from = asking.remove(client);
    if (commits.stream().anyMatch(commit -> commit.from() >= from)) {
      tally.add(Happening.OVERTAKEN);
    }
    model.told(from, head, answers);
    List<Answer.Decided> batch = new ArrayList<>();
    for (Answer answer : answers) {
      if (answer instanceof Answer.Decided one) {
        batch.add(one);
      }
    }
    if (!batch.isEmpty()) {
      decided.addAll(batch);
      batches.add(batch);
    }
  }

  /** It was not, and nothing says whether something was recorded. */
  void died(Client client, Set<String> events) {
    asking.remove(client);
    unanswered.addAll(events);
  }

  /** It was told that nothing was recorded. */
  void refused(Client client) {
    asking.remove(client);
  }

  /** Holds against the model what is known so far. */
  void check() throws SQLException {
    model.follow(observer, asking.values().stream().mapToLong(from -> from).min().orElse(head));
  }

  Machine anyMachine() {
    return machines.get(random.nextInt(machines.size()));
  }

  /** Another process; the same if there is one only. */
  Machine other(Machine machine) {
    List<Machine> others = new ArrayList<>(machines);
    others.remove(machine);
    return others.isEmpty() ? machine : others.get(random.nextInt(others.size()));
  }

  Model model() {
    return model;
  }

  RuleBooks rules() {
    return rules;
  }

  Tally tally() {
    return tally;
  }

  Lockstep lockstep() {
    return lockstep;
  }

  Weather weather() {
    return weather;
  }

  @Override
  public void close() throws SQLException {
    machines.forEach(Machine::stop);
    observer.close();
  }
}
