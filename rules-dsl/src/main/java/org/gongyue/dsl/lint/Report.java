package org.gongyue.dsl.lint;

import java.util.Map;
import org.gongyue.convention.Responsibility;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.read.Layout;
import org.gongyue.dsl.vocabulary.Key;

/** Takes what the lints find, each at its place. */
record Report(Layout layout, Map<String, Position> origins, Diagnostics out) {

  /** At the article, behaviour, rule or reward with an id. */
  void at(String id, Code code, Object... values) {
    out.add(code, origins.getOrDefault(id, layout.start()), values);
  }

  /** At the value of a key of {@code convention.yaml}. */
  void at(Key key, Code code, Object... values) {
    out.add(code, layout.charter().getOrDefault(key, layout.start()), values);
  }

  /** At one of the 职责 or 权利 of a role. */
  void at(Responsibility role, Key key, int index, Code code, Object... values) {
    String place = Layout.place(role.role(), key, index);
    out.add(code, layout.duties().getOrDefault(place, layout.start()), values);
  }

  /** At an item of 币种. */
  void atUnit(int index, Code code, Object... values) {
    boolean written = index < layout.units().size();
    out.add(code, written ? layout.units().get(index) : layout.start(), values);
  }
}
