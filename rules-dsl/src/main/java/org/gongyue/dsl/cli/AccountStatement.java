package org.gongyue.dsl.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.gongyue.account.Account;
import org.gongyue.account.Dispute;
import org.gongyue.account.Hold;
import org.gongyue.account.Lot;
import org.gongyue.account.Receipt;
import org.gongyue.account.State;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.decision.Expiry;
import org.gongyue.engine.RuleBook;
import org.gongyue.measure.Decimals;

/** How an account stands on a day, for tools: one JSON object on one line. */
final class AccountStatement {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private AccountStatement() {}

  static String json(RuleBook rules, Account account, LocalDate day) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.putObject("account").put("kind", account.id().kind()).put("id", account.id().id());
    object.put("day", day.toString()).put("opened", account.opened().toString());
    ObjectNode balances = object.putObject("balances");
    for (UnitOfAccount unit : rules.convention().units()) {
      ObjectNode one = balances.putObject(unit.name());
      put(one, "balance", account.balance(unit.name()));
      put(one, "spendable", account.spendable(unit.name(), day));
      ArrayNode lots = one.putArray("lots");
      for (Lot lot : account.lots(unit.name())) {
        ObjectNode part = lots.addObject();
        part.put("until", lot.until() == null ? null : lot.until().toString());
        put(part, "amount", lot.amount());
        if (lot.earned() != null) {
          part.put("earned", lot.earned().toString());
        }
      }
      for (Hold hold : account.holds(unit.name(), day)) {
        ObjectNode held = one.withArray("holds").addObject().put("event", hold.event());
        put(held, "amount", hold.amount());
        if (hold.free() != null) {
          held.put("free", hold.free().toString());
        }
        if (hold.objection() != null) {
          held.put("objection", hold.objection());
        }
      }
    }
    if (account.hasReservations()) {
      ArrayNode reserved = object.putArray("reserved");
      for (Receipt open : account.reservations()) {
        ObjectNode one = reserved.addObject().put("event", open.event());
        one.put("reward", open.redeemed().reward()).put("quantity", open.redeemed().quantity());
        one.put("until", open.redeemed().reservedUntil().toString());
      }
    }
    for (Dispute dispute : account.disputes()) {
      if (dispute.isOpen()) {
        ObjectNode one = object.withArray("disputes").addObject();
        one.put("objection", dispute.objection()).put("event", dispute.event());
        one.put("day", dispute.day().toString());
        if (dispute.due() != null) {
          one.put("due", dispute.due().toString());
        }
      }
    }
    ArrayNode states = object.putArray("states");
    for (State state : account.states(day)) {
      ObjectNode one = states.addObject().put("name", state.name());
      one.put("from", state.from().toString());
      if (state.until() != null) {
        one.put("until", state.until().toString());
      }
      one.put("item", state.item());
    }
    ObjectNode grades = object.putObject("grades");
    rules.grades(account, day).forEach(grades::put);
    ArrayNode upcoming = object.putArray("upcoming");
    for (Expiry expiry : rules.upcoming(account, day)) {
      ObjectNode one =
          upcoming.addObject().put("unit", expiry.unit()).put("cause", expiry.cause().name());
      put(one.put("last", expiry.last().toString()), "amount", expiry.amount());
    }
    try {
      return MAPPER.writeValueAsString(object);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is always writable", e);
    }
  }

  private static void put(ObjectNode object, String name, BigDecimal number) {
    object.put(name, Decimals.canonical(number));
  }
}
