package org.gongyue.dsl.probe;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Polarity;
import org.gongyue.convention.Settlement;
import org.gongyue.decision.Posting;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.AccountId;
import org.gongyue.event.Cancellation;
import org.gongyue.event.Closing;
import org.gongyue.event.Confirmation;
import org.gongyue.event.Event;
import org.gongyue.event.Redemption;
import org.gongyue.event.Return;
import org.gongyue.measure.Period;
import org.gongyue.measure.Whose;

/**
 * Made-up logs of two households, in canonical order. The same number gives the same log.
 *
 * <p>Logs differ in how much time passes between two events, in how many they have, and in whether
 * they begin with a time of good deeds, so that there is something to spend and to lose.
 */
public final class Walks {

  /** How a log can be: so many events in all, so many good deeds first, so much time between. */
  private record Manner(int events, int prelude, int pace) {}

  private static final List<Manner> MANNERS =
      List.of(
          new Manner(6, 0, 1),
          new Manner(30, 0, 1),
          new Manner(30, 0, 2),
          new Manner(30, 0, 3),
          new Manner(30, 20, 2),
          new Manner(60, 0, 2),
          new Manner(90, 60, 2),
          new Manner(150, 0, 3));

  /** How much of what has to do with the matter may happen, in percent. */
  private static final List<Integer> SHARES = List.of(5, 15, 40, 100);

  private static final Manner MARATHON = new Manner(400, 0, 0);
  private static final Manner LONG = new Manner(300, 250, 2);

  /** From how many made-up records of a behaviour the best is taken. */
  private static final int CHOICES = 24;

  private final List<RuleBook> versions;
  private final List<Convention> conventions;
  private final Map<String, Long> best = new HashMap<>();
  private final Topics topics;
  private final Days days;
  private final Map<String, Maker> makers = new HashMap<>();
  private final List<String> good;
  private final List<String> bad;
  private final List<Settlement> joint;

  /**
   * Logs for versions of a convention, about some of what they have.
   *
   * @param versions one or two, which are in force on some day together
   * @param about ids of behaviours, rules, rewards, transfers, settlements or gates, or names of
   *     gradings or units; empty for everything
   */
  public Walks(List<RuleBook> versions, Set<String> about) {
    this.versions = List.copyOf(versions);
    this.conventions = versions.stream().map(RuleBook::convention).toList();
    this.topics = new Topics(conventions, about);
    this.days = new Days(conventions, topics.parts());
    this.good = ids(Polarity.POSITIVE);
    this.bad = ids(Polarity.NEGATIVE);
    this.joint =
        conventions.stream()
            .flatMap(one -> one.settlements().stream())
            .filter(one -> one.every().window() != null)
            .filter(one -> one.ranking() != null || one.pool() != null || looksAtGroups(one))
            .toList();
  }

  private List<String> ids(Polarity polarity) {
    return conventions.get(0).behaviours().stream()
        .filter(one -> one.polarity() == polarity && topics.concerns(one))
        .map(Behaviour::id)
        .toList();
  }

  private static boolean looksAtGroups(Settlement settlement) {
    return Inside.of(settlement, Whose.class).stream()
        .anyMatch(whose -> whose.kind() == Whose.Kind.GROUP);
  }

  /** A log by its number, from 0. */
  public List<Event> walk(int number) {
    long seed = 0x9E3779B97F4A7C15L * (number + 1L);
    Draw draw = new Draw(seed);
    Manner manner = manner(number);
    List<String> related = some(topics.related(), draw);
    List<String> main = topics.main();
    if (manner.equals(MARATHON)) {
      List<String> alike = topics.ofKind(main, draw.of(topics.kinds()));
      main = alike.isEmpty() ? main : alike;
    }
    int prelude = manner.prelude() == 0 ? 0 : draw.between(5, manner.prelude());
    List<String> helpful = good.stream().filter(topics.related()::contains).toList();
    helpful = helpful.isEmpty() ? good : helpful;
    List<Event> events = new ArrayList<>();
    ZonedDateTime now = days.start(draw);
    int rhythm = days.rhythm(draw);
    String again = null;
    int times = 0;
    while (now != null && events.size() < manner.events()) {
      boolean isPrelude = events.size() < prelude && !good.isEmpty();
      String id = "E" + (events.size() + 1);
      if (times-- <= 0) {
        again = isPrelude ? draw.of(draw.percent(50) ? good : helpful) : topic(main, related, draw);
        times = draw.percent(8) ? draw.between(1, 14) : 0;
      }
      Event followup = draw.percent(4) ? followup(id, now, events, draw) : null;
      events.add(
          followup == null
              ? event(
                  again, id, now, habitual(again, seed, isPrelude || manner.equals(MARATHON), draw))
              : followup);
      int pace = isPrelude ? draw.below(2) : manner.pace();
      ZonedDateTime then = days.next(now, pace, isPrelude ? -1 : rhythm, draw);
      close(now, then, events);
      now = then;
    }
    return events;
  }

