package org.gongyue.dsl.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Position;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Builds a tree from SnakeYAML's events, and refuses what a convention has no use for: anchors and
 * aliases, by which ten lines of YAML can stand for gigabytes, tags, by which YAML makes objects,
 * and depth.
 */
final class Tree {

  /** The deepest nesting of mappings and lists. */
  static final int DEEPEST = 12;

  private final Source source;
  private final Diagnostics out;
  private final Deque<Open> open = new ArrayDeque<>();
  private Node root;
  private int documents;
  private boolean fit = true;

  /** A mapping or list whose end has not been seen; of a mapping, keys and values in turn. */
  private record Open(boolean isMapping, Position position, List<Node> parts) {}

  Tree(Source source, Diagnostics out) {
    this.source = source;
    this.out = out;
  }

  /** Whether it makes sense to go on. */
  boolean isFit() {
    return fit;
  }

  /** The tree; null if there is none, or it was refused. */
  Node root() {
    if (fit && root == null) {
      out.add(Code.NOT_A_MAPPING, source.position(0));
    }
    return fit ? root : null;
  }

  void take(Event event) {
    Position position = source.position(event.getStartMark().getIndex());
    if (event instanceof DocumentStartEvent start) {
      documents++;
      if (documents > 1) {
        refuse(Code.YAML_FEATURE, position, "---");
      } else if (start.getVersion() != null
          || (start.getTags() != null && !start.getTags().isEmpty())) {
        refuse(Code.YAML_FEATURE, position, "%");
      }
    } else if (event instanceof AliasEvent alias) {
      refuse(Code.YAML_FEATURE, position, "*" + alias.getAnchor());
    } else if (event instanceof NodeEvent node && node.getAnchor() != null) {
      refuse(Code.YAML_FEATURE, position, "&" + node.getAnchor());
    } else if (event instanceof ScalarEvent scalar) {
      take(scalar, position);
    } else if (event instanceof CollectionStartEvent start) {
      take(start, position);
    } else if (event instanceof CollectionEndEvent) {
      add(closed(open.pop()));
    }
  }

  private void take(ScalarEvent scalar, Position position) {
    if (scalar.getTag() != null && !scalar.getTag().equals("!")) {
      refuse(Code.YAML_FEATURE, position, tag(scalar.getTag()));
      return;
    }
    add(
        new Scalar(
            source,
            scalar.getValue(),
            scalar.getScalarStyle(),
            scalar.getStartMark().getIndex(),
            scalar.getEndMark().getIndex()));
  }

  private void take(CollectionStartEvent start, Position position) {
    if (start.getTag() != null) {
      refuse(Code.YAML_FEATURE, position, tag(start.getTag()));
    } else if (open.size() == DEEPEST) {
      refuse(Code.YAML_TOO_DEEP, position, DEEPEST);
    } else {
      open.push(new Open(start instanceof MappingStartEvent, position, new ArrayList<>()));
    }
  }

  /** A tag as its author wrote it. */
  private static String tag(String tag) {
    return tag.startsWith(Tag.PREFIX) ? "!!" + tag.substring(Tag.PREFIX.length()) : tag;
  }

  private void add(Node node) {
    if (open.isEmpty()) {
      root = node;
      return;
    }
    Open parent = open.peek();
    if (parent.isMapping() && parent.parts().size() % 2 == 0 && !(node instanceof Scalar)) {
      refuse(Code.NOT_A_SCALAR, node.position());
    } else {
      parent.parts().add(node);
    }
  }

  private static Node closed(Open collection) {
    List<Node> parts = collection.parts();
    if (!collection.isMapping()) {
      return new Node.Sequence(collection.position(), parts);
    }
    List<Node.Entry> entries = new ArrayList<>(parts.size() / 2);
    for (int i = 0; i < parts.size(); i += 2) {
      entries.add(new Node.Entry((Scalar) parts.get(i), parts.get(i + 1)));
    }
    return new Node.Mapping(collection.position(), entries);
  }

  private void refuse(Code code, Position position, Object... values) {
    out.add(code, position, values);
    fit = false;
  }
}
