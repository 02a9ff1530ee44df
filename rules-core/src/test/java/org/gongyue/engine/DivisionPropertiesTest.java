package org.gongyue.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gongyue.convention.Settlement.Remainder;
import org.junit.jupiter.api.Test;

class DivisionPropertiesTest {

  @Provide
  Arbitrary<BigDecimal> weights() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.ZERO, new BigDecimal("1000"))
        .ofScale(3)
        .edgeCases(c -> c.add(BigDecimal.ZERO, BigDecimal.ONE));
  }

  @Test
  void aHundredAmongThreeEqualsGivesTheOddOneToTheFirst() {
    Division division =
        new Division(
            new BigDecimal(100),
            List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE),
            0,
            Remainder.LARGEST);
    assertEquals("34", division.share(0).toString());
    assertEquals("33", division.share(1).toString());
    assertEquals("33", division.share(2).toString());
  }

  @Test
  void whatRoundingLosesMostIsMadeGoodFirst() {
    // 10 by 7 : 2 : 1.9 of 10.9 are 6.42, 1.83 and 1.74: 6, 1 and 1, and one more to the last two.
    List<BigDecimal> weights = List.of(new BigDecimal(7), new BigDecimal(2), new BigDecimal("1.9"));
    Division division = new Division(BigDecimal.TEN, weights, 0, Remainder.LARGEST);
    assertEquals("6", division.share(0).toString());
    assertEquals("2", division.share(1).toString());
    assertEquals("2", division.share(2).toString());
    Division kept = new Division(BigDecimal.TEN, weights, 0, Remainder.KEPT);
    assertEquals("1", kept.share(1).toString());
    assertEquals("2", kept.left().toString());
  }

  @Property
  void nothingIsLostAndNobodyIsOffByAUnit(
      @ForAll @Size(min = 1, max = 40) List<@From("weights") BigDecimal> weights,
      @ForAll @IntRange(max = 100000) int hundredths,
      @ForAll Remainder remainder) {
    BigDecimal total = BigDecimal.valueOf(hundredths, 2);
    Division division = new Division(total, weights, 2, remainder);
    BigDecimal given = BigDecimal.ZERO;
    BigDecimal unit = new BigDecimal("0.01");
    for (int i = 0; i < weights.size(); i++) {
      BigDecimal share = division.share(i);
      assertTrue(share.signum() >= 0 && share.scale() <= 2);
      // |share - total * weight / sum| < unit, without a division
      BigDecimal off =
          share.multiply(division.weight()).subtract(total.multiply(weights.get(i))).abs();
      assertTrue(
          division.weight().signum() == 0
              ? share.signum() == 0
              : off.compareTo(unit.multiply(division.weight())) < 0);
      given = given.add(share);
    }
    assertEquals(0, total.compareTo(given.add(division.left())));
    if (remainder == Remainder.LARGEST && division.weight().signum() != 0) {
      assertEquals(0, division.left().signum());
    }
  }
}
