package org.gongyue.dsl.edit;

import org.gongyue.dsl.sketch.Part;

/** Parts of a file in one line, for people. */
final class Flat {

  private static final int LONGEST = 500;

  private Flat() {}

  /** {@code 类型: 数, 单位: 小时}; empty if there is nothing. */
  static String text(Part part) {
    StringBuilder text = new StringBuilder();
    if (part != null) {
      add(part, text, false);
    }
    return text.toString();
  }

  private static void add(Part part, StringBuilder text, boolean inner) {
    if (text.length() > LONGEST) {
      return;
    } else if (part instanceof Part.Single single) {
      text.append(single.value().strip());
    } else if (part instanceof Part.Sequence sequence) {
      String gap = "";
      for (Part.Item item : sequence.items()) {
        text.append(gap);
        add(item.value(), text, true);
        gap = ", ";
      }
    } else {
      text.append(inner ? "(" : "");
      String gap = "";
      for (Part.Entry entry : ((Part.Mapping) part).entries()) {
        text.append(gap).append(entry.key().value().strip()).append(' ');
        add(entry.value(), text, true);
        gap = ", ";
      }
      text.append(inner ? ")" : "");
    }
  }
}
