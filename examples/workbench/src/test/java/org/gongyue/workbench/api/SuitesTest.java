package org.gongyue.workbench.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.gongyue.workbench.Running;
import org.gongyue.workbench.Running.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New conventions, their examples, and what those do not notice. */
final class SuitesTest {

  private static final String HEFU = "wuxing/hefu";
  private static final String LIST = HEFU + "/rewards-penalties.yaml";

  @TempDir static Path folder;
  private static Running running;

  @BeforeAll
  static void start() throws IOException {
    running = Running.over(folder, "wuxing/street");
    running.post("/api/scaffold", "template", "starter", "path", HEFU, "name", "河埠社区公约");
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void aNewConventionPassesItsExamples() throws IOException {
    JsonNode suites = running.post("/api/suites", "community", HEFU).json();
    assertEquals(4, suites.path("passed").asInt());
    assertEquals(0, suites.path("failed").asInt());
    JsonNode one = suites.path("suites").path(0);
    assertEquals(HEFU + "/conformance/cases.yaml", one.path("path").asText());
    assertTrue(one.path("cases").path(0).path("line").asInt() > 1);
    boolean found = false;
    for (JsonNode line : suites.path("coverage")) {
      found |= line.path("path").asText().equals(LIST) && line.path("covered").asBoolean();
    }
    assertTrue(found);
  }

  @Test
  void mutantsAreHuntedInTheBackgroundUntilStopped() throws Exception {
    String job =
        running.post("/api/mutants", "community", "wuxing/street").json().path("job").asText();
    Instant before = Instant.now();
    assertEquals(200, running.post("/api/try/shape", "community", HEFU).status());
    assertTrue(Duration.between(before, Instant.now()).toSeconds() < 5);
    assertEquals(200, running.ask("DELETE", "/api/jobs/" + job, null).status());
    JsonNode state = running.get("/api/jobs/" + job).json();
    for (int i = 0; i < 200 && !state.path("finished").asBoolean(); i++) {
      Thread.sleep(25);
      state = running.get("/api/jobs/" + job).json();
    }
    assertTrue(state.path("finished").asBoolean());
    assertFalse(state.path("failure").isNull());
    assertEquals("NOT_FOUND", running.get("/api/jobs/0").code());
  }

  @Test
  void mutantsThatNobodyNoticesAreTold() throws Exception {
    String job = running.post("/api/mutants", "community", HEFU).json().path("job").asText();
    JsonNode state = running.get("/api/jobs/" + job).json();
    for (int i = 0; i < 2_000 && !state.path("finished").asBoolean(); i++) {
      Thread.sleep(25);
      state = running.get("/api/jobs/" + job).json();
    }
    assertTrue(state.path("failure").isNull(), state.toString());
    assertEquals(state.path("total").asInt(), state.path("done").asInt());
    JsonNode result = state.path("result");
    assertTrue(result.path("killed").asInt() > 0);
    JsonNode survivor = result.path("survived").path(0);
    assertTrue(survivor.path("path").asText().startsWith(HEFU));
    assertTrue(survivor.path("line").asInt() > 0);
    assertFalse(survivor.path("what").asText().isEmpty());
  }

  @Test
  void conventionsAreBegunFromOthers() throws IOException {
    JsonNode templates = running.get("/api/templates").json();
    assertEquals("starter", templates.path(0).path("id").asText());
    Reply heir =
        running.post(
            "/api/scaffold",
            "template",
            "extends:wuxing/street",
            "path",
            "wuxing/heir",
            "name",
            "继承的公约");
    assertEquals("wuxing/heir", heir.json().path("community").asText());
    JsonNode suites = running.post("/api/suites", "community", "wuxing/heir").json();
    assertEquals(0, suites.path("failed").asInt());
    assertTrue(suites.path("passed").asInt() > 0);
    assertEquals(
        "EXISTS",
        running.post("/api/scaffold", "template", "starter", "path", "wuxing/heir").code());
    assertEquals(
        "NO_TEMPLATE",
        running.post("/api/scaffold", "template", "nothing", "path", "wuxing/n").code());
    assertEquals(
        "BAD_FIELD",
        running.post("/api/scaffold", "template", "starter", "path", "x", "name", "a\nb").code());
  }
}
