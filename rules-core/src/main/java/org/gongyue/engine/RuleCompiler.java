package org.gongyue.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Fact;
import org.gongyue.convention.Gate;
import org.gongyue.convention.Limit;
import org.gongyue.convention.Polarity;
import org.gongyue.convention.Reward;
import org.gongyue.convention.ScoringRule;
import org.gongyue.convention.Settlement;
import org.gongyue.convention.TransferRule;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.convention.Validity;
import org.gongyue.expression.Formula;
import org.gongyue.measure.Target;
import org.gongyue.measure.Whose;
import org.gongyue.measure.WorkingDays;

/** Compiles the behaviours, settlements, rewards and kinds of transfer of one convention. */
final class RuleCompiler {

  private final Convention convention;
  private final Targets targets;
  private final Judgement judgement;
  private final WorkingDays calendar;
  private final Pool pool;

  /** Of formulas that read no fact. */
  private final Facts noFacts;

  /** The rules of positive and of negative behaviours. */
  private final Set<String> rewarding;

  private final Set<String> penalizing;

  /** The limits over more than one rule. */
  private final List<CompiledLimit> limits = new ArrayList<>();

  private final Map<String, UnitOfAccount> units = new HashMap<>();
  private final Map<String, Set<String>> rulesByUnit = new HashMap<>();
  private final Map<String, CompiledBehaviour> behaviours = new HashMap<>();
  private final Map<String, CompiledRule> rules = new HashMap<>();
  private final Map<String, CompiledReward> rewards = new HashMap<>();
  private final List<CompiledSettlement> settlements = new ArrayList<>();
  private final Map<String, CompiledTransfer> transfers = new HashMap<>();

  RuleCompiler(
      Convention convention,
      Targets targets,
      Judgement judgement,
      WorkingDays calendar,
      Pool pool) {
    this.convention = convention;
    this.pool = pool;
    this.targets = targets;
    this.judgement = judgement;
    this.calendar = calendar;
    convention.units().forEach(unit -> units.put(unit.name(), unit));
    for (Behaviour behaviour : convention.behaviours()) {
      for (ScoringRule rule : behaviour.rules()) {
        rulesByUnit.computeIfAbsent(rule.unit(), unit -> new HashSet<>()).add(rule.id());
      }
    }
    noFacts = pool.small(new Facts(convention.facts(), List.of()));
    rewarding = targets.resolve(Target.POSITIVE);
    penalizing = targets.resolve(Target.NEGATIVE);
    for (Limit limit : convention.limits()) {
      limits.add(compiled(limit, concerned(limit.target())));
    }
    convention.behaviours().forEach(this::compile);
    convention.rewards().forEach(this::compile);
    convention.settlements().forEach(this::compile);
    convention.transfers().forEach(this::compile);
  }

  /** The behaviours by id and by name. */
  Map<String, CompiledBehaviour> behaviours() {
    return Map.copyOf(behaviours);
  }

  /** The rules by id, those of settlements included. */
  Map<String, CompiledRule> rules() {
    return Map.copyOf(rules);
  }

  /** The rewards by id. */
  Map<String, CompiledReward> rewards() {
    return Map.copyOf(rewards);
  }

  /** The settlements, in order. */
  List<CompiledSettlement> settlements() {
    return List.copyOf(settlements);
  }

  private void compile(Settlement settlement) {
    ScoringRule rule = settlement.rule();
    List<String> names = settlement.names();
    List<Formula> numbers = new ArrayList<>();
    if (settlement.ranking() != null) {
      numbers.addAll(settlement.ranking().by());
    } else if (settlement.pool() != null) {
      numbers.add(settlement.pool().by());
    }
    Readings readings = new Readings().and(rule.condition()).and(rule.amount());
    numbers.forEach(readings::and);
    read(rule.validity(), readings);
    Set<String> groups = new TreeSet<>(readings.groups());
    List<CompiledLimit> own = new ArrayList<>();
    for (Limit limit : rule.limits()) {
      own.add(limit(limit, rule.id(), settlement.behaviour().polarity() == Polarity.NEGATIVE));
      if (limit.scope().kind() == Whose.Kind.GROUP) {
        groups.add(limit.scope().group());
      }
    }
    if (settlement.within() != null) {
      groups.add(settlement.within());
    }
    CompiledRule one =
        new CompiledRule(
            settlement.behaviour(),
            rule,
            unit(rule.unit()),
            pool.only(rule.id()),
            condition(rule.id(), null, rule.condition(), names),
            true,
            amount(rule, null, names),
            validity(rule, names),
            overflow(unit(rule.unit())),
            display(settlement.behaviour(), rule, unit(rule.unit())),
            convertedDisplay(settlement.behaviour(), rule),
            List.copyOf(own));
    CompiledSettlement compiled =
        pool.large(
            new CompiledSettlement(
                settlement,
                one,
                numbers.stream().map(number -> pool.formula(number, List.of())).toList(),
                groups));
    rules.put(rule.id(), compiled.rule());
    settlements.add(compiled);
  }

