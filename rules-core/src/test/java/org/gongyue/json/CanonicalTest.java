package org.gongyue.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTest {

  /**
   * RFC 8785, 3.2.2: only the numbers are ours, which are not rounded to binary fractions and have
   * an exponent only where they are too large to be points.
   */
  @Test
  void theExampleOfTheRfc() throws JsonException {
    String json =
        """
        {
          "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.0000000001],
          "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
          "literals": [null, true, false]
        }
        """;
    assertEquals(
        "{\"literals\":[null,true,false],\"numbers\":[333333333.33333329,1E+30,4.5,0.002,"
            + "0.0000000001],"
            + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}",
        text(json));
  }

  /** RFC 8785, 3.2.3: by UTF-16 units, so that the pairs of an emoji come before U+FB33. */
  @Test
  void keysAreSortedAsInTheRfc() throws JsonException {
    String json =
        "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,"
            + "\"\\u00f6\":7}";
    assertEquals(
        "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}", text(json));
  }

  @ParameterizedTest
  @CsvSource({"-0,0", "-0.0,0", "1.0,1", "1e2,100", "10,10", "0.10,0.1", "-1.50e1,-15"})
  void aNumberHasOneForm(String number, String canonical) throws JsonException {
    assertEquals(canonical, text(number));
  }

  @Property
  void anyTextIsReadBack(@ForAll String value) throws JsonException {
    String quoted = Canonical.text(TextNode.valueOf(value));
    assertEquals(value, Canonical.read(bytes(quoted)).textValue());
    assertArrayEquals(bytes(quoted), Canonical.bytes(Canonical.read(bytes(quoted))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "{",
        "{\"a\":1,\"a\":1}",
        "{\"a\":1,\"\\u0061\":2}",
        "1 2",
        "{} x",
        "01",
        "NaN",
        "'a'",
        "{\"a\":1,}",
        "1e9999999999"
      })
  void whatIsNotOneJsonValueIsRefused(String json) {
    assertThrows(JsonException.class, () -> text(json));
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    byte[] bytes = {'"', (byte) 0xc3, '"'};
    assertThrows(JsonException.class, () -> Canonical.read(bytes));
  }

  private static String text(String json) throws JsonException {
    return Canonical.text(Canonical.read(bytes(json)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
