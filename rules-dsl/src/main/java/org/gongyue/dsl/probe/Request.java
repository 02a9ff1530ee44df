package org.gongyue.dsl.probe;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Limit;
import org.gongyue.convention.Reward;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Redemption;

/** Makes up requests for one reward. */
final class Request implements Maker {

  private final String id;
  private final Attempts facts = new Attempts();
  private final Set<String> kinds = new LinkedHashSet<>();
  private final Set<String> others = new LinkedHashSet<>();
  private final Set<Integer> quantities = new TreeSet<>(Set.of(1));

  Request(String id, Collection<Convention> versions) {
    this.id = id;
    for (Convention version : versions) {
      version.rewards().stream()
          .filter(one -> one.id().equals(id))
          .forEach(one -> take(version, one));
    }
  }

  private void take(Convention version, Reward reward) {
    facts.take(version, version.readable(), version.readable(), List.of(reward));
    kinds.add(reward.accountKind());
    others.addAll(version.accountKinds());
    around(reward.fitting(1));
    for (Limit limit : reward.limits()) {
      around(limit.most().longValue());
    }
    if (reward.stock() != null) {
      around(reward.stock());
    }
    if (reward.portion() != null) {
      around(reward.fitting(1) * 2);
    }
  }

  private void around(long number) {
    for (long near = number - 1; near <= number + 1; near++) {
      if (near >= 1 && near <= Redemption.MOST) {
        quantities.add((int) near);
      }
    }
  }

  @Override
  public Event draw(String event, ZonedDateTime at, Draw draw) {
    LocalDate reserved = draw.percent(10) ? at.toLocalDate().plusDays(draw.between(0, 5)) : null;
    return new Redemption(
        event,
        at.toOffsetDateTime(),
        new AccountId(draw.of(List.copyOf(draw.percent(97) ? kinds : others)), Deed.account(draw)),
        "r-1",
        id,
        draw.percent(70) ? quantities.iterator().next() : draw.of(List.copyOf(quantities)),
        facts.draw(at.toLocalDate(), draw),
        Map.of(),
        reserved);
  }
}
