package org.gongyue.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Posting;
import org.gongyue.event.Event;
import org.gongyue.json.Canonical;
import org.gongyue.json.JsonException;
import org.gongyue.json.JsonTree;
import org.gongyue.json.Link;
import org.gongyue.ledger.LedgerException.Kind;

/**
 * One record of the journal: what happened, under aliases, and what came of it, with all that was
 * said about people sealed.
 *
 * @param link its number and hash
 * @param text the canonical JSON over whose UTF-8 the hash is taken
 * @param tree the same
 */
record Entry(Link link, String text, ObjectNode tree) {

  private static final String SEALED = "sealed";

  /**
   * What was written once more.
   *
   * @param event the event, of somebody erased as far as it is left
   * @param decision what was answered then
   */
  record Opened(Event event, Decision decision) {}

  /** Records a decision. */
  static Entry of(Event event, Decision decision, Link previous, People people) {
    ObjectNode said = JsonTree.of(event);
    ObjectNode decided = JsonTree.of(decision);
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("number", previous.number() + 1).put("previous", previous.hash());
    tree.put("event", event.id()).put("at", event.at().toInstant().toString());
    tree.set("type", said.get("type"));
    tree.set("account", said.has("account") ? said.get("account").deepCopy() : id(event));
    if (event.actor() != null) {
      tree.put("actor", event.actor());
    }
    tree.set("convention", decided.get("convention"));
    tree.set("status", decided.get("status"));
    tree.set("postings", decided.get("postings"));
    if (decided.has("effects")) {
      tree.set("effects", decided.get("effects"));
    }
    Places.event(tree, people.hiding());
    Places.decision(tree, people.hiding());
    byte[] key =
        Person.recordKey(
            people.of(event.account()),
            event.actor() == null ? null : people.of(event.actor()),
            event.id());
    if (key != null) {
      String secret = Canonical.text(secret(event, said, decided, people));
      tree.put(SEALED, SealedText.close(secret, key, previous.number() + 1, event.id()));
    }
    return of(tree, previous.number() + 1);
  }

  private static Entry of(ObjectNode tree, long number) {
    String text = Canonical.text(tree);
    return new Entry(new Link(number, Sha256.hex(text)), text, tree);
  }

