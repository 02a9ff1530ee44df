package org.gongyue.dsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

/** {@code schema}. */
final class SchemaCommandTest {

  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void printsOneSchemaForAllFiles() throws Exception {
    Call call = Call.of("schema");
    assertEquals(0, call.code());
    assertEquals("", call.err());
    JsonNode schema = JSON.readTree(call.out());
    assertEquals(3, schema.get("anyOf").size());
    assertTrue(schema.at("/$defs/unit/properties/舍入/enum").toString().contains("\"halfUp\""));
  }

  @Test
  void printsTheSchemaOfOneFileInALanguage() throws Exception {
    Call call = Call.of("schema", "--file", "rewards-penalties", "--lang", "en");
    assertEquals("#/$defs/lists", JSON.readTree(call.out()).get("$ref").textValue());
    assertTrue(call.out().contains("The positive behaviours"), call.out());
    assertEquals(call.out(), Call.of("schema", "--file=rewards-penalties", "--lang=en").out());
  }

  @Test
  void aFileThatIsNoneIsAWrongCall() {
    Call call = Call.of("schema", "--file", "rules");
    assertEquals(2, call.code());
    assertTrue(call.err().contains("convention|rewards-penalties|redemption"), call.err());
  }
}
