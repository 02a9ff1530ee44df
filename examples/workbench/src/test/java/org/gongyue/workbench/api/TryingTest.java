package org.gongyue.workbench.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongyue.workbench.Running;
import org.gongyue.workbench.Running.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a new convention to what a change of it does. */
final class TryingTest {

  private static final String HEFU = "wuxing/hefu";
  private static final String LIST = HEFU + "/rewards-penalties.yaml";

  @TempDir static Path folder;
  private static Running running;

  @BeforeAll
  static void start() throws IOException {
    running = Running.over(folder, "wuxing/street");
    Reply made =
        running.post("/api/scaffold", "template", "starter", "path", HEFU, "name", "河埠社区公约");
    assertEquals(HEFU, made.json().path("community").asText());
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  private static Map<String, Object> help(String id, String at, Object hours) {
    return Map.of(
        "id",
        id,
        "type",
        "observation",
        "behaviour",
        "助老服务",
        "at",
        at,
        "account",
        "3-2-501",
        "actor",
        "r-1",
        "attributes",
        Map.of("时长", hours),
        "verifiedBy",
        Map.of("role", "网格员"));
  }

  /** The list of rewards and penalties as it is typed, with four points where two were. */
  private static Map<String, String> typed() throws IOException {
    String text = Files.readString(folder.resolve(LIST));
    String changed = text.replace("得分: 2 * 时长", "得分: 4 * 时长");
    assertFalse(text.equals(changed));
    return Map.of(LIST, changed);
  }

  @Test
  void whatIsTypedDecidesNotWhatIsSaved() throws IOException {
    Object event = help("E-1", "2027-03-01T09:00:00+08:00", 3);
    JsonNode saved =
        running.post("/api/try", "community", HEFU, "events", List.of(), "event", event).json();
    assertEquals("POSTED", saved.path("decision").path("status").asText());
    JsonNode amount = saved.path("decision").path("postings").path(0).path("amount");
    assertEquals(6, amount.asInt());
    assertEquals("E-1 已入账", saved.path("explanation").path(0).asText());
    assertEquals(6, saved.path("accounts").path(0).path("balances").path(0).path("amount").asInt());
    assertFalse(saved.path("eligible").path(0).path("allowed").asBoolean());
    assertFalse(saved.path("assumed").asBoolean());
    JsonNode typed =
        running.post("/api/try", "community", HEFU, "open", typed(), "event", event).json();
    assertEquals(12, typed.path("decision").path("postings").path(0).path("amount").asInt());
    JsonNode failing = running.post("/api/suites", "community", HEFU, "open", typed()).json();
    assertEquals(1, failing.path("failed").asInt());
  }

  @Test
  void aDayOnWhichItIsNotInForceIsTriedAsIfItWere() throws IOException {
    Object event = help("E-1", "2020-03-01T09:00:00+08:00", 3);
    JsonNode tried = running.post("/api/try", "community", HEFU, "event", event).json();
    assertEquals("POSTED", tried.path("decision").path("status").asText());
    assertTrue(tried.path("assumed").asBoolean());
  }

  @Test
  void eventsThatAreNoneAreNamed() throws IOException {
    Object good = help("E-1", "2027-03-01T09:00:00+08:00", 3);
    Object bad = help("E-2", "yesterday", 3);
    Reply reply = running.post("/api/try", "community", HEFU, "events", List.of(good, bad));
    assertEquals("BAD_EVENT", reply.code());
    assertEquals("at", reply.json().path("field").asText());
    assertTrue(reply.json().path("message").asText().contains("2"));
  }

  @Test
  void theFormIsMadeFromTheConvention() throws IOException {
    JsonNode shape = running.post("/api/try/shape", "community", HEFU).json();
    JsonNode help = shape.path("behaviours").path(0);
    assertEquals("助老服务", help.path("name").asText());
    assertEquals("number", help.path("attributes").path(0).path("type").asText());
    assertEquals("网格员", help.path("roles").path(0).asText());
    assertEquals("+08:00", shape.path("offset").asText());
  }

  @Test
  void aBrokenConventionSaysWhatIsWrong() throws IOException {
    Map<String, String> broken = Map.of(LIST, "正面: [");
    for (String target : List.of("/api/try", "/api/suites", "/api/compare")) {
      Reply reply = running.post(target, "community", HEFU, "open", broken);
      assertEquals("BROKEN", reply.code(), target);
      assertTrue(reply.json().path("message").asText().contains("rewards-penalties.yaml:1"));
    }
  }

  @Test
  void aChangeIsComparedWithWitnessAndImpact() throws IOException {
    StringBuilder log = new StringBuilder();
    for (int i = 1; i <= 9; i++) {
      log.append("{\"id\":\"E-")
          .append(i)
          .append("\",\"type\":\"observation\",")
          .append("\"behaviour\":\"V-01\",\"at\":\"2027-0")
          .append(i)
          .append("-01T09:00:00+08:00\",\"account\":\"3-")
          .append(i)
          .append("\",\"actor\":\"r\",\"attributes\":{\"时长\":1},")
          .append("\"verifiedBy\":{\"role\":\"网格员\"}}\n");
    }
    String path = HEFU + "/year.jsonl";
    running.put("/api/file", "path", path, "text", log.toString(), "base", "absent");
    JsonNode compared =
        running.post("/api/compare", "community", HEFU, "open", typed(), "log", path).json();
    JsonNode change = compared.path("changes").path(0);
    assertEquals("V-01", change.path("id").asText());
    assertEquals("V-01 分值：2 * 时长 → 4 * 时长", change.path("what").asText());
    assertTrue(change.path("witness").path("after").asText().contains("积分"));
    JsonNode impact = compared.path("impact");
    assertEquals(9, impact.path("gains").asInt());
    assertEquals(18, impact.path("before").asInt());
    assertEquals(36, impact.path("after").asInt());
    JsonNode preview =
        running.post("/api/preview", "community", HEFU, "log", path, "account", "3-1").json();
    assertEquals("2027", preview.path("period").asText());
    assertEquals(9, preview.path("accounts").size());
    Reply statement = running.get(preview.path("statement").asText());
    assertTrue(statement.body().contains("助老服务"));
    assertTrue(statement.header("Content-Security-Policy").contains("sandbox allow-scripts"));
    JsonNode same = running.post("/api/compare", "community", HEFU).json();
    assertEquals(0, same.path("changes").size());
    assertTrue(same.path("impact").isNull());
  }

  @Test
  void anEarlierVersionCanBeComparedWith() throws IOException {
    String text = Files.readString(folder.resolve(LIST));
    String base = running.get("/api/file?path=" + LIST).json().path("version").asText();
    String now =
        running
            .put("/api/file", "path", LIST, "text", text + "\n# 注\n", "base", base)
            .json()
            .path("version")
            .asText();
    JsonNode history = running.get("/api/history?path=" + LIST).json();
    String id = history.path(0).path("id").asText();
    JsonNode compared =
        running
            .post("/api/compare", "community", HEFU, "open", typed(), "against", id, "path", LIST)
            .json();
    assertEquals(1, compared.path("changes").size());
    running.put("/api/file", "path", LIST, "text", text, "base", now);
  }

  @Test
  void whoHasNoRecordsGetsAYearThatIsMadeUp() throws IOException {
    JsonNode made = running.post("/api/log", "community", "wuxing/street").json();
    String path = made.path("path").asText();
    assertEquals("wuxing/street/示例记录.jsonl", path);
    assertTrue(made.path("events").asInt() > 1_000);
    JsonNode preview =
        running
            .post("/api/preview", "community", "wuxing/street", "log", path, "period", "2024-Q1")
            .json();
    String totals = preview.path("url").asText().replace("index.html", "totals.html");
    assertEquals(200, running.get(totals).status());
    assertEquals("EXISTS", running.post("/api/log", "community", "wuxing/street").code());
  }

  @Test
  void whatWouldBePublishedIsShown() throws IOException {
    Map<String, String> renamed =
        Map.of(
            HEFU + "/convention.yaml",
            Files.readString(folder.resolve(HEFU + "/convention.yaml"))
                .replace("名称: 河埠社区公约", "名称: 改过名的公约"));
    JsonNode preview = running.post("/api/preview", "community", HEFU, "open", renamed).json();
    Reply page = running.get(preview.path("url").asText());
    assertEquals(200, page.status());
    assertTrue(page.body().contains("改过名的公约"));
    assertTrue(page.header("Content-Security-Policy").contains("frame-ancestors 'self'"));
    assertEquals("SAMEORIGIN", page.header("X-Frame-Options"));
    for (JsonNode one : preview.path("pages")) {
      assertEquals(200, running.get(one.asText()).status(), one.asText());
    }
    String elsewhere = preview.path("url").asText().replace("index.html", "../index.html");
    assertEquals(404, running.get(elsewhere).status());
  }

  @Test
  void aDraftThatNobodyAdoptedCanBeTriedAndShown() throws IOException {
    String charter = HEFU + "/convention.yaml";
    String text = Files.readString(folder.resolve(charter));
    String draft =
        text.lines()
            .filter(line -> !line.startsWith("通过:"))
            .reduce("", (all, line) -> all + line + "\n");
    Map<String, String> open = Map.of(charter, draft);
    Object event = help("E-1", "2027-03-01T09:00:00+08:00", 3);
    JsonNode tried =
        running.post("/api/try", "community", HEFU, "open", open, "event", event).json();
    assertEquals("POSTED", tried.path("decision").path("status").asText());
    assertTrue(tried.path("assumed").asBoolean());
    JsonNode preview = running.post("/api/preview", "community", HEFU, "open", open).json();
    assertTrue(preview.path("draft").asBoolean());
  }
}
