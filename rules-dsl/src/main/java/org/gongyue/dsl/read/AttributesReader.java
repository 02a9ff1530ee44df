package org.gongyue.dsl.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongyue.convention.Attribute;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Nearest;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.expression.Attributes;
import org.gongyue.dsl.expression.ExpressionReader;
import org.gongyue.dsl.vocabulary.Dates;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.vocabulary.Spelling;
import org.gongyue.dsl.vocabulary.Words;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.expression.Type;

/** Reads 参数, the attributes of a behaviour. */
final class AttributesReader {

  private static final Pattern NAME = Spelling.ATTRIBUTE;
  private static final int MOST_PLACES = 6;

  private final Map<String, Position> facts;
  private final Diagnostics out;

  /**
   * @param facts where the facts are written, whose names no attribute can have
   */
  AttributesReader(Map<String, Position> facts, Diagnostics out) {
    this.facts = facts;
    this.out = out;
  }

  Attributes read(Fields behaviour) {
    Node node = behaviour.node(Key.ATTRIBUTES);
    if (node == null) {
      return Attributes.of(List.of(), Set.of());
    }
    if (!(node instanceof Node.Mapping mapping)) {
      out.add(Code.NOT_A_MAPPING, node.position());
      return Attributes.UNREADABLE;
    }
    List<Attribute> known = new ArrayList<>();
    Set<String> broken = new HashSet<>();
    for (Node.Entry entry : Fields.unique(mapping, out)) {
      String name = entry.key().text();
      Attribute attribute =
          isName(entry.key()) && !isFact(entry.key()) ? attribute(name, entry.value()) : null;
      if (attribute == null) {
        broken.add(name);
      } else {
        known.add(attribute);
      }
    }
    return Attributes.of(known, broken);
  }

  private boolean isFact(Scalar name) {
    if (!facts.containsKey(name.text())) {
      return false;
    }
    out.add(Code.SAME_AS_FACT, name.position(), name.text(), facts.get(name.text()));
    return true;
  }

  boolean isName(Scalar name) {
    if (!NAME.matcher(name.text()).matches()) {
      out.add(Code.BAD_NAME, name.position(), name.text());
      return false;
    } else if (ExpressionReader.isReserved(name.text())
        || DiscretionReader.RESERVED.contains(name.text())
        || AnalogyReader.ATTRIBUTE.equals(name.text())) {
      out.add(Code.RESERVED_NAME, name.position(), name.text());
      return false;
    }
    return true;
  }

  private Attribute attribute(String name, Node node) {
    if (node instanceof Scalar scalar && !scalar.isEmpty()) {
      Type type = type(scalar);
      return type == null ? null : new Attribute(name, type, null, null, null, 2, List.of(), null);
    }
    Fields fields = Fields.of(node, out, Shape.ATTRIBUTE);
    return fields == null ? null : attribute(name, fields);
  }

  /** An attribute or fact that is written as a mapping; null if it is wrong. */
  Attribute attribute(String name, Fields fields) {
    Type type = fields.word(Key.TYPE, Words.TYPES, null);
    if (type == null) {
      return null;
    }
    refuseForeign(fields, type);
    BigDecimal least = fields.number(Key.MIN, null, null);
    BigDecimal most = fields.number(Key.MAX, null, null);
    if (least != null && most != null && least.compareTo(most) > 0) {
      out.add(Code.EMPTY_RANGE, fields.valuePosition(Key.MAX), Key.MIN, least, Key.MAX, most);
      return null;
    } else if (fields.has(Key.MIN) != (least != null) || fields.has(Key.MAX) != (most != null)) {
      return null; // without its range, what is said of the expressions that read it would be wrong
    }
    Long places = fields.whole(Key.PLACES, 0, MOST_PLACES, 2L);
    List<String> options = fields.has(Key.OPTIONS) ? fields.texts(Key.OPTIONS) : List.of();
    Attribute attribute =
        new Attribute(
            name,
            type,
            fields.text(Key.MEASURE),
            least,
            most,
            places == null ? MOST_PLACES : places.intValue(),
            options == null ? List.of() : options,
            null);
    return withDefault(attribute, fields);
  }

  Type type(Scalar scalar) {
    Type type = Words.TYPES.meaning(scalar.text());
    if (type == null) {
      out.suggest(
          Nearest.to(scalar.text(), Words.TYPES.all()),
          Code.BAD_CHOICE,
          scalar.position(),
          Key.TYPE,
          scalar.text(),
          String.join("、", Words.TYPES.chinese()));
    }
    return type;
  }

  /** Ranges are for numbers, options for texts. */
  private void refuseForeign(Fields fields, Type type) {
    List<Key> foreign =
        switch (type) {
          case NUMBER -> List.of(Key.OPTIONS);
          case TEXT -> List.of(Key.MEASURE, Key.MIN, Key.MAX, Key.PLACES);
          case BOOLEAN, DATE -> List.of(Key.MEASURE, Key.MIN, Key.MAX, Key.PLACES, Key.OPTIONS);
        };
    for (Key key : foreign) {
      if (fields.has(key)) {
        out.add(Code.NOT_FOR_TYPE, fields.position(key), key, type);
      }
    }
  }

  private Attribute withDefault(Attribute attribute, Fields fields) {
    Scalar scalar = fields.scalar(Key.DEFAULT);
    if (scalar == null) {
      return attribute;
    }
    Object value =
        switch (attribute.type()) {
          case NUMBER -> number(attribute, scalar);
          case TEXT ->
              scalar.text().length() <= Attribute.LONGEST_TEXT
                      && (attribute.options().isEmpty()
                          || attribute.options().contains(scalar.text()))
                  ? scalar.text()
                  : null;
          case BOOLEAN -> Words.BOOLEANS.meaning(scalar.text());
          case DATE -> Dates.of(scalar.text());
        };
    if (value == null) {
      out.add(Code.BAD_DEFAULT, scalar.position(), scalar.text(), attribute.name());
    }
    return new Attribute(
        attribute.name(),
        attribute.type(),
        attribute.unit(),
        attribute.least(),
        attribute.most(),
        attribute.places(),
        attribute.options(),
        value);
  }

  private static BigDecimal number(Attribute attribute, Scalar scalar) {
    BigDecimal number =
        Fields.number(
            scalar, scalar.text(), attribute.least(), attribute.most(), new Diagnostics());
    return number != null && number.scale() <= attribute.places() ? number : null;
  }
}
