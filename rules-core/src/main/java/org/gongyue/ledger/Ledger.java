package org.gongyue.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.gongyue.account.Account;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Eligibility;
import org.gongyue.decision.Standing;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.AccountId;
import org.gongyue.event.Cancellation;
import org.gongyue.event.Closing;
import org.gongyue.event.Confirmation;
import org.gongyue.event.Event;
import org.gongyue.event.Redemption;
import org.gongyue.json.Link;
import org.gongyue.measure.Period;

/**
 * The ledger (账本) of one community: decides events and keeps them with what came of them, each
 * exactly once. Events may come late, more than once, and from many threads and processes at the
 * same time; the accounts are those of the same events in canonical order.
 *
 * <p>A method that throws a {@link LedgerException} has recorded nothing and changed nothing,
 * unless the connection broke just when it committed and could not be made again ({@code
 * UNAVAILABLE}). Whoever gets no answer, because a connection or a process died, asks again with
 * the same event: {@link Decision#repeated} tells that it had been taken. Thread-safe. Several
 * ledgers of one community, in one process or many, may be open at once, under other versions of
 * the rules too.
 */
public final class Ledger {

  private final String community;
  private final RuleBooks rules;
  private final Database database;
  private final Desk desk;
  private final Book book;
  private final Journal journal;

  private Ledger(String community, RuleBooks rules, Database database, Lock turn) {
    this.community = community;
    this.rules = rules;
    this.book = Book.of(community);
    this.database = database;
    this.desk = new Desk(database, book, rules, turn);
    this.journal = new Journal(database, community);
  }

  /**
   * Opens the ledger of the community whose rules these are; makes the tables if there are none,
   * and what follows from the journal if that was {@linkplain Journal#restore restored}.
   *
   * @param database SQLite, PostgreSQL, MariaDB or MySQL; connections are asked for one at a time
   *     and given back after each transaction
   * @throws LedgerException if the database cannot be reached, or its tables are of another version
   */
  public static Ledger open(DataSource database, RuleBooks rules) {
    return open(new Database(Objects.requireNonNull(database)), rules, new ReentrantLock(true));
  }

  /**
   * @param turn what the threads of this process wait for
   */
  static Ledger open(Database database, RuleBooks rules, Lock turn) {
    String community = rules.versions().get(0).convention().id();
    Tables.make(database);
    Tables.begin(database, community);
    Ledger ledger = new Ledger(community, rules, database, turn);
    if (ledger.isRestored()) {
      ledger.mend(records -> {});
    }
    return ledger;
  }

  /** Whether there is a journal and nothing that follows from it, as a backup leaves it. */
  private boolean isRestored() {
    return desk.read(
        (page, connection) ->
            Head.read(connection, book.key()).link().number() > 0
                && book.events().isEmpty(connection));
  }

  /** The community's id. */
  public String community() {
    return community;
  }

  /** What was recorded: to verify, sign, prove, export. */
  public Journal journal() {
    return journal;
  }

  /** The rules by which it decides. */
  public RuleBooks rules() {
    return rules;
  }

  /**
   * Decides an event and records it. That it is rejected or waits is an answer, which is recorded
   * too; an event that was taken before is not recorded again.
   *
   * @return the answer; {@link Decision#repeated} if the event had been taken before
   */
  public Decision post(Event event) {
    return desk.post(List.of(event)).get(0);
  }

  /**
   * The same for several events one after another, in one transaction: all are recorded or none.
   *
   * @return an answer for each
   */
  public List<Decision> post(List<Event> events) {
    return events.isEmpty() ? List.of() : desk.post(events);
  }

  /** What {@link #post} would answer now; nothing is recorded. */
  public Decision quote(Event event) {
    return desk.read((page, connection) -> page.quote(event));
  }

  /** Whether a redemption would be granted now, and if not, every reason. */
  public Eligibility eligibility(Redemption asked) {
    return desk.read(
        (page, connection) -> {
          LocalDate day = rules.day(asked.at());
          Account account = page.account(asked.account(), day);
          Eligibility eligibility = rules.eligibility(account, asked, page.stock(day));
          // It looks for the first day of a yes when it is asked for it: now, not after others
          // wrote.
          eligibility.earliest();
          return eligibility;
        });
  }

  /**
   * What is left of a reward on a day; {@link org.gongyue.engine.Stock#UNBOUNDED} if it is not
   * counted.
   */
  public long available(String reward, LocalDate day) {
    return desk.read((page, connection) -> page.stock(day).available(reward));
  }

  /**
   * Redeems as a reservation (保留): points and stock are taken at once, and are there again unless
   * it is {@linkplain #confirm confirmed} up to the last day.
   *
   * @param until the last day
   */
  public Decision reserve(Redemption asked, LocalDate until) {
    return post(asked.reserving(until));
  }

