package org.gongyue.dsl.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.gongyue.dsl.vocabulary.Spelling;
import org.gongyue.dsl.vocabulary.Words;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.Stock;
import org.gongyue.event.AccountId;
import org.gongyue.event.Redemption;
import org.gongyue.expression.Type;
import org.gongyue.json.Json;
import org.gongyue.measure.Decimals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code eligible DIR --account ID …}: what an account may redeem, and why not. */
@Command(name = "eligible", mixinStandardHelpOptions = true)
final class EligibleCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", descriptionKey = "dir")
  private String folder;

  @Option(names = "--account", paramLabel = "ID", required = true, descriptionKey = "account")
  private String account;

  @Option(names = "--actor", paramLabel = "ID", descriptionKey = "actor")
  private String actor;

  @Option(names = "--fact", paramLabel = "NAME=VALUE", descriptionKey = "fact")
  private List<String> facts = List.of();

  @Option(names = "--events", paramLabel = "F.jsonl", required = true, descriptionKey = "events")
  private String events;

  @Option(names = "--at", paramLabel = "TIME", required = true, descriptionKey = "at")
  private String at;

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
    OffsetDateTime time = Moment.of(at, convention);
    RuleBook rules = RuleBook.compile(convention);
    Diagnostics problems = new Diagnostics();
    Chronicle chronicle = Chronicle.of(rules);
    for (EventLog.Entry entry : terminal.log(events, convention, problems).entries()) {
      if (!entry.event().at().isAfter(time)) {
        chronicle.take(entry.event());
      }
    }
    terminal.tell(problems);
    AccountId id = id(convention, account);
    if (chronicle.accounts().stream().noneMatch(known -> known.id().equals(id))) {
      terminal.say("NEW_ACCOUNT", id);
    }
    LocalDate day = rules.day(time);
    Stock stock = chronicle.stock(day);
    Account asking = rules.asOf(chronicle.account(id, day), day).account();
    List<String> asked = reward != null ? List.of(reward) : rewards(convention, id.kind());
    if (format == CheckCommand.Format.text) {
      header(convention, asking, rules.day(time));
    }
    boolean known = true;
    for (String one : asked) {
      Redemption request =
          new Redemption(
              "?", time, id, actor, one, fewest(convention, one), facts(convention), Map.of());
      Eligibility answer = rules.eligibility(asking, request, stock);
      known &= answer.reasons().stream().noneMatch(r -> r.code() == Code.UNKNOWN_REWARD);
      if (format == CheckCommand.Format.json) {
        terminal.print(Json.write(answer));
      } else {
        print(answer, convention);
        if (answer.yes() && reward != null) {
          quote(rules.redeem(asking, request, stock));
        }
      }
    }
    return known && problems.all().isEmpty() ? Terminal.GOOD : Terminal.ERRORS;
  }

  /** As few of a reward as can be asked for. */
  private static int fewest(Convention convention, String id) {
    return convention.rewards().stream()
        .filter(reward -> reward.id().equals(id))
        .mapToInt(reward -> (int) reward.fitting(1))
        .findFirst()
        .orElse(1);
  }

  /** What is there for a kind of account. */
  private static List<String> rewards(Convention convention, String kind) {
    return convention.rewards().stream()
        .filter(one -> one.accountKind().equals(kind))
        .map(Reward::id)
        .toList();
  }

  /** What was said of the account and the actor, by the types of the convention's facts. */
  private Map<String, Object> facts(Convention convention) {
    Map<String, Object> values = new TreeMap<>();
    for (String fact : facts) {
      int equals = fact.indexOf('=');
      if (equals < 1 || equals == fact.length() - 1) {
        throw new CallException("BAD_FACT", fact);
      }
      String name = fact.substring(0, equals);
      String text = fact.substring(equals + 1);
      Type type =
          convention.facts().stream()
              .filter(one -> one.name().equals(name))
              .map(one -> one.attribute().type())
              .findFirst()
              .orElse(Type.TEXT);
      values.put(name, value(type, text));
    }
    return values;
  }

  /** A text that is not of the type stays as it is: the answer says what is wrong. */
  private static Object value(Type type, String text) {
    if (type == Type.BOOLEAN && Words.BOOLEANS.meaning(text) != null) {
      return Words.BOOLEANS.meaning(text);
    }
    boolean isNumber = type == Type.NUMBER && Spelling.NUMBER.matcher(text).matches();
    BigDecimal number = isNumber && text.length() <= 40 ? new BigDecimal(text) : null;
    return number != null && Decimals.isReasonable(number) ? number : text;
  }

  /** A moment, or the end of a day in the community's time zone. */
  /** An account of the convention's first kind by its id, others as kind:id. */
  static AccountId id(Convention convention, String account) {
    for (String kind : convention.accountKinds()) {
      if (account.startsWith(kind + ":") && account.length() > kind.length() + 1) {
        return new AccountId(kind, account.substring(kind.length() + 1));
      }
    }
    if (account.isBlank()) {
      throw new CallException("NO_ACCOUNT");
    }
    return new AccountId(convention.accountKinds().get(0), account);
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
