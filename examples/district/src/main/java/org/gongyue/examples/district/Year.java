package org.gongyue.examples.district;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Consequence;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Party;
import org.gongyue.convention.Polarity;
import org.gongyue.convention.Reward;
import org.gongyue.convention.ScoringRule;
import org.gongyue.convention.TransferRule;
import org.gongyue.event.AccountId;
import org.gongyue.event.Confirmation;
import org.gongyue.event.Event;
import org.gongyue.event.Objection;
import org.gongyue.event.Observation;
import org.gongyue.event.Redemption;
import org.gongyue.event.Return;
import org.gongyue.event.Ruling;
import org.gongyue.event.Transfer;
import org.gongyue.expression.Type;
import org.gongyue.json.Json;

/**
 * A plausible year of events, made up from a convention and a seed: the same each time. Some of the
 * records are wrong, as records are.
 */
public final class Year {

  /** The year in which everything happens. */
  public static final int YEAR = 2024;

  private static final long SEED = 20240101;
  private static final int DAYS = 366;
  private static final double REDEMPTIONS = 0.06;
  private static final double TRANSFERS = 0.05;
  private static final double NEGATIVES = 0.05;
  private static final double WRONG = 0.02;
  private static final double OBJECTIONS = 0.05;

  private final SplittableRandom random = new SplittableRandom(SEED);

  /** For what only some conventions have, so that it changes nothing in the others. */
  private final SplittableRandom more = new SplittableRandom(SEED + 1);

  private final Convention convention;
  private final People people;
  private final List<Behaviour> positive;
  private final List<Behaviour> negative;
  private final Map<AccountId, Map<String, String>> seen = new TreeMap<>();
  private final List<Event> events = new ArrayList<>();

  private Year(Convention convention, int accounts) {
    this.convention = convention;
    this.people = new People(convention, accounts);
    this.positive = of(Polarity.POSITIVE);
    this.negative = of(Polarity.NEGATIVE);
  }

  /**
   * A year of a community, in the order in which things happened.
   *
   * @param accounts how many there are of the convention's first kind
   * @param records how many records are made up; what follows from them (a confirmation, an
   *     objection, a closing) comes on top
   */
  public static Year of(Convention convention, int accounts, int records) {
    Year year = new Year(convention, accounts);
    for (int i = 0; i < records; i++) {
      year.add(i, records);
    }
    year.events.addAll(Closings.of(convention, YEAR, year.seen));
    year.events.sort(Event.CANONICAL_ORDER);
    return year;
  }

  /** The events. */
  public List<Event> events() {
    return List.copyOf(events);
  }

  /** The events as JSON Lines. */
  public List<String> lines() {
    return events.stream().map(event -> Json.write(event, convention)).toList();
  }

  private List<Behaviour> of(Polarity polarity) {
    return convention.behaviours().stream().filter(b -> b.polarity() == polarity).toList();
  }

  private void add(int number, int records) {
    String id = "E-%06d".formatted(number + 1);
    LocalDate day = LocalDate.ofYearDay(YEAR, 1 + (int) ((long) number * DAYS / records));
    OffsetDateTime at =
        day.atTime(7 + random.nextInt(14), random.nextInt(60))
            .atZone(convention.zone())
            .toOffsetDateTime();
    if (random.nextDouble() < REDEMPTIONS && !convention.rewards().isEmpty()) {
      redeem(id, at);
      return;
    } else if (!convention.transfers().isEmpty() && more.nextDouble() < TRANSFERS) {
      events.add(transfer(id, at));
      return;
    }
    Observation good = observation(id, at);
    Observation told = random.nextDouble() < WRONG ? wrong(good) : good;
    events.add(told);
    seen.put(told.account(), told.groups());
    if (random.nextDouble() < WRONG / 4) {
      // Sent twice, and now and then changed in between.
      events.add(random.nextBoolean() ? told : told.by("r-0"));
    }
    if (convention.objections() != null && more.nextDouble() < OBJECTIONS) {
      object(told);
    }
  }

  /** A redemption; if it is a deposit, or was reserved, also what becomes of it. */
  private void redeem(String id, OffsetDateTime at) {
    Reward reward = one(convention.rewards());
    AccountId account = people.account(reward.accountKind(), random);
    String actor = people.actor(account, random);
    Redemption redemption = new Redemption(id, at, account, actor, reward.id(), 1);
    for (Map.Entry<String, Object> fact : people.facts(account, actor).entrySet()) {
      redemption = redemption.given(fact.getKey(), fact.getValue());
    }
    boolean deposit = reward.name().contains("押金");
    int fate = more.nextInt(100);
    if (deposit && fate < 90) {
      OffsetDateTime back = at.plusDays(1 + more.nextInt(10));
      events.add(new Return(id + "-R", back, account, actor, id));
    } else if (!deposit && fate < 10 && reward.ends().isEmpty() && reward.unit() != null) {
      redemption = redemption.reserving(at.toLocalDate().plusDays(7));
      if (fate < 8) {
        events.add(new Confirmation(id + "-C", at.plusDays(3), account, "g-1", id));
      }
    }
    events.add(redemption);
  }

