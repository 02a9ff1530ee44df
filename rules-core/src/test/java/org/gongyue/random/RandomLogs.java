package org.gongyue.random;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Fact;
import org.gongyue.convention.Party;
import org.gongyue.convention.TransferRule;
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
 * Random logs of two households and a resident in the order in which they arrive: mostly what the
 * convention asks for, sometimes not, with late events, repeats, conflicts and redemptions.
 */
public final class RandomLogs {

  private static final OffsetDateTime START =
      OffsetDateTime.of(2024, 1, 5, 0, 0, 0, 0, ZoneOffset.ofHours(8));

  private RandomLogs() {}

  /** An event to be: a place in time, and a number from which the rest follows. */
  public record Wish(int hour, long bits) {}

  /** A log to be, from which {@link #events} makes events under a convention. */
  public static Arbitrary<List<Wish>> wishes(int most) {
    return Combinators.combine(
            Arbitraries.integers()
                .between(0, 24 * 355)
                .withDistribution(RandomDistribution.uniform()),
            Arbitraries.longs().between(0, 1L << 40).withDistribution(RandomDistribution.uniform()))
        .as(Wish::new)
        .list()
        .ofMaxSize(most);
  }

  /** The events that wishes become under a convention. */
  public static List<Event> events(Convention convention, List<Wish> wishes) {
    List<Event> events = new ArrayList<>();
    for (Wish wish : wishes) {
      Random random = new Random(wish.bits());
      if (random.nextInt(6) == 0 && events.stream().anyMatch(Redemption.class::isInstance)) {
        events.add(back(events, START.plusHours(hour(wish)), random));
        continue;
      }
      events.add(
          !events.isEmpty() && random.nextInt(6) == 0
              ? again(events.get(random.nextInt(events.size())), random)
              : fresh(convention, "E-" + events.size(), START.plusHours(hour(wish)), random));
    }
    return events;
  }

  /** Something follows, mostly what was redeemed and by whom. */
  private static Followup back(List<Event> events, OffsetDateTime at, Random random) {
    List<Event> redemptions = events.stream().filter(Redemption.class::isInstance).toList();
    boolean wrong = random.nextInt(12) == 0;
    List<Event> some = wrong ? events : redemptions;
    Event of = some.get(random.nextInt(some.size()));
    boolean reserved = of instanceof Redemption r && r.reservedUntil() != null;
    int days = reserved ? 12 : 60;
    OffsetDateTime later =
        at.isBefore(of.at()) && !wrong ? of.at().plusHours(random.nextInt(24 * days)) : at;
    AccountId account =
        random.nextInt(12) == 0 ? account(AccountId.HOUSEHOLD, random) : of.account();
    String id = "E-" + events.size();
    return switch (random.nextInt(reserved ? 6 : 14)) {
      case 0, 1 -> new Confirmation(id, later, account, of.actor(), of.id());
      case 2, 3 -> new Cancellation(id, later, account, of.actor(), of.id());
      default -> new Return(id, later, account, of.actor(), of.id());
    };
  }

  /** Most of the time within few weeks, so that limits and windows matter. */
  private static int hour(Wish wish) {
    return wish.bits() % 4 == 0 ? wish.hour() : 24 * 50 + wish.hour() % (24 * 40);
  }

