package org.gongyue.dsl.read;

import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Spans;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.measure.Span;

/** Reads numbers of days: {@code 7天}, {@code 5个工作日}, {@code 无}. */
final class SpanReader {

  private final Diagnostics out;

  SpanReader(Diagnostics out) {
    this.out = out;
  }

  /** The value of a key; null if it is not there or wrong. */
  Span read(Fields fields, Key key) {
    Scalar text = fields.has(key) ? fields.scalar(key) : null;
    Span span = text == null ? null : Spans.of(text.text());
    if (text != null && span == null) {
      out.add(Code.BAD_SPAN, text.position(), text.text(), Span.MOST_DAYS, Span.MOST_WORKING);
    }
    return span;
  }
}
