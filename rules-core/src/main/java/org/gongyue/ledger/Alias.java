package org.gongyue.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How the journal calls a person. The alias tells nothing without a key of the person's, and is of
 * one name only: who shows the key and the name proves who it is, and cannot say somebody else.
 */
final class Alias {

  /** What stands before an alias where a name might stand. */
  static final char MARK = '§';

  /** 96 bits: enough that nobody finds another name for an alias. */
  private static final int DIGITS = 24;

  private Alias() {}

  /** The key of a person's name, which opens no record. */
  static byte[] key(byte[] secret) {
    return mac(secret, "name");
  }

  /**
   * The alias, without the mark.
   *
   * @param kind the kind of an account; empty for a resident
   */
  static String of(byte[] key, String kind, String id) {
    return HexFormat.of().formatHex(mac(key, kind + '\0' + id)).substring(0, DIGITS);
  }

  private static byte[] mac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    }
  }
}