  /** The kinds of transfer by id. */
  Map<String, CompiledTransfer> transfers() {
    return Map.copyOf(transfers);
  }

  private void compile(Behaviour behaviour) {
    List<CompiledRule> compiled = new ArrayList<>();
    List<Gate> gates = convention.gates().stream().filter(g -> applies(g, behaviour)).toList();
    Readings readings = new Readings();
    behaviour.rules().forEach(rule -> readings.and(rule.condition()).and(rule.amount()));
    behaviour.rules().forEach(rule -> read(rule.validity(), readings));
    gates.forEach(gate -> readings.and(gate.condition()));
    Facts facts = facts(readings);
    List<String> names = names(behaviour.attributes(), facts);
    boolean needsActor = readings.readActor();
    Set<String> needsGroups = new TreeSet<>(readings.groups());
    for (ScoringRule rule : behaviour.rules()) {
      List<CompiledLimit> bounds = limits(behaviour, rule);
      for (CompiledLimit limit : bounds) {
        Whose whose = limit.limit().scope();
        needsActor |= whose.kind() == Whose.Kind.ACTOR;
        if (whose.kind() == Whose.Kind.GROUP) {
          needsGroups.add(whose.group());
        }
      }
      CompiledRule one =
          new CompiledRule(
              behaviour,
              rule,
              unit(rule.unit()),
              pool.only(rule.id()),
              condition(rule.id(), behaviour.id(), rule.condition(), names),
              new Readings().and(rule.condition()).readAccount(),
              amount(rule, behaviour.id(), names),
              validity(rule, names),
              overflow(unit(rule.unit())),
              display(behaviour, rule, unit(rule.unit())),
              convertedDisplay(behaviour, rule),
              bounds);
      compiled.add(one);
    }
    CompiledBehaviour one =
        pool.large(
            new CompiledBehaviour(
                behaviour,
                List.copyOf(compiled),
                needsActor,
                List.copyOf(needsGroups),
                new Attributes(behaviour.attributes()),
                facts,
                gates.stream().map(gate -> gate(gate, behaviour, names)).toList()));
    one.rules().forEach(rule -> rules.put(rule.rule().id(), rule));
    behaviours.put(behaviour.id(), one);
    behaviours.put(behaviour.name(), one);
  }

  private boolean applies(Gate gate, Behaviour behaviour) {
    return behaviour.rules().stream()
        .anyMatch(
            rule ->
                gate.targets().stream()
                    .anyMatch(target -> targets.items(target).contains(rule.id())));
  }

  private List<CompiledLimit> limits(Behaviour behaviour, ScoringRule rule) {
    List<CompiledLimit> all = new ArrayList<>();
    for (Limit limit : rule.limits()) {
      all.add(compiled(limit, behaviour.polarity()));
    }
    limits.stream().filter(limit -> limit.items().contains(rule.id())).forEach(all::add);
    return List.copyOf(all);
  }

  /** A limit never adds up points of one sign to cut those of the other. */
  private CompiledLimit compiled(Limit limit, Polarity polarity) {
    boolean penalty = polarity == Polarity.NEGATIVE;
    Set<String> items = new HashSet<>(targets.resolve(limit.target()));
    items.retainAll(penalty ? penalizing : rewarding);
    items.retainAll(rulesByUnit.getOrDefault(limit.unit(), Set.of()));
    return pool.small(new CompiledLimit(limit, pool.small(Set.copyOf(items)), penalty));
  }

  /** A limit over what has an id. */
  private CompiledLimit limit(Limit limit, String id, boolean penalty) {
    return pool.small(new CompiledLimit(limit, pool.only(id), penalty));
  }

  /** Penalties, if the target has no rule that rewards. */
  private Polarity concerned(Target target) {
    return penalizing.containsAll(targets.resolve(target)) ? Polarity.NEGATIVE : Polarity.POSITIVE;
  }

  private void compile(Reward reward) {
    Readings readings = new Readings().and(reward.condition());
    reward.accepts().forEach(accepted -> readings.and(accepted.most()));
    Facts facts = facts(readings);
    List<String> names = names(List.of(), facts);
    rewards.put(
        reward.id(),
        pool.large(
            new CompiledReward(
                reward,
                unit(reward.unit()),
                condition(reward.id(), null, reward.condition(), names),
                reward.limits().stream().map(limit -> limit(limit, reward.id(), false)).toList(),
                readings.readActor(),
                facts,
                reward.further().stream().map(cost -> unit(cost.unit())).toList(),
                reward.accepts().stream().map(accepted -> accepted(accepted, names)).toList(),
                budgets(reward))));
  }

