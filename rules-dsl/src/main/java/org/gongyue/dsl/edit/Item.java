package org.gongyue.dsl.edit;

import org.gongyue.dsl.sketch.Part;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;

/**
 * Something with a number in one of the lists of a convention.
 *
 * @param id its number; its name if it has none
 * @param name what it is called; empty if it is not
 * @param section the key of its list, such as 正面
 * @param shape what it is
 * @param part where it is written
 * @param draft the file
 * @param inherited what it overrides; null if it overrides nothing
 */
record Item(
    String id,
    String name,
    Key section,
    Shape shape,
    Part.Mapping part,
    Draft draft,
    Item inherited) {

  /** The value of a key, be it inherited; null if there is none. */
  Part value(Key key) {
    Part own = Draft.value(part, key);
    return own != null || inherited == null ? own : inherited.value(key);
  }

  /** {@code V-01 助老服务}. */
  String title() {
    return name.isEmpty() || name.equals(id) ? id : id + " " + name;
  }
}
