package org.gongyue.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The Merkle tree of RFC 9162 (and 6962) over the hashes of the records, as far as it must be kept
 * to grow: its <em>frontier</em>, the roots of the full subtrees that stand side by side, one for
 * each binary digit 1 of its size. So a tree over a million records is 20 hashes or fewer, and a
 * checkpoint needs only what came since the last one.
 */
final class MerkleTree {

  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private long size;
  private final List<byte[]> roots;

  private MerkleTree(long size, List<byte[]> roots) {
    this.size = size;
    this.roots = roots;
  }

  static MerkleTree empty() {
    return new MerkleTree(0, new ArrayList<>());
  }

  /** The tree of a size with the frontier that {@link #frontier()} gave. */
  static MerkleTree of(long size, String frontier) {
    byte[] hashes = HexFormat.of().parseHex(frontier);
    if (size < 0 || hashes.length != Long.bitCount(size) * Sha256.LENGTH) {
      throw new IllegalArgumentException("no frontier of a tree of " + size);
    }
    List<byte[]> roots = new ArrayList<>();
    for (int from = 0; from < hashes.length; from += Sha256.LENGTH) {
      roots.add(Arrays.copyOfRange(hashes, from, from + Sha256.LENGTH));
    }
    return new MerkleTree(size, roots);
  }

  /** Adds the hash of the next record. */
  void add(byte[] hash) {
    byte[] root = leaf(hash);
    for (long full = size; (full & 1) == 1; full >>= 1) {
      root = node(roots.remove(roots.size() - 1), root);
    }
    roots.add(root);
    size++;
  }

  /** How many records it is over. */
  long size() {
    return size;
  }

  /** The hash over all of them; of none, that of nothing. */
  byte[] root() {
    if (roots.isEmpty()) {
      return Sha256.of();
    }
    byte[] root = roots.get(roots.size() - 1);
    for (int i = roots.size() - 2; i >= 0; i--) {
      root = node(roots.get(i), root);
    }
    return root;
  }

  /** The frontier in hexadecimal, the largest subtree first; empty for no records. */
  String frontier() {
    StringBuilder text = new StringBuilder(2 * Sha256.LENGTH * roots.size());
    roots.forEach(root -> text.append(HexFormat.of().formatHex(root)));
    return text.toString();
  }

  static byte[] leaf(byte[] hash) {
    return Sha256.of(LEAF, hash);
  }

  static byte[] node(byte[] left, byte[] right) {
    return Sha256.of(NODE, left, right);
  }
}
