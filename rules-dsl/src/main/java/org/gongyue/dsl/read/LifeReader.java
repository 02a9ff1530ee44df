package org.gongyue.dsl.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.convention.Convention.Life;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.yaml.Node;

/**
 * Reads how a version came to life: 通过, 备案, 公示, 生效. The order of the steps follows the guidance on
 * village and residents' conventions of the Ministry of Civil Affairs and others, December 2018.
 */
final class LifeReader {

  private final Diagnostics out;

  LifeReader(Diagnostics out) {
    this.out = out;
  }

  /** Reads the four keys; null if 生效 could not be read. */
  Life read(Fields fields) {
    Life.Act adoption = act(fields, Key.ADOPTED);
    Life.Act filing = act(fields, Key.FILED);
    LocalDate[] publication = period(fields, Key.PUBLISHED);
    LocalDate[] force = period(fields, Key.IN_FORCE);
    if (!fields.has(Key.IN_FORCE)) {
      return null;
    }
    List<String> missing = new ArrayList<>();
    for (Key key : List.of(Key.ADOPTED, Key.FILED, Key.PUBLISHED)) {
      if (!fields.has(key)) {
        missing.add(key.chinese());
      }
    }
    if (!missing.isEmpty()) {
      out.add(Code.LIFE_INCOMPLETE, fields.position(Key.IN_FORCE), String.join("、", missing));
    }
    if (force == null) {
      return null;
    }
    inOrder(fields, Key.ADOPTED, adoption, force[0]);
    inOrder(fields, Key.FILED, filing, force[0]);
    if (publication != null && publication[0].isAfter(force[0])) {
      out.add(Code.PUBLISHED_LATE, fields.valuePosition(Key.PUBLISHED), publication[0], force[0]);
    }
    return new Life(
        adoption,
        filing,
        publication == null ? null : new Life.Publication(publication[0], publication[1]),
        force[0],
        force[1]);
  }

  private Life.Act act(Fields fields, Key key) {
    Node node = fields.node(key);
    Fields act = node == null ? null : Fields.of(node, out, Shape.ACT);
    if (act == null) {
      return null;
    }
    String body = act.text(Key.BODY);
    LocalDate day = act.date(Key.DATE);
    return day == null ? null : new Life.Act(body, day);
  }

  /** The first and the last day, the last perhaps null; null if the first could not be read. */
  private LocalDate[] period(Fields fields, Key key) {
    Node node = fields.node(key);
    Fields period = node == null ? null : Fields.of(node, out, Shape.PERIOD);
    if (period == null) {
      return null;
    }
    LocalDate from = period.date(Key.FROM);
    LocalDate until = period.date(Key.UNTIL);
    if (from != null && until != null && until.isBefore(from)) {
      out.add(
          Code.DATES_OUT_OF_ORDER,
          period.valuePosition(Key.UNTIL),
          Key.FROM,
          from,
          Key.UNTIL,
          until);
    }
    return from == null ? null : new LocalDate[] {from, until};
  }

  private void inOrder(Fields fields, Key key, Life.Act act, LocalDate force) {
    if (act != null && act.day().isAfter(force)) {
      out.add(
          Code.DATES_OUT_OF_ORDER, fields.valuePosition(key), key, act.day(), Key.IN_FORCE, force);
    }
  }
}
