package org.gongyue.event;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.gongyue.measure.Decimals;
import org.gongyue.measure.Period;

/**
 * That a period is closed for the whole community (结账), for settlements that look at more than one
 * account: rankings, pools, shares of a building. What each account settles by itself needs none.
 *
 * @param id the host's id
 * @param at when it was closed: after the last day of the period
 * @param actor who closed it; null if not known
 * @param period which period
 * @param members the accounts that take part, each once, in the order of their ids
 * @param totals the sums of pools for which the convention says none, by the id of the settlement
 */
public record Closing(
    String id,
    OffsetDateTime at,
    String actor,
    Period period,
    List<Member> members,
    Map<String, BigDecimal> totals)
    implements Event {

  /**
   * An account that takes part.
   *
   * @param groups the groups that it belonged to in the period, by kind, such as {@code 楼栋}
   */
  public record Member(AccountId account, Map<String, String> groups) {
    public Member {
      Objects.requireNonNull(account);
      Map<String, String> sorted = new TreeMap<>();
      groups.forEach(
          (kind, group) ->
              sorted.put(Names.required("group", kind), Names.required("group", group)));
      groups = Collections.unmodifiableMap(sorted);
    }
  }

  public Closing {
    Names.required("id", id);
    Objects.requireNonNull(at);
    Names.optional("actor", actor);
    Objects.requireNonNull(period);
    List<Member> sorted = new ArrayList<>(members);
    sorted.sort(Comparator.comparing(Member::account));
    members = List.copyOf(sorted);
    Set<AccountId> known = new HashSet<>();
    for (Member member : members) {
      if (!known.add(member.account())) {
        throw new IllegalArgumentException(member.account() + " takes part twice");
      }
    }
    Map<String, BigDecimal> canonical = new TreeMap<>();
    totals.forEach(
        (settlement, total) ->
            canonical.put(Names.required("total", settlement), Decimals.canonical(total)));
    totals = Collections.unmodifiableMap(canonical);
  }

  /** A closing in which no sum has to be said. */
  public Closing(String id, OffsetDateTime at, Period period, List<Member> members) {
    this(id, at, null, period, members, Map.of());
  }

  /** The community's own account, which remembers what is closed. */
  @Override
  public AccountId account() {
    return AccountId.COMMUNITY;
  }
}
