package org.gongyue.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.gongyue.account.Account;
import org.gongyue.account.Accounts;
import org.gongyue.convention.Convention;
import org.gongyue.convention.SameAct;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.decision.ConventionVersion;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Eligibility;
import org.gongyue.decision.Expiry;
import org.gongyue.decision.Explanation;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Reason;
import org.gongyue.decision.Standing;
import org.gongyue.event.AccountId;
import org.gongyue.event.Cancellation;
import org.gongyue.event.Closing;
import org.gongyue.event.Confirmation;
import org.gongyue.event.Event;
import org.gongyue.event.Followup;
import org.gongyue.event.Objection;
import org.gongyue.event.Observation;
import org.gongyue.event.Redemption;
import org.gongyue.event.Return;
import org.gongyue.event.Ruling;
import org.gongyue.event.Transfer;
import org.gongyue.measure.WorkingDays;

/**
 * A convention ready to decide. Thread-safe and immutable: make one per convention version, and
 * keep it.
 *
 * <p>All answers depend on nothing but the convention, the account and the event. That an event is
 * rejected or waits is an answer, not an exception; an {@link IllegalArgumentException} says that
 * it is of another account than the one that was given.
 */
public final class RuleBook {

  private final Convention convention;
  private final Answers answers;
  private final Recall recall;
  private final Calendar calendar;
  final Scoring scoring;
  private final Redeeming redeeming;
  private final Returning returning;
  private final Settling settling;
  private final Transferring transferring;
  private final Objecting objecting;
  final Targets targets;
  private final Stock catalogue;
  private final Days days;
  private final Browsing browsing;

  private RuleBook(
      Convention convention,
      Answers answers,
      Calendar calendar,
      Scoring scoring,
      Redeeming redeeming,
      Returning returning,
      Settling settling,
      Transferring transferring,
      Objecting objecting,
      Targets targets) {
    this.convention = convention;
    this.answers = answers;
    this.recall = new Recall(convention.life(), answers);
    this.calendar = calendar;
    this.scoring = scoring;
    this.redeeming = redeeming;
    this.returning = returning;
    this.settling = settling;
    this.transferring = transferring;
    this.objecting = objecting;
    this.targets = targets;
    this.catalogue = Stock.of(convention);
    this.days = new Days(convention.zone());
    this.browsing = new Browsing(convention, recall, redeeming, this::upTo);
  }

  /**
   * Compiles a convention.
   *
   * @throws IllegalArgumentException if the convention is not consistent, which no convention that
   *     was read without errors is
   */
  public static RuleBook compile(Convention convention) {
    return compile(convention, WorkingDays.ofChina());
  }

  /**
   * Compiles a convention of which working days are counted by another table.
   *
   * @throws IllegalArgumentException if the convention is not consistent
   */
  public static RuleBook compile(Convention convention, WorkingDays calendar) {
    return compile(convention, Judgement.OWN, calendar, Pool.ofOne());
  }

  /**
   * Compiles a convention of which somebody else decides some rules.
   *
   * @throws IllegalArgumentException if the convention is not consistent, or has no rule that the
   *     judge decides
   */
  public static RuleBook compile(Convention convention, Judge judge) {
    Judgement by = Judgement.by(judge, convention);
    return compile(convention, by, WorkingDays.ofChina(), Pool.ofOne());
  }

  static RuleBook compile(
      Convention convention, Judgement judgement, WorkingDays calendar, Pool pool) {
    Targets targets = new Targets(convention, calendar);
    RuleCompiler compiler = new RuleCompiler(convention, targets, judgement, calendar, pool);
    Refunds refunds = new Refunds(convention, compiler.rewards());
    Answers answers =
        new Answers(
            Digest.version(convention),
            compiler.rules(),
            compiler.rewards(),
            compiler.settlements(),
            convention);
    return new RuleBook(
        convention,
        answers,
        new Calendar(convention, compiler.settlements(), targets, refunds, answers.articles()),
        new Scoring(
            compiler.behaviours(),
            convention.groups(),
            convention.sameAct() == null ? SameAct.UNSTATED : convention.sameAct(),
            targets,
            answers),
        new Redeeming(compiler.rewards(), targets, answers, new WaysBack(convention)),
        new Returning(refunds, answers),
        new Settling(convention, compiler.settlements(), targets, answers),
        new Transferring(compiler.transfers(), targets, answers),
        new Objecting(convention.objections(), calendar, answers),
        targets);
  }