  private static Event fresh(Convention convention, String id, OffsetDateTime at, Random random) {
    String actor = random.nextInt(12) == 0 ? null : "r-" + random.nextInt(2);
    if (!convention.transfers().isEmpty() && random.nextInt(4) == 0) {
      return transfer(convention, id, at, actor, random);
    }
    int subject = random.nextInt(convention.behaviours().size() + 2);
    if (subject < 2 && subject < convention.rewards().size()) {
      String reward = random.nextInt(20) == 0 ? "R9" : "R" + (subject + 1);
      Redemption asked =
          new Redemption(
              id, at, account(AccountId.HOUSEHOLD, random), actor, reward, 1 + random.nextInt(2));
      for (Map.Entry<String, Object> fact : facts(convention, random).entrySet()) {
        asked = asked.given(fact.getKey(), fact.getValue());
      }
      if (random.nextInt(3) == 0) {
        int days = random.nextInt(14) == 0 ? 70 : random.nextInt(15) - 1;
        asked = asked.reserving(at.toLocalDate().plusDays(days));
      }
      return switch (random.nextInt(12)) {
        case 0 -> asked.paying("积分", BigDecimal.valueOf(random.nextInt(20), 1));
        case 1, 2 -> asked.paying("时间币", BigDecimal.valueOf(random.nextInt(20), 1));
        case 3 -> asked.paying("荣誉", BigDecimal.ONE);
        default -> asked;
      };
    }
    Behaviour behaviour =
        convention.behaviours().get(random.nextInt(convention.behaviours().size()));
    String named = random.nextBoolean() ? behaviour.id() : behaviour.name();
    Observation observation =
        Observation.of(
                id,
                at,
                random.nextInt(30) == 0 ? "B9" : named,
                account(behaviour.accountKind(), random))
            .by(actor);
    for (Attribute attribute : behaviour.attributes()) {
      if (random.nextInt(40) != 0) {
        observation = observation.with(attribute.name(), value(attribute, random));
      }
    }
    if (random.nextInt(40) == 0) {
      observation = observation.with("天气", "晴");
    }
    if (random.nextInt(3) == 0) {
      observation = observation.ofAct(random.nextBoolean() ? "甲事" : "乙事");
    }
    if (random.nextBoolean()) {
      observation = observation.consenting(RandomConventions.STATES.subList(0, 2));
    }
    return verified(who(observation, convention, behaviour, random), random);
  }

  private static Transfer transfer(
      Convention convention, String id, OffsetDateTime at, String actor, Random random) {
    TransferRule rule = convention.transfers().get(random.nextInt(convention.transfers().size()));
    AccountId account = account(AccountId.HOUSEHOLD, random);
    String kind = rule.to().contains("居民") && random.nextBoolean() ? "居民" : AccountId.HOUSEHOLD;
    boolean withReceiver = rule.to().isEmpty() == (random.nextInt(20) == 0);
    Transfer transfer =
        Transfer.of(
                id,
                at,
                random.nextInt(30) == 0 ? "T9" : rule.id(),
                account,
                withReceiver ? account(kind, random) : null)
            .by(actor);
    if (rule.amount() == null || random.nextInt(8) == 0) {
      BigDecimal amount =
          BigDecimal.valueOf(1 + random.nextInt(80), random.nextInt(8) == 0 ? 1 : 0);
      transfer = random.nextInt(20) == 0 ? transfer : transfer.giving(amount);
    }
    for (Attribute attribute : rule.attributes()) {
      if (random.nextInt(20) != 0) {
        transfer = transfer.with(attribute.name(), value(attribute, random));
      }
    }
    for (Map.Entry<String, Object> fact : facts(convention, random).entrySet()) {
      transfer = transfer.given(fact.getKey(), fact.getValue());
    }
    return verified(transfer, random);
  }

