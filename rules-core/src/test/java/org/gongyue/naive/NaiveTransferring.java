package org.gongyue.naive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Limit;
import org.gongyue.convention.TransferRule;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.decision.Code;
import org.gongyue.event.AccountId;
import org.gongyue.event.Transfer;
import org.gongyue.measure.Whose;
import org.gongyue.measure.Window;

/** A transfer by the letter of the semantics. */
final class NaiveTransferring {

  private static final BigDecimal ZERO = BigDecimal.ZERO;
  private static final BigDecimal TOO_LARGE = new BigDecimal("1000000000000000");

  private final Convention convention;
  private final Function<AccountId, Past> pasts;
  private final Transfer asked;
  private final LocalDate day;
  private final List<Code> against = new ArrayList<>();
  private TransferRule rule;
  private UnitOfAccount unit;
  private UnitOfAccount into;
  private Past giver;
  private Past receiver;
  private BigDecimal stated;
  private BigDecimal given;
  private BigDecimal back = ZERO;
  private BigDecimal received;

  NaiveTransferring(
      Convention convention, Function<AccountId, Past> pasts, Transfer asked, LocalDate day) {
    this.convention = convention;
    this.pasts = pasts;
    this.asked = asked;
    this.day = day;
  }

  /**
   * Decides.
   *
   * @param touched takes the receiver, if there is one
   */
  Outcome decide(Set<AccountId> touched) {
    rule =
        convention.transfers().stream()
            .filter(one -> one.id().equals(asked.kind()))
            .findFirst()
            .orElse(null);
    if (rule == null) {
      return Outcome.rejected(List.of(Code.UNKNOWN_TRANSFER));
    }
    unit = unit(rule.unit());
    into = unit(rule.into());
    giver = pasts.apply(asked.account());
    if (!giver.id().kind().equals(rule.accountKind())) {
      against.add(Code.WRONG_ACCOUNT_KIND);
    }
    who();
    Map<String, Object> values = new HashMap<>();
    boolean known = says(values);
    amount(values, known);
    move(values, known);
    if (!against.isEmpty()) {
      return Outcome.rejected(against);
    }
    List<Code> lacking = lacking();
    return lacking.isEmpty() ? post(values, touched) : Outcome.pending(lacking);
  }

  private UnitOfAccount unit(String name) {
    return convention.units().stream().filter(u -> u.name().equals(name)).findFirst().orElseThrow();
  }

  private boolean isDeposit() {
    return rule.to().isEmpty();
  }

  private void who() {
    AccountId to = asked.to();
    if (isDeposit()) {
      receiver = giver;
      if (to != null) {
        against.add(Code.NEEDLESS_RECEIVER);
      }
    } else if (to == null) {
      against.add(Code.MISSING_RECEIVER);
    } else if (to.equals(asked.account())) {
      against.add(Code.SELF_TRANSFER);
    } else if (!rule.to().contains(to.kind())) {
      against.add(Code.RECEIVER_KIND);
    } else {
      receiver = pasts.apply(to);
    }
  }

  /** Whether the event says all that there is to know about it. */
  private boolean says(Map<String, Object> values) {
    NaiveReadings readings = NaiveReadings.of(rule);
    NaiveFacts facts = new NaiveFacts(convention, asked.facts(), asked.actor());
    boolean nobody =
        asked.actor() == null
            && (readings.actor()
                || facts.lacksActor()
                || rule.limits().stream().anyMatch(l -> l.scope().equals(Whose.ACTOR)));
    if (nobody) {
      against.add(Code.MISSING_ACTOR);
    }
    List<Code> wrong = NaiveAdmission.attributes(rule.attributes(), asked.attributes(), values);
    wrong.addAll(facts.check(readings.names(), values));
    against.addAll(wrong);
    return !nobody && wrong.isEmpty();
  }

  private NaiveEvaluator evaluator(Map<String, Object> values, Past past) {
    return new NaiveEvaluator(
        values, day, past.measures(day, convention.zone(), asked.at(), actor(), Map.of()));
  }

  private String actor() {
    return asked.actor() == null ? "" : asked.actor();
  }

