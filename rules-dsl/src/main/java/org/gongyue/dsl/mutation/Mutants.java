package org.gongyue.dsl.mutation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.read.Documents;
import org.gongyue.dsl.sentence.SentenceRule;
import org.gongyue.dsl.vocabulary.Document;
import org.gongyue.dsl.vocabulary.Form;
import org.gongyue.dsl.vocabulary.Forms;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;

/**
 * Every convention that has one thing otherwise, by the table of what may stand where. Names, texts
 * and the legal life are left alone: no record is decided by them.
 */
public final class Mutants {

  /** What no decision depends on, or only by a name that would then be unknown. */
  private static final Set<Key> LEFT_ALONE =
      EnumSet.of(
          Key.ID,
          Key.VERSION,
          Key.NAME,
          Key.TIMEZONE,
          Key.ADOPTED,
          Key.FILED,
          Key.PUBLISHED,
          Key.ACCOUNT_KINDS,
          Key.GROUPS,
          Key.CATEGORIES,
          Key.COMMONS,
          Key.ARTICLES,
          Key.IGNORE,
          Key.MASKED,
          Key.EXTENDS,
          Key.OMIT,
          Key.LOCKED,
          Key.BOUNDS,
          Key.DELEGATION,
          Key.ROLLS,
          Key.LOCKED_ARTICLES,
          Key.STATED,
          Key.BEHAVIOUR,
          Key.ARTICLE,
          Key.LIKE,
          Key.NOTE,
          Key.CATEGORY,
          Key.GUIDELINE,
          Key.DECIDED_BY,
          Key.MEASURE,
          Key.TYPE,
          Key.WHOSE,
          Key.KIND);

  /** Lists in which the order counts. */
  private static final Set<Key> ORDERED = EnumSet.of(Key.RULES, Key.TABLE, Key.SETTLEMENTS);

  private final Documents documents;
  private final List<Mutant> mutants = new ArrayList<>();

  /** Where something is found: whose it is, and under which key. */
  private record Place(String item, String key) {}

  private Mutants(Documents documents) {
    this.documents = documents;
  }

  /**
   * All of them, in the order of the documents. What only tells people of rules, and decides
   * nothing, is taken out first: a rule that it names could not be taken away beside it.
   */
  public static List<Mutant> of(Documents whole) {
    Documents documents =
        without(
            without(whole, whole.charter(), Key.RESPONSIBILITIES), whole.list(), Key.INDICATORS);
    Mutants all = new Mutants(documents);
    all.mapping(documents.charter(), List.of(Document.CONVENTION.shape()), "");
    all.mapping(documents.list(), List.of(Document.REWARDS_PENALTIES.shape()), "");
    all.mapping(documents.catalogue(), List.of(Document.REDEMPTION.shape()), "");
    documents.sentences().forEach(all::sentences);
    return List.copyOf(all.mutants);
  }

  private static Documents without(Documents documents, Node root, Key key) {
    if (!(root instanceof Node.Mapping mapping)) {
      return documents;
    }
    List<Node.Entry> rest =
        mapping.entries().stream().filter(entry -> !key.is(entry.key().text())).toList();
    return documents.with(root, new Node.Mapping(mapping.position(), rest));
  }

  /** A rule in sentences, which is read as if it stood under its behaviour. */
  private void sentences(SentenceRule rule) {
    Place place = new Place(rule.id().text(), Key.RULES.chinese());
    Position position = rule.id().position();
    add(position, Mutant.Kind.REMOVED, place, rule.id().shown(), "", rule.rule(), null);
    mapping(rule.rule(), List.of(Shape.RULE), rule.id().text());
  }

  private void mapping(Node node, List<Shape> shapes, String above) {
    if (!(node instanceof Node.Mapping mapping)) {
      return;
    }
    String item = name(mapping, above);
    for (Node.Entry entry : mapping.entries()) {
      boolean known = false;
      for (Shape shape : shapes) {
        Key key = key(entry, shape);
        if (key != null && !known) {
          known = true;
          Form form = Forms.of(shape, key);
          if (form != null && !LEFT_ALONE.contains(key)) {
            Place place = new Place(item, key.chinese());
            boolean isOfWhole = shape == Document.REWARDS_PENALTIES.shape();
            if (!shape.requires(key) && !isOfWhole && shape != Document.REDEMPTION.shape()) {
              without(mapping, entry, place);
            }
            value(entry.value(), key, form, place);
          }
        }
      }
      if (!known && shapes.stream().anyMatch(shape -> Forms.beside(shape) != null)) {
        limit(mapping, entry, new Place(item, Key.LIMITS.chinese()));
      }
    }
  }

