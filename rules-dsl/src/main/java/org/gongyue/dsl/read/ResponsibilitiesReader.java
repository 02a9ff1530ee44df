package org.gongyue.dsl.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyue.convention.Responsibility;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Nearest;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.measure.Target;

/** Reads 责任清单, when all that it may name is known. */
final class ResponsibilitiesReader {

  private final Symbols symbols;
  private final Charter charter;
  private final Map<String, Position> omitted;
  private final String own;
  private final Diagnostics out;

  /**
   * @param charter null if it could not be read
   * @param omitted what of a base is omitted, by its names
   * @param own the file of the convention itself, not of a base
   */
  ResponsibilitiesReader(
      Symbols symbols,
      Charter charter,
      Map<String, Position> omitted,
      String own,
      Diagnostics out) {
    this.symbols = symbols;
    this.charter = charter;
    this.omitted = omitted;
    this.own = own;
    this.out = out;
  }

  /**
   * The roles that could be read.
   *
   * @param root of {@code convention.yaml}
   */
  List<Responsibility> read(Node root) {
    Node.Entry entry = Lookup.entry(root, Key.RESPONSIBILITIES);
    List<Responsibility> all = new ArrayList<>();
    if (entry == null) {
      return all;
    } else if (!(entry.value() instanceof Node.Sequence list)) {
      out.add(Code.NOT_A_LIST, entry.value().position());
      return all;
    } else {
      Set<String> roles = new HashSet<>();
      for (Node item : list.items()) {
        Responsibility one = role(item);
        if (one != null && !roles.add(one.role())) {
          out.add(Code.DUPLICATE_ITEM, Lookup.value(item, Key.DUTY_HOLDER).position(), one.role());
        } else if (one != null) {
          all.add(one);
        }
      }
      return all;
    }
  }

  private Responsibility role(Node node) {
    Fields fields = Fields.of(node, out, Shape.RESPONSIBILITY);
    if (fields == null) {
      return null;
    }
    String role = fields.text(Key.DUTY_HOLDER);
    if (!fields.has(Key.DUTIES) && !fields.has(Key.RIGHTS)) {
      fields.require(Key.DUTIES);
    }
    List<Responsibility.Item> duties = items(fields, Key.DUTIES, Shape.DUTY);
    List<Responsibility.Item> rights = items(fields, Key.RIGHTS, Shape.RIGHT);
    return role == null ? null : new Responsibility(role, duties, rights);
  }

  private List<Responsibility.Item> items(Fields role, Key key, Shape shape) {
    List<Responsibility.Item> items = new ArrayList<>();
    for (Node node : role.list(key)) {
      Fields fields = Fields.of(node, out, shape);
      if (fields != null) {
        List<String> known = charter == null ? null : charter.articleIds();
        String article = fields.reference(Key.ARTICLE, known, Code.UNKNOWN_ARTICLE);
        String text =
            fields.has(Key.TEXT)
                ? fields.text(fields.node(Key.TEXT), Key.TEXT.chinese(), Fields.SENTENCE)
                : null;
        items.add(new Responsibility.Item(text == null ? "" : text, article, seenIn(fields)));
      }
    }
    return items;
  }

  private List<String> seenIn(Fields fields) {
    List<String> written = fields.has(Key.SEEN_IN) ? fields.texts(Key.SEEN_IN) : List.of();
    List<String> ids = new ArrayList<>();
    for (int i = 0; written != null && i < written.size(); i++) {
      String id = written.get(i);
      Node node = fields.node(Key.SEEN_IN);
      Position place = node instanceof Scalar ? node.position() : at(node, i);
      boolean isInherited = omitted.containsKey(id) && !place.file().equals(own);
      if (isSeen(id)) {
        ids.add(id);
      } else if (!isInherited && symbols.isComplete()) {
        out.suggest(Nearest.to(id, symbols.targets()), Code.UNKNOWN_SEEN_IN, place, id);
      }
    }
    return ids;
  }

  private static Position at(Node list, int index) {
    return ((Node.Sequence) list).items().get(index).position();
  }

  /** Whether an id is one of what records are decided by. */
  private boolean isSeen(String id) {
    Target target = symbols.target(id);
    boolean isItem =
        target != null
            && switch (target.kind()) {
              case BEHAVIOUR, RULE, REWARD, TRANSFER -> true;
              default -> false;
            };
    return isItem || symbols.isSettlement(id) || symbols.gradings().contains(id);
  }
}
