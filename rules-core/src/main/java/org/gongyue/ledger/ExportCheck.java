package org.gongyue.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.security.PublicKey;
import java.util.List;
import org.gongyue.json.JsonException;
import org.gongyue.json.Link;

/** Checks an export, or several parts of one after another, without a database. */
final class ExportCheck {

  private final List<PublicKey> signers;
  private Chain chain;

  ExportCheck(List<PublicKey> signers) {
    this.signers = signers;
  }

  Verification check(BufferedReader export, List<Checkpoint> kept) throws IOException {
    for (String line = export.readLine(); line != null; line = export.readLine()) {
      Fault fault = line(line, kept);
      if (fault != null) {
        return verification(fault);
      }
    }
    return verification(
        chain == null ? fault(Fault.Kind.FORM, null, "nothing", null) : chain.end(null));
  }

  private Verification verification(Fault fault) {
    return chain == null
        ? new Verification(0, 0, Link.GENESIS.hash(), 0, 0, fault)
        : chain.verification(fault);
  }

  private Fault line(String line, List<Checkpoint> kept) {
    JournalLine read;
    try {
      read = JournalLine.read(line);
    } catch (JsonException e) {
      return fault(Fault.Kind.FORM, null, e.getMessage(), null);
    }
    if (read instanceof JournalLine.Begin begin) {
      return chain == null ? begin(begin, kept) : goOn(begin);
    } else if (chain == null) {
      return fault(Fault.Kind.FORM, null, "no beginning", null);
    } else if (read instanceof JournalLine.Recorded record) {
      return chain.add(record.bytes(), record.hash());
    } else if (read instanceof JournalLine.Signed signed) {
      return chain.add(signed.checkpoint());
    } else if (read instanceof JournalLine.Known known && !known.person().isNamedRightly()) {
      return fault(Fault.Kind.INDEX, "person", known.person().alias(), null);
    }
    return null;
  }

  private Fault begin(JournalLine.Begin begin, List<Checkpoint> kept) {
    boolean whole = begin.after().equals(Link.GENESIS);
    chain = new Chain(begin.community(), signers, begin.after(), whole ? MerkleTree.empty() : null);
    for (Checkpoint checkpoint : kept) {
      // One of records before this part says nothing of it.
      if (checkpoint.number() >= chain.number()) {
        Fault fault = chain.add(checkpoint);
        if (fault != null) {
          return fault;
        }
      }
    }
    return null;
  }

  private Fault goOn(JournalLine.Begin begin) {
    if (begin.after().number() != chain.number()) {
      return fault(
          Fault.Kind.NUMBER, null, begin.after().number() + 1 + "", chain.number() + 1 + "");
    }
    return begin.after().hash().equals(chain.hash())
        ? null
        : fault(Fault.Kind.PREVIOUS, null, begin.after().hash(), chain.hash());
  }

  private Fault fault(Fault.Kind kind, String where, String found, String expected) {
    long next = chain == null ? 1 : chain.number() + 1;
    return new Fault(kind, next, null, where, expected, found);
  }
}
