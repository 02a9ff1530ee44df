package org.gongyue.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.OffsetDateTime;
import org.gongyue.json.JsonException;
import org.junit.jupiter.api.Test;

class CheckpointTest {

  private static final OffsetDateTime AT = OffsetDateTime.parse("2024-03-31T23:59:00+08:00");
  private static final KeyPair KEY = key("Ed25519");
  private static final KeyPair OTHER = key("Ed25519");

  private final Checkpoint checkpoint =
      Checkpoint.sign("三堡街", 12, "0a".repeat(32), "ff".repeat(32), AT, KEY);

  @Test
  void itIsSignedByTheKeyThatSignedAndByNoOther() {
    assertTrue(checkpoint.isSignedBy(KEY.getPublic()));
    assertFalse(checkpoint.isSignedBy(OTHER.getPublic()));
    assertFalse(checkpoint.isSignedBy(key("Ed448").getPublic()));
  }

  @Test
  void whatIsSignedIsATextThatAnyToolCanCheck() {
    assertEquals(
        "gongyue/三堡街\n12\n//////////////////////////////////////////8=\nhash "
            + "0a".repeat(32)
            + "\nat 2024-03-31T23:59:00+08:00\n",
        checkpoint.text());
  }

  @Test
  void itIsReadBackAsItWasWritten() throws JsonException {
    assertEquals(checkpoint, Checkpoint.read(checkpoint.write()));
    assertTrue(checkpoint.write().startsWith("{\"at\":\"2024-03-31T23:59:00+08:00\","));
  }

  /** Every bit, also the ones that capitals differ by and those of the digits of the time. */
  @Test
  void everySingleBitChangeOfItsLineIsSeen() throws JsonException {
    byte[] line = checkpoint.write().getBytes(StandardCharsets.UTF_8);
    for (int bit = 0; bit < 8 * line.length; bit++) {
      byte[] changed = line.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      String text = new String(changed, StandardCharsets.UTF_8);
      assertFalse(isGood(text), text);
    }
  }

  private static boolean isGood(String line) {
    try {
      return Checkpoint.read(line).isSignedBy(KEY.getPublic());
    } catch (JsonException e) {
      return false;
    }
  }

  @Test
  void aKeyOfAnotherKindOrOfTwoHalvesSignsNothing() {
    String hash = "0".repeat(64);
    assertThrows(
        IllegalArgumentException.class, () -> Checkpoint.sign("a", 1, hash, hash, AT, key("RSA")));
    KeyPair mixed = new KeyPair(OTHER.getPublic(), KEY.getPrivate());
    assertThrows(
        IllegalArgumentException.class, () -> Checkpoint.sign("a", 1, hash, hash, AT, mixed));
  }

  @Test
  void aNameWithALineEndCannotForgeALine() {
    String hash = "0".repeat(64);
    assertThrows(
        IllegalArgumentException.class, () -> Checkpoint.sign("a\n12", 1, hash, hash, AT, KEY));
  }

  static KeyPair key(String algorithm) {
    try {
      return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
