package org.gongyue.convention;

import java.util.List;
import org.gongyue.measure.Span;

/**
 * How residents may object to what was posted (记分异议). That is not the 异议 of a publication, which is
 * against the text of a convention.
 *
 * @param within how long after the day of an event one may object to it (异议期)
 * @param ruling how long after an objection it should be ruled on (裁决期); null for no end
 * @param ruledBy the roles that may rule (裁决人); empty for any
 * @param deferred whether the points that a penalty took come back, to be held, until the ruling
 *     (扣分: 暂缓); else they are gone until then (照扣)
 * @param article the article that says so; null for none
 */
public record Objections(
    Span within, Span ruling, List<String> ruledBy, boolean deferred, String article) {
  public Objections {
    ruledBy = List.copyOf(ruledBy);
  }
}
