package org.gongyue.dsl.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongyue.account.State;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.TransferRule;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.gongyue.json.Json;
import org.gongyue.json.JsonException;

/**
 * Puts a mark on everything in an event by which somebody could be known: its id, accounts, people,
 * verifiers, evidence, notes, texts. Some groups get the name of an account.
 */
final class Marking {

  static final Pattern MARK = Pattern.compile("QzMark[0-9A-Za-z]+");

  private static final String PREFIX = "QzMark";

  private static final JsonMapper MAPPER = new JsonMapper();

  private final Convention convention;
  private final Random random;
  private final int copy;
  private final boolean namesGroups;
  private final Set<String> options = new HashSet<>();

  Marking(Convention convention, int copy, Random random) {
    this.convention = convention;
    this.random = random;
    this.copy = copy;
    this.namesGroups = random.nextInt(4) == 0;
    convention.behaviours().stream().map(Behaviour::attributes).forEach(this::note);
    convention.transfers().stream().map(TransferRule::attributes).forEach(this::note);
    note(convention.readable());
  }

  private void note(List<Attribute> attributes) {
    attributes.forEach(one -> options.addAll(one.options()));
  }

  Event of(Event event) throws Exception {
    ObjectNode tree = (ObjectNode) MAPPER.readTree(Json.write(event, convention));
    mark(tree);
    if (event instanceof Observation && random.nextInt(3) > 0) {
      ArrayNode consents = tree.putArray("consents");
      consents.add(random.nextInt(4) > 0 ? State.RED_LIST : State.BLACK_LIST);
    }
    return read(tree);
  }

  private Event read(ObjectNode tree) throws JsonException {
    return Json.readEvent(tree.toString(), convention);
  }

  private void mark(ObjectNode tree) {
    List<String> names = new ArrayList<>();
    tree.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      JsonNode value = tree.get(name);
      switch (name) {
        case "id", "of", "act" -> tree.put(name, mark("E", value.asText()));
        case "actor", "note", "reason" -> tree.put(name, mark("P", value.asText()));
        case "account", "to" -> tree.set(name, account(value));
        case "parties" -> fields(value).forEach(role -> account((ObjectNode) value, role));
        case "verifiedBy", "by" -> {
          if (value instanceof ObjectNode person) {
            person.put("id", mark("V", person.path("id").asText("0")));
          }
        }
        case "evidence" -> ((ArrayNode) value).add(mark("B", "evidence"));
        case "attributes", "facts" -> texts((ObjectNode) value);
        case "groups" -> groups((ObjectNode) value);
        case "replacement" -> mark((ObjectNode) value);
        case "members" -> value.forEach(one -> mark((ObjectNode) one));
        default -> {}
      }
    }
  }

  private static List<String> fields(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private void account(ObjectNode parties, String role) {
    parties.set(role, account(parties.get(role)));
  }

  private JsonNode account(JsonNode value) {
    if (value instanceof ObjectNode object) {
      object.put("id", mark("A", object.get("id").asText()));
      return object;
    }
    return MAPPER.getNodeFactory().textNode(mark("A", value.asText()));
  }

  private void texts(ObjectNode values) {
    for (String name : fields(values)) {
      JsonNode value = values.get(name);
      boolean isDate = value.asText().matches("\\d{4}-\\d{2}-\\d{2}");
      if (value.isTextual() && !isDate && !options.contains(value.asText())) {
        values.put(name, mark("T", value.asText()));
      }
    }
  }

  private void groups(ObjectNode groups) {
    for (String kind : fields(groups)) {
      if (namesGroups) {
        groups.put(kind, PREFIX + "A1C" + (1 + random.nextInt(2)));
      }
    }
  }

  private String mark(String kind, String text) {
    StringBuilder mark = new StringBuilder(PREFIX).append(kind).append(copy).append('C');
    text.codePoints()
        .forEach(
            c ->
                mark.append(
                    Character.isLetterOrDigit(c) && c < 128 ? Character.toString(c) : "x" + c));
    return mark.toString();
  }
}
