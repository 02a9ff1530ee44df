package org.gongyue.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The audit path of RFC 9162 (2.1.3): what must be known of a tree, besides one record, to compute
 * the root. It is found in one pass over the hashes of all records. For the path consists of the
 * roots of parts that lie side by side and leave out just that record, so that one part is hashed
 * after the other and nothing but the path is kept.
 */
final class MerklePath {

  private final long index;
  private final long size;

  /** Where the parts end, from left to right; the record itself is a part. */
  private final Deque<Long> ends = new ArrayDeque<>();

  /** On which side of the record the parts of the path lie, from the record up. */
  private final Deque<Boolean> sides = new ArrayDeque<>();

  private final List<byte[]> left = new ArrayList<>();
  private final List<byte[]> right = new ArrayList<>();
  private MerkleTree part = MerkleTree.empty();
  private long seen;

  /**
   * Begins a pass.
   *
   * @param index of the record, from 0
   * @param size of the tree
   */
  MerklePath(long index, long size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no record " + index + " among " + size);
    }
    this.index = index;
    this.size = size;
    Deque<Long> behind = new ArrayDeque<>();
    long first = 0;
    long end = size;
    while (end - first > 1) {
      long middle = first + Long.highestOneBit(end - first - 1);
      boolean isLeft = index >= middle;
      sides.addFirst(isLeft);
      if (isLeft) {
        ends.addLast(middle);
        first = middle;
      } else {
        behind.addFirst(end);
        end = middle;
      }
    }
    ends.addLast(end);
    ends.addAll(behind);
  }

  /** Adds the hash of the next record; those beyond the size do not matter. */
  void add(byte[] hash) {
    if (seen == size) {
      return;
    }
    part.add(hash);
    if (++seen == ends.getFirst()) {
      ends.removeFirst();
      if (seen <= index) {
        left.add(part.root());
      } else if (seen > index + 1) {
        right.add(part.root());
      }
      part = MerkleTree.empty();
    }
  }

  /** The path, from the record up. */
  List<byte[]> path() {
    if (seen < size) {
      throw new IllegalStateException("only " + seen + " of " + size + " records were added");
    }
    List<byte[]> path = new ArrayList<>();
    int lefts = left.size();
    int rights = 0;
    for (boolean isLeft : sides) {
      path.add(isLeft ? left.get(--lefts) : right.get(rights++));
    }
    return path;
  }

  /** The root that a record and its path give (RFC 9162, 2.1.3.2); null if the path is not one. */
  static byte[] root(byte[] hash, long index, long size, List<byte[]> path) {
    if (index < 0 || index >= size) {
      return null;
    }
    byte[] root = MerkleTree.leaf(hash);
    long node = index;
    long last = size - 1;
    for (byte[] sibling : path) {
      if (last == 0 || sibling.length != Sha256.LENGTH) {
        return null;
      }
      if ((node & 1) == 1 || node == last) {
        root = MerkleTree.node(sibling, root);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        root = MerkleTree.node(root, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 ? root : null;
  }
}
