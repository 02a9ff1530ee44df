package org.gongyue.naive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Escalation;
import org.gongyue.convention.Gate;
import org.gongyue.convention.Limit;
import org.gongyue.convention.Polarity;
import org.gongyue.convention.ScoringRule;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.decision.Code;
import org.gongyue.event.AccountId;
import org.gongyue.event.Observation;
import org.gongyue.measure.Whose;

/** Steps 3 to 8 of the semantics for one observation. */
final class NaiveScoring {

  private static final BigDecimal TOO_LARGE = new BigDecimal("1000000000000000");

  private record Due(ScoringRule rule, Past past, UnitOfAccount unit, BigDecimal amount) {}

  private final Convention convention;
  private final Function<AccountId, Past> pasts;
  private final Map<String, Past> groups = new HashMap<>();
  private final Observation event;
  private final LocalDate day;
  private final String actor;

  NaiveScoring(
      Convention convention, Function<AccountId, Past> pasts, Observation event, LocalDate day) {
    this.convention = convention;
    this.pasts = pasts;
    this.event = event;
    this.day = day;
    this.actor = event.actor() == null ? "" : event.actor();
  }

  Outcome decide() {
    Behaviour behaviour =
        convention.behaviours().stream()
            .filter(b -> b.id().equals(event.behaviour()) || b.name().equals(event.behaviour()))
            .findFirst()
            .orElse(null);
    if (behaviour == null) {
      return Outcome.rejected(List.of(Code.UNKNOWN_BEHAVIOUR));
    }
    Map<String, Object> attributes = new HashMap<>();
    List<Code> wrong = new NaiveAdmission(convention, behaviour, event).check(attributes);
    if (!wrong.isEmpty()) {
      return Outcome.rejected(wrong);
    }
    for (String kind : convention.groups()) {
      if (event.groups().containsKey(kind)) {
        groups.put(kind, pasts.apply(new AccountId(kind, event.groups().get(kind))));
      }
    }
    NaiveEvaluator own = evaluator(attributes, event.account());
    List<Code> notRated = new ArrayList<>();
    for (Gate gate : Rules.gates(convention, behaviour)) {
      if (own.test(gate.condition().expression())) {
        notRated.add(Code.NOT_RATED);
      }
    }
    if (!notRated.isEmpty()) {
      return Outcome.rejected(notRated);
    }
    List<Code> missing = new ArrayList<>();
    List<Due> due = new ArrayList<>();
    for (ScoringRule rule : behaviour.rules()) {
      AccountId charged =
          rule.chargedTo() == null ? event.account() : event.parties().get(rule.chargedTo());
      boolean unknowable = charged == null && NaiveReadings.of(rule.condition()).account();
      NaiveEvaluator evaluator = evaluator(attributes, charged == null ? event.account() : charged);
      if (unknowable || rule.condition() == null || evaluator.test(rule.condition().expression())) {
        if (charged == null) {
          missing.add(Code.MISSING_PARTY);
        } else {
          due.add(due(rule, pasts.apply(charged), evaluator));
        }
      }
    }
    if (!missing.isEmpty()) {
      return Outcome.rejected(missing);
    }
    List<Due> chosen = choose(behaviour, due);
    List<Code> lacking = new ArrayList<>();
    chosen.forEach(one -> lacking.addAll(lacking(one.rule())));
    return lacking.isEmpty() ? post(behaviour, chosen) : Outcome.pending(lacking);
  }

  private NaiveEvaluator evaluator(Map<String, Object> attributes, AccountId account) {
    return new NaiveEvaluator(
        attributes,
        day,
        pasts.apply(account).measures(day, convention.zone(), event.at(), actor, groups));
  }

  private List<Code> lacking(ScoringRule rule) {
    List<Code> lacking = new ArrayList<>();
    if (rule.verification() != null) {
      if (event.verifiedBy() == null) {
        lacking.add(Code.UNVERIFIED);
      } else if (!rule.verification().roles().contains(event.verifiedBy().role())) {
        lacking.add(Code.WRONG_VERIFIER);
      }
      if (!event.evidence().containsAll(rule.verification().evidence())) {
        lacking.add(Code.MISSING_EVIDENCE);
      }
    }
    return lacking;
  }

