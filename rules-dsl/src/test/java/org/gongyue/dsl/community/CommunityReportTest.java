package org.gongyue.dsl.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongyue.account.Account;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Indicator;
import org.gongyue.decision.Decision;
import org.gongyue.decision.Posting;
import org.gongyue.dsl.Conventions;
import org.gongyue.dsl.Folders;
import org.gongyue.dsl.community.CommunityReport.Part;
import org.gongyue.dsl.community.CommunityReport.Points;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.log.EventLog;
import org.gongyue.dsl.page.Pages;
import org.gongyue.dsl.page.Section;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.gongyue.measure.Decimals;
import org.gongyue.measure.Period;
import org.junit.jupiter.api.Test;

/** How far a community has come, worked out by hand and anew. */
final class CommunityReportTest {

  private static final Path SANBAO_JIE = Folders.conventions().resolve("wuxing/sanbao-jie");
  private static final Path SAMPLE =
      Folders.conventions().resolveSibling("examples/quickstart/sample.jsonl");

  private static RuleBook rules() {
    try {
      return RuleBook.compile(Conventions.load(SANBAO_JIE));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Event> events(Convention convention, List<String> lines) throws IOException {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    Diagnostics problems = new Diagnostics();
    List<EventLog.Entry> entries =
        EventLog.read(new ByteArrayInputStream(bytes), "log", convention, problems).entries();
    return entries.stream().map(EventLog.Entry::event).toList();
  }

  /** A visit to an old neighbour (V-34): 3 points of 互助, once in seven days. */
  private static String visit(String id, String day, String household, String building) {
    String groups = building == null ? "" : ",\"groups\":{\"楼栋\":\"" + building + "\"}";
    return "{\"id\":\"%s\",\"type\":\"observation\",\"behaviour\":\"V-34\",\"at\":\"%sT09:00:00+08:00\",\"account\":\"%s\",\"actor\":\"r\"%s,\"verifiedBy\":{\"role\":\"楼栋长\",\"id\":\"g\"}}"
        .formatted(id, day, household, groups);
  }

  private static CommunityReport report(RuleBook rules, List<Event> events, String period) {
    return CommunityReport.of(
        RuleBooks.of(rules), events, Period.parse(period), "楼栋", null, () -> {});
  }

  private static String text(Map<String, BigDecimal> values) {
    return values.entrySet().stream()
        .map(one -> one.getKey() + " " + Decimals.text(one.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** Three households in building 3, two in building 4, one that says no building. */
  private static final List<String> VISITS =
      List.of(
          visit("E-1", "2024-01-10", "3-101", "3"),
          visit("E-2", "2024-01-11", "3-102", "3"),
          visit("E-3", "2024-01-12", "3-103", "3"),
          visit("E-4", "2024-01-13", "4-101", "4"),
          visit("E-5", "2024-02-10", "4-102", "4"),
          visit("E-6", "2024-02-11", "5-101", null),
          visit("E-7", "2024-02-12", "3-101", "3"));

  @Test
  void levelsAreMeansOfTheHouseholds() throws Exception {
    RuleBook rules = rules();
    CommunityReport report = report(rules, events(rules.convention(), VISITS), "2024-Q1");
    // Four households with 3 points each in January: 5 × 3 = 15. In February six, of which one
    // visited twice: (15 × 5 + 30) / 6 = 17.5. At the end of March 90 days reach back to 2 January.
    assertEquals(
        List.of(
            "参与水平 0, 自律水平 0, 互助水平 15, 成长水平 0, 协调度 0",
            "参与水平 0, 自律水平 0, 互助水平 17.5, 成长水平 0, 协调度 0",
            "参与水平 0, 自律水平 0, 互助水平 17.5, 成长水平 0, 协调度 0"),
        report.community().months().stream().map(CommunityReportTest::text).toList());
    assertEquals(6, report.community().accounts());
    assertEquals("参与水平", report.shortest(report.community()).name());
    Points care = report.commons().get(2);
    assertEquals("互助", care.name());
    assertEquals(List.of("12", "9", "0"), care.months().stream().map(Decimals::text).toList());
  }

  @Test
  void smallBuildingsAreTogetherWithThoseThatBelongToNone() throws Exception {
    RuleBook rules = rules();
    CommunityReport report = report(rules, events(rules.convention(), VISITS), "2024-Q1");
    assertEquals(2, report.groups().size());
    Part three = report.groups().get(0);
    assertEquals("3", three.name());
    assertEquals(3, three.accounts());
    // 30, 15 and 15
    assertEquals("20", Decimals.text(three.latest().get("互助水平")));
    Part rest = report.groups().get(1);
    assertNull(rest.name());
    assertEquals(3, rest.accounts());
    // of the three there was but one in January, who is not shown
    assertEquals("", text(rest.months().get(0)));
    assertEquals("15", Decimals.text(rest.latest().get("互助水平")));
  }

  @Test
  void aRestOfFewTakesTheSmallestBuildingWithIt() throws Exception {
    RuleBook rules = rules();
    List<String> lines = new ArrayList<>(VISITS.subList(0, 4));
    for (int i = 1; i <= 4; i++) {
      lines.add(visit("F-" + i, "2024-01-1" + i, "10-10" + i, "10"));
    }
    CommunityReport report = report(rules, events(rules.convention(), lines), "2024-01");
    // Of building 4 there is one household: it would be all that is missing of the community.
    assertEquals(2, report.groups().size());
    assertEquals("10", report.groups().get(0).name());
    assertNull(report.groups().get(1).name());
    assertEquals(4, report.groups().get(1).accounts());
  }

  @Test
  void nothingAfterTheLastDayCounts() throws Exception {
    RuleBook rules = rules();
    List<Event> events = events(rules.convention(), VISITS);
    CommunityReport january =
        CommunityReport.of(
            RuleBooks.of(rules),
            events,
            Period.parse("2024"),
            null,
            LocalDate.of(2024, 1, 12),
            () -> {});
    assertEquals(3, january.community().accounts());
    assertEquals(List.of(LocalDate.of(2024, 1, 12)), january.months());
    assertEquals(List.of(), january.groups());
    assertThrows(
        IllegalArgumentException.class,
        () -> CommunityReport.of(RuleBooks.of(rules), List.of(), null, null, null, () -> {}));
  }

  @Test
  void aConventionWithoutIndicatorsHasTotalsAll() throws Exception {
    RuleBook rules = RuleBook.compile(Conventions.load(Folders.small()));
    String line =
        "{\"id\":\"E-1\",\"type\":\"observation\",\"behaviour\":\"V-01\",\"at\":\"2024-03-01T09:00:00+08:00\",\"account\":\"1-101\",\"verifiedBy\":{\"role\":\"网格员\"},\"attributes\":{\"时长\":2}}";
    CommunityReport report =
        CommunityReport.of(
            RuleBooks.of(rules),
            events(rules.convention(), List.of(line)),
            null,
            null,
            null,
            () -> {});
    assertNull(report.shortest(report.community()));
    List<Section> sections = CommunitySections.of(report, Locale.CHINESE);
    assertTrue(sections.stream().noneMatch(one -> one.id().equals("trend")));
    assertTrue(CommunityPage.html(report, Locale.ENGLISH).contains("The convention has no"));
  }

  @Test
  void theOrderOfTheLinesDoesNotMatter() throws Exception {
    RuleBook rules = rules();
    List<String> lines = new ArrayList<>(Files.readAllLines(SAMPLE));
    CommunityReport first = report(rules, events(rules.convention(), lines), "2024");
    String page = CommunityPage.html(first, Locale.CHINESE);
    for (int seed = 1; seed <= 5; seed++) {
      Collections.shuffle(lines, new Random(seed));
      CommunityReport again = report(rules, events(rules.convention(), lines), "2024");
      assertEquals(first, again);
      assertEquals(page, CommunityPage.html(again, Locale.CHINESE));
    }
  }

  @Test
  void nobodyIsNamed() throws Exception {
    RuleBook rules = rules();
    List<Event> events = events(rules.convention(), Files.readAllLines(SAMPLE));
    String whole = CommunityPage.html(report(rules, events, "2024"), Locale.CHINESE);
    Pages.standsAlone(whole);
    String page = Pages.withoutScripts(whole);
    for (Event event : events) {
      assertFalse(page.contains(event.account().id()), event.account().id());
      assertFalse(event.actor() != null && page.contains(event.actor()), event.actor());
    }
  }

  @Test
  void totalsOfCategoriesAreTheSumOfAllPostings() throws Exception {
    RuleBook rules = rules();
    List<Event> events = events(rules.convention(), Files.readAllLines(SAMPLE));
    Map<String, BigDecimal> sums = new TreeMap<>();
    Chronicle chronicle = Chronicle.of(rules);
    List<Posting> postings = new ArrayList<>();
    for (Event event : events) {
      Decision decision = chronicle.take(event);
      if (!decision.repeated()) {
        postings.addAll(decision.postings());
      }
    }
    LocalDate over = LocalDate.of(2025, 1, 1);
    for (Account account : chronicle.accounts()) {
      postings.addAll(rules.asOf(account, over).postings());
    }
    for (Posting posting : postings) {
      if (posting.category() != null) {
        sums.merge(posting.category() + posting.unit(), posting.amount(), BigDecimal::add);
      }
    }
    for (Points points : report(rules, events, "2024").categories()) {
      BigDecimal sum = sums.getOrDefault(points.name() + points.unit(), BigDecimal.ZERO);
      assertEquals(0, sum.compareTo(points.total()), points.name() + " " + sum);
    }
  }

  @Test
  void thePointsOfTheBuildingsAreThoseOfTheCategories() throws Exception {
    RuleBook rules = rules();
    List<Event> events = events(rules.convention(), Files.readAllLines(SAMPLE));
    CommunityReport report = report(rules, events, "2024");
    Map<String, BigDecimal> sums = new TreeMap<>();
    report.categories().forEach(one -> sums.merge(one.unit(), one.total(), BigDecimal::add));
    assertTrue(report.groups().size() > 3);
    for (Map.Entry<String, BigDecimal> sum : sums.entrySet()) {
      BigDecimal ofGroups = BigDecimal.ZERO;
      for (Part part : report.groups()) {
        ofGroups = ofGroups.add(part.points().getOrDefault(sum.getKey(), BigDecimal.ZERO));
      }
      assertEquals(0, sum.getValue().compareTo(ofGroups), sum + " " + ofGroups);
      BigDecimal ofAll = report.community().points().getOrDefault(sum.getKey(), BigDecimal.ZERO);
      assertEquals(0, sum.getValue().compareTo(ofAll), sum + " " + ofAll);
    }
  }

  @Test
  void levelsAreThoseOfAFreshReplayToTheEndOfEachMonth() throws Exception {
    RuleBook rules = rules();
    List<Event> events = events(rules.convention(), Files.readAllLines(SAMPLE));
    CommunityReport report = report(rules, events, "2024");
    Map<String, String> buildings = new HashMap<>();
    for (Event event : events) {
      if (event instanceof Observation one && one.groups().containsKey("楼栋")) {
        buildings.put(one.account().toString(), one.groups().get("楼栋"));
      }
    }
    for (int i = 0; i < report.months().size(); i++) {
      LocalDate end = report.months().get(i);
      Chronicle chronicle = Chronicle.of(rules);
      events.stream().filter(one -> !rules.day(one.at()).isAfter(end)).forEach(chronicle::take);
      List<Account> households =
          chronicle.accounts().stream()
              .filter(one -> one.id().kind().equals("家庭户"))
              .map(one -> rules.asOf(one, end).account())
              .toList();
      assertEquals(
          naive(rules, households, end), report.community().months().get(i), end.toString());
      for (Part part : report.groups()) {
        List<Account> own =
            households.stream()
                .filter(one -> part.name() != null)
                .filter(one -> part.name().equals(buildings.get(one.id().toString())))
                .toList();
        if (part.name() != null) {
          assertEquals(naive(rules, own, end), part.months().get(i), part.name() + " " + end);
        }
      }
    }
  }

  /** The four levels from the histories of accounts, and how balanced they are. */
  private static Map<String, BigDecimal> naive(
      RuleBook rules, List<Account> households, LocalDate end) {
    Map<String, BigDecimal> levels = new TreeMap<>();
    if (households.size() < CommunityReport.FEWEST) {
      return levels;
    }
    BigDecimal hundred = BigDecimal.valueOf(100);
    for (Indicator one : rules.convention().indicators().subList(0, 4)) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Account household : households) {
        BigDecimal points = BigDecimal.ZERO;
        for (String item : items(rules.convention(), one.commons())) {
          points =
              points.add(
                  household.history().between(Set.of(item), null, end.minusDays(89), end).points());
        }
        BigDecimal level = points.multiply(BigDecimal.valueOf(5)).min(hundred);
        sum = sum.add(level.max(BigDecimal.ZERO));
      }
      BigDecimal size = BigDecimal.valueOf(households.size());
      levels.put(one.name(), Decimals.canonical(sum.divide(size, 1, RoundingMode.HALF_UP)));
    }
    BigDecimal least = Collections.min(levels.values());
    BigDecimal total = levels.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal mean = total.divide(BigDecimal.valueOf(4)).max(BigDecimal.ONE);
    levels.put(
        "协调度", Decimals.canonical(hundred.multiply(least).divide(mean, 1, RoundingMode.HALF_UP)));
    return levels;
  }

  /** The rules and settlements of a commons that post points of the first unit. */
  private static List<String> items(Convention convention, String commons) {
    List<String> items = new ArrayList<>();
    convention.behaviours().stream()
        .filter(one -> commons.equals(one.commons()))
        .flatMap(one -> one.rules().stream())
        .filter(rule -> rule.unit().equals("积分"))
        .forEach(rule -> items.add(rule.id()));
    convention.settlements().stream()
        .filter(one -> commons.equals(one.behaviour().commons()))
        .forEach(one -> items.add(one.id()));
    return items;
  }
}
