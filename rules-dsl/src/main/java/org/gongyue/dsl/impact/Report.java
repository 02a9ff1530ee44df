package org.gongyue.dsl.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gongyue.decision.ConventionVersion;
import org.gongyue.decision.Effect;
import org.gongyue.dsl.page.Masking;
import org.gongyue.dsl.page.Section;
import org.gongyue.event.Redemption;

/** An impact in words, for a terminal and for a page. */
public final class Report {

  private static final int MOST_AFFECTED = 10;
  private static final int MOST_ROWS = 50;

  private final Impact impact;
  private final Words words;
  private final Masking masking;
  private final List<Section> sections = new ArrayList<>();

  private Report(Impact impact, Locale locale) {
    this.impact = impact;
    this.words = new Words(locale);
    this.masking = impact.masking();
  }

  /** The parts of a report; Chinese unless the locale is English. */
  public static List<Section> of(Impact impact, Locale locale) {
    Report report = new Report(impact, locale);
    report.beginning();
    impact.units().forEach(report::unit);
    report.groups();
    report.items();
    report.statuses();
    report.redemptions();
    report.effects();
    return List.copyOf(report.sections);
  }

  private void beginning() {
    Footing footing = impact.footing();
    Object until = footing.until() == null ? words.get("OPEN") : footing.until();
    List<String> notes = new ArrayList<>();
    notes.add(
        footing.isOfBefore()
            ? words.get("FOOTING_OF_BEFORE", footing.from(), until)
            : words.get("FOOTING_OF_LOG", footing.from()));
    if (footing.isMoved()) {
      notes.add(words.get("MOVED"));
    }
    notes.add(words.get("EVENTS", impact.events() - impact.outside(), impact.day()));
    if (impact.outside() > 0) {
      notes.add(words.get("OUTSIDE", impact.outside()));
    }
    if (impact.isNone()) {
      notes.add(words.get("NONE"));
    }
    boolean isOne = impact.before().id().equals(impact.after().id());
    String after = isOne ? impact.after().version() : text(impact.after());
    String title = words.get("TITLE", text(impact.before()), after);
    sections.add(new Section("impact", title, notes, List.of(), List.of()));
  }

  private static String text(ConventionVersion version) {
    return version.id() + " " + version.version();
  }

  private void unit(UnitImpact unit) {
    List<Change> gaining = unit.gaining();
    List<Change> losing = unit.losing();
    List<String> notes =
        List.of(
            words.get(
                "UNIT",
                unit.unit(),
                unit.changes().size(),
                gaining.size(),
                Words.signed(unit.gained()),
                losing.size(),
                Words.signed(unit.lost().negate()),
                unit.unchanged()),
            words.get(
                "UNIT_TOTAL",
                Words.number(unit.before()),
                Words.number(unit.after()),
                Words.signed(unit.after().subtract(unit.before()))));
    List<List<String>> bins = new ArrayList<>();
    if (!gaining.isEmpty() || !losing.isEmpty()) {
      for (Bin bin : unit.distribution()) {
        bins.add(List.of(words.bin(bin), String.valueOf(bin.count())));
      }
    }
    List<String> head = bins.isEmpty() ? List.of() : head("DIFFERENCE", "#ACCOUNTS");
    sections.add(new Section("distribution", unit.unit(), notes, head, bins));
    most("GAINING", unit, gaining);
    most("LOSING", unit, losing);
  }

  private void most(String title, UnitImpact unit, List<Change> changes) {
    if (!changes.isEmpty()) {
      List<List<String>> rows = new ArrayList<>();
      for (Change change : changes.subList(0, Math.min(MOST_AFFECTED, changes.size()))) {
        rows.add(
            List.of(
                masking.of(change.account()),
                Words.number(change.before()),
                Words.number(change.after()),
                Words.signed(change.difference())));
      }
      add(
          "most",
          words.get(title, unit.unit()),
          rows,
          "ACCOUNT",
          "#BEFORE",
          "#AFTER",
          "#DIFFERENCE");
    }
  }

  private List<String> head(String... keys) {
    List<String> head = new ArrayList<>();
    for (String key : keys) {
      boolean isNumber = key.startsWith("#");
      head.add(isNumber ? "#" + words.get(key.substring(1)) : words.get(key));
    }
    return head;
  }

  private void add(String id, String title, List<List<String>> rows, String... keys) {
    sections.add(new Section(id, title, List.of(), head(keys), rows));
  }

