package org.gongyue.ledger;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.json.Canonical;
import org.gongyue.json.Link;

/** Records as they are written, without a ledger. */
final class Written {

  private final byte[] bytes;
  private final String hash;

  Written(byte[] bytes, String hash) {
    this.bytes = bytes.clone();
    this.hash = hash;
  }

  static Written of(ObjectNode record) {
    byte[] bytes = Canonical.bytes(record);
    return new Written(bytes, Sha256.hex(bytes));
  }

  byte[] bytes() {
    return bytes.clone();
  }

  String hash() {
    return hash;
  }

  static ObjectNode record(long number, String previous, String event) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("number", number)
        .put("previous", previous)
        .put("event", event)
        .put("type", "observation")
        .put("at", "2024-03-01T09:00:00+08:00")
        .put("说明", "拾金不昧 " + number);
  }

  /** A chain of records. */
  static List<Written> chain(int length) {
    List<Written> chain = new ArrayList<>();
    String previous = Link.GENESIS.hash();
    for (int i = 1; i <= length; i++) {
      Written next = of(record(i, previous, "E-" + i));
      chain.add(next);
      previous = next.hash();
    }
    return chain;
  }
}
