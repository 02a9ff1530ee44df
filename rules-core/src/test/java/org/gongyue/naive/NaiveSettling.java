package org.gongyue.naive;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Limit;
import org.gongyue.convention.Polarity;
import org.gongyue.convention.ScoringRule;
import org.gongyue.convention.Settlement;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.convention.Validity;
import org.gongyue.measure.Span;
import org.gongyue.measure.Window;

/** A settlement rule that applies to an account by itself, when a period closes. */
final class NaiveSettling {

  private static final BigDecimal ZERO = BigDecimal.ZERO;
  private static final BigDecimal TOO_LARGE = new BigDecimal("1000000000000000");

  private final Convention convention;
  private final Settlement settlement;
  private final Past past;
  private final LocalDate last;
  private final ScoringRule rule;
  private final UnitOfAccount unit;

  NaiveSettling(Convention convention, Settlement settlement, Past past, LocalDate last) {
    this.convention = convention;
    this.settlement = settlement;
    this.past = past;
    this.last = last;
    this.rule = settlement.behaviour().rules().get(0);
    this.unit = unit(rule.unit());
  }

  /** Whether an account settles it by itself. */
  static boolean isAlone(Settlement settlement) {
    return settlement.ranking() == null && settlement.pool() == null && settlement.within() == null;
  }

  private UnitOfAccount unit(String name) {
    return convention.units().stream().filter(u -> u.name().equals(name)).findFirst().orElseThrow();
  }

  void settle(List<Outcome.Line> lines, List<Outcome.Change> changes) {
    OffsetDateTime at =
        last.atTime(LocalTime.MIDNIGHT).atZone(convention.zone()).toOffsetDateTime();
    NaiveEvaluator evaluator =
        new NaiveEvaluator(
            Map.of(), last, past.measures(last, convention.zone(), at, "", Map.of()));
    boolean concerns = settlement.behaviour().accountKind().equals(past.id().kind());
    if (!concerns || (rule.condition() != null && !evaluator.test(rule.condition().expression()))) {
      return;
    }
    BigDecimal amount =
        evaluator
            .number(rule.amount().expression())
            .max(ZERO)
            .setScale(unit.precision(), unit.rounding());
    if (past.balance(unit.name()).abs().add(amount).compareTo(TOO_LARGE) >= 0) {
      return;
    }
    if (unit.overflow() != null) {
      BigDecimal most = amount.multiply(unit.overflow().rate());
      String other = unit.overflow().into();
      if (past.balance(other).abs().add(most).compareTo(TOO_LARGE) >= 0) {
        return;
      }
    }
    Validity validity = rule.validity() == null ? unit.validity() : rule.validity();
    Function<BigDecimal, LocalDate> until = NaiveLife.until(validity, evaluator, last);
    UnitOfAccount into = unit.overflow() == null ? null : unit(unit.overflow().into());
    Function<BigDecimal, LocalDate> untilConverted =
        NaiveLife.until(into == null ? null : into.validity(), evaluator, last);
    boolean penalty = settlement.behaviour().polarity() == Polarity.NEGATIVE;
    long counted = 1;
    for (Limit limit : rule.limits()) {
      if (limit.measure() == Limit.Measure.TIMES) {
        long used =
            limit.window().equals(Window.EVENT)
                ? 0
                : past.counted(List.of(rule.id()), null, limit.window(), last, once());
        if (used >= limit.most().longValueExact()) {
          amount = ZERO;
          counted = 0;
        }
      } else {
        BigDecimal points =
            limit.window().equals(Window.EVENT)
                ? ZERO
                : past.points(List.of(rule.id()), null, limit.window(), last);
        BigDecimal room = limit.most().subtract((penalty ? points.negate() : points).max(ZERO));
        if (amount.compareTo(room.max(ZERO)) > 0) {
          amount = limit.excess() == Limit.Excess.DROP ? ZERO : room.max(ZERO);
          counted = amount.signum() == 0 ? 0 : counted;
        }
      }
    }
    post(penalty, amount, counted, until, untilConverted, into, lines);
    changes.addAll(past.states().apply(past.id(), rule, List.of(), last.plusDays(1)));
  }

  private String once() {
    return rule.id() + " at the close of " + last;
  }

  private void post(
      boolean penalty,
      BigDecimal due,
      long counted,
      Function<BigDecimal, LocalDate> until,
      Function<BigDecimal, LocalDate> untilConverted,
      UnitOfAccount into,
      List<Outcome.Line> lines) {
    BigDecimal balance = past.balance(unit.name());
    BigDecimal amount = due;
    BigDecimal excess = ZERO;
    if (penalty && unit.floor() != null) {
      amount = amount.min(balance.subtract(unit.floor()).max(ZERO));
    } else if (!penalty && unit.ceiling() != null) {
      amount = amount.min(unit.ceiling().subtract(balance).max(ZERO));
      excess = due.subtract(amount);
    }
    BigDecimal points = penalty ? amount.negate() : amount;
    past.add(
        new Past.Occurrence(once(), rule.id(), unit.name(), "", last, 1, counted, false, points));
    if (points.signum() != 0) {
      post(unit, points, points.signum() > 0 ? until.apply(points) : null, "SETTLED", lines);
    }
    if (excess.signum() > 0 && into != null) {
      BigDecimal converted =
          excess
              .multiply(unit.overflow().rate(), MathContext.DECIMAL128)
              .setScale(into.precision(), into.rounding());
      if (into.ceiling() != null) {
        converted = converted.min(into.ceiling().subtract(past.balance(into.name())).max(ZERO));
      }
      if (converted.signum() > 0) {
        post(into, converted, untilConverted.apply(converted), "OVERFLOW", lines);
      }
    }
  }

  private void post(
      UnitOfAccount one,
      BigDecimal points,
      LocalDate until,
      String cause,
      List<Outcome.Line> lines) {
    NaiveLife life = past.life();
    life.holds().release(last);
    life.move(one.name(), points, until, last);
    lines.add(Outcome.Line.of(past.id(), rule.id(), one.name(), points, until, cause));
    boolean penalty = settlement.behaviour().polarity() == Polarity.NEGATIVE;
    Span span = NaiveHolds.span(rule.display(), one, penalty);
    if (span.number() > 0 && points.signum() > 0) {
      String event = rule.id() + " " + last;
      life.holds().display(event, one.name(), points, span, last.plusDays(1), until);
      life.holds().within(one.name(), life.balance(one.name()));
    }
  }
}