  /** The longer short logs have shown nothing, the more of them are long. */
  private static Manner manner(int number) {
    if (number % 41 == 40 || (number > 200 && number % 3 == 0)) {
      return MARATHON;
    }
    boolean isLong = number % 29 == 28 || (number > 200 && number % 3 == 1);
    return isLong ? LONG : MANNERS.get(number % MANNERS.size());
  }

  /**
   * What has to do with the matter, or only some of it: where much happens, what needs that
   * something else does not happen would never be seen.
   */
  private List<String> some(List<String> all, Draw draw) {
    int chance = draw.of(SHARES);
    boolean onlyGood = draw.percent(40);
    return all.stream()
        .filter(one -> draw.percent(chance))
        .filter(one -> !onlyGood || !bad.contains(one))
        .toList();
  }

  private String topic(List<String> main, List<String> related, Draw draw) {
    int kind = draw.below(100);
    List<String> some =
        kind < 60 || (related.isEmpty() && kind < 97) ? main : kind < 97 ? related : topics.all();
    return draw.of(some);
  }

  /**
   * Much of what is done is done as it always is, or as it brings most: what is limited needs much
   * of the same.
   */
  private Draw habitual(String topic, long seed, boolean eager, Draw draw) {
    int kind = draw.below(100);
    if (kind < (eager ? 75 : 35) && good.contains(topic)) {
      return new Draw(best.computeIfAbsent(topic, this::best));
    }
    return kind < 65 ? new Draw(seed ^ topic.hashCode()) : draw;
  }

  /** By which choices a new account is given most for a record of a behaviour. */
  private long best(String behaviour) {
    RuleBook rules = versions.get(0);
    ZonedDateTime at = days.start(new Draw(0));
    long best = 0;
    BigDecimal most = BigDecimal.ZERO;
    for (long seed = 1; seed <= CHOICES; seed++) {
      Event event = event(behaviour, "?", at, new Draw(seed));
      BigDecimal points =
          Chronicle.of(rules).take(event).postings().stream()
              .filter(posting -> posting.account().equals(event.account()))
              .map(Posting::amount)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      if (event.account().id().equals(Deed.USUAL) && points.compareTo(most) > 0) {
        best = seed;
        most = points;
      }
    }
    return best;
  }

  private Event event(String topic, String id, ZonedDateTime now, Draw draw) {
    return makers.computeIfAbsent(topic, this::maker).draw(id, now, draw);
  }

  private Maker maker(String topic) {
    for (Convention version : conventions) {
      if (version.rewards().stream().anyMatch(one -> one.id().equals(topic))) {
        return new Request(topic, conventions);
      } else if (version.transfers().stream().anyMatch(one -> one.id().equals(topic))) {
        return new Gift(topic, conventions);
      }
    }
    return new Deed(topic, conventions);
  }

  /** What follows an earlier redemption; null if there is none. */
  private static Event followup(String id, ZonedDateTime now, List<Event> before, Draw draw) {
    List<Redemption> asked =
        before.stream()
            .filter(one -> one instanceof Redemption)
            .map(one -> (Redemption) one)
            .toList();
    if (asked.isEmpty()) {
      return null;
    }
    Redemption of = asked.get(asked.size() - 1);
    return switch (draw.below(of.reservedUntil() == null ? 1 : 3)) {
      case 0 -> new Return(id, now.toOffsetDateTime(), of.account(), "r-1", of.id());
      case 1 -> new Confirmation(id, now.toOffsetDateTime(), of.account(), "r-1", of.id());
      default -> new Cancellation(id, now.toOffsetDateTime(), of.account(), "r-1", of.id());
    };
  }

  /** Closes the periods that end between two events, where something waits for that. */
  private void close(ZonedDateTime now, ZonedDateTime then, List<Event> events) {
    if (then == null || joint.isEmpty()) {
      return;
    }
    for (Settlement settlement : joint) {
      Period period = Period.of(settlement.every().window(), now.toLocalDate());
      LocalDate next = then.toLocalDate();
      String id = "结账-" + period.id();
      if (period.isOver(next) && events.stream().noneMatch(one -> one.id().equals(id))) {
        ZonedDateTime at = next.atTime(0, 1).atZone(now.getZone());
        events.add(closing(id, at, period, settlement));
      }
    }
  }

  private Closing closing(String id, ZonedDateTime at, Period period, Settlement settlement) {
    Map<String, BigDecimal> totals = new HashMap<>();
    joint.stream()
        .filter(one -> one.pool() != null && one.pool().total() == null)
        .filter(one -> one.every().closes(period))
        .forEach(one -> totals.put(one.id(), BigDecimal.valueOf(100)));
    return new Closing(id, at.toOffsetDateTime(), null, period, members(settlement), totals);
  }

  private List<Closing.Member> members(Settlement settlement) {
    Map<String, String> groups = new HashMap<>();
    conventions.forEach(version -> version.groups().forEach(kind -> groups.put(kind, "1")));
    String kind = settlement.behaviour().accountKind();
    return List.of(
        new Closing.Member(new AccountId(kind, "1-101"), groups),
        new Closing.Member(new AccountId(kind, "1-102"), groups));
  }
}
