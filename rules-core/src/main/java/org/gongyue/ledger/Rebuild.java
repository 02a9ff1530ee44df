package org.gongyue.ledger;

import java.util.List;

/**
 * What came of making anew all that follows from a journal.
 *
 * @param records how many records were decided again
 * @param erased how many of them are of somebody who was erased: decided by what is left of them
 * @param differences how many records and rows came out otherwise than they stand
 * @param examples the first of them in words, with the record's number or the table
 */
public record Rebuild(long records, long erased, long differences, List<String> examples) {

  /** How many differences are told. */
  public static final int MOST_EXAMPLES = 20;

  public Rebuild {
    examples = List.copyOf(examples);
  }

  /** Whether everything came out as it stands. */
  public boolean isClean() {
    return differences == 0;
  }
}
