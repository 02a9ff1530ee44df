package org.gongyue.ledger;

import java.security.KeyPair;
import java.security.PublicKey;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongyue.json.JsonException;
import org.gongyue.json.Link;
import org.gongyue.ledger.LedgerException.Kind;

/** Signs checkpoints of a journal, and proves by them that a record is in it. */
final class Signing {

  private final Database database;
  private final String community;
  private final String book;
  private final JournalTable journal;
  private final CheckpointTable checkpoints;

  Signing(Database database, String community) {
    this.database = database;
    this.community = community;
    this.book = Tables.key(community);
    this.journal = new JournalTable(book);
    this.checkpoints = new CheckpointTable(book);
  }

  /** Signs what there is; only what came since the last checkpoint is read and checked. */
  Checkpoint checkpoint(OffsetDateTime at, KeyPair key) {
    Link head = database.read(connection -> Head.read(connection, book)).link();
    Chain chain = sinceLast(key.getPublic());
    chain.follow(database, journal, head, row -> {});
    String root = HexFormat.of().formatHex(chain.tree().root());
    Checkpoint checkpoint = Checkpoint.sign(community, head.number(), head.hash(), root, at, key);
    return database.write(
        connection -> {
          checkpoints.write(connection, checkpoint, chain.tree().frontier());
          return checkpoint;
        });
  }

  /** Where the last checkpoint ends, if it is by the same key and its frontier gives its root. */
  private Chain sinceLast(PublicKey key) {
    CheckpointTable.Row row = database.read(checkpoints::last);
    if (row != null) {
      try {
        Checkpoint last = row.checkpoint();
        MerkleTree tree = MerkleTree.of(last.number(), row.frontier());
        if (last.community().equals(community)
            && last.isSignedBy(key)
            && last.root().equals(HexFormat.of().formatHex(tree.root()))) {
          return new Chain(community, List.of(), new Link(last.number(), last.hash()), tree);
        }
      } catch (JsonException | IllegalArgumentException e) {
        // It is not what was written: verify() tells, and here all is read from the beginning.
        return new Chain(community, List.of());
      }
    }
    return new Chain(community, List.of());
  }

  /** Proves a record by the last checkpoint. */
  InclusionProof proof(String event) {
    CheckpointTable.Row row = database.read(checkpoints::last);
    Trace trace =
        database
            .read(connection -> new EventTable(book).read(connection, List.of(Tables.key(event))))
            .get(Tables.key(event));
    if (trace == null || trace.number() == 0) {
      throw new IllegalArgumentException("no event " + event + " was recorded");
    } else if (row == null || row.number() < trace.number()) {
      throw new IllegalStateException("no checkpoint covers the record of event " + event);
    }
    try {
      return proof(trace.number(), row.checkpoint());
    } catch (JsonException e) {
      throw new LedgerException(Kind.DAMAGED, "the last checkpoint is none", e);
    }
  }

  private InclusionProof proof(long number, Checkpoint checkpoint) {
    MerklePath path = new MerklePath(number - 1, checkpoint.number());
    for (long read = 0; read < checkpoint.number(); ) {
      long after = read;
      List<String> page = database.read(connection -> journal.hashes(connection, after));
      if (page.isEmpty()) {
        throw new LedgerException(Kind.DAMAGED, "records are missing after " + after, null);
      }
      page.forEach(hash -> path.add(HexFormat.of().parseHex(hash)));
      read += page.size();
    }
    List<String> hashes = new ArrayList<>();
    path.path().forEach(hash -> hashes.add(HexFormat.of().formatHex(hash)));
    return database.read(
        connection -> {
          People people = new People(book);
          people.readAfter(connection, -1);
          Entry entry = journal.read(connection, number).entry();
          byte[] key = entry.isErasure() ? null : entry.key(people);
          return new InclusionProof(
              entry.text(),
              key == null ? null : HexFormat.of().formatHex(key),
              names(entry, people),
              hashes,
              checkpoint);
        });
  }

  private static Map<String, InclusionProof.Name> names(Entry entry, People people) {
    Map<String, InclusionProof.Name> names = new TreeMap<>();
    for (Person person : new Person[] {entry.account(people), entry.actor(people)}) {
      if (person != null && !person.isErased()) {
        String key = HexFormat.of().formatHex(Alias.key(person.secret().getEncoded()));
        names.put(person.alias(), new InclusionProof.Name(person.kind(), person.id(), key));
      }
    }
    return names;
  }
}
