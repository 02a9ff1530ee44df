package org.gongyue.naive;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Escalation;
import org.gongyue.convention.Gate;
import org.gongyue.convention.Limit;
import org.gongyue.convention.Party;
import org.gongyue.convention.Polarity;
import org.gongyue.convention.SameAct;
import org.gongyue.convention.ScoringRule;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.convention.Validity;
import org.gongyue.decision.Code;
import org.gongyue.event.AccountId;
import org.gongyue.event.Observation;
import org.gongyue.measure.Span;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;

/** Steps 3 to 8 of the semantics for one observation. */
final class NaiveScoring {

  private static final BigDecimal ZERO = BigDecimal.ZERO;
  private static final BigDecimal TOO_LARGE = new BigDecimal("1000000000000000");

  /**
   * What a rule comes to.
   *
   * @param past of the account that it is charged to
   * @param left what of the amount is due beside the other events of the same deed
   * @param back what is given back instead
   */
  private record Due(
      ScoringRule rule,
      Past past,
      Function<BigDecimal, LocalDate> until,
      UnitOfAccount into,
      Function<BigDecimal, LocalDate> untilConverted,
      UnitOfAccount unit,
      boolean warned,
      BigDecimal amount,
      BigDecimal left,
      BigDecimal back) {
    Due withLeft(BigDecimal rest, BigDecimal given) {
      return new Due(rule, past, until, into, untilConverted, unit, warned, amount, rest, given);
    }

    boolean isOf(Past account, UnitOfAccount currency) {
      return past.equals(account) && unit.equals(currency) && !warned && !rule.apart();
    }
  }

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

