package org.gongyue.dsl.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.sentence.SentenceRule;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;

/**
 * Puts what a community writes into the documents of its base. It works on trees, before anything
 * is understood: the readers then read the effective convention like any other, and what they find
 * wrong has its place in the file in which it was written.
 */
final class Merge {

  /** What each community decides for itself. */
  private static final Set<Key> OWN =
      EnumSet.of(
          Key.ID,
          Key.VERSION,
          Key.NAME,
          Key.ADOPTED,
          Key.FILED,
          Key.PUBLISHED,
          Key.IN_FORCE,
          Key.EXTENDS,
          Key.DELEGATION);

  private final Base base;
  private final Diagnostics out;
  private final Map<String, Position> overrides;
  private final Map<String, Position> omitted;
  private final List<Added> added = new ArrayList<>();

  Merge(Base base, Diagnostics out) {
    this.base = base;
    this.out = out;
    this.overrides = new HashMap<>(base.overrides());
    this.omitted = new HashMap<>(base.documents().omitted());
  }

  /** Where keys of inherited items were overridden, like {@link ConventionReader#origins}. */
  Map<String, Position> overrides() {
    return overrides;
  }

  /** What the community adds, whose amounts can be looked at when it has been read. */
  List<Added> added() {
    return added;
  }

  /** The effective documents of a community. */
  Documents with(Documents local) {
    return new Documents(
        charter(base.documents().charter(), local.charter()),
        document(
            base.documents().list(),
            local.list(),
            List.of(
                ItemKind.POSITIVE,
                ItemKind.NEGATIVE,
                ItemKind.GATE,
                ItemKind.SETTLEMENT,
                ItemKind.INDICATOR)),
        document(
            base.documents().catalogue(),
            local.catalogue(),
            List.of(ItemKind.REWARD, ItemKind.TRANSFER)),
        sentences(base.documents(), local),
        omitted);
  }

  /** The base's sentence rules, but of what is omitted, then the community's own. */
  private List<SentenceRule> sentences(Documents from, Documents local) {
    List<SentenceRule> all = new ArrayList<>();
    for (SentenceRule one : from.sentences()) {
      if (!omitted.containsKey(one.behaviour().text())) {
        all.add(one);
      }
    }
    all.addAll(local.sentences());
    for (ItemKind kind : List.of(ItemKind.POSITIVE, ItemKind.NEGATIVE)) {
      new ItemMerge(kind, base.delegations(), overrides, added, out)
          .check(
              local.sentences(),
              Lookup.items(from.list(), kind.list()),
              Lookup.items(local.list(), kind.list()));
    }
    return all;
  }

  private Node charter(Node from, Node local) {
    if (!(from instanceof Node.Mapping above) || !(local instanceof Node.Mapping own)) {
      return local;
    }
    List<Node.Entry> inherited = new ArrayList<>();
    for (Node.Entry entry : above.entries()) {
      if (!OWN.contains(Fields.key(entry.key().text(), Shape.CONVENTION))) {
        inherited.add(entry);
      }
    }
    List<Node.Entry> entries = new ArrayList<>();
    for (Node.Entry entry : own.entries()) {
      if (Key.ARTICLES.is(entry.key().text())) {
        entries.add(new Node.Entry(entry.key(), articles(above, entry.value())));
      } else if (Key.RESPONSIBILITIES.is(entry.key().text())) {
        entries.add(new Node.Entry(entry.key(), roles(above, entry.value())));
      } else if (Key.LOCKED_ARTICLES.is(entry.key().text())) {
        entries.add(further(above, local, entry, Key.LOCKED_ARTICLES));
      } else if (Key.MASKED.is(entry.key().text())) {
        entries.add(further(above, local, entry, Key.MASKED));
      } else {
        entries.add(entry);
      }
    }
    return overlay(
        new Node.Mapping(own.position(), inherited),
        new Node.Mapping(own.position(), entries),
        key -> identity(key, Shape.CONVENTION));
  }

  /** The base's list and what the community adds to it: it can take nothing away. */
  private static Node.Entry further(Node above, Node local, Node.Entry entry, Key key) {
    List<Node> all = new ArrayList<>(Lookup.itemsOrOne(above, key));
    Set<String> known = new HashSet<>();
    all.forEach(item -> known.add(item instanceof Scalar scalar ? scalar.text() : null));
    for (Node item : Lookup.itemsOrOne(local, key)) {
      if (!(item instanceof Scalar scalar && known.contains(scalar.text()))) {
        all.add(item);
      }
    }
    return new Node.Entry(entry.key(), new Node.Sequence(entry.value().position(), all));
  }

  /** The base's articles, those that the community changes replaced, and its new ones. */
  private Node articles(Node.Mapping above, Node local) {
    if (!(local instanceof Node.Mapping own)
        || !(Lookup.value(above, Key.ARTICLES) instanceof Node.Mapping inherited)) {
      return local;
    }
    Map<String, Position> locked = new HashMap<>();
    for (Node item : Lookup.itemsOrOne(above, Key.LOCKED_ARTICLES)) {
      if (item instanceof Scalar id) {
        locked.put(id.text(), id.position());
      }
    }
    List<Node.Entry> free = new ArrayList<>();
    for (Node.Entry article : own.entries()) {
      String id = article.key().text();
      if (locked.containsKey(id)) {
        out.add(Code.LOCKED_IN_BASE, article.key().position(), id, locked.get(id));
      } else {
        free.add(article);
      }
    }
    return overlay(inherited, new Node.Mapping(own.position(), free), Scalar::text);
  }

