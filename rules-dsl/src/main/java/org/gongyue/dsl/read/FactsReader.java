package org.gongyue.dsl.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Fact;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.expression.Attributes;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.vocabulary.Words;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.expression.Type;

/** Reads 事实, what hosts say of accounts and actors. */
final class FactsReader {

  private final AttributesReader attributes;
  private final Diagnostics out;
  private final List<Fact> known = new ArrayList<>();
  private final Set<String> broken = new HashSet<>();
  private final Map<String, Position> places = new HashMap<>();
  private boolean unreadable;

  FactsReader(Diagnostics out) {
    this.attributes = new AttributesReader(Map.of(), out);
    this.out = out;
  }

  /** Reads the facts of {@code convention.yaml}. */
  FactsReader read(Fields charter) {
    Node node = charter.node(Key.FACTS);
    if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : Fields.unique(mapping, out)) {
        places.put(entry.key().text(), entry.key().position());
        Fact fact = attributes.isName(entry.key()) ? fact(entry) : null;
        if (fact == null) {
          broken.add(entry.key().text());
        } else {
          known.add(fact);
        }
      }
    } else if (node != null) {
      out.add(Code.NOT_A_MAPPING, node.position());
      unreadable = true;
    }
    return this;
  }

  private Fact fact(Node.Entry entry) {
    String name = entry.key().text();
    if (entry.value() instanceof Scalar scalar && !scalar.isEmpty()) {
      Type type = attributes.type(scalar);
      Attribute plain = new Attribute(name, type, null, null, null, 2, List.of(), null);
      return type == null ? null : new Fact(plain, Fact.About.ACCOUNT);
    }
    Fields fields = Fields.of(entry.value(), out, Shape.FACT);
    if (fields == null) {
      return null;
    }
    Fact.About about = fields.word(Key.WHOSE, Words.ABOUT, Fact.About.ACCOUNT);
    Attribute attribute = attributes.attribute(name, fields);
    return attribute == null || about == null ? null : new Fact(attribute, about);
  }

  /** Those that could be read. */
  List<Fact> facts() {
    return known;
  }

  /** Where each is written, be it right or wrong. */
  Map<String, Position> places() {
    return places;
  }

  /** What expressions may read of them. */
  Attributes readable() {
    return unreadable
        ? Attributes.UNREADABLE
        : Attributes.of(known.stream().map(Fact::attribute).toList(), broken);
  }
}
