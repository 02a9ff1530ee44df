package org.gongyue.ledger;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.gongyue.account.Account;
import org.gongyue.event.Event;
import org.gongyue.json.JsonException;
import org.gongyue.json.JsonTree;
import org.gongyue.ledger.LedgerException.Kind;

/**
 * An account as the ledger keeps it.
 *
 * @param state null if it was not opened yet, though events about it came
 * @param seconds when its latest event was, in the canonical order
 * @param nanos the same
 * @param event the id of that event
 * @param belongs the groups to which it belongs, as its latest record says
 */
record Kept(Account state, long seconds, int nanos, String event, Map<String, String> belongs) {

  static final Kept NOTHING = new Kept(null, Long.MIN_VALUE, 0, "", Map.of());

  /** Whether no event about it ever came. */
  boolean isNothing() {
    return seconds == Long.MIN_VALUE;
  }

  /** Whether an event comes before the latest one. */
  boolean isAfter(Event other) {
    int order = Long.compare(seconds, other.at().toEpochSecond());
    order = order != 0 ? order : Integer.compare(nanos, other.at().getNano());
    order = order != 0 ? order : event.compareTo(other.id());
    return order > 0;
  }

  Kept with(Account next) {
    return new Kept(next, seconds, nanos, event, belongs);
  }

  /** The same after an event about it came. */
  Kept noting(Event latest) {
    return isAfter(latest)
        ? this
        : new Kept(state, latest.at().toEpochSecond(), latest.at().getNano(), latest.id(), belongs);
  }

  /** The same after its own record named groups; a late record adds to what is known only. */
  Kept belonging(Map<String, String> groups, boolean late) {
    if (groups.isEmpty() || groups.equals(belongs)) {
      return this;
    }
    Map<String, String> more = new TreeMap<>(late ? groups : belongs);
    more.putAll(late ? belongs : groups);
    return new Kept(state, seconds, nanos, event, more);
  }

  /** The state under aliases, compressed; null if there is none. */
  byte[] stateBytes(People people) {
    return bytes(state, people);
  }

  static byte[] bytes(Account state, People people) {
    if (state == null) {
      return null;
    }
    ObjectNode tree = JsonTree.of(state);
    Places.account(tree, people.hiding());
    return deflated(tree.toString());
  }

  static Account state(byte[] bytes, People people) {
    if (bytes == null) {
      return null;
    }
    try {
      ObjectNode tree = JsonTree.parse(inflated(bytes));
      Places.account(tree, people.showing());
      return JsonTree.account(tree);
    } catch (JsonException e) {
      throw new LedgerException(Kind.DAMAGED, "an account cannot be read", e);
    }
  }

  byte[] belongsBytes() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    belongs.forEach(tree::put);
    return belongs.isEmpty() ? null : tree.toString().getBytes(StandardCharsets.UTF_8);
  }

  static Map<String, String> belongs(byte[] bytes) {
    Map<String, String> groups = new TreeMap<>();
    if (bytes != null) {
      try {
        JsonTree.parse(new String(bytes, StandardCharsets.UTF_8))
            .properties()
            .forEach(group -> groups.put(group.getKey(), group.getValue().textValue()));
      } catch (JsonException e) {
        throw new LedgerException(Kind.DAMAGED, "the groups of an account cannot be read", e);
      }
    }
    return groups;
  }

  private static byte[] deflated(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  static String inflated(byte[] bytes) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new LedgerException(Kind.DAMAGED, "an account cannot be unpacked", e);
    }
  }
}