  private void groups() {
    Map<String, List<List<String>>> kinds = new LinkedHashMap<>();
    List<String> changed =
        impact.units().stream()
            .filter(unit -> unit.unchanged() < unit.changes().size())
            .map(UnitImpact::unit)
            .toList();
    for (GroupImpact group : impact.groups()) {
      if (changed.contains(group.unit())) {
        kinds
            .computeIfAbsent(group.kind(), kind -> new ArrayList<>())
            .add(
                List.of(
                    group.group() == null ? words.get("UNKNOWN_GROUP") : group.group(),
                    group.unit(),
                    String.valueOf(group.accounts()),
                    String.valueOf(group.gaining()),
                    String.valueOf(group.losing()),
                    Words.signed(group.difference())));
      }
    }
    kinds.forEach(
        (kind, rows) -> {
          List<String> head = new ArrayList<>(List.of(kind));
          head.addAll(head("UNIT_OF", "#ACCOUNTS", "#GAIN", "#LOSE", "#DIFFERENCE"));
          sections.add(new Section("groups", words.get("BY_GROUP", kind), List.of(), head, rows));
        });
  }

  private void items() {
    List<List<String>> rows = new ArrayList<>();
    for (ItemImpact item : impact.items()) {
      rows.add(
          List.of(
              item.item() == null ? words.get("OTHERS") : item.item(),
              item.name() == null ? "" : item.name(),
              Words.signed(item.difference()),
              item.unit(),
              String.valueOf(item.timesBefore()),
              Words.number(item.before()),
              String.valueOf(item.timesAfter()),
              Words.number(item.after())));
    }
    if (!rows.isEmpty()) {
      add(
          "items",
          words.get("BY_ITEM"),
          rows,
          "ITEM",
          "NAME",
          "#DIFFERENCE",
          "UNIT_OF",
          "#TIMES_BEFORE",
          "#BEFORE",
          "#TIMES_AFTER",
          "#AFTER");
    }
  }

  private void statuses() {
    Map<String, Integer> counts = new TreeMap<>();
    List<StatusChange> others =
        impact.statuses().stream()
            .filter(change -> !(change.event() instanceof Redemption))
            .toList();
    for (StatusChange change : others) {
      counts.merge(change.before() + " " + change.after(), 1, Integer::sum);
    }
    List<String> notes = new ArrayList<>();
    counts.forEach(
        (both, count) -> {
          String[] names = both.split(" ", 0);
          notes.add(words.get("FROM_TO", words.get(names[0]), words.get(names[1]), count));
        });
    table(
        "statuses",
        words.get("STATUSES"),
        notes,
        head("EVENT", "AT", "ACCOUNT", "BEFORE", "AFTER", "WHY"),
        others.stream().map(this::row).toList());
  }

  private List<String> row(StatusChange change) {
    return List.of(
        change.event().id(),
        change.event().at().toLocalDate().toString(),
        masking.of(change.event().account()),
        words.get(change.before().name()),
        words.get(change.after().name()),
        why(change));
  }

  private String why(StatusChange change) {
    String why =
        String.join(
            "; ", change.reasons().stream().map(reason -> reason.text(words.locale())).toList());
    String shown = masking.of(why);
    return change.isNowTaken() && !why.isEmpty() ? words.get("WAS", shown) : shown;
  }

  private void redemptions() {
    long now = impact.redemptions().stream().filter(StatusChange::isNowTaken).count();
    List<List<String>> rows = new ArrayList<>();
    for (StatusChange change : impact.redemptions()) {
      List<String> row = new ArrayList<>(row(change));
      row.set(1, ((Redemption) change.event()).reward());
      rows.add(row);
    }
    table(
        "redemptions",
        words.get("REDEMPTIONS", now, rows.size() - now),
        List.of(),
        head("EVENT", "REWARD", "ACCOUNT", "BEFORE", "AFTER", "WHY"),
        rows);
  }

  private void effects() {
    Map<String, int[]> counts = new TreeMap<>();
    List<List<String>> rows = new ArrayList<>();
    for (EffectChange change : impact.effects()) {
      Effect effect = change.either();
      int kind = change.isNew() ? 0 : change.isGone() ? 1 : 2;
      counts.computeIfAbsent(effect.state(), name -> new int[3])[kind]++;
      rows.add(
          List.of(
              change.event(),
              masking.of(effect.account()),
              words.get(effect.ended() ? "ENDED" : "SET") + " " + effect.state(),
              change.isNew() ? "" : days(change.before()),
              change.isGone() ? "" : days(change.after())));
    }
    List<String> notes = new ArrayList<>();
    counts.forEach(
        (state, all) -> notes.add(words.get("STATE_COUNT", state, all[0], all[1], all[2])));
    table(
        "effects",
        words.get("EFFECTS"),
        notes,
        head("EVENT", "ACCOUNT", "STATE", "BEFORE", "AFTER"),
        rows);
  }

  private String days(Effect effect) {
    Object until = effect.until() == null ? words.get("OPEN") : effect.until();
    return words.get("UNTIL", effect.from(), until);
  }

  /** A table of at most so many rows; none without rows. */
  private void table(
      String id, String title, List<String> notes, List<String> head, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    List<String> all = new ArrayList<>(notes);
    if (rows.size() > MOST_ROWS) {
      all.add(words.get("MORE", rows.size() - MOST_ROWS));
    }
    sections.add(
        new Section(id, title, all, head, rows.subList(0, Math.min(MOST_ROWS, rows.size()))));
  }
}
