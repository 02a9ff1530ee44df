package org.gongyue.examples.community;

import static org.gongyue.examples.community.Running.SANBAO;
import static org.gongyue.examples.community.access.Role.AUDITOR;
import static org.gongyue.examples.community.access.Role.RECORDER;
import static org.gongyue.examples.community.access.Role.REDEEMER;
import static org.gongyue.examples.community.access.Role.VERIFIER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongyue.examples.community.access.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may do what: every endpoint with every role. */
final class AccessTest {

  private static final Set<Role> ALL = EnumSet.allOf(Role.class);

  /** An endpoint: method, path as the description writes it, and who may. */
  private record Endpoint(String method, String path, Set<Role> roles) {}

  private static final List<Endpoint> ENDPOINTS =
      List.of(
          new Endpoint("GET", "/api/communities", ALL),
          in("POST", "/events", RECORDER, VERIFIER, REDEEMER),
          in("GET", "/events/{event}", RECORDER, VERIFIER, REDEEMER, AUDITOR),
          in("GET", "/events/{event}/proof", AUDITOR),
          in("POST", "/quotes", RECORDER, VERIFIER, REDEEMER),
          in("GET", "/accounts/{account}", VERIFIER, REDEEMER, AUDITOR),
          in("GET", "/accounts/{account}/statement", VERIFIER, REDEEMER, AUDITOR),
          in("GET", "/accounts/{account}/eligibility", VERIFIER, REDEEMER, AUDITOR),
          in("DELETE", "/accounts/{account}/personal-data", VERIFIER),
          in("DELETE", "/residents/{resident}/personal-data", VERIFIER),
          in("POST", "/redemptions", REDEEMER),
          in("POST", "/redemptions/{redemption}/confirmation", REDEEMER),
          in("POST", "/redemptions/{redemption}/cancellation", REDEEMER),
          in("POST", "/redemptions/{redemption}/return", REDEEMER),
          in("POST", "/periods/{period}/closing", VERIFIER),
          in("GET", "/journal/verification", AUDITOR),
          in("GET", "/journal/export", AUDITOR),
          in("POST", "/journal/checkpoints", AUDITOR),
          in("GET", "/journal/public-key", AUDITOR));

  private static Running app;

  private static Endpoint in(String method, String path, Role... roles) {
    return new Endpoint(method, "/api/communities/{community}" + path, Set.of(roles));
  }

  @BeforeAll
  static void start() throws IOException {
    app = Running.shared();
  }

  private static String filled(String path) {
    return path.replace("{community}", "wuxing~sanbao-jie")
        .replace("{period}", "2024-Q1")
        .replaceAll("\\{\\w+\\}", "nobody");
  }

  private static Reply ask(String method, String path, String header, String value) {
    return app.send(
        app.to(path).header(header, value).method(method, BodyPublishers.ofString("x")));
  }

