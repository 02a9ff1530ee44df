package org.gongyue.workbench.web;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a request is for.
 *
 * @param path as it was sent, of letters that mean themselves: nothing in it is encoded
 * @param parameters of the query, decoded
 */
record Target(String path, Map<String, String> parameters) {

  private static final int LONGEST = 8192;
  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_@-][A-Za-z0-9._@-]*)*/?");

  static Target of(URI uri) {
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    String path = uri.getRawPath();
    if (path == null || uri.isAbsolute() || uri.getRawAuthority() != null) {
      throw Problem.of(Refusal.NOT_FOUND);
    } else if (path.length() + query.length() > LONGEST) {
      throw Problem.of(Refusal.URI_TOO_LONG);
    } else if (!PATH.matcher(path).matches()) {
      throw Problem.of(Refusal.NOT_FOUND);
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String part : query.isEmpty() ? new String[0] : query.split("&", -1)) {
      int equals = part.indexOf('=');
      String name = decoded(equals < 0 ? part : part.substring(0, equals), "?");
      String value = equals < 0 ? "" : decoded(part.substring(equals + 1), name);
      if (parameters.put(name, value) != null) {
        throw Problem.of(Refusal.BAD_PARAMETER, name);
      }
    }
    return new Target(path, parameters);
  }

  /** Strictly UTF-8, once. */
  private static String decoded(String text, String name) {
    ByteBuffer bytes = ByteBuffer.allocate(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        if (i + 2 >= text.length()
            || Character.digit(text.charAt(i + 1), 16) < 0
            || Character.digit(text.charAt(i + 2), 16) < 0) {
          throw Problem.of(Refusal.BAD_PARAMETER, name);
        }
        bytes.put((byte) Integer.parseInt(text.substring(i + 1, i + 3), 16));
        i += 2;
      } else if (c < 0x80) {
        bytes.put((byte) (c == '+' ? ' ' : c));
      } else {
        throw Problem.of(Refusal.BAD_PARAMETER, name);
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException e) {
      throw Problem.of(Refusal.BAD_PARAMETER, name);
    }
  }
}