  /**
   * Confirms a reservation (确认): what was redeemed was handed out.
   *
   * @param id the host's id of the confirmation
   * @param reservation the id of the redemption
   * @param actor who confirms; null if not known
   * @throws IllegalArgumentException if no such redemption was ever recorded
   */
  public Decision confirm(String id, OffsetDateTime at, String reservation, String actor) {
    return post(new Confirmation(id, at, account(reservation), actor, reservation));
  }

  /**
   * Cancels a reservation (取消): points and stock come back.
   *
   * @param id the host's id of the cancellation
   * @param reservation the id of the redemption
   * @param actor who cancels; null if not known
   * @throws IllegalArgumentException if no such redemption was ever recorded
   */
  public Decision cancel(String id, OffsetDateTime at, String reservation, String actor) {
    return post(new Cancellation(id, at, account(reservation), actor, reservation));
  }

  private AccountId account(String event) {
    Recorded known = recorded(event);
    if (known == null) {
      throw new IllegalArgumentException("no event " + event + " was recorded");
    }
    return known.event().account();
  }

  /**
   * What was last recorded of an event, and what was answered then; null if it never came.
   *
   * @param event its id
   */
  public Recorded recorded(String event) {
    return desk.read(
        (page, connection) -> {
          long number = page.trace(event).number();
          if (number == 0) {
            return null;
          }
          Entry entry = book.journal().read(connection, number).entry();
          Entry.Opened opened = book.open(connection, entry, desk.people());
          return new Recorded(entry.link(), opened.event(), opened.decision());
        });
  }

  /** The last record of the journal; {@link Link#GENESIS} if there is none. */
  public Link head() {
    return desk.head();
  }

  /**
   * Closes a period (结账) for all accounts that were opened, each in the groups that its latest
   * record names; see {@link RuleBook#close}. A host that knows better who takes part posts its own
   * {@link Closing}.
   *
   * @param id the host's id of the closing
   * @param at after the last day of the period
   * @param totals the sums of pools for which the convention says none, by the id of the settlement
   */
  public Decision settle(
      String id, OffsetDateTime at, Period period, Map<String, BigDecimal> totals) {
    List<String> kinds = rules.versions().get(0).convention().accountKinds();
    RuleBook ended = rules.on(period.last());
    List<String> taking = ended == null ? kinds : ended.convention().accountKinds();
    List<Closing.Member> members = new ArrayList<>();
    Map<AccountId, Map<String, String>> opened =
        desk.read((page, connection) -> book.accounts().opened(connection, desk.people()));
    opened.forEach(
        (account, groups) -> {
          if (taking.contains(account.kind())) {
            members.add(new Closing.Member(account, groups));
          }
        });
    return post(new Closing(id, at, null, period, members, totals));
  }

  /** How an account stands at the close of a day, after all that was recorded of it. */
  public Standing account(AccountId id, LocalDate asOf) {
    return desk.read((page, connection) -> rules.asOf(page.account(id, asOf), asOf));
  }

  /**
   * What happened to the balances of an account in some days, after all that was recorded of it.
   *
   * @param from the first day
   * @param to the last day
   */
  public Statement statement(AccountId id, LocalDate from, LocalDate to) {
    return desk.read(
        (page, connection) ->
            new Statements(book, rules).of(connection, page, desk.people(), id, from, to));
  }

  /**
   * Decides the whole journal again by these rules, and holds what comes out against what stands:
   * every record, by its hash, and every row of the accounts, postings and stock. Changes nothing.
   * Others may go on writing until it comes to the end; of two who do it at once the earlier one
   * gives way ({@code CONTENDED}).
   *
   * @param progress is told from time to time how many records are done
   */
  public Rebuild rebuild(LongConsumer progress) {
    return new Rebuilding(database, community, rules, progress).compare();
  }

  /**
   * The same, and then what came out takes the place of what stood, all in one transaction: nobody
   * else writes meanwhile. The journal stays as it is.
   *
   * @param progress is told from time to time how many records are done
   */
  public Rebuild mend(LongConsumer progress) {
    return desk.alone(() -> new Rebuilding(database, community, rules, progress).mend());
  }

  /**
   * Forgets for good who an account is (删除个人信息): its name and what was said of it, in the journal
   * and everywhere else. What was posted stays, of somebody unknown; the journal still verifies.
   * Whoever comes under the same id later is somebody new. Backups that were made before know the
   * name still.
   *
   * @return of how many records the sealed part can no longer be read
   */
  public int erase(AccountId account) {
    return erase(people -> people.find(account));
  }

  /**
   * The same of a resident or verifier, in all accounts.
   *
   * @return of how many records the sealed part can no longer be read
   */
  public int erase(String resident) {
    return erase(people -> people.find(resident));
  }

  private int erase(Function<People, Person> whom) {
    return desk.write(
        (page, connection) -> {
          Person person = whom.apply(desk.people());
          return person == null
              ? 0
              : new Erasing(connection, book, rules, page, desk.people()).erase(person);
        });
  }
}
