package org.gongyue.examples.flink.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.gongyue.engine.Shelf.Handout;
import org.gongyue.engine.Shelf.Movement;

/** What goes off the shelf, as texts: movements of one kind and day are added up. */
final class Keeping {

  private Keeping() {}

  /** Adds a movement to those of its kind and day. */
  static void add(Table shelf, Movement one) {
    ObjectNode key = Texts.object();
    key.put("reward", one.reward()).put("unit", one.unit());
    key.put("last", text(one.last())).put("day", text(one.day()));
    String before = shelf.get(key.toString());
    BigDecimal sum = before == null ? one.amount() : new BigDecimal(before).add(one.amount());
    if (sum.signum() == 0) {
      shelf.remove(key.toString());
    } else {
      shelf.put(key.toString(), sum.toPlainString());
    }
  }

  static Movement movement(String name, String amount) {
    ObjectNode key = Texts.parse(name);
    return new Movement(
        key.get("reward").textValue(),
        key.get("unit").textValue(),
        day(key.get("last")),
        day(key.get("day")),
        new BigDecimal(amount));
  }

  static String text(Handout one) {
    ObjectNode tree = Texts.object();
    tree.put("reward", one.reward()).put("quantity", one.quantity());
    tree.put("day", text(one.day())).put("until", text(one.until()));
    ObjectNode paid = tree.putObject("paid");
    one.paid().forEach((unit, amount) -> paid.put(unit, amount.toPlainString()));
    tree.put("counted", one.counted()).put("confirmed", one.confirmed());
    return tree.put("undone", one.undone()).toString();
  }

  static Handout handout(String text) {
    if (text == null) {
      return null;
    }
    ObjectNode tree = Texts.parse(text);
    Map<String, BigDecimal> paid = new TreeMap<>();
    tree.get("paid")
        .properties()
        .forEach(unit -> paid.put(unit.getKey(), new BigDecimal(unit.getValue().textValue())));
    return new Handout(
        tree.get("reward").textValue(),
        tree.get("quantity").intValue(),
        day(tree.get("day")),
        day(tree.get("until")),
        paid,
        tree.get("counted").intValue(),
        tree.get("confirmed").intValue(),
        tree.get("undone").intValue());
  }

  private static String text(LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static LocalDate day(JsonNode text) {
    return text.isNull() ? null : LocalDate.parse(text.textValue());
  }
}