  private static Transfer verified(Transfer transfer, Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> transfer;
      case 1 -> transfer.verifiedBy("路人", "p-1");
      default -> transfer.verifiedBy("网格员", "p-3").evidence(List.of("签到"));
    };
  }

  /** With facts, parties and groups, as the convention asks for them, mostly. */
  private static Observation who(
      Observation observation, Convention convention, Behaviour behaviour, Random random) {
    Observation more = observation;
    for (String kind : convention.groups()) {
      more = random.nextInt(20) == 0 ? more : more.in(kind, String.valueOf(random.nextInt(2)));
    }
    for (Party party : behaviour.parties()) {
      more =
          random.nextInt(8) == 0
              ? more
              : more.concerning(party.role(), account(party.accountKind(), random));
    }
    if (random.nextInt(40) == 0) {
      more = more.concerning("邻居", account(AccountId.HOUSEHOLD, random));
    }
    for (Map.Entry<String, Object> fact : facts(convention, random).entrySet()) {
      more = more.given(fact.getKey(), fact.getValue());
    }
    return more;
  }

  private static Map<String, Object> facts(Convention convention, Random random) {
    Map<String, Object> facts = new TreeMap<>();
    for (Fact fact : convention.facts()) {
      if (random.nextInt(16) != 0) {
        facts.put(fact.name(), value(fact.attribute(), random));
      }
    }
    if (random.nextInt(60) == 0) {
      facts.put("户型", "大");
    }
    return facts;
  }

  private static AccountId account(String kind, Random random) {
    return random.nextInt(20) == 0
        ? new AccountId("楼栋", "1")
        : new AccountId(kind, String.valueOf(1 + random.nextInt(2)));
  }

  private static Object value(Attribute attribute, Random random) {
    if (random.nextInt(50) == 0) {
      return List.of("丁", true, new BigDecimal("12.5"), new BigDecimal("0.125"))
          .get(random.nextInt(4));
    }
    return switch (attribute.type()) {
      case NUMBER -> BigDecimal.valueOf(random.nextInt(25), 1);
      case TEXT -> attribute.options().get(random.nextInt(attribute.options().size()));
      case BOOLEAN -> random.nextBoolean();
      case DATE -> LocalDate.of(2024, 1, 1).plusDays(random.nextInt(366));
    };
  }

  private static Observation verified(Observation observation, Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> observation;
      case 1 -> observation.verifiedBy("路人", "p-1");
      case 2 -> observation.verifiedBy("楼栋长", "p-2").evidence(List.of("签到", "照片"));
      default -> observation.verifiedBy("网格员", "p-3").evidence(List.of("签到"));
    };
  }

  /** The same event once more, or another with its id. */
  private static Event again(Event event, Random random) {
    if (event instanceof Observation o) {
      return switch (random.nextInt(9)) {
        case 0, 1 -> o;
        case 5 -> o.ofAct("丙事");
        case 6 -> o.given("类", "甲");
        case 7 -> o.concerning("负责人", account(AccountId.HOUSEHOLD, random));
        case 2 -> verified(o, random);
        case 3 -> o.by("r-9");
        case 4 -> moved(o, o.at().withOffsetSameInstant(ZoneOffset.UTC), o.account());
        default -> moved(o, o.at(), account(AccountId.HOUSEHOLD, random));
      };
    }
    String actor = random.nextInt(3) == 0 ? "r-9" : event.actor();
    if (event instanceof Return back) {
      return new Return(back.id(), back.at(), back.account(), actor, back.of());
    } else if (event instanceof Confirmation c) {
      return new Confirmation(c.id(), c.at(), c.account(), actor, c.of());
    } else if (event instanceof Cancellation c) {
      return new Cancellation(c.id(), c.at(), c.account(), actor, c.of());
    }
    if (event instanceof Transfer transfer) {
      return switch (random.nextInt(5)) {
        case 0, 1 -> transfer;
        case 2 -> verified(transfer, random);
        case 3 -> transfer.giving(random.nextInt(9) + 1L);
        default -> transfer.by("r-9");
      };
    }
    Redemption r = (Redemption) event;
    int quantity = random.nextInt(3) == 0 ? r.quantity() + 1 : r.quantity();
    return new Redemption(
        r.id(),
        r.at(),
        r.account(),
        r.actor(),
        r.reward(),
        quantity,
        r.facts(),
        r.pay(),
        r.reservedUntil());
  }

  private static Observation moved(Observation o, OffsetDateTime at, AccountId account) {
    return new Observation(
        o.id(),
        at,
        o.behaviour(),
        account,
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
}
