package org.gongyue.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.gongyue.convention.Convention;
import org.gongyue.decision.ConventionVersion;
import org.gongyue.json.Json;

/**
 * The digest of a convention: SHA-256 over its meaning in JSON. Comments, layout and the language
 * of the keys do not change it; every word and number that is applied or published does.
 */
final class Digest {

  private Digest() {}

  static ConventionVersion version(Convention convention) {
    byte[] meaning = Json.write(convention).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(meaning);
      return new ConventionVersion(
          convention.id(), convention.version(), HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
