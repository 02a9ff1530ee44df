package org.gongyue.dsl.publish;

/**
 * A column of a table.
 *
 * @param title its name
 * @param style how its cells look; null for as usual
 */
record Column(String title, String style) {

  static Column text(String title) {
    return new Column(title, null);
  }

  static Column number(String title) {
    return new Column(title, "n");
  }
}
