package org.gongyue.workbench.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.workbench.Running;
import org.gongyue.workbench.Running.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What other pages, other names for this machine and broken clients get: nothing. */
final class GuardTest {

  @TempDir static Path folder;
  private static Running running;

  @BeforeAll
  static void start() throws IOException {
    running = Running.over(folder, "wuxing/street");
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  private static Reply raw(String... lines) throws IOException {
    String text = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
    return running.send(text.replace("PORT", "" + running.port()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:PORT", "localhost:PORT", "LOCALHOST:PORT", "[::1]:PORT"})
  void itAnswersToItsOwnNames(String host) throws IOException {
    assertEquals(200, raw("GET /api/tree HTTP/1.1", "Host: " + host).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example:PORT",
        "evil.example",
        "127.0.0.1",
        "127.0.0.1:1",
        "127.0.0.1.evil.example:PORT",
        "localhost.evil.example:PORT",
        "evil@127.0.0.1:PORT",
        "0.0.0.0:PORT",
        "127.0.0.2:PORT",
        ""
      })
  void aNameThatPointsHereIsRefused(String host) throws IOException {
    for (String path : List.of("/", "/api/tree", "/web/index.html", "/nothing")) {
      Reply reply = raw("GET " + path + " HTTP/1.1", "Host: " + host);
      assertEquals(403, reply.status(), path);
      assertEquals("FOREIGN_HOST", reply.code());
    }
  }

  @Test
  void oneHostIsNeeded() throws IOException {
    assertEquals(403, raw("GET / HTTP/1.0").status());
    assertEquals(403, raw("GET / HTTP/1.1", "Host: 127.0.0.1:PORT", "Host: evil.example").status());
  }

  @Test
  void anAddressOfAnotherHostIsNotOurs() throws IOException {
    assertEquals(
        404, raw("GET http://evil.example/api/tree HTTP/1.1", "Host: 127.0.0.1:PORT").status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: http://evil.example",
        "Origin: null",
        "Origin: https://127.0.0.1:PORT",
        "Origin: http://127.0.0.1:1",
        "Origin: http://localhost:PORT",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
        "Sec-Fetch-Site: same-origin, cross-site"
      })
  void otherPagesAreRefused(String header) throws IOException {
    String host = "Host: 127.0.0.1:PORT";
    Reply read = raw("GET /api/tree HTTP/1.1", host, header);
    assertEquals(403, read.status());
    assertEquals("FOREIGN_PAGE", read.code());
    assertNull(read.header("Access-Control-Allow-Origin"));
    Reply write =
        raw(
            "DELETE /api/draft?path=wuxing/street/README.md&tab=a HTTP/1.1",
            host,
            "X-Gongyue: workbench",
            header);
    assertEquals(403, write.status());
  }

  @Test
  void ourOwnPageIsNotRefused() throws IOException {
    Reply reply =
        raw(
            "GET /api/tree HTTP/1.1",
            "Host: localhost:PORT",
            "Origin: http://localhost:PORT",
            "Sec-Fetch-Site: same-origin");
    assertEquals(200, reply.status());
    assertEquals(
        200, raw("GET / HTTP/1.1", "Host: localhost:PORT", "Sec-Fetch-Site: none").status());
  }

  @Test
  void onlyThePreviewIsReachedFromItsSandbox() throws IOException {
    String[] navigation = {
      "Host: 127.0.0.1:PORT", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate"
    };
    assertEquals(
        404,
        raw("GET /preview/0/en/x.html HTTP/1.1", navigation[0], navigation[1], navigation[2])
            .status());
    assertEquals(403, raw("GET / HTTP/1.1", navigation[0], navigation[1], navigation[2]).status());
    assertEquals(
        403,
        raw("GET /preview/0/x.html HTTP/1.1", navigation[0], navigation[1], "Sec-Fetch-Mode: cors")
            .status());
  }

  @Test
  void whatChangesSomethingNeedsTheMarkThatNoFormCanSend() throws IOException {
    String[] request = {
      "PUT /api/file HTTP/1.1",
      "Host: 127.0.0.1:PORT",
      "Content-Type: application/json",
      "Content-Length: 0"
    };
    assertEquals("NO_MARK", raw(request).code());
    assertEquals("NO_MARK", raw(with(request, "X-Gongyue: Workbench")).code());
    assertEquals(
        "NO_MARK", raw(with(request, "X-Gongyue: workbench", "X-Gongyue: workbench")).code());
    request[2] = "Content-Type: text/plain";
    assertEquals("NOT_JSON", raw(with(request, "X-Gongyue: workbench")).code());
    request[2] = "Content-Type: application/x-www-form-urlencoded";
    assertEquals(415, raw(with(request, "X-Gongyue: workbench")).status());
    request[2] = "Content-Type: application/json";
    assertEquals("BAD_SYNTAX", raw(with(request, "X-Gongyue: workbench")).code());
  }

  private static String[] with(String[] lines, String... more) {
    List<String> all = new ArrayList<>(List.of(lines));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @ParameterizedTest
  @CsvSource({
    "HEAD, /",
    "OPTIONS, /api/file",
    "TRACE, /",
    "PATCH, /api/file",
    "CONNECT, /",
    "get, /"
  })
  void otherMethodsAreRefused(String method, String path) throws IOException {
    Reply reply = raw(method + " " + path + " HTTP/1.1", "Host: 127.0.0.1:PORT");
    assertEquals(405, reply.status());
    assertNull(reply.header("Access-Control-Allow-Methods"));
  }

  @Test
  void aRouteKnowsItsMethods() throws IOException {
    assertEquals("METHOD_NOT_ALLOWED", running.post("/api/tree").code());
    assertEquals("NOT_FOUND", running.post("/api/nothing").code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/web/../web/index.html",
        "/web/%2e%2e/index.html",
        "/web/..%2findex.html",
        "/web//index.html",
        "/web/.hidden",
        "/web/",
        "/web",
        "/web/js",
        "/web/index.html%00.js",
        "/web/index.html",
        "/web\\index.html",
        "/lib/",
        "/lib/@codemirror/view",
        "/lib/@codemirror/view/6.38.6/index.cjs",
        "/lib/@codemirror/view/6.38.6/",
        "/lib/META-INF/MANIFEST.MF",
        "/lib/../web/index.html",
        "/org/gongyue/workbench/Workbench.class",
        "/preview/",
        "/api/",
        "/favicon.ico"
      })
  void nothingElseIsServed(String path) throws IOException {
    int status = raw("GET " + path + " HTTP/1.1", "Host: 127.0.0.1:PORT").status();
    assertTrue(status == 404 || status == 400, path + " " + status);
  }

  @Test
  void everyAnswerCarriesItsPolicy() throws IOException {
    for (String path : List.of("/", "/api/tree", "/nothing", "/lib/crelt/1.0.6/index.js")) {
      Reply reply = running.get(path);
      assertTrue(reply.header("Content-Security-Policy").startsWith("default-src 'none'"), path);
      assertTrue(reply.header("Content-Security-Policy").contains("base-uri 'none'"), path);
      assertTrue(reply.header("Content-Security-Policy").contains("frame-ancestors 'none'"), path);
      assertEquals("nosniff", reply.header("X-Content-Type-Options"), path);
      assertEquals("no-referrer", reply.header("Referrer-Policy"), path);
      assertEquals("same-origin", reply.header("Cross-Origin-Resource-Policy"), path);
      assertEquals("same-origin", reply.header("Cross-Origin-Opener-Policy"), path);
    }
    assertEquals("no-store", running.get("/api/tree").header("Cache-Control"));
  }

  @Test
  void thePageHasOneScriptOfItsOwnAndANewNonceEachTime() throws IOException {
    Reply one = running.get("/");
    Reply other = running.get("/");
    String policy = one.header("Content-Security-Policy");
    assertFalse(policy.contains("unsafe"), policy);
    assertFalse(policy.equals(other.header("Content-Security-Policy")));
    assertTrue(policy.contains("script-src 'self' 'sha256-"), policy);
    assertFalse(one.body().contains("{nonce}"));
    assertFalse(one.body().contains("<!--importmap-->"));
    assertTrue(one.body().contains("\"@codemirror/state\":\"/lib/@codemirror/state/"));
  }

  @Test
  void largeBodiesAreRefused() throws IOException {
    String text = "x".repeat(Front.LARGEST_BODY);
    Reply reply = running.put("/api/file", "path", "a.md", "text", text, "base", "absent");
    assertEquals(413, reply.status());
  }

  @Test
  void longAddressesAreRefused() throws IOException {
    assertEquals(414, running.get("/api/file?path=" + "a".repeat(10_000)).status());
  }

  @Test
  void deepOrBrokenJsonIsRefused() throws IOException {
    String deep = "[".repeat(5_000) + "]".repeat(5_000);
    for (String body :
        List.of("", "[]", "{", "{}{}", "{\"a\":1,\"a\":2}", "{\"path\":" + deep + "}", "\"x\"")) {
      Reply reply = running.ask("PUT", "/api/file", body);
      assertEquals("BAD_SYNTAX", reply.code(), body.substring(0, Math.min(20, body.length())));
    }
    assertEquals("BAD_FIELD", running.put("/api/file", "path", 1).code());
  }

  @Test
  void parametersAreReadStrictly() throws IOException {
    for (String query : List.of("path=%ff", "path=%c0%af", "path=a&path=b", "other=1", "")) {
      assertEquals("BAD_PARAMETER", running.get("/api/file?" + query).code(), query);
    }
    // The server of the JDK says that in its own words.
    assertEquals(400, running.get("/api/file?path=%zz").status());
    assertEquals(400, running.get("/api/file?path=%").status());
  }

  @Test
  void slowClientsHoldUpNobody() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 12; i++) {
        Socket socket = running.connect();
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: ".getBytes(StandardCharsets.UTF_8));
        slow.add(socket);
      }
      Instant before = Instant.now();
      assertEquals(200, running.get("/api/tree").status());
      assertTrue(Duration.between(before, Instant.now()).toSeconds() < 5);
      // In the end they are cut off.
      assertEquals(-1, slow.get(0).getInputStream().read());
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void itListensOnLoopbackOnly() throws IOException {
    for (NetworkInterface one : NetworkInterface.networkInterfaces().toList()) {
      for (InetAddress address : one.inetAddresses().toList()) {
        if (!address.isLoopbackAddress()) {
          try (Socket socket = new Socket(address, running.port())) {
            throw new AssertionError("listens on " + socket.getInetAddress());
          } catch (ConnectException e) {
            assertTrue(running.port() > 0);
          } catch (IOException e) {
            assertFalse(e.getMessage().isEmpty());
          }
        }
      }
    }
  }

  @Test
  void languagesAreChosenByTheHeader() throws IOException {
    String chinese = running.get("/api/file?path=no.md").json().path("message").asText();
    assertEquals("没有文件“no.md”。", chinese);
    Reply english = running.ask("GET", "/api/file?path=no.md", null, "Accept-Language: en");
    assertEquals("There is no file \"no.md\".", english.json().path("message").asText());
    assertTrue(running.get("/").body().contains("<html lang=\"zh-CN\""));
    String page = running.ask("GET", "/", null, "Accept-Language: en-GB,en;q=0.9").body();
    assertTrue(page.contains("<html lang=\"en\""));
  }
}
