package org.gongyue.examples.community;

import static org.gongyue.examples.community.Running.SANBAO;
import static org.gongyue.examples.community.access.Role.AUDITOR;
import static org.gongyue.examples.community.access.Role.RECORDER;
import static org.gongyue.examples.community.access.Role.REDEEMER;
import static org.gongyue.examples.community.access.Role.VERIFIER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way to be refused ends in a problem document. */
final class RefusalTest {

  private static final String EVENTS = SANBAO + "/events";

  private static Running app;

  @BeforeAll
  static void start() throws IOException {
    app = Running.shared();
  }

  @Test
  void whatIsNotThereOrCannotBeDone() {
    app.get("/nothing", AUDITOR).problem(404, "not-found");
    app.get("/error", AUDITOR).problem(404, "not-found");
    app.get("/api/communities/wuxing~nowhere/journal/verification", AUDITOR)
        .problem(404, "unknown-community");
    app.send(app.to(EVENTS, VERIFIER).PUT(BodyPublishers.ofString("{}")))
        .problem(405, "method-not-allowed");
    app.send(app.to(SANBAO + "/accounts/1", AUDITOR).header("Accept", "text/html"))
        .problem(406, "not-acceptable");
    app.send(
            app.to(EVENTS, VERIFIER)
                .setHeader("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{}")))
        .problem(415, "unsupported-media-type");
  }

  @Test
  void whatIsTooLarge() {
    String megabyte = " ".repeat(1024 * 1024 + 1);
    app.post(EVENTS, VERIFIER, megabyte).problem(413, "too-large");
    InputStream unknown = new ByteArrayInputStream(megabyte.getBytes(StandardCharsets.UTF_8));
    app.send(app.to(EVENTS, VERIFIER).POST(BodyPublishers.ofInputStream(() -> unknown)))
        .problem(413, "too-large");
    String many = String.join(",", Collections.nCopies(1001, "{}"));
    app.post(EVENTS, VERIFIER, "[" + many + "]").problem(413, "too-many-events");
    app.post(SANBAO + "/quotes", VERIFIER, "[{},{}]").problem(413, "too-many-events");
    Reply long1 = app.get("/api/" + "a".repeat(20_000), VERIFIER).isProblem();
    assertTrue(long1.status() == 400 || long1.status() == 414, long1::toString);
    Reply long2 = app.send(app.to(EVENTS, VERIFIER).header("X-Long", "a".repeat(20_000)));
    assertTrue(long2.isProblem().status() == 400 || long2.status() == 431, long2::toString);
  }

  @Test
  void aTimeThatHasNotComeYet() {
    String visit = Told.visit("E", "1", "2124-03-01");
    assertEquals(
        "at",
        app.post(EVENTS, RECORDER, visit).problem(400, "in-future").json().get("field").asText());
  }

  @Test
  void theLanguageIsThatOfTheReader() {
    Reply english =
        app.send(
            app.to(EVENTS, VERIFIER)
                .header("Accept-Language", "en")
                .POST(BodyPublishers.ofString("{\"type\":\"observation\",\"id\":\"x\",\"at\":1}")));
    english.problem(400, "invalid-field");
    assertEquals(
        "The field \"at\" should be a text that is not blank.",
        english.json().get("detail").asText());
    assertEquals("en", english.header("Content-Language"));
    assertEquals("缺少字段“type”。", app.post(EVENTS, VERIFIER, "{}").json().get("detail").asText());
    app.send(app.to("/nothing", VERIFIER).header("Accept-Language", ";;q=,\"")).is(404).isProblem();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "[]",
        "[",
        "]",
        "{",
        "null",
        "1",
        "\"x\"",
        "{}",
        "[{}",
        "[{}]]",
        "[{},]",
        "1{}",
        "[[]]",
        "[1]",
        "{\"type\":\"observation\",\"type\":\"observation\"}",
        "{\"type\":null}",
        "{\"type\":\"Observation\"}",
        "{\"id\":1e999999999}",
        "{\"id\":\"\\ud800\"}",
        "NaN",
        "// x\n{}"
      })
  void whatIsNoEvent(String body) {
    app.post(EVENTS, VERIFIER, body).is(400).isProblem();
    app.post(SANBAO + "/redemptions", REDEEMER, body).is(400).isProblem();
  }

  @Test
  void whatThePathSaysMustNotBeSaidAgain() {
    String home = Told.household();
    String bags = Told.bags("R-" + home, home, "2024-03-16");
    app.post(
            SANBAO + "/redemptions",
            REDEEMER,
            bags.substring(0, bags.length() - 1) + ",\"type\":\"observation\"}")
        .problem(400, "bad-syntax");
    app.post(SANBAO + "/redemptions", REDEEMER, "{").problem(400, "bad-syntax");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /a b HTTP/1.1|Host: x",
        "GET /<script> HTTP/1.1|Host: x",
        "GET /%00 HTTP/1.1|Host: x",
        "GET /..%2f..%2fetc HTTP/1.1|Host: x",
        "GET /api/communities/a;b=c HTTP/1.1|Host: x",
        "GET //api//communities HTTP/1.1|Host: x",
        "GET / HTTP/1.1",
        "GET / HTTP/1.1|Host: x|Host: y",
        "TRACE /api/communities HTTP/1.1|Host: x",
        "FOO /api/communities HTTP/1.1|Host: x",
        "POST /api/communities HTTP/1.1|Host: x|Content-Length: -1",
        "POST /api/communities HTTP/1.1|Host: x|Content-Length: 1|Content-Length: 2",
        "POST /api/communities HTTP/1.1|Host: x|Transfer-Encoding: gzip",
        "GET / HTTP/9.9|Host: x",
      })
  void whatIsHardlyHttp(String lines) throws IOException {
    String request = lines.replace("|", "\r\n") + "\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), app.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      String reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(reply.matches("(?s)HTTP/1.1 (4\\d\\d|501|505) .*"), reply);
      assertTrue(reply.contains("urn:gongyue:problem:"), reply);
    }
  }

  @Test
  void moreThanTheShareOfAKey() throws IOException {
    try (Running strict =
        Running.with(
            "--spring.datasource.url=" + Running.file(), "--gongyue.limits.per-second=0")) {
      Reply refused = strict.get("/api/communities", AUDITOR).problem(429, "too-many-requests");
      assertEquals("1", refused.header("Retry-After"));
      strict.send(strict.to("/actuator/health")).problem(429, "too-many-requests");
      strict.send(strict.to("/actuator/health/liveness")).is(200);
    }
  }
}
