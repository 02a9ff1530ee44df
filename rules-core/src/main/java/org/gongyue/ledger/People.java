package org.gongyue.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.event.AccountId;

/**
 * The people and accounts of a book under their aliases, all in memory: some hundred bytes each.
 * Not thread-safe.
 */
final class People {

  private final String book;
  private final Map<String, Person> byAlias = new HashMap<>();
  private final Map<String, Person> byKey = new HashMap<>();

  private boolean erased;

  /** Who is new since the last {@link #write}. */
  private final List<Person> fresh = new ArrayList<>();

  People(String book) {
    this.book = book;
  }

  /** Reads who came or was erased after a record. */
  void readAfter(Connection connection, long number) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT alias, name, secret FROM gy_person WHERE book = ? AND number > ?")) {
      select.setString(1, book);
      select.setLong(2, number);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          byte[] name = rows.getBytes(2);
          Person known = byAlias.get(rows.getString(1));
          if (known != null) {
            byKey.remove(known.key());
          }
          know(person(rows.getString(1), name, rows.getBytes(3)));
        }
      }
    }
  }

  static Person person(String alias, byte[] name, byte[] secret) {
    String text = new String(name, StandardCharsets.UTF_8);
    int end = text.indexOf('\0');
    return Person.of(
        alias,
        end < 0 ? text : text.substring(0, end),
        end < 0 ? null : text.substring(end + 1),
        secret);
  }

  /** The kind alone of somebody erased. */
  static byte[] name(Person person) {
    String text = person.id() == null ? person.kind() : person.kind() + "\0" + person.id();
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void know(Person person) {
    erased |= person.isErased();
    byAlias.put(person.alias(), person);
    byKey.put(person.key(), person);
  }

  /** Writes down who is new. */
  void write(Connection connection, long number) throws SQLException {
    if (!fresh.isEmpty()) {
      write(connection, book, fresh, number);
      fresh.clear();
    }
  }

  static void write(Connection connection, String book, List<Person> people, long number)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO gy_person (book, person, alias, name, secret, number)"
                + " VALUES (?, ?, ?, ?, ?, ?)")) {
      for (Person person : people) {
        insert.setString(1, book);
        insert.setString(2, person.key());
        insert.setString(3, person.alias());
        insert.setBytes(4, name(person));
        insert.setBytes(5, person.isErased() ? null : person.secret().getEncoded());
        insert.setLong(6, number);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Whether there is a row of an alias. */
  static boolean isKnown(Connection connection, String book, String alias) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT alias FROM gy_person WHERE book = ? AND alias = ?")) {
      select.setString(1, book);
      select.setString(2, alias);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  /** Forgets a name for good. */
  void erase(Connection connection, Person person, long number) throws SQLException {
    Person erased = person.erased();
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE gy_person SET person = ?, name = ?, secret = NULL, number = ?"
                + " WHERE book = ? AND person = ?")) {
      update.setString(1, erased.key());
      update.setBytes(2, name(erased));
      update.setLong(3, number);
      update.setString(4, book);
      update.setString(5, person.key());
      update.executeUpdate();
    }
    byKey.remove(person.key());
    know(erased);
  }

  /** Whether anybody was erased. */
  boolean hasErased() {
    return erased;
  }

  /** The person, who is given an alias if this is the first time. */
  Person of(AccountId account) {
    return of(account.kind(), account.id());
  }

  /** The resident or verifier. */
  Person of(String resident) {
    return of(Places.RESIDENT, resident);
  }

  private Person of(String kind, String id) {
    Person known = find(kind, id);
    if (known != null) {
      return known;
    }
    Person person = Person.named(kind, id);
    know(person);
    fresh.add(person);
    return person;
  }

  /** Null if it was never heard of. */
  Person find(AccountId account) {
    return find(account.kind(), account.id());
  }

  /** Null if it was never heard of. */
  Person find(String resident) {
    return find(Places.RESIDENT, resident);
  }

  private Person find(String kind, String id) {
    Person known = byKey.get(Person.key(kind, id));
    if (known == null && !id.isEmpty() && id.charAt(0) == Alias.MARK) {
      Person erased = byAlias.get(id.substring(1));
      known = erased != null && erased.isErased() && erased.kind().equals(kind) ? erased : null;
    }
    return known;
  }

  /** Who has an alias; null if nobody has. */
  Person byAlias(String alias) {
    return byAlias.get(alias);
  }

  /** Who is meant by what the journal says, with or without the mark. */
  Person marked(String mark) {
    return byAlias.get(mark.substring(1));
  }

  /** An account as the journal names it. */
  AccountId hidden(AccountId account) {
    return new AccountId(account.kind(), of(account).mark());
  }

  /** Puts aliases in the place of names. */
  Places.Rename hiding() {
    return (kind, id) -> of(kind, id).mark();
  }

  /** Puts the names back; of somebody erased the alias stays. */
  Places.Rename showing() {
    return (kind, mark) -> {
      Person person = marked(mark);
      return person == null ? mark : person.name();
    };
  }
}