  /** The convention that this was compiled from. */
  public Convention convention() {
    return convention;
  }

  /** The convention's id, version and digest, as every decision carries them. */
  public ConventionVersion version() {
    return answers.version();
  }

  /**
   * A new account with the opening balances of the convention; that of a group, which has a history
   * only, without any.
   */
  public Account open(AccountId id, LocalDate day) {
    if (keepsHistoryOnly(id)) {
      return Account.open(id, day, Map.of());
    }
    Map<String, BigDecimal> balances = new TreeMap<>();
    for (UnitOfAccount unit : convention.units()) {
      balances.put(unit.name(), unit.opening());
    }
    return calendar.opened(Account.open(id, day, balances));
  }

  /** Whether an account is that of a group or of the community, without any balance. */
  private boolean keepsHistoryOnly(AccountId id) {
    return convention.groups().contains(id.kind()) || id.equals(AccountId.COMMUNITY);
  }

  /**
   * The account as it stands on a day: reservations that were not confirmed are undone, what could
   * be spent only before it is posted away, periods that closed by then are closed, grades given.
   * It tells which rulings are overdue. A day before that of the latest event changes nothing.
   */
  public Standing asOf(Account account, LocalDate day) {
    Standing standing =
        calendar.isIdleFor(account) || keepsHistoryOnly(account.id())
            ? new Standing(day, account, List.of(), List.of(), Explanation.of(List.of()))
            : answers.standing(calendar.roll(account, day), day);
    return account.disputes().isEmpty()
        ? standing
        : standing.before(objecting.overdue(account, day));
  }

  private Account upTo(Account account, LocalDate day) {
    return calendar.isIdleFor(account) ? account : asOf(account, day).account();
  }

  /**
   * What an account will lose next after a day, if nothing else happens: of each unit the points
   * that expire soonest, and what the next end of a period takes; the soonest first. After a day
   * before that of the latest event, what it will lose after that event.
   */
  public List<Expiry> upcoming(Account account, LocalDate day) {
    return calendar.isIdle() || keepsHistoryOnly(account.id())
        ? List.of()
        : calendar.upcoming(calendar.roll(account, day).account());
  }

  /** The grades that an account has on a day, by grading. */
  public Map<String, String> grades(Account account, LocalDate day) {
    return targets.grades(asOf(account, day).account(), day);
  }

  /**
   * Decides any event. Keep all accounts of it or none.
   *
   * @param accounts asked once for each of {@link #accountsOf}
   * @param stock what is at hand of the catalogue
   */
  public Decision decide(Accounts accounts, Event event, Stock stock) {
    if (event instanceof Observation observation) {
      return score(accounts, observation);
    } else if (event instanceof Closing closing) {
      return close(accounts, closing);
    } else if (event instanceof Transfer transfer) {
      return transfer(accounts, transfer);
    }
    Account account = accounts.of(event.account());
    if (event instanceof Redemption redemption) {
      return redeem(account, redemption, stock);
    } else if (event instanceof Followup followup) {
      return follow(account, followup);
    } else if (event instanceof Objection objection) {
      return object(account, objection);
    } else if (event instanceof Ruling ruling) {
      Decision ruled = rule(account, ruling);
      if (!ruling.upheld() || ruled.repeated() || !ruled.status().isTaken()) {
        return ruled;
      }
    }
    return answers.rejected(account, event, List.of(recall.looksBack(event, day(event.at()))));
  }

  /** The decisions of recorded events, with all processors; as {@link RuleBooks#replay}. */
  public Playback replay(Iterator<? extends Event> events) {
    return RuleBooks.of(this).replay(events);
  }

  /**
   * Scores an observation that concerns one account.
   *
   * @throws IllegalArgumentException if the observation is of another account, or concerns more
   */
  public Decision score(Account account, Observation observation) {
    checkAccount(account, observation);
    if (scoring.mayConcernSeveral() && accountsOf(observation).size() > 1) {
      throw new IllegalArgumentException(
          observation.id() + " concerns the accounts " + accountsOf(observation));
    }
    return score(Cast.alone(account, observation.actor()), observation);
  }

  /**
   * Scores an observation on all the accounts that it concerns. Keep all accounts of it or none.
   *
   * @param accounts asked once for each of {@link #accountsOf}
   */
  public Decision score(Accounts accounts, Observation observation) {
    return score(scoring.cast(observation, accounts), observation);
  }

