package org.gongyue.examples.community.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.account.Account;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.decision.Expiry;
import org.gongyue.engine.RuleBook;
import org.gongyue.measure.Decimals;

/**
 * How an account stands at the close of a day.
 *
 * @param opened the day of its first event; the day itself if it has had none
 * @param balances by unit of account
 * @param reserved what is set aside for it
 * @param states suspensions, lists and badges
 * @param grades by grading
 * @param upcoming what it loses next if nothing else happens
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Standings(
    Id account,
    LocalDate day,
    LocalDate opened,
    Map<String, Balance> balances,
    List<Reserved> reserved,
    List<Lasting> states,
    Map<String, String> grades,
    List<Loss> upcoming) {

  record Id(String kind, String id) {}

  record Balance(BigDecimal balance, BigDecimal spendable) {}

  record Reserved(String event, String reward, int quantity, LocalDate until) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Lasting(String name, LocalDate from, LocalDate until, String item) {}

  record Loss(String unit, String cause, LocalDate last, BigDecimal amount) {}

  static Standings of(RuleBook rules, Account account, LocalDate day) {
    Map<String, Balance> balances = new LinkedHashMap<>();
    for (UnitOfAccount unit : rules.convention().units()) {
      balances.put(
          unit.name(),
          new Balance(
              Decimals.canonical(account.balance(unit.name())),
              Decimals.canonical(account.spendable(unit.name(), day))));
    }
    return new Standings(
        new Id(account.id().kind(), account.id().id()),
        day,
        account.opened(),
        balances,
        account.reservations().stream()
            .map(
                open ->
                    new Reserved(
                        open.event(),
                        open.redeemed().reward(),
                        open.redeemed().quantity(),
                        open.redeemed().reservedUntil()))
            .toList(),
        account.states(day).stream()
            .map(state -> new Lasting(state.name(), state.from(), state.until(), state.item()))
            .toList(),
        rules.grades(account, day),
        rules.upcoming(account, day).stream().map(Standings::loss).toList());
  }

  private static Loss loss(Expiry expiry) {
    return new Loss(
        expiry.unit(), expiry.cause().name(), expiry.last(), Decimals.canonical(expiry.amount()));
  }
}