  /** The number of an item, or its name; that of what it is a part of if it has none. */
  private static String name(Node.Mapping mapping, String above) {
    for (Key key : List.of(Key.ID, Key.NAME, Key.TARGET)) {
      for (Node.Entry entry : mapping.entries()) {
        if (key.is(entry.key().text()) && entry.value() instanceof Scalar scalar) {
          boolean isConvention = scalar.text().contains("/");
          return isConvention ? "" : scalar.text();
        }
      }
    }
    return above;
  }

  private static Key key(Node.Entry entry, Shape shape) {
    for (Key key : shape.keys()) {
      if (key.is(entry.key().text())) {
        return key;
      }
    }
    return null;
  }

  private void value(Node node, Key key, Form form, Place place) {
    switch (form.kind()) {
      case NUMBER, WHOLE, VALUE -> scalar(node, Mutant.Kind.NUMBER, place, Twists::ofNumber);
      case QUANTITY, TERM, SPAN -> {
        scalar(node, Mutant.Kind.NUMBER, place, Twists::ofQuantity);
        mapping(node, form.shapes(), place.item());
      }
      case WINDOW -> scalar(node, Mutant.Kind.WINDOW, place, Twists::ofWindow);
      case DATE -> scalar(node, Mutant.Kind.DATE, place, Twists::ofDate);
      case PRICE, NUMBERS, AMOUNT, CONDITION -> {
        expression(node, place);
        items(node).forEach(item -> expression(item, place));
        if (form.kind() == Form.Kind.PRICE) {
          entries(node).forEach(entry -> expression(entry.value(), place));
        } else {
          mapping(node, form.shapes(), place.item());
        }
      }
      case LIMITS, ITEM_LIMITS ->
          entries(node).forEach(entry -> limit((Node.Mapping) node, entry, place));
      case BUDGETS ->
          entries(node)
              .forEach(
                  entry -> {
                    limit((Node.Mapping) node, entry, place);
                    entries(entry.value())
                        .forEach(
                            one ->
                                scalar(one.value(), Mutant.Kind.NUMBER, place, Twists::ofNumber));
                  });
      case NAMED_TEXTS -> named(node, key, place);
      case WORD -> word(node, form, place);
      case MAPPING -> {
        word(node, form, place);
        mapping(node, form.shapes(), place.item());
      }
      case NAMED ->
          entries(node).forEach(entry -> mapping(entry.value(), form.shapes(), place.item()));
      case LIST -> list(node, key, form, place);
      case TEXTS -> {
        if (key == Key.VERIFICATION || key == Key.EVIDENCE || key == Key.ENDS || key == Key.TO) {
          without(node, place);
        } else if (key == Key.BY || key == Key.AMONG) {
          expression(node, place);
          items(node).forEach(item -> expression(item, place));
        }
      }
      case TEXT, SENTENCE, CONVENTION_ID, ID, ITEMS, MIXED -> {}
    }
  }

  /** Bands, brackets and values with their amounts; consequences with their terms. */
  private void named(Node node, Key key, Place place) {
    if (!(node instanceof Node.Mapping mapping)) {
      return;
    }
    for (Node.Entry entry : mapping.entries()) {
      if (key == Key.CONSEQUENCES) {
        without(mapping, entry, place);
        scalar(entry.value(), Mutant.Kind.NUMBER, place, Twists::ofQuantity);
      } else if (key == Key.BANDS || key == Key.BRACKETS || key == Key.LADDER) {
        expression(entry.key(), place);
        expression(entry.value(), place);
      } else if (key == Key.VALUES) {
        expression(entry.value(), place);
      }
    }
  }

