package org.gongyue.dsl.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyue.account.State;
import org.gongyue.convention.Grading;
import org.gongyue.convention.OfficeTerm;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.expression.Interval;
import org.gongyue.dsl.expression.Names;
import org.gongyue.dsl.vocabulary.Words;
import org.gongyue.measure.Target;

/** Who is called what in one convention. One name has one meaning. */
final class Symbols implements Names {

  private static final List<String> KNOWN_STATES =
      List.of(State.SUSPENDED, State.VETO, State.FROZEN, State.RED_LIST, State.BLACK_LIST);

  /** Where not all could be read, perhaps neither could 届期: then it may mean anything. */
  private static final OfficeTerm UNREADABLE = new OfficeTerm(LocalDate.EPOCH, 1);

  private final Diagnostics out;
  private final Map<String, Target> targets = new LinkedHashMap<>();
  private final Map<String, Position> declared = new LinkedHashMap<>();
  private Map<String, UnitOfAccount> units = Map.of();
  private final Set<String> setStates = new LinkedHashSet<>();
  private final Set<String> settlements = new LinkedHashSet<>();
  private final Set<String> endedStates = new LinkedHashSet<>();
  private final Map<String, Position> articles = new LinkedHashMap<>();
  private Collection<String> groups = List.of();
  private Collection<String> accountKinds = List.of();
  private final Map<String, List<String>> gradings = new LinkedHashMap<>();
  private final List<Together> together = new ArrayList<>();
  private OfficeTerm officeTerm;
  private boolean complete = true;
  private boolean blackList;

  Symbols(Diagnostics out) {
    this.out = out;
  }

  /** The convention keeps a black list. */
  void hasBlackList() {
    blackList = true;
  }

  /** Whether the convention keeps a black list. */
  boolean isBlackListOn() {
    return blackList;
  }

  /** Something could not be read, so that names may be missing. */
  void isMissingSome() {
    complete = false;
  }

  @Override
  public boolean isComplete() {
    return complete;
  }

  /** Gives a name a meaning, and says if it has one already. */
  void declare(String name, Target target, Position position, Code duplicate) {
    if (Words.TARGETS.meaning(name) != null) {
      out.add(Code.RESERVED_NAME, position, name);
    } else if (declared.containsKey(name)) {
      out.add(duplicate, position, name, declared.get(name));
    } else {
      targets.put(name, target);
      declared.put(name, position);
    }
  }

  /** The convention states its term of office. */
  void officeTerm(OfficeTerm stated) {
    officeTerm = stated;
  }

  @Override
  public OfficeTerm officeTerm() {
    return officeTerm == null && !complete ? UNREADABLE : officeTerm;
  }

  @Override
  public void isNamedTogether(List<Target> parts, List<Position> places) {
    together.add(new Together(parts, places));
  }

  /** Where several names are written as one. */
  List<Together> together() {
    return together;
  }

  /**
   * Several names that are written as one.
   *
   * @param places where each is written
   */
  record Together(List<Target> targets, List<Position> places) {
    Together {
      targets = List.copyOf(targets);
      places = List.copyOf(places);
    }
  }

  /** An article, whose name is in no expression. */
  void article(String id, Position position) {
    articles.put(id, position);
  }

  /** A settlement, which is no behaviour that could be limited. */
  void settlement(String id) {
    settlements.add(id);
  }

  /** Whether a name is that of a settlement. */
  boolean isSettlement(String name) {
    return settlements.contains(name);
  }

  /** A rule that is copied from another, whose number is in no expression either. */
  void copy(String id, Position position) {
    articles.put(id, position);
  }

  /** A number that is in no expression, such as a gate's, but is nobody else's either. */
  void number(String id, Position position) {
    if (declared.containsKey(id)) {
      out.add(Code.DUPLICATE_ID, position, id, declared.get(id));
    } else {
      declared.put(id, position);
    }
  }

  void groups(Collection<String> known) {
    groups = known;
  }

  @Override
  public Collection<String> groups() {
    return groups;
  }

  void accountKinds(Collection<String> known) {
    accountKinds = known;
  }

  @Override
  public Collection<String> accountKinds() {
    return accountKinds;
  }

  /** Some rule sets a state. */
  void sets(String state) {
    setStates.add(state);
  }

  /** Some rule ends a state. */
  void ends(String state) {
    endedStates.add(state);
  }

  boolean isSet(String state) {
    return setStates.contains(state);
  }

  boolean isEnded(String state) {
    return endedStates.contains(state);
  }

  /** The states that some rule sets. */
  Collection<String> setStates() {
    return setStates;
  }

  @Override
  public Collection<String> states() {
    Set<String> states = new LinkedHashSet<>(KNOWN_STATES);
    states.addAll(setStates);
    return states;
  }

  /** A grading is read, and may be asked for from now on. */
  void grading(Grading grading) {
    List<String> grades =
        new ArrayList<>(grading.bands().stream().map(Grading.Band::grade).toList());
    if (grading.leavesSomeOut()) {
      grades.add(Grading.NONE);
    }
    gradings.put(grading.name(), grades);
  }

  /** Where a grading is written. */
  void grading(String name, Position position) {
    declared.put(name, position);
  }

  /** An indicator, which nothing names but the indicators below it. */
  void indicator(String name, Position position) {
    declared.put(name, position);
  }

  /** Where a name was given. */
  Position placeOf(String name) {
    return declared.get(name);
  }

  @Override
  public Collection<String> gradings() {
    return gradings.keySet();
  }

  @Override
  public List<String> grades(String grading) {
    return gradings.get(grading);
  }

  /** Where each name was given. */
  Map<String, Position> origins() {
    Map<String, Position> origins = new LinkedHashMap<>(declared);
    origins.putAll(articles);
    return origins;
  }

  @Override
  public Target target(String name) {
    Target always = Words.TARGETS.meaning(name);
    return always == null ? targets.get(name) : always;
  }

  @Override
  public Collection<String> targets() {
    return targets.keySet();
  }

  void units(List<UnitOfAccount> known) {
    Map<String, UnitOfAccount> byName = new LinkedHashMap<>();
    known.forEach(unit -> byName.put(unit.name(), unit));
    units = byName;
  }

  /** A unit by name, the default for null; null if it is not known. */
  UnitOfAccount unit(String name) {
    return name != null
        ? units.get(name)
        : units.isEmpty() ? null : units.values().iterator().next();
  }

  @Override
  public Collection<String> units() {
    return units.keySet();
  }

  @Override
  public Map<String, Interval> balances() {
    Map<String, Interval> balances = new HashMap<>();
    units.forEach((name, unit) -> balances.put(name, new Interval(unit.floor(), unit.ceiling())));
    return balances;
  }
}
