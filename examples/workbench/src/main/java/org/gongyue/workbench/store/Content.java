package org.gongyue.workbench.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a file holds.
 *
 * @param version tells two contents apart
 */
public record Content(String text, String version) {

  /** The version of a file that is not there. */
  public static final String ABSENT = "absent";

  static Content of(byte[] bytes) {
    return new Content(new String(bytes, StandardCharsets.UTF_8), version(bytes));
  }

  static String version(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
