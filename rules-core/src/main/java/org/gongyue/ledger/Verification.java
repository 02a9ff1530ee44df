package org.gongyue.ledger;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What came of checking a journal or an export of one, up to its end or the first fault.
 *
 * @param records how many records are as they were written
 * @param number of the last of these; 0 if there is none
 * @param hash of the last of these; 64 zeros if there is none
 * @param checkpoints how many checkpoints agree with the records
 * @param signed how many of these are signed with one of the given keys
 * @param fault the first fault; null if there is none
 */
public record Verification(
    long records, long number, String hash, long checkpoints, long signed, Fault fault) {

  /** Whether nothing is wrong. */
  public boolean isClean() {
    return fault == null;
  }

  /** Some lines for people; Chinese unless the locale is English. */
  public String text(Locale locale) {
    ResourceBundle bundle = Fault.bundle(locale);
    String text =
        bundle.getString("RECORDS").formatted(records, number, hash)
            + '\n'
            + bundle
                .getString(checkpoints == 0 ? "NO_CHECKPOINTS" : "CHECKPOINTS")
                .formatted(checkpoints, signed)
            + '\n';
    return text
        + (fault == null
            ? bundle.getString("CLEAN")
            : bundle.getString("FAULT").formatted(fault.text(locale)));
  }
}
