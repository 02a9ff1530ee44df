package org.gongyue.dsl.conformance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongyue.account.Account;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;
import org.gongyue.engine.Stock;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;

/**
 * What was there before the events of a case (给定).
 *
 * @param openings accounts that the convention does not open as they are
 * @param accounts accounts as they were kept
 * @param stock what is at hand of rewards, where it is not the whole stock of the catalogue
 * @param events earlier events, of which nothing is expected
 */
record Given(
    List<Opening> openings, List<Account> accounts, Map<String, Long> stock, List<Event> events) {

  static final Given NOTHING = new Given(List.of(), List.of(), Map.of(), List.of());

  /**
   * An account that was opened on a day.
   *
   * @param balances by unit, where they are not those of the convention
   */
  record Opening(AccountId id, LocalDate day, Map<String, BigDecimal> balances) {

    Account under(RuleBooks rules) {
      Account usual = rules.open(id, day);
      Map<String, BigDecimal> all = new TreeMap<>(usual.balances());
      all.putAll(balances);
      Account account = Account.open(id, day, all);
      return usual.rolling() == null ? account : account.rolled(usual.rolling());
    }
  }

  /** A chronicle with these accounts and this stock, in which none of the events has happened. */
  Chronicle chronicle(RuleBooks rules) {
    Chronicle chronicle = stock.isEmpty() ? Chronicle.of(rules) : Chronicle.of(rules, shelf(rules));
    openings.forEach(one -> chronicle.begin(one.under(rules)));
    accounts.forEach(chronicle::begin);
    return chronicle;
  }

  private Stock shelf(RuleBooks rules) {
    RuleBook latest = rules.versions().get(rules.versions().size() - 1);
    Stock catalogue = Stock.of(latest.convention());
    return reward -> stock.getOrDefault(reward, catalogue.available(reward));
  }
}
