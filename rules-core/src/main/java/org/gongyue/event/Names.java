package org.gongyue.event;

/** Checks the names in events: a blank one would be lost where events are stored as JSON. */
final class Names {

  private Names() {}

  /** The name, which must be there. */
  static String required(String what, String name) {
    if (name == null) {
      throw new NullPointerException(what);
    }
    return optional(what, name);
  }

  /** The name, which may be null. */
  static String optional(String what, String name) {
    if (name != null && name.isBlank()) {
      throw new IllegalArgumentException("the " + what + " is blank");
    }
    return name;
  }
}
