package org.gongyue.dsl.diff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.decision.Decision;
import org.gongyue.dsl.probe.Difference;
import org.gongyue.dsl.probe.Inside;
import org.gongyue.dsl.probe.Meaning;
import org.gongyue.dsl.probe.Search;
import org.gongyue.dsl.probe.Walks;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.Event;

/**
 * Compares two versions of a convention. Each change is tried out by itself, in the earlier
 * version: what differs then differs because of it. Both are taken to be in force for as long as
 * either is, for it is not the days in force that are compared.
 */
public final class Changes {

  /** Parts of the convention itself that decide something. */
  private static final List<String> OF_ALL =
      List.of(
          "zone",
          "officeTerm",
          "accountKinds",
          "categories",
          "commons",
          "groups",
          "sameAct",
          "objections",
          "budgets",
          "masked");

  /** Lists whose order decides something. */
  private static final List<String> ORDERED = List.of("gradings", "settlements");

  private final Convention before;
  private final Convention after;
  private final int budget;
  private final RuleBook original;
  private final RuleBook whole;
  private final List<Change> changes = new ArrayList<>();

  private Changes(Convention before, Convention after, int budget) {
    Convention.Life life = life(before.life(), after.life());
    this.before = before.with(life);
    this.after = after.with(life);
    this.budget = budget;
    this.original = RuleBook.compile(this.before);
    this.whole = RuleBook.compile(this.after);
  }

  /** In force, and for as long as either is. */
  private static Convention.Life life(Convention.Life one, Convention.Life other) {
    LocalDate from = one.from().isBefore(other.from()) ? one.from() : other.from();
    LocalDate until =
        one.until() == null || other.until() == null
            ? null
            : one.until().isAfter(other.until()) ? one.until() : other.until();
    Convention.Life.Act act = new Convention.Life.Act(null, from);
    return new Convention.Life(
        new Convention.Life.Adoption(null, from),
        act,
        new Convention.Life.Publication(from, null),
        from,
        until);
  }

  /**
   * All that changed, in the order of the documents.
   *
   * @param budget how many made-up events are tried for each change
   */
  public static List<Change> between(Convention before, Convention after, int budget) {
    Changes all = new Changes(before, after, budget);
    all.compare();
    return List.copyOf(all.changes);
  }

  private void compare() {
    for (String part : OF_ALL) {
      compare("", "", part, before, after, changed -> (Convention) changed);
    }
    Map<Address, Record> earlier = Address.items(before);
    Map<Address, Record> later = Address.items(after);
    Set<Address> all = new LinkedHashSet<>(earlier.keySet());
    all.addAll(later.keySet());
    for (Address address : all) {
      Record one = earlier.get(address);
      Record other = later.get(address);
      if (one == null) {
        added(address, other);
      } else if (other == null) {
        removed(address, one, later);
      } else {
        for (String part : Inside.names(one)) {
          compare(
              address.list(),
              address.name(),
              part,
              one,
              other,
              changed -> address.put(before, changed));
        }
      }
    }
    order();
    together();
  }

  /** Where no change alone was found to decide anything, they may do so together. */
  private void together() {
    List<Change> unseen =
        changes.stream().filter(one -> one.proof() == Change.Proof.NOT_FOUND).toList();
    boolean isSeen = changes.stream().anyMatch(one -> one.proof() == Change.Proof.DIFFERENT);
    if (isSeen || unseen.size() < 2) {
      return;
    }
    Set<String> about = new TreeSet<>();
    unseen.forEach(one -> about.addAll(about(one.item())));
    Change.Witness witness = witness(whole, about);
    if (witness != null) {
      Change.Proof proof = Change.Proof.DIFFERENT;
      add(Change.Kind.TOGETHER, "", "", "", null, null, proof, witness);
    }
  }

  private interface Put {
    Convention of(Record changed);
  }

  private void compare(String list, String item, String part, Record one, Record other, Put put) {
    Object was = Inside.value(one, part);
    Object is = Inside.value(other, part);
    if (Objects.equals(was, is) || (one instanceof Behaviour && part.equals("rules"))) {
      return;
    }
    boolean isSame = !Meaning.isMeant(one, part) || Meaning.of(was).equals(Meaning.of(is));
    if (isSame) {
      add(Change.Kind.CHANGED, list, item, part, was, is, Change.Proof.SAME, null);
      return;
    }
    Convention hybrid = put.of(Inside.with(one, part, is));
    tell(Change.Kind.CHANGED, list, item, part, was, is, hybrid);
  }

  private void added(Address address, Record item) {
    if (address.rule() != null && !Address.items(before).containsKey(behaviour(address))) {
      return; // told with its behaviour
    }
    Record whole = address.rule() == null ? whole(after, address, item) : item;
    tell(
        Change.Kind.ADDED,
        address.list(),
        address.name(),
        "",
        null,
        item,
        address.put(before, whole));
  }

