package org.gongyue.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongyue.event.AccountId;
import org.gongyue.event.Cancellation;
import org.gongyue.event.Closing;
import org.gongyue.event.Confirmation;
import org.gongyue.event.Event;
import org.gongyue.event.Followup;
import org.gongyue.event.Objection;
import org.gongyue.event.Observation;
import org.gongyue.event.Redemption;
import org.gongyue.event.Return;
import org.gongyue.event.Reversal;
import org.gongyue.event.Ruling;
import org.gongyue.event.Transfer;
import org.gongyue.event.Verifier;
import org.gongyue.json.JsonException.Expected;
import org.gongyue.measure.Decimals;
import org.gongyue.measure.Period;

/** Events as JSON. */
final class EventJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String UPHELD = "upheld";
  private static final String DISMISSED = "dismissed";

  private EventJson() {}

  /**
   * @param kind of which kind an account is that is written as a text
   */
  static ObjectNode write(Event event, String kind) {
    ObjectNode object = NODES.objectNode().put("id", event.id());
    if (event instanceof Observation observation) {
      object.put("type", "observation").put("behaviour", observation.behaviour());
      common(object, event, kind);
      values(object, "attributes", observation.attributes());
      groups(object, observation.groups());
      values(object, "facts", observation.facts());
      if (!observation.parties().isEmpty()) {
        ObjectNode parties = object.putObject("parties");
        observation.parties().forEach((role, id) -> parties.set(role, write(id, kind)));
      }
      verified(object, observation.verifiedBy(), observation.evidence());
      if (observation.act() != null) {
        object.put("act", observation.act());
      }
      if (!observation.consents().isEmpty()) {
        ArrayNode consents = object.putArray("consents");
        observation.consents().forEach(consents::add);
      }
    } else if (event instanceof Redemption redemption) {
      object.put("type", "redemption").put("reward", redemption.reward());
      common(object, event, kind);
      object.put("quantity", redemption.quantity());
      values(object, "facts", redemption.facts());
      if (!redemption.pay().isEmpty()) {
        ObjectNode pay = object.putObject("pay");
        redemption.pay().forEach(pay::put);
      }
      if (redemption.reservedUntil() != null) {
        object.put("reservedUntil", redemption.reservedUntil().toString());
      }
    } else if (event instanceof Closing closing) {
      write(closing, object, kind);
    } else if (event instanceof Transfer transfer) {
      object.put("type", "transfer").put("kind", transfer.kind());
      common(object, event, kind);
      if (transfer.to() != null) {
        object.set("to", write(transfer.to(), kind));
      }
      if (transfer.amount() != null) {
        object.put("amount", transfer.amount());
      }
      values(object, "attributes", transfer.attributes());
      values(object, "facts", transfer.facts());
      verified(object, transfer.verifiedBy(), transfer.evidence());
    } else if (event instanceof Followup followup) {
      object.put("type", type(followup)).put("of", followup.of());
      common(object, event, kind);
    } else if (event instanceof Reversal reversal) {
      object.put("type", "reversal").put("of", reversal.of());
      common(object, event, kind);
      if (reversal.note() != null) {
        object.put("note", reversal.note());
      }
      if (reversal.replacement() != null) {
        object.set("replacement", write(reversal.replacement(), kind));
      }
    } else if (event instanceof Objection objection) {
      object.put("type", "objection").put("of", objection.of());
      common(object, event, kind);
      if (objection.reason() != null) {
        object.put("reason", objection.reason());
      }
    } else if (event instanceof Ruling ruling) {
      object.put("type", "ruling").put("of", ruling.of());
      common(object, event, kind);
      object.put("result", ruling.upheld() ? UPHELD : DISMISSED);
      verifier(object, "by", ruling.by());
      if (ruling.reason() != null) {
        object.put("reason", ruling.reason());
      }
    }
    return object;
  }

  /** The same for every way of writing it: accounts with their kinds, the time in UTC. */
  static ObjectNode writeInstant(Event event) {
    ObjectNode object = write(event, AccountId.HOUSEHOLD);
    object.put("at", event.at().toInstant().toString());
    if (event instanceof Reversal reversal && reversal.replacement() != null) {
      object.set("replacement", writeInstant(reversal.replacement()));
    }
    return object;
  }

  private static String type(Followup followup) {
    if (followup instanceof Confirmation) {
      return "confirmation";
    }
    return followup instanceof Cancellation ? "cancellation" : "return";
  }

  private static void write(Closing closing, ObjectNode object, String kind) {
    object.put("type", "closing").put("period", closing.period().id());
    object.put("at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(closing.at()));
    if (closing.actor() != null) {
      object.put("actor", closing.actor());
    }
    ArrayNode members = object.putArray("members");
    for (Closing.Member member : closing.members()) {
      ObjectNode one = members.addObject();
      one.set("account", write(member.account(), kind));
      groups(one, member.groups());
    }
    if (!closing.totals().isEmpty()) {
      ObjectNode totals = object.putObject("totals");
      closing.totals().forEach(totals::put);
    }
  }

  private static void verified(ObjectNode object, Verifier by, List<String> evidence) {
    verifier(object, "verifiedBy", by);
    if (!evidence.isEmpty()) {
      ArrayNode kinds = object.putArray("evidence");
      evidence.forEach(kinds::add);
    }
  }

  private static void verifier(ObjectNode object, String field, Verifier verifier) {
    if (verifier != null) {
      ObjectNode node = object.putObject(field).put("role", verifier.role());
      if (verifier.id() != null) {
        node.put("id", verifier.id());
      }
    }
  }

  private static void common(ObjectNode object, Event event, String kind) {
    object.put("at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(event.at()));
    object.set("account", write(event.account(), kind));
    if (event.actor() != null) {
      object.put("actor", event.actor());
    }
  }

  private static void values(ObjectNode object, String field, Map<String, Object> values) {
    if (!values.isEmpty()) {
      ObjectNode node = object.putObject(field);
      values.forEach((name, value) -> node.set(name, value(value)));
    }
  }

  private static JsonNode value(Object value) {
    if (value instanceof BigDecimal number) {
      return NODES.numberNode(number);
    }
    return value instanceof Boolean flag
        ? NODES.booleanNode(flag)
        : NODES.textNode(value.toString());
  }

  private static void groups(ObjectNode object, Map<String, String> groups) {
    if (!groups.isEmpty()) {
      ObjectNode node = object.putObject("groups");
      groups.forEach(node::put);
    }
  }

  /** A household by its id alone, any other account by kind and id. */
  static JsonNode write(AccountId id) {
    return write(id, AccountId.HOUSEHOLD);
  }

  private static JsonNode write(AccountId id, String kind) {
    return id.kind().equals(kind)
        ? NODES.textNode(id.id())
        : NODES.objectNode().put("kind", id.kind()).put("id", id.id());
  }

  static AccountId account(Fields fields, String name) throws JsonException {
    return account(fields, name, AccountId.HOUSEHOLD);
  }

  private static AccountId account(Fields fields, String name, String kind) throws JsonException {
    if (fields.required(name).isTextual()) {
      return new AccountId(kind, fields.text(name));
    }
    Fields account = fields.object(name);
    AccountId id = new AccountId(account.text("kind"), account.text("id"));
    account.end();
    return id;
  }

  /**
   * @param kind of which kind an account is that is written as a text
   */
  static Event read(Fields fields, String kind) throws JsonException {
    String type = fields.text("type");
    Event event =
        switch (type) {
          case "observation" -> observation(fields, kind);
          case "redemption" -> redemption(fields, kind);
          case "return", "confirmation", "cancellation" -> followup(type, fields, kind);
          case "transfer" -> transfer(fields, kind);
          case "reversal" -> reversal(fields, kind);
          case "closing" -> closing(fields, kind);
          case "objection" -> objection(fields, kind);
          case "ruling" -> ruling(fields, kind);
          default -> throw JsonException.invalid("type", Expected.KNOWN_WORD, type);
        };
    fields.end();
    return event;
  }

  private static Followup followup(String type, Fields fields, String kind) throws JsonException {
    String id = fields.text("id");
    OffsetDateTime at = fields.time("at");
    AccountId account = account(fields, "account", kind);
    String actor = fields.optionalText("actor");
    String of = fields.text("of");
    return switch (type) {
      case "confirmation" -> new Confirmation(id, at, account, actor, of);
      case "cancellation" -> new Cancellation(id, at, account, actor, of);
      default -> new Return(id, at, account, actor, of);
    };
  }

  private static Closing closing(Fields fields, String kind) throws JsonException {
    String text = fields.text("period");
    Period period = Period.parse(text);
    if (period == null) {
      throw JsonException.invalid("period", Expected.PERIOD, text);
    }
    List<Closing.Member> members = new ArrayList<>();
    Set<AccountId> known = new HashSet<>();
    for (Fields member : fields.optionalObjects("members")) {
      Closing.Member one = member(member, kind);
      if (!known.add(one.account())) {
        String id = one.account().toString();
        throw JsonException.invalid(member.at("account"), Expected.ONCE, id);
      }
      members.add(one);
      member.end();
    }
    return new Closing(
        fields.text("id"),
        fields.time("at"),
        fields.optionalText("actor"),
        period,
        members,
        amounts(fields, "totals"));
  }

  private static Transfer transfer(Fields fields, String kind) throws JsonException {
    BigDecimal amount = fields.has("amount") ? fields.number("amount") : null;
    if (amount != null && amount.signum() <= 0) {
      throw JsonException.invalid("amount", Expected.NUMBER_IN_BOUNDS, Decimals.text(amount));
    }
    return new Transfer(
        fields.text("id"),
        fields.time("at"),
        fields.text("kind"),
        account(fields, "account", kind),
        fields.has("to") ? account(fields, "to", kind) : null,
        amount,
        fields.optionalText("actor"),
        values(fields, "attributes"),
        values(fields, "facts"),
        verifier(fields, "verifiedBy"),
        fields.texts("evidence"));
  }

  static Closing.Member member(Fields fields, String kind) throws JsonException {
    return new Closing.Member(account(fields, "account", kind), groups(fields));
  }

  private static Objection objection(Fields fields, String kind) throws JsonException {
    return new Objection(
        fields.text("id"),
        fields.time("at"),
        account(fields, "account", kind),
        fields.optionalText("actor"),
        fields.text("of"),
        fields.optionalText("reason"));
  }

  private static Ruling ruling(Fields fields, String kind) throws JsonException {
    String result = fields.text("result");
    if (!result.equals(UPHELD) && !result.equals(DISMISSED)) {
      throw JsonException.invalid("result", Expected.KNOWN_WORD, result);
    }
    return new Ruling(
        fields.text("id"),
        fields.time("at"),
        account(fields, "account", kind),
        fields.optionalText("actor"),
        fields.text("of"),
        result.equals(UPHELD),
        verifier(fields, "by"),
        fields.optionalText("reason"));
  }

  private static Redemption redemption(Fields fields, String kind) throws JsonException {
    long quantity = fields.has("quantity") ? fields.whole("quantity") : 1;
    if (quantity < 1 || quantity > Redemption.MOST) {
      throw JsonException.invalid("quantity", Expected.NUMBER_IN_BOUNDS, String.valueOf(quantity));
    }
    return new Redemption(
        fields.text("id"),
        fields.time("at"),
        account(fields, "account", kind),
        fields.optionalText("actor"),
        fields.text("reward"),
        (int) quantity,
        values(fields, "facts"),
        amounts(fields, "pay"),
        fields.optionalDate("reservedUntil"));
  }

  private static Reversal reversal(Fields fields, String kind) throws JsonException {
    Observation replacement = null;
    if (fields.has("replacement")) {
      Fields inner = fields.object("replacement");
      if (!(read(inner, kind) instanceof Observation observation)) {
        throw JsonException.invalid(inner.at("type"), Expected.KNOWN_WORD, inner.text("type"));
      }
      replacement = observation;
    }
    String id = fields.text("id");
    String of = fields.text("of");
    if (id.equals(of) || (replacement != null && replacement.id().equals(of))) {
      throw JsonException.invalid("of", Expected.TEXT, of);
    }
    return new Reversal(
        id,
        fields.time("at"),
        account(fields, "account", kind),
        fields.optionalText("actor"),
        of,
        fields.optionalText("note"),
        replacement);
  }

  private static Map<String, BigDecimal> amounts(Fields fields, String field) throws JsonException {
    Map<String, BigDecimal> pay = new TreeMap<>();
    if (fields.has(field)) {
      Fields object = fields.object(field);
      for (Map.Entry<String, JsonNode> part : object.entries()) {
        String path = object.at(part.getKey());
        BigDecimal amount = Fields.number(part.getValue(), path);
        if (part.getKey().isBlank()) {
          throw JsonException.invalid(path, Expected.TEXT, "");
        } else if (amount.signum() < 0) {
          throw JsonException.invalid(path, Expected.NUMBER_IN_BOUNDS, Decimals.text(amount));
        }
        pay.put(part.getKey(), amount);
      }
    }
    return pay;
  }

  private static Observation observation(Fields fields, String kind) throws JsonException {
    return new Observation(
        fields.text("id"),
        fields.time("at"),
        fields.text("behaviour"),
        account(fields, "account", kind),
        fields.optionalText("actor"),
        groups(fields),
        values(fields, "attributes"),
        verifier(fields, "verifiedBy"),
        fields.texts("evidence"),
        values(fields, "facts"),
        parties(fields, kind),
        fields.optionalText("act"),
        fields.texts("consents"));
  }

  private static Map<String, AccountId> parties(Fields fields, String kind) throws JsonException {
    Map<String, AccountId> parties = new TreeMap<>();
    if (fields.has("parties")) {
      Fields object = fields.object("parties");
      for (Map.Entry<String, JsonNode> party : object.entries()) {
        parties.put(party.getKey(), account(object, party.getKey(), kind));
      }
    }
    return parties;
  }

  private static Map<String, String> groups(Fields fields) throws JsonException {
    Map<String, String> groups = new TreeMap<>();
    if (fields.has("groups")) {
      Fields object = fields.object("groups");
      for (Map.Entry<String, JsonNode> group : object.entries()) {
        groups.put(group.getKey(), Fields.text(group.getValue(), object.at(group.getKey())));
      }
    }
    return groups;
  }

  private static Map<String, Object> values(Fields fields, String field) throws JsonException {
    Map<String, Object> values = new TreeMap<>();
    if (fields.has(field)) {
      Fields object = fields.object(field);
      for (Map.Entry<String, JsonNode> value : object.entries()) {
        values.put(value.getKey(), value(value.getValue(), object.at(value.getKey())));
      }
    }
    return values;
  }

  private static Object value(JsonNode node, String path) throws JsonException {
    if (node.isNumber()) {
      return Fields.number(node, path);
    } else if (node.isTextual()) {
      return node.textValue();
    } else if (node.isBoolean()) {
      return node.booleanValue();
    }
    throw JsonException.invalid(path, Expected.VALUE, Fields.shown(node));
  }

  private static Verifier verifier(Fields fields, String field) throws JsonException {
    if (!fields.has(field)) {
      return null;
    }
    Fields object = fields.object(field);
    Verifier verifier = new Verifier(object.text("role"), object.optionalText("id"));
    object.end();
    return verifier;
  }
}
