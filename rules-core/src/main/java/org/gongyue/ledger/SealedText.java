package org.gongyue.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.gongyue.ledger.LedgerException.Kind;

/**
 * AES-256-GCM: what is sealed cannot be read without the key, nor changed unseen. Before it stands
 * the hash of the key, for a ciphertext alone could be made to open with two keys to two texts, and
 * then a household would be shown one and an auditor the other. The nonce is the number of the
 * record, which no two records under one key share.
 */
final class SealedText {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private SealedText() {}

  /** Base64 of the hash of the key, the ciphertext and the tag. */
  static String close(String text, byte[] key, long number, String event) {
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, number, event).doFinal(bytes(text));
      byte[] all =
          ByteBuffer.allocate(Sha256.LENGTH + sealed.length)
              .put(Sha256.of(key))
              .put(sealed)
              .array();
      return Base64.getEncoder().encodeToString(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  /**
   * The text again.
   *
   * @throws LedgerException if it was not sealed with this key, for this record
   */
  static String open(String sealed, byte[] key, long number, String event) {
    try {
      byte[] all = Base64.getDecoder().decode(sealed);
      byte[] hash = Arrays.copyOf(all, Sha256.LENGTH);
      if (MessageDigest.isEqual(hash, Sha256.of(key)) && all.length > Sha256.LENGTH) {
        Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, number, event);
        byte[] text = cipher.doFinal(all, Sha256.LENGTH, all.length - Sha256.LENGTH);
        return new String(text, StandardCharsets.UTF_8);
      }
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      throw new LedgerException(Kind.DAMAGED, "the record of " + event + " cannot be opened", e);
    }
    throw new LedgerException(Kind.DAMAGED, "the record of " + event + " has another key", null);
  }

  private static Cipher cipher(int mode, byte[] key, long number, String event)
      throws GeneralSecurityException {
    byte[] nonce = ByteBuffer.allocate(NONCE).putInt(0).putLong(number).array();
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(bytes(event));
    return cipher;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
