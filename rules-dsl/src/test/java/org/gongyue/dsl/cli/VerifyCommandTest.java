package org.gongyue.dsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.ConventionException;
import org.gongyue.dsl.Conventions;
import org.gongyue.dsl.Folders;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;
import org.gongyue.json.Json;
import org.gongyue.json.JsonException;
import org.gongyue.ledger.Checkpoint;
import org.gongyue.ledger.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** {@code verify}, {@code export} and {@code proof}. */
final class VerifyCommandTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final KeyPair KEY = key();

  @TempDir private Path folder;

  private String url;
  private String pem;
  private Checkpoint checkpoint;

  @BeforeEach
  void record() throws IOException, JsonException, ConventionException {
    url = "jdbc:sqlite:" + folder.resolve("ledger.db");
    pem = pem("key.pem", KEY.getPublic());
    Convention convention = Conventions.load(Folders.small());
    Ledger ledger = Ledger.open(source(), RuleBooks.of(RuleBook.compile(convention)));
    for (String line :
        List.of(
            Log.service("E-1", "2024-03-01", "2"),
            Log.throwing("E-2", "2024-03-02"),
            Log.service("E-3", "2024-03-03", "1"))) {
      ledger.post(Json.readEvent(line, convention));
    }
    OffsetDateTime at = OffsetDateTime.parse("2024-03-31T20:00:00+08:00");
    checkpoint = ledger.journal().checkpoint(at, KEY);
    ledger.post(Json.readEvent(Log.service("E-4", "2024-04-01", "1"), convention));
  }

  @Test
  void aDatabaseAsItWasWrittenIsCleanAndItsLastRecordIsTold() {
    Call call = Call.of("verify", url, "--key", pem);
    assertEquals(0, call.code(), call.out() + call.err());
    assertTrue(call.outLines().get(0).startsWith("记录：4 条，最后一条是第 4 条，哈希 "), call.out());
    assertEquals("检查点：1 个，与记录一致；其中 1 个由所给的公钥验证了签名", call.outLines().get(1));
    assertTrue(call.outLines().get(2).startsWith("账本完整"), call.out());
  }

  @Test
  void theDriverMayComeInAFile() throws URISyntaxException {
    Path jar =
        Path.of(SQLiteDataSource.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    assertEquals(0, Call.of("verify", url, "--driver", jar.toString()).code());
    assertEquals(2, Call.of("verify", "jdbc:nothing:x", "--driver", jar.toString()).code());
    assertEquals(2, Call.of("verify", url, "--driver", "nowhere.jar").code());
  }

  @Test
  void theFirstBadRecordIsNamed() throws SQLException, IOException {
    execute("UPDATE gy_journal SET hash = replace(hash, 'a', 'b') WHERE number = 2");
    Call call = Call.of("verify", url, "--lang", "en");
    assertEquals(1, call.code());
    assertTrue(
        call.outLines().get(2).startsWith("Not whole; the first fault: record 2 (event E-2) "),
        call.out());
    Call json = Call.of("verify", url, "--format", "json");
    assertEquals(1, json.code());
    JsonNode fault = JSON.readTree(json.out()).get("fault");
    assertEquals("HASH", fault.get("kind").textValue());
    assertEquals(2, fault.get("number").intValue());
  }

  @Test
  void aCheckpointThatWasKeptShowsThatTheLastRecordsAreGone() throws SQLException, IOException {
    Path kept = folder.resolve("checkpoint.json");
    Files.writeString(kept, checkpoint.write() + "\n");
    execute("DELETE FROM gy_checkpoint");
    assertEquals(0, Call.of("verify", url, "--checkpoint", kept.toString()).code());
    execute(
        "DELETE FROM gy_journal WHERE number > 2",
        "UPDATE gy_book SET number = 2, hash = (SELECT hash FROM gy_journal WHERE number = 2)");
    assertEquals(0, Call.of("verify", url, "--key", pem).code(), "the database cannot tell");
    Call call = Call.of("verify", url, "--key", pem, "--checkpoint", kept.toString());
    assertEquals(1, call.code());
    assertTrue(call.out().contains("检查点覆盖到第 3 条记录，实有 2 条"), call.out());
  }

  @Test
  void anExportIsCheckedWithoutTheDatabaseAndNamesNobody() throws IOException {
    Path file = folder.resolve("journal.jsonl");
    Call export = Call.of("export", url, "--out", file.toString());
    assertEquals("导出了第 1 至 4 条记录\n", export.err());
    String text = Files.readString(file);
    assertFalse(text.contains("1-101"), text);
    assertEquals(0, Call.of("verify", file.toString(), "--key", pem).code());
    Call standard = Call.of("export", url);
    assertEquals(text, standard.out());
    assertEquals(0, Call.with(text, "verify", "-").code());
    assertEquals(1, Call.with(text.replace("E-3", "E-5"), "verify", "-").code());
    String part = Call.of("export", url, "--after", "2").out();
    assertEquals(0, Call.with(part, "verify", "-").code());
    assertEquals("没有第 5 条及以后的记录\n", Call.of("export", url, "--after", "4").err());
    assertTrue(Call.of("export", url, "--backup").out().contains("1-101"));
  }

  @Test
  void aHouseholdChecksItsOwnRecord() throws IOException {
    Path file = folder.resolve("proof.json");
    Call proof = Call.of("proof", url, "E-1");
    assertEquals(0, proof.code(), proof.err());
    Files.writeString(file, proof.out());
    Call call = Call.of("verify", file.toString(), "--key", pem);
    assertEquals(0, call.code(), call.out() + call.err());
    assertTrue(call.out().contains("证明成立") && call.out().contains("1-101"), call.out());
    JsonNode json =
        JSON.readTree(Call.of("verify", file.toString(), "--key", pem, "--format", "json").out());
    assertTrue(json.get("holds").booleanValue());
    assertEquals(1, json.get("number").intValue());

    Files.writeString(file, Call.of("proof", url, "E-1", "--closed").out());
    Call closed = Call.of("verify", file.toString(), "--key", pem);
    assertEquals(0, closed.code());
    assertFalse(closed.out().contains("1-101"));

    String other = pem("other.pem", key().getPublic());
    Call wrong = Call.of("verify", file.toString(), "--key", other);
    assertEquals(1, wrong.code());
    assertTrue(wrong.out().contains("检查点不是用所给的公钥签名的"), wrong.out());
    assertEquals(2, Call.of("verify", file.toString()).code());
  }

  @Test
  void whatIsNotCoveredOrNotRecordedCannotBeProved() {
    Call late = Call.of("proof", url, "E-4");
    assertEquals(1, late.code());
    assertTrue(late.err().contains("还没有检查点覆盖事件 E-4"), late.err());
    Call never = Call.of("proof", url, "E-9", "--lang=en");
    assertEquals(1, never.code());
    assertEquals("the journal has no event E-9\n", never.err());
  }

  @Test
  void whatIsNoSourceEndsWithTwo() throws IOException {
    assertEquals(2, Call.of("verify", "nowhere.jsonl").code());
    assertEquals(2, Call.of("export", "nowhere.db").code());
    assertEquals(2, Call.of("verify", url, "--community", "elsewhere").code());
    assertEquals(2, Call.of("verify", "jdbc:sqlite:" + folder.resolve("empty.db")).code());
    Path noKey = Files.writeString(folder.resolve("no.pem"), "key");
    assertEquals(2, Call.of("verify", url, "--key", noKey.toString()).code());
    assertEquals(1, Call.with("{}\n", "verify", "-").code());
  }

  private SQLiteDataSource source() {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl(url);
    return source;
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = source().getConnection();
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  private String pem(String name, PublicKey key) throws IOException {
    String base64 = Base64.getMimeEncoder().encodeToString(key.getEncoded());
    Path file = folder.resolve(name);
    Files.writeString(
        file, "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n");
    return file.toString();
  }

  private static KeyPair key() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
