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

  private Link link = Link.GENESIS;
  private long records;
  private long erased;
  private long differences;
  private final List<String> examples = new ArrayList<>();

  Rebuilding(Database database, String community, RuleBooks rules, LongConsumer progress) {
    this.database = database;
    this.book = Book.of(community);
    this.copy = Book.beside(community);
    this.rules = rules;
    this.progress = progress;
    this.memory = new Memory(copy.key());
  }

  /**
   * Does it all.
   *
   * @param mend whether what was made anew takes the place of what stands
   */
  Rebuild run(boolean mend) {
    database.write(
        connection -> {
          clear(connection);
          begin(connection);
          return null;
        });
    while (database.write(connection -> decide(connection) > 0)) {
      progress.accept(records);
    }
    database.write(
        connection -> {
          // From here on nobody writes, so that both are of the same moment.
          Head head = Head.take(connection, book.key());
          while (decide(connection) > 0) {
            progress.accept(records);
          }
          compare(connection, head);
          if (mend) {
            replace(connection);
          }
          clear(connection);
          return null;
        });
    return new Rebuild(records, erased, differences, examples);
  }

  private void clear(Connection connection) throws SQLException {
    for (String table : Tables.names()) {
      execute(connection, "DELETE FROM " + table + " WHERE book = ?", copy.key());
    }
  }

  private void begin(Connection connection) throws SQLException {
    execute(
        connection,
        "INSERT INTO gy_book (book, name, format, turn, number, hash)"
            + " SELECT ?, name, format, 0, 0, '"
            + Link.GENESIS.hash()
            + "' FROM gy_book WHERE book = ?",
        copy.key(),
        book.key());
    execute(
        connection,
        "INSERT INTO gy_person (book, person, alias, name, secret, number)"
            + " SELECT ?, person, alias, name, secret, 0 FROM gy_person WHERE book = ?",
        copy.key(),
        book.key());
    execute(
        connection,
        "INSERT INTO gy_remains (book, number, remains)"
            + " SELECT ?, number, remains FROM gy_remains WHERE book = ?",
        copy.key(),
        book.key());
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

  /** Decides a page of records; how many they were. */
  private int decide(Connection connection) throws SQLException {
    List<JournalTable.Row> rows = book.journal().page(connection, link.number());
    if (rows.isEmpty()) {
      return 0;
    }
    try {
      memory.catchUp(connection, Head.take(connection, copy.key()), copy);
      Page page = new Page(connection, copy, rules, memory);
      for (JournalTable.Row row : rows) {
        decide(connection, page, row.entry());
      }
      page.committed(page.finish());
    } catch (Page.Interrupted e) {
      throw e.sql();
    }
    link = rows.get(rows.size() - 1).entry().link();
    records += rows.size();
    return rows.size();
  }

  private void decide(Connection connection, Page page, Entry old) throws SQLException {
    if (old.isErasure()) {
      page.append(old);
      return;
    }
    Entry.Opened opened = book.open(connection, old, memory.people());
    boolean isErased = Names.of(opened.event()).isErased(memory.people());
    long before = page.link().number();
    Entry fresh = page.replay(opened.event(), old);
    erased += isErased ? 1 : 0;
    if (page.link().number() == before) {
      differ("record " + old.link().number() + " repeats " + old.event());
      page.append(old);
    } else if (!page.link().hash().equals(old.link().hash())) {
      differ(
          "record "
              + old.link().number()
              + " of "
              + old.event()
              + ": stands "
              + Canonical.text(old.open())
              + ", comes out "
              + Canonical.text(fresh.open()));
    }
  }

  private void differ(String what) {
    if (++differences <= Rebuild.MOST_EXAMPLES) {
      examples.add(what);
    }
  }

  private void compare(Connection connection, Head head) throws SQLException {
    if (!memory.head().equals(head)) {
      differ("head: stands " + head + ", comes out " + memory.head());
    }
    for (String table : Tables.DERIVED) {
      if (COLUMNS.containsKey(table)) {
        compare(connection, table, book, copy, "stands there, but does not come out");
        compare(connection, table, copy, book, "comes out, but does not stand there");
      }
    }
    compareAccounts(connection);
    compareSnapshots(connection);
  }

  /** What the rows that both have say; which rows they have is compared before. */
  private void compareSnapshots(Connection connection) throws SQLException {
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
            differ("gy_snapshot " + rows.getString(1) + " of " + rows.getLong(2));
          }
        }
      }
    }
  }

  private static String state(byte[] bytes) {
    return bytes == null ? null : Kept.inflated(bytes);
  }

  private void compare(Connection connection, String table, Book one, Book other, String what)
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
          differ(table + " " + cells + " " + what);
        }
      }
    }
  }

  private record State(long seconds, int nanos, String event, String state, String belongs) {}

  private void compareAccounts(Connection connection) throws SQLException {
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
          differ(
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
    Head head = memory.head();
    new Head(Head.read(connection, book.key()).link(), head.latest()).write(connection, book.key());
  }
}
