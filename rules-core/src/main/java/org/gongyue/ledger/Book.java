package org.gongyue.ledger;

import java.sql.Connection;
import java.sql.SQLException;

/** The tables of one community. */
final class Book {

  private final String key;
  private final String persons;
  private final JournalTable journal;
  private final EventTable events;
  private final AccountTable accounts;
  private final ShelfTable shelf;
  private final SnapshotTable snapshots;

  private Book(String key, String persons) {
    this.key = key;
    this.persons = persons;
    this.journal = new JournalTable(key, persons);
    this.events = new EventTable(key);
    this.accounts = new AccountTable(key);
    this.shelf = new ShelfTable(key);
    this.snapshots = new SnapshotTable(key);
  }

  static Book of(String community) {
    return new Book(Tables.key(community), Tables.key(community));
  }

  /** Where what follows from a journal is made anew, beside the book, with the same people. */
  static Book beside(String community) {
    return new Book(Tables.key(community, "rebuild"), Tables.key(community));
  }

  String key() {
    return key;
  }

  /** Of the book in which the people are who are named in this one. */
  String persons() {
    return persons;
  }

  JournalTable journal() {
    return journal;
  }

  EventTable events() {
    return events;
  }

  AccountTable accounts() {
    return accounts;
  }

  ShelfTable shelf() {
    return shelf;
  }

  SnapshotTable snapshots() {
    return snapshots;
  }

  /** Reads what was recorded, as far as it is left. */
  Entry.Opened open(Connection connection, Entry entry, People people) throws SQLException {
    byte[] remains =
        entry.key(people) == null ? journal.remains(connection, entry.link().number()) : null;
    return entry.open(people, remains);
  }
}
