package org.gongyue.dsl.yaml;

import java.util.ArrayList;
import java.util.List;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Position;

/** The tree of some lines, to be put wherever they stand in a file. */
record Piece(Node tree) {

  /** Reads it; null if it is no good by itself. */
  static Piece of(String text, String file) {
    Diagnostics found = new Diagnostics();
    Node tree = YamlFile.tree(Source.of(file, text), found);
    boolean isGood = tree != null && found.all().isEmpty() && depth(tree) < Tree.DEEPEST;
    return isGood && !(tree instanceof Node.Sequence list && list.items().size() != 1)
        ? new Piece(tree)
        : null;
  }

  private static int depth(Node node) {
    int deepest = 0;
    if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        deepest = Math.max(deepest, depth(entry.value()));
      }
    } else if (node instanceof Node.Sequence sequence) {
      for (Node item : sequence.items()) {
        deepest = Math.max(deepest, depth(item));
      }
    } else {
      return 0;
    }
    return deepest + 1;
  }

  /** The tree where the lines stand in a source. */
  Node at(Source source, int line, int offset) {
    return moved(tree, source, line, offset);
  }

  private static Node moved(Node node, Source source, int line, int offset) {
    if (node instanceof Scalar scalar) {
      return scalar.moved(source, offset);
    } else if (node instanceof Node.Sequence sequence) {
      List<Node> items = new ArrayList<>(sequence.items().size());
      for (Node item : sequence.items()) {
        items.add(moved(item, source, line, offset));
      }
      return new Node.Sequence(moved(sequence.position(), line), items);
    }
    Node.Mapping mapping = (Node.Mapping) node;
    List<Node.Entry> entries = new ArrayList<>(mapping.entries().size());
    for (Node.Entry entry : mapping.entries()) {
      Scalar key = entry.key().moved(source, offset);
      entries.add(new Node.Entry(key, moved(entry.value(), source, line, offset)));
    }
    return new Node.Mapping(moved(mapping.position(), line), entries);
  }

  private static Position moved(Position position, int line) {
    return new Position(position.file(), position.line() + line, position.column());
  }
}
