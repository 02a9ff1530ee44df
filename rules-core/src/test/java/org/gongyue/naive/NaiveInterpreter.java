package org.gongyue.naive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gongyue.account.Receipt.Stage;
import org.gongyue.convention.Convention;
import org.gongyue.decision.Code;
import org.gongyue.decision.Status;
import org.gongyue.event.AccountId;
import org.gongyue.event.Cancellation;
import org.gongyue.event.Confirmation;
import org.gongyue.event.Event;
import org.gongyue.event.Followup;
import org.gongyue.event.Observation;
import org.gongyue.event.Redemption;
import org.gongyue.event.Return;
import org.gongyue.event.Transfer;

/**
 * Decides events in the order in which they come, by the letter of the semantics. It remembers
 * everything, so unlike the engine it never finds an event too late.
 */
public final class NaiveInterpreter {

  private record Taken(Event event, Outcome outcome) {}

  private final Convention convention;
  private final Map<AccountId, Past> pasts = new HashMap<>();
  private final Map<String, Taken> taken = new HashMap<>();

  /** The latest day of an event that was taken. */
  private LocalDate latest = LocalDate.MIN;

  public NaiveInterpreter(Convention convention) {
    this.convention = convention;
  }

  /** Decides the next event. */
  public Outcome take(Event event) {
    LocalDate day = event.at().atZoneSameInstant(convention.zone()).toLocalDate();
    Taken before = taken.get(event.id());
    if (before != null && !before.event().account().equals(event.account())) {
      return Outcome.rejected(List.of(Code.CONFLICTING_EVENT));
    }
    if (day.isBefore(convention.life().from()) || day.isAfter(convention.life().until())) {
      return Outcome.rejected(List.of(Code.NOT_IN_FORCE));
    }
    if (before != null) {
      return inUtc(before.event()).equals(inUtc(event))
          ? before.outcome().again()
          : Outcome.rejected(List.of(Code.CONFLICTING_EVENT));
    }
    Map<AccountId, Past> tried = new HashMap<>();
    Function<AccountId, Past> trying =
        id -> tried.computeIfAbsent(id, one -> live(past(one, day).copy(), day));
    Set<AccountId> touched = new HashSet<>();
    Outcome outcome =
        event instanceof Observation observation
            ? new NaiveScoring(convention, trying, observation, day).decide(touched)
            : event instanceof Transfer transfer
                ? new NaiveTransferring(convention, trying, transfer, day).decide(touched)
                : event instanceof Redemption asked
                    ? redeem(trying.apply(event.account()), asked, day)
                    : follow(trying.apply(event.account()), (Followup) event, day);
    if (outcome.status() == Status.POSTED || outcome.status() == Status.UNSCORED) {
      taken.put(event.id(), new Taken(event, outcome));
      touched.add(event.account());
      touched.forEach(id -> pasts.put(id, trying.apply(id)));
      pasts.get(event.account()).open();
      latest = day.isAfter(latest) ? day : latest;
    }
    return outcome;
  }

  /** Time passes once for each event, and not for groups, which have no points. */
  private Past live(Past past, LocalDate day) {
    if (!convention.groups().contains(past.id().kind())) {
      past.live(day);
    }
    return past;
  }

  private Past past(AccountId id, LocalDate day) {
    Past past = pasts.computeIfAbsent(id, one -> new Past(convention, one));
    past.meet(day);
    return past;
  }

  private Outcome redeem(Past past, Redemption asked, LocalDate day) {
    LocalDate now = day.isAfter(latest) ? day : latest;
    long redeemed =
        pasts.values().stream().mapToLong(p -> p.redemptions().taken(asked.reward(), now)).sum();
    return new NaiveRedeeming(
            convention,
            past,
            asked,
            day,
            redeemed,
            (reward, budget) ->
                pasts.values().stream()
                    .map(p -> p.redemptions().spent(reward, budget, day, now))
                    .reduce(BigDecimal.ZERO, BigDecimal::add))
        .decide();
  }

