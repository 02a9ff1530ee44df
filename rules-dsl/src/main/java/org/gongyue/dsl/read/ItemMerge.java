package org.gongyue.dsl.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.sentence.SentenceRule;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.measure.Decimals;

/**
 * Puts the items of a community into a list of its base, by id: what the base has is overridden key
 * by key, within what it allows; what it has not is added, within what it delegates.
 */
final class ItemMerge {

  private final ItemKind kind;
  private final List<Delegation> delegations;
  private final Map<String, Position> overrides;
  private final List<Added> added;
  private final Diagnostics out;

  /**
   * @param overrides takes where each key was overridden
   * @param added takes what is new
   */
  ItemMerge(
      ItemKind kind,
      List<Delegation> delegations,
      Map<String, Position> overrides,
      List<Added> added,
      Diagnostics out) {
    this.kind = kind;
    this.delegations = delegations;
    this.overrides = overrides;
    this.added = added;
    this.out = out;
  }

  /** The base's items in their order, overridden, then those that are new. */
  List<Node> merge(List<Node> base, List<Node> local) {
    Map<String, Node> effective = new LinkedHashMap<>();
    base.forEach(item -> effective.put(Lookup.text(item, Key.ID), item));
    Map<String, Position> written = new HashMap<>();
    List<Node> fresh = new ArrayList<>();
    for (Node item : local) {
      Scalar id = Lookup.scalar(item, Key.ID);
      if (id == null || !effective.containsKey(id.text())) {
        fresh.add(item);
      } else if (written.containsKey(id.text())) {
        out.add(Code.DUPLICATE_ID, id.position(), id.text(), written.get(id.text()));
      } else {
        written.put(id.text(), id.position());
        effective.computeIfPresent(
            id.text(), (k, old) -> overridden((Node.Mapping) old, (Node.Mapping) item, id));
      }
    }
    checkAdded(fresh);
    List<Node> all = new ArrayList<>(effective.values());
    all.addAll(fresh);
    return all;
  }

  /** Whether a community's sentence rules stay inside what the base allows. */
  void check(List<SentenceRule> rules, List<Node> base, List<Node> local) {
    for (SentenceRule rule : rules) {
      boolean isInherited = false;
      for (Node item : base) {
        if (SentenceRules.isOf(rule, item)) {
          isInherited = true;
          if (Omissions.isLocked(item)) {
            Position there = Lookup.value(item, Key.LOCKED).position();
            out.add(
                Code.LOCKED_IN_BASE, rule.behaviour().position(), rule.behaviour().text(), there);
          } else {
            checkBounds(item, rule.rule());
          }
        }
      }
      if (!isInherited && local.stream().anyMatch(item -> SentenceRules.isOf(rule, item))) {
        delegations.forEach(delegation -> delegate(rule.rule(), delegation));
      }
    }
  }

  private Node overridden(Node.Mapping base, Node.Mapping local, Scalar id) {
    if (Omissions.isLocked(base)) {
      Position there = Lookup.value(base, Key.LOCKED).position();
      out.add(Code.LOCKED_IN_BASE, id.position(), id.text(), there);
      return base;
    }
    checkBounds(base, local);
    checkEscalation(base, local);
    List<Node.Entry> kept = new ArrayList<>();
    boolean hasRules = Lookup.entry(local, Key.RULES) != null;
    for (Node.Entry entry : base.entries()) {
      // Rules in 规则 take the place of the only one.
      if (!(hasRules && RuleReader.OWN.contains(Fields.key(entry.key().text(), kind.shape())))) {
        kept.add(entry);
      }
    }
    List<Node.Entry> own = new ArrayList<>();
    boolean first = true;
    for (Node.Entry entry : local.entries()) {
      Key key = Fields.key(entry.key().text(), kind.shape());
      if (key == Key.ID && first) {
        first = false; // the item is the base's, and so is the place of its id
      } else {
        own.add(key == Key.BOUNDS ? bounds(base, entry) : entry);
      }
      if (key != null && key != Key.ID) {
        overrides.put(id.text() + " " + key.chinese(), entry.key().position());
      }
    }
    return Merge.overlay(
        new Node.Mapping(base.position(), kept),
        new Node.Mapping(local.position(), own),
        key -> Merge.identity(key, kind.shape()));
  }

