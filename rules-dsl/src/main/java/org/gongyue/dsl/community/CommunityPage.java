package org.gongyue.dsl.community;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongyue.convention.Indicator;
import org.gongyue.dsl.community.CommunityReport.Part;
import org.gongyue.dsl.page.Chart;
import org.gongyue.dsl.page.Page;
import org.gongyue.dsl.page.Section;

/** A report as a page that stands alone, to be read on a phone or printed. */
public final class CommunityPage {

  /** With more groups, only how balanced they are is drawn. */
  private static final int MOST_CHARTED = 12;

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
      List<Chart> drawn = new ArrayList<>();
      if (section.id().equals("trend")) {
        trend(report, words, false, drawn);
        trend(report, words, true, drawn);
      } else if (section.id().equals("groups")) {
        groups(report, words, drawn);
      }
      if (!section.head().isEmpty()) {
        page.charts(drawn, section.title(), section.head(), section.rows());
      }
    }
    return page.html();
  }

  /** What is measured, or what is composed: the one says how far, the other how evenly. */
  private static void trend(
      CommunityReport report, CommunitySections words, boolean composed, List<Chart> charts) {
    List<Indicator> drawn =
        report.indicators().stream().filter(one -> one.isComposed() == composed).toList();
    if (drawn.isEmpty()) {
      return;
    }
    String title = words.text(composed ? "BALANCE_CHART" : "LEVEL_CHART");
    Chart chart =
        Chart.lines(title, words.text("MONTH"))
            .categories(report.months().stream().map(CommunitySections::month).toList());
    for (Indicator one : drawn) {
      chart.series(one.name(), report.community().trend(one.name()));
    }
    charts.add(chart);
  }

  private static void groups(CommunityReport report, CommunitySections words, List<Chart> charts) {
    List<Indicator> drawn =
        report.groups().size() > MOST_CHARTED ? words.balances() : report.indicators();
    for (Indicator one : drawn) {
      List<BigDecimal> values = new ArrayList<>();
      for (Part part : report.groups()) {
        values.add(part.latest().get(one.name()));
      }
      String title = words.text("GROUP_CHART", report.groupKind(), one.name());
      charts.add(
          Chart.bars(title, report.groupKind())
              .categories(report.groups().stream().map(words::name).toList())
              .series(one.name(), values));
    }
  }
}