  private Decision score(Cast cast, Observation observation) {
    LocalDate day = day(observation.at());
    Decision known = recall.answer(cast, observation, day, day);
    if (known != null) {
      return known;
    }
    return cast.parties().isEmpty() && calendar.isIdleFor(cast.own())
        ? scoring.score(cast, observation, day)
        : rolled(cast, day, answers, upToDate -> scoring.score(upToDate, observation, day));
  }

  /**
   * Transfers from one account to another, or within one (转让): both accounts are posted, or
   * neither. A decision whose accounts are not kept is a quote: what would be given, and nothing
   * is.
   *
   * @param accounts asked once for each of {@link #accountsOf}
   */
  public Decision transfer(Accounts accounts, Transfer asked) {
    return decided(
        transferring.cast(asked, accounts),
        asked,
        (upToDate, day) -> transferring.decide(upToDate, asked, day));
  }

  /**
   * Closes a period for the whole community (结账): applies the settlements that look at more than
   * one account, on all of them or on none. Keep all accounts of the decision or none. A period is
   * closed once, when it is over, and the one after the one that was closed last.
   *
   * @param accounts asked once for each of {@link #accountsOf}
   */
  public Decision close(Accounts accounts, Closing closing) {
    return close(accounts, closing, this);
  }

  /**
   * The same by the settlements of the version that was in force when the period ended, of accounts
   * that are under this one by now.
   */
  Decision close(Accounts accounts, Closing closing, RuleBook ended) {
    LocalDate day = day(closing.at());
    Cast cast = ended.settling.cast(closing, accounts);
    Decision known = ended.recall.answer(cast, closing, closing.period().last(), day);
    return known != null
        ? known
        : rolled(
            cast, day, ended.answers, upToDate -> ended.settling.close(upToDate, closing, day));
  }

  /**
   * The accounts that an event concerns, so that a host can lock or load them beforehand: its own
   * first, then those of its parties or the receiver's, then those of its groups.
   */
  public List<AccountId> accountsOf(Event event) {
    if (event instanceof Observation observation) {
      return scoring.accountsOf(observation);
    }
    if (event instanceof Closing closing) {
      return settling.accountsOf(closing);
    }
    return event instanceof Transfer transfer
        ? transferring.accountsOf(transfer)
        : List.of(event.account());
  }

  /**
   * Whether the account may redeem as few of a reward as can be asked for, and if not, every
   * reason.
   *
   * @param reward the reward's id
   * @param stock what is at hand
   */
  public Eligibility eligibility(Account account, String reward, OffsetDateTime at, Stock stock) {
    return eligibility(account, browsing.fewest(account, reward, at), stock);
  }

  /** The same with the whole stock of the catalogue at hand. */
  public Eligibility eligibility(Account account, String reward, OffsetDateTime at) {
    return eligibility(account, reward, at, catalogue);
  }

  /**
   * Whether {@link #redeem} would say yes, and if not, every reason. The event's id does not
   * matter.
   *
   * @throws IllegalArgumentException if the redemption is of another account
   */
  public Eligibility eligibility(Account account, Redemption asked, Stock stock) {
    checkAccount(account, asked);
    return browsing.one(account, asked, day(asked.at()), stock);
  }

  /**
   * The answers for each reward of the catalogue, in its order: as {@link #eligibility(Account,
   * String, OffsetDateTime, Stock)}, but in one go.
   */
  public List<Eligibility> eligibilities(Account account, OffsetDateTime at, Stock stock) {
    return browsing.all(account, at, day(at), stock);
  }

  /**
   * Redeems or reserves a reward. The caller keeps the stock and takes what was redeemed from it; a
   * reservation that no confirmation followed up to its last day is in the stock again on the next,
   * even if nothing happens to the account. A decision whose account is not kept is a quote: what
   * would be paid, and nothing is.
   *
   * @throws IllegalArgumentException if the redemption is of another account
   */
  public Decision redeem(Account account, Redemption asked, Stock stock) {
    return alone(account, asked, (upToDate, day) -> redeeming.redeem(upToDate, asked, day, stock));
  }

  /**
   * Takes a redemption back as a whole (退兑): what was paid comes back with the day up to which it
   * could be spent, and the redemption counts towards no limit any more. What would have expired
   * meanwhile does not come back. The caller puts what was redeemed back into the stock.
   */
  public Decision giveBack(Account account, Return asked) {
    return follow(account, asked);
  }

