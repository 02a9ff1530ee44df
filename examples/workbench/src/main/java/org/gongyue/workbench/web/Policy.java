package org.gongyue.workbench.web;

/** Content security policies: what a page may load and do. */
final class Policy {

  private static final String CLOSED = "; base-uri 'none'; form-action 'none'; ";

  /** For whatever is no page. */
  static final String NOTHING = "default-src 'none'" + CLOSED + "frame-ancestors 'none'";

  /**
   * For a published page that is shown in our frame: its own policy, which stands in it, says more.
   */
  static final String PREVIEW =
      "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:"
          + CLOSED
          + "frame-ancestors 'self'; sandbox allow-scripts";

  private Policy() {}

  /**
   * For our page.
   *
   * @param importMap the hash of its import map, the only script in it
   * @param nonce of the styles that the editor adds
   */
  static String page(String importMap, String nonce) {
    return "default-src 'none'; script-src 'self' 'sha256-"
        + importMap
        + "'; style-src 'self' 'nonce-"
        + nonce
        + "'; img-src 'self' data:; connect-src 'self'; frame-src 'self'"
        + CLOSED
        + "frame-ancestors 'none'";
  }
}
