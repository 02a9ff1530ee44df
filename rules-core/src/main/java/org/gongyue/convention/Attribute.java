package org.gongyue.convention;

import java.math.BigDecimal;
import java.util.List;
import org.gongyue.expression.Type;

/**
 * A typed attribute (参数) of a behaviour.
 *
 * @param name its name, as events and expressions write it
 * @param type its type
 * @param unit what a number counts, such as {@code 小时}, for people; null for none
 * @param least the least allowed number (最小); null for none
 * @param most the greatest allowed number (最大); null for none
 * @param places how many places after the point a number may have (小数位)
 * @param options the allowed texts (选项); empty if any text will do
 * @param fallback the value when an event does not give it (默认); null if it must
 */
public record Attribute(
    String name,
    Type type,
    String unit,
    BigDecimal least,
    BigDecimal most,
    int places,
    List<String> options,
    Object fallback) {

  /** The longest text an event may give. */
  public static final int LONGEST_TEXT = 1000;

  public Attribute {
    options = List.copyOf(options);
  }
}
