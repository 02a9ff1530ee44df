package org.gongyue.examples.community;

import static org.gongyue.examples.community.access.Role.AUDITOR;
import static org.gongyue.examples.community.access.Role.REDEEMER;
import static org.gongyue.examples.community.access.Role.VERIFIER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The description of the interface says what the interface does. */
final class ApiPageTest {

  private static final String BAIYUN = "/api/communities/wuxing~baiyun-xincun";

  private static Running app;
  private static JsonNode page;

  @BeforeAll
  static void start() throws IOException {
    app = Running.shared();
    page = app.send(app.to("/api-docs")).is(200).json();
  }

  /** Holds JSON against a schema of the page. */
  private static void holds(String schema, JsonNode json) {
    ObjectNode whole = page.deepCopy();
    whole.put("$ref", "#/components/schemas/" + schema);
    JsonSchema read = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(whole);
    assertEquals("[]", read.validate(json).toString(), json::toString);
  }

  private static void follow(JsonNode node, StringBuilder dangling) {
    if (node.path("$ref").isTextual()) {
      String reference = node.get("$ref").asText();
      if (page.at(reference.substring(1)).isMissingNode()) {
        dangling.append(reference).append('\n');
      }
    }
    node.forEach(inner -> follow(inner, dangling));
  }

  @Test
  void whatThePageRefersToIsThere() {
    StringBuilder dangling = new StringBuilder();
    follow(page, dangling);
    assertEquals("", dangling.toString());
    assertEquals("3.1.0", page.get("openapi").asText());
  }

  @Test
  void everyOperationSaysWhatItDoesAndAnswers() {
    for (JsonNode path : page.get("paths")) {
      for (JsonNode operation : path) {
        assertFalse(operation.path("summary").asText().isBlank(), operation::toString);
        assertFalse(operation.path("description").asText().isBlank(), operation::toString);
        assertTrue(operation.get("responses").size() > 1, operation::toString);
        for (JsonNode parameter : operation.path("parameters")) {
          assertFalse(parameter.path("description").asText().isBlank(), parameter::toString);
          assertFalse(parameter.path("example").asText().isBlank(), parameter::toString);
        }
      }
    }
  }

  @Test
  void examplesAreWhatTheirSchemasSay() {
    JsonNode examples = page.at("/components/examples");
    holds("Decision", examples.at("/pending/value"));
    holds("Decision", examples.at("/posted/value"));
    holds("Event", examples.at("/observation/value"));
    holds("Event", examples.at("/verified/value"));
    holds("Events", examples.at("/batch/value"));
    holds("RedemptionRequest", examples.at("/redemption/value"));
    holds("RedemptionRequest", examples.at("/reservation/value"));
    holds("Step", examples.at("/step/value"));
    holds("ClosingRequest", examples.at("/closing/value"));
  }

  @Test
  void answersToExamplesAreWhatTheirSchemasSay() {
    JsonNode examples = page.at("/components/examples");
    for (String event : new String[] {"observation", "verified", "batch"}) {
      String body = examples.at("/" + event + "/value").toString();
      holds("Decisions", app.post(BAIYUN + "/events", VERIFIER, body).json());
    }
    for (String redemption : new String[] {"redemption", "reservation"}) {
      String body = examples.at("/" + redemption + "/value").toString();
      holds("Decision", app.post(BAIYUN + "/redemptions", REDEEMER, body).json());
    }
    holds("Problem", app.post(BAIYUN + "/events", VERIFIER, "{\"id\":1}").is(400).json());
    holds("Recorded", app.get(BAIYUN + "/events/E-1", AUDITOR).is(200).json());
    holds("Standing", app.get(BAIYUN + "/accounts/3-2-501?asOf=2024-03-31", AUDITOR).json());
    holds(
        "Statement",
        app.get(BAIYUN + "/accounts/3-2-501/statement?from=2024-03-01&to=2024-03-31", AUDITOR)
            .is(200)
            .json());
    String eligibility = BAIYUN + "/accounts/3-2-501/eligibility?at=2024-03-31T09:00:00%2B08:00";
    app.get(eligibility, AUDITOR).is(200).json().forEach(answer -> holds("Answer", answer));
    app.get("/api/communities", AUDITOR).json().forEach(one -> holds("Community", one));
    holds("Checkpoint", app.post(BAIYUN + "/journal/checkpoints", AUDITOR, "").is(201).json());
    holds("Verification", app.get(BAIYUN + "/journal/verification", AUDITOR).is(200).json());
    holds("Proof", app.get(BAIYUN + "/events/E-1/proof", AUDITOR).is(200).json());
  }

  @Test
  void thePageNeedsNothingFromElsewhere() {
    String start = app.send(app.to("/")).is(302).header("Location");
    String html = app.send(app.to(start)).is(200).body();
    String script = app.send(app.to("/swagger-ui/swagger-initializer.js")).is(200).body();
    assertFalse(html.contains("//"), html);
    assertTrue(script.contains("/api-docs"), script);
  }
}