  /** What is wrong with the amount; where it is known, it is set. */
  private void amount(Map<String, Object> values, boolean known) {
    NaiveEvaluator evaluator = evaluator(values, giver);
    if (rule.amount() == null && asked.amount() == null) {
      against.add(Code.MISSING_AMOUNT);
      return;
    }
    stated = asked.amount();
    if (rule.amount() != null && known) {
      stated =
          evaluator.number(rule.amount().expression()).setScale(unit.precision(), unit.rounding());
      if (asked.amount() != null && asked.amount().compareTo(stated) != 0) {
        against.add(Code.AMOUNT_DIFFERS);
      } else if (stated.signum() <= 0) {
        against.add(Code.AMOUNT_NOT_POSITIVE);
      }
    } else if (rule.amount() == null && stated.stripTrailingZeros().scale() > unit.precision()) {
      against.add(Code.TRANSFER_TOO_PRECISE);
    }
    if (!known || stated.signum() <= 0) {
      stated = null;
      return;
    }
    given = stated;
    received = stated;
    if (!unit.equals(into)) {
      BigDecimal step = BigDecimal.ONE.movePointLeft(into.precision());
      received = stated.multiply(rule.rate()).divide(step, 0, RoundingMode.FLOOR).multiply(step);
      BigDecimal own = BigDecimal.ONE.movePointLeft(unit.precision());
      given = received.divide(rule.rate().multiply(own), 0, RoundingMode.CEILING).multiply(own);
      given = given.min(stated);
    } else if (rule.back() != null) {
      back =
          evaluator
              .number(rule.back().expression())
              .setScale(unit.precision(), unit.rounding())
              .max(ZERO);
    }
  }

  /** Why what is known of it cannot be moved. */
  private void move(Map<String, Object> values, boolean known) {
    boolean gives = stated != null && receiver != null && back.signum() > 0;
    if (stated != null && isTooLarge()) {
      against.add(Code.AMOUNT_TOO_LARGE);
    }
    barred(giver);
    if (gives) {
      barred(receiver);
    }
    if (known
        && rule.condition() != null
        && !evaluator(values, giver).test(rule.condition().expression())) {
      against.add(Code.TRANSFER_CONDITION);
    }
    if (stated == null) {
      return;
    }
    if (rule.least() != null && stated.compareTo(rule.least()) < 0) {
      against.add(Code.TRANSFER_TOO_SMALL);
    }
    if (rule.multiple() != null && stated.remainder(rule.multiple()).signum() != 0) {
      against.add(Code.NOT_A_MULTIPLE);
    }
    if (received.signum() == 0) {
      against.add(Code.CONVERTS_TO_NOTHING);
    }
    limits(rule.limits(), rule.id(), giver, given, true, Code.TRANSFER_LIMIT);
    if (gives) {
      limits(rule.limits(), rule.id(), receiver, back, true, Code.TRANSFER_LIMIT);
    }
    if (receiver != null) {
      limits(rule.receiving(), gained(), receiver, received, false, Code.RECEIVING_LIMIT);
    }
    if (gives) {
      limits(rule.receiving(), gained(), giver, back, false, Code.RECEIVING_LIMIT);
    }
    enough(giver, given.subtract(back));
    if (gives) {
      enough(receiver, back.subtract(given));
    }
    if (receiver != null) {
      room(receiver, received.subtract(back));
    }
    if (gives) {
      room(giver, back.subtract(given));
    }
  }

  private String gained() {
    return rule.id() + "（收）";
  }

  private boolean isTooLarge() {
    return giver.balance(unit.name()).abs().add(stated).add(back).compareTo(TOO_LARGE) >= 0
        || (receiver != null
            && receiver.balance(into.name()).abs().add(received).add(back).compareTo(TOO_LARGE)
                >= 0);
  }

  private void barred(Past past) {
    for (String state : List.of("暂停兑换", "一票否决", "冻结")) {
      if (past.states().hold(state, day)) {
        against.add(Code.TRANSFER_BARRED);
      }
    }
  }

  private void limits(
      List<Limit> limits, String item, Past past, BigDecimal amount, boolean gave, Code code) {
    for (Limit limit : limits) {
      if (limit.scope().equals(Whose.ACTOR) && past != giver) {
        continue;
      }
      String whose = limit.scope().equals(Whose.ACTOR) ? actor() : null;
      List<String> items = List.of(item);
      BigDecimal used = ZERO;
      boolean times = limit.measure() == Limit.Measure.TIMES;
      if (!limit.window().equals(Window.EVENT)) {
        BigDecimal points = past.points(items, whose, limit.window(), day);
        used =
            times
                ? BigDecimal.valueOf(past.counted(items, whose, limit.window(), day, asked.id()))
                : gave ? points.negate() : points;
      }
      if (used.add(times ? BigDecimal.ONE : amount).compareTo(limit.most()) > 0) {
        against.add(code);
      }
    }
  }

  private void enough(Past past, BigDecimal less) {
    BigDecimal floor = unit.floor() == null ? new BigDecimal("-1e20") : unit.floor();
    BigDecimal overdraft = rule.overdraft() == null ? ZERO : rule.overdraft();
    List<Code> held = past.life().holds().reasons(unit.name(), day);
    BigDecimal least = floor.max(held.isEmpty() ? overdraft.negate() : ZERO);
    BigDecimal there = past.life().spendable(unit.name(), day);
    if (less.signum() > 0 && there.subtract(less).compareTo(least) < 0) {
      against.add(Code.TRANSFER_SHORT);
      against.addAll(held);
    }
  }

