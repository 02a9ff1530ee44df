package org.gongyue.ledger;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with a journal, at the first place where anything is.
 *
 * @param kind what is wrong
 * @param number which record, counted from 1; of a checkpoint, the last one that it covers
 * @param event the id of the event; null if it cannot be known
 * @param where the field or column that it is about; null if it is about the whole
 * @param expected what should stand there; null if nothing should
 * @param found what stands there; null if nothing does
 */
public record Fault(
    Kind kind, long number, String event, String where, String expected, String found) {

  private static final String BUNDLE = "org.gongyue.ledger.faults";
  private static final Pattern VALUE = Pattern.compile("\\{([a-z]+)\\}");
  private static final int LONGEST = 200;

  /** What can be wrong. */
  public enum Kind {
    /** The hash that stands beside a record is not that of the record. */
    HASH,
    /** A record does not name the hash of the one before it. */
    PREVIOUS,
    /** A record has not the number that comes next: some are missing, or stand elsewhere. */
    NUMBER,
    /** A record is not canonical JSON, or not of the form of a record. */
    FORM,
    /** A column of the database says something else than the record. */
    INDEX,
    /** There are fewer or more records than the head of the journal says, or it ends in another. */
    HEAD,
    /** A checkpoint says something else. */
    CHECKPOINT,
    /** A checkpoint is not signed as it says, or by none of the keys that are trusted. */
    SIGNATURE
  }

  /** A sentence; Chinese unless the locale is English. */
  public String text(Locale locale) {
    ResourceBundle bundle = bundle(locale);
    String key = kind.name();
    if (where != null && bundle.containsKey(key + "_" + where)) {
      key += "_" + where;
    }
    return VALUE
        .matcher(bundle.getString(key))
        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), bundle)));
  }

  /**
   * Refuses to go on with what is not as it was written.
   *
   * @param fault null if nothing is wrong
   * @throws LedgerException if something is
   */
  static void refuse(Fault fault) {
    if (fault != null) {
      throw new LedgerException(LedgerException.Kind.DAMAGED, fault.toString(), null);
    }
  }

  private String value(String name, ResourceBundle bundle) {
    String value =
        switch (name) {
          case "number" -> Long.toString(number);
          case "event" -> event;
          case "where" -> where;
          case "expected" -> expected;
          default -> found;
        };
    if (value == null) {
      return bundle.getString("ABSENT");
    }
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
  }

  static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        BUNDLE,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
