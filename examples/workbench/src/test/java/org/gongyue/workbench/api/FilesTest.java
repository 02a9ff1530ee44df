package org.gongyue.workbench.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gongyue.workbench.Running;
import org.gongyue.workbench.Running.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as the page sees them. */
final class FilesTest {

  private static final String CATALOGUE = "wuxing/street/redemption.yaml";

  @TempDir static Path folder;
  private static Running running;

  @BeforeAll
  static void start() throws IOException {
    running = Running.over(folder, "wuxing/street", "wuxing/baiyun-xincun");
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void theTreeShowsConventionsAndWhatTheyInherit() throws IOException {
    Path hidden = Files.createDirectories(folder.resolve(".hidden"));
    Files.writeString(hidden.resolve("convention.yaml"), "名称: x");
    JsonNode tree = running.get("/api/tree").json();
    assertEquals(folder.getFileName().toString(), tree.path("folder").asText());
    JsonNode heir = tree.path("communities").path(0);
    assertEquals("wuxing/baiyun-xincun", heir.path("path").asText());
    assertEquals("wuxing/street", heir.path("base").asText());
    JsonNode base = tree.path("communities").path(1);
    assertTrue(base.path("base").isNull());
    assertEquals("convention", base.path("files").path(0).path("kind").asText());
    assertEquals("公约", base.path("files").path(0).path("label").asText());
    assertEquals(2, tree.path("communities").size());
  }

  @Test
  void aConventionThatCannotBeReadIsInTheTree() throws IOException {
    Path broken = Files.createDirectories(folder.resolve("broken"));
    Files.writeString(broken.resolve("convention.yaml"), "名称: [");
    try {
      JsonNode tree = running.get("/api/tree").json();
      assertEquals("broken", tree.path("communities").path(0).path("name").asText());
      assertFalse(tree.path("communities").path(0).path("inForce").asBoolean());
    } finally {
      Files.delete(broken.resolve("convention.yaml"));
      Files.delete(broken);
    }
  }

  @Test
  void aFileIsReadSavedAndKept() throws IOException {
    JsonNode read = running.get("/api/file?path=" + CATALOGUE).json();
    String base = read.path("version").asText();
    String text = read.path("text").asText();
    assertTrue(read.path("draft").isNull());
    running.put("/api/draft", "path", CATALOGUE, "text", "typed", "base", base, "tab", "t1");
    JsonNode drafted = running.get("/api/file?path=" + CATALOGUE).json();
    assertEquals("typed", drafted.path("draft").path("text").asText());
    assertEquals("t1", drafted.path("drafts").path(0).path("tab").asText());
    Reply saved =
        running.put(
            "/api/file", "path", CATALOGUE, "text", text + "\n# 改\n", "base", base, "tab", "t1");
    String version = saved.json().path("version").asText();
    JsonNode again = running.get("/api/file?path=" + CATALOGUE).json();
    assertEquals(version, again.path("version").asText());
    assertTrue(again.path("draft").isNull());
    JsonNode history = running.get("/api/history?path=" + CATALOGUE).json();
    assertEquals(base, history.path(0).path("version").asText());
    String id = history.path(0).path("id").asText();
    Reply entry = running.get("/api/history/entry?path=" + CATALOGUE + "&id=" + id);
    assertEquals(text, entry.json().path("text").asText());
    Reply conflict =
        running.put("/api/file", "path", CATALOGUE, "text", "mine", "base", base, "tab", "t2");
    assertEquals(409, conflict.status());
    assertEquals("CHANGED", conflict.code());
    assertEquals(text + "\n# 改\n", conflict.json().path("text").asText());
    assertEquals(version, conflict.json().path("version").asText());
  }

  @Test
  void aDraftOfAFileThatIsGoneIsStillThere() throws IOException {
    running.put(
        "/api/draft", "path", "neu/convention.yaml", "text", "名称", "base", "absent", "tab", "a");
    JsonNode read = running.get("/api/file?path=neu/convention.yaml").json();
    assertEquals("absent", read.path("version").asText());
    assertEquals("名称", read.path("draft").path("text").asText());
    Reply gone = running.ask("DELETE", "/api/draft?path=neu/convention.yaml&tab=a", null);
    assertEquals(200, gone.status());
    assertEquals("NO_FILE", running.get("/api/file?path=neu/convention.yaml").code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.yaml",
        "/etc/passwd",
        "/etc/hosts.yaml",
        "wuxing/../../x.yaml",
        "..\\x.yaml",
        "wuxing\\street\\redemption.yaml",
        ".workbench/lock",
        ".workbench/drafts/x.yaml",
        "a\u0000.yaml",
        "C:/x.yaml",
        "x.java"
      })
  void noRequestLeavesTheFolder(String path) throws IOException {
    String encoded = URLEncoder.encode(path, StandardCharsets.UTF_8);
    for (String target : new String[] {"/api/file?path=", "/api/history?path="}) {
      Reply read = running.get(target + encoded);
      assertEquals("BAD_PATH", read.code(), target);
      assertFalse(read.body().contains(folder.toString()));
    }
    assertEquals(
        "BAD_PATH", running.put("/api/file", "path", path, "text", "", "base", "absent").code());
    assertEquals(
        "BAD_PATH",
        running.put("/api/draft", "path", path, "text", "", "base", "", "tab", "a").code());
    assertEquals(
        "BAD_PATH",
        running.post("/api/try/shape", "community", "wuxing/street", "open", one(path)).code());
    assertEquals(
        400, running.post("/api/compare", "community", "wuxing/street", "log", path).status());
  }

  private static Map<String, String> one(String path) {
    return Map.of(path, "text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "../..", ".workbench", "/etc", "a/../..", "wuxing\\street"})
  void noCommunityIsOutside(String path) throws IOException {
    for (String target : new String[] {"/api/try/shape", "/api/suites", "/api/compare"}) {
      assertEquals("BAD_PATH", running.post(target, "community", path).code(), target);
    }
    assertEquals(
        "BAD_PATH",
        running.post("/api/scaffold", "template", "starter", "path", path, "id", "x").code());
  }

  @Test
  void whatFailsIsToldWithoutPlacesOrTraces() throws IOException {
    Path secret = Files.createDirectories(folder.resolve("locked"));
    Files.writeString(secret.resolve("a.md"), "x");
    Files.delete(secret.resolve("a.md"));
    Reply reply = running.get("/api/file?path=locked/a.md");
    assertEquals("NO_FILE", reply.code());
    assertFalse(reply.body().contains("Exception"));
    assertFalse(reply.body().contains(folder.toString()));
  }
}
