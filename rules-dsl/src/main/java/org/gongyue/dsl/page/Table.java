package org.gongyue.dsl.page;

import java.util.List;

/** A table of a page: its first column is the heading of each row. */
final class Table {

  private Table() {}

  static Html write(
      Html html, String id, String caption, List<String> head, List<List<String>> rows) {
    // who has no mouse scrolls what is too wide when it has the focus, and hears what it is
    html.open(
        "div", "class", "wide", "role", "group", "aria-label", caption, "tabindex", "0", "id", id);
    html.open("table").element("caption", caption).open("thead").open("tr");
    for (String name : head) {
      String shown = isNumber(name) ? name.substring(1) : name;
      html.element("th", shown, "scope", "col", "class", style(name));
    }
    html.close().close().open("tbody");
    for (List<String> row : rows) {
      html.open("tr");
      for (int i = 0; i < row.size(); i++) {
        String style = style(head.get(i));
        if (i == 0) {
          html.element("th", row.get(i), "scope", "row", "class", style);
        } else {
          html.element("td", row.get(i), "class", style);
        }
      }
      html.close();
    }
    return html.close().close().close();
  }

  private static boolean isNumber(String name) {
    return name.startsWith("#");
  }

  private static String style(String name) {
    return isNumber(name) ? "n" : null;
  }
}
