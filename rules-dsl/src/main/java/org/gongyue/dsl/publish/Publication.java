package org.gongyue.dsl.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Polarity;
import org.gongyue.dsl.community.NoticeBoard;
import org.gongyue.engine.RuleBook;
import org.gongyue.measure.Period;

/**
 * The pages that a community puts up for all to read (公示), in Chinese and with English labels. Each
 * stands alone; the same convention and log give the same bytes. A convention that was not adopted
 * or not filed is marked as a draft (草案) on every page.
 */
public final class Publication {

  private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

  private final Map<String, String> pages = new LinkedHashMap<>();
  private final boolean isDraft;

  private Publication(Subject subject) {
    this.isDraft = subject.isDraft();
    for (Locale locale : LANGUAGES) {
      for (Notice one : subject.notices()) {
        pages.put(one.path(locale), page(subject, one, locale));
      }
    }
  }

  /** The convention alone. */
  public static Publication of(Convention convention) {
    return new Publication(subject(convention, null, null));
  }

  /** The convention, and what a notice board shows of a period. */
  public static Publication of(Convention convention, Period period, NoticeBoard board) {
    return new Publication(subject(convention, period, board));
  }

  private static Subject subject(Convention convention, Period period, NoticeBoard board) {
    return new Subject(convention, RuleBook.compile(convention).version(), period, board);
  }

  /** Whether the convention was not adopted, or not filed, so that it binds nobody. */
  public boolean isDraft() {
    return isDraft;
  }

  /**
   * The pages by their path in the folder, such as {@code index.html} and {@code en/index.html}.
   */
  public Map<String, String> pages() {
    return Collections.unmodifiableMap(pages);
  }

  /**
   * Puts the pages into a folder, which is made if it is not there: all of them, or none. What else
   * is in the folder stays; pages of an earlier publication that are not among these are removed.
   *
   * @throws ForeignFileException if a file that is none of ours has the name of a page
   * @throws IOException if the folder cannot be written; then it is as it was
   */
  public void write(Path folder) throws IOException {
    new Folder(folder).put(pages);
  }

  private static String page(Subject subject, Notice notice, Locale locale) {
    Sheet sheet = new Sheet(subject, notice, locale).begin();
    if (notice.isOfPeriod()) {
      sheet.heading(1, sheet.text(notice.name()));
      sheet.element(
          "p",
          sheet.text(
              "PERIOD_IS", subject.board().report().first(), subject.board().report().last()),
          "class",
          "period");
      if (subject.board().isTooSmall()) {
        sheet.paragraph(sheet.text("TOO_SMALL", NoticeBoard.FEWEST));
        return sheet.end();
      }
    }
    switch (notice) {
      case INDEX -> new FrontPage(subject, sheet).write();
      case CONVENTION -> new ConventionPage(subject, sheet).write();
      case POSITIVE -> new BehavioursPage(subject, sheet, Polarity.POSITIVE).write();
      case NEGATIVE -> new BehavioursPage(subject, sheet, Polarity.NEGATIVE).write();
      case RULES -> new RulesPage(subject, sheet).write();
      case CATALOGUE -> new CataloguePage(subject, sheet).write();
      case TOTALS -> new TotalsPage(subject, sheet).write();
      case COMMONS -> new CommonsPage(subject, sheet).write();
      case HONOURS -> new HonoursPage(subject, sheet).write();
      case RESULTS -> new ResultsPage(subject, sheet).write();
    }
    return sheet.end();
  }
}
