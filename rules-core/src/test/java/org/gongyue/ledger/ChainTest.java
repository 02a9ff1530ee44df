package org.gongyue.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gongyue.json.Link;
import org.junit.jupiter.api.Test;

class ChainTest {

  private static final OffsetDateTime AT = OffsetDateTime.parse("2024-03-31T23:59:00+08:00");
  private static final KeyPair KEY = CheckpointTest.key("Ed25519");
  private static final KeyPair OTHER = CheckpointTest.key("Ed25519");

  private final List<Written> good = Written.chain(9);

  @Test
  void aChainAsItWasWrittenIsClean() {
    Verification found = verify(good, List.of(checkpoint(good, 4), checkpoint(good, 9)), head());
    assertTrue(found.isClean());
    assertEquals(new Verification(9, 9, good.get(8).hash(), 2, 2, null), found);
  }

  @Test
  void anEmptyChainIsClean() {
    Verification found = verify(List.of(), List.of(), Link.GENESIS);
    assertEquals(new Verification(0, 0, Link.GENESIS.hash(), 0, 0, null), found);
  }

  @Test
  void everySingleBitChangeIsFoundAtItsRecord() {
    for (int i = 0; i < 3; i++) {
      byte[] bytes = good.get(i).bytes();
      for (int bit = 0; bit < 8 * bytes.length; bit++) {
        byte[] changed = flipped(bytes, bit);
        assertFault(Fault.Kind.HASH, i + 1, with(i, new Written(changed, good.get(i).hash())));
      }
      byte[] hash = good.get(i).hash().getBytes(StandardCharsets.UTF_8);
      for (int bit = 0; bit < 8 * hash.length; bit++) {
        String changed = new String(flipped(hash, bit), StandardCharsets.ISO_8859_1);
        assertFault(Fault.Kind.HASH, i + 1, with(i, new Written(bytes, changed)));
      }
    }
  }

  @Property(tries = 300)
  void aRecordThatIsGoneDoubledOrElsewhereIsFound(
      @ForAll @IntRange(max = 8) int one, @ForAll @IntRange(max = 8) int other) {
    List<Written> gone = new ArrayList<>(good);
    gone.remove(one);
    assertFault(one == 8 ? Fault.Kind.HEAD : Fault.Kind.NUMBER, one == 8 ? 8 : one + 1, gone);
    List<Written> doubled = new ArrayList<>(good);
    doubled.add(other, good.get(one));
    if (one == other || one + 1 == other) {
      int at = Math.max(one, other) + (one == other ? 2 : 1);
      assertFault(Fault.Kind.NUMBER, at, doubled);
    } else {
      assertFault(Fault.Kind.NUMBER, other + 1, doubled);
    }
    if (one != other) {
      List<Written> swapped = new ArrayList<>(good);
      Collections.swap(swapped, one, other);
      assertFault(Fault.Kind.NUMBER, Math.min(one, other) + 1, swapped);
    }
  }

  @Test
  void aRecordThatIsSlippedInIsFoundAtTheNextOne() {
    List<Written> more = new ArrayList<>(good);
    more.add(4, Written.of(Written.record(5, good.get(3).hash(), "E-forged")));
    assertFault(Fault.Kind.NUMBER, 6, more);
  }

  @Test
  void aRecordThatIsReplacedWithItsHashIsFoundAtTheNextOne() {
    List<Written> other = with(4, Written.of(Written.record(5, good.get(3).hash(), "E-forged")));
    Fault fault = assertFault(Fault.Kind.PREVIOUS, 6, other);
    assertEquals("E-6", fault.event());
    assertEquals(good.get(4).hash(), fault.found());
    List<Written> last = with(8, Written.of(Written.record(9, good.get(7).hash(), "E-forged")));
    assertFault(Fault.Kind.HEAD, 9, last);
  }

  @Test
  void aChainThatIsWrittenAnewIsFoundByACheckpointThatIsKeptElsewhere() {
    List<Written> forged = new ArrayList<>(good.subList(0, 3));
    for (int i = 4; i <= 9; i++) {
      forged.add(Written.of(Written.record(i, forged.get(i - 2).hash(), "F-" + i)));
    }
    Link end = new Link(9, forged.get(8).hash());
    assertNull(verify(forged, List.of(), end).fault());
    Fault fault = verify(forged, List.of(checkpoint(good, 7)), end).fault();
    assertEquals(Fault.Kind.CHECKPOINT, fault.kind());
    assertEquals(7, fault.number());
    assertNull(verify(forged, List.of(checkpoint(good, 3)), end).fault());
    Fault cut = verify(good.subList(0, 5), List.of(checkpoint(good, 7)), null).fault();
    assertEquals("end", cut.where());
  }

  @Test
  void aCheckpointWithAnotherRootIsFound() {
    Checkpoint other = Checkpoint.sign("社区", 5, good.get(4).hash(), "0".repeat(64), AT, KEY);
    assertEquals("root", verify(good, List.of(other), head()).fault().where());
  }

