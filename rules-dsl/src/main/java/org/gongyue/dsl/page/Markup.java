package org.gongyue.dsl.page;

import java.util.Set;
import java.util.regex.Pattern;

/** What may stand on a page: these elements, these attributes, and links that stay at home. */
final class Markup {

  /** What has no end. */
  static final Set<String> VOID = Set.of("br", "hr");

  private static final Set<String> ELEMENTS =
      Set.of(
          ("a abbr article b bdi br caption code dd details div dl dt em figcaption figure footer g"
                  + " h1 h2 h3 h4 header hr i li main nav ol p path pre rect section small span"
                  + " strong summary svg table tbody td tfoot th thead time title desc tr ul")
              .split(" "));

  private static final Set<String> ATTRIBUTES =
      Set.of(
          ("aria-details aria-current aria-describedby aria-hidden aria-label aria-labelledby class"
                  + " colspan d data-label datetime fill focusable height href hreflang id lang"
                  + " open rel role rowspan scope shape-rendering tabindex title viewBox width x y")
              .split(" "));

  /** A fragment, or a path from here without anything before a colon that could be a scheme. */
  private static final Pattern LINK = Pattern.compile("#.*|(?!//)[^:#\\\\]+(#.*)?", Pattern.DOTALL);

  private Markup() {}

  static String element(String name) {
    if (!ELEMENTS.contains(name)) {
      throw new IllegalArgumentException("no element of a page: " + name);
    }
    return name;
  }

  static String attribute(String name, String value) {
    if (!ATTRIBUTES.contains(name)) {
      throw new IllegalArgumentException("no attribute of a page: " + name);
    }
    if (name.equals("href") && !LINK.matcher(value).matches()) {
      throw new IllegalArgumentException("a link that leads elsewhere: " + value);
    }
    return name;
  }
}
