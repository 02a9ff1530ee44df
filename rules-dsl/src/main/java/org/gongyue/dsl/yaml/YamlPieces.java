package org.gongyue.dsl.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.dsl.diagnostic.Diagnostics;

/**
 * Reads a file again and again while somebody writes it: what {@link YamlFile} would read, but the
 * items of its lists that did not change are not parsed again. A file whose parts cannot be read
 * each by itself is read as a whole, so what is wrong with it is told as ever. Not thread-safe.
 */
public final class YamlPieces {

  private Map<String, Piece> known = new HashMap<>();

  /** Reads what a file holds, or its first bytes, one more than are allowed. */
  public Node read(byte[] bytes, String name, Diagnostics out) {
    if (bytes.length > YamlFile.LARGEST) {
      return YamlFile.read(bytes, name, out);
    }
    Source source = Source.read(name, bytes, out);
    if (source == null) {
      return null;
    }
    Node tree = assembled(source);
    return tree == null ? YamlFile.tree(source, out) : tree;
  }

  /** The tree made of its parts; null if it is not made of parts. */
  private Node assembled(Source source) {
    List<Lump> lumps = Lump.of(source);
    Map<String, Piece> used = new HashMap<>();
    List<Node.Entry> entries = new ArrayList<>();
    List<Node> items = new ArrayList<>();
    Node.Mapping first = null;
    for (Lump lump : lumps) {
      Piece piece = known.get(lump.text());
      piece = piece == null ? used.get(lump.text()) : piece;
      piece = piece == null ? Piece.of(lump.text(), source.file()) : piece;
      if (piece == null) {
        return null;
      }
      used.put(lump.text(), piece);
      Node node = piece.at(source, lump.line(), source.lineStart(lump.line()));
      if (lump.isItem()) {
        if (!(node instanceof Node.Sequence list) || entries.isEmpty()) {
          return null;
        }
        items.addAll(list.items());
      } else if (!(node instanceof Node.Mapping mapping) || !close(entries, items, source)) {
        return null;
      } else {
        first = first == null ? mapping : first;
        entries.addAll(mapping.entries());
      }
    }
    if (first == null || !close(entries, items, source)) {
      return null;
    }
    known = used;
    return new Node.Mapping(first.position(), entries);
  }

  /** Gives the items to the last key, which must be without a value; false if it is not. */
  private static boolean close(List<Node.Entry> entries, List<Node> items, Source source) {
    if (items.isEmpty()) {
      return true;
    }
    Node.Entry last = entries.remove(entries.size() - 1);
    boolean open = last.value() instanceof Scalar value && value.isPlain() && value.isNothing();
    if (open) {
      int line = items.get(0).position().line() - 1;
      Node list = new Node.Sequence(source.firstOfLine(line), items);
      entries.add(new Node.Entry(last.key(), list));
      items.clear();
    }
    return open;
  }
}
