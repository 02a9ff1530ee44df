package org.gongyue.dsl.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Limit;
import org.gongyue.convention.ScoringRule;
import org.gongyue.dsl.probe.Inside;

/**
 * Where an item of a convention is: in which of its lists, under which id.
 *
 * @param list the name of the list
 * @param id the item's number or name; of a scoring rule, its behaviour's
 * @param rule the number of the scoring rule; null if the item is none
 */
record Address(String list, String id, String rule) {

  private static final String BEHAVIOURS = "behaviours";

  /** The lists that have items, in the order in which changes are told. */
  private static final List<String> LISTS =
      List.of(
          "articles",
          "responsibilities",
          "units",
          "facts",
          BEHAVIOURS,
          "limits",
          "gates",
          "gradings",
          "indicators",
          "settlements",
          "rewards",
          "transfers");

  /** The items of a convention by their addresses. A behaviour is one without its rules. */
  static Map<Address, Record> items(Convention convention) {
    Map<Address, Record> items = new LinkedHashMap<>();
    for (String list : LISTS) {
      for (Record item : list(convention, list)) {
        String id = id(item);
        if (item instanceof Behaviour behaviour) {
          items.put(new Address(list, id, null), behaviour.with(List.of()));
          behaviour.rules().forEach(rule -> items.put(new Address(list, id, rule.id()), rule));
        } else {
          items.put(new Address(list, id, null), item);
        }
      }
    }
    return items;
  }

  /** What an item is known by. */
  static String id(Record item) {
    if (item instanceof Limit one) {
      String measure = one.measure() == Limit.Measure.TIMES ? "次" : "分";
      return one.target() + " " + one.scope() + one.window() + " " + measure + " " + one.unit();
    }
    return Inside.id(item);
  }

  @SuppressWarnings("unchecked") // the lists of a convention are lists of records
  private static List<Record> list(Convention convention, String name) {
    return (List<Record>) Inside.value(convention, name);
  }

  /**
   * The convention with another item here.
   *
   * @param item null for none. One that is not there yet comes last
   */
  Convention put(Convention convention, Record item) {
    List<Record> all = new ArrayList<>(list(convention, list));
    int at = -1;
    for (int i = 0; i < all.size(); i++) {
      at = id(all.get(i)).equals(id) ? i : at;
    }
    Record whole = item;
    if (list.equals(BEHAVIOURS)) {
      Behaviour there = at < 0 ? null : (Behaviour) all.get(at);
      whole = rule != null ? there.with(rules(there, (ScoringRule) item)) : whole(item, there);
    }
    if (at < 0) {
      all.add(whole);
    } else if (whole == null) {
      all.remove(at);
    } else {
      all.set(at, whole);
    }
    return Inside.with(convention, list, List.copyOf(all));
  }

  private List<ScoringRule> rules(Behaviour behaviour, ScoringRule other) {
    List<ScoringRule> rules = new ArrayList<>();
    boolean found = false;
    for (ScoringRule one : behaviour.rules()) {
      boolean here = one.id().equals(rule);
      found |= here;
      if (!here) {
        rules.add(one);
      } else if (other != null) {
        rules.add(other);
      }
    }
    if (!found && other != null) {
      rules.add(other);
    }
    return rules;
  }

  /** A behaviour keeps the rules that it has. */
  private static Record whole(Record item, Behaviour there) {
    return item != null && there != null && ((Behaviour) item).rules().isEmpty()
        ? ((Behaviour) item).with(there.rules())
        : item;
  }

  /** What people know the item by. */
  String name() {
    return rule == null ? id : rule;
  }
}
