package org.gongyue.engine;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.gongyue.account.Account;
import org.gongyue.account.Accounts;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Eligibility;
import org.gongyue.decision.Expiry;
import org.gongyue.decision.Posting;
import org.gongyue.decision.Standing;
import org.gongyue.event.AccountId;
import org.gongyue.event.Closing;
import org.gongyue.event.Event;
import org.gongyue.event.Redemption;
import org.gongyue.event.Ruling;

/**
 * The versions of one community's convention, one after the other: what happened on a day is
 * decided by the version in force on it, and accounts are carried from one to the next as they
 * stand. Of two versions that are both in force on a day, the one that came into force later
 * decides. Thread-safe and immutable.
 */
public final class RuleBooks {

  /** By the first day in force; at least one. */
  private final List<RuleBook> versions;

  private RuleBooks(List<RuleBook> versions) {
    this.versions = versions;
  }

  /** A convention of which there is but one version. */
  public static RuleBooks of(RuleBook only) {
    return new RuleBooks(List.of(only));
  }

  /**
   * The versions of a convention, in any order.
   *
   * @throws IllegalArgumentException if there are none, if they are not of one community in one
   *     time zone, or if two have the same version or the same first day in force
   */
  public static RuleBooks of(List<RuleBook> versions) {
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("no version at all");
    }
    List<RuleBook> sorted = new ArrayList<>(versions);
    sorted.sort(Comparator.comparing(book -> book.convention().life().from()));
    List<RuleBook> linked = new ArrayList<>(sorted.size());
    for (RuleBook book : sorted) {
      RuleBook before = linked.isEmpty() ? null : linked.get(linked.size() - 1);
      linked.add(before == null ? book : follow(before, book));
    }
    return new RuleBooks(List.copyOf(linked));
  }

  private static RuleBook follow(RuleBook before, RuleBook book) {
    boolean one =
        before.convention().id().equals(book.convention().id())
            && before.convention().zone().equals(book.convention().zone());
    boolean apart =
        !before.convention().version().equals(book.convention().version())
            && before.convention().life().from().isBefore(book.convention().life().from());
    if (!one || !apart) {
      throw new IllegalArgumentException(
          name(before) + " and " + name(book) + " are not two versions one after the other");
    }
    return book.after(before);
  }

  private static String name(RuleBook book) {
    return book.convention().id()
        + " "
        + book.convention().version()
        + " from "
        + book.convention().life().from();
  }

  /** The id of the community. */
  public String community() {
    return versions.get(0).convention().id();
  }

  /** The versions by their first day in force. */
  public List<RuleBook> versions() {
    return versions;
  }

  /** The version in force on a day; null if none is. */
  public RuleBook on(LocalDate day) {
    for (int i = versions.size() - 1; i >= 0; i--) {
      if (versions.get(i).convention().life().inForceOn(day)) {
        return versions.get(i);
      }
    }
    return null;
  }

  /** The version that answers for a day: the one in force, or the one that says that none is. */
  RuleBook answering(LocalDate day) {
    RuleBook book = on(day);
    for (int i = versions.size() - 1; i >= 0 && book == null; i--) {
      if (!day.isBefore(versions.get(i).convention().life().from())) {
        book = versions.get(i);
      }
    }
    return book == null ? versions.get(0) : book;
  }

  /** The version that answers for a moment. */
  private RuleBook answering(OffsetDateTime at) {
    return versions.size() == 1 ? versions.get(0) : answering(day(at));
  }

  /** The day of a moment in the community's time zone. */
  public LocalDate day(OffsetDateTime at) {
    return versions.get(0).day(at);
  }

  /** A new account, by the version of the day. */
  public Account open(AccountId id, LocalDate day) {
    return answering(day).open(id, day);
  }

  /** The version whose settlements a closing applies: that of the last day of the period. */
  private RuleBook ended(Closing closing) {
    return answering(closing.period().last());
  }

  /**
   * Decides an event by the version of its day; as {@link RuleBook#decide}. A period is closed by
   * the version in force on its last day.
   */
  public Decision decide(Accounts accounts, Event event, Stock stock) {
    RuleBook now = answering(event.at());
    return event instanceof Closing closing
        ? now.close(accounts, closing, ended(closing))
        : now.decide(accounts, event, stock);
  }

  /**
   * The decisions of recorded events that have come in {@linkplain Event#CANONICAL_ORDER canonical
   * order}, with all processors; to be closed unless it is read to its end.
   */
  public Playback replay(Iterator<? extends Event> events) {
    return replay(events, Runtime.getRuntime().availableProcessors());
  }

  /**
   * The same with so many threads, 1 for none but the one that reads.
   *
   * @throws IllegalArgumentException if there are to be fewer than one
   */
  public Playback replay(Iterator<? extends Event> events, int threads) {
    return Playback.of(this, events, threads);
  }

  /** The accounts that an event concerns; as {@link RuleBook#accountsOf}. */
  public List<AccountId> accountsOf(Event event) {
    return event instanceof Closing closing
        ? ended(closing).accountsOf(closing)
        : answering(event.at()).accountsOf(event);
  }

  /** Whether an account may redeem, by the version of the day; as {@link RuleBook#eligibility}. */
  public Eligibility eligibility(Account account, Redemption asked, Stock stock) {
    return answering(asked.at()).eligibility(account, asked, stock);
  }

  /** What an account may redeem, by the version of the day; as {@link RuleBook#eligibilities}. */
  public List<Eligibility> eligibilities(Account account, OffsetDateTime at, Stock stock) {
    return answering(at).eligibilities(account, at, stock);
  }

  /** The account as it stands on a day; as {@link RuleBook#asOf}. */
  public Standing asOf(Account account, LocalDate day) {
    return answering(day).asOf(account, day);
  }

  /** What an account will lose next, by the version of the day; as {@link RuleBook#upcoming}. */
  public List<Expiry> upcoming(Account account, LocalDate day) {
    return answering(day).upcoming(account, day);
  }

  /** What something that was taken before does; as {@link RuleBook#honour}. */
  Decision honour(Accounts accounts, Event asked, List<Posting> first) {
    return answering(asked.at()).honour(accounts, asked, first);
  }

  /** What a ruling does to its account; as {@link RuleBook#rule}. */
  Decision rule(Account account, Ruling asked) {
    return answering(asked.at()).rule(account, asked);
  }

  /** The whole stock of the latest catalogue. */
  Stock catalogue() {
    return versions.get(versions.size() - 1).catalogue();
  }
}
