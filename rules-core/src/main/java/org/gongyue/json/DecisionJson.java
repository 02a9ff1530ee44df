package org.gongyue.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.account.Account;
import org.gongyue.account.Cause;
import org.gongyue.decision.Code;
import org.gongyue.decision.ConventionVersion;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Effect;
import org.gongyue.decision.Eligibility;
import org.gongyue.decision.Explanation;
import org.gongyue.decision.Finding;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Reason;
import org.gongyue.decision.Status;
import org.gongyue.json.JsonException.Expected;

/** Decisions and eligibilities as JSON. */
final class DecisionJson {

  private DecisionJson() {}

  static ObjectNode write(Decision decision) {
    ObjectNode object =
        JsonNodeFactory.instance
            .objectNode()
            .put("event", decision.event())
            .put("status", decision.status().name())
            .put("repeated", decision.repeated());
    object
        .putObject("convention")
        .put("id", decision.convention().id())
        .put("version", decision.convention().version())
        .put("digest", decision.convention().digest());
    if (decision.accounts().size() > 1) {
      ArrayNode accounts = object.putArray("accounts");
      decision.accounts().forEach(account -> accounts.add(EventJson.write(account.id())));
    }
    ArrayNode postings = object.putArray("postings");
    decision.postings().forEach(posting -> postings.add(write(posting)));
    if (!decision.effects().isEmpty()) {
      ArrayNode effects = object.putArray("effects");
      decision.effects().forEach(effect -> effects.add(write(effect)));
    }
    reasons(object.putArray("reasons"), decision.reasons());
    reasons(object.putArray("explanation"), decision.explanation().steps());
    return object;
  }

  static ObjectNode write(Eligibility eligibility) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.set("account", EventJson.write(eligibility.account()));
    object
        .put("reward", eligibility.reward())
        .put("day", eligibility.day().toString())
        .put("eligible", eligibility.yes());
    if (!eligibility.yes() && eligibility.earliest() != null) {
      object.put("earliest", eligibility.earliest().toString());
    }
    reasons(object.putArray("reasons"), eligibility.reasons());
    return object;
  }

  private static ObjectNode write(Posting posting) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.set("account", EventJson.write(posting.account()));
    object.put("item", posting.item());
    putUnlessNull(object, "behaviour", posting.behaviour());
    putUnlessNull(object, "category", posting.category());
    putUnlessNull(object, "commons", posting.commons());
    putUnlessNull(object, "article", posting.article());
    object.put("unit", posting.unit()).put("amount", posting.amount());
    putUnlessNull(object, "until", posting.until() == null ? null : posting.until().toString());
    putUnlessNull(object, "cause", posting.cause() == null ? null : posting.cause().name());
    putUnlessNull(object, "on", posting.on() == null ? null : posting.on().toString());
    putUnlessNull(object, "adjusts", posting.adjusts());
    return object;
  }

  private static ObjectNode write(Effect effect) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.set("account", EventJson.write(effect.account()));
    object.put("state", effect.state()).put("from", effect.from().toString());
    putUnlessNull(object, "until", effect.until() == null ? null : effect.until().toString());
    object.put("ended", effect.ended()).put("item", effect.item());
    putUnlessNull(object, "article", effect.article());
    return object;
  }

  private static void putUnlessNull(ObjectNode object, String name, String value) {
    if (value != null) {
      object.put(name, value);
    }
  }

  private static void reasons(ArrayNode array, List<Reason> reasons) {
    reasons.forEach(reason -> write(reason, array.addObject()));
  }

  private static void write(Reason reason, ObjectNode object) {
    object.put("code", reason.code().name());
    putUnlessNull(object, "article", reason.article());
    List<String> names = reason.code().names();
    for (int i = 0; i < names.size(); i++) {
      Object value = reason.values().get(i);
      if (value instanceof BigDecimal number) {
        object.put(names.get(i), number);
      } else if (value != null) {
        object.put(names.get(i), value.toString());
      }
    }
  }

  /** Findings in place of reasons and explanation. */
  static ObjectNode writeInFull(Decision decision) {
    ObjectNode object = write(decision);
    object.remove("reasons");
    object.remove("explanation");
    findings(object.putArray("findings"), decision.findings());
    return object;
  }

  private static void findings(ArrayNode array, List<Finding> findings) {
    for (Finding finding : findings) {
      ObjectNode object = array.addObject();
      write(finding.reason(), object);
      if (!finding.parts().isEmpty()) {
        findings(object.putArray("parts"), finding.parts());
      }
    }
  }

  /**
   * Reads a decision; the accounts after it are none of its text, but named there. Its place in a
   * chain is passed over.
   */
  static Decision read(Fields fields, List<Account> accounts) throws JsonException {
    if (fields.has("accounts")) {
      fields.list("accounts");
    }
    if (fields.has("record")) {
      fields.object("record");
    }
    Fields version = fields.object("convention");
    Decision decision =
        new Decision(
            fields.text("event"),
            new ConventionVersion(
                version.text("id"), version.text("version"), version.text("digest")),
            one(Status.class, fields, "status"),
            fields.flag("repeated"),
            postings(fields),
            effects(fields),
            reasons(fields, "reasons"),
            Explanation.of(reasons(fields, "explanation")),
            accounts);
    version.end();
    fields.end();
    return decision;
  }

  private static List<Posting> postings(Fields fields) throws JsonException {
    List<Posting> postings = new ArrayList<>();
    for (Fields posting : fields.objects("postings")) {
      postings.add(
          new Posting(
              EventJson.account(posting, "account"),
              posting.text("item"),
              posting.optionalText("behaviour"),
              posting.optionalText("category"),
              posting.optionalText("commons"),
              posting.optionalText("article"),
              posting.text("unit"),
              posting.number("amount"),
              posting.optionalDate("until"),
              posting.has("cause") ? one(Cause.class, posting, "cause") : null,
              posting.optionalDate("on"),
              posting.optionalText("adjusts")));
      posting.end();
    }
    return postings;
  }

  private static List<Effect> effects(Fields fields) throws JsonException {
    List<Effect> effects = new ArrayList<>();
    for (Fields effect : fields.optionalObjects("effects")) {
      effects.add(
          new Effect(
              EventJson.account(effect, "account"),
              effect.text("state"),
              effect.date("from"),
              effect.optionalDate("until"),
              effect.flag("ended"),
              effect.text("item"),
              effect.optionalText("article")));
      effect.end();
    }
    return effects;
  }

  private static List<Reason> reasons(Fields fields, String name) throws JsonException {
    List<Reason> reasons = new ArrayList<>();
    for (Fields reason : fields.objects(name)) {
      Code code = one(Code.class, reason, "code");
      String article = reason.optionalText("article");
      List<Object> values = new ArrayList<>();
      for (String value : code.names()) {
        values.add(value(reason.optional(value), reason.at(value)));
      }
      reasons.add(Reason.of(code, article, values.toArray()));
      reason.end();
    }
    return reasons;
  }

  private static Object value(JsonNode node, String path) throws JsonException {
    if (node == null) {
      return null;
    }
    return node.isNumber() ? Fields.number(node, path) : node.asText();
  }

  private static <E extends Enum<E>> E one(Class<E> type, Fields fields, String name)
      throws JsonException {
    String text = fields.text(name);
    try {
      return Enum.valueOf(type, text);
    } catch (IllegalArgumentException e) {
      throw JsonException.invalid(fields.at(name), Expected.KNOWN_WORD, text);
    }
  }
}
