package org.gongyue.ledger;

import java.util.HexFormat;

/**
 * How the journal calls a person. The alias tells nothing without a key of the person's, and is of
 * one name only: who shows the key and the name proves who it is, and cannot say somebody else.
 */
final class Alias {

  /** What stands before an alias where a name might stand. */
  static final char MARK = '§';

  /** 96 bits: enough that nobody finds another name for an alias. */
  private static final int DIGITS = 24;

  private Alias() {}

  /** The key of a person's name, which opens no record. */
  static byte[] key(byte[] secret) {
    return Sha256.mac(secret, "name");
  }

  /**
   * The alias, without the mark.
   *
   * @param kind the kind of an account; empty for a resident
   */
  static String of(byte[] key, String kind, String id) {
    return HexFormat.of().formatHex(Sha256.mac(key, kind + '\0' + id)).substring(0, DIGITS);
  }
}
