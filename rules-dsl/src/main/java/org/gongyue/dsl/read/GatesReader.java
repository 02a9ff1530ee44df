package org.gongyue.dsl.read;

import java.util.ArrayList;
import java.util.List;
import org.gongyue.convention.Gate;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Nearest;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.expression.Attributes;
import org.gongyue.dsl.expression.ExpressionReader;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.vocabulary.Words;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.expression.Formula;
import org.gongyue.measure.Target;

/** Reads 不计分: who is not rated. */
final class GatesReader {

  private final Symbols symbols;
  private final Charter charter;
  private final Diagnostics out;

  /**
   * @param charter null if it could not be read
   */
  GatesReader(Symbols symbols, Charter charter, Diagnostics out) {
    this.symbols = symbols;
    this.charter = charter;
    this.out = out;
  }

  /** The gates that could be read. */
  List<Gate> read(List<Node> items) {
    List<Gate> gates = new ArrayList<>();
    for (Node item : items) {
      Fields fields = Fields.of(item, out, Shape.GATE);
      Gate gate = fields == null ? null : read(fields);
      if (gate != null) {
        gates.add(gate);
      }
    }
    return gates;
  }

  private Gate read(Fields fields) {
    String id = fields.text(Key.ID, ListReader.ID, Code.BAD_ID);
    String name = fields.text(Key.NAME);
    if (!fields.has(Key.ARTICLE)) {
      out.add(Code.NO_ARTICLE, fields.position());
    }
    String article =
        fields.reference(
            Key.ARTICLE, charter == null ? null : charter.articleIds(), Code.UNKNOWN_ARTICLE);
    fields.word(Key.LOCKED, Words.BOOLEANS, false);
    Attributes facts = charter == null ? Attributes.UNREADABLE : charter.facts().readable();
    Scalar text = fields.scalar(Key.CONDITION);
    Formula condition =
        text == null
            ? null
            : new ExpressionReader(symbols, out)
                .condition(text, Attributes.OF_ANY_EVENT.and(facts));
    List<Target> targets = targets(fields);
    return id == null || name == null || condition == null || targets == null
        ? null
        : new Gate(id, name, article, condition, targets);
  }

  /** 适用; null if it is wrong. */
  private List<Target> targets(Fields gate) {
    if (!gate.has(Key.APPLIES_TO)) {
      return List.of(Target.ALL);
    }
    List<String> names = gate.texts(Key.APPLIES_TO);
    if (names == null) {
      return null;
    }
    List<Target> targets = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Target target = symbols.target(names.get(i));
      Position position =
          gate.node(Key.APPLIES_TO) instanceof Node.Sequence list
              ? list.items().get(i).position()
              : gate.valuePosition(Key.APPLIES_TO);
      if (symbols.isSettlement(names.get(i))) {
        out.add(Code.SETTLEMENT_NAMED, position, names.get(i));
      } else if (target != null
          && target.kind() != Target.Kind.REWARD
          && target.kind() != Target.Kind.TRANSFER) {
        targets.add(target);
      } else if (symbols.isComplete()) {
        out.suggest(
            Nearest.to(names.get(i), symbols.targets()),
            Code.UNKNOWN_TARGET,
            position,
            names.get(i));
      }
    }
    return targets.size() == names.size() ? targets : null;
  }
}
