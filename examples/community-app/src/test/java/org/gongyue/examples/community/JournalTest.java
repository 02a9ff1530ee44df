package org.gongyue.examples.community;

import static org.gongyue.examples.community.Running.SANBAO;
import static org.gongyue.examples.community.access.Role.AUDITOR;
import static org.gongyue.examples.community.access.Role.VERIFIER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Set;
import javax.sql.DataSource;
import org.gongyue.json.JsonException;
import org.gongyue.ledger.Checkpoint;
import org.gongyue.ledger.InclusionProof;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What auditors see, and what nobody sees any more. */
final class JournalTest {

  private static final String JOURNAL = SANBAO + "/journal";

  private static Running app;

  private final String home = Told.household();
  private final String event = "E-" + home;

  @BeforeAll
  static void start() throws IOException {
    app = Running.shared();
  }

  private void visit() {
    String visit = Told.verified(Told.visit(event, home, "2024-03-01"));
    app.post(SANBAO + "/events", VERIFIER, visit).is(201);
  }

  private static PublicKey publicKey() throws GeneralSecurityException {
    String pem = app.get(JOURNAL + "/public-key", AUDITOR).is(200).body();
    byte[] key = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key));
  }

  @Test
  void aProofCanBeCheckedWithoutTheRest() throws JsonException, GeneralSecurityException {
    visit();
    app.get(SANBAO + "/events/" + event + "/proof", AUDITOR).problem(409, "not-signed");

    Reply signed = app.post(JOURNAL + "/checkpoints", AUDITOR, "").is(201);
    assertTrue(Checkpoint.read(signed.body()).isSignedBy(publicKey()));
    Reply proof = app.get(SANBAO + "/events/" + event + "/proof", AUDITOR).is(200);
    assertEquals(Set.of(), InclusionProof.read(proof.body()).verify(publicKey()));
    assertTrue(InclusionProof.read(proof.body()).opened().contains(home));
    app.get(SANBAO + "/events/nothing/proof", AUDITOR).problem(404, "unknown-event");

    Reply verified = app.get(JOURNAL + "/verification", AUDITOR).is(200);
    assertTrue(verified.json().get("clean").asBoolean(), verified::toString);
    assertTrue(verified.json().get("signed").asInt() > 0, verified::toString);
  }

  @Test
  void anExportGoesOnWhereItStopped() {
    visit();
    String whole = app.get(JOURNAL + "/export", AUDITOR).is(200).body();
    assertTrue(whole.contains(event));
    assertFalse(whole.contains("\"" + home + "\""));
    long last = app.get(JOURNAL + "/verification", AUDITOR).json().get("number").asLong();
    String rest = app.get(JOURNAL + "/export?after=" + (last - 1), AUDITOR).is(200).body();
    assertTrue(rest.contains("\"number\":" + last), rest);
    assertFalse(rest.contains("\"number\":" + (last - 1) + ","), rest);
    assertEquals("", app.get(JOURNAL + "/export?after=" + (last + 1), AUDITOR).body());
    app.get(JOURNAL + "/export?after=-1", AUDITOR).problem(400, "bad-parameter");
  }

  @Test
  void whoIsErasedIsKnownToNobodyAndTheJournalStillVerifies() {
    visit();
    Reply erased =
        app.send(app.to(SANBAO + "/accounts/" + home + "/personal-data", VERIFIER).DELETE());
    assertEquals(1, erased.is(200).json().get("records").asInt());

    Reply shown = app.get(SANBAO + "/events/" + event, AUDITOR).is(200);
    assertFalse(shown.json().get("event").toString().contains("\"" + home + "\""), shown::toString);
    Reply account = app.get(SANBAO + "/accounts/" + home + "?asOf=2024-12-31", AUDITOR).is(200);
    assertEquals(0, account.json().at("/balances/积分/balance").asInt());
    Reply verified = app.get(JOURNAL + "/verification", AUDITOR).is(200);
    assertTrue(verified.json().get("clean").asBoolean(), verified::toString);
  }

  @Test
  void aStatementLeadsFromOneBalanceToTheNext() {
    visit();
    String statement = SANBAO + "/accounts/" + home + "/statement?from=2024-03-01&to=2024-03-31";
    Reply march = app.get(statement, AUDITOR).is(200);
    assertEquals(0, march.json().at("/opening/积分").asInt(), march::toString);
    assertEquals(3, march.json().at("/closing/积分").asInt(), march::toString);
    assertEquals(event, march.json().at("/lines/0/event").asText(), march::toString);
    assertEquals(3, march.json().at("/lines/0/amount").asInt(), march::toString);
    app.get(statement.replace("03-31", "02-01"), AUDITOR).problem(400, "bad-parameter");
    app.get(statement.replace("&to=2024-03-31", ""), AUDITOR).problem(400, "missing-parameter");
  }

  @Test
  void aRecordThatSomebodyAlteredIsNamed() throws IOException, SQLException {
    try (Running mine = Running.with("--spring.datasource.url=" + Running.file())) {
      for (String day : new String[] {"2024-03-01", "2024-03-08", "2024-03-15"}) {
        mine.post(SANBAO + "/events", VERIFIER, Told.verified(Told.visit("E-" + day, home, day)));
      }
      try (Connection connection = mine.bean(DataSource.class).getConnection();
          PreparedStatement alter =
              connection.prepareStatement(
                  "UPDATE gy_journal SET record = replace(record, '\"amount\":3', '\"amount\":9')"
                      + " WHERE number = 2")) {
        assertEquals(1, alter.executeUpdate());
      }
      Reply verified = mine.get(JOURNAL + "/verification", AUDITOR).is(200);
      assertFalse(verified.json().get("clean").asBoolean(), verified::toString);
      assertEquals(2, verified.json().at("/fault/number").asInt(), verified::toString);
      assertEquals("HASH", verified.json().at("/fault/kind").asText(), verified::toString);
    }
  }
}