  /** Confirms a reservation (确认): what was redeemed was handed out, and stays. */
  public Decision confirm(Account account, Confirmation asked) {
    return follow(account, asked);
  }

  /**
   * Cancels a reservation (取消): what was paid comes back as in a return, and the redemption counts
   * towards no limit. The caller puts what was set aside back into the stock.
   */
  public Decision cancel(Account account, Cancellation asked) {
    return follow(account, asked);
  }

  private Decision follow(Account account, Followup asked) {
    return alone(account, asked, (upToDate, day) -> returning.take(upToDate, asked, day));
  }

  /**
   * Takes an objection to what an event posted on the account: what it gave is held until it is
   * ruled on.
   */
  public Decision object(Account account, Objection asked) {
    return alone(account, asked, (upToDate, day) -> objecting.object(upToDate, asked, day));
  }

  /** The answer to an objection to an objection or a ruling. */
  Decision objectedToRuling(Account account, Objection asked) {
    LocalDate day = day(asked.at());
    Decision known = recall.answer(Cast.alone(account, asked.actor()), asked, day, day);
    return known != null ? known : objecting.toRuling(account, asked);
  }

  /** What a ruling does to its account, but for the event that no longer counts if it upholds. */
  Decision rule(Account account, Ruling asked) {
    return alone(account, asked, (upToDate, day) -> objecting.rule(upToDate, asked, day));
  }

  /**
   * What something that was asked for and taken before does, whatever the accounts may have now.
   *
   * @param first what was posted for it then
   */
  Decision honour(Accounts accounts, Event asked, List<Posting> first) {
    LocalDate day = day(asked.at());
    if (asked instanceof Transfer transfer) {
      Cast cast = transferring.cast(transfer, accounts);
      return rolled(cast, day, answers, one -> transferring.honour(one, transfer, day));
    }
    Redemption redemption = (Redemption) asked;
    Cast alone = Cast.alone(accounts.of(asked.account()), null);
    return rolled(alone, day, answers, one -> redeeming.honour(one.own(), redemption, first, day));
  }

  /** Decides about one account, unless the answer is known without it. */
  private Decision alone(
      Account account, Event event, BiFunction<Account, LocalDate, Decision> decide) {
    checkAccount(account, event);
    return decided(
        Cast.alone(account, event.actor()),
        event,
        (upToDate, day) -> decide.apply(upToDate.own(), day));
  }

  /** Decides about several accounts, unless the answer is known without them. */
  private Decision decided(Cast cast, Event event, BiFunction<Cast, LocalDate, Decision> decide) {
    LocalDate day = day(event.at());
    Decision known = recall.answer(cast, event, day, day);
    return known != null ? known : rolled(cast, day, answers, one -> decide.apply(one, day));
  }

  /**
   * Decides about accounts as they stand on a day, with what the calendar did to them before.
   *
   * @param answering makes the postings of the calendar
   */
  private Decision rolled(
      Cast cast, LocalDate day, Answers answering, Function<Cast, Decision> decide) {
    if (cast.all(calendar::isIdleFor)) {
      return decide.apply(cast);
    }
    Rolls rolls = new Rolls(cast.own());
    Cast rolled =
        cast.with(
            account ->
                keepsHistoryOnly(account.id()) ? account : rolls.add(calendar.roll(account, day)));
    return rolls.before(decide.apply(rolled), answering);
  }

  /** The whole stock of the catalogue. */
  Stock catalogue() {
    return catalogue;
  }

  /** The same convention after another version of it, whose accounts it takes over. */
  RuleBook after(RuleBook earlier) {
    LocalDate begins = convention.life().from();
    return new RuleBook(
        convention,
        answers,
        calendar.after(earlier.calendar, begins),
        scoring,
        redeeming,
        returning,
        settling,
        transferring,
        objecting,
        targets);
  }

  private static void checkAccount(Account account, Event event) {
    if (!event.account().equals(account.id())) {
      throw new IllegalArgumentException(
          event.id() + " is of account " + event.account() + ", not " + account.id());
    }
  }

  /** The answer to an event whose id another event, of {@code day}, already has. */
  Decision conflicting(Account account, Event event, LocalDate day) {
    return recall.conflicting(account, event, day);
  }

  Reason notInForce(LocalDate day) {
    return recall.notInForce(day);
  }

  /** The day of a moment in the community's time zone. */
  public LocalDate day(OffsetDateTime at) {
    return days.of(at);
  }
}