  /** What follows a redemption. */
  private Outcome follow(Past past, Followup asked, LocalDate day) {
    NaiveRedemptions.One one = past.redemptions().get(asked.of());
    if (one == null) {
      return Outcome.rejected(List.of(Code.UNKNOWN_REDEMPTION));
    }
    boolean returns = asked instanceof Return;
    Stage expected = returns ? Stage.DONE : Stage.OPEN;
    if (one.stage() != expected) {
      return Outcome.rejected(
          List.of(
              switch (one.stage()) {
                case OPEN -> Code.STILL_RESERVED;
                case DONE ->
                    one.asked().reservedUntil() == null
                        ? Code.NOT_RESERVED
                        : Code.ALREADY_CONFIRMED;
                case RETURNED -> Code.ALREADY_RETURNED;
                case CANCELLED -> Code.ALREADY_CANCELLED;
                case TIMED_OUT -> Code.ALREADY_TIMED_OUT;
              }));
    } else if (day.isBefore(one.day())) {
      return Outcome.rejected(List.of(Code.BEFORE_REDEMPTION));
    }
    String item = one.asked().reward();
    List<Outcome.Change> changed = taken.get(asked.of()).outcome().effects();
    if (returns && changed.stream().anyMatch(e -> e.item().equals(item))) {
      return Outcome.rejected(List.of(Code.RETURN_OF_STATE));
    }
    List<Outcome.Line> lines = new ArrayList<>(past.life().lines());
    boolean nothing = true;
    if (asked instanceof Confirmation) {
      past.redemptions().become(one, Stage.DONE);
    } else {
      Stage stage = returns ? Stage.RETURNED : Stage.CANCELLED;
      List<Outcome.Line> back = past.redemptions().undo(past, one, stage, day, day, null);
      lines.addAll(back);
      nothing = back.isEmpty();
    }
    return Outcome.taken(nothing, lines, past.life().changes());
  }

  /** The balance of an account. */
  public BigDecimal balance(AccountId account, String unit) {
    return pasts.getOrDefault(account, new Past(convention, account)).balance(unit);
  }

  /** Whether an account is in a state on a day. */
  public boolean isIn(AccountId account, String state, LocalDate day) {
    return pasts.containsKey(account) && pasts.get(account).states().hold(state, day);
  }

  /** The same moment has one form only. */
  private static Event inUtc(Event event) {
    if (event instanceof Observation o) {
      return new Observation(
          o.id(),
          o.at().withOffsetSameInstant(ZoneOffset.UTC),
          o.behaviour(),
          o.account(),
          o.actor(),
          o.groups(),
          o.attributes(),
          o.verifiedBy(),
          o.evidence(),
          o.facts(),
          o.parties(),
          o.act(),
          o.consents());
    }
    OffsetDateTime at = event.at().withOffsetSameInstant(ZoneOffset.UTC);
    if (event instanceof Return back) {
      return new Return(back.id(), at, back.account(), back.actor(), back.of());
    } else if (event instanceof Confirmation c) {
      return new Confirmation(c.id(), at, c.account(), c.actor(), c.of());
    } else if (event instanceof Cancellation c) {
      return new Cancellation(c.id(), at, c.account(), c.actor(), c.of());
    }
    if (event instanceof Transfer t) {
      return new Transfer(
          t.id(),
          t.at().withOffsetSameInstant(ZoneOffset.UTC),
          t.kind(),
          t.account(),
          t.to(),
          t.amount(),
          t.actor(),
          t.attributes(),
          t.facts(),
          t.verifiedBy(),
          t.evidence());
    }
    Redemption r = (Redemption) event;
    return new Redemption(
        r.id(),
        at,
        r.account(),
        r.actor(),
        r.reward(),
        r.quantity(),
        r.facts(),
        r.pay(),
        r.reservedUntil());
  }
}
