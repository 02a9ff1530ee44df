package org.gongyue.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gongyue.json.JsonException;
import org.gongyue.json.Link;
import org.gongyue.ledger.InclusionProof.Name;
import org.gongyue.ledger.InclusionProof.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InclusionProofTest {

  private static final OffsetDateTime AT = OffsetDateTime.parse("2024-03-31T23:59:00+08:00");
  private static final KeyPair KEY = CheckpointTest.key("Ed25519");
  private static final byte[] SECRET = Sha256.of(bytes("secret of 3-2-501"));
  private static final byte[] NAME_KEY = Alias.key(SECRET);
  private static final String ALIAS = Alias.of(NAME_KEY, "家庭户", "3-2-501");
  private static final byte[] RECORD_KEY = Sha256.of(bytes("key of E-5"));
  private static final Name NAME = new Name("家庭户", "3-2-501", hex(NAME_KEY));

  private static final InclusionProof PROOF = proof(5, 12);

  @Test
  void aHouseholdShowsItsRecordAndNothingElse() throws JsonException {
    InclusionProof read = InclusionProof.read(PROOF.write());
    assertEquals(PROOF, read);
    assertEquals(Set.of(), read.verify(KEY.getPublic()));
    assertEquals(5, read.number());
    assertEquals(
        "{\"decision\":{\"reasons\":[]},\"event\":{\"account\":\"3-2-501\",\"note\":\"拾金不昧\"}}",
        read.opened());
    assertFalse(PROOF.write().contains("E-4"));
    assertTrue(PROOF.path().size() <= 4);
  }

  @Test
  void aRecordOfAnyPlaceCanBeShown() {
    for (int number = 1; number <= 12; number++) {
      assertEquals(Set.of(), proof(number, 12).verify(KEY.getPublic()));
    }
    assertEquals(Set.of(), proof(1, 1).verify(KEY.getPublic()));
  }

  @Test
  void aProofThatStaysClosedIsAsGood() throws JsonException {
    InclusionProof closed =
        new InclusionProof(PROOF.record(), null, Map.of(), PROOF.path(), PROOF.checkpoint());
    assertEquals(closed, InclusionProof.read(closed.write()));
    assertEquals(Set.of(), closed.verify(KEY.getPublic()));
    assertNull(closed.opened());
  }

  /** Bit by bit: whatever is altered, either it cannot be read or something is wrong. */
  @Test
  void everySingleBitChangeIsSeen() {
    byte[] line = bytes(proof(1, 2).write());
    for (int bit = 0; bit < 8 * line.length; bit++) {
      byte[] changed = line.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      String text = new String(changed, StandardCharsets.UTF_8);
      assertFalse(isGood(text), text);
    }
  }

  private static boolean isGood(String json) {
    try {
      return InclusionProof.read(json).verify(KEY.getPublic()).isEmpty();
    } catch (JsonException | IllegalArgumentException e) {
      return false;
    }
  }

  @Test
  void anotherSignerIsSeen() {
    KeyPair other = CheckpointTest.key("Ed25519");
    assertEquals(Set.of(Problem.SIGNATURE), PROOF.verify(other.getPublic()));
  }

  @Test
  void anotherRecordIsSeen() {
    String forged = PROOF.record().replace("+08:00", "+09:00");
    assertNotEquals(forged, PROOF.record());
    assertEquals(Set.of(Problem.PATH), with(forged, PROOF.key(), NAME).verify(KEY.getPublic()));
  }

  @Test
  void aRecordAfterTheCheckpointIsSeen() {
    InclusionProof later = proof(9, 12);
    InclusionProof mixed =
        new InclusionProof(
            later.record(), later.key(), Map.of(), List.of(), proof(5, 8).checkpoint());
    assertEquals(Set.of(Problem.NUMBER), mixed.verify(KEY.getPublic()));
  }

  @Test
  void anotherKeyOrNameIsSeen() {
    String key = hex(Sha256.of(bytes("another")));
    assertEquals(Set.of(Problem.KEY), with(PROOF.record(), key, NAME).verify(KEY.getPublic()));
    Name neighbour = new Name("家庭户", "3-2-502", NAME.key());
    assertEquals(
        Set.of(Problem.NAME), with(PROOF.record(), PROOF.key(), neighbour).verify(KEY.getPublic()));
    Name building = new Name("楼栋", "3-2-501", NAME.key());
    assertEquals(
        Set.of(Problem.NAME), with(PROOF.record(), PROOF.key(), building).verify(KEY.getPublic()));
  }

  /** The neighbour's alias is right, but it is not in this record. */
  @Test
  void aNameThatDoesNotStandInTheRecordIsSeen() {
    byte[] key = Alias.key(Sha256.of(bytes("secret of 3-2-502")));
    Name neighbour = new Name("家庭户", "3-2-502", hex(key));
    InclusionProof proof =
        new InclusionProof(
            PROOF.record(),
            PROOF.key(),
            Map.of(Alias.of(key, "家庭户", "3-2-502"), neighbour),
            PROOF.path(),
            PROOF.checkpoint());
    assertEquals(Set.of(Problem.NAME), proof.verify(KEY.getPublic()));
  }

  @Test
  void whatIsNoRecordMakesNoProof() {
    assertThrows(IllegalArgumentException.class, () -> with("{", PROOF.key(), NAME));
    assertThrows(IllegalArgumentException.class, () -> with("[]", PROOF.key(), NAME));
    assertThrows(IllegalArgumentException.class, () -> with("{ }", PROOF.key(), NAME));
    assertThrows(JsonException.class, () -> InclusionProof.read("{}"));
  }

  @ParameterizedTest
  @EnumSource(Problem.class)
  void everyProblemHasATextInBothLanguages(Problem problem) {
    assertNotEquals(problem.text(Locale.CHINA), problem.text(Locale.ENGLISH));
  }

  private static InclusionProof with(String record, String key, Name name) {
    return new InclusionProof(record, key, Map.of(ALIAS, name), PROOF.path(), PROOF.checkpoint());
  }

  private static InclusionProof proof(int number, int size) {
    List<Written> records = new ArrayList<>();
    String previous = Link.GENESIS.hash();
    MerkleTree tree = MerkleTree.empty();
    MerklePath path = new MerklePath(number - 1, size);
    for (int i = 1; i <= size; i++) {
      ObjectNode record = Written.record(i, previous, "E-" + i);
      record.put("account", Alias.MARK + ALIAS);
      String secret =
          "{\"decision\":{\"reasons\":[]},\"event\":{\"account\":\"§"
              + ALIAS
              + "\",\"note\":\"拾金不昧\"}}";
      record.put("sealed", SealedText.close(secret, RECORD_KEY, i, "E-" + i));
      Written next = Written.of(record);
      records.add(next);
      tree.add(Sha256.of(next.bytes()));
      path.add(Sha256.of(next.bytes()));
      previous = next.hash();
    }
    return new InclusionProof(
        new String(records.get(number - 1).bytes(), StandardCharsets.UTF_8),
        hex(RECORD_KEY),
        Map.of(ALIAS, NAME),
        path.path().stream().map(InclusionProofTest::hex).toList(),
        Checkpoint.sign("社区", size, previous, hex(tree.root()), AT, KEY));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
