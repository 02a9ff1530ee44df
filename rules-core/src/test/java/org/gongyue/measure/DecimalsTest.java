package org.gongyue.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

  @ParameterizedTest
  @CsvSource({"2.500,2.5", "200,200", "2E2,200", "0.00,0", "-0.10,-0.1", "1E-3,0.001"})
  void equalNumbersHaveOneFormAndOneText(String given, String canonical) {
    assertEquals(new BigDecimal(canonical), Decimals.canonical(new BigDecimal(given)));
    assertEquals(canonical, Decimals.text(new BigDecimal(given)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-999999999999999", "0.0000000001", "1E14"})
  void pointsAndQuantitiesAreOfReasonableSize(String digits) {
    assertTrue(Decimals.isReasonable(new BigDecimal(digits)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000000000000000", "0.00000000001", "1E999999999", "1E-999999999"})
  void hugeAndMinuteNumbersAreNot(String digits) {
    assertFalse(Decimals.isReasonable(new BigDecimal(digits)));
  }

  @Test
  void roundingGoesByTheModeThatIsAskedFor() {
    BigDecimal half = new BigDecimal("2.5");
    assertEquals(new BigDecimal(3), Decimals.round(half, 0, RoundingMode.HALF_UP));
    assertEquals(new BigDecimal(2), Decimals.round(half, 0, RoundingMode.HALF_EVEN));
    assertEquals(half, Decimals.round(half, 2, RoundingMode.UP));
  }
}