  /** The base's roles, those that the community writes replaced, and its new ones. */
  private static Node roles(Node.Mapping above, Node local) {
    if (!(local instanceof Node.Sequence own)) {
      return local;
    }
    List<Node> fresh = new ArrayList<>(own.items());
    List<Node> all = new ArrayList<>();
    for (Node item : Lookup.items(above, Key.RESPONSIBILITIES)) {
      String role = Lookup.text(item, Key.DUTY_HOLDER);
      List<Node> same = new ArrayList<>(fresh);
      same.removeIf(one -> !Objects.equals(role, Lookup.text(one, Key.DUTY_HOLDER)));
      all.addAll(same.isEmpty() ? List.of(item) : same);
      fresh.removeAll(same);
    }
    all.addAll(fresh);
    return new Node.Sequence(own.position(), all);
  }

  /** What a key is, whatever the language; the word itself if it is unknown. */
  static Object identity(Scalar word, Shape shape) {
    Key key = Fields.key(word.text(), shape);
    return key == null ? word.text() : key;
  }

  /** The entries of the one, those that the other has too replaced, and the other's new ones. */
  static Node.Mapping overlay(
      Node.Mapping from, Node.Mapping local, Function<Scalar, Object> identity) {
    Map<Object, List<Node.Entry>> written = new LinkedHashMap<>();
    for (Node.Entry entry : local.entries()) {
      // More than one is a mistake that the reader will tell.
      written.computeIfAbsent(identity.apply(entry.key()), k -> new ArrayList<>()).add(entry);
    }
    List<Node.Entry> entries = new ArrayList<>();
    for (Node.Entry entry : from.entries()) {
      List<Node.Entry> own = written.remove(identity.apply(entry.key()));
      entries.addAll(own == null ? List.of(entry) : own);
    }
    written.values().forEach(entries::addAll);
    return new Node.Mapping(from.position(), entries);
  }

  /** A document that is lists of items with ids. */
  private Node document(Node from, Node local, List<ItemKind> kinds) {
    if (local == null) {
      return from;
    }
    if (!(local instanceof Node.Mapping own)) {
      return local;
    }
    Node above = from == null ? new Node.Mapping(local.position(), List.of()) : from;
    Omissions omissions = Omissions.read(above, own, kinds, out);
    omitted.putAll(omissions.names());
    Set<Node.Entry> done = new HashSet<>();
    own.entries().stream().filter(one -> Key.OMIT.is(one.key().text())).forEach(done::add);
    List<Node.Entry> entries = new ArrayList<>();
    for (ItemKind kind : kinds) {
      Node.Entry written = Lookup.entry(own, kind.list());
      Node.Entry inherited = Lookup.entry(above, kind.list());
      if (written != null || inherited != null) {
        done.add(written);
        ItemMerge items = new ItemMerge(kind, base.delegations(), overrides, added, out);
        entries.add(
            list(
                written,
                inherited,
                items.merge(omissions.kept(Lookup.items(above, kind.list())), ownItems(written))));
      }
    }
    Node.Entry written = Lookup.entry(own, Key.LIMITS);
    Node.Entry inherited = Lookup.entry(above, Key.LIMITS);
    if (kinds.contains(ItemKind.POSITIVE) && (written != null || inherited != null)) {
      done.add(written);
      List<Node> limits = new ArrayList<>(omissions.keptLimits(Lookup.items(above, Key.LIMITS)));
      limits.addAll(ownItems(written));
      entries.add(list(written, inherited, limits));
    }
    own.entries().stream().filter(entry -> !done.contains(entry)).forEach(entries::add);
    Node.Mapping merged = new Node.Mapping(own.position(), entries);
    // What has no rule of its own above is the community's, if it writes it, else the base's.
    Shape shape = kinds.contains(ItemKind.REWARD) ? Shape.CATALOGUE : Shape.LISTS;
    return above instanceof Node.Mapping rest
        ? new Node.Mapping(
            own.position(), overlay(rest, merged, key -> identity(key, shape)).entries())
        : merged;
  }

  private static Node.Entry list(Node.Entry written, Node.Entry inherited, List<Node> items) {
    Node.Entry first = written == null ? inherited : written;
    return new Node.Entry(first.key(), new Node.Sequence(first.value().position(), items));
  }

  private List<Node> ownItems(Node.Entry written) {
    if (written == null) {
      return List.of();
    } else if (written.value() instanceof Node.Sequence sequence) {
      return sequence.items();
    } else if (!(written.value() instanceof Scalar scalar && scalar.isEmpty())) {
      out.add(Code.NOT_A_LIST, written.value().position());
    }
    return List.of();
  }
}