  /**
   * Decides.
   *
   * @param touched takes the accounts that are changed besides the event's own
   */
  Outcome decide(Set<AccountId> touched) {
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
    return lacking.isEmpty() ? post(behaviour, chosen, touched) : Outcome.pending(lacking);
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
      long before = past.offences(rule.id(), escalation.window(), day);
      boolean multiplies = escalation.amounts().isEmpty();
      List<BigDecimal> steps = multiplies ? escalation.factors() : escalation.amounts();
      BigDecimal step = steps.get((int) Math.min(before, steps.size() - 1L));
      amount = multiplies ? amount.multiply(step, MathContext.DECIMAL128) : step;
    }
    boolean warned = warns(rule, past);
    if (warned) {
      amount = ZERO;
    }
    UnitOfAccount unit =
        convention.units().stream()
            .filter(u -> u.name().equals(rule.unit()))
            .findFirst()
            .orElseThrow();
    BigDecimal rounded = amount.setScale(unit.precision(), unit.rounding());
    Validity validity = rule.validity() == null ? unit.validity() : rule.validity();
    UnitOfAccount into =
        convention.units().stream()
            .filter(u -> unit.overflow() != null && u.name().equals(unit.overflow().into()))
            .findFirst()
            .orElse(null);
    return new Due(
        rule,
        past,
        NaiveLife.until(validity, evaluator, day),
        into,
        NaiveLife.until(into == null ? null : into.validity(), evaluator, day),
        unit,
        warned,
        rounded,
        rounded,
        ZERO);
  }

  private boolean warns(ScoringRule rule, Past past) {
    return rule.warning() != null
        && !past.states().hold("警告：" + rule.warning().kind(), day)
        && !NaiveStates.last(rule.warning().term(), day).isBefore(day);
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

  private Outcome post(Behaviour behaviour, List<Due> chosen, Set<AccountId> touched) {
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
    boolean penalty = behaviour.polarity() == Polarity.NEGATIVE;
    Map<AccountId, List<Outcome.Line>> lines = new LinkedHashMap<>();
    Map<AccountId, List<Outcome.Change>> changes = new LinkedHashMap<>();
    lines.put(event.account(), new ArrayList<>());
    for (Party party : behaviour.parties()) {
      AccountId id = event.parties().get(party.role());
      if (id != null) {
        lines.putIfAbsent(id, new ArrayList<>());
      }
    }
    for (Due due : event.act() == null ? chosen : ofOneDeed(penalty, chosen)) {
      AccountId id = due.past().id();
      lines.computeIfAbsent(id, one -> new ArrayList<>());
      touched.add(id);
      groups.values().forEach(group -> touched.add(group.id()));
      post(penalty, due, lines.get(id));
      changes
          .computeIfAbsent(id, one -> new ArrayList<>())
          .addAll(
              due.warned()
                  ? due.past().states().warn(id, due.rule(), day)
                  : due.past().states().apply(id, due.rule(), event.consents(), day));
    }
    if (event.act() != null) {
      Set.copyOf(chosen.stream().map(Due::past).toList())
          .forEach(past -> remember(past, penalty, chosen, lines.get(past.id())));
    }
    boolean nothing =
        lines.values().stream().allMatch(List::isEmpty)
            && changes.values().stream().allMatch(List::isEmpty);
    List<Outcome.Line> linesInOrder = new ArrayList<>();
    List<Outcome.Change> changesInOrder = new ArrayList<>();
    // What is not touched by the event does not live on because of it.
    lines.keySet().stream()
        .filter(id -> id.equals(event.account()) || touched.contains(id))
        .forEach(
            id -> {
              linesInOrder.addAll(pasts.apply(id).life().lines());
              linesInOrder.addAll(lines.get(id));
              changesInOrder.addAll(pasts.apply(id).life().changes());
              changesInOrder.addAll(changes.getOrDefault(id, List.of()));
            });
    return Outcome.taken(nothing, linesInOrder, changesInOrder);
  }

  private void remember(Past past, boolean penalty, List<Due> chosen, List<Outcome.Line> lines) {
    for (UnitOfAccount unit : convention.units()) {
      List<Due> scored = chosen.stream().filter(due -> due.isOf(past, unit)).toList();
      if (!scored.isEmpty()) {
        BigDecimal worth = scored.stream().map(Due::amount).reduce(ZERO, BigDecimal::add);
        BigDecimal posted =
            lines.stream()
                .filter(line -> line.unit().equals(unit.name()) && line.cause().equals("null"))
                .filter(line -> scored.stream().anyMatch(d -> d.rule().id().equals(line.item())))
                .map(Outcome.Line::number)
                .reduce(ZERO, BigDecimal::add);
        past.add(new Past.Part(event.act(), penalty, unit.name(), worth, posted));
      }
    }
  }

  /** What is due of each rule beside the earlier events of the deed. */
  private List<Due> ofOneDeed(boolean penalty, List<Due> chosen) {
    List<Due> left = new ArrayList<>(chosen);
    Set.copyOf(chosen.stream().map(Due::past).toList())
        .forEach(past -> ofOneDeed(past, penalty, chosen, left));
    return left;
  }

  private void ofOneDeed(Past past, boolean penalty, List<Due> chosen, List<Due> left) {
    SameAct stated = convention.sameAct();
    SameAct.Choice choice =
        stated == null ? SameAct.Choice.ALL : penalty ? stated.deduct() : stated.award();
    for (UnitOfAccount unit : convention.units()) {
      List<Past.Part> earlier = past.parts(event.act(), penalty, unit.name());
      List<Integer> places =
          IntStream.range(0, chosen.size())
              .filter(i -> chosen.get(i).isOf(past, unit))
              .boxed()
              .toList();
      if (earlier.isEmpty() || places.isEmpty() || choice == SameAct.Choice.ALL) {
        continue;
      }
      BigDecimal worth =
          places.stream().map(i -> chosen.get(i).amount()).reduce(ZERO, BigDecimal::add);
      BigDecimal due = ZERO;
      BigDecimal back = ZERO;
      if (choice == SameAct.Choice.HIGHEST) {
        BigDecimal most = earlier.stream().map(Past.Part::worth).reduce(ZERO, BigDecimal::max);
        due = worth.subtract(most).max(ZERO);
      } else if (choice == SameAct.Choice.LOWEST) {
        BigDecimal least =
            earlier.stream().map(Past.Part::worth).reduce(BigDecimal::min).orElseThrow();
        BigDecimal posted = earlier.stream().map(Past.Part::posted).reduce(ZERO, BigDecimal::add);
        BigDecimal had = penalty ? posted.negate() : posted;
        back = least.subtract(worth).max(ZERO).min(had.max(ZERO));
      }
      // From the first rule on something goes: so the last ones keep what they have.
      for (int i = places.size() - 1; i >= 0; i--) {
        Due one = chosen.get(places.get(i));
        BigDecimal kept = one.amount().min(due);
        due = due.subtract(kept);
        left.set(places.get(i), one.withLeft(kept, i == 0 ? back : ZERO));
      }
    }
  }

  /** What tells this event from others: an account does not know the ids of another's events. */
  private String once() {
    return event.id() + " of " + event.account();
  }

  private void post(boolean penalty, Due due, List<Outcome.Line> lines) {
    boolean returns = due.back().signum() > 0;
    boolean adds = due.left().signum() > 0 || due.amount().signum() == 0;
    BigDecimal amount = returns ? due.back() : due.left();
    long counted = due.warned() || returns || !adds ? 0 : 1;
    List<Limit> limits = counted == 0 ? List.of() : Rules.limits(convention, due.rule());
    for (Limit limit : limits) {
      List<String> items = Rules.items(convention, limit);
      String whose = limit.scope().equals(Whose.ACTOR) ? actor : null;
      Past past =
          limit.scope().kind() == Whose.Kind.GROUP ? groups.get(limit.scope().group()) : due.past();
      if (limit.measure() == Limit.Measure.TIMES) {
        long used = ofEvent(limit) ? 0 : past.counted(items, whose, limit.window(), day, once());
        if (used >= limit.most().longValueExact()) {
          counted = 0;
          amount = BigDecimal.ZERO;
        }
      } else {
        BigDecimal points =
            ofEvent(limit)
                ? past.of(once(), items).stream()
                    .map(Past.Occurrence::points)
                    .reduce(ZERO, BigDecimal::add)
                : past.points(items, whose, limit.window(), day);
        BigDecimal used = (penalty ? points.negate() : points).max(ZERO);
        BigDecimal room = limit.most().subtract(used).max(BigDecimal.ZERO);
        boolean exceeds = amount.compareTo(room) > 0;
        if (exceeds) {
          amount = limit.excess() == Limit.Excess.DROP ? BigDecimal.ZERO : room;
          counted = amount.signum() == 0 ? 0 : counted;
        }
      }
    }
    BigDecimal balance = due.past().balance(due.unit().name());
    boolean down = penalty != returns;
    if (down && due.unit().floor() != null) {
      amount = amount.min(balance.subtract(due.unit().floor()).max(BigDecimal.ZERO));
    }
    BigDecimal excess = ZERO;
    if (!down && due.unit().ceiling() != null) {
      BigDecimal room = due.unit().ceiling().subtract(balance).max(BigDecimal.ZERO);
      excess = amount.subtract(room).max(ZERO);
      amount = amount.min(room);
    }
    BigDecimal points = down ? amount.negate() : amount;
    Past.Occurrence occurrence =
        new Past.Occurrence(
            once(),
            due.rule().id(),
            due.unit().name(),
            actor,
            day,
            1,
            counted,
            due.warned(),
            points);
    due.past().add(occurrence);
    groups.values().forEach(group -> group.add(occurrence));
    if (points.signum() != 0) {
      LocalDate until = points.signum() > 0 ? due.until().apply(points) : null;
      move(due, due.unit(), points, until, null, lines);
      display(penalty, due, due.unit(), points, until);
    }
    if (excess.signum() > 0 && due.unit().overflow() != null) {
      UnitOfAccount into = due.into();
      BigDecimal converted =
          excess
              .multiply(due.unit().overflow().rate(), MathContext.DECIMAL128)
              .setScale(into.precision(), into.rounding());
      if (into.ceiling() != null) {
        BigDecimal room = into.ceiling().subtract(due.past().balance(into.name()));
        converted = converted.min(room.max(ZERO));
      }
      if (converted.signum() > 0) {
        LocalDate until = due.untilConverted().apply(converted);
        move(due, into, converted, until, "OVERFLOW", lines);
        display(penalty, due, into, converted, until);
      }
    }
  }

  private void display(
      boolean penalty, Due due, UnitOfAccount unit, BigDecimal points, LocalDate until) {
    Span span = NaiveHolds.span(due.rule().display(), unit, penalty);
    NaiveLife life = due.past().life();
    if (span.number() > 0 && points.signum() > 0) {
      life.holds().display(event.id(), unit.name(), points, span, day, until);
      life.holds().within(unit.name(), life.balance(unit.name()));
    }
  }

  private static void move(
      Due due,
      UnitOfAccount unit,
      BigDecimal points,
      LocalDate until,
      String cause,
      List<Outcome.Line> lines) {
    due.past().life().move(unit.name(), points, until);
    lines.add(Outcome.Line.of(due.past().id(), due.rule().id(), unit.name(), points, until, cause));
  }

  private static boolean ofEvent(Limit limit) {
    return limit.window().equals(Window.EVENT);
  }
}
