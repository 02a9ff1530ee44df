package org.gongyue.json;

import static org.gongyue.fixture.Events.asks;
import static org.gongyue.fixture.Events.did;
import static org.gongyue.fixture.Events.morning;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.gongyue.convention.Convention;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.gongyue.event.Redemption;
import org.gongyue.fixture.BehaviourBuilder;
import org.gongyue.fixture.ConventionBuilder;
import org.gongyue.json.JsonException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {

  @Test
  void withAConventionAnIdAloneIsOfItsFirstKind() throws JsonException {
    Convention convention =
        ConventionBuilder.with(BehaviourBuilder.positive("V-01")).kinds("居民", "家庭户").build();
    for (AccountId id : List.of(new AccountId("居民", "1"), AccountId.household("1"))) {
      Observation event =
          Observation.of("E-1", OffsetDateTime.parse("2024-03-01T09:00:00+08:00"), "V-01", id)
              .concerning("邻居", id);
      String line = Json.write(event, convention);
      assertEquals(event, Json.readEvent(line, convention));
      assertEquals(event, Json.readEvent(Json.write(event)));
      assertEquals(id.kind().equals("居民"), line.contains("\"account\":\"1\""));
    }
  }

  private static final String LEAST =
      """
      {"id":"E-1","type":"observation","behaviour":"V-01","at":"2024-03-01T09:00:00+08:00",\
      "account":"3-2-501"%s}""";

  private static JsonException fails(String text) {
    return assertThrows(JsonException.class, () -> Json.readEvent(text));
  }

  private static void roundTrip(Event event) throws JsonException {
    assertEquals(event, Json.readEvent(Json.write(event)));
  }

  @Test
  void anObservationIsOneLineInAFixedOrder() {
    Observation event =
        did("E-1", "V-01", "2024-03-01")
            .in("building", "3")
            .with("时长", new BigDecimal("2.50"))
            .with("夜间", true)
            .verifiedBy("网格员", "g-1")
            .evidence(List.of("签到"));
    assertEquals(
        """
        {"id":"E-1","type":"observation","behaviour":"V-01","at":"2024-03-01T09:00:00+08:00",\
        "account":"3-2-501","actor":"r-88","attributes":{"夜间":true,"时长":2.5},\
        "groups":{"building":"3"},"verifiedBy":{"role":"网格员","id":"g-1"},"evidence":["签到"]}""",
        Json.write(event));
  }

  @Test
  void eventsReadBackEqual() throws JsonException {
    roundTrip(did("E-1", "V-01", "2024-03-01").by(null));
    roundTrip(did("E-1", "V-01", "2024-03-01").with("时长", 100).with("说明", "引\"号\n"));
    roundTrip(did("E-1", "V-01", "2024-03-01").with("时长", new BigDecimal("0.0000000001")));
    roundTrip(did("E-1", "V-01", "2024-03-01").verifiedBy("网格员", null));
    roundTrip(asks("R-1", "G-01", "2024-03-01", 3));
    AccountId building = new AccountId("楼栋", "3");
    roundTrip(Observation.of("E-1", morning("2024-03-01"), "V-01", building));
  }

  @Test
  void theLeastThatAnEventMustSay() throws JsonException {
    assertEquals(did("E-1", "V-01", "2024-03-01").by(null), Json.readEvent(LEAST.formatted("")));
  }

  @Test
  void aRedemptionIsOfOneUnlessItSaysMore() throws JsonException {
    String text =
        """
        {"id":"R-1","type":"redemption","reward":"G-01","at":"2024-03-01T09:00:00+08:00",\
        "account":"3-2-501"}""";
    assertEquals(1, ((Redemption) Json.readEvent(text)).quantity());
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "type", "behaviour", "at", "account"})
  void whatIsMissingIsNamed(String field) {
    JsonException e = fails(LEAST.formatted("").replace("\"" + field + "\":", "\"x\":"));
    assertEquals(Problem.MISSING, e.problem());
    assertEquals(field, e.field());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",\"verifedBy\":{\"role\":\"网格员\"} | verifedBy",
        ",\"verifiedBy\":{\"role\":\"网格员\",\"name\":\"王\"} | verifiedBy.name",
        ",\"reward\":\"G-01\" | reward",
        ",\"x\":null | x",
      })
  void whatIsNotKnownIsNamed(String more, String field) {
    JsonException e = fails(LEAST.formatted(more));
    assertEquals(Problem.UNKNOWN, e.problem());
    assertEquals(field, e.field());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",\"actor\":7 | actor",
        ",\"actor\":\" \" | actor",
        ",\"attributes\":[] | attributes",
        ",\"attributes\":{\"时长\":{}} | attributes.时长",
        ",\"attributes\":{\"时长\":null} | attributes.时长",
        ",\"attributes\":{\"时长\":1e999999999} | attributes.时长",
        ",\"attributes\":{\"时长\":-1e999999999} | attributes.时长",
        ",\"attributes\":{\"时长\":1e-999999999} | attributes.时长",
        ",\"attributes\":{\"时长\":1000E2147483647} | attributes.时长",
        ",\"attributes\":{\"时长\":1000000000000000} | attributes.时长",
        ",\"groups\":{\"building\":3} | groups.building",
        ",\"verifiedBy\":\"网格员\" | verifiedBy",
        ",\"evidence\":\"签到\" | evidence",
        ",\"evidence\":[\"签到\",1] | evidence[1]",
      })
  void aValueOfAnotherTypeOrSizeIsNamed(String more, String field) {
    JsonException e = fails(LEAST.formatted(more));
    assertEquals(Problem.INVALID, e.problem());
    assertEquals(field, e.field());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2024-03-01", "2024-03-01T09:00:00", "1899-12-31T00:00:00Z", "gestern", "+99999"})
  void aTimeNeedsAnOffsetAndAReasonableYear(String at) {
    JsonException e = fails(LEAST.formatted("").replace("2024-03-01T09:00:00+08:00", at));
    assertEquals("at", e.field());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1001", "1.5", "1e2", "\"2\"", "99999999999999999999"})
  void aQuantityIsAWholeNumberUpToAThousand(String quantity) {
    String text =
        """
        {"id":"R-1","type":"redemption","reward":"G-01","at":"2024-03-01T09:00:00+08:00",\
        "account":"3-2-501","quantity":%s}""";
    assertEquals("quantity", fails(text.formatted(quantity)).field());
  }

  @Test
  void anotherTypeOfEventIsNotKnown() {
    assertEquals("type", fails(LEAST.formatted("").replace("observation", "gift")).field());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{'id':1}",
        "{\"id\":\"E-1\",\"id\":\"E-2\"}",
        "{} {}",
        "{}]",
        "{\"x\":1e99999999999}",
        "{\"x\":-1E+2147483649}",
        "{\"x\":NaN}",
        "{\"x\":11111111111111111111111111111111111111111111111111111111111111111}",
        "[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]"
      })
  void whatIsNoSingleJsonValueIsASyntaxError(String text) {
    assertEquals(Problem.SYNTAX, fails(text).problem());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "7", "\"E-1\""})
  void whatIsNoObjectIsInvalid(String text) {
    assertEquals(Problem.INVALID, fails(text).problem());
  }

  @Test
  void aDuplicateFieldIsNamed() {
    String found = fails("{\"id\":\"E-1\",\"id\":\"E-2\"}").found();
    assertEquals("Duplicate field 'id'", found);
  }
}
