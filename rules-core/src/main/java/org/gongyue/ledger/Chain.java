package org.gongyue.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import org.gongyue.json.Canonical;
import org.gongyue.json.Fields;
import org.gongyue.json.JsonException;
import org.gongyue.json.Link;

/**
 * Checks a stream of records, one at a time, each against the one before it and against the
 * checkpoints. It does not matter where they come from. After the first fault nothing more can be
 * said, for what follows hangs on what is wrong.
 */
final class Chain {

  private final String community;
  private final List<PublicKey> signers;
  private final Queue<Checkpoint> awaited =
      new PriorityQueue<>(Comparator.comparingLong(Checkpoint::number));
  private final long first;
  private final MerkleTree tree;
  private long number;
  private String hash;
  private ObjectNode record;
  private long checkpoints;
  private long signed;

  /**
   * Begins with the first record.
   *
   * @param signers whose checkpoints are trusted; with none, signatures are not looked at
   */
  Chain(String community, List<PublicKey> signers) {
    this(community, signers, Link.GENESIS, MerkleTree.empty());
  }

  /**
   * Begins after a record.
   *
   * @param tree over the records up to there; null if it is not known, and then the roots of
   *     checkpoints are not compared
   */
  Chain(String community, List<PublicKey> signers, Link after, MerkleTree tree) {
    this.community = community;
    this.signers = List.copyOf(signers);
    this.first = after.number();
    this.tree = tree;
    this.number = after.number();
    this.hash = after.hash();
  }

  /** Adds a checkpoint of the records so far or of later ones; answers the first fault, or null. */
  Fault add(Checkpoint checkpoint) {
    if (!checkpoint.community().equals(community)) {
      return fault(checkpoint, "community", community, checkpoint.community());
    }
    if (checkpoint.number() < number) {
      return fault(checkpoint, "number", number + "", checkpoint.number() + "");
    }
    if (!signers.isEmpty() && signers.stream().noneMatch(checkpoint::isSignedBy)) {
      return new Fault(
          Fault.Kind.SIGNATURE, checkpoint.number(), null, null, null, checkpoint.signer());
    }
    awaited.add(checkpoint);
    return reached();
  }

  /** Adds the next record and the hash that stands beside it; answers the first fault, or null. */
  Fault add(byte[] bytes, String beside) {
    byte[] digest = Sha256.of(bytes);
    String computed = HexFormat.of().formatHex(digest);
    long next = number + 1;
    ObjectNode read;
    long says;
    String previous;
    String event;
    try {
      JsonNode node = Canonical.read(bytes);
      Fields fields = Fields.of(node, "");
      read = (ObjectNode) node;
      event = fields.optionalText("event");
      says = fields.whole("number");
      previous = fields.text("previous");
      fields.text("type");
    } catch (JsonException e) {
      return computed.equals(beside)
          ? new Fault(Fault.Kind.FORM, next, null, null, null, e.getMessage())
          : new Fault(Fault.Kind.HASH, next, null, null, computed, beside);
    }
    if (!computed.equals(beside)) {
      return new Fault(Fault.Kind.HASH, next, event, null, computed, beside);
    }
    if (!Arrays.equals(bytes, Canonical.bytes(read))) {
      return new Fault(Fault.Kind.FORM, next, event, null, null, null);
    }
    if (says != next) {
      return new Fault(Fault.Kind.NUMBER, next, event, null, next + "", says + "");
    }
    if (!previous.equals(hash)) {
      return new Fault(Fault.Kind.PREVIOUS, next, event, null, hash, previous);
    }
    if (tree != null) {
      tree.add(digest);
    }
    number = next;
    hash = computed;
    record = read;
    return reached();
  }

  /** Compares the checkpoints that are over just the records so far. */
  private Fault reached() {
    while (!awaited.isEmpty() && awaited.peek().number() == number) {
      Checkpoint checkpoint = awaited.remove();
      if (!checkpoint.hash().equals(hash)) {
        return fault(checkpoint, "hash", checkpoint.hash(), hash);
      }
      String root = tree == null ? checkpoint.root() : HexFormat.of().formatHex(tree.root());
      if (!checkpoint.root().equals(root)) {
        return fault(checkpoint, "root", checkpoint.root(), root);
      }
      checkpoints++;
      signed += signers.isEmpty() ? 0 : 1;
    }
    return null;
  }

  /**
   * Ends the stream; answers a fault if records are missing at the end, or null.
   *
   * @param head where the journal says that it ends; null if it does not say
   */
  Fault end(Link head) {
    if (head != null && head.number() != number) {
      return new Fault(Fault.Kind.HEAD, number, null, "number", head.number() + "", number + "");
    }
    if (head != null && !head.hash().equals(hash)) {
      return new Fault(Fault.Kind.HEAD, number, null, "hash", head.hash(), hash);
    }
    if (!awaited.isEmpty()) {
      Checkpoint checkpoint = awaited.peek();
      return fault(checkpoint, "end", checkpoint.number() + "", number + "");
    }
    return null;
  }

  /**
   * Adds the records of a journal up to a head, a page in a transaction; others may write
   * meanwhile.
   *
   * @param each is told of every record, once it was added
   * @throws LedgerException if one is not as it was written, or is missing
   */
  <X extends Exception> void follow(
      Database database, JournalTable journal, Link head, Each<X> each) throws X {
    while (number < head.number()) {
      long after = number;
      List<JournalTable.Row> page = database.read(connection -> journal.page(connection, after));
      for (JournalTable.Row row : page) {
        if (number < head.number()) {
          Fault.refuse(add(row.record(), row.hash()));
          each.added(row);
        }
      }
      if (page.isEmpty()) {
        break;
      }
    }
    Fault.refuse(end(head));
  }

  /** What is done with a record. */
  @FunctionalInterface
  interface Each<X extends Exception> {
    void added(JournalTable.Row row) throws X;
  }

  private static Fault fault(Checkpoint at, String where, String expected, String found) {
    return new Fault(Fault.Kind.CHECKPOINT, at.number(), null, where, expected, found);
  }

  /** What was found so far. */
  Verification verification(Fault fault) {
    return new Verification(number - first, number, hash, checkpoints, signed, fault);
  }

  /** The number of the last good record; 0 before the first. */
  long number() {
    return number;
  }

  /** The hash of the last good record; 64 zeros before the first. */
  String hash() {
    return hash;
  }

  /** What the last good record says; null before the first. */
  ObjectNode record() {
    return record;
  }

  /** The last good record. */
  Link link() {
    return new Link(number, hash);
  }

  /** The tree over the good records; null if it is not known. */
  MerkleTree tree() {
    return tree;
  }
}
