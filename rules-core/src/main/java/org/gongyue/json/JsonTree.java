package org.gongyue.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.gongyue.account.Account;
import org.gongyue.decision.Decision;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;

/**
 * What {@link Json} writes on a line, as a tree that can be looked into and put into another one.
 * An account is always written with its kind, unless it is a household.
 */
public final class JsonTree {

  private static final JsonMapper LONG_TEXTS = Json.mapper(Json.LONGEST);

  private JsonTree() {}

  /** An event. */
  public static ObjectNode of(Event event) {
    return EventJson.write(event, AccountId.HOUSEHOLD);
  }

  /** Reads an event. */
  public static Event event(JsonNode tree) throws JsonException {
    return EventJson.read(Fields.of(tree, ""), AccountId.HOUSEHOLD);
  }

  /** A decision, without the accounts after it. */
  public static ObjectNode of(Decision decision) {
    return DecisionJson.write(decision);
  }

  /** Reads a decision, without the accounts after it. */
  public static Decision decision(JsonNode tree) throws JsonException {
    return DecisionJson.read(Fields.of(tree, ""), List.of());
  }

  /** An account. */
  public static ObjectNode of(Account account) {
    return AccountJson.write(account);
  }

  /** Reads an account. */
  public static Account account(JsonNode tree) throws JsonException {
    return AccountJson.read(Fields.of(tree, ""));
  }

  /**
   * Reads one line of JSON, by the strict rules of {@link Json} but for texts, which may be as long
   * as the line.
   */
  public static ObjectNode parse(String line) throws JsonException {
    JsonNode node = Json.tree(line, LONG_TEXTS);
    if (node instanceof ObjectNode tree) {
      return tree;
    }
    throw JsonException.invalid("", JsonException.Expected.OBJECT, Fields.shown(node));
  }
}
