package org.gongyue.dsl.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.gongyue.decision.ConventionVersion;
import org.gongyue.decision.Effect;
import org.gongyue.dsl.impact.Bin;
import org.gongyue.dsl.impact.Change;
import org.gongyue.dsl.impact.EffectChange;
import org.gongyue.dsl.impact.GroupImpact;
import org.gongyue.dsl.impact.Impact;
import org.gongyue.dsl.impact.ItemImpact;
import org.gongyue.dsl.impact.StatusChange;
import org.gongyue.dsl.impact.UnitImpact;
import org.gongyue.dsl.page.Masking;
import org.gongyue.event.Redemption;
import org.gongyue.measure.Decimals;

/** An impact for tools: everything, not the most affected only. */
final class ImpactJson {

  private ImpactJson() {}

  static ObjectNode of(Impact impact, Locale locale) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    Masking masking = impact.masking();
    version(object.putObject("before"), impact.before());
    version(object.putObject("after"), impact.after());
    ObjectNode footing = object.putObject("footing");
    footing.put("from", impact.footing().from().toString());
    if (impact.footing().until() != null) {
      footing.put("until", impact.footing().until().toString());
    }
    footing.put("ofBefore", impact.footing().isOfBefore());
    footing.put("moved", impact.footing().isMoved());
    object.put("day", impact.day().toString());
    object.put("events", impact.events()).put("outside", impact.outside());
    ArrayNode units = object.putArray("units");
    impact.units().forEach(unit -> unit(units.addObject(), unit, masking));
    ArrayNode items = object.putArray("items");
    impact.items().forEach(item -> item(items.addObject(), item));
    ArrayNode groups = object.putArray("groups");
    impact.groups().forEach(group -> group(groups.addObject(), group));
    ArrayNode statuses = object.putArray("statuses");
    impact.statuses().forEach(change -> status(statuses.addObject(), change, locale, masking));
    ArrayNode effects = object.putArray("effects");
    impact.effects().forEach(change -> effect(effects.addObject(), change, masking));
    return object;
  }

  private static void version(ObjectNode object, ConventionVersion version) {
    object.put("id", version.id()).put("version", version.version());
    object.put("digest", version.digest());
  }

  private static void number(ObjectNode object, String name, BigDecimal number) {
    object.set(name, JsonNodeFactory.instance.numberNode(Decimals.canonical(number)));
  }

  private static void unit(ObjectNode object, UnitImpact unit, Masking masking) {
    object.put("unit", unit.unit()).put("accounts", unit.changes().size());
    object.put("gaining", unit.gaining().size()).put("losing", unit.losing().size());
    object.put("unchanged", unit.unchanged());
    number(object, "gained", unit.gained());
    number(object, "lost", unit.lost());
    number(object, "before", unit.before());
    number(object, "after", unit.after());
    ArrayNode bins = object.putArray("distribution");
    for (Bin bin : unit.distribution()) {
      ObjectNode one = bins.addObject().put("sign", bin.sign());
      if (bin.above() != null) {
        number(one, "above", bin.above());
      }
      if (bin.upTo() != null) {
        number(one, "upTo", bin.upTo());
      }
      one.put("accounts", bin.count());
    }
    ArrayNode changes = object.putArray("changes");
    for (List<Change> some : List.of(unit.gaining(), unit.losing())) {
      for (Change change : some) {
        ObjectNode one = changes.addObject().put("account", masking.of(change.account()));
        number(one, "before", change.before());
        number(one, "after", change.after());
        number(one, "difference", change.difference());
      }
    }
  }

  private static void item(ObjectNode object, ItemImpact item) {
    if (item.item() != null) {
      object.put("item", item.item()).put("name", item.name());
    }
    object.put("unit", item.unit()).put("timesBefore", item.timesBefore());
    number(object, "before", item.before());
    object.put("timesAfter", item.timesAfter());
    number(object, "after", item.after());
    number(object, "difference", item.difference());
  }

  private static void group(ObjectNode object, GroupImpact group) {
    object.put("kind", group.kind());
    if (group.group() != null) {
      object.put("group", group.group());
    }
    object.put("unit", group.unit()).put("accounts", group.accounts());
    object.put("gaining", group.gaining()).put("losing", group.losing());
    number(object, "difference", group.difference());
  }

  private static void status(
      ObjectNode object, StatusChange change, Locale locale, Masking masking) {
    object.put("event", change.event().id()).put("account", masking.of(change.event().account()));
    if (change.event() instanceof Redemption redemption) {
      object.put("reward", redemption.reward());
    }
    object.put("before", change.before().name()).put("after", change.after().name());
    ArrayNode reasons = object.putArray("reasons");
    change
        .reasons()
        .forEach(
            reason ->
                reasons
                    .addObject()
                    .put("code", reason.code().name())
                    .put("message", masking.of(reason.text(locale))));
  }

  private static void effect(ObjectNode object, EffectChange change, Masking masking) {
    Effect either = change.either();
    object.put("event", change.event()).put("account", masking.of(either.account()));
    object.put("state", either.state()).put("ended", either.ended());
    days(object, "before", change.before());
    days(object, "after", change.after());
  }

  private static void days(ObjectNode object, String name, Effect effect) {
    if (effect != null) {
      ObjectNode days = object.putObject(name).put("item", effect.item());
      days.put("from", effect.from().toString());
      if (effect.until() != null) {
        days.put("until", effect.until().toString());
      }
    }
  }
}
