package org.gongyue.dsl.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.gongyue.convention.Convention.Life;
import org.gongyue.dsl.diagnostic.Bilingual;
import org.gongyue.dsl.vocabulary.Words;

/**
 * A row of {@code quorum.txt}: how many make an assembly and a majority, and the text that says so.
 *
 * @param bodies which assemblies, by their names
 * @param counted what is counted; null for either
 * @param from its first day
 * @param until its last day
 * @param present the share of those expected that must come
 * @param inFavour the share of those present that must be in favour
 * @param isCertain whether the text says so for certain
 */
record Quorum(
    Pattern bodies,
    Life.Counting counted,
    LocalDate from,
    LocalDate until,
    Share present,
    Share inFavour,
    boolean isCertain,
    String chinese,
    String english)
    implements Bilingual {

  private static final List<Quorum> ALL = Table.rows("quorum.txt", 9, Quorum::row);

  private static Quorum row(String[] cells) {
    return new Quorum(
        Pattern.compile(cells[0]),
        Words.COUNTINGS.meaning(cells[1]),
        Table.from(cells[2]),
        Table.until(cells[3]),
        Share.of(cells[4]),
        Share.of(cells[5]),
        cells[6].equals("certain"),
        cells[7],
        cells[8]);
  }

  /** What holds for an adoption; null if no text is known. */
  static Quorum of(Life.Adoption adoption) {
    Life.Vote vote = adoption.vote();
    return ALL.stream()
        .filter(
            row ->
                row.bodies.matcher(adoption.body()).find()
                    && (row.counted == null || vote == null || row.counted == vote.counted())
                    && !adoption.day().isBefore(row.from)
                    && !adoption.day().isAfter(row.until))
        .findFirst()
        .orElse(null);
  }
}
