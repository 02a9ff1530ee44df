package org.gongyue.dsl.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.gongyue.convention.Convention;
import org.gongyue.decision.Code;
import org.gongyue.decision.Status;
import org.gongyue.dsl.Conventions;
import org.gongyue.dsl.Folders;
import org.gongyue.dsl.Written;
import org.gongyue.dsl.page.Pages;
import org.gongyue.dsl.probe.Walks;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.gongyue.event.Redemption;
import org.gongyue.random.RandomLogs;
import org.gongyue.random.RandomLogs.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImpactTest {

  @TempDir private Path folder;

  private static final AccountId ONE = AccountId.household("1-101");
  private static final AccountId TWO = AccountId.household("1-102");
  private static final AccountId THREE = AccountId.household("2-101");

  private static OffsetDateTime at(String day) {
    return OffsetDateTime.parse(day + "T09:00:00+08:00");
  }

  private static Observation help(String id, String day, AccountId account, int hours) {
    return Observation.of(id, at(day), "V-01", account)
        .with("时长", hours)
        .in("楼栋", account.id().substring(0, 1))
        .verifiedBy("网格员", "g-1");
  }

  private static final List<Event> LOG =
      List.of(
          help("E-1", "2024-03-01", ONE, 10),
          help("E-2", "2024-03-02", ONE, 10),
          help("E-3", "2024-03-03", TWO, 4),
          Observation.of("E-4", at("2024-03-04"), "N-01", THREE)
              .in("楼栋", "2")
              .verifiedBy("网格员", "g-1"),
          new Redemption("E-5", at("2024-03-05"), ONE, null, "G-01", 1),
          help("E-6", "2025-03-01", ONE, 10));

  /** In force a year later: 3 points an hour in place of 2, and throwing suspends redemption. */
  private Convention draft() throws IOException {
    String charter = Files.readString(Folders.small().resolve("convention.yaml"));
    String list = Files.readString(Folders.small().resolve("rewards-penalties.yaml"));
    return Written.in(folder)
        .charter(
            charter
                .replace("版本: 2024", "版本: 2025")
                .replace("自: 2024-01-01, 至: 2024-12-31", "自: 2025-01-01, 至: 2025-12-31"))
        .list(list.replace("2 * 时长", "3 * 时长").replace("扣分: 20", "扣分: 20\n    后果: {暂停兑换: 90天}"))
        .load();
  }

  private static RuleBook small() throws Exception {
    return RuleBook.compile(Conventions.load(Folders.small()));
  }

  private static Impact impact(RuleBook one, RuleBook other, List<Event> log) {
    return Impact.of(one, other, log, null, () -> {});
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  /**
   * Household 1-101 helps for 20 hours: 40 points before, too few for a reward of 50; after the
   * change 60, which buys it and leaves 10. 1-102 helps for 4 hours: 8 before, 12 after.
   */
  @Test
  void whoGainsAndWhoLosesIsWorkedOut() throws Exception {
    Impact impact = impact(small(), RuleBook.compile(draft()), LOG);
    UnitImpact points = impact.units().get(0);
    assertEquals("积分", points.unit());
    assertEquals(List.of(new Change(TWO, number("8"), number("12"))), points.gaining());
    assertEquals(List.of(new Change(ONE, number("40"), number("10"))), points.losing());
    assertEquals(1, points.unchanged());
    assertEquals(number("48"), points.before());
    assertEquals(number("22"), points.after());
    assertEquals(3, impact.units().get(1).unchanged());
  }

  @Test
  void bothArePlayedOnTheDaysOfTheOneBefore() throws Exception {
    Impact impact = impact(small(), RuleBook.compile(draft()), LOG);
    assertEquals("2024-01-01", impact.footing().from().toString());
    assertEquals("2024-12-31", impact.footing().until().toString());
    assertTrue(impact.footing().isMoved());
    assertEquals(6, impact.events());
    assertEquals(1, impact.outside());
    assertEquals("2024-03-05", impact.day().toString());
    assertFalse(impact(small(), small(), LOG).footing().isMoved());
    // the other way round, too: the days of the draft have but one event
    assertEquals(5, impact(RuleBook.compile(draft()), small(), LOG).outside());
  }

  @Test
  void theRulesThatCausedItAreTold() throws Exception {
    Impact impact = impact(small(), RuleBook.compile(draft()), LOG);
    assertEquals(
        List.of(
            new ItemImpact("G-01", "洗衣液", "积分", 0, number("0"), 1, number("-50")),
            new ItemImpact("V-01", "助老服务", "积分", 3, number("48"), 3, number("72"))),
        impact.items());
  }

  @Test
  void itIsToldByBuilding() throws Exception {
    Impact impact = impact(small(), RuleBook.compile(draft()), LOG);
    assertEquals(
        List.of(
            new GroupImpact("楼栋", "1", "积分", 2, 1, 1, number("48"), number("22")),
            new GroupImpact("楼栋", "2", "积分", 1, 0, 0, number("0"), number("0"))),
        impact.groups().stream().filter(group -> group.unit().equals("积分")).toList());
  }

  @Test
  void aRedemptionThatBecomesPossibleIsTold() throws Exception {
    Impact impact = impact(small(), RuleBook.compile(draft()), LOG);
    StatusChange change = impact.redemptions().get(0);
    assertEquals("E-5", change.event().id());
    assertEquals(Status.REJECTED, change.before());
    assertEquals(Status.POSTED, change.after());
    assertTrue(change.isNowTaken());
    assertEquals(Code.BALANCE_TOO_LOW, change.reasons().get(0).code());
  }

  @Test
  void aConsequenceThatAppearsIsTold() throws Exception {
    Impact impact = impact(small(), RuleBook.compile(draft()), LOG);
    EffectChange change = impact.effects().get(0);
    assertEquals(1, impact.effects().size());
    assertTrue(change.isNew());
    assertEquals("E-4", change.event());
    assertEquals("暂停兑换", change.after().state());
    Impact back = impact(RuleBook.compile(draft()), small(), LOG.subList(5, 6));
    assertEquals(List.of(), back.effects());
  }

  @Test
  void barsAreOfOneWidthAndZeroHasItsOwn() {
    List<BigDecimal> differences =
        Stream.of("-30", "0", "0", "4", "10", "11", "50").map(BigDecimal::new).toList();
    // the widest usual one is 50: bars of 10
    assertEquals(
        List.of(
            new Bin(-1, number("20"), number("30"), 1),
            new Bin(-1, number("10"), number("20"), 0),
            new Bin(-1, number("0"), number("10"), 0),
            new Bin(0, null, null, 2),
            new Bin(1, number("0"), number("10"), 2),
            new Bin(1, number("10"), number("20"), 1),
            new Bin(1, number("20"), number("30"), 0),
            new Bin(1, number("30"), number("40"), 0),
            new Bin(1, number("40"), number("50"), 1)),
        Bin.of(differences));
    assertEquals(List.of(new Bin(0, null, null, 1)), Bin.of(List.of(number("0.0"))));
  }

  @Test
  void everyAccountIsInOneBar() {
    Random random = new Random(3);
    for (int i = 0; i < 500; i++) {
      List<BigDecimal> differences = new ArrayList<>();
      for (int j = random.nextInt(60); j >= 0; j--) {
        long size = random.nextLong(1L << random.nextInt(1, 30));
        differences.add(BigDecimal.valueOf(random.nextBoolean() ? size : -size, 2));
      }
      int all = Bin.of(differences).stream().mapToInt(Bin::count).sum();
      assertEquals(differences.size(), all, differences::toString);
    }
  }

  @Test
  void gainsLessLossesAreTheWholeDifferenceAndTheRulesExplainIt() throws Exception {
    RuleBook draft = RuleBook.compile(draft());
    RuleBook small = small();
    Random random = new Random(11);
    for (int i = 0; i < 60; i++) {
      List<Wish> wishes = new ArrayList<>();
      for (int j = 0; j < 60; j++) {
        wishes.add(new Wish(random.nextInt(24 * 355), random.nextLong(1L << 40)));
      }
      List<Event> log = new ArrayList<>(RandomLogs.events(small.convention(), wishes));
      log.sort(Event.CANONICAL_ORDER);
      Impact impact = impact(small, draft, log);
      for (UnitImpact unit : impact.units()) {
        BigDecimal difference = unit.after().subtract(unit.before());
        assertEquals(0, unit.gained().subtract(unit.lost()).compareTo(difference));
        BigDecimal byItem =
            impact.items().stream()
                .filter(item -> item.unit().equals(unit.unit()))
                .map(ItemImpact::difference)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, byItem.compareTo(difference));
        assertTrue(impact.items().stream().allMatch(item -> item.item() != null));
        int all = unit.gaining().size() + unit.losing().size() + unit.unchanged();
        assertEquals(unit.changes().size(), all);
      }
    }
  }

  @Test
  void aConventionComparedWithItselfHasNoImpact() throws Exception {
    try (Stream<Path> below = Files.walk(Folders.conventions())) {
      for (Path charter : below.filter(path -> path.endsWith("convention.yaml")).toList()) {
        Convention convention = Conventions.load(charter.getParent());
        RuleBook rules = RuleBook.compile(convention);
        Walks walks = new Walks(List.of(rules), Set.of());
        for (int i = 0; i < 8; i++) {
          assertTrue(impact(rules, rules, walks.walk(i)).isNone());
        }
      }
    }
  }

  @Test
  void thePageStandsAloneAndIsInOneLanguage() throws Exception {
    Impact impact = impact(small(), RuleBook.compile(draft()), LOG);
    String page = ImpactPage.html(impact, Locale.CHINESE);
    assertTrue(page.contains("<html lang=\"zh-CN\">"));
    assertTrue(page.contains("\"told\":\"条形图：积分：各种变化有多少账户"));
    assertTrue(page.contains("积分余额 40，需要 50，还差 10"));
    Pages.standsAlone(page);
    assertTrue(ImpactPage.html(impact, Locale.ENGLISH).contains("<html lang=\"en\">"));
  }
}
