package org.gongyue.dsl.read;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongyue.convention.Grading;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Nearest;
import org.gongyue.dsl.expression.Attributes;
import org.gongyue.dsl.expression.Axis;
import org.gongyue.dsl.expression.ExpressionReader;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.vocabulary.Words;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Formula;
import org.gongyue.expression.Type;
import org.gongyue.measure.Recurrence;

/** Reads 评级, before what may ask for grades; a grading may ask for those above it. */
final class GradingsReader {

  private final Symbols symbols;
  private final Charter charter;
  private final Diagnostics out;

  /**
   * @param charter null if it could not be read
   */
  GradingsReader(Symbols symbols, Charter charter, Diagnostics out) {
    this.symbols = symbols;
    this.charter = charter;
    this.out = out;
  }

  /** The gradings that could be read. */
  List<Grading> read(List<Node> items) {
    List<Grading> gradings = new ArrayList<>();
    for (Node item : items) {
      Fields fields = Fields.of(item, out, Shape.GRADING);
      Grading grading = fields == null ? null : read(item, fields);
      if (grading == null) {
        symbols.isMissingSome();
      } else {
        gradings.add(grading);
        symbols.grading(grading);
      }
    }
    return gradings;
  }

  private Grading read(Node node, Fields fields) {
    String name = fields.text(Key.NAME);
    if (name != null && (symbols.target(name) != null || symbols.gradings().contains(name))) {
      out.add(Code.DUPLICATE_NAME, fields.valuePosition(Key.NAME), name, symbols.placeOf(name));
    } else if (name != null) {
      symbols.grading(name, fields.valuePosition(Key.NAME));
    }
    String article =
        fields.reference(
            Key.ARTICLE, charter == null ? null : charter.articleIds(), Code.UNKNOWN_ARTICLE);
    if (!fields.has(Key.ARTICLE)) {
      out.add(Code.NO_ARTICLE, fields.position());
    }
    String kind =
        fields.reference(
            Key.ACCOUNT_KIND,
            charter == null ? null : charter.accountKinds(),
            Code.UNKNOWN_ACCOUNT_KIND);
    Formula by = by(fields);
    List<Grading.Band> bands = by == null ? List.of() : bands(fields, by);
    boolean good = !fields.has(Key.EVALUATED);
    Recurrence every = null;
    if (!good) {
      Scalar text = fields.scalar(Key.EVALUATED);
      Words.Evaluation word = text == null ? null : Words.EVALUATIONS.meaning(text.text());
      every = word != null ? word.recurrence() : text == null ? null : yearly(text);
      good = word != null || every != null;
    }
    String initial = initial(node, fields, bands);
    return name == null || bands.isEmpty() || !good
        ? null
        : new Grading(name, article, kind, by, bands, every, initial);
  }

  private Formula by(Fields fields) {
    Scalar text = fields.scalar(Key.BY);
    Expression by =
        text == null ? null : new ExpressionReader(symbols, out).any(text, Attributes.NONE);
    if (by != null && by.type() != Type.NUMBER) {
      out.add(Code.WRONG_TYPE, text.position(), text.text(), by.type(), Type.NUMBER);
      return null;
    }
    return by == null ? null : new Formula(text.text(), by);
  }

  private List<Grading.Band> bands(Fields fields, Formula by) {
    if (!fields.has(Key.BANDS)) {
      return List.of();
    }
    Axis axis = Axis.of(by.expression(), Attributes.NONE, null);
    List<Grading.Band> bands = new ArrayList<>();
    Set<String> grades = new LinkedHashSet<>();
    for (RangesReader.Row row :
        new RangesReader(out).read(fields, Key.BANDS, Type.NUMBER, axis, by.text())) {
      bands.add(new Grading.Band(row.range(), row.value().text()));
      if (!grades.add(row.value().text())) {
        out.add(Code.DUPLICATE_ITEM, row.value().position(), row.value().text());
      }
    }
    return bands;
  }

  /** A day of the year, such as 12-31. */
  private Recurrence yearly(Scalar text) {
    try {
      return Recurrence.yearlyOn(MonthDay.parse("--" + text.text()));
    } catch (DateTimeException e) {
      out.suggest(
          Nearest.to(text.text(), Words.EVALUATIONS.all()),
          Code.BAD_EVALUATION,
          text.position(),
          text.text());
      return null;
    }
  }

  private String initial(Node node, Fields fields, List<Grading.Band> bands) {
    String initial = fields.text(Key.INITIAL);
    List<String> grades = bands.stream().map(Grading.Band::grade).toList();
    boolean always =
        !fields.has(Key.EVALUATED)
            || Words.EVALUATIONS.meaning(String.valueOf(Lookup.text(node, Key.EVALUATED)))
                == Words.Evaluation.ALWAYS;
    if (initial != null && always) {
      out.add(Code.NEEDS_KEY, fields.position(Key.INITIAL), Key.INITIAL, Key.EVALUATED);
    } else if (initial != null && !bands.isEmpty() && !grades.contains(initial)) {
      out.suggest(
          Nearest.to(initial, grades),
          Code.UNKNOWN_OPTION,
          fields.valuePosition(Key.INITIAL),
          Key.INITIAL,
          initial,
          String.join("、", grades));
    }
    return initial;
  }
}
