package org.gongyue.naive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gongyue.convention.Convention;
import org.gongyue.decision.Code;
import org.gongyue.decision.Status;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.gongyue.event.Redemption;
import org.gongyue.event.Return;

/**
 * Decides events in the order in which they come, by the letter of the semantics. It remembers
 * everything, so unlike the engine it never finds an event too late.
 */
public final class NaiveInterpreter {

  private record Taken(Event event, Outcome outcome) {}

  private final Convention convention;
  private final Map<AccountId, Past> pasts = new HashMap<>();
  private final Map<String, Taken> taken = new HashMap<>();

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
            : event instanceof Redemption asked
                ? redeem(trying.apply(event.account()), asked, day)
                : giveBack(trying.apply(event.account()), (Return) event, day);
    if (outcome.status() == Status.POSTED || outcome.status() == Status.UNSCORED) {
      taken.put(event.id(), new Taken(event, outcome));
      touched.add(event.account());
      touched.forEach(id -> pasts.put(id, trying.apply(id)));
      pasts.get(event.account()).open();
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
    long redeemed =
        taken.values().stream()
            .filter(t -> t.event() instanceof Redemption r && r.reward().equals(asked.reward()))
            .filter(t -> !isReturned(t.event().id()))
            .mapToLong(t -> ((Redemption) t.event()).quantity())
            .sum();
    return new NaiveRedeeming(convention, past, asked, day, redeemed).decide();
  }

  private boolean isReturned(String redemption) {
    return taken.values().stream()
        .anyMatch(t -> t.event() instanceof Return back && back.of().equals(redemption));
  }

  /** What was paid comes back, but for what would be gone by now had it been kept. */
  private Outcome giveBack(Past past, Return asked, LocalDate day) {
    Taken before = taken.get(asked.of());
    if (before == null
        || !(before.event() instanceof Redemption redemption)
        || !redemption.account().equals(asked.account())) {
      return Outcome.rejected(List.of(Code.UNKNOWN_REDEMPTION));
    } else if (isReturned(asked.of())) {
      return Outcome.rejected(List.of(Code.ALREADY_RETURNED));
    }
    LocalDate then = redemption.at().atZoneSameInstant(convention.zone()).toLocalDate();
    String item = redemption.reward();
    if (day.isBefore(then)) {
      return Outcome.rejected(List.of(Code.BEFORE_REDEMPTION));
    } else if (before.outcome().effects().stream().anyMatch(e -> e.item().equals(item))) {
      return Outcome.rejected(List.of(Code.RETURN_OF_STATE));
    }
    boolean nothing = true;
    List<Outcome.Line> lines = new ArrayList<>(past.life().lines());
    for (Outcome.Line line : before.outcome().postings()) {
      LocalDate until = line.until().equals("null") ? null : LocalDate.parse(line.until());
      if (line.item().equals(item)
          && line.cause().equals("null")
          && (until == null || !until.isBefore(day))) {
        BigDecimal left = past.life().carried(line.unit(), line.number().negate(), then, day);
        if (left.signum() != 0) {
          past.life().move(line.unit(), left, until);
          lines.add(Outcome.Line.of(past.id(), item, line.unit(), left, until, null));
          nothing = false;
        }
      }
    }
    past.forget(asked.of());
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
    if (event instanceof Return back) {
      return new Return(
          back.id(),
          back.at().withOffsetSameInstant(ZoneOffset.UTC),
          back.account(),
          back.actor(),
          back.of());
    }
    Redemption r = (Redemption) event;
    return new Redemption(
        r.id(),
        r.at().withOffsetSameInstant(ZoneOffset.UTC),
        r.account(),
        r.actor(),
        r.reward(),
        r.quantity(),
        r.facts(),
        r.pay());
  }
}