  @Test
  void aCheckpointOfAnotherKeyOrCommunityIsFound() {
    Checkpoint foreign = Checkpoint.sign("社区", 5, good.get(4).hash(), root(good, 5), AT, OTHER);
    Fault fault = verify(good, List.of(foreign), head()).fault();
    assertEquals(Fault.Kind.SIGNATURE, fault.kind());
    assertEquals(foreign.signer(), fault.found());
    Checkpoint elsewhere = Checkpoint.sign("别处", 5, good.get(4).hash(), root(good, 5), AT, KEY);
    assertEquals("community", verify(good, List.of(elsewhere), head()).fault().where());
  }

  @Test
  void aCheckpointThatCameAfterLaterRecordsIsFound() {
    Chain chain = new Chain("社区", List.of());
    good.forEach(record -> assertNull(chain.add(record.bytes(), record.hash())));
    assertNull(chain.add(checkpoint(good, 9)));
    assertEquals("number", chain.add(checkpoint(good, 8)).where());
  }

  @Test
  void withoutKeysCheckpointsAreComparedAndNotCounted() {
    Chain chain = new Chain("社区", List.of());
    assertNull(chain.add(checkpoint(good, 9)));
    good.forEach(record -> assertNull(chain.add(record.bytes(), record.hash())));
    assertEquals(new Verification(9, 9, good.get(8).hash(), 1, 0, null), chain.verification(null));
  }

  @Test
  void whatIsNotCanonicalIsNoRecordEvenWithItsHash() {
    String first = text(good.get(0));
    for (String other :
        List.of(
            first.replace(",", ", "),
            first.replace("\"number\":1", "\"number\":1.0"),
            first.replace("\"number\":1", "\"number\":1,\"number\":1"),
            first.replace("E-1", "\\u0045-1"),
            "﻿" + first,
            first + "\n",
            first.replace("\"number\":1", "\"number\":\"1\""),
            first.replace("\"type\":\"observation\",", "\"type\":\" \","),
            "[]",
            "",
            "{")) {
      byte[] bytes = other.getBytes(StandardCharsets.UTF_8);
      assertFault(Fault.Kind.FORM, 1, with(0, new Written(bytes, Sha256.hex(bytes))));
    }
    byte[] utf16 = first.getBytes(StandardCharsets.UTF_16BE);
    assertFault(Fault.Kind.FORM, 1, with(0, new Written(utf16, Sha256.hex(utf16))));
  }

  @Test
  void theLastGoodRecordCanBeLookedAt() {
    Chain chain = new Chain("社区", List.of());
    assertNull(chain.record());
    chain.add(good.get(0).bytes(), good.get(0).hash());
    ObjectNode record = chain.record();
    assertNotNull(chain.add(good.get(2).bytes(), good.get(2).hash()));
    assertEquals("E-1", record.get("event").textValue());
    assertEquals(1, chain.number());
    assertEquals(good.get(0).hash(), chain.hash());
  }

  private Fault assertFault(Fault.Kind kind, long number, List<Written> records) {
    Verification found = verify(records, List.of(), head());
    assertFalse(found.isClean());
    assertEquals(kind, found.fault().kind(), () -> found.fault().toString());
    assertEquals(number, found.fault().number(), () -> found.fault().toString());
    return found.fault();
  }

  private static Verification verify(
      List<Written> records, List<Checkpoint> checkpoints, Link head) {
    List<PublicKey> signers = List.of(KEY.getPublic());
    Chain chain = new Chain("社区", signers);
    for (Checkpoint checkpoint : checkpoints) {
      Fault fault = chain.add(checkpoint);
      if (fault != null) {
        return chain.verification(fault);
      }
    }
    for (Written record : records) {
      Fault fault = chain.add(record.bytes(), record.hash());
      if (fault != null) {
        return chain.verification(fault);
      }
    }
    return chain.verification(chain.end(head));
  }

  private Link head() {
    return new Link(9, good.get(8).hash());
  }

  private List<Written> with(int i, Written other) {
    List<Written> records = new ArrayList<>(good);
    records.set(i, other);
    return records;
  }

  private static Checkpoint checkpoint(List<Written> records, int number) {
    return Checkpoint.sign(
        "社区", number, records.get(number - 1).hash(), root(records, number), AT, KEY);
  }

  private static String root(List<Written> records, int number) {
    MerkleTree tree = MerkleTree.empty();
    records.subList(0, number).forEach(r -> tree.add(Sha256.of(r.bytes())));
    return HexFormat.of().formatHex(tree.root());
  }

  private static String text(Written record) {
    return new String(record.bytes(), StandardCharsets.UTF_8);
  }

  private static byte[] flipped(byte[] bytes, int bit) {
    byte[] other = bytes.clone();
    other[bit / 8] ^= (byte) (1 << bit % 8);
    return other;
  }
}
