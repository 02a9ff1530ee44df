package org.gongyue.dsl.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongyue.account.Account;
import org.gongyue.account.Cause;
import org.gongyue.account.Dispute;
import org.gongyue.account.Hold;
import org.gongyue.account.Lot;
import org.gongyue.account.Receipt;
import org.gongyue.account.State;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Reward;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.decision.Expiry;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Nearest;
import org.gongyue.dsl.log.EventLog;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.AccountId;
import org.gongyue.measure.Decimals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code account DIR ID --events F --as-of DATE}: how an account stands at the close of a day. */
@Command(name = "account", mixinStandardHelpOptions = true)
final class AccountCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "dir")
  private String folder;

  @Parameters(index = "1", paramLabel = "ID", descriptionKey = "account")
  private String account;

  @Option(names = "--events", paramLabel = "F.jsonl", required = true, descriptionKey = "events")
  private String events;

  @Option(names = "--as-of", paramLabel = "DATE", required = true, descriptionKey = "asOf")
  private LocalDate day;

  @Option(names = "--format", paramLabel = "text|json", descriptionKey = "format")
  private CheckCommand.Format format = CheckCommand.Format.text;

  AccountCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Convention convention = terminal.convention(folder);
    if (convention == null) {
      return Terminal.ERRORS;
    }
    RuleBook rules = RuleBook.compile(convention);
    Diagnostics problems = new Diagnostics();
    Chronicle chronicle = Chronicle.of(rules);
    for (EventLog.Entry entry : terminal.log(events, convention, problems).entries()) {
      if (!rules.day(entry.event().at()).isAfter(day)) {
        chronicle.take(entry.event());
      }
    }
    terminal.tell(problems);
    Account asked =
        rules.asOf(known(chronicle, AskingOptions.id(convention, account)), day).account();
    if (format == CheckCommand.Format.json) {
      terminal.print(AccountStatement.json(rules, asked, day));
    } else {
      print(rules, asked);
    }
    return problems.all().isEmpty() ? Terminal.GOOD : Terminal.ERRORS;
  }

  private Account known(Chronicle chronicle, AccountId id) {
    for (Account one : chronicle.accounts()) {
      if (one.id().equals(id)) {
        return one;
      }
    }
    throw unknown(id, day, chronicle.accounts().stream().map(Account::id).toList());
  }

  /** That an account is not in a log, and which one may be meant. */
  static CallException unknown(AccountId id, LocalDate day, List<AccountId> known) {
    List<String> ids = known.stream().map(AccountId::toString).toList();
    String nearest = Nearest.to(id.toString(), ids);
    return nearest == null
        ? new CallException("ACCOUNT_UNKNOWN", id, day)
        : new CallException("ACCOUNT_UNKNOWN_NEAREST", id, day, nearest);
  }

  private void print(RuleBook rules, Account asked) {
    terminal.print(terminal.text("OF_ACCOUNT", asked.id(), day, asked.opened()));
    for (UnitOfAccount unit : rules.convention().units()) {
      BigDecimal balance = asked.balance(unit.name());
      BigDecimal spendable = asked.spendable(unit.name(), day);
      line(
          spendable.compareTo(balance) == 0 ? "BALANCE" : "BALANCE_SPENDABLE",
          unit.name(),
          Decimals.text(balance),
          Decimals.text(spendable));
      for (Lot lot : asked.lots(unit.name())) {
        terminal.print("    " + text(lot));
      }
      for (Hold hold : asked.holds(unit.name(), day)) {
        terminal.print("    " + text(hold));
      }
    }
    for (Dispute dispute : asked.disputes()) {
      if (dispute.isOpen()) {
        line(
            dispute.isOverdue(day) ? "DISPUTE_OVERDUE" : "DISPUTE",
            dispute.objection(),
            dispute.event(),
            dispute.day(),
            dispute.due() == null ? terminal.text("OPEN") : dispute.due());
      }
    }
    for (Receipt open : asked.reservations()) {
      Receipt.Redeemed one = open.redeemed();
      line("RESERVED", open.event(), name(rules, one), one.quantity(), one.reservedUntil());
    }
    for (State state : asked.states(day)) {
      Object until = state.until() == null ? terminal.text("OPEN") : state.until();
      line("STATE", state.name(), state.from(), until);
    }
    if (asked.states(day).isEmpty()) {
      line("NO_STATE");
    }
    rules.grades(asked, day).forEach((grading, grade) -> line("GRADE", grading, grade));
    List<Expiry> upcoming = rules.upcoming(asked, day);
    terminal.print(terminal.text(upcoming.isEmpty() ? "EXPIRES_NOTHING" : "EXPIRES_NEXT"));
    for (Expiry one : upcoming) {
      line(
          one.cause() == Cause.EXPIRED ? "EXPIRES" : "NOT_CARRIED",
          one.unit(),
          Decimals.text(one.amount()),
          one.last());
    }
  }

  private static String name(RuleBook rules, Receipt.Redeemed redeemed) {
    return rules.convention().rewards().stream()
        .filter(reward -> reward.id().equals(redeemed.reward()))
        .map(Reward::name)
        .findFirst()
        .orElse(redeemed.reward());
  }

  private String text(Lot lot) {
    String amount = Decimals.text(lot.amount());
    Object until = lot.until() == null ? terminal.text("NO_END") : lot.until();
    return lot.earned() == null
        ? terminal.text("LOT", amount, until)
        : terminal.text("LOT_EARNED", amount, until, lot.earned());
  }

  private String text(Hold hold) {
    String amount = Decimals.text(hold.amount());
    return hold.objection() != null
        ? terminal.text("HELD_BY_OBJECTION", amount, hold.event(), hold.objection())
        : terminal.text("ON_DISPLAY", amount, hold.event(), hold.free());
  }

  private void line(String key, Object... values) {
    terminal.print("  " + terminal.text(key, values));
  }
}
