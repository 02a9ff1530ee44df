package org.gongyue.workbench.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongyue.dsl.impact.Bin;
import org.gongyue.dsl.impact.Change;
import org.gongyue.dsl.impact.Impact;
import org.gongyue.dsl.impact.UnitImpact;
import org.gongyue.dsl.page.Masking;
import org.gongyue.measure.Decimals;

/** What a change does on a log, as the page draws it: by unit of account, the first one first. */
final class ImpactJson {

  /** So many who gain most, and who lose most, are named. */
  private static final int MOST = 20;

  private ImpactJson() {}

  static Map<String, Object> of(Impact impact) {
    List<Map<String, Object>> units = new ArrayList<>();
    for (UnitImpact unit : impact.units()) {
      units.add(unit(impact, unit));
    }
    Map<String, Object> all =
        Maps.of(
            "day", impact.day(),
            "events", impact.events(),
            "outside", impact.outside(),
            "none", impact.isNone(),
            "statuses", impact.statuses().size(),
            "effects", impact.effects().size());
    if (!units.isEmpty()) {
      all.putAll(units.get(0));
    }
    all.put("units", units);
    return all;
  }

  private static Map<String, Object> unit(Impact impact, UnitImpact unit) {
    List<Map<String, Object>> groups = new ArrayList<>();
    impact.groups().stream()
        .filter(one -> one.unit().equals(unit.unit()))
        .forEach(
            one ->
                groups.add(
                    Maps.of(
                        "kind", one.kind(),
                        "name", one.group(),
                        "accounts", one.accounts(),
                        "gains", one.gaining(),
                        "loses", one.losing(),
                        "before", Decimals.canonical(one.before()),
                        "after", Decimals.canonical(one.after()))));
    List<Map<String, Object>> rules = new ArrayList<>();
    impact.items().stream()
        .filter(one -> one.unit().equals(unit.unit()))
        .forEach(
            one ->
                rules.add(
                    Maps.of(
                        "rule", one.item(),
                        "name", one.name(),
                        "timesBefore", one.timesBefore(),
                        "timesAfter", one.timesAfter(),
                        "before", Decimals.canonical(one.before()),
                        "after", Decimals.canonical(one.after()))));
    Masking masking = impact.masking();
    List<Map<String, Object>> items = new ArrayList<>();
    for (List<Change> some : List.of(unit.gaining(), unit.losing())) {
      some.stream()
          .limit(MOST)
          .forEach(
              one ->
                  items.add(
                      Maps.of(
                          "account", masking.of(one.account()),
                          "before", Decimals.canonical(one.before()),
                          "after", Decimals.canonical(one.after()))));
    }
    return Maps.of(
        "unit", unit.unit(),
        "gains", unit.gaining().size(),
        "loses", unit.losing().size(),
        "same", unit.unchanged(),
        "before", Decimals.canonical(unit.before()),
        "after", Decimals.canonical(unit.after()),
        "groups", groups,
        "rules", rules,
        "items", items,
        "bins", unit.distribution().stream().map(ImpactJson::bin).toList());
  }

  /** From and to with their signs; open ends are null. */
  private static Map<String, Object> bin(Bin bin) {
    var near = bin.above() == null ? null : signed(bin, bin.above());
    var far = bin.upTo() == null ? null : signed(bin, bin.upTo());
    if (bin.sign() == 0) {
      return Maps.of("from", 0, "to", 0, "count", bin.count());
    }
    return bin.sign() < 0
        ? Maps.of("from", far, "to", near, "count", bin.count())
        : Maps.of("from", near, "to", far, "count", bin.count());
  }

  private static java.math.BigDecimal signed(Bin bin, java.math.BigDecimal size) {
    return Decimals.canonical(bin.sign() < 0 ? size.negate() : size);
  }
}
