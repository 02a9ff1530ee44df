package org.gongyue.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What is kept of an event of somebody who was erased, so that it can be decided again: what was
 * done, when and how much, but no words that somebody wrote.
 */
final class Remains {

  private Remains() {}

  /** Takes the words out of an event. */
  static void keep(ObjectNode event) {
    event.remove(List.of("note", "reason"));
    if (event.get("replacement") instanceof ObjectNode replacement) {
      keep(replacement);
    }
  }

  /** Of reasons only what an event waits for. */
  static ArrayNode waiting(JsonNode reasons) {
    ArrayNode left = JsonNodeFactory.instance.arrayNode();
    for (JsonNode reason : reasons) {
      if (reason.path("code").asText().equals("AWAITS_EVENT")) {
        left.add(reason);
      }
    }
    return left;
  }
}
