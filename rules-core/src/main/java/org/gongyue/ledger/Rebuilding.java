package org.gongyue.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.gongyue.engine.RuleBooks;
import org.gongyue.json.Canonical;
import org.gongyue.json.Link;

/**
 * Decides a journal again, from the first record on, into a book beside it, and holds the two
 * against each other: records, of which each must have the same hash again, and every row that
 * follows from them. A page of records is in memory at a time.
 */
final class Rebuilding {

  /** What is compared of the tables that follow from the journal; accounts are by themselves. */
  private static final Map<String, String> COLUMNS =
      Map.of(
          "gy_event", "event, number, outcome, stands, reversal",
          "gy_involved", "account, number, seconds",
          "gy_posting", "account, day, number, line, unit, amount, item",
          "gy_snapshot", "account, month",
          "gy_handout", "event, handout",
          "gy_movement", "number, line, movement");

  private static final String STATES =
      "SELECT account, seconds, nanos, event, state, belongs FROM gy_account WHERE book = ?"
          + " AND account > ? ORDER BY account LIMIT 200";

  private final Database database;
  private final Book book;
  private final Book copy;
  private final RuleBooks rules;
  private final LongConsumer progress;
  private final Memory memory;

  /** How far it has come. */
  private record Done(
      Link link, long records, long erased, long differences, List<String> examples) {

    static final Done NOTHING = new Done(Link.GENESIS, 0, 0, 0, List.of());

    Done decided(Entry entry, boolean ofErased) {
      return new Done(
          entry.link(), records + 1, erased + (ofErased ? 1 : 0), differences, examples);
    }

    Done differing(String what) {
      List<String> more = new ArrayList<>(examples);
      if (more.size() < Rebuild.MOST_EXAMPLES) {
        more.add(what);
      }
      return new Done(link, records, erased, differences + 1, more);
    }
  }

  /** What the last transaction has come to, as long as it is not known whether it was committed. */
  private Done hoped = Done.NOTHING;

  Rebuilding(Database database, String community, RuleBooks rules, LongConsumer progress) {
    this.database = database;
    this.book = Book.of(community);
    this.copy = Book.beside(community);
    this.rules = rules;
    this.progress = progress;
    this.memory = new Memory(copy);
  }

  /** Decides all again and compares, a page of records in a transaction; others go on writing. */
  Rebuild compare() {
    String owner = Person.named("", "rebuild").alias();
    database.write(
        connection -> {
          clear(connection);
          begin(connection, owner);
          return null;
        });
    Done done = Done.NOTHING;
    for (Done next = step(done, owner); next.records() > done.records(); ) {
      done = next;
      progress.accept(done.records());
      next = step(done, owner);
    }
    Done before = done;
    Done all =
        database.write(
            connection -> {
              own(connection, owner);
              memory.forget();
              // From here on nobody writes, so that both are of the same moment.
              Head head = Head.take(connection, book.key());
              Done end = compare(connection, head, decideAll(connection, before));
              clear(connection);
              return end;
            });
    return rebuild(all);
  }

  /**
   * Decides all again in one transaction, in which nobody else writes, and puts what comes out in
   * the place of what stands.
   */
  Rebuild mend() {
    return rebuild(
        database.write(
            connection -> {
              memory.forget();
              Head head = Head.take(connection, book.key());
              clear(connection);
              begin(connection, "");
              Done all = compare(connection, head, decideAll(connection, Done.NOTHING));
              replace(connection);
              clear(connection);
              return all;
            }));
  }

  private static Rebuild rebuild(Done done) {
    return new Rebuild(done.records(), done.erased(), done.differences(), done.examples());
  }

  private Done step(Done done, String owner) {
    hoped = done;
    return database.write(
        connection -> {
          own(connection, owner);
          Link link = Head.read(connection, copy.key()).link();
          // People whom nobody knew may have come, though the copy is where it was.
          memory.forget();
          // Where the connection broke when it committed, it may have.
          Done from = link.equals(hoped.link()) ? hoped : done;
          hoped = from.records() > done.records() ? from : decide(connection, done);
          return hoped;
        });
  }

