package org.gongyue.dsl.cli;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongyue.account.Account;
import org.gongyue.account.State;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Reward;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.decision.Code;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Eligibility;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Reason;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.log.EventLog;
import org.gongyue.dsl.statement.Asking;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.Stock;
import org.gongyue.event.AccountId;
import org.gongyue.json.Json;
import org.gongyue.measure.Decimals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code eligible DIR --account ID …}: what an account may redeem, and why not. */
@Command(name = "eligible", mixinStandardHelpOptions = true)
final class EligibleCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", descriptionKey = "dir")
  private String folder;

  @Mixin private final AskingOptions asked = new AskingOptions();

  @Option(names = "--reward", paramLabel = "ID", descriptionKey = "reward")
  private String reward;

  @Option(names = "--format", paramLabel = "text|json", descriptionKey = "format")
  private CheckCommand.Format format = CheckCommand.Format.text;

  EligibleCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Convention convention = terminal.convention(folder);
    if (convention == null) {
      return Terminal.ERRORS;
    }
    Asking request = asked.asking(convention);
    OffsetDateTime time = request.at();
    RuleBook rules = RuleBook.compile(convention);
    Diagnostics problems = new Diagnostics();
    Chronicle chronicle = Chronicle.of(rules);
    for (EventLog.Entry entry : terminal.log(asked.events(), convention, problems).entries()) {
      if (!entry.event().at().isAfter(time)) {
        chronicle.take(entry.event());
      }
    }
    terminal.tell(problems);
    AccountId id = asked.account(convention);
    if (chronicle.accounts().stream().noneMatch(known -> known.id().equals(id))) {
      terminal.say("NEW_ACCOUNT", id);
    }
    LocalDate day = rules.day(time);
    Stock stock = chronicle.stock(day);
    Account asking = rules.asOf(chronicle.account(id, day), day).account();
    List<String> rewards =
        reward != null
            ? List.of(reward)
            : Asking.rewards(convention, id.kind()).stream().map(Reward::id).toList();
    if (format == CheckCommand.Format.text) {
      header(convention, asking, day);
    }
    boolean known = true;
    for (String one : rewards) {
      Eligibility answer = request.eligibility(rules, asking, one, stock);
      known &= answer.reasons().stream().noneMatch(r -> r.code() == Code.UNKNOWN_REWARD);
      if (format == CheckCommand.Format.json) {
        terminal.print(Json.write(answer));
      } else {
        print(answer, convention);
        if (answer.yes() && reward != null) {
          quote(rules.redeem(asking, request.of(rules, asking, one), stock));
        }
      }
    }
    return known && problems.all().isEmpty() ? Terminal.GOOD : Terminal.ERRORS;
  }

  private void header(Convention convention, Account asking, LocalDate day) {
    StringBuilder balances = new StringBuilder();
    for (UnitOfAccount unit : convention.units()) {
      balances.append(balances.isEmpty() ? "" : ", ");
      balances.append(unit.name()).append(' ').append(Decimals.text(asking.balance(unit.name())));
    }
    terminal.print(terminal.text("ACCOUNT", asking.id(), day, balances));
    for (State state : asking.states(day)) {
      terminal.print(
          terminal.text(
              "STATE",
              state.name(),
              state.from(),
              state.until() == null ? terminal.text("OPEN") : state.until()));
    }
  }

  private void print(Eligibility answer, Convention convention) {
    String name =
        convention.rewards().stream()
            .filter(one -> one.id().equals(answer.reward()))
            .map(one -> one.id() + " " + one.name())
            .findFirst()
            .orElse(answer.reward());
    terminal.print(terminal.text(answer.yes() ? "ELIGIBLE" : "NOT_ELIGIBLE", name));
    for (Reason reason : answer.reasons()) {
      String article = reason.article() == null ? "" : " 〔" + reason.article() + "〕";
      terminal.print("    " + reason.text(terminal.locale()) + article);
    }
    if (!answer.yes() && answer.earliest() != null) {
      terminal.print("    " + terminal.text("EARLIEST", answer.earliest()));
    }
  }

  /** What would be paid, and from which points. */
  private void quote(Decision decision) {
    for (Posting posting : decision.postings()) {
      String amount = Decimals.text(posting.amount().negate());
      terminal.print(
          "    "
              + (posting.until() == null
                  ? terminal.text("QUOTE", posting.unit(), amount)
                  : terminal.text("QUOTE_UNTIL", posting.unit(), amount, posting.until())));
    }
  }
}
