package org.gongyue.workbench.web;

import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** A request that is refused. */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** How much of what was sent is said back. */
  private static final int LONGEST = 200;

  private final Refusal refusal;
  private final transient List<Object> values;
  private final transient Map<String, Object> more = new LinkedHashMap<>();

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

  /** The same with one more member in the answer. */
  public Problem with(String name, Object value) {
    more.put(name, value);
    return this;
  }

  /** Why. */
  public Refusal refusal() {
    return refusal;
  }

  /** What is said of it. */
  public String message(Locale locale) {
    ResourceBundle texts =
        ResourceBundle.getBundle(
            "org.gongyue.workbench.web.problems",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    Object[] shown =
        values.stream()
            .map(value -> value instanceof String text ? (Object) abridged(text) : value)
            .toArray();
    return new MessageFormat(texts.getString(refusal.name()), Locale.ROOT).format(shown);
  }

  private static String abridged(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  Answer answer(Locale locale) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("code", refusal.name());
    body.put("message", message(locale));
    body.putAll(more);
    return Answer.json(refusal.status(), body);
  }
}
