package org.gongyue.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongyue.convention.Behaviour;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;

/**
 * What is kept of an event of somebody who was erased, so that it can be decided again: what was
 * done, when and how much, but no words that somebody wrote.
 */
final class Remains {

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private Remains() {}

  /**
   * The words that conventions offer to choose from: whoever uses them says nothing of a person.
   */
  static Set<String> choices(RuleBooks rules) {
    Set<String> choices = new HashSet<>();
    for (RuleBook version : rules.versions()) {
      for (Behaviour behaviour : version.convention().behaviours()) {
        behaviour.attributes().forEach(attribute -> choices.addAll(attribute.options()));
      }
      version.convention().facts().forEach(fact -> choices.addAll(fact.attribute().options()));
    }
    return choices;
  }

  /**
   * Takes the words out of an event.
   *
   * @param choices the words that may stay
   */
  static void keep(ObjectNode event, Set<String> choices) {
    event.remove(List.of("note", "reason"));
    for (String part : List.of("attributes", "facts")) {
      if (event.get(part) instanceof ObjectNode values) {
        for (Map.Entry<String, JsonNode> value : values.properties()) {
          JsonNode said = value.getValue();
          if (said.isTextual()
              && !isDate(said.textValue())
              && !choices.contains(said.textValue())) {
            value.setValue(TextNode.valueOf(String.valueOf(Alias.MARK)));
          }
        }
      }
    }
    if (event.get("replacement") instanceof ObjectNode replacement) {
      keep(replacement, choices);
    }
  }

  private static boolean isDate(String text) {
    return DATE.matcher(text).matches();
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