  private void list(Node node, Key key, Form form, Place place) {
    List<Node> items = items(node);
    if (node instanceof Node.Sequence sequence) {
      for (int i = 0; i < items.size(); i++) {
        Place of = new Place(name(items.get(i), place.item()), place.key());
        if (items.size() > 1 || key != Key.RULES) {
          List<Node> fewer = new ArrayList<>(items);
          fewer.remove(i);
          add(
              items.get(i).position(),
              Mutant.Kind.REMOVED,
              of,
              shown(items.get(i)),
              "",
              sequence,
              new Node.Sequence(sequence.position(), fewer));
        }
        if (ORDERED.contains(key) && i > 0) {
          List<Node> swapped = new ArrayList<>(items);
          swapped.set(i, items.get(i - 1));
          swapped.set(i - 1, items.get(i));
          add(
              items.get(i).position(),
              Mutant.Kind.ORDER,
              of,
              shown(items.get(i - 1)),
              shown(items.get(i)),
              sequence,
              new Node.Sequence(sequence.position(), swapped));
        }
      }
    }
    items.forEach(item -> mapping(item, form.shapes(), place.item()));
  }

  private static String name(Node item, String above) {
    return item instanceof Node.Mapping mapping ? name(mapping, above) : above;
  }

  private void limit(Node.Mapping all, Node.Entry entry, Place place) {
    without(all, entry, place);
    scalar(entry.value(), Mutant.Kind.NUMBER, place, Twists::ofQuantity);
    mapping(entry.value(), List.of(Shape.LIMIT), place.item());
    scalar(entry.key(), Mutant.Kind.WINDOW, place, Twists::ofWindow);
  }

  private void word(Node node, Form form, Place place) {
    if (node instanceof Scalar scalar && form.words() != null) {
      for (String other : form.words().others(scalar.text())) {
        replace(scalar, Mutant.Kind.WORD, place, other);
      }
    }
  }

  private void expression(Node node, Place place) {
    if (node instanceof Scalar scalar) {
      Twists.ofExpression(scalar.text(), (kind, other) -> replace(scalar, kind, place, other));
    }
  }

  private interface Twist {
    List<String> of(String text);
  }

  private void scalar(Node node, Mutant.Kind kind, Place place, Twist twist) {
    if (node instanceof Scalar scalar) {
      twist.of(scalar.text()).forEach(other -> replace(scalar, kind, place, other));
    }
  }

  private void replace(Scalar scalar, Mutant.Kind kind, Place place, String other) {
    add(scalar.position(), kind, place, scalar.text(), other, scalar, scalar.with(other));
  }

  /** A mapping without one of its entries. */
  private void without(Node.Mapping mapping, Node.Entry entry, Place place) {
    List<Node.Entry> fewer = new ArrayList<>(mapping.entries());
    fewer.remove(entry);
    String what = entry.key().text() + ": " + shown(entry.value());
    add(
        entry.key().position(),
        Mutant.Kind.REMOVED,
        place,
        what,
        "",
        mapping,
        new Node.Mapping(mapping.position(), fewer));
  }

  /** A list without each of its items. */
  private void without(Node node, Place place) {
    if (node instanceof Node.Sequence sequence && sequence.items().size() > 1) {
      for (Node item : sequence.items()) {
        List<Node> fewer = new ArrayList<>(sequence.items());
        fewer.remove(item);
        add(
            item.position(),
            Mutant.Kind.REMOVED,
            place,
            shown(item),
            "",
            sequence,
            new Node.Sequence(sequence.position(), fewer));
      }
    }
  }

  private void add(
      Position position,
      Mutant.Kind kind,
      Place place,
      String before,
      String after,
      Node one,
      Node other) {
    mutants.add(
        new Mutant(
            position,
            kind,
            place.item(),
            place.key(),
            before,
            after,
            new Mutant.Change(documents, one, other)));
  }

  /** A node in a few words. */
  private static String shown(Node node) {
    if (node instanceof Scalar scalar) {
      return scalar.shown();
    } else if (node instanceof Node.Mapping mapping) {
      String name = name(mapping, "");
      return name.isEmpty() ? "{…}" : name;
    }
    return "[…]";
  }

  private static List<Node.Entry> entries(Node node) {
    return node instanceof Node.Mapping mapping ? mapping.entries() : List.of();
  }

  private static List<Node> items(Node node) {
    return node instanceof Node.Sequence sequence ? sequence.items() : List.of();
  }
}
