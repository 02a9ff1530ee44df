package org.gongyue.examples.community.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.examples.community.problem.Problem;
import org.gongyue.examples.community.problem.Refusal;

/**
 * The values of a body, each as it was sent: the elements of an array, or what stands one after the
 * other. What they mean is not looked at, only that all texts in them can be seen.
 *
 * @param isArray whether they were the elements of an array
 * @param values one or more
 */
record Slices(boolean isArray, List<String> values) {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(24).maxNumberLength(60).build())
          .build();

  /**
   * Cuts a body.
   *
   * @param most how many values there may be
   */
  static Slices of(byte[] body, int most) {
    String text = decoded(body);
    try (JsonParser parser = JSON.createParser(text)) {
      JsonToken token = parser.nextToken();
      boolean array = token == JsonToken.START_ARRAY;
      token = array ? parser.nextToken() : token;
      List<String> values = new ArrayList<>();
      while (token != null && token != JsonToken.END_ARRAY) {
        if (values.size() == most) {
          throw Problem.of(Refusal.TOO_MANY_EVENTS, most);
        }
        values.add(value(parser, text));
        token = parser.nextToken();
      }
      if (array && parser.nextToken() != null) {
        throw Problem.of(Refusal.BAD_SYNTAX);
      } else if (values.isEmpty()) {
        throw Problem.of(Refusal.NO_EVENT);
      }
      return new Slices(array, List.copyOf(values));
    } catch (IOException | ArithmeticException e) {
      throw Problem.of(Refusal.BAD_SYNTAX);
    }
  }

  private static String decoded(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw Problem.of(Refusal.BAD_TEXT);
    }
  }

  /** The value at which a parser stands; it goes on to its last token. */
  private static String value(JsonParser parser, String text) throws IOException {
    int from = (int) parser.currentTokenLocation().getCharOffset();
    int depth = 0;
    for (JsonToken token = parser.currentToken(); ; token = parser.nextToken()) {
      if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      } else if (token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING) {
        Text.check(parser.getText());
      }
      if (depth == 0) {
        parser.finishToken();
        return text.substring(from, (int) parser.currentLocation().getCharOffset());
      }
    }
  }
}