  /** Records that somebody was erased. */
  static Entry erasing(Person person, Link previous) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("number", previous.number() + 1).put("previous", previous.hash());
    tree.put("type", "erasure").put("erased", person.mark());
    return of(tree, previous.number() + 1);
  }

  /** A record as it was kept. */
  static Entry read(long number, String hash, byte[] bytes) {
    try {
      String text = new String(bytes, StandardCharsets.UTF_8);
      return new Entry(new Link(number, hash), text, JsonTree.parse(text));
    } catch (JsonException e) {
      throw new LedgerException(Kind.DAMAGED, "record " + number + " is no record", e);
    }
  }

  /** What of it anybody can read and nobody erases: what was decided, and of which accounts. */
  ObjectNode open() {
    ObjectNode open = tree.deepCopy();
    open.remove(SEALED);
    return open;
  }

  /**
   * Whether another record says the same of what anybody can read, in whatever order: it may be
   * that of names that are no longer known.
   */
  boolean agrees(Entry other) {
    return sorted().equals(other.sorted());
  }

  private List<String> sorted() {
    ObjectNode open = open();
    List<String> all = new ArrayList<>();
    for (String part : new String[] {"postings", "effects"}) {
      if (open.remove(part) instanceof ArrayNode lines) {
        lines.forEach(line -> all.add(part + Canonical.text(line)));
      }
    }
    all.sort(String::compareTo);
    all.add(Canonical.text(open));
    return all;
  }

  boolean isErasure() {
    return tree.path("type").asText().equals("erasure");
  }

  /** The event's id. */
  String event() {
    return tree.path("event").asText();
  }

  /** Who did it; null if that was not known. */
  Person actor(People people) {
    return tree.has("actor") ? people.marked(tree.get("actor").textValue()) : null;
  }

  /** Whose account it is. */
  Person account(People people) {
    JsonNode account = tree.get("account");
    return people.marked(
        account.isTextual() ? account.textValue() : account.path("id").textValue());
  }

  /** What is kept and hashed. */
  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Null if somebody was erased. */
  byte[] key(People people) {
    return tree.has(SEALED) ? Person.recordKey(account(people), actor(people), event()) : null;
  }

  /**
   * Reads what was recorded.
   *
   * @param remains what is left of the sealed part if somebody was erased, else not looked at
   */
  Opened open(People people, byte[] remains) {
    byte[] key = key(people);
    try {
      ObjectNode secret;
      if (key != null) {
        secret =
            JsonTree.parse(
                SealedText.open(tree.get(SEALED).textValue(), key, link.number(), event()));
      } else if (remains != null) {
        secret = JsonTree.parse(new String(remains, StandardCharsets.UTF_8));
      } else {
        throw new LedgerException(Kind.DAMAGED, "nothing is left of record " + event(), null);
      }
      ObjectNode event = (ObjectNode) secret.get("event");
      Places.event(event, people.showing());
      ObjectNode said = (ObjectNode) show(secret.get("decision"), people);
      return new Opened(JsonTree.event(event), decision(people, said));
    } catch (JsonException e) {
      throw new LedgerException(Kind.DAMAGED, "record " + link.number() + " is no record", e);
    }
  }

  /** What was posted, which is never sealed. */
  List<Posting> postings(People people) {
    ObjectNode said = JsonNodeFactory.instance.objectNode();
    said.putArray("reasons");
    said.putArray("explanation");
    try {
      return decision(people, said).postings();
    } catch (JsonException e) {
      throw new LedgerException(Kind.DAMAGED, "record " + link.number() + " is no record", e);
    }
  }

  private Decision decision(People people, ObjectNode said) throws JsonException {
    ObjectNode decision = JsonNodeFactory.instance.objectNode();
    decision.put("event", event()).set("status", tree.get("status"));
    decision.put("repeated", false).set("convention", tree.get("convention"));
    decision.set("postings", tree.get("postings").deepCopy());
    if (tree.has("effects")) {
      decision.set("effects", tree.get("effects").deepCopy());
    }
    decision.setAll(said);
    Places.decision(decision, people.showing());
    return JsonTree.decision(decision);
  }

  /**
   * What of it stays when somebody is erased: the event without words, and what it waits for.
   *
   * @param choices the words that may stay
   */
  byte[] remains(People people, Set<String> choices) {
    Opened opened = open(people, null);
    ObjectNode said = JsonTree.of(opened.event());
    Places.event(said, people.hiding());
    Remains.keep(said, choices);
    ObjectNode secret = JsonNodeFactory.instance.objectNode();
    secret.set("event", said);
    ObjectNode decision = secret.putObject("decision");
    decision.set("reasons", Remains.waiting(JsonTree.of(opened.decision()).get("reasons")));
    decision.putArray("explanation");
    return Canonical.text(secret).getBytes(StandardCharsets.UTF_8);
  }

  private static JsonNode id(Event event) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("kind", event.account().kind())
        .put("id", event.account().id());
  }

  private static ObjectNode secret(
      Event event, ObjectNode said, ObjectNode decided, People people) {
    ObjectNode secret = JsonNodeFactory.instance.objectNode();
    ObjectNode decision = secret.putObject("decision");
    Map<String, String> marks = marks(event, people);
    decision.set("reasons", hideTexts(decided.get("reasons"), marks));
    decision.set("explanation", hideTexts(decided.get("explanation"), marks));
    Places.event(said, people.hiding());
    secret.set("event", said);
    return secret;
  }

  /** What may name somebody in what is said of an event, and what the journal says instead. */
  private static Map<String, String> marks(Event event, People people) {
    Map<String, String> marks = new TreeMap<>();
    Names names = Names.of(event);
    names.accounts().forEach(one -> marks.put(one.toString(), people.hidden(one).toString()));
    names.residents().forEach(one -> marks.putIfAbsent(one, people.of(one).mark()));
    return marks;
  }

  private static JsonNode hideTexts(JsonNode node, Map<String, String> marks) {
    if (node.isTextual()) {
      String mark = marks.get(node.textValue());
      String text = node.textValue();
      boolean looksLikeOne = text.indexOf(Alias.MARK) >= 0;
      return TextNode.valueOf(
          mark != null ? mark : looksLikeOne ? "" + Alias.MARK + Alias.MARK + text : text);
    } else if (node instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      array.forEach(item -> copy.add(hideTexts(item, marks)));
      return copy;
    } else if (node instanceof ObjectNode object) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      object
          .properties()
          .forEach(field -> copy.set(field.getKey(), hideTexts(field.getValue(), marks)));
      return copy;
    }
    return node;
  }

  private static JsonNode show(JsonNode node, People people) {
    if (node.isTextual()) {
      return TextNode.valueOf(shown(node.textValue(), people));
    } else if (node instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      array.forEach(item -> copy.add(show(item, people)));
      return copy;
    } else if (node instanceof ObjectNode object) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      object
          .properties()
          .forEach(field -> copy.set(field.getKey(), show(field.getValue(), people)));
      return copy;
    }
    return node;
  }

  private static String shown(String text, People people) {
    int mark = text.indexOf(Alias.MARK);
    if (mark < 0) {
      return text;
    } else if (text.startsWith("" + Alias.MARK + Alias.MARK)) {
      return text.substring(2);
    }
    Person person = people.byAlias(text.substring(mark + 1));
    return person == null ? text : text.substring(0, mark) + person.name();
  }
}
