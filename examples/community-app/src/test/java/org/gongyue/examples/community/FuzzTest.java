package org.gongyue.examples.community;

import static org.gongyue.examples.community.Running.SANBAO;
import static org.gongyue.examples.community.access.Role.AUDITOR;
import static org.gongyue.examples.community.access.Role.REDEEMER;
import static org.gongyue.examples.community.access.Role.VERIFIER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongyue.examples.community.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Bad requests, made up from a seed: each is answered by a problem document, or as the convention
 * answers, and none changes what an account has.
 */
final class FuzzTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String EVENTS = SANBAO + "/events";

  /** What has broken other programs. */
  private static final List<String> NASTY =
      List.of(
          "'; DROP TABLE gy_journal; --",
          "' OR '1'='1",
          "\"; DELETE FROM gy_book WHERE \"a\"=\"a",
          "1); UPDATE gy_person SET id='x'--",
          "\\'; SELECT pg_sleep(10)--",
          "%' UNION SELECT * FROM gy_person --",
          "${jndi:ldap://127.0.0.1/x}",
          "#{T(java.lang.Runtime)}",
          "../../../etc/passwd",
          "<script>alert(1)</script>",
          "a\0b",
          "\u202E10502-3",
          "\uFEFFE-1",
          "\uD83D\uDE00".repeat(30),
          "\uD800",
          "字".repeat(5000),
          "Ａ／＇；－－",
          "{0}{1}%s%n",
          "\r\nX-Injected: yes",
          " ",
          "");

  private static Running app;

  private final Random random = new Random(20261130);
  private String home;
  private String balances;
  private int answered;

  @BeforeAll
  static void start() throws IOException {
    app = Running.shared();
  }

  @BeforeEach
  void earn() {
    home = Told.household();
    app.post(EVENTS, VERIFIER, Told.verified(Told.visit("E-" + home, home, "2024-03-01"))).is(201);
    balances = balances();
  }

  private String balances() {
    return app.get(SANBAO + "/accounts/" + home + "?asOf=2024-12-31", AUDITOR).is(200).body();
  }

  private long records() {
    return app.get("/actuator/health", AUDITOR)
        .json()
        .at("/components/communities/details/wuxing~1sanbao-jie")
        .asLong();
  }

  @AfterEach
  void nothingHappened() {
    assertEquals(balances, balances());
  }

  /** Refused with a document, and then nothing is recorded; or answered. */
  private static Reply refusedOrAnswered(Reply reply) {
    if (reply.status() >= 400) {
      assertTrue(reply.status() < 500, reply::toString);
      return reply.isProblem();
    }
    assertEquals(200, reply.status(), reply::toString);
    return reply;
  }

  private Reply post(byte[] body) {
    return app.send(app.to(EVENTS, VERIFIER).POST(BodyPublishers.ofByteArray(body)));
  }

  private byte[] whole() {
    String visit = Told.verified(Told.visit("F-" + home, home, "2024-03-01"));
    return visit.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void bytesAndPiecesAreRefused() {
    long before = records();
    for (int i = 0; i < 300; i++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      refusedOrAnswered(post(bytes)).is(400);
    }
    byte[] whole = whole();
    for (int length = 0; length < whole.length; length++) {
      post(Arrays.copyOf(whole, length)).is(400).isProblem();
    }
    for (String deep : List.of("[", "{\"a\":", "{\"id\":[", "[{\"attributes\":")) {
      post(deep.repeat(10_000).getBytes(StandardCharsets.UTF_8)).is(400).isProblem();
    }
    assertEquals(before, records());
  }

  @Test
  void eventsWithBytesChangedAreRefusedOrAnswered() {
    for (int i = 0; i < 400; i++) {
      byte[] changed = whole();
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      // What still is a good event of this household must not be one that scores: it has called
      // on its neighbour this week.
      refusedOrAnswered(post(changed), changed);
    }
  }

  private static void refusedOrAnswered(Reply reply, byte[] sent) {
    if (reply.status() != 201) {
      refusedOrAnswered(reply);
    } else if (!new String(sent, StandardCharsets.UTF_8).contains("\"account\":\"1-1-")) {
      reply.decided("POSTED"); // a good event of somebody else
    }
  }

  @Test
  void everyFieldOfEveryEventWithSomethingNastyInIt() throws JsonProcessingException {
    long before = records();
    for (JsonNode event : examples()) {
      for (ObjectNode place : places(event)) {
        for (String field : fields(place)) {
          ((ObjectNode) event).put("account", Told.household()); // histories stay short
          JsonNode good = place.get(field);
          for (String nasty : NASTY) {
            place.put(field, nasty);
            attempt(event);
          }
          for (String other :
              List.of(
                  "null",
                  "[]",
                  "{}",
                  "true",
                  "-1",
                  "1e400",
                  "0.1",
                  "123456789012345678901234567890")) {
            place.set(field, JSON.readTree(other));
            attempt(event);
          }
          place.set(field, good);
          place.put(field + "'; --", "x");
          attempt(event);
          place.remove(field + "'; --");
        }
      }
    }
    // What the convention answered is recorded; what was refused before is not.
    assertTrue(records() - before <= answered, () -> records() - before + " of " + answered);
    assertTrue(answered > 100);
  }

  private void attempt(JsonNode event) {
    Role role = event.get("type").asText().matches("redemption|return") ? REDEEMER : VERIFIER;
    answered += refusedOrAnswered(app.post(EVENTS, role, event.toString())).status() == 200 ? 1 : 0;
  }

  /** An event of each type that is well-formed and changes nothing. */
  private List<JsonNode> examples() throws JsonProcessingException {
    List<JsonNode> examples = new ArrayList<>();
    String end = "\"at\":\"2024-03-02T09:00:00+08:00\",\"account\":\"%s\"}".formatted(home);
    for (String head :
        List.of(
            """
            {"id":"G1","type":"observation","behaviour":"V-34","actor":"r","groups":{"楼栋":"1"},"attributes":{"时长":1},"facts":{"党员":true},"parties":{"甲":{"kind":"居民","id":"r"}},"verifiedBy":{"role":"楼栋长","id":"g"},"evidence":["签到"],"act":"a","consents":["红榜"],\
            """,
            """
            {"id":"G2","type":"redemption","reward":"G-01","actor":"r","quantity":1,"facts":{"党员":true},"pay":{"时间币":1},"reservedUntil":"2024-03-09",\
            """,
            """
            {"id":"G3","type":"return","of":"nothing","actor":"r",\
            """,
            """
            {"id":"G4","type":"transfer","kind":"Z-99","to":"1-1-1","amount":1,"actor":"r",\
            """,
            """
            {"id":"G5","type":"objection","of":"nothing","actor":"r","reason":"不对",\
            """,
            """
            {"id":"G6","type":"ruling","of":"nothing","result":"dismissed","by":{"role":"居委会","id":"g"},"reason":"不对",\
            """)) {
      examples.add(JSON.readTree(head.strip() + end));
    }
    return examples;
  }

  /** All objects of a tree. */
  private static List<ObjectNode> places(JsonNode tree) {
    List<ObjectNode> places = new ArrayList<>();
    if (tree instanceof ObjectNode object) {
      places.add(object);
    }
    for (JsonNode inner : tree) {
      places.addAll(places(inner));
    }
    return places;
  }

  private static List<String> fields(ObjectNode place) {
    return place.properties().stream()
        .map(Map.Entry::getKey)
        .filter(field -> !field.equals("type"))
        .toList();
  }

  @Test
  void everyPathAndParameterWithSomethingNastyInIt() {
    long before = records();
    for (String nasty : NASTY) {
      String part = URLEncoder.encode(nasty, StandardCharsets.UTF_8).replace("+", "%20");
      for (String path :
          List.of(
              "/api/communities/" + part + "/accounts/1",
              SANBAO + "/accounts/" + part,
              SANBAO + "/accounts/" + part + "/statement?from=2024-01-01&to=2024-02-01",
              SANBAO + "/accounts/" + part + "/eligibility",
              SANBAO + "/accounts/1?asOf=" + part,
              SANBAO + "/accounts/1/statement?from=" + part + "&to=" + part,
              SANBAO + "/accounts/1/eligibility?reward=" + part,
              SANBAO + "/accounts/1/eligibility?at=" + part,
              SANBAO + "/events/" + part,
              SANBAO + "/events/" + part + "/proof",
              SANBAO + "/journal/export?after=" + part)) {
        refusedOrAnswered(app.get(path, AUDITOR));
      }
      app.get("/x" + part, AUDITOR).isProblem();
      for (String path :
          List.of(
              SANBAO + "/redemptions/" + part + "/confirmation",
              SANBAO + "/redemptions/" + part + "/return")) {
        app.post(path, REDEEMER, Told.step("S", "2024-03-02")).isProblem();
      }
      app.post(SANBAO + "/periods/" + part + "/closing", VERIFIER, Told.step("S", "2024-03-02"))
          .isProblem();
      for (String who : List.of("/accounts/", "/residents/")) {
        String erasing = SANBAO + who + part + "/personal-data";
        refusedOrAnswered(app.send(app.to(erasing, VERIFIER).DELETE()));
      }
    }
    assertEquals(before, records());
  }

  @Test
  void keysThatAreNone() {
    for (String nasty : NASTY) {
      String key = nasty.replaceAll("[^\\x20-\\x7E]", "?").strip();
      app.send(app.to("/api/communities").header("X-API-Key", key)).isProblem();
      app.send(app.to("/api/communities").header("Authorization", "Bearer " + key)).isProblem();
    }
  }

  @Test
  void largeBatchesAreAnsweredAsAWhole() {
    ArrayNode batch = JSON.createArrayNode();
    for (int i = 0; i < 1000; i++) {
      batch.addObject().put("id", "x" + i).put("type", NASTY.get(i % NASTY.size()));
    }
    app.post(EVENTS, VERIFIER, batch.toString()).is(400).isProblem();
  }
}
