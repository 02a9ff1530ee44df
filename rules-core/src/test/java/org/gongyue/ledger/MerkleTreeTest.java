package org.gongyue.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

  /** The leaves that implementations of certificate transparency are tested with, and the roots. */
  private static final String[][] KNOWN = {
    {"", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"},
    {"00", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"},
    {"10", "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"},
    {"2021", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"},
    {"3031", "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"},
    {"40414243", "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"},
    {"5051525354555657", "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"},
    {
      "606162636465666768696a6b6c6d6e6f",
      "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    }
  };

  @Test
  void theRootsAreThoseOfCertificateTransparency() {
    MerkleTree tree = MerkleTree.empty();
    assertEquals(
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", hex(tree.root()));
    for (String[] known : KNOWN) {
      tree.add(HexFormat.of().parseHex(known[0]));
      assertEquals(known[1], hex(tree.root()));
    }
  }

  /** RFC 6962, 2.1.3: the tree of seven leaves a to f and j is of g, h, i, k and l. */
  @Test
  void thePathsAreThoseOfTheExampleInTheRfc() {
    List<byte[]> d = leaves(7, 1);
    byte[] g = MerkleTree.node(leaf(d, 0), leaf(d, 1));
    byte[] h = MerkleTree.node(leaf(d, 2), leaf(d, 3));
    byte[] i = MerkleTree.node(leaf(d, 4), leaf(d, 5));
    byte[] k = MerkleTree.node(g, h);
    byte[] l = MerkleTree.node(i, leaf(d, 6));
    assertSame(List.of(leaf(d, 1), h, l), path(0, d));
    assertSame(List.of(leaf(d, 2), g, l), path(3, d));
    assertSame(List.of(leaf(d, 5), leaf(d, 6), k), path(4, d));
    assertSame(List.of(i, k), path(6, d));
  }

  @Test
  void everyPathOfEverySmallTreeIsThatOfTheDefinition() {
    for (int n = 1; n <= 70; n++) {
      List<byte[]> leaves = leaves(n, 7);
      byte[] root = NaiveTree.root(leaves);
      for (int m = 0; m < n; m++) {
        List<byte[]> path = path(m, leaves);
        assertSame(NaiveTree.path(m, leaves), path);
        assertArrayEquals(root, MerklePath.root(leaves.get(m), m, n, path));
      }
    }
  }

  @Property(tries = 200)
  void aTreeThatGrowsIsThatOfTheDefinitionWhereverItWasKept(
      @ForAll @IntRange(max = 2000) int size,
      @ForAll @IntRange(max = 2000) int kept,
      @ForAll int seed) {
    List<byte[]> leaves = leaves(size, seed);
    MerkleTree tree = MerkleTree.empty();
    for (int i = 0; i < size; i++) {
      if (i == kept) {
        tree = MerkleTree.of(tree.size(), tree.frontier());
      }
      tree.add(leaves.get(i));
    }
    assertEquals(size, tree.size());
    assertEquals(64 * Integer.bitCount(size), tree.frontier().length());
    assertArrayEquals(NaiveTree.root(leaves), tree.root());
  }

  @Property(tries = 200)
  void noOtherRecordPlaceOrPathGivesTheRoot(
      @ForAll @IntRange(min = 2, max = 500) int size,
      @ForAll int place,
      @ForAll int bit,
      @ForAll int seed) {
    List<byte[]> leaves = leaves(size, seed);
    int m = Math.floorMod(place, size);
    byte[] root = NaiveTree.root(leaves);
    List<byte[]> path = path(m, leaves);
    assertArrayEquals(root, MerklePath.root(leaves.get(m), m, size, path));

    byte[] other = flipped(leaves.get(m), bit);
    assertFalse(Arrays.equals(root, MerklePath.root(other, m, size, path)));
    List<byte[]> bent = new ArrayList<>(path);
    int step = Math.floorMod(bit, path.size());
    bent.set(step, flipped(bent.get(step), seed));
    assertFalse(Arrays.equals(root, MerklePath.root(leaves.get(m), m, size, bent)));
    int elsewhere = (m + 1) % size;
    assertFalse(Arrays.equals(root, MerklePath.root(leaves.get(m), elsewhere, size, path)));

    bent.remove(step);
    assertFalse(Arrays.equals(root, MerklePath.root(leaves.get(m), m, size, bent)));
    List<byte[]> longer = new ArrayList<>(path);
    longer.add(root);
    assertNull(MerklePath.root(leaves.get(m), m, size, longer));
    assertNull(MerklePath.root(leaves.get(m), size, size, path));
    assertNull(MerklePath.root(leaves.get(m), -1, size, path));
  }

  @Test
  void theFrontierOfTheLargestTreeIsSixtyThreeHashes() {
    MerkleTree tree = MerkleTree.of(Long.MAX_VALUE, "ab".repeat(63 * 32));
    assertEquals(63 * 64, tree.frontier().length());
    assertEquals(32, tree.root().length);
  }

  @Test
  void whatIsNoFrontierIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> MerkleTree.of(3, "ab".repeat(32)));
    assertThrows(IllegalArgumentException.class, () -> MerkleTree.of(1, "xy".repeat(32)));
    assertThrows(IllegalArgumentException.class, () -> MerkleTree.of(-1, "ab".repeat(64 * 32)));
    assertEquals(0, MerkleTree.of(0, "").size());
  }

  @Test
  void aPathIsOfARecordThatIsThereAndOfAllRecords() {
    assertThrows(IllegalArgumentException.class, () -> new MerklePath(3, 3));
    assertThrows(IllegalArgumentException.class, () -> new MerklePath(-1, 3));
    MerklePath path = new MerklePath(1, 3);
    path.add(new byte[32]);
    assertThrows(IllegalStateException.class, path::path);
  }

  @Test
  void whatComesAfterTheSizeDoesNotMatter() {
    List<byte[]> leaves = leaves(9, 3);
    MerklePath path = new MerklePath(2, 5);
    leaves.forEach(path::add);
    assertSame(NaiveTree.path(2, leaves.subList(0, 5)), path.path());
    assertTrue(path.path().size() <= 3);
  }

  private static List<byte[]> path(int m, List<byte[]> leaves) {
    MerklePath path = new MerklePath(m, leaves.size());
    leaves.forEach(path::add);
    return path.path();
  }

  private static byte[] leaf(List<byte[]> leaves, int i) {
    return MerkleTree.leaf(leaves.get(i));
  }

  private static List<byte[]> leaves(int size, int seed) {
    List<byte[]> leaves = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      leaves.add(Sha256.of((seed + ":" + i).getBytes(StandardCharsets.UTF_8)));
    }
    return leaves;
  }

  private static byte[] flipped(byte[] hash, int bit) {
    byte[] other = hash.clone();
    int at = Math.floorMod(bit, 8 * hash.length);
    other[at / 8] ^= (byte) (1 << at % 8);
    return other;
  }

  private static void assertSame(List<byte[]> expected, List<byte[]> found) {
    assertEquals(hex(expected), hex(found));
  }

  private static List<String> hex(List<byte[]> hashes) {
    return hashes.stream().map(MerkleTreeTest::hex).toList();
  }

  private static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