  private Due due(ScoringRule rule, Past past, NaiveEvaluator evaluator) {
    BigDecimal amount = evaluator.number(rule.amount().expression()).max(BigDecimal.ZERO);
    Escalation escalation = rule.escalation();
    if (escalation != null) {
      long before = past.times(List.of(rule.id()), null, escalation.window(), day);
      int last = escalation.amounts().size() - 1;
      amount = escalation.amounts().get((int) Math.min(before, last));
    }
    UnitOfAccount unit =
        convention.units().stream()
            .filter(u -> u.name().equals(rule.unit()))
            .findFirst()
            .orElseThrow();
    return new Due(rule, past, unit, amount.setScale(unit.precision(), unit.rounding()));
  }

  private static List<Due> choose(Behaviour behaviour, List<Due> due) {
    if (due.isEmpty() || behaviour.choice() == Behaviour.Choice.ALL) {
      return due;
    } else if (behaviour.choice() == Behaviour.Choice.FIRST) {
      return List.of(due.get(0));
    }
    boolean penalty = behaviour.polarity() == Polarity.NEGATIVE;
    Due best = due.get(0);
    for (Due next : due) {
      int sign = next.amount().compareTo(best.amount());
      if (penalty ? sign < 0 : sign > 0) {
        best = next;
      }
    }
    return List.of(best);
  }

  private Outcome post(Behaviour behaviour, List<Due> chosen) {
    for (String unit : convention.units().stream().map(UnitOfAccount::name).toList()) {
      for (Past past : chosen.stream().map(Due::past).toList()) {
        BigDecimal reach =
            chosen.stream()
                .filter(due -> due.unit().name().equals(unit) && due.past().equals(past))
                .map(Due::amount)
                .reduce(past.balance(unit).abs(), BigDecimal::add);
        if (reach.compareTo(TOO_LARGE) >= 0) {
          return Outcome.rejected(List.of(Code.AMOUNT_TOO_LARGE));
        }
      }
    }
    Map<AccountId, List<Outcome.Line>> lines = new LinkedHashMap<>();
    Map<AccountId, List<Outcome.Change>> changes = new LinkedHashMap<>();
    lines.put(event.account(), new ArrayList<>());
    for (Due due : chosen) {
      AccountId id = due.past().id();
      lines.computeIfAbsent(id, one -> new ArrayList<>());
      BigDecimal points = post(behaviour.polarity() == Polarity.NEGATIVE, due);
      if (points.signum() != 0) {
        lines.get(id).add(Outcome.Line.of(id, due.rule().id(), due.unit().name(), points));
      }
      changes
          .computeIfAbsent(id, one -> new ArrayList<>())
          .addAll(due.past().states().apply(id, due.rule(), day));
    }
    List<Outcome.Change> changesInOrder = new ArrayList<>();
    lines.keySet().forEach(id -> changesInOrder.addAll(changes.getOrDefault(id, List.of())));
    return Outcome.taken(lines.values().stream().flatMap(List::stream).toList(), changesInOrder);
  }

  private BigDecimal post(boolean penalty, Due due) {
    BigDecimal amount = due.amount();
    long counted = 1;
    for (Limit limit : Rules.limits(convention, due.rule())) {
      List<String> items = Rules.items(convention, limit);
      String whose = limit.scope().equals(Whose.ACTOR) ? actor : null;
      Past past =
          limit.scope().kind() == Whose.Kind.GROUP ? groups.get(limit.scope().group()) : due.past();
      if (limit.measure() == Limit.Measure.TIMES) {
        long used = past.counted(items, whose, limit.window(), day);
        if (used >= limit.most().longValueExact()) {
          counted = 0;
          amount = BigDecimal.ZERO;
        }
      } else {
        BigDecimal used = past.points(items, whose, limit.window(), day).abs();
        BigDecimal room = limit.most().subtract(used).max(BigDecimal.ZERO);
        boolean exceeds = amount.compareTo(room) > 0;
        if (exceeds) {
          amount = limit.excess() == Limit.Excess.DROP ? BigDecimal.ZERO : room;
          counted = amount.signum() == 0 ? 0 : counted;
        }
      }
    }
    BigDecimal balance = due.past().balance(due.unit().name());
    if (penalty && due.unit().floor() != null) {
      amount = amount.min(balance.subtract(due.unit().floor()).max(BigDecimal.ZERO));
    } else if (!penalty && due.unit().ceiling() != null) {
      amount = amount.min(due.unit().ceiling().subtract(balance).max(BigDecimal.ZERO));
    }
    BigDecimal points = penalty ? amount.negate() : amount;
    Past.Occurrence occurrence =
        new Past.Occurrence(due.rule().id(), due.unit().name(), actor, day, 1, counted, points);
    due.past().add(occurrence);
    groups.values().forEach(group -> group.add(occurrence));
    return points;
  }
}
