package org.gongyue.dsl.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Nearest;
import org.gongyue.dsl.sentence.SentenceRule;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.measure.Target;

/** The sentence rules of a convention, its base's among them, and the behaviours they are about. */
final class SentenceRules {

  private final List<SentenceRule> all;
  private final boolean whole;

  /**
   * @param whole whether all rules could be read
   */
  SentenceRules(List<SentenceRule> all, boolean whole) {
    this.all = all;
    this.whole = whole;
  }

  /** Whether a behaviour without a rule may have one that could not be read. */
  boolean mayHaveMore(Node behaviour) {
    return !whole && !hasOwn(behaviour);
  }

  /** Those of one behaviour. */
  List<SentenceRule> of(Node behaviour) {
    List<SentenceRule> some = new ArrayList<>();
    for (SentenceRule one : all) {
      if (isOf(one, behaviour)) {
        some.add(one);
      }
    }
    return some;
  }

  /** Whether a rule is about a behaviour: by its name or its id. */
  static boolean isOf(SentenceRule one, Node behaviour) {
    String name = one.behaviour().text();
    return name.equals(Lookup.text(behaviour, Key.ID))
        || name.equals(Lookup.text(behaviour, Key.BEHAVIOUR));
  }

  /**
   * Declares their ids and states.
   *
   * @param behaviours all behaviours of the lists
   */
  void declare(List<Node> behaviours, Symbols symbols, Diagnostics out) {
    Set<String> names = new HashSet<>();
    for (Node behaviour : behaviours) {
      names.add(Lookup.text(behaviour, Key.ID));
      names.add(Lookup.text(behaviour, Key.BEHAVIOUR));
      List<SentenceRule> some = of(behaviour);
      boolean isAlone = some.size() == 1 && !hasOwn(behaviour);
      for (SentenceRule one : some) {
        String id = one.id().text();
        if (!(isAlone && id.equals(Lookup.text(behaviour, Key.ID)))) {
          symbols.declare(
              id, new Target(Target.Kind.RULE, id), one.id().position(), Code.DUPLICATE_ID);
        }
        ConsequenceReader.declare(one.rule(), Lookup.text(behaviour, Key.BEHAVIOUR), symbols);
      }
    }
    names.remove(null);
    for (SentenceRule one : all) {
      String name = one.behaviour().text();
      if (!names.contains(name) && symbols.isComplete()) {
        out.suggest(
            Nearest.to(name, names), Code.NO_SUCH_BEHAVIOUR, one.behaviour().position(), name);
      }
    }
  }

  /** Whether a behaviour has rules in the list itself. */
  static boolean hasOwn(Node behaviour) {
    return Lookup.entry(behaviour, Key.RULES) != null
        || Lookup.entry(behaviour, Key.LIKE) != null
        || Lookup.entry(behaviour, Key.AWARD) != null
        || Lookup.entry(behaviour, Key.DEDUCT) != null
        || Lookup.entry(behaviour, Key.ESCALATION) != null;
  }
}