  /** Bounds go on from the base's: each may be narrowed, none gets lost. */
  private Node.Entry bounds(Node.Mapping base, Node.Entry local) {
    return Lookup.value(base, Key.BOUNDS) instanceof Node.Mapping from
            && local.value() instanceof Node.Mapping own
        ? new Node.Entry(
            local.key(), Merge.overlay(from, own, key -> Merge.identity(key, kind.bounds())))
        : local;
  }

  private void checkBounds(Node base, Node local) {
    if (kind.bounds() == null) {
      return;
    }
    Diagnostics told = new Diagnostics(); // by the readers
    Map<Key, Bounds> narrowed = Bounds.of(local, kind.bounds(), told);
    Bounds.of(base, kind.bounds(), told)
        .forEach(
            (key, bounds) -> {
              for (Node amount : Lookup.amounts(local, key)) {
                if (!bounds.allow(Lookup.number(amount))) {
                  refuse(key, text(amount), amount.position(), bounds);
                }
              }
              checkFactors(base, local, key, bounds);
              Bounds own = narrowed.get(key);
              if (own != null && !(bounds.allow(own.least()) && bounds.allow(own.most()))) {
                String range = "[%s, %s]".formatted(own.least(), own.most());
                refuse(key, range, own.position(), bounds);
              }
            });
  }

  /** By how much repetition multiplies an amount, that too must stay within bounds. */
  private void checkFactors(Node base, Node local, Key key, Bounds bounds) {
    if (key != kind.amount()) {
      return;
    }
    Node own = Lookup.value(local, key);
    Node amount = own == null ? Lookup.value(base, key) : own;
    BigDecimal number = amount == null ? null : Lookup.number(amount);
    for (Node item : Lookup.items(Lookup.value(local, Key.ESCALATION), Key.FACTORS)) {
      BigDecimal factor = Lookup.number(item);
      BigDecimal product = factor == null || number == null ? null : number.multiply(factor);
      if (factor != null && factor.signum() > 0 && !bounds.allow(product)) {
        String found = product == null ? text(item) + " ×" : Decimals.text(product);
        refuse(key, found, item.position(), bounds);
      }
    }
  }

  /** A value as it is shown in a message; what is more than a single one is cut short. */
  private static String text(Node amount) {
    return amount instanceof Scalar scalar ? scalar.text() : "…";
  }

  private void refuse(Key key, String found, Position position, Bounds bounds) {
    out.add(
        Code.OUT_OF_BOUNDS,
        position,
        key,
        found,
        Decimals.text(bounds.least()),
        Decimals.text(bounds.most()),
        bounds.position());
  }

  /** Where the base has 累犯, another 得分 or 扣分 alone would change nothing. */
  private void checkEscalation(Node base, Node local) {
    Node.Entry amount = kind.amount() == null ? null : Lookup.entry(local, kind.amount());
    if (amount != null
        && Lookup.entry(base, Key.ESCALATION) != null
        && Lookup.value(Lookup.value(base, Key.ESCALATION), Key.FACTORS) == null
        && Lookup.entry(local, Key.ESCALATION) == null) {
      out.add(Code.NEEDS_KEY, amount.key().position(), kind.amount(), Key.ESCALATION);
    }
  }

  private void checkAdded(List<Node> fresh) {
    for (Delegation delegation : delegations) {
      for (int i = 0; i < fresh.size(); i++) {
        if (kind.added() != null
            && delegation.isExceeded(kind.added(), BigDecimal.valueOf(i + 1L))) {
          out.add(
              Code.TOO_MANY_ADDED,
              fresh.get(i).position(),
              kind.added(),
              Decimals.text(delegation.most().get(kind.added())),
              i + 1,
              delegation.places().get(kind.added()));
          break;
        }
      }
      fresh.forEach(item -> delegate(item, delegation));
    }
  }

  /** Has the amounts of what is new looked at when all has been read. */
  private void delegate(Node item, Delegation delegation) {
    if (kind.most() != null && delegation.most().containsKey(kind.most())) {
      added.add(new Added(item, kind, delegation));
    }
  }
}
