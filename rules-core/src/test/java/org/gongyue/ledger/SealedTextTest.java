package org.gongyue.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SealedTextTest {

  private static final byte[] KEY = Sha256.of(new byte[] {1});
  private static final byte[] OTHER = Sha256.of(new byte[] {2});

  @Property
  void whatIsSealedIsOpenedWithItsKeyAlone(@ForAll String note, @ForAll int number) {
    String text = note.replaceAll("\\p{Cs}", "");
    String sealed = SealedText.close(text, KEY, number, "E-1");
    assertEquals(text, SealedText.open(sealed, KEY, number, "E-1"));
    assertThrows(LedgerException.class, () -> SealedText.open(sealed, OTHER, number, "E-1"));
    assertThrows(LedgerException.class, () -> SealedText.open(sealed, KEY, number + 1L, "E-1"));
    assertThrows(LedgerException.class, () -> SealedText.open(sealed, KEY, number, "E-2"));
  }

  @Test
  void anyChangeIsSeen() {
    byte[] sealed = Base64.getDecoder().decode(SealedText.close("拾金不昧", KEY, 7, "E-7"));
    for (int bit = 0; bit < 8 * sealed.length; bit++) {
      byte[] changed = sealed.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      String text = Base64.getEncoder().encodeToString(changed);
      assertThrows(LedgerException.class, () -> SealedText.open(text, KEY, 7, "E-7"));
    }
    for (String other : new String[] {"", "AAAA", "拾", "A".repeat(200)}) {
      assertThrows(LedgerException.class, () -> SealedText.open(other, KEY, 7, "E-7"));
    }
  }

  @Test
  void noTwoRecordsUnderOneKeyLookAlike() {
    assertNotEquals(
        SealedText.close("拾金不昧", KEY, 7, "E-7"), SealedText.close("拾金不昧", KEY, 8, "E-7"));
  }
}
