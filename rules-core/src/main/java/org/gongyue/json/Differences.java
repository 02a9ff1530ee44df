package org.gongyue.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds where two trees differ, down to the field. */
final class Differences {

  private final List<Difference> found = new ArrayList<>();

  private Differences() {}

  static List<Difference> between(JsonNode one, JsonNode other) {
    Differences differences = new Differences();
    differences.compare("", one, other);
    return List.copyOf(differences.found);
  }

  private void compare(String path, JsonNode one, JsonNode other) {
    if (one instanceof ObjectNode left && other instanceof ObjectNode right) {
      Set<String> names = new LinkedHashSet<>();
      left.fieldNames().forEachRemaining(names::add);
      right.fieldNames().forEachRemaining(names::add);
      String before = path.isEmpty() ? "" : path + ".";
      names.forEach(name -> compare(before + name, left.get(name), right.get(name)));
    } else if (one != null && other != null && one.isArray() && other.isArray()) {
      for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
        compare(path + "[" + i + "]", one.get(i), other.get(i));
      }
    } else if (!isSame(one, other)) {
      found.add(new Difference(path, text(one), text(other)));
    }
  }

  private static boolean isSame(JsonNode one, JsonNode other) {
    return one != null && other != null && Canonical.text(one).equals(Canonical.text(other));
  }

  private static String text(JsonNode node) {
    return node == null ? null : Json.line(node);
  }
}
