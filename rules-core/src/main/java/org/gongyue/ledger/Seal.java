package org.gongyue.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM: what is sealed cannot be read without the key, nor changed unseen. The nonce is the
 * number of the record, which no two records under one key share.
 */
final class Seal {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private Seal() {}

  /** Seals a text: Base64 of the nonce, the ciphertext and the tag. */
  static String close(String text, byte[] key, long number, String event) {
    byte[] nonce = ByteBuffer.allocate(NONCE).putInt(0).putLong(number).array();
    byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, event, bytes(text), 0);
    return Base64.getEncoder()
        .encodeToString(ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
  }

  /**
   * Reads what was sealed.
   *
   * @throws LedgerException if it was not sealed with this key
   */
  static String open(String sealed, byte[] key, String event) {
    try {
      byte[] all = Base64.getDecoder().decode(sealed);
      byte[] nonce = ByteBuffer.allocate(NONCE).put(all, 0, NONCE).array();
      return new String(
          cipher(Cipher.DECRYPT_MODE, key, nonce, event, all, NONCE), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
      throw new LedgerException(
          LedgerException.Kind.DAMAGED, "the record of " + event + " cannot be opened", e);
    }
  }

  private static byte[] cipher(
      int mode, byte[] key, byte[] nonce, String event, byte[] input, int from) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(bytes(event));
      return cipher.doFinal(input, from, input.length - from);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("not sealed with this key", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