  private void room(Past past, BigDecimal more) {
    if (into.ceiling() != null
        && more.signum() > 0
        && past.balance(into.name()).add(more).compareTo(into.ceiling()) > 0) {
      against.add(Code.RECEIVER_FULL);
    }
  }

  private List<Code> lacking() {
    List<Code> lacking = new ArrayList<>();
    if (rule.verification() != null) {
      if (asked.verifiedBy() == null) {
        lacking.add(Code.UNVERIFIED);
      } else if (!rule.verification().roles().contains(asked.verifiedBy().role())) {
        lacking.add(Code.WRONG_VERIFIER);
      }
      if (!asked.evidence().containsAll(rule.verification().evidence())) {
        lacking.add(Code.MISSING_EVIDENCE);
      }
    }
    return lacking;
  }

  private Outcome post(Map<String, Object> values, Set<AccountId> touched) {
    List<NaiveLife.Coins> ofGiver = new ArrayList<>();
    List<NaiveLife.Coins> ofReceiver = isDeposit() ? ofGiver : new ArrayList<>();
    if (!unit.equals(into)) {
      ofGiver.addAll(negated(giver.life().take(unit.name(), given)));
      boolean ofKind = rule.validity() != null;
      LocalDate until = until(ofKind, values, receiver).apply(received);
      ofReceiver.add(new NaiveLife.Coins(into.name(), until, received, false));
    } else if (given.compareTo(back) > 0) {
      List<NaiveLife.Coins> coins = giver.life().take(unit.name(), given.subtract(back));
      ofGiver.addAll(negated(coins));
      ofReceiver.addAll(arrived(coins, values, receiver));
    } else if (given.compareTo(back) < 0) {
      List<NaiveLife.Coins> coins = receiver.life().take(unit.name(), back.subtract(given));
      ofReceiver.addAll(negated(coins));
      ofGiver.addAll(arrived(coins, values, giver));
    }
    boolean nothing = ofGiver.isEmpty() && ofReceiver.isEmpty();
    List<Outcome.Line> lines = new ArrayList<>(giver.life().lines());
    lines.addAll(giver.life().post(rule.id(), ofGiver));
    List<Outcome.Change> changes = new ArrayList<>(giver.life().changes());
    remember(giver, actor(), given, isDeposit() ? ZERO : back);
    if (!isDeposit()) {
      touched.add(receiver.id());
      lines.addAll(receiver.life().lines());
      lines.addAll(receiver.life().post(rule.id(), ofReceiver));
      changes.addAll(receiver.life().changes());
      remember(receiver, "", back, received);
    }
    return Outcome.taken(nothing, lines, changes);
  }

  private Function<BigDecimal, LocalDate> until(
      boolean ofKind, Map<String, Object> values, Past past) {
    return NaiveLife.until(
        ofKind ? rule.validity() : into.validity(), evaluator(values, past), day);
  }

  /** What can be spent up to the same day is one line. */
  private static List<NaiveLife.Coins> negated(List<NaiveLife.Coins> coins) {
    Map<LocalDate, BigDecimal> byDay = new LinkedHashMap<>();
    coins.forEach(one -> byDay.merge(one.until(), one.amount(), BigDecimal::add));
    List<NaiveLife.Coins> paid = new ArrayList<>();
    byDay.forEach(
        (until, amount) ->
            paid.add(new NaiveLife.Coins(coins.get(0).unit(), until, amount.negate(), false)));
    return paid;
  }

  private List<NaiveLife.Coins> arrived(
      List<NaiveLife.Coins> coins, Map<String, Object> values, Past past) {
    BigDecimal sum = coins.stream().map(NaiveLife.Coins::amount).reduce(ZERO, BigDecimal::add);
    Function<BigDecimal, LocalDate> kinds = until(true, values, past);
    Function<BigDecimal, LocalDate> fresh = until(false, values, past);
    Map<LocalDate, BigDecimal> byDay = new LinkedHashMap<>();
    for (NaiveLife.Coins c : coins) {
      LocalDate until = c.credit() ? fresh.apply(sum) : c.until();
      byDay.merge(rule.validity() == null ? until : kinds.apply(sum), c.amount(), BigDecimal::add);
    }
    List<NaiveLife.Coins> arrived = new ArrayList<>();
    byDay.forEach(
        (last, amount) ->
            arrived.add(new NaiveLife.Coins(coins.get(0).unit(), last, amount, false)));
    return arrived;
  }

  private void remember(Past past, String who, BigDecimal gave, BigDecimal got) {
    if (gave.signum() > 0) {
      past.add(occurrence(rule.id(), unit, who, gave.negate()));
    }
    if (got.signum() > 0) {
      past.add(occurrence(gained(), into, who, got));
    }
  }

  private Past.Occurrence occurrence(String item, UnitOfAccount of, String who, BigDecimal points) {
    return new Past.Occurrence(asked.id(), item, of.name(), who, day, 1, 1, false, points);
  }
}
