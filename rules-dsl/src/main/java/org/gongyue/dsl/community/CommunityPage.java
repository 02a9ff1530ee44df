package org.gongyue.dsl.community;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.gongyue.convention.Indicator;
import org.gongyue.dsl.community.CommunityReport.Part;
import org.gongyue.dsl.page.Bars;
import org.gongyue.dsl.page.LineChart;
import org.gongyue.dsl.page.Page;
import org.gongyue.dsl.page.Section;

/** A report as a page that stands alone, to be read on a phone or printed. */
public final class CommunityPage {

  /** With more groups, only how balanced they are is drawn. */
  private static final int MOST_CHARTED = 12;

  private static final int LINE_LABELS = 90;
  private static final int GROUP_LABELS = 72;

  private CommunityPage() {}

  /** The page; Chinese unless the locale is English. */
  public static String html(CommunityReport report, Locale locale) {
    CommunitySections words = new CommunitySections(report, locale);
    List<Section> sections = CommunitySections.of(report, locale);
    Page page = new Page(locale, sections.get(0).title());
    for (Section section : sections) {
      if (!section.id().equals("report")) {
        page.heading(section.title());
      }
      section.notes().forEach(page::paragraph);
      if (section.id().equals("trend")) {
        trend("levels", report, words, false, page);
        trend("balance", report, words, true, page);
      } else if (section.id().equals("groups")) {
        groups(report, words, page);
      }
      if (!section.head().isEmpty()) {
        page.table(section.title(), section.head(), section.rows());
      }
    }
    return page.html();
  }

  /** What is measured, or what is composed: the one says how far, the other how evenly. */
  private static void trend(
      String id, CommunityReport report, CommunitySections words, boolean composed, Page page) {
    List<Indicator> drawn =
        report.indicators().stream().filter(one -> one.isComposed() == composed).toList();
    if (drawn.isEmpty()) {
      return;
    }
    LineChart chart =
        new LineChart(
            id,
            words.text(composed ? "BALANCE_CHART" : "LEVEL_CHART"),
            LINE_LABELS,
            report.months().stream().map(CommunitySections::month).toList());
    for (Indicator one : drawn) {
      chart.add(one.name(), report.community().trend(one.name()));
    }
    page.chart(chart);
  }

  private static void groups(CommunityReport report, CommunitySections words, Page page) {
    List<Indicator> drawn =
        report.groups().size() > MOST_CHARTED ? words.balances() : report.indicators();
    for (Indicator one : drawn) {
      String title = words.text("GROUP_CHART", report.groupKind(), one.name());
      Bars bars = new Bars("groups" + drawn.indexOf(one), title, GROUP_LABELS);
      for (Part part : report.groups()) {
        BigDecimal value = part.latest().get(one.name());
        bars.add(
            words.name(part),
            value == null ? BigDecimal.ZERO : value,
            words.number(value),
            one.isComposed() ? Bars.Tone.UP : Bars.Tone.AFTER);
      }
      page.chart(bars);
    }
  }
}