  private List<CompiledReward.Bound> budgets(Reward reward) {
    return Stream.concat(
            convention.budgets().stream().map(one -> new CompiledReward.Bound(one, null)),
            reward.budgets().stream().map(one -> new CompiledReward.Bound(one, reward.id())))
        .toList();
  }

  private CompiledReward.Accepted accepted(Reward.Accepted accepted, List<String> names) {
    return new CompiledReward.Accepted(
        accepted, unit(accepted.unit()), formula(accepted.most(), names));
  }

  private void compile(TransferRule rule) {
    Readings readings = new Readings().and(rule.condition()).and(rule.amount()).and(rule.back());
    read(rule.validity(), readings);
    Facts facts = facts(readings);
    List<String> names = names(rule.attributes(), facts);
    UnitOfAccount into = unit(rule.into());
    transfers.put(
        rule.id(),
        pool.large(
            new CompiledTransfer(
                rule,
                unit(rule.unit()),
                into,
                condition(rule.id(), null, rule.condition(), names),
                formula(rule.amount(), names),
                formula(rule.back(), names),
                rule.limits().stream().map(limit -> limit(limit, rule.id(), true)).toList(),
                rule.receiving().stream()
                    .map(limit -> limit(limit, rule.received(), false))
                    .toList(),
                new Attributes(rule.attributes()),
                facts,
                readings.readActor(),
                CompiledValidity.of(rule.validity(), names),
                CompiledValidity.of(into.validity(), List.of()))));
  }

  private static void read(Validity validity, Readings readings) {
    if (validity != null) {
      validity.rows().forEach(row -> readings.and(row.condition()));
    }
  }

  /** The rule's own, else the unit's. */
  private CompiledValidity validity(ScoringRule rule, List<String> names) {
    return rule.validity() != null
        ? CompiledValidity.of(rule.validity(), names)
        : CompiledValidity.of(unit(rule.unit()).validity(), List.of());
  }

  /** The rule's own, else the unit's; a penalty takes effect at once. */
  private Display display(Behaviour behaviour, ScoringRule rule, UnitOfAccount unit) {
    return behaviour.polarity() == Polarity.NEGATIVE
        ? null
        : Display.of(rule.display() != null ? rule.display() : unit.display(), calendar);
  }

  private Display convertedDisplay(Behaviour behaviour, ScoringRule rule) {
    UnitOfAccount unit = unit(rule.unit());
    return unit.overflow() == null ? null : display(behaviour, rule, unit(unit.overflow().into()));
  }

  private CompiledOverflow overflow(UnitOfAccount unit) {
    if (unit.overflow() == null) {
      return null;
    }
    UnitOfAccount into = unit(unit.overflow().into());
    return new CompiledOverflow(
        into, unit.overflow().rate(), CompiledValidity.of(into.validity(), List.of()));
  }

  private Facts facts(Readings readings) {
    List<Fact> needed = readings.of(convention.facts());
    return needed.isEmpty() ? noFacts : pool.small(new Facts(convention.facts(), needed));
  }

  /** By which slot formulas read what. */
  private List<String> names(List<Attribute> attributes, Facts facts) {
    return pool.small(
        Stream.concat(
                attributes.stream().map(Attribute::name), facts.needed().stream().map(Fact::name))
            .toList());
  }

  private CompiledFormula formula(Formula formula, List<String> names) {
    return formula == null ? null : pool.formula(formula, names);
  }

  private CompiledFormula condition(
      String id, String behaviour, Formula condition, List<String> names) {
    return judgement.decides(id)
        ? judgement.condition(id, behaviour, condition, names)
        : formula(condition, names);
  }

  private CompiledFormula amount(ScoringRule rule, String behaviour, List<String> names) {
    return judgement.decides(rule.id())
        ? judgement.amount(rule.id(), behaviour, rule.amount(), names)
        : pool.formula(rule.amount(), names);
  }

  private CompiledGate gate(Gate gate, Behaviour behaviour, List<String> names) {
    return new CompiledGate(gate, condition(gate.id(), behaviour.id(), gate.condition(), names));
  }

  private UnitOfAccount unit(String name) {
    UnitOfAccount unit = units.get(name);
    if (unit == null) {
      throw new IllegalArgumentException("no unit of account " + name);
    }
    return unit;
  }
}
