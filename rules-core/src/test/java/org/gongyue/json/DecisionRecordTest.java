package org.gongyue.json;

import static org.gongyue.fixture.BehaviourBuilder.positive;
import static org.gongyue.fixture.ConventionBuilder.with;
import static org.gongyue.fixture.Events.did;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.List;
import org.gongyue.decision.Decision;
import org.gongyue.event.AccountId;
import org.gongyue.event.Observation;
import org.gongyue.fixture.Scene;
import org.junit.jupiter.api.Test;

class DecisionRecordTest {

  private static final Observation HELP = did("E-1", "V-01", "2024-03-01");

  private static Decision decision() {
    return Scene.of(with(positive("V-01"))).take(HELP);
  }

  private static DecisionRecord first() {
    return DecisionRecord.of(decision(), HELP, Link.GENESIS);
  }

  @Test
  void eachRecordNamesTheOneBefore() throws JsonException {
    DecisionRecord first = first();
    DecisionRecord second = DecisionRecord.of(decision(), HELP, first.link());
    assertEquals(1, first.link().number());
    assertEquals(Link.GENESIS.hash(), first.previous());
    assertEquals(2, second.link().number());
    assertEquals(first.link().hash(), second.previous());
    assertTrue(DecisionRecord.read(second.line()).isWhole());
    assertEquals(second.link(), DecisionRecord.read(second.line()).link());
  }

  @Test
  void aRecordIsReadAsTheDecisionThatItIs() throws JsonException {
    assertEquals(decision(), Json.readDecision(first().line(), decision().account()));
  }

  @Test
  void spacesAndTheOrderOfKeysDoNotMatter() throws JsonException {
    String line = first().line();
    String other = line.replace("\"repeated\":false,", "").replace(":{\"id\"", " : {\t\"id\"");
    other = other.substring(0, other.length() - 1) + ", \"repeated\": false }";
    assertNotEquals(line, other);
    assertTrue(DecisionRecord.read(other).isWhole());
    assertTrue(DecisionRecord.read(other.replace("\"amount\":10", "\"amount\":1.00e1")).isWhole());
    assertFalse(DecisionRecord.read(other.replace("\"amount\":10", "\"amount\":11")).isWhole());
  }

  @Test
  void theFingerprintIsThatOfTheMoment() {
    OffsetDateTime at = OffsetDateTime.parse("2024-03-01T09:00:00+08:00");
    OffsetDateTime same = OffsetDateTime.parse("2024-03-01T01:00:00Z");
    AccountId account = AccountId.household("1");
    Observation one = Observation.of("E-1", at, "V-01", account);
    String fingerprint = DecisionRecord.fingerprint(one);
    assertEquals(
        fingerprint, DecisionRecord.fingerprint(Observation.of("E-1", same, "V-01", account)));
    assertNotEquals(fingerprint, DecisionRecord.fingerprint(one.by("r-1")));
    assertNotEquals(
        fingerprint,
        DecisionRecord.fingerprint(Observation.of("E-1", at, "V-01", new AccountId("居民", "1"))));
    // sha256sum of the text, so that others can compute it
    assertEquals("70a40f94", fingerprint.substring(0, 8));
  }

  @Test
  void whatDiffersIsTold() throws JsonException {
    String line = first().line();
    DecisionRecord other = DecisionRecord.read(line.replace("\"amount\":10", "\"amount\":11"));
    assertEquals(List.of(), first().differences(DecisionRecord.read(line)));
    assertEquals(
        new Difference("postings[0].amount", "10", "11"), first().differences(other).get(0));
    assertEquals(
        List.of(new Difference("repeated", "false", null)),
        first().differences(DecisionRecord.read(line.replace("\"repeated\":false,", ""))));
  }

  @Test
  void aDecisionOfAnOlderVersionHasNoPlace() throws JsonException {
    DecisionRecord old = DecisionRecord.read(Json.write(decision()));
    assertNull(old.link());
    assertFalse(old.isWhole());
    assertEquals(List.of(), old.differences(first()));
  }

  @Test
  void whatIsNoRecordIsRefused() {
    for (String text : List.of("", "[]", "{}", "{\"event\":\"E-1\"}", first().line() + "}")) {
      assertThrows(JsonException.class, () -> DecisionRecord.read(text));
    }
    String line = first().line().replace("\"number\":1,", "\"number\":\"1\",");
    assertThrows(JsonException.class, () -> DecisionRecord.read(line));
  }

  @Test
  void halfACharacterIsNoQuestionMark() throws JsonException {
    String line = first().line();
    String half = line.replace("\"E-1\"", "\"E-\\ud800\"");
    String mark = line.replace("\"E-1\"", "\"E-?\"");
    assertNotEquals(Canonical.digest(Json.tree(half)), Canonical.digest(Json.tree(mark)));
  }
}
