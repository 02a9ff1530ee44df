package org.gongyue.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.gongyue.measure.Decimals;

/**
 * One text for one meaning, whatever the order of keys, the spaces and the escapes: after RFC 8785,
 * with keys sorted by their UTF-16 units, except that numbers are exact decimals without exponent
 * (unless it is beyond reason) and without trailing zeros. What went through another program, such
 * as a database that keeps JSON as a tree, has the same digest as before.
 */
public final class Canonical {

  /** The longest text that is read: what closes a period for a whole district has many accounts. */
  public static final int LONGEST = 256 * 1024 * 1024;

  private static final JsonMapper READER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(40)
                          .maxNumberLength(60)
                          .maxStringLength(LONGEST)
                          .maxDocumentLength(LONGEST)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final String HEX = "0123456789abcdef";

  private Canonical() {}

  /**
   * Reads one value of any form, canonical or not; one with a key given twice is none.
   *
   * @throws JsonException if it is not JSON
   */
  public static JsonNode read(byte[] json) throws JsonException {
    try {
      JsonNode node = READER.readTree(json);
      if (node.isMissingNode()) {
        throw JsonException.syntax("nothing");
      }
      return node;
    } catch (MismatchedInputException e) {
      throw JsonException.syntax("more than one value");
    } catch (JsonProcessingException e) {
      throw JsonException.syntax(e.getOriginalMessage());
    } catch (IOException | ArithmeticException | NumberFormatException e) {
      throw JsonException.syntax(e.getMessage());
    }
  }

  /** The canonical text of a value. */
  public static String text(JsonNode node) {
    StringBuilder text = new StringBuilder(1024);
    write(node, text);
    return text.toString();
  }

  /** The canonical text of a value in UTF-8. */
  public static byte[] bytes(JsonNode node) {
    return text(node).getBytes(StandardCharsets.UTF_8);
  }

  /** SHA-256 of the text of a node in UTF-8, in hexadecimal. */
  public static String digest(JsonNode node) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(node)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  private static void write(JsonNode node, StringBuilder text) {
    if (node instanceof ObjectNode object) {
      Map<String, JsonNode> sorted = new TreeMap<>();
      object.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
      char separator = '{';
      for (Map.Entry<String, JsonNode> field : sorted.entrySet()) {
        text.append(separator);
        quote(field.getKey(), text);
        text.append(':');
        write(field.getValue(), text);
        separator = ',';
      }
      text.append(sorted.isEmpty() ? "{}" : "}");
    } else if (node.isArray()) {
      char separator = '[';
      for (JsonNode item : node) {
        text.append(separator);
        write(item, text);
        separator = ',';
      }
      text.append(node.isEmpty() ? "[]" : "]");
    } else if (node.isNumber()) {
      text.append(number(node.decimalValue()));
    } else if (node.isTextual()) {
      quote(node.textValue(), text);
    } else {
      text.append(node.asText());
    }
  }

  /** An unreasonable one keeps its exponent, which is ten characters and not a gigabyte. */
  private static String number(BigDecimal number) {
    return Decimals.isReasonable(number)
        ? Decimals.text(number)
        : number.stripTrailingZeros().toString();
  }

  private static void quote(String value, StringBuilder text) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      int escape = "\b\t\n\f\r\"\\".indexOf(c);
      if (escape >= 0) {
        text.append('\\').append("btnfr\"\\".charAt(escape));
      } else if (c < ' ' || isLone(value, i)) {
        text.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          text.append(HEX.charAt((c >> shift) & 15));
        }
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }

  /** Half a character has no UTF-8, and would become a question mark like any other. */
  private static boolean isLone(String value, int i) {
    char c = value.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
  }
}
