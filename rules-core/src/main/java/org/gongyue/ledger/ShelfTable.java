package org.gongyue.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.gongyue.engine.Shelf.Changes;
import org.gongyue.engine.Shelf.Handout;
import org.gongyue.engine.Shelf.Movement;
import org.gongyue.json.Canonical;
import org.gongyue.json.JsonException;
import org.gongyue.json.JsonTree;
import org.gongyue.ledger.LedgerException.Kind;

/** What went off the shelf, and what is known of each redemption. */
final class ShelfTable {

  private final String book;

  ShelfTable(String book) {
    this.book = book;
  }

  /** What was moved by records after one, in order. */
  void movements(Connection connection, long after, Consumer<Movement> each) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT movement FROM gy_movement WHERE book = ? AND number > ?"
                + " ORDER BY number, line")) {
      select.setString(1, book);
      select.setLong(2, after);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          ObjectNode one = tree(rows.getBytes(1));
          each.accept(
              new Movement(
                  one.get("reward").textValue(),
                  one.has("unit") ? one.get("unit").textValue() : null,
                  day(one, "last"),
                  day(one, "day"),
                  one.get("amount").decimalValue()));
        }
      }
    }
  }

  /** What is known of a redemption; null if that is nothing. */
  Handout handout(Connection connection, String event) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT handout FROM gy_handout WHERE book = ? AND event = ?")) {
      select.setString(1, book);
      select.setString(2, Tables.key(event));
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? handout(tree(row.getBytes(1))) : null;
      }
    }
  }

  private static Handout handout(ObjectNode tree) {
    Map<String, BigDecimal> paid = new TreeMap<>();
    for (Map.Entry<String, JsonNode> part : tree.get("paid").properties()) {
      paid.put(part.getKey(), part.getValue().decimalValue());
    }
    return new Handout(
        tree.get("reward").textValue(),
        tree.get("quantity").intValue(),
        day(tree, "day"),
        day(tree, "until"),
        paid,
        tree.get("counted").intValue(),
        tree.get("confirmed").intValue(),
        tree.get("undone").intValue());
  }

  /** Writes what has changed because of a record. */
  void write(Connection connection, Changes changes, long number) throws SQLException {
    write(connection, changes.handouts());
    move(connection, changes.movements(), number);
  }

  private void write(Connection connection, Map<String, Handout> handouts) throws SQLException {
    try (PreparedStatement delete =
            connection.prepareStatement("DELETE FROM gy_handout WHERE book = ? AND event = ?");
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO gy_handout (book, event, handout) VALUES (?, ?, ?)")) {
      for (Map.Entry<String, Handout> one : handouts.entrySet()) {
        delete.setString(1, book);
        delete.setString(2, Tables.key(one.getKey()));
        delete.executeUpdate();
        if (one.getValue() != null) {
          insert.setString(1, book);
          insert.setString(2, Tables.key(one.getKey()));
          insert.setBytes(3, bytes(tree(one.getValue())));
          insert.executeUpdate();
        }
      }
    }
  }

  private void move(Connection connection, List<Movement> movements, long number)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO gy_movement (book, number, line, movement) VALUES (?, ?, ?, ?)")) {
      int line = 0;
      for (Movement movement : movements) {
        insert.setString(1, book);
        insert.setLong(2, number);
        insert.setInt(3, ++line);
        insert.setBytes(4, bytes(tree(movement)));
        insert.addBatch();
      }
      if (line > 0) {
        insert.executeBatch();
      }
    }
  }

  private static ObjectNode tree(Movement one) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode().put("reward", one.reward());
    if (one.unit() != null) {
      tree.put("unit", one.unit());
    }
    put(tree, "last", one.last());
    put(tree, "day", one.day());
    return tree.put("amount", one.amount());
  }

  private static ObjectNode tree(Handout one) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode().put("reward", one.reward());
    tree.put("quantity", one.quantity());
    put(tree, "day", one.day());
    put(tree, "until", one.until());
    ObjectNode paid = tree.putObject("paid");
    one.paid().forEach(paid::put);
    tree.put("counted", one.counted()).put("confirmed", one.confirmed());
    return tree.put("undone", one.undone());
  }

  private static void put(ObjectNode tree, String field, LocalDate day) {
    if (day != null) {
      tree.put(field, day.toString());
    }
  }

  private static LocalDate day(ObjectNode tree, String field) {
    return tree.has(field) ? LocalDate.parse(tree.get(field).textValue()) : null;
  }

  private static byte[] bytes(ObjectNode tree) {
    return Canonical.text(tree).getBytes(StandardCharsets.UTF_8);
  }

  private static ObjectNode tree(byte[] bytes) {
    try {
      return JsonTree.parse(new String(bytes, StandardCharsets.UTF_8));
    } catch (JsonException e) {
      throw new LedgerException(Kind.DAMAGED, "what went off the shelf cannot be read", e);
    }
  }
}