  private Done decideAll(Connection connection, Done done) throws SQLException {
    Done all = done;
    for (Done next = decide(connection, all); next.records() > all.records(); ) {
      all = next;
      progress.accept(all.records());
      next = decide(connection, all);
    }
    return all;
  }

  private void clear(Connection connection) throws SQLException {
    for (String table : Tables.names()) {
      execute(connection, "DELETE FROM " + table + " WHERE book = ?", copy.key());
    }
  }

  private void begin(Connection connection, String owner) throws SQLException {
    execute(
        connection,
        "INSERT INTO gy_book (book, name, format, turn, number, hash)"
            + " SELECT ?, ?, format, 0, 0, '"
            + Link.GENESIS.hash()
            + "' FROM gy_book WHERE book = ?",
        copy.key(),
        owner,
        book.key());
  }

  /** There is one copy: who begins it takes it from who has begun it before, and may have died. */
  private void own(Connection connection, String owner) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE gy_book SET turn = turn + 1 WHERE book = ? AND name = ?")) {
      update.setString(1, copy.key());
      update.setString(2, owner);
      if (update.executeUpdate() == 0) {
        throw new LedgerException(
            LedgerException.Kind.CONTENDED, "somebody else rebuilds this journal now", null);
      }
    }
  }

  private static void execute(Connection connection, String sql, String... keys)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < keys.length; i++) {
        statement.setString(i + 1, keys[i]);
      }
      statement.executeUpdate();
    }
  }

  /** Decides a page of records; the same if there are none any more. */
  private Done decide(Connection connection, Done before) throws SQLException {
    List<JournalTable.Row> rows = book.journal().page(connection, before.link().number());
    if (rows.isEmpty()) {
      return before;
    }
    try {
      memory.catchUp(connection, Head.read(connection, copy.key()));
      Page page = new Page(connection, copy, rules, memory);
      Done done = before;
      for (JournalTable.Row row : rows) {
        done = decide(connection, page, row.entry(), done);
      }
      page.committed(page.finish());
      return done;
    } catch (RuntimeException e) {
      throw Page.Interrupted.sql(e);
    }
  }

  private Done decide(Connection connection, Page page, Entry old, Done before)
      throws SQLException {
    if (old.isErasure()) {
      page.append(old);
      return before.decided(old, false);
    }
    Entry.Opened opened = book.open(connection, old, memory.people());
    boolean isErased = Names.of(opened.event()).isErased(memory.people());
    long number = page.link().number();
    Entry fresh = page.replay(opened.event(), old);
    Done done = before.decided(old, isErased);
    if (page.link().number() == number) {
      page.append(old);
      return done.differing("record " + old.link().number() + " repeats " + old.event());
    } else if (!page.link().hash().equals(old.link().hash())) {
      return done.differing(
          "record "
              + old.link().number()
              + " of "
              + old.event()
              + ": stands "
              + Canonical.text(old.open())
              + ", comes out "
              + Canonical.text(fresh.open()));
    }
    return done;
  }

  private Done compare(Connection connection, Head head, Done done) throws SQLException {
    List<String> found = new ArrayList<>();
    Head fresh = Head.read(connection, copy.key());
    if (!fresh.equals(head)) {
      found.add("head: stands " + head + ", comes out " + fresh);
    }
    for (String table : Tables.DERIVED) {
      if (COLUMNS.containsKey(table)) {
        compare(connection, table, book, copy, "stands there, but does not come out", found);
        compare(connection, table, copy, book, "comes out, but does not stand there", found);
      }
    }
    compareAccounts(connection, found);
    compareSnapshots(connection, found);
    Done all = done;
    for (String what : found) {
      all = all.differing(what);
    }
    return all;
  }

  private static void compare(
      Connection connection, String table, Book one, Book other, String what, List<String> found)
      throws SQLException {
    String columns = COLUMNS.get(table);
    String from = "SELECT " + columns + " FROM " + table + " WHERE book = ?";
    try (PreparedStatement select = connection.prepareStatement(from + " EXCEPT " + from)) {
      select.setString(1, one.key());
      select.setString(2, other.key());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          List<String> cells = new ArrayList<>();
          for (int i = 1; i <= columns.split(",").length; i++) {
            cells.add(String.valueOf(rows.getObject(i)));
          }
          found.add(table + " " + cells + " " + what);
        }
      }
    }
  }

  /** What the rows that both have say; which rows they have is compared before. */
  private void compareSnapshots(Connection connection, List<String> found) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT a.account, a.month, a.state, b.state FROM gy_snapshot a JOIN gy_snapshot b"
                + " ON b.account = a.account AND b.month = a.month"
                + " WHERE a.book = ? AND b.book = ?")) {
      select.setString(1, book.key());
      select.setString(2, copy.key());
      select.setFetchSize(500);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          if (!Objects.equals(state(rows.getBytes(3)), state(rows.getBytes(4)))) {
            found.add("gy_snapshot " + rows.getString(1) + " of " + rows.getLong(2));
          }
        }
      }
    }
  }

  private static String state(byte[] bytes) {
    return bytes == null ? null : Kept.inflated(bytes);
  }

  private record State(long seconds, int nanos, String event, String state, String belongs) {}

  private void compareAccounts(Connection connection, List<String> found) throws SQLException {
    String after = "";
    while (true) {
      Map<String, State> stand = states(connection, book, after);
      Map<String, State> come = states(connection, copy, after);
      if (stand.isEmpty() && come.isEmpty()) {
        return;
      }
      // Beyond the last of the shorter page the other one has rows that the next page shows.
      String last = last(stand, come);
      for (String alias : new TreeSet<>(union(stand, come))) {
        boolean here = alias.compareTo(last) <= 0;
        if (here && !Objects.equals(stand.get(alias), come.get(alias))) {
          found.add(
              "gy_account "
                  + alias
                  + ": stands "
                  + stand.get(alias)
                  + ", comes out "
                  + come.get(alias));
        }
      }
      after = last;
    }
  }

  private static String last(Map<String, State> one, Map<String, State> other) {
    String first = one.keySet().stream().max(String::compareTo).orElse("");
    String second = other.keySet().stream().max(String::compareTo).orElse("");
    if (first.isEmpty() || second.isEmpty()) {
      return first + second;
    }
    return first.compareTo(second) < 0 ? first : second;
  }

  private static List<String> union(Map<String, State> one, Map<String, State> other) {
    List<String> all = new ArrayList<>(one.keySet());
    all.addAll(other.keySet());
    return all;
  }

  private static Map<String, State> states(Connection connection, Book book, String after)
      throws SQLException {
    Map<String, State> states = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(STATES)) {
      select.setString(1, book.key());
      select.setString(2, after);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          byte[] state = rows.getBytes(5);
          states.put(
              rows.getString(1),
              new State(
                  rows.getLong(2),
                  rows.getInt(3),
                  Arrays.toString(rows.getBytes(4)),
                  state(state),
                  Arrays.toString(rows.getBytes(6))));
        }
      }
    }
    return states;
  }

  private void replace(Connection connection) throws SQLException {
    for (String table : Tables.DERIVED) {
      execute(connection, "DELETE FROM " + table + " WHERE book = ?", book.key());
      execute(
          connection, "UPDATE " + table + " SET book = ? WHERE book = ?", book.key(), copy.key());
    }
    Head fresh = Head.read(connection, copy.key());
    new Head(Head.read(connection, book.key()).link(), fresh.latest())
        .write(connection, book.key());
  }
}
