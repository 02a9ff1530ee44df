package org.gongyue.dsl.read;

import java.util.ArrayList;
import java.util.List;
import org.gongyue.account.State;
import org.gongyue.convention.Consequence;
import org.gongyue.convention.Warning;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Nearest;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.vocabulary.Terms;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.measure.Term;

/** Reads 后果 and 解除 of a rule: {@code {暂停兑换: 90天}}, {@code [暂停兑换]}. */
final class ConsequenceReader {

  /** Administrative penalties, which only laws, regulations and rules of government may set. */
  private static final List<String> PENALTIES = List.of("罚款", "没收", "拘留");

  private final Symbols symbols;
  private final Diagnostics out;

  ConsequenceReader(Symbols symbols, Diagnostics out) {
    this.symbols = symbols;
    this.out = out;
  }

  /**
   * Declares the states that a behaviour or rule sets and ends. Says nothing.
   *
   * @param behaviour the name of the behaviour; null if it has none
   */
  static void declare(Node.Mapping rule, String behaviour, Symbols symbols) {
    for (Node.Entry entry : rule.entries()) {
      if (Key.WARN_FIRST.is(entry.key().text())) {
        String kind = Lookup.text(entry.value(), Key.KIND);
        symbols.sets(Warning.PREFIX + (kind == null ? behaviour : kind));
      }
      if (Key.CONSEQUENCES.is(entry.key().text())) {
        if (entry.value() instanceof Node.Mapping states) {
          states.entries().forEach(state -> symbols.sets(state.key().text()));
        } else {
          symbols.isMissingSome();
        }
      } else if (Key.ENDS.is(entry.key().text())) {
        for (Node item : items(entry.value())) {
          if (item instanceof Scalar name) {
            symbols.ends(name.text());
          }
        }
      }
    }
  }

  private static List<Node> items(Node node) {
    return node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
  }

  /** What a rule sets; what could not be read is left out. */
  List<Consequence> consequences(Fields fields) {
    if (!fields.has(Key.CONSEQUENCES)) {
      return List.of();
    }
    Node node = fields.node(Key.CONSEQUENCES);
    if (!(node instanceof Node.Mapping mapping)) {
      out.add(Code.NOT_A_MAPPING, node.position());
      return List.of();
    }
    List<Consequence> consequences = new ArrayList<>();
    for (Node.Entry entry : Fields.unique(mapping, out)) {
      String state = fields.text(entry.key(), Key.CONSEQUENCES.chinese(), Fields.NAME);
      Term term = term(entry.value());
      if (state != null) {
        refusePenalty(state, entry.key().position());
        if (state.equals(State.BLACK_LIST) && !symbols.isBlackListOn()) {
          out.add(Code.BLACK_LIST_OFF, entry.key().position(), state);
        }
        if (state.codePoints().anyMatch(c -> c == '，' || c == '、')) {
          out.add(Code.WIDE_COMMA, entry.key().position(), state);
        }
        if (term != null) {
          warn(state, term, entry.value().position());
          consequences.add(new Consequence(state, term, state.equals(State.RED_LIST)));
        }
      }
    }
    if (mapping.entries().isEmpty()) {
      out.add(Code.EMPTY_LIST, node.position(), Key.CONSEQUENCES);
    }
    return consequences;
  }

  /**
   * That a rule warns first; null if it does not, or it is wrong.
   *
   * @param behaviour the name of the behaviour; null if that is wrong
   */
  Warning warning(Fields fields, String behaviour) {
    Node node = fields.node(Key.WARN_FIRST);
    if (node == null) {
      return null;
    } else if (!(node instanceof Node.Mapping)) {
      Term term = term(node);
      return term == null || behaviour == null ? null : new Warning(behaviour, term);
    }
    Fields more = Fields.of(node, out, Shape.WARNING);
    Term term = more.has(Key.TERM) ? term(more.node(Key.TERM)) : null;
    String kind = more.has(Key.KIND) ? more.text(Key.KIND) : behaviour;
    if (kind != null) {
      refusePenalty(kind, more.valuePosition(Key.KIND));
    }
    return term == null || kind == null ? null : new Warning(kind, term);
  }

  private Term term(Node node) {
    if (!(node instanceof Scalar text)) {
      out.add(Code.NOT_A_SCALAR, node.position());
      return null;
    }
    Term term = Terms.of(text.text());
    if (term == null) {
      out.add(Code.BAD_TERM, node.position(), text.text());
    }
    return term;
  }

  private void refusePenalty(String state, Position position) {
    for (String penalty : PENALTIES) {
      if (state.contains(penalty)) {
        out.add(Code.PENALTY_STATE, position, state, penalty);
      }
    }
  }

  private void warn(String state, Term term, Position position) {
    if (!term.equals(Term.OPEN)) {
      return;
    } else if (state.equals(State.BLACK_LIST)) {
      out.add(Code.OPEN_BLACK_LIST, position, state);
    } else if ((state.equals(State.SUSPENDED)
            || state.equals(State.VETO)
            || state.equals(State.FROZEN))
        && !symbols.isEnded(state)
        && symbols.isComplete()) {
      out.add(Code.NO_WAY_BACK, position, state);
    }
  }

  /** What a rule ends. */
  List<String> ends(Fields fields) {
    List<String> names = fields.has(Key.ENDS) ? fields.texts(Key.ENDS) : null;
    if (names == null) {
      return List.of();
    }
    List<Node> items = items(fields.node(Key.ENDS));
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (!symbols.isSet(name) && symbols.isComplete()) {
        out.suggest(
            Nearest.to(name, symbols.setStates()),
            Code.STATE_NEVER_SET,
            items.get(i).position(),
            name);
      }
    }
    return names;
  }
}
