package org.gongyue.dsl.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongyue.convention.Convention.Life;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.vocabulary.Words;
import org.gongyue.dsl.yaml.Node;

/**
 * Reads how a version came to life: 通过, 备案, 公示, 生效. The order of the steps follows the guidance on
 * village and residents' conventions of the Ministry of Civil Affairs and others, December 2018.
 */
final class LifeReader {

  private static final long MOST_VOTERS = 1_000_000;

  private final Diagnostics out;
  private final boolean acceptsDraft;

  /**
   * @param acceptsDraft whether steps may be missing before the days on which it should be in force
   */
  LifeReader(Diagnostics out, boolean acceptsDraft) {
    this.out = out;
    this.acceptsDraft = acceptsDraft;
  }

  /** Reads the four keys; null if 生效 could not be read. */
  Life read(Fields fields) {
    Life.Adoption adoption = adoption(fields);
    Life.Act filing = filing(fields);
    Life.Publication publication = publication(fields);
    LocalDate[] force = period(fields.node(Key.IN_FORCE), Shape.PERIOD);
    if (!fields.has(Key.IN_FORCE)) {
      return null;
    }
    List<String> missing = new ArrayList<>();
    for (Key key : List.of(Key.ADOPTED, Key.FILED, Key.PUBLISHED)) {
      if (!fields.has(key)) {
        missing.add(key.chinese());
      }
    }
    if (!missing.isEmpty() && !acceptsDraft) {
      out.add(Code.LIFE_INCOMPLETE, fields.position(Key.IN_FORCE), String.join("、", missing));
    }
    if (force == null) {
      return null;
    }
    inOrder(fields, Key.ADOPTED, adoption == null ? null : adoption.day(), force[0]);
    inOrder(fields, Key.FILED, filing == null ? null : filing.day(), force[0]);
    if (publication != null) {
      inTime(fields.valuePosition(Key.PUBLISHED), publication, force[0]);
    }
    return new Life(adoption, filing, publication, force[0], force[1]);
  }

  private Life.Adoption adoption(Fields fields) {
    Fields adoption = fields(fields.node(Key.ADOPTED), Shape.ADOPTION);
    if (adoption == null) {
      return null;
    }
    String body = adoption.text(Key.BODY);
    LocalDate day = adoption.date(Key.DATE);
    Life.Counting counted = adoption.word(Key.COUNTED, Words.COUNTINGS, Life.Counting.PERSONS);
    List<Key> keys = List.of(Key.EXPECTED, Key.PRESENT, Key.IN_FAVOUR);
    Map<Key, Long> numbers = new EnumMap<>(Key.class);
    Key last = null;
    for (Key key : keys) {
      Long number = adoption.whole(key, 0, MOST_VOTERS, null);
      if (number != null) {
        numbers.put(key, number);
        if (last != null && number > numbers.get(last)) {
          Position place = adoption.valuePosition(key);
          out.add(Code.VOTE_OUT_OF_ORDER, place, key, number, last, numbers.get(last));
        }
        last = key;
      }
    }
    if (day == null) {
      return null;
    }
    boolean isCounted = !numbers.isEmpty() && counted != null;
    return new Life.Adoption(
        body,
        day,
        isCounted
            ? new Life.Vote(
                counted,
                numbers.get(Key.EXPECTED),
                numbers.get(Key.PRESENT),
                numbers.get(Key.IN_FAVOUR))
            : null);
  }

  private Life.Act filing(Fields fields) {
    Fields act = fields(fields.node(Key.FILED), Shape.ACT);
    if (act == null) {
      return null;
    }
    String body = act.text(Key.BODY);
    LocalDate day = act.date(Key.DATE);
    return day == null ? null : new Life.Act(body, day);
  }

  private Life.Publication publication(Fields fields) {
    Node node = fields.node(Key.PUBLISHED);
    LocalDate[] days = period(node, Shape.PUBLICATION);
    return days == null
        ? null
        : new Life.Publication(
            days[0], days[1], objection(Lookup.value(node, Key.OBJECTION), days));
  }

  /** How to object; as long as the publication lasts, where no days are said. */
  private Life.Objection objection(Node node, LocalDate[] published) {
    Fields fields = fields(node, Shape.OBJECTION);
    if (fields == null) {
      return null;
    }
    LocalDate from = fields.has(Key.FROM) ? fields.date(Key.FROM) : published[0];
    LocalDate until = fields.has(Key.UNTIL) ? fields.date(Key.UNTIL) : published[1];
    if (from != null && until != null && until.isBefore(from)) {
      Position place = fields.valuePosition(Key.UNTIL);
      out.add(Code.DATES_OUT_OF_ORDER, place, Key.FROM, from, Key.UNTIL, until);
    } else if (from != null
        && (from.isBefore(published[0])
            || (published[1] != null && (until == null || until.isAfter(published[1]))))) {
      String last = published[1] == null ? "…" : published[1].toString();
      out.add(Code.OBJECTION_OUTSIDE, fields.position(), published[0], last);
    }
    String receiver = fields.text(Key.RECEIVER);
    return from == null ? null : new Life.Objection(from, until, receiver);
  }

  private Fields fields(Node node, Shape shape) {
    return node == null ? null : Fields.of(node, out, shape);
  }

  /** The first and the last day, the last perhaps null; null if the first could not be read. */
  private LocalDate[] period(Node node, Shape shape) {
    Fields period = fields(node, shape);
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

  private void inOrder(Fields fields, Key key, LocalDate day, LocalDate force) {
    if (day != null && day.isAfter(force)) {
      out.add(Code.DATES_OUT_OF_ORDER, fields.valuePosition(key), key, day, Key.IN_FORCE, force);
    }
  }

  /** Residents should have read it, and been heard, before it binds them. */
  private void inTime(Position place, Life.Publication published, LocalDate force) {
    Life.Objection objection = published.objection();
    LocalDate end = objection == null ? null : objection.until();
    end = end == null || isBefore(end, published.until()) ? published.until() : end;
    if (published.from().isAfter(force)) {
      out.add(Code.PUBLISHED_LATE, place, published.from(), force);
    } else if (end != null && !end.isBefore(force)) {
      out.add(Code.IN_FORCE_EARLY, place, force, end);
    }
  }

  private static boolean isBefore(LocalDate day, LocalDate other) {
    return other != null && day.isBefore(other);
  }
}
