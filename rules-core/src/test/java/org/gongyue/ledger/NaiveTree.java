package org.gongyue.ledger;

import java.util.ArrayList;
import java.util.List;

/** The tree hash and the audit path just as RFC 6962 defines them, over a list in memory. */
final class NaiveTree {

  private NaiveTree() {}

  static byte[] root(List<byte[]> leaves) {
    if (leaves.isEmpty()) {
      return Sha256.of();
    }
    if (leaves.size() == 1) {
      return Sha256.of(new byte[] {0}, leaves.get(0));
    }
    int k = split(leaves.size());
    return Sha256.of(
        new byte[] {1}, root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
  }

  static List<byte[]> path(int m, List<byte[]> leaves) {
    if (leaves.size() == 1) {
      return List.of();
    }
    int k = split(leaves.size());
    List<byte[]> left = leaves.subList(0, k);
    List<byte[]> right = leaves.subList(k, leaves.size());
    List<byte[]> path = new ArrayList<>(m < k ? path(m, left) : path(m - k, right));
    path.add(root(m < k ? right : left));
    return path;
  }

  /** The largest power of two below n. */
  private static int split(int n) {
    int k = 1;
    while (2 * k < n) {
      k *= 2;
    }
    return k;
  }
}
