package org.gongyue.dsl.yaml;

import java.util.List;
import org.gongyue.dsl.diagnostic.Position;

/** A part of a file. */
public sealed interface Node permits Node.Mapping, Node.Sequence, Scalar {

  /** Where it begins. */
  Position position();

  /** Keys and values in the order of the file; a key may be there twice. */
  record Mapping(Position position, List<Entry> entries) implements Node {
    public Mapping {
      entries = List.copyOf(entries);
    }
  }

  /** A key and its value. */
  record Entry(Scalar key, Node value) {}

  /** A list. */
  record Sequence(Position position, List<Node> items) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }
  }
}
