package org.gongyue.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongyue.account.Account;
import org.gongyue.account.Cause;
import org.gongyue.account.Dispute;
import org.gongyue.account.History;
import org.gongyue.account.Hold;
import org.gongyue.account.Lot;
import org.gongyue.account.Receipt;
import org.gongyue.account.Rolling;
import org.gongyue.account.State;
import org.gongyue.account.States;
import org.gongyue.account.Tally;
import org.gongyue.event.Redemption;
import org.gongyue.json.JsonException.Expected;
import org.gongyue.measure.SpendingOrder;

/**
 * Accounts as JSON. Days and receipts are arrays, not objects: they are most of an account, and it
 * must stay small.
 */
final class AccountJson {

  private AccountJson() {}

  static ObjectNode write(Account account) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.set("id", EventJson.write(account.id()));
    object.put("opened", account.opened().toString());
    ObjectNode balances = object.putObject("balances");
    account.balances().forEach(balances::put);
    if (!account.lots().isEmpty()) {
      ObjectNode lots = object.putObject("lots");
      account
          .lots()
          .forEach(
              (unit, list) -> {
                ArrayNode array = lots.putArray(unit);
                list.forEach(lot -> write(lot, array.addArray()));
              });
    }
    if (!account.spending().isEmpty()) {
      ObjectNode spending = object.putObject("spending");
      account.spending().forEach((unit, order) -> spending.put(unit, order.name()));
    }
    if (account.rolling() != null) {
      object.put("rolledTo", account.rolling().rolledTo().toString());
      if (!account.rolling().grades().isEmpty()) {
        ObjectNode grades = object.putObject("grades");
        account.rolling().grades().forEach(grades::put);
      }
    }
    ArrayNode history = object.putArray("history");
    String item = null;
    String actor = null;
    ArrayNode days = null;
    for (History.Entry entry : account.history().entries()) {
      if (!entry.item().equals(item) || !entry.actor().equals(actor)) {
        item = entry.item();
        actor = entry.actor();
        ObjectNode track = history.addObject().put("item", item);
        if (!actor.isEmpty()) {
          track.put("actor", actor);
        }
        days = track.putArray("days");
      }
      Tally tally = entry.tally();
      ArrayNode day = days.addArray().add(entry.day().toString());
      boolean plain = tally.times() == 1 && tally.counted() == 1 && tally.warned() == 0;
      if (!plain) {
        day.add(tally.times()).add(tally.counted());
      }
      day.add(tally.points());
      if (tally.warned() != 0) {
        day.add(tally.warned());
      }
    }
    writeTogether(account.history(), object);
    if (!account.states().isEmpty()) {
      ArrayNode states = object.putArray("states");
      account.states().all().forEach(state -> states.add(write(state)));
    }
    writeHolds(account, object);
    ArrayNode receipts = object.putArray("events");
    account.receipts().forEach(receipt -> receipts.add(write(receipt)));
    if (account.forgottenUpTo() != null) {
      object.put("forgottenUpTo", account.forgottenUpTo().toString());
    }
    return object;
  }

  private static void write(Lot lot, ArrayNode array) {
    array.add(text(lot.until())).add(lot.amount());
    if (lot.earned() != null) {
      array.add(text(lot.earned()));
    }
  }

  private static void writeHolds(Account account, ObjectNode object) {
    for (Hold hold : account.holds()) {
      object
          .withArray("holds")
          .addArray()
          .add(hold.event())
          .add(hold.unit())
          .add(hold.amount())
          .add(text(hold.through()))
          .add(text(hold.until()))
          .add(hold.objection());
    }
    for (Dispute dispute : account.disputes()) {
      ObjectNode one = object.withArray("disputes").addObject();
      one.put("objection", dispute.objection()).put("event", dispute.event());
      one.put("day", dispute.day().toString());
      if (dispute.due() != null) {
        one.put("due", dispute.due().toString());
      }
      if (!dispute.isOpen()) {
        one.put("ruling", dispute.ruling()).put("upheld", dispute.upheld());
        one.put("ruled", dispute.ruled().toString());
      }
    }
  }

  private static List<Hold> holds(Fields fields) throws JsonException {
    List<Hold> holds = new ArrayList<>();
    for (JsonNode hold : fields.has("holds") ? fields.list("holds") : List.<JsonNode>of()) {
      String path = "holds[" + holds.size() + "]";
      check(hold, 6, 6, path);
      BigDecimal amount = Fields.number(hold.get(2), path);
      if (amount.signum() <= 0) {
        throw JsonException.invalid(path, Expected.NUMBER_IN_BOUNDS, Fields.shown(hold));
      }
      holds.add(
          new Hold(
              Fields.text(hold.get(0), path),
              Fields.text(hold.get(1), path),
              amount,
              day(hold.get(3), path),
              day(hold.get(4), path),
              hold.get(5).isNull() ? null : Fields.text(hold.get(5), path)));
    }
    return holds;
  }

  private static List<Dispute> disputes(Fields fields) throws JsonException {
    List<Dispute> disputes = new ArrayList<>();
    for (Fields dispute : fields.optionalObjects("disputes")) {
      String ruling = dispute.optionalText("ruling");
      disputes.add(
          new Dispute(
              dispute.text("objection"),
              dispute.text("event"),
              dispute.date("day"),
              dispute.optionalDate("due"),
              ruling,
              ruling != null && dispute.flag("upheld"),
              ruling == null ? null : dispute.date("ruled")));
      dispute.end();
    }
    return disputes;
  }

  private static void writeTogether(History history, ObjectNode object) {
    History.Together last = null;
    ArrayNode days = null;
    for (History.Together some : history.together()) {
      boolean isNew =
          last == null || !some.items().equals(last.items()) || !some.actor().equals(last.actor());
      if (isNew) {
        ObjectNode track = object.withArray("together").addObject();
        some.items().forEach(track.putArray("items")::add);
        if (!some.actor().isEmpty()) {
          track.put("actor", some.actor());
        }
        days = track.putArray("days");
      }
      last = some;
      days.addArray().add(some.day().toString()).add(some.times()).add(some.counted());
    }
  }

  private static ObjectNode write(State state) {
    ObjectNode object =
        JsonNodeFactory.instance
            .objectNode()
            .put("name", state.name())
            .put("from", state.from().toString());
    if (state.until() != null) {
      object.put("until", state.until().toString());
    }
    return object.put("item", state.item());
  }

  private static ArrayNode write(Receipt receipt) {
    ArrayNode array =
        JsonNodeFactory.instance
            .arrayNode()
            .add(receipt.event())
            .add(receipt.day().toString())
            .add(Long.toHexString(receipt.fingerprint()));
    for (Receipt.Line line : receipt.lines()) {
      ArrayNode one = array.addArray().add(line.item()).add(line.unit()).add(line.amount());
      if (line.cause() != null || line.earned() != null) {
        String cause = line.cause() == null ? null : line.cause().name();
        one.add(text(line.until())).add(cause).add(text(line.on()));
        if (line.earned() != null) {
          one.add(text(line.earned()));
        }
      } else if (line.until() != null) {
        one.add(text(line.until()));
      }
    }
    for (Receipt.Change change : receipt.changes()) {
      array
          .addArray()
          .add(change.item())
          .add(change.state())
          .add(change.from().toString())
          .add(change.until() == null ? null : change.until().toString())
          .add(change.ended());
    }
    if (receipt.redeemed() != null) {
      Receipt.Redeemed redeemed = receipt.redeemed();
      ObjectNode object = array.addObject().put("reward", redeemed.reward());
      if (!redeemed.actor().isEmpty()) {
        object.put("actor", redeemed.actor());
      }
      if (redeemed.quantity() != 1) {
        object.put("quantity", redeemed.quantity());
      }
      if (redeemed.reservedUntil() != null) {
        object.put("reservedUntil", redeemed.reservedUntil().toString());
      }
      if (redeemed.stage() != Receipt.Stage.DONE) {
        object.put("stage", redeemed.stage().name());
      }
    }
    if (receipt.deed() != null) {
      ObjectNode deed = array.addObject().put("act", receipt.deed().act());
      deed.put("penalty", receipt.deed().penalty());
      ObjectNode worth = deed.putObject("worth");
      receipt.deed().worth().forEach(worth::put);
    }
    return array;
  }

  private static String text(LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static Map<String, List<Lot>> lots(Fields fields) throws JsonException {
    Map<String, List<Lot>> lots = new TreeMap<>();
    if (fields.has("lots")) {
      Fields units = fields.object("lots");
      for (Map.Entry<String, JsonNode> unit : units.entries()) {
        String path = units.at(unit.getKey());
        check(unit.getValue(), 1, Integer.MAX_VALUE, path);
        List<Lot> list = new ArrayList<>();
        for (JsonNode lot : unit.getValue()) {
          check(lot, 2, 3, path);
          BigDecimal amount = Fields.number(lot.get(1), path);
          if (amount.signum() <= 0) {
            throw JsonException.invalid(path, Expected.NUMBER_IN_BOUNDS, Fields.shown(lot));
          }
          LocalDate earned = lot.size() > 2 ? Fields.date(lot.get(2), path) : null;
          LocalDate until = earned == null ? Fields.date(lot.get(0), path) : day(lot.get(0), path);
          list.add(new Lot(until, amount, earned));
        }
        lots.put(unit.getKey(), list);
      }
    }
    return lots;
  }

  private static Map<String, SpendingOrder> spending(Fields fields) throws JsonException {
    Map<String, SpendingOrder> spending = new TreeMap<>();
    if (fields.has("spending")) {
      Fields units = fields.object("spending");
      for (Map.Entry<String, JsonNode> unit : units.entries()) {
        String path = units.at(unit.getKey());
        String order = Fields.text(unit.getValue(), path);
        try {
          spending.put(unit.getKey(), SpendingOrder.valueOf(order));
        } catch (IllegalArgumentException e) {
          throw JsonException.invalid(path, Expected.KNOWN_WORD, order);
        }
      }
    }
    return spending;
  }

  private static Rolling rolling(Fields fields) throws JsonException {
    LocalDate rolledTo = fields.optionalDate("rolledTo");
    Map<String, String> grades = new TreeMap<>();
    if (rolledTo != null && fields.has("grades")) {
      Fields names = fields.object("grades");
      for (Map.Entry<String, JsonNode> grade : names.entries()) {
        grades.put(grade.getKey(), Fields.text(grade.getValue(), names.at(grade.getKey())));
      }
    }
    return rolledTo == null ? null : new Rolling(rolledTo, grades);
  }

  static Account read(Fields fields) throws JsonException {
    Map<String, BigDecimal> balances = new TreeMap<>();
    Fields units = fields.object("balances");
    for (Map.Entry<String, JsonNode> unit : units.entries()) {
      balances.put(unit.getKey(), Fields.number(unit.getValue(), units.at(unit.getKey())));
    }
    List<History.Entry> entries = new ArrayList<>();
    for (Fields track : fields.objects("history")) {
      String item = track.text("item");
      String actor = track.has("actor") ? track.text("actor") : "";
      for (JsonNode day : track.list("days")) {
        String path = track.at("days");
        check(day, day.size() == 2 ? 2 : 4, 5, path);
        boolean plain = day.size() == 2;
        entries.add(
            new History.Entry(
                item,
                actor,
                Fields.date(day.get(0), path),
                new Tally(
                    plain ? 1 : Fields.whole(day.get(1), path),
                    plain ? 1 : Fields.whole(day.get(2), path),
                    day.size() > 4 ? Fields.whole(day.get(4), path) : 0,
                    Fields.number(day.get(plain ? 1 : 3), path))));
      }
      track.end();
    }
    List<History.Together> together = new ArrayList<>();
    for (Fields track : fields.optionalObjects("together")) {
      List<String> items = new ArrayList<>();
      for (JsonNode item : track.list("items")) {
        items.add(Fields.text(item, track.at("items")));
      }
      String actor = track.has("actor") ? track.text("actor") : "";
      for (JsonNode day : track.list("days")) {
        String path = track.at("days");
        check(day, 3, 3, path);
        together.add(
            new History.Together(
                items,
                actor,
                Fields.date(day.get(0), path),
                Fields.whole(day.get(1), path),
                Fields.whole(day.get(2), path)));
      }
      track.end();
    }
    List<State> states = new ArrayList<>();
    for (Fields state : fields.optionalObjects("states")) {
      states.add(
          new State(
              state.text("name"),
              state.date("from"),
              state.optionalDate("until"),
              state.text("item")));
      state.end();
    }
    List<Receipt> receipts = new ArrayList<>();
    for (JsonNode receipt : fields.list("events")) {
      receipts.add(receipt(receipt, "events[" + receipts.size() + "]"));
    }
    LocalDate forgottenUpTo = fields.has("forgottenUpTo") ? fields.date("forgottenUpTo") : null;
    List<Hold> holds = holds(fields);
    List<Dispute> disputes = disputes(fields);
    Account account =
        Account.restore(
            EventJson.account(fields, "id"),
            fields.date("opened"),
            balances,
            lots(fields),
            spending(fields),
            rolling(fields),
            History.of(entries, together),
            States.of(states),
            receipts,
            forgottenUpTo);
    fields.end();
    return holds.isEmpty() && disputes.isEmpty() ? account : account.holding(holds, disputes);
  }

  private static Receipt receipt(JsonNode node, String path) throws JsonException {
    check(node, 3, Integer.MAX_VALUE, path);
    List<Receipt.Line> lines = new ArrayList<>();
    List<Receipt.Change> changes = new ArrayList<>();
    Receipt.Deed deed = null;
    Receipt.Redeemed redeemed = null;
    for (int i = 3; i < node.size(); i++) {
      JsonNode line = node.get(i);
      if (line.isArray() && line.size() == 5) {
        changes.add(change(line, path));
        continue;
      } else if (line.has("reward") && redeemed == null) {
        redeemed = redeemed(Fields.of(line, path));
        continue;
      } else if (line.isObject() && deed == null) {
        deed = deed(Fields.of(line, path));
        continue;
      }
      lines.add(line(line, path));
    }
    try {
      return new Receipt(
          Fields.text(node.get(0), path),
          Long.parseUnsignedLong(Fields.text(node.get(2), path), 16),
          Fields.date(node.get(1), path),
          lines,
          changes,
          deed,
          redeemed);
    } catch (NumberFormatException e) {
      throw JsonException.invalid(path, Expected.KNOWN_WORD, Fields.shown(node.get(2)));
    }
  }

  private static Receipt.Redeemed redeemed(Fields fields) throws JsonException {
    String actor = fields.optionalText("actor");
    long quantity = fields.has("quantity") ? fields.whole("quantity") : 1;
    if (quantity < 1 || quantity > Redemption.MOST) {
      throw JsonException.invalid(
          fields.at("quantity"), Expected.NUMBER_IN_BOUNDS, String.valueOf(quantity));
    }
    Receipt.Redeemed redeemed =
        new Receipt.Redeemed(
            fields.text("reward"),
            actor == null ? "" : actor,
            (int) quantity,
            fields.optionalDate("reservedUntil"),
            stage(fields));
    if (redeemed.reservedUntil() == null && redeemed.stage() == Receipt.Stage.OPEN) {
      throw JsonException.missing(fields.at("reservedUntil"));
    }
    fields.end();
    return redeemed;
  }

  private static Receipt.Stage stage(Fields fields) throws JsonException {
    String text = fields.optionalText("stage");
    try {
      return text == null ? Receipt.Stage.DONE : Receipt.Stage.valueOf(text);
    } catch (IllegalArgumentException e) {
      throw JsonException.invalid(fields.at("stage"), Expected.KNOWN_WORD, text);
    }
  }

  private static Receipt.Deed deed(Fields fields) throws JsonException {
    Map<String, BigDecimal> worth = new TreeMap<>();
    Fields units = fields.object("worth");
    for (Map.Entry<String, JsonNode> unit : units.entries()) {
      worth.put(unit.getKey(), Fields.number(unit.getValue(), units.at(unit.getKey())));
    }
    Receipt.Deed deed = new Receipt.Deed(fields.text("act"), fields.flag("penalty"), worth);
    fields.end();
    return deed;
  }

  private static Receipt.Line line(JsonNode line, String path) throws JsonException {
    check(line, 3, 7, path);
    Cause cause = null;
    if (line.size() > 5 && !line.get(4).isNull()) {
      String text = Fields.text(line.get(4), path);
      try {
        cause = Cause.valueOf(text);
      } catch (IllegalArgumentException e) {
        throw JsonException.invalid(path, Expected.KNOWN_WORD, text);
      }
    }
    return new Receipt.Line(
        Fields.text(line.get(0), path),
        Fields.text(line.get(1), path),
        Fields.number(line.get(2), path),
        line.size() > 3 ? day(line.get(3), path) : null,
        cause,
        line.size() > 5 ? day(line.get(5), path) : null,
        line.size() > 6 ? Fields.date(line.get(6), path) : null);
  }

  private static LocalDate day(JsonNode node, String path) throws JsonException {
    return node.isNull() ? null : Fields.date(node, path);
  }

  private static Receipt.Change change(JsonNode node, String path) throws JsonException {
    if (!node.get(4).isBoolean()) {
      throw JsonException.invalid(path, Expected.BOOLEAN, Fields.shown(node.get(4)));
    }
    return new Receipt.Change(
        Fields.text(node.get(0), path),
        Fields.text(node.get(1), path),
        Fields.date(node.get(2), path),
        node.get(3).isNull() ? null : Fields.date(node.get(3), path),
        node.get(4).booleanValue());
  }

  private static void check(JsonNode node, int atLeast, int atMost, String path)
      throws JsonException {
    if (!node.isArray() || node.size() < atLeast || node.size() > atMost) {
      throw JsonException.invalid(path, Expected.LIST, Fields.shown(node));
    }
  }
}
