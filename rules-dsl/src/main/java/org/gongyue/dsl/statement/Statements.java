package org.gongyue.dsl.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.account.Account;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Objections;
import org.gongyue.convention.Reward;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Standing;
import org.gongyue.decision.Status;
import org.gongyue.dsl.statement.HouseholdStatement.Line;
import org.gongyue.dsl.statement.HouseholdStatement.Offer;
import org.gongyue.dsl.statement.HouseholdStatement.Waiting;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.Stock;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.measure.WorkingDays;

/** A log that was played once up to a moment, from which any of its accounts gets its statement. */
public final class Statements {

  private final RuleBook rules;
  private final Asking asking;
  private final LocalDate day;
  private final Chronicle chronicle;
  private final Discreet discreet;
  private final List<Answer> answers = new ArrayList<>();

  private record Answer(Event event, Decision decision) {}

  private Statements(RuleBook rules, Asking asking) {
    this.rules = rules;
    this.asking = asking;
    this.day = rules.day(asking.at());
    this.chronicle = Chronicle.of(rules);
    this.discreet = new Discreet(rules.convention());
  }

  /**
   * Plays a log.
   *
   * @param events in the order in which they arrived; those after the moment are left out
   * @param asking the moment, and what is known of whoever would redeem something then
   */
  public static Statements of(RuleBook rules, Iterable<? extends Event> events, Asking asking) {
    Statements all = new Statements(rules, asking);
    for (Event event : events) {
      if (!event.at().isAfter(asking.at())) {
        all.answers.add(new Answer(event, all.chronicle.take(event)));
      }
    }
    return all;
  }

  /** The accounts of the log. */
  public List<AccountId> accounts() {
    return chronicle.accounts().stream().map(Account::id).toList();
  }

  /**
   * The statement of an account. One that is not in the log is new: it has its opening balances.
   *
   * @param since the first day of which the lines are told; null for all days
   */
  public HouseholdStatement of(AccountId id, LocalDate since) {
    Convention convention = rules.convention();
    Standing standing = rules.asOf(chronicle.account(id, day), day);
    Account account = standing.account();
    List<Line> lines = lines(account, standing);
    LocalDate first = since == null ? account.opened() : since;
    Map<String, BigDecimal> opening = new LinkedHashMap<>();
    for (UnitOfAccount unit : convention.units()) {
      BigDecimal before = account.balance(unit.name());
      for (Line line : lines) {
        boolean isTold = !line.day().isBefore(first) && line.posting().unit().equals(unit.name());
        before = isTold ? before.subtract(line.posting().amount()) : before;
      }
      opening.put(unit.name(), before);
    }
    return new HouseholdStatement(
        convention,
        rules.version(),
        account,
        day,
        first,
        opening,
        lines.stream().filter(line -> !line.day().isBefore(first)).toList(),
        waiting(id),
        offers(account),
        rules.grades(account, day),
        rules.upcoming(account, day));
  }

  /** All that was ever posted to an account, oldest first, with the balance after each. */
  private List<Line> lines(Account account, Standing standing) {
    List<Line> lines = new ArrayList<>();
    for (Answer answer : answers) {
      Decision decision = answer.decision();
      for (Posting posting : decision.repeated() ? List.<Posting>of() : decision.postings()) {
        if (posting.account().equals(account.id())) {
          lines.add(line(answer, posting, account));
        }
      }
    }
    for (Posting posting : standing.postings()) {
      lines.add(new Line(on(posting, day), null, posting, BigDecimal.ZERO, List.of(), null));
    }
    lines.sort(Comparator.comparing(Line::day));
    Map<String, BigDecimal> balances = new LinkedHashMap<>();
    for (Line line : lines) {
      balances.merge(line.posting().unit(), line.posting().amount(), BigDecimal::add);
    }
    balances.replaceAll((unit, sum) -> account.balance(unit).subtract(sum));
    lines.replaceAll(
        line -> {
          Posting posting = line.posting();
          BigDecimal balance = balances.merge(posting.unit(), posting.amount(), BigDecimal::add);
          return new Line(
              line.day(), line.event(), posting, balance, line.steps(), line.objectionUntil());
        });
    return lines;
  }

  private Line line(Answer answer, Posting posting, Account account) {
    Event event = answer.event();
    boolean isOriginal = posting.adjusts() == null && posting.cause() == null;
    // what was told before stays as it was told: a correction stands on the day of its own
    LocalDate booked = rules.day(event.at());
    return new Line(
        posting.adjusts() == null ? on(posting, booked) : booked,
        event,
        posting,
        BigDecimal.ZERO,
        isOriginal ? discreet.steps(answer.decision(), event, account.id()) : List.of(),
        isOriginal ? objectionUntil(event, account) : null);
  }

  private static LocalDate on(Posting posting, LocalDate otherwise) {
    return posting.on() == null ? otherwise : posting.on();
  }

  /** As the engine answers an objection. */
  private LocalDate objectionUntil(Event event, Account account) {
    Objections terms = rules.convention().objections();
    boolean known = account.receipt(event.id()) != null;
    boolean disputed =
        account.disputes().stream().anyMatch(dispute -> dispute.event().equals(event.id()));
    if (terms == null || !known || disputed) {
      return null;
    }
    LocalDate last = terms.within().after(rules.day(event.at()), WorkingDays.ofChina());
    return last.isBefore(day) ? null : last;
  }

  private List<Waiting> waiting(AccountId id) {
    Map<String, Waiting> waiting = new LinkedHashMap<>();
    for (Answer answer : answers) {
      Event event = answer.event();
      if (event.account().equals(id)) {
        waiting.remove(event.id());
        if (answer.decision().status() == Status.PENDING) {
          LocalDate on = rules.day(event.at());
          waiting.put(event.id(), new Waiting(on, event, Discreet.waitedFor(answer.decision())));
        }
      }
    }
    return List.copyOf(waiting.values());
  }

  private List<Offer> offers(Account account) {
    Stock stock = chronicle.stock(day);
    List<Offer> offers = new ArrayList<>();
    for (Reward reward : Asking.rewards(rules.convention(), account.id().kind())) {
      offers.add(new Offer(reward, asking.eligibility(rules, account, reward.id(), stock)));
    }
    return offers;
  }
}