  @TestFactory
  Stream<DynamicTest> everyRoleMayDoWhatIsItsOwnAndNothingElse() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Endpoint one : ENDPOINTS) {
      for (Role role : Role.values()) {
        tests.add(
            DynamicTest.dynamicTest(
                one.method + " " + one.path + " " + role,
                () -> {
                  Reply reply =
                      ask(
                          one.method,
                          filled(one.path),
                          "Authorization",
                          "Bearer " + Running.key(role));
                  if (one.roles.contains(role)) {
                    assertNotEquals(403, reply.status(), reply::toString);
                    assertNotEquals(401, reply.status(), reply::toString);
                  } else {
                    reply.problem(403, "forbidden");
                  }
                }));
      }
    }
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> nobodyMayDoAnythingWithoutAGoodKeyForThisCommunity() {
    return ENDPOINTS.stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.method + " " + one.path,
                    () -> {
                      String path = filled(one.path);
                      Reply none = ask(one.method, path, "X-Nothing", "x");
                      none.problem(401, "unauthenticated");
                      assertTrue(none.header("WWW-Authenticate").startsWith("Bearer"));
                      ask(one.method, path, "Authorization", "Bearer wrong")
                          .problem(401, "unauthenticated");
                      ask(one.method, path, "Authorization", "Basic YTpi")
                          .problem(401, "unauthenticated");
                      if (path.contains("wuxing~")) {
                        ask(one.method, path, "X-API-Key", "elsewhere").problem(403, "forbidden");
                      }
                    }));
  }

  @Test
  void headIsGuardedAsGetIs() {
    for (Endpoint one : ENDPOINTS) {
      if (one.method.equals("GET") && !one.roles.contains(RECORDER)) {
        Reply reply =
            app.send(app.to(filled(one.path), RECORDER).method("HEAD", BodyPublishers.noBody()));
        assertEquals(403, reply.status(), reply::toString);
      }
    }
  }

  @Test
  void theTableAboveIsWholeAndSoIsTheDescription() {
    Set<String> described = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path :
        app.send(app.to("/api-docs")).json().get("paths").properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
    }
    Set<String> tested = new TreeSet<>();
    ENDPOINTS.forEach(one -> tested.add(one.method + " " + one.path));
    assertEquals(tested, described);
  }

  @Test
  void theKeyMayComeInEitherHeaderButNotInBoth() {
    String key = Running.key(AUDITOR);
    app.send(app.to("/api/communities").header("X-API-Key", key)).is(200);
    app.send(app.to("/api/communities").header("Authorization", "bearer  " + key)).is(200);
    app.send(app.to("/api/communities", AUDITOR).header("X-API-Key", key)).is(401);
  }

  @Test
  void whoMayPostAnEventDependsOnWhatItSays() {
    String events = SANBAO + "/events";
    String home = Told.household();
    String visit = Told.visit("W-" + home, home, "2024-03-01");
    String bags =
        "{\"type\":\"redemption\"," + Told.bags("V-" + home, home, "2024-03-01").substring(1);
    String head =
        "{\"id\":\"X-%s\",\"of\":\"?\",\"at\":\"2024-03-02T09:00:00+08:00\",\"account\":\"%s\",\"type\":"
            .formatted(home, home);

    app.post(events, RECORDER, Told.verified(visit)).problem(403, "role-needed");
    app.post(events, REDEEMER, visit).problem(403, "role-needed");
    app.post(events, RECORDER, bags).problem(403, "role-needed");
    app.post(events, VERIFIER, bags).problem(403, "role-needed");
    app.post(events, RECORDER, head + "\"reversal\"}").problem(403, "role-needed");
    app.post(events, RECORDER, head + "\"ruling\",\"result\":\"upheld\"}")
        .problem(403, "role-needed");
    app.post(events, VERIFIER, head + "\"return\"}").problem(403, "role-needed");
    Reply batch =
        app.post(events, RECORDER, "[" + visit + "," + Told.verified(visit) + "]")
            .problem(403, "role-needed");
    assertEquals(1, batch.json().get("index").asInt());

    app.post(events, RECORDER, head + "\"objection\"}").is(200);
    app.post(events, RECORDER, visit).is(200).decided("PENDING");
    app.post(events, VERIFIER, Told.verified(visit)).is(201);
    app.post(events, REDEEMER, bags).is(200).decided("REJECTED");
  }

  @Test
  void healthIsForEverybodyAndMetricsAreForAuditors() {
    Reply plain = app.send(app.to("/actuator/health")).is(200);
    assertTrue(plain.json().path("components").isMissingNode(), plain::toString);
    app.send(app.to("/actuator/health/readiness")).is(200);
    Reply whole = app.get("/actuator/health", AUDITOR).is(200);
    assertTrue(whole.json().at("/components/communities/details").has("wuxing/sanbao-jie"));
    app.send(app.to("/actuator/prometheus")).problem(401, "unauthenticated");
    app.get("/actuator/prometheus", VERIFIER).problem(403, "forbidden");
    assertTrue(
        app.get("/actuator/prometheus", AUDITOR).is(200).body().contains("gongyue_journal_number"));
    app.get("/actuator/env", AUDITOR).problem(404, "not-found");
  }

  @Test
  void nothingIsKeptOfAClientAndNothingIsEmbedded() {
    Reply reply = app.get("/api/communities", AUDITOR);
    assertEquals("", reply.header("Set-Cookie"));
    assertEquals("nosniff", reply.header("X-Content-Type-Options"));
    assertEquals("DENY", reply.header("X-Frame-Options"));
    assertEquals("no-referrer", reply.header("Referrer-Policy"));
    assertTrue(reply.header("Cache-Control").contains("no-store"));
    assertTrue(reply.header("Content-Security-Policy").startsWith("default-src 'none'"));
    assertEquals("", reply.header("Server"));
  }
}
