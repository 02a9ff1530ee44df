package org.gongyue.examples.community.problem;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongyue.json.JsonException;

/** A request that is refused. What is said of it repeats no more of what was sent than a name. */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** How much of the name of a field is said back. */
  private static final int LONGEST = 100;

  private final Refusal refusal;
  private final transient List<Object> values;
  private final transient Map<String, Object> more = new TreeMap<>();

  private Problem(Refusal refusal, List<Object> values) {
    super(refusal + " " + values);
    this.refusal = refusal;
    this.values = values;
  }

  /**
   * A problem.
   *
   * @param values what the sentence in the bundle is filled with
   */
  public static Problem of(Refusal refusal, Object... values) {
    return new Problem(refusal, List.of(values));
  }

  /** What the library found wrong with JSON. */
  public static Problem of(JsonException wrong) {
    String field = abridged(wrong.field());
    Problem problem =
        switch (wrong.problem()) {
          case SYNTAX -> of(Refusal.BAD_SYNTAX);
          case MISSING -> of(Refusal.MISSING_FIELD, field);
          case UNKNOWN -> of(Refusal.UNKNOWN_FIELD, field);
          case INVALID ->
              of(Refusal.INVALID_FIELD, field, wrong.expected())
                  .with("expected", wrong.expected().name());
        };
    return field.isEmpty() ? problem : problem.with("field", field);
  }

  /** The same with one more member of the document. */
  public Problem with(String name, Object value) {
    more.put(name, value);
    return this;
  }

  private static String abridged(String field) {
    return field.length() <= LONGEST ? field : field.substring(0, LONGEST) + "…";
  }

  /** Why. */
  public Refusal refusal() {
    return refusal;
  }

  List<Object> values() {
    return values;
  }

  Map<String, Object> more() {
    return more;
  }
}
