package org.gongyue.dsl.community;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongyue.account.Account;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;

/** To which group each account belongs, as its latest record says. */
final class Grouping {

  /** What stands for the group of those that belong to none. */
  static final String REST = "";

  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}");

  /** Numbers by size, before words. */
  private static final Comparator<String> BY_NAME =
      Comparator.comparingLong(
              (String name) ->
                  WHOLE.matcher(name).matches() ? Long.parseLong(name) : Long.MAX_VALUE)
          .thenComparing(Comparator.naturalOrder());

  private final Map<AccountId, String> groups = new HashMap<>();

  /** Of whom the events tell: a group that is called like one of them would name somebody. */
  private final Set<String> people = new HashSet<>();

  /**
   * @param events in canonical order
   * @param kind a kind of group; null for none, so that all belong to no group
   */
  Grouping(List<Event> events, String kind) {
    for (Event event : events) {
      if (kind != null && event instanceof Observation observation) {
        String group = observation.groups().get(kind);
        if (group != null) {
          groups.put(observation.account(), group);
        }
        note(observation, kind);
      }
    }
  }

  private void note(Observation observation, String kind) {
    people.add(observation.actor());
    if (observation.verifiedBy() != null) {
      people.add(observation.verifiedBy().id());
    }
    Stream.concat(Stream.of(observation.account()), observation.parties().values().stream())
        .filter(account -> !account.kind().equals(kind))
        .forEach(account -> people.add(account.id()));
  }

  /** Whether a group can be called by its name: a number alone names nobody. */
  private boolean isCalled(String name) {
    return WHOLE.matcher(name).matches() || !people.contains(name);
  }

  /** The group of an account; {@link #REST} for none. */
  String of(AccountId account) {
    return groups.getOrDefault(account, REST);
  }

  /**
   * The groups that can be shown by themselves, each with the groups that it is made of. Small ones
   * are put together with those that belong to none; and where these are few still, with the
   * smallest of the others, for else they could be reckoned from the whole. A group that is called
   * like an account or a person of the events is treated as a small one.
   *
   * @param counted the kinds of account that are counted: on which something is measured
   * @return by the name of what is shown, the rest last
   */
  Map<String, List<String>> shown(Collection<Account> accounts, Set<String> counted, int fewest) {
    Map<String, Integer> counts = new TreeMap<>(BY_NAME);
    for (Account account : accounts) {
      int one = counted.contains(account.id().kind()) ? 1 : 0;
      counts.merge(of(account.id()), one, Integer::sum);
    }
    List<String> alone = new ArrayList<>(counts.keySet());
    alone.removeIf(name -> name.equals(REST) || counts.get(name) < fewest || !isCalled(name));
    List<String> rest = new ArrayList<>(counts.keySet());
    rest.removeAll(alone);
    List<String> bySize = new ArrayList<>(alone);
    bySize.sort(Comparator.comparing(counts::get));
    int size = rest.stream().mapToInt(counts::get).sum();
    for (String next : bySize) {
      if (size > 0 && size < fewest) {
        rest.add(next);
        alone.remove(next);
        size += counts.get(next);
      }
    }
    Map<String, List<String>> shown = new LinkedHashMap<>();
    alone.forEach(name -> shown.put(name, List.of(name)));
    if (!rest.isEmpty()) {
      shown.put(REST, rest);
    }
    return shown;
  }
}
