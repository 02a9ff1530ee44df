package org.gongyue.dsl.read;

import java.util.List;
import org.gongyue.convention.Objections;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.vocabulary.Words;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.measure.Span;

/** Reads 记分异议: how residents may object to what was posted. */
final class ObjectionsReader {

  private final Diagnostics out;

  ObjectionsReader(Diagnostics out) {
    this.out = out;
  }

  /**
   * Reads the value of the key; null if it is not there or wrong.
   *
   * @param articles the ids of the articles; null if they could not be read
   */
  Objections read(Fields charter, List<String> articles) {
    Node node = charter.node(Key.SCORE_OBJECTIONS);
    Fields fields = node == null ? null : Fields.of(node, out, Shape.SCORE_OBJECTIONS);
    if (fields == null) {
      return null;
    }
    SpanReader spans = new SpanReader(out);
    Span within = spans.read(fields, Key.OBJECTION_PERIOD);
    if (within != null && within.isNone()) {
      out.add(
          Code.NO_TIME_TO_OBJECT, fields.valuePosition(Key.OBJECTION_PERIOD), Key.SCORE_OBJECTIONS);
    }
    Span ruling = spans.read(fields, Key.RULING_PERIOD);
    List<String> ruledBy = fields.has(Key.RULED_BY) ? fields.texts(Key.RULED_BY) : List.of();
    Boolean deferred = fields.word(Key.DEDUCT, Words.DISPUTED, false);
    String article = fields.reference(Key.ARTICLE, articles, Code.UNKNOWN_ARTICLE);
    return within == null || ruledBy == null || deferred == null
        ? null
        : new Objections(
            within, ruling == null || ruling.isNone() ? null : ruling, ruledBy, deferred, article);
  }
}
