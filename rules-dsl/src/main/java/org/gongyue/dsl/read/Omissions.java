package org.gongyue.dsl.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Nearest;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.vocabulary.Words;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;

/** 取消: which items of the base do not apply in a community. */
final class Omissions {

  /** For how many wrong ids the nearest is sought among what may be very many. */
  private static final int MOST_SUGGESTIONS = 50;

  private final Set<String> ids = new HashSet<>();
  private final Map<String, Position> names = new HashMap<>();

  private Omissions() {}

  /** Reads the 取消 of a document; what is wrong with it is added, and not omitted. */
  static Omissions read(Node base, Node.Mapping local, List<ItemKind> kinds, Diagnostics out) {
    Omissions omissions = new Omissions();
    Node.Entry entry = Lookup.entry(local, Key.OMIT);
    if (entry == null) {
      return omissions;
    }
    List<Node.Entry> all =
        local.entries().stream().filter(one -> Key.OMIT.is(one.key().text())).toList();
    Fields fields = Fields.of(new Node.Mapping(local.position(), all), out, Shape.LISTS);
    List<String> written = fields.texts(Key.OMIT);
    if (written == null) {
      return omissions;
    }
    Map<String, Node> known = byId(base, kinds);
    Map<String, Node> own = byId(local, kinds);
    String lists = kinds.stream().map(k -> k.list().chinese()).collect(Collectors.joining("、"));
    int unknown = 0;
    for (int i = 0; i < written.size(); i++) {
      String id = written.get(i);
      Position position =
          entry.value() instanceof Node.Sequence list
              ? list.items().get(i).position()
              : entry.value().position();
      Node item = known.get(id);
      if (item == null) {
        String nearest = unknown++ < MOST_SUGGESTIONS ? Nearest.to(id, known.keySet()) : null;
        out.suggest(nearest, Code.UNKNOWN_IN_BASE, position, id, lists);
      } else if (isLocked(item)) {
        out.add(Code.LOCKED_IN_BASE, position, id, Lookup.value(item, Key.LOCKED).position());
      } else if (own.containsKey(id)) {
        out.add(Code.DUPLICATE_ITEM, position, id);
      } else {
        omissions.omit(id, item, position);
      }
    }
    return omissions;
  }

  private static Map<String, Node> byId(Node document, List<ItemKind> kinds) {
    Map<String, Node> items = new LinkedHashMap<>();
    for (ItemKind kind : kinds) {
      for (Node item : Lookup.items(document, kind.list())) {
        String id = Lookup.text(item, Key.ID);
        if (id != null) {
          items.put(id, item);
        }
      }
    }
    return items;
  }

  /** Whether an item of the base is 锁定. */
  static boolean isLocked(Node item) {
    Scalar locked = Lookup.scalar(item, Key.LOCKED);
    return locked != null && Boolean.TRUE.equals(Words.BOOLEANS.meaning(locked.text()));
  }

  private void omit(String id, Node item, Position position) {
    ids.add(id);
    names.put(id, position);
    names.put(Lookup.text(item, Key.BEHAVIOUR), position);
    Lookup.items(item, Key.RULES).forEach(rule -> names.put(Lookup.text(rule, Key.ID), position));
    names.remove(null);
  }

  /** By which names other parts may mean what is omitted, and where it is. */
  Map<String, Position> names() {
    return names;
  }

  /** The items that still apply. */
  List<Node> kept(List<Node> items) {
    return items.stream().filter(item -> !ids.contains(Lookup.text(item, Key.ID))).toList();
  }

  /** The limits without those over what does not apply. */
  List<Node> keptLimits(List<Node> limits) {
    List<Node> kept = new ArrayList<>();
    for (Node limit : limits) {
      Node.Entry target = Lookup.entry(limit, Key.TARGET);
      if (target != null && target.value() instanceof Node.Sequence several) {
        List<Node> rest =
            several.items().stream()
                .filter(item -> !(item instanceof Scalar name && names.containsKey(name.text())))
                .toList();
        if (!rest.isEmpty()) {
          kept.add(with((Node.Mapping) limit, target, new Node.Sequence(several.position(), rest)));
        }
      } else if (!names.containsKey(Lookup.text(limit, Key.TARGET))) {
        kept.add(limit);
      }
    }
    return kept;
  }

  private static Node with(Node.Mapping limit, Node.Entry target, Node value) {
    List<Node.Entry> entries = new ArrayList<>();
    for (Node.Entry entry : limit.entries()) {
      entries.add(entry.equals(target) ? new Node.Entry(entry.key(), value) : entry);
    }
    return new Node.Mapping(limit.position(), entries);
  }
}
