package org.gongyue.examples.community;

import static org.gongyue.examples.community.Running.SANBAO;
import static org.gongyue.examples.community.access.Role.AUDITOR;
import static org.gongyue.examples.community.access.Role.REDEEMER;
import static org.gongyue.examples.community.access.Role.VERIFIER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.gongyue.database.Place;
import org.gongyue.database.Server;
import org.gongyue.database.TestDatabase;
import org.junit.jupiter.api.Test;

/** The same app on PostgreSQL, by configuration alone. */
final class PostgresTest {

  private final String home = Told.household();

  private Reply visit(Running app, int week) {
    String visit = Told.visit("E" + week, home, "2024-03-%02d".formatted(1 + 7 * week));
    return app.post(SANBAO + "/events", VERIFIER, Told.verified(visit));
  }

  private int balance(Running app) {
    return app.get(SANBAO + "/accounts/" + home + "?asOf=2024-03-31", AUDITOR)
        .is(200)
        .json()
        .at("/balances/积分/balance")
        .asInt();
  }

  @Test
  void pointsAreStillThereAfterARestart() throws IOException {
    try (Place place = TestDatabase.POSTGRESQL.fresh()) {
      String url = "--spring.datasource.url=" + place.url();
      String bags = Told.bags("R", home, "2024-03-16");
      try (Running app = Running.with(url)) {
        for (int week = 0; week < 3; week++) {
          visit(app, week).is(201);
        }
        app.post(SANBAO + "/redemptions", REDEEMER, bags).is(201);
      }
      try (Running app = Running.with(url)) {
        app.post(SANBAO + "/redemptions", REDEEMER, bags).is(200);
        assertEquals(1, balance(app));
        Reply verified = app.get(SANBAO + "/journal/verification", AUDITOR).is(200);
        assertTrue(verified.json().get("clean").asBoolean(), verified::toString);
        assertEquals(4, verified.json().get("records").asInt(), verified::toString);
      }
    }
  }

  @Test
  void whileTheDatabaseIsAwayClientsAreToldSoAndNothingIsLost() throws IOException {
    try (Server server = TestDatabase.POSTGRESQL.server();
        Place place = TestDatabase.POSTGRESQL.fresh(server.start().url());
        Running app =
            Running.with(
                "--spring.datasource.url=" + place.url(),
                "--spring.datasource.hikari.connection-timeout=250")) {
      visit(app, 0).is(201);
      server.kill();
      Reply refused = visit(app, 1).problem(503, "unavailable");
      assertEquals("1", refused.header("Retry-After"));
      app.send(app.to("/actuator/health/readiness")).is(503);
      app.send(app.to("/actuator/health/liveness")).is(200);
      server.start();
      Reply again = visit(app, 1);
      while (again.status() == 503) {
        again = visit(app, 1); // as a client does until the database is up
      }
      again.is(201);
      assertEquals(6, balance(app));
    }
  }
}
