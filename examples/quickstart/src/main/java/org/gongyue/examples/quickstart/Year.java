package org.gongyue.examples.quickstart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Polarity;
import org.gongyue.convention.Reward;
import org.gongyue.convention.ScoringRule;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.gongyue.event.Redemption;
import org.gongyue.json.Json;

/**
 * A plausible year of events, made up from a convention and a seed: the same each time. Some of the
 * records are wrong, as records are.
 */
final class Year {

  private static final long SEED = 20240101;
  private static final int YEAR = 2024;
  private static final int DAYS = 366;
  private static final int BUILDINGS = 12;
  private static final int OTHERS = 60;
  private static final double REDEMPTIONS = 0.06;
  private static final double NEGATIVES = 0.05;
  private static final double WRONG = 0.02;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final Convention convention;
  private final ZoneId zone;
  private final List<Behaviour> positive;
  private final List<Behaviour> negative;
  private final int households;
  private final List<String> lines = new ArrayList<>();

  private Year(Convention convention, int households) {
    this.convention = convention;
    this.zone = convention.zone();
    this.positive = of(Polarity.POSITIVE);
    this.negative = of(Polarity.NEGATIVE);
    this.households = households;
  }

  /** A year of a community of so many households, in the order in which things happened. */
  static Year of(Convention convention, int households, int events) {
    Year year = new Year(convention, households);
    for (int i = 0; i < events; i++) {
      year.add(i, events);
    }
    return year;
  }

  /** The events as JSON Lines. */
  List<String> lines() {
    return lines;
  }

  private List<Behaviour> of(Polarity polarity) {
    return convention.behaviours().stream().filter(b -> b.polarity() == polarity).toList();
  }

  private void add(int number, int events) {
    String id = "E-%06d".formatted(number + 1);
    LocalDate day = LocalDate.ofYearDay(YEAR, 1 + (int) ((long) number * DAYS / events));
    OffsetDateTime at =
        day.atTime(7 + random.nextInt(14), random.nextInt(60)).atZone(zone).toOffsetDateTime();
    if (random.nextDouble() < REDEMPTIONS) {
      lines.add(Json.write(redemption(id, at)));
      return;
    }
    Observation good = observation(id, at);
    Observation told = random.nextDouble() < WRONG ? wrong(good) : good;
    lines.add(Json.write(told));
    if (random.nextDouble() < WRONG / 4) {
      // Sent twice, and now and then changed in between.
      Event again = random.nextBoolean() ? told : told.by("r-0");
      lines.add(Json.write(again));
    }
  }

  private Redemption redemption(String id, OffsetDateTime at) {
    Reward reward = one(convention.rewards());
    AccountId account = account(reward.accountKind());
    return new Redemption(id, at, account, actor(account), reward.id(), 1);
  }

  private Observation observation(String id, OffsetDateTime at) {
    Behaviour behaviour = often(random.nextDouble() < NEGATIVES ? negative : positive);
    AccountId account = account(behaviour.accountKind());
    Observation observation = Observation.of(id, at, behaviour.id(), account).by(actor(account));
    if (account.kind().equals(AccountId.HOUSEHOLD)) {
      observation = observation.in("楼栋", account.id().substring(0, account.id().indexOf('-')));
    }
    for (Attribute attribute : behaviour.attributes()) {
      observation = observation.with(attribute.name(), value(attribute, at.toLocalDate()));
    }
    List<String> evidence = new ArrayList<>();
    for (ScoringRule rule : behaviour.rules()) {
      if (rule.verification() != null) {
        observation = observation.verifiedBy(rule.verification().roles().get(0), "g-1");
        evidence.addAll(rule.verification().evidence());
      }
    }
    return observation.evidence(evidence.stream().distinct().toList());
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

  private AccountId account(String kind) {
    if (!kind.equals(AccountId.HOUSEHOLD)) {
      return new AccountId(kind, "%s%02d".formatted(kind.substring(0, 1), random.nextInt(OTHERS)));
    }
    // The square makes some households more active than others.
    double active = random.nextDouble();
    int household = (int) (active * active * households);
    int flat = household / BUILDINGS;
    return AccountId.household(
        "%d-%d-%d%02d"
            .formatted(household % BUILDINGS + 1, flat % 5 + 1, flat / 25 + 1, flat / 5 % 5 + 1));
  }

  private String actor(AccountId account) {
    return "r-" + account.id() + "-" + (1 + random.nextInt(3));
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
