package org.gongyue.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTest {

  private static final Pattern IDEOGRAPH = Pattern.compile("\\p{IsHan}");

  @ParameterizedTest
  @EnumSource(Fault.Kind.class)
  void everyKindHasATextInBothLanguages(Fault.Kind kind) {
    Fault fault = new Fault(kind, 7, "E-7", "account", "3-2-501", "3-2-502");
    for (Locale locale : new Locale[] {Locale.ROOT, Locale.CHINA, Locale.ENGLISH, Locale.UK}) {
      assertFalse(fault.text(locale).contains("{"), fault.text(locale));
    }
    assertFalse(IDEOGRAPH.matcher(fault.text(Locale.ENGLISH)).find());
    assertTrue(IDEOGRAPH.matcher(fault.text(Locale.ROOT)).find());
  }

  @Test
  void bothLanguagesSayTheSame() {
    assertEquals(
        new TreeSet<>(Fault.bundle(Locale.ROOT).keySet()),
        new TreeSet<>(Fault.bundle(Locale.ENGLISH).keySet()));
  }

  @Test
  void valuesAreNotFilledInAgain() {
    Fault fault = new Fault(Fault.Kind.INDEX, 7, "{found}", "account", "$1", null);
    assertEquals("第 7 条记录（事件 {found}）的“account”列与记录不符：记录中是 $1，列中是 （无）", fault.text(Locale.ROOT));
  }

  @Test
  void aVerificationSaysWhatItIsOver() {
    String hash = "ab".repeat(32);
    assertEquals(
        "记录：9 条，最后一条是第 9 条，哈希 "
            + hash
            + "\n检查点：2 个，与记录一致；其中 1 个由所给的公钥验证了签名"
            + "\n账本完整：每条记录都与写入时相同，一条不少，一条不多，次序未变。",
        new Verification(9, 9, hash, 2, 1, null).text(Locale.CHINA));
    Fault fault = new Fault(Fault.Kind.NUMBER, 10, "E-11", null, "10", "11");
    assertEquals(
        "records: 9, the last is number 9 with hash "
            + hash
            + "\ncheckpoints: none"
            + "\nNot whole; the first fault: record 10 should stand here, and record 11 does"
            + " (event E-11): records are missing, repeated or moved",
        new Verification(9, 9, hash, 0, 0, fault).text(Locale.ENGLISH));
  }
}
