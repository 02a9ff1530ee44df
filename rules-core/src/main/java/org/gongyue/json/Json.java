package org.gongyue.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.gongyue.account.Account;
import org.gongyue.convention.Convention;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Eligibility;
import org.gongyue.event.AccountId;
import org.gongyue.event.Closing;
import org.gongyue.event.Event;

/**
 * JSON of everything that crosses the border of the library. {@code write} gives one line without a
 * line end; {@code read} gives back an equal value.
 *
 * <p>Reading is strict: a field that is not known, given twice or of another type is an error, for
 * a misspelt {@code verifiedBy} must not quietly become an unverified event.
 */
public final class Json {

  /** The longest text of one event, account or decision that is read. */
  public static final int LONGEST = 16 * 1024 * 1024;

  private Json() {}

  /** Loaded by who reads or writes trees, which a digest does not. */
  private static final class Trees {
    private static final JsonMapper MAPPER = mapper(100_000);
  }

  /**
   * @param longestText how long a text within may be
   */
  static JsonMapper mapper(int longestText) {
    return JsonMapper.builder(
            JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(
                    StreamReadConstraints.builder()
                        .maxNestingDepth(20)
                        .maxNumberLength(60)
                        .maxStringLength(longestText)
                        .maxDocumentLength(LONGEST)
                        .build())
                .build())
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
        .build();
  }

  /** An event on one line. An account of a household is its id alone. */
  public static String write(Event event) {
    return line(EventJson.write(event, AccountId.HOUSEHOLD));
  }

  /** An event on one line. An account of the convention's first kind is its id alone. */
  public static String write(Event event, Convention convention) {
    return line(EventJson.write(event, convention.accountKinds().get(0)));
  }

  /** Reads an event. An account that is an id alone is that of a household. */
  public static Event readEvent(String line) throws JsonException {
    return EventJson.read(fields(line), AccountId.HOUSEHOLD);
  }

  /** Reads an event. An account that is an id alone is of the convention's first kind. */
  public static Event readEvent(String line, Convention convention) throws JsonException {
    return EventJson.read(fields(line), convention.accountKinds().get(0));
  }

  /** Reads an account that takes part in a closing, with its groups. */
  public static Closing.Member readMember(String line, Convention convention) throws JsonException {
    Fields fields = fields(line);
    Closing.Member member = EventJson.member(fields, convention.accountKinds().get(0));
    fields.end();
    return member;
  }

  /** An account on one line. */
  public static String write(Account account) {
    return line(AccountJson.write(account));
  }

  /** Reads an account. */
  public static Account readAccount(String line) throws JsonException {
    return AccountJson.read(fields(line));
  }

  /** A decision on one line, without the account after it. */
  public static String write(Decision decision) {
    return line(DecisionJson.write(decision));
  }

  /**
   * A decision with all its findings in place of reasons and explanation, on one line; for people
   * and tools that ask why. It is not read back.
   */
  public static String writeInFull(Decision decision) {
    return line(DecisionJson.writeInFull(decision));
  }

  /**
   * Reads a decision.
   *
   * @param accounts the accounts after the decision, which its JSON leaves out, in their order;
   *     none if they are not known
   */
  public static Decision readDecision(String line, Account... accounts) throws JsonException {
    return DecisionJson.read(fields(line), List.of(accounts));
  }

  /** An eligibility on one line. */
  public static String write(Eligibility eligibility) {
    return line(DecisionJson.write(eligibility));
  }

  /** A convention on one line: its meaning, over which its digest is taken. */
  public static String write(Convention convention) {
    return ConventionJson.write(convention);
  }

  static String line(JsonNode node) {
    try {
      return Trees.MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is always writable", e);
    }
  }

  private static Fields fields(String line) throws JsonException {
    return Fields.of(tree(line), "");
  }

  static JsonNode tree(String line) throws JsonException {
    return tree(line, Trees.MAPPER);
  }

  static JsonNode tree(String line, JsonMapper mapper) throws JsonException {
    try {
      return mapper.readTree(line);
    } catch (MismatchedInputException e) {
      throw JsonException.syntax("more than one value");
    } catch (JsonProcessingException e) {
      throw JsonException.syntax(e.getOriginalMessage());
    } catch (ArithmeticException | NumberFormatException e) {
      // An exponent beyond what BigDecimal can hold, which the parser does not turn into its own.
      throw JsonException.syntax("a number out of bounds");
    }
  }
}