  private void removed(Address address, Record item, Map<Address, Record> later) {
    if (address.rule() != null && !later.containsKey(behaviour(address))) {
      return; // told with its behaviour
    }
    tell(
        Change.Kind.REMOVED,
        address.list(),
        address.name(),
        "",
        item,
        null,
        address.put(before, null));
  }

  private static Address behaviour(Address rule) {
    return new Address(rule.list(), rule.id(), null);
  }

  /** A behaviour with its rules. */
  private static Record whole(Convention convention, Address address, Record item) {
    return convention.behaviours().stream()
        .filter(one -> item instanceof Behaviour && one.id().equals(address.id()))
        .findFirst()
        .map(one -> (Record) one)
        .orElse(item);
  }

  /** Where only the order of what both have is another. */
  private void order() {
    for (Behaviour one : before.behaviours()) {
      for (Behaviour other : after.behaviours()) {
        if (one.id().equals(other.id())) {
          List<Record> sorted = sorted(one.rules(), other.rules(), rule -> rule.id());
          if (!sorted.equals(one.rules())) {
            Behaviour changed = Inside.with(one, "rules", sorted);
            Address address = new Address("behaviours", one.id(), null);
            tell(
                Change.Kind.REORDERED,
                "behaviours",
                one.id(),
                "rules",
                one.rules().stream().map(rule -> rule.id()).toList(),
                sorted.stream().map(rule -> Inside.value(rule, "id")).toList(),
                address.put(before, changed));
          }
        }
      }
    }
    for (String list : ORDERED) {
      @SuppressWarnings("unchecked") // lists of records
      List<Record> one = (List<Record>) Inside.value(before, list);
      @SuppressWarnings("unchecked")
      List<Record> other = (List<Record>) Inside.value(after, list);
      List<Record> sorted = sorted(one, other, Address::id);
      if (!sorted.equals(one)) {
        tell(
            Change.Kind.REORDERED,
            list,
            "",
            "",
            one.stream().map(Address::id).toList(),
            sorted.stream().map(Address::id).toList(),
            Inside.with(before, list, sorted));
      }
    }
  }

  private interface Id<R> {
    String of(R item);
  }

  /** The items of one list in the order of the other; what that lacks stays where it is. */
  private static <R extends Record> List<Record> sorted(
      List<R> items, List<R> order, Id<? super R> id) {
    List<String> ids = order.stream().map(id::of).toList();
    List<R> common = new ArrayList<>(items);
    common.removeIf(item -> !ids.contains(id.of(item)));
    common.sort(Comparator.comparing(item -> ids.indexOf(id.of(item))));
    List<Record> sorted = new ArrayList<>();
    int next = 0;
    for (R item : items) {
      sorted.add(ids.contains(id.of(item)) ? common.get(next++) : item);
    }
    return sorted;
  }

  /** Looks for a witness in the earlier version with this change alone, else with all changes. */
  private void tell(
      Change.Kind kind,
      String list,
      String item,
      String part,
      Object was,
      Object is,
      Convention hybrid) {
    if (Meaning.of(hybrid).equals(Meaning.of(before))) {
      add(kind, list, item, part, was, is, Change.Proof.SAME, null);
      return;
    }
    Change.Witness witness = witness(compiled(hybrid), about(item));
    Change.Proof proof = witness == null ? Change.Proof.NOT_FOUND : Change.Proof.DIFFERENT;
    add(kind, list, item, part, was, is, proof, witness);
  }

  /** The ids that an item is known by; a limit is known by what it is over. */
  private static Set<String> about(String item) {
    return new TreeSet<>(item.isEmpty() ? List.of() : List.of(item, item.split(" ", 2)[0]));
  }

  /** What was changed may rest on something else that was: then all changes are taken together. */
  private RuleBook compiled(Convention hybrid) {
    try {
      return RuleBook.compile(hybrid);
    } catch (IllegalArgumentException e) {
      return whole;
    }
  }

  /** Null if none was found. */
  private Change.Witness witness(RuleBook changed, Set<String> about) {
    Walks walks = new Walks(List.of(original, changed), about);
    List<Event> log =
        new Search(walks, new Difference(original, changed)).find(budget).orElse(List.of());
    return log.isEmpty() ? null : new Change.Witness(log, last(original, log), last(changed, log));
  }

  private static Decision last(RuleBook rules, List<Event> log) {
    Chronicle chronicle = Chronicle.of(rules);
    Decision last = null;
    for (Event event : log) {
      last = chronicle.take(event);
    }
    return last;
  }

  private void add(
      Change.Kind kind,
      String list,
      String item,
      String part,
      Object was,
      Object is,
      Change.Proof proof,
      Change.Witness witness) {
    changes.add(new Change(kind, list, item, part, Told.of(was), Told.of(is), proof, witness));
  }
}
