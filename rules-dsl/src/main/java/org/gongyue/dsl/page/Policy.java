package org.gongyue.dsl.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a browser may do with a page: use just its style and just its scripts, each known by its
 * hash. It loads nothing, sends nothing and runs nothing else, whatever got into the page.
 */
final class Policy {

  private Policy() {}

  static String of(String style, List<String> scripts) {
    String allowed = scripts.stream().map(Policy::source).collect(Collectors.joining(" "));
    return "default-src 'none'; style-src "
        + source(style)
        + (scripts.isEmpty() ? "" : "; script-src " + allowed)
        + "; base-uri 'none'; form-action 'none'";
  }

  private static String source(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