  private Transfer transfer(String id, OffsetDateTime at) {
    TransferRule kind = convention.transfers().get(more.nextInt(convention.transfers().size()));
    AccountId from = people.account(kind.accountKind(), more);
    String actor = people.actor(from, more);
    Transfer transfer =
        kind.to().isEmpty()
            ? Transfer.deposit(id, at, kind.id(), from)
            : Transfer.of(id, at, kind.id(), from, people.account(kind.to().get(0), more));
    transfer = transfer.by(actor);
    if (kind.amount() == null) {
      transfer = transfer.giving(1 + more.nextInt(3));
    }
    for (Map.Entry<String, Object> fact : people.facts(from, actor).entrySet()) {
      transfer = transfer.given(fact.getKey(), fact.getValue());
    }
    for (Attribute attribute : kind.attributes()) {
      transfer = transfer.with(attribute.name(), value(attribute, at.toLocalDate()));
    }
    return kind.verification() == null
        ? transfer
        : transfer
            .verifiedBy(kind.verification().roles().get(0), "g-1")
            .evidence(kind.verification().evidence());
  }

  private Observation observation(String id, OffsetDateTime at) {
    Behaviour behaviour = often(bad() ? negative : positive);
    AccountId account = people.account(behaviour.accountKind(), random);
    String actor = people.actor(account, random);
    Observation observation = Observation.of(id, at, behaviour.id(), account).by(actor);
    for (Map.Entry<String, String> group : people.groups(account).entrySet()) {
      observation = observation.in(group.getKey(), group.getValue());
    }
    long dates = behaviour.attributes().stream().filter(Year::isDate).count();
    LocalDate last = at.toLocalDate().minusDays(dates > 1 ? 3L * dates : 0);
    for (Attribute attribute : behaviour.attributes()) {
      Object value;
      if (dates > 1 && isDate(attribute)) {
        // Several days of one matter come one after the other, up to today.
        last = last.plusDays(more.nextInt(4));
        value = last.toString();
      } else {
        value = value(attribute, at.toLocalDate());
      }
      observation = observation.with(attribute.name(), value);
    }
    Set<String> evidence = new LinkedHashSet<>();
    Set<String> consents = new LinkedHashSet<>();
    for (ScoringRule rule : behaviour.rules()) {
      if (rule.verification() != null) {
        observation = observation.verifiedBy(rule.verification().roles().get(0), "g-1");
        evidence.addAll(rule.verification().evidence());
      }
      rule.consequences().stream()
          .filter(Consequence::byConsent)
          .forEach(one -> consents.add(one.state()));
    }
    for (Map.Entry<String, Object> fact : people.facts(account, actor).entrySet()) {
      observation = observation.given(fact.getKey(), fact.getValue());
    }
    for (Party party : behaviour.parties()) {
      observation = observation.concerning(party.role(), people.account(party.accountKind(), more));
    }
    if (!consents.isEmpty() && more.nextInt(10) < 7) {
      observation = observation.consenting(List.copyOf(consents));
    }
    return observation.evidence(List.copyOf(evidence));
  }

  private boolean bad() {
    return random.nextDouble() < NEGATIVES && !negative.isEmpty();
  }

  private static boolean isDate(Attribute attribute) {
    return attribute.type() == Type.DATE;
  }

  /** An objection to a record, and how it is ruled. */
  private void object(Observation told) {
    String id = told.id() + "-O";
    events.add(Objection.to(told.id(), id, told.at().plusDays(1), told.account()));
    String role = convention.objections().ruledBy().get(0);
    OffsetDateTime later = told.at().plusDays(4);
    events.add(
        more.nextInt(3) == 0
            ? Ruling.upholds(id, id + "-U", later, told.account(), role)
            : Ruling.dismisses(id, id + "-D", later, told.account(), role));
  }

  private Observation wrong(Observation good) {
    return switch (random.nextInt(5)) {
      case 0 -> Observation.of(good.id(), good.at(), "随手做好事", good.account()).by(good.actor());
      case 1 -> Observation.of(good.id(), good.at(), good.behaviour(), good.account()).by("r-0");
      case 2 -> good.verifiedBy("热心居民", "r-0");
      case 3 -> good.with("时长", -1);
      default ->
          new Observation(
              good.id(),
              good.at().minusYears(1),
              good.behaviour(),
              good.account(),
              good.actor(),
              good.groups(),
              good.attributes(),
              good.verifiedBy(),
              good.evidence());
    };
  }

  private Object value(Attribute attribute, LocalDate day) {
    return switch (attribute.type()) {
      case NUMBER -> number(attribute);
      case TEXT -> attribute.options().isEmpty() ? "如实填写" : one(attribute.options());
      case BOOLEAN -> random.nextInt(4) == 0;
      case DATE -> day.plusDays(random.nextInt(60) - 20L).toString();
    };
  }

  /** A number in the range, small ones more often, in halves if it may have places. */
  private BigDecimal number(Attribute attribute) {
    double least = attribute.least() == null ? 0 : attribute.least().doubleValue();
    double most = attribute.most() == null ? least + 10 : attribute.most().doubleValue();
    double number = least + (most - least) * random.nextDouble() * random.nextDouble();
    BigDecimal halves =
        BigDecimal.valueOf(number * 2)
            .setScale(0, RoundingMode.CEILING)
            .divide(BigDecimal.valueOf(2))
            .setScale(Math.min(1, attribute.places()), RoundingMode.CEILING);
    return attribute.most() == null ? halves : halves.min(attribute.most());
  }

  /** What stands first on a list is done more often. */
  private <T> T often(List<T> list) {
    double early = random.nextDouble();
    return list.get((int) (early * Math.sqrt(early) * list.size()));
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
