package org.gongyue.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.event.AccountId;

/** Where the names of people and accounts stand in JSON. */
final class Places {

  /** The kind of a resident or verifier, who is no account. */
  static final String RESIDENT = "";

  private Places() {}

  /** What is put in the place of a name. */
  @FunctionalInterface
  interface Rename {
    /**
     * What comes there; the id itself if nothing is to change.
     *
     * @param kind the kind of the account; {@link #RESIDENT} for a resident or verifier
     */
    String of(String kind, String id);
  }

  /** Renames who is named in an event, of whatever form. */
  static void event(ObjectNode event, Rename rename) {
    account(event, "account", rename);
    account(event, "to", rename);
    resident(event, "actor", rename);
    for (String field : List.of("verifiedBy", "by")) {
      if (event.get(field) instanceof ObjectNode verifier) {
        resident(verifier, "id", rename);
      }
    }
    if (event.get("parties") instanceof ObjectNode parties) {
      List<String> roles = new ArrayList<>();
      parties.fieldNames().forEachRemaining(roles::add);
      roles.forEach(role -> account(parties, role, rename));
    }
    if (event.get("members") instanceof ArrayNode members) {
      members.forEach(member -> account((ObjectNode) member, "account", rename));
    }
    if (event.get("replacement") instanceof ObjectNode replacement) {
      event(replacement, rename);
    }
  }

  /** Renames whose postings and effects are in a decision; its words are left alone. */
  static void decision(ObjectNode decision, Rename rename) {
    for (String part : List.of("postings", "effects")) {
      if (decision.get(part) instanceof ArrayNode all) {
        all.forEach(one -> account((ObjectNode) one, "account", rename));
      }
    }
  }

  /** Renames an account between two events, and who did what in it. */
  static void account(ObjectNode account, Rename rename) {
    account(account, "id", rename);
    for (String part : List.of("history", "together")) {
      if (account.get(part) instanceof ArrayNode tracks) {
        tracks.forEach(track -> resident((ObjectNode) track, "actor", rename));
      }
    }
    if (account.get("events") instanceof ArrayNode receipts) {
      for (JsonNode receipt : receipts) {
        for (JsonNode part : receipt) {
          if (part instanceof ObjectNode redeemed) {
            resident(redeemed, "actor", rename);
          }
        }
      }
    }
  }

  private static void account(ObjectNode object, String field, Rename rename) {
    JsonNode value = object.get(field);
    if (value instanceof ObjectNode account) {
      String kind = account.get("kind").textValue();
      account.set("id", renamed(kind, account.get("id"), rename));
    } else if (value != null && value.isTextual()) {
      object.set(field, renamed(AccountId.HOUSEHOLD, value, rename));
    }
  }

  private static void resident(ObjectNode object, String field, Rename rename) {
    if (object.hasNonNull(field)) {
      object.set(field, renamed(RESIDENT, object.get(field), rename));
    }
  }

  private static TextNode renamed(String kind, JsonNode id, Rename rename) {
    return TextNode.valueOf(rename.of(kind, id.textValue()));
  }
}
