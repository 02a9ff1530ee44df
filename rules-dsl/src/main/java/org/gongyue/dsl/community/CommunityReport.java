package org.gongyue.dsl.community;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gongyue.convention.Indicator;
import org.gongyue.decision.Status;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.gongyue.measure.Period;

/**
 * How far a community has come in some months: the indicators of its convention, for all of it and
 * for each group, and totals. It names no account and no actor, and shows no group of fewer than
 * {@value #FEWEST} accounts, so that it can be made public as it is.
 *
 * <p>What is not in it yet at the close of the last day does not count: what comes later belongs to
 * the report of a later day.
 *
 * @param name the title of the convention
 * @param versions the versions of the convention, in order
 * @param first the first day
 * @param last the last day
 * @param groupKind by which kind of group it is told, such as {@code 楼栋}; null for none
 * @param indicators the indicators of the version of the last day
 * @param months the months, by the last day of each, or the last day of all
 * @param community the whole community
 * @param groups its groups by name, the accounts of small groups and of none together at the end
 * @param statuses what became of the events of these days, without those that were repeated
 * @param repeated how many were repeated
 * @param categories the points of each category, in each unit in which there are any
 * @param commons the points of each commons, likewise
 * @param states how many accounts are in which state at the end
 * @param redemptions what was redeemed, without what was taken back
 * @param settlements what settlements gave and took
 */
public record CommunityReport(
    String name,
    List<String> versions,
    LocalDate first,
    LocalDate last,
    String groupKind,
    List<Indicator> indicators,
    List<LocalDate> months,
    Part community,
    List<Part> groups,
    Map<Status, Integer> statuses,
    int repeated,
    List<Points> categories,
    List<Points> commons,
    Map<String, Integer> states,
    List<Item> redemptions,
    List<Item> settlements) {

  /** A group of fewer accounts is not shown by itself. */
  public static final int FEWEST = 3;

  /**
   * The community or a group of its accounts. To which group an account belongs is what its latest
   * record says.
   *
   * @param name the name of the group; null for the community, and for the rest of it
   * @param accounts how many accounts there are at the end
   * @param active of how many something was recorded in these days
   * @param points what was posted in these days for categories, gains less losses, by unit
   * @param months the indicators by name at the end of each month, without those that are measured
   *     on fewer than {@value #FEWEST} accounts
   */
  public record Part(
      String name,
      int accounts,
      int active,
      Map<String, BigDecimal> points,
      List<Map<String, BigDecimal>> months) {
    public Part {
      points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
      months = List.copyOf(months);
    }

    /** The indicators at the end. */
    public Map<String, BigDecimal> latest() {
      return months.get(months.size() - 1);
    }

    /** The values of an indicator, month by month; null where there is none. */
    public List<BigDecimal> trend(String indicator) {
      return months.stream().map(month -> month.get(indicator)).toList();
    }
  }

  /**
   * Points of a category or commons in one unit.
   *
   * @param months what was posted in each month, gains less losses
   */
  public record Points(String name, String unit, List<BigDecimal> months) {
    public Points {
      months = List.copyOf(months);
    }

    /** What was posted in all of them. */
    public BigDecimal total() {
      return months.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  /**
   * A reward or a settlement.
   *
   * @param count how many of the reward were redeemed, or to how many accounts it was settled
   * @param points how many points were posted, by unit
   */
  public record Item(String id, String name, long count, Map<String, BigDecimal> points) {
    public Item {
      points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
    }
  }

  public CommunityReport {
    versions = List.copyOf(versions);
    indicators = List.copyOf(indicators);
    months = List.copyOf(months);
    groups = List.copyOf(groups);
    statuses = Collections.unmodifiableMap(new LinkedHashMap<>(statuses));
    categories = List.copyOf(categories);
    commons = List.copyOf(commons);
    states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
    redemptions = List.copyOf(redemptions);
    settlements = List.copyOf(settlements);
  }

  /**
   * Plays a log once and tells of a period.
   *
   * @param events all of them from the beginning, in canonical order
   * @param period of which days; null for the months from the first event to the last
   * @param groupKind a kind of group; null for none
   * @param until the last day that counts; null for that of the period
   * @param step is run after each event
   * @throws IllegalArgumentException if there is no day to tell of
   */
  public static CommunityReport of(
      RuleBooks rules,
      List<Event> events,
      Period period,
      String groupKind,
      LocalDate until,
      Runnable step) {
    return new Playing(rules, events, period, groupKind, until).report(step);
  }

  /**
   * The kinds of group by which can be told: those that conventions declare come before others that
   * the records name.
   */
  public static Set<String> groupKinds(RuleBooks rules, List<Event> events) {
    Set<String> kinds = new LinkedHashSet<>();
    rules.versions().forEach(version -> kinds.addAll(version.convention().groups()));
    Set<String> others = new TreeSet<>();
    for (Event event : events) {
      if (event instanceof Observation observation) {
        others.addAll(observation.groups().keySet());
      }
    }
    kinds.addAll(others);
    return kinds;
  }

  /**
   * The measured indicator of a commons that is lowest at the end, the shortest board of the barrel
   * (短板); null if there is none.
   */
  public Indicator shortest(Part part) {
    Indicator shortest = null;
    for (Indicator one : indicators) {
      BigDecimal value = part.latest().get(one.name());
      boolean isBoard = value != null && one.commons() != null && !one.isComposed();
      if (isBoard
          && (shortest == null || value.compareTo(part.latest().get(shortest.name())) < 0)) {
        shortest = one;
      }
    }
    return shortest;
  }
}
