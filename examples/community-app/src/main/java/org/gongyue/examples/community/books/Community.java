package org.gongyue.examples.community.books;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Reward;
import org.gongyue.decision.Decision;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.AccountId;
import org.gongyue.examples.community.problem.Problem;
import org.gongyue.examples.community.problem.Refusal;
import org.gongyue.ledger.Ledger;
import org.gongyue.ledger.Recorded;

/** One community: the versions of its convention and its ledger, with what is counted of it. */
public final class Community {

  private final RuleBooks rules;
  private final Ledger ledger;
  private final MeterRegistry meters;

  Community(RuleBooks rules, Ledger ledger, MeterRegistry meters) {
    this.rules = rules;
    this.ledger = ledger;
    this.meters = meters;
  }

  /** Whether it decides by these rules. */
  boolean isBy(RuleBooks others) {
    return rules == others;
  }

  /** The id of its convention. */
  public String id() {
    return latest().id();
  }

  /** What happened in it. What changes it goes through {@link #posting}. */
  public Ledger ledger() {
    return ledger;
  }

  /** The number of the last record of its journal. */
  public long number() {
    return ledger.head().number();
  }

  /** Times a posting, and counts its decisions. */
  public List<Decision> posting(Supplier<List<Decision>> post) {
    Timer.Sample sample = Timer.start(meters);
    try {
      List<Decision> decisions = post.get();
      decisions.forEach(this::count);
      return decisions;
    } finally {
      sample.stop(
          Timer.builder("gongyue.post")
              .description("how long a request waits until its decisions are on disk")
              .tag("community", id())
              .publishPercentileHistogram()
              .register(meters));
    }
  }

  private void count(Decision decision) {
    String status = decision.repeated() ? "REPEATED" : decision.status().name();
    meters.counter("gongyue.decisions", "community", id(), "status", status).increment();
  }

  /** The version in force on a day, or the latest if none is. */
  public RuleBook on(LocalDate day) {
    RuleBook book = rules.on(day);
    return book == null ? last() : book;
  }

  /** The latest version of its convention: of its first kind of account are ids alone. */
  public Convention latest() {
    return last().convention();
  }

  private RuleBook last() {
    List<RuleBook> versions = rules.versions();
    return versions.get(versions.size() - 1);
  }

  /** The day of a moment in its time zone. */
  public LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, latest().zone());
  }

  /** An account as it is written in a path: an id alone, or {@code kind:id}. */
  public AccountId account(String text) {
    List<String> kinds = latest().accountKinds();
    for (String kind : kinds) {
      if (text.startsWith(kind + ":") && text.length() > kind.length() + 1) {
        return new AccountId(kind, text.substring(kind.length() + 1));
      }
    }
    return new AccountId(kinds.get(0), text);
  }

  /**
   * What was recorded of an event.
   *
   * @throws Problem if nothing was
   */
  public Recorded recorded(String event) {
    Recorded recorded = ledger.recorded(event);
    if (recorded == null) {
      throw Problem.of(Refusal.UNKNOWN_EVENT);
    }
    return recorded;
  }

  /** What an account of a kind may redeem on a day. */
  public List<Reward> catalogue(String kind, LocalDate day) {
    return on(day).convention().rewards().stream()
        .filter(reward -> reward.accountKind().equals(kind))
        .toList();
  }
}
