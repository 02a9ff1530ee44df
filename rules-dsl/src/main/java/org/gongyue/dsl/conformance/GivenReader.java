package org.gongyue.dsl.conformance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongyue.account.Account;
import org.gongyue.convention.Reward;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.log.EventLog;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.json.Json;
import org.gongyue.json.JsonException;

/** Reads what was there before the events of a case. */
final class GivenReader {

  private final Names names;
  private final Map<Key, Node> defaults;
  private final Diagnostics out;
  private final List<Given.Opening> openings = new ArrayList<>();
  private final List<Account> accounts = new ArrayList<>();
  private final Map<String, Long> stock = new TreeMap<>();

  GivenReader(Names names, Map<Key, Node> defaults, Diagnostics out) {
    this.names = names;
    this.defaults = defaults;
    this.out = out;
  }

  Given read(Node node) {
    Entries given = Entries.of(node, Shape.GIVEN, out);
    if (given == null) {
      return Given.NOTHING;
    }
    given.list(Key.ACCOUNTS).forEach(this::account);
    if (given.has(Key.STOCK)) {
      stock(given.node(Key.STOCK));
    }
    List<Event> events =
        given.has(Key.EVENTS)
            ? new EventReader(names.convention(), defaults, out).read(given.node(Key.EVENTS))
            : List.of();
    return new Given(openings, accounts, stock, events);
  }

  private void account(Node node) {
    if (node instanceof Scalar json) {
      try {
        accounts.add(Json.readAccount(json.text()));
      } catch (JsonException e) {
        EventLog.tell(e, node.position(), out);
      }
      return;
    }
    Entries entries = Entries.of(node, Shape.GIVEN_ACCOUNT, out);
    if (entries == null) {
      return;
    }
    entries.otherwise(defaults, EnumSet.of(Key.ACCOUNT));
    AccountId id = entries.require(Key.ACCOUNT) ? names.account(entries) : null;
    LocalDate day = entries.day(Key.OPENED);
    Map<String, BigDecimal> balances = names.byUnit(entries, Key.BALANCE);
    if (id != null && day != null) {
      openings.add(new Given.Opening(id, day, balances));
    }
  }

  private void stock(Node node) {
    if (!(node instanceof Node.Mapping mapping)) {
      out.add(Code.NOT_A_MAPPING, node.position());
      return;
    }
    List<String> rewards = names.convention().rewards().stream().map(Reward::id).toList();
    for (Node.Entry entry : mapping.entries()) {
      String reward = Entries.choice(entry.key(), entry.key().text(), Key.REWARD, rewards, out);
      BigDecimal number = Entries.number(entry.value(), Key.STOCK, out);
      if (reward != null && number != null) {
        if (number.signum() < 0 || number.stripTrailingZeros().scale() > 0) {
          out.add(Code.NOT_WHOLE, entry.value().position(), number.toPlainString());
        } else {
          stock.put(reward, number.longValueExact());
        }
      }
    }
  }
}
