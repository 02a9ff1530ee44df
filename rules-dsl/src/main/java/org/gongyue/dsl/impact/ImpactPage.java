package org.gongyue.dsl.impact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.gongyue.dsl.page.Bars;
import org.gongyue.dsl.page.Bars.Tone;
import org.gongyue.dsl.page.Page;
import org.gongyue.dsl.page.Section;

/** An impact as a page that stands alone, to be read on a phone or printed. */
public final class ImpactPage {

  private static final int CHARTED = 8;
  private static final int BIN_LABELS = 96;
  private static final int ITEM_LABELS = 104;

  private ImpactPage() {}

  /** The page; Chinese unless the locale is English. */
  public static String html(Impact impact, Locale locale) {
    Words words = new Words(locale);
    List<Section> sections = Report.of(impact, locale);
    Page page = new Page(locale, sections.get(0).title());
    int charts = 0;
    for (Section section : sections) {
      if (!section.id().equals("impact")) {
        page.heading(section.title());
      }
      section.notes().forEach(page::paragraph);
      if (section.id().equals("distribution")) {
        UnitImpact unit = impact.units().get(charts++);
        if (!section.rows().isEmpty()) {
          page.chart(distribution("bins" + charts, unit, words));
        }
      } else if (section.id().equals("items")) {
        impact.units().forEach(unit -> items(impact, unit.unit(), words, page));
      }
      if (!section.head().isEmpty()) {
        page.table(section.title(), section.head(), section.rows());
      }
    }
    return page.html();
  }

  private static Bars distribution(String id, UnitImpact unit, Words words) {
    Bars bars = new Bars(id, words.get("BIN_CHART", unit.unit()), BIN_LABELS);
    for (Bin bin : unit.distribution()) {
      Tone tone = bin.sign() == 0 ? Tone.EVEN : bin.sign() < 0 ? Tone.DOWN : Tone.UP;
      // those whom nothing changes are told and not drawn: they would dwarf all others
      int length = bin.sign() == 0 ? 0 : bin.count();
      bars.add(words.bin(bin), BigDecimal.valueOf(length), String.valueOf(bin.count()), tone);
    }
    return bars;
  }

  private static void items(Impact impact, String unit, Words words, Page page) {
    List<ItemImpact> most =
        impact.items().stream()
            .filter(item -> item.item() != null && item.unit().equals(unit))
            .filter(item -> item.difference().signum() != 0)
            .limit(CHARTED)
            .toList();
    if (!most.isEmpty()) {
      String id = "items" + impact.units().stream().map(UnitImpact::unit).toList().indexOf(unit);
      Bars bars = new Bars(id, words.get("ITEM_CHART", unit), ITEM_LABELS);
      for (ItemImpact item : most) {
        String was = item.item() + " " + words.get("BEFORE");
        bars.add(was, item.before(), Words.number(item.before()), Tone.BEFORE);
        bars.add(words.get("AFTER"), item.after(), Words.number(item.after()), Tone.AFTER);
      }
      page.chart(bars);
    }
  }
}
