package org.gongyue.dsl.impact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongyue.dsl.page.Chart;
import org.gongyue.dsl.page.Page;
import org.gongyue.dsl.page.Section;

/** An impact as a page that stands alone, to be read on a phone or printed. */
public final class ImpactPage {

  private static final int CHARTED = 8;

  private ImpactPage() {}

  /** The page; Chinese unless the locale is English. */
  public static String html(Impact impact, Locale locale) {
    Words words = new Words(locale);
    List<Section> sections = Report.of(impact, locale);
    Page page = new Page(locale, sections.get(0).title());
    int units = 0;
    for (Section section : sections) {
      if (!section.id().equals("impact")) {
        page.heading(section.title());
      }
      section.notes().forEach(page::paragraph);
      List<Chart> drawn = new ArrayList<>();
      if (section.id().equals("distribution")) {
        drawn.add(distribution(impact.units().get(units++), words));
      } else if (section.id().equals("items")) {
        impact.units().forEach(unit -> items(impact, unit.unit(), words, drawn));
      }
      if (!section.head().isEmpty()) {
        page.charts(drawn, section.title(), section.head(), section.rows());
      }
    }
    return page.html();
  }

  /** Without those whom nothing changes: they would dwarf all others, and are in the table. */
  private static Chart distribution(UnitImpact unit, Words words) {
    List<String> names = new ArrayList<>();
    List<BigDecimal> counts = new ArrayList<>();
    List<Chart.Tone> tones = new ArrayList<>();
    for (Bin bin : unit.distribution()) {
      if (bin.sign() != 0) {
        names.add(words.bin(bin));
        counts.add(BigDecimal.valueOf(bin.count()));
        tones.add(bin.sign() < 0 ? Chart.Tone.DOWN : Chart.Tone.UP);
      }
    }
    return Chart.bars(words.get("BIN_CHART", unit.unit()), words.get("DIFFERENCE"))
        .categories(names)
        .series(words.get("ACCOUNTS"), counts)
        .tones(tones);
  }

  private static void items(Impact impact, String unit, Words words, List<Chart> drawn) {
    List<ItemImpact> most =
        impact.items().stream()
            .filter(item -> item.item() != null && item.unit().equals(unit))
            .filter(item -> item.difference().signum() != 0)
            .limit(CHARTED)
            .toList();
    if (!most.isEmpty()) {
      drawn.add(
          Chart.bars(words.get("ITEM_CHART", unit), words.get("ITEM"))
              .categories(most.stream().map(ItemImpact::item).toList())
              .series(words.get("BEFORE"), most.stream().map(ItemImpact::before).toList())
              .series(words.get("AFTER"), most.stream().map(ItemImpact::after).toList())
              .unit(unit));
    }
  }
}
