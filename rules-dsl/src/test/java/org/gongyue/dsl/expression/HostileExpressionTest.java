package org.gongyue.dsl.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.expression.Compiled;
import org.gongyue.expression.Expression;
import org.gongyue.expression.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions that nobody writes by hand are read, or refused, at once. */
final class HostileExpressionTest {

  private static final Duration LONGEST = Duration.ofSeconds(20);

  private static Expression read(String text, Type type, Diagnostics out) {
    return assertTimeoutPreemptively(LONGEST, () -> World.read(World.quoted(text), type, out));
  }

  private static List<Code> codes(Diagnostics out) {
    return out.all().stream().map(diagnostic -> diagnostic.code()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "-", "(", "时长 + ", "not(", "😀", "\"", "if 紧急 then 1 else "})
  void aHundredThousandCharactersAreTooLong(String part) {
    Diagnostics out = new Diagnostics();
    read(part.repeat(100_000 / part.length()), Type.NUMBER, out);
    assertEquals(List.of(Code.EXPRESSION_TOO_LONG), codes(out));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "not(", "max(", "[", "if 紧急 then ", "if "})
  void deepNestingIsTooDeep(String part) {
    Diagnostics out = new Diagnostics();
    read(part.repeat(60), Type.NUMBER, out);
    assertEquals(List.of(Code.EXPRESSION_TOO_DEEP), codes(out));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "1+", "1-", "2*", "9/7/", "时长*", "人数+", "紧急=", "1=1 and "})
  void aThousandCharactersOfOperatorsAreTooComplex(String part) {
    Diagnostics out = new Diagnostics();
    read(part.repeat(ExpressionReader.LONGEST / part.length() - 1) + "1", Type.NUMBER, out);
    assertEquals(List.of(Code.EXPRESSION_TOO_COMPLEX), codes(out));
  }

  @Test
  void aHundredSignsAreAHundredNegations() {
    Diagnostics out = new Diagnostics();
    assertEquals(Expression.Literal.of(-3), read("-".repeat(99) + "3", Type.NUMBER, out));
    Expression deep = read("-".repeat(100) + "时长", Type.NUMBER, out);
    assertNotNull(Compiled.of(deep, World.NAMES));
    assertTrue(deep.toString().endsWith(")"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1+", "1-", "2*", "7/", "时长*", "人数+"})
  void aHundredOperationsAreRead(String part) {
    Diagnostics out = new Diagnostics();
    Expression e = read(part.repeat(100) + "1", Type.NUMBER, out);
    assertNotNull(Compiled.of(e, World.NAMES));
    assertEquals(e, read(e.toString().replace(" ", ""), Type.NUMBER, out));
  }

  @ParameterizedTest
  @ValueSource(strings = {"紧急 and ", "紧急 or ", "紧急="})
  void aHundredConditionsAreRead(String part) {
    Diagnostics out = new Diagnostics();
    Expression e = read(part.repeat(100) + "紧急", Type.BOOLEAN, out);
    assertNotNull(Compiled.of(e, World.NAMES));
    assertNotNull(e.toString());
  }

  @Test
  void hugeProductsAreFoldedIntoThirtyFourDigits() {
    Diagnostics out = new Diagnostics();
    String huge = "999999999999999*".repeat(60) + "1";
    Expression e = read("floor(" + huge + ")", Type.NUMBER, out);
    BigDecimal value =
        assertTimeoutPreemptively(LONGEST, () -> Compiled.of(e, World.NAMES).number(null));
    assertEquals(900, value.precision());
  }

  @ParameterizedTest
  @ValueSource(strings = {"then", ",", "]", "\"", "“", "、", ".."})
  void nothingButSignsIsASyntaxError(String part) {
    Diagnostics out = new Diagnostics();
    read((part + " ").repeat(300), Type.NUMBER, out);
    assertEquals(1, out.all().size());
  }
}
