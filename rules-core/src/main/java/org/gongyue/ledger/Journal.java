package org.gongyue.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;

/**
 * What was recorded in one community (记账簿), for those who keep it, hand it on or check it, which
 * takes no rules. Thread-safe; others may write meanwhile.
 */
public final class Journal {

  private final Database database;
  private final String community;

  Journal(Database database, String community) {
    this.database = database;
    this.community = community;
  }

  /**
   * The journal of a community in a database that has the tables of a ledger. Changes nothing.
   *
   * @param community its id, which is that of its convention
   */
  public static Journal of(DataSource database, String community) {
    return new Journal(new Database(database), community);
  }

  /** The ids of the communities whose journals are in a database, in order. */
  public static List<String> communities(DataSource database) {
    return new Database(database).read(Tables::communities);
  }

  /** The community's id. */
  public String community() {
    return community;
  }

  /**
   * Checks that every record is as it was written, and none is missing, added or moved, up to where
   * the journal stood when this was called.
   *
   * @param signers whose checkpoints are trusted; with none, signatures are not looked at
   */
  public Verification verify(PublicKey... signers) {
    return verify(List.of(), signers);
  }

  /**
   * The same, also against checkpoints that somebody kept elsewhere: they alone show it if a whole
   * journal is written anew with its checkpoints.
   */
  public Verification verify(List<Checkpoint> kept, PublicKey... signers) {
    return new JournalCheck(database, community, List.of(signers)).check(kept);
  }

  /**
   * Checks an export by itself.
   *
   * @param kept checkpoints that somebody kept elsewhere
   */
  public static Verification verify(
      BufferedReader export, List<Checkpoint> kept, PublicKey... signers) throws IOException {
    return new ExportCheck(List.of(signers)).check(export, kept);
  }

  /**
   * Signs all that was recorded, and keeps the checkpoint. Only what came since the last one is
   * read.
   *
   * @param at the time that it is to bear
   * @throws LedgerException if what was recorded since is not as it was written
   */
  public Checkpoint checkpoint(OffsetDateTime at, KeyPair key) {
    return new Signing(database, community).checkpoint(at, key);
  }

  /**
   * What shows that a record is in the journal, and what it says, for those whom it concerns: it
   * opens this record alone, and tells the names of its account and its actor.
   *
   * @throws IllegalArgumentException if no such event was ever recorded
   * @throws IllegalStateException if no checkpoint covers it yet
   */
  public InclusionProof proof(String event) {
    return new Signing(database, community).proof(event);
  }

  /**
   * Writes records and checkpoints as JSON Lines, for auditors: no names, and nothing sealed can be
   * opened. To go on where an export stopped, give its last number.
   *
   * @param after the number of the last record that is known; 0 for all
   * @return the number of the last record that was written, or {@code after}
   */
  public long export(Writer out, long after) throws IOException {
    return new Export(database, community).write(out, after, false);
  }

  /**
   * The same with names and keys, from which {@link #restore} makes a ledger again: as secret as
   * the database. Whoever is erased later is still in it; the next part of it erases them where it
   * is restored.
   */
  public long backUp(Writer out, long after) throws IOException {
    return new Export(database, community).write(out, after, true);
  }

  /**
   * Restores what {@link #backUp} wrote, all of it or the parts one after another, into a database
   * that is empty or holds the beginning; what is there already is passed over, so that it can be
   * called again after it was interrupted. No ledger may be open on it meanwhile; the next one that
   * is {@linkplain Ledger#open opened} makes the accounts anew.
   *
   * @return the number of the last record that is there
   * @throws LedgerException if the export is damaged, or of another journal; what came before the
   *     damage is restored
   */
  public long restore(BufferedReader in) throws IOException {
    return new Restore(database, community).read(in);
  }
}
