package org.gongyue.dsl.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Convention.Life;
import org.gongyue.dsl.Conventions;
import org.gongyue.dsl.Folders;
import org.gongyue.dsl.Written;
import org.gongyue.dsl.community.NoticeBoard;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.gongyue.measure.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PublicationTest {

  private static final Path GOLDEN =
      Folders.module().resolve("src/test/resources/publish/xiangtan.txt");

  @TempDir private Path folder;

  /** A small good convention with both lists and groups. */
  private Convention lists(String rolls) throws IOException {
    Written written = Written.in(folder);
    String charter = Files.readString(folder.resolve("convention.yaml"));
    written.charter(charter + rolls + "组: [单元]\n");
    String list = Files.readString(folder.resolve("rewards-penalties.yaml"));
    String black = rolls.isEmpty() ? "" : ", 黑榜: 30天";
    written.list(
        list.replace("负面:", "  - {编号: V-09, 行为: 助人标兵, 条款: 第一条, 得分: 1, 核实: 无, 后果: {红榜: 90天}}\n负面:")
            + "  - {编号: N-09, 行为: 屡教不改, 类别: 文明守约, 条款: 第二条, 扣分: 5, 核实: 无, 后果: {暂停兑换: 30天"
            + black
            + "}}\n");
    return written.load();
  }

  private static Observation did(String id, String behaviour, String account, String building) {
    return Observation.of(
            id,
            OffsetDateTime.of(2024, 3, 5, 9, 0, 0, 0, ZoneOffset.ofHours(8)),
            behaviour,
            AccountId.household(account))
        .by("actor-" + account)
        .in("单元", building);
  }

  private static Map<String, String> pages(Convention convention, List<Event> events) {
    List<Event> sorted = new ArrayList<>(events);
    sorted.sort(Event.CANONICAL_ORDER);
    Period period = Period.parse("2024-03");
    RuleBooks rules = RuleBooks.of(RuleBook.compile(convention));
    return Publication.of(convention, period, NoticeBoard.of(rules, sorted, period, "单元", () -> {}))
        .pages();
  }

  private static List<Event> four() {
    List<Event> events = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      events.add(did("E-" + i, "N-09", "3-10" + i, "3"));
    }
    return events;
  }

  @Test
  void onlyWhoAgreedIsOnTheRedList() throws IOException {
    List<Event> events = four();
    events.add(did("E-8", "V-09", "3-103", "3").consenting(List.of("红榜")));
    events.add(did("E-9", "V-09", "3-104", "3"));
    String page = pages(lists(""), events).get("honours.html");
    assertTrue(page.contains("3-103"), page);
    assertTrue(page.contains("2024-06-02"), page);
    assertFalse(page.contains("3-104"), page);
    assertFalse(page.contains("黑榜"), page);
    assertFalse(page.contains("actor-"), page);
  }

  @Test
  void theBlackListIsThereOnlyIfTheConventionSaysSoAndMasked() throws IOException {
    Map<String, String> pages = pages(lists("名单: {黑榜: 启用}\n"), four());
    String page = pages.get("honours.html");
    assertTrue(page.contains("家庭户 ＊＊"), page);
    assertTrue(page.contains("2024-04-03"), page);
    pages.forEach((path, one) -> assertFalse(one.contains("3-10"), path));
  }

  @Test
  void aBuildingOfTwoIsAHousehold() throws IOException {
    List<Event> events = four();
    events.add(did("E-5", "N-09", "5-101", "甲5"));
    events.add(did("E-6", "N-09", "5-102", "甲5"));
    events.add(did("E-7", "N-09", "6-101", "6-101"));
    String page = pages(lists(""), events).get("totals.html");
    assertFalse(page.contains("甲5"), page);
    assertFalse(page.contains("6-101"), page);
    assertTrue(page.contains("（本期 2 个）"), page);
    assertTrue(page.contains(">3<"), page);
  }

  @Test
  void whatIsCalledLikeSomebodyIsNotCalled() throws IOException {
    List<Event> events = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      events.add(did("E-" + i, "N-09", "3-10" + i, "actor-3-101"));
      events.add(did("F-" + i, "N-09", "4-10" + i, "4"));
    }
    String page = pages(lists(""), events).get("totals.html");
    assertFalse(page.contains("actor-"), page);
    assertTrue(page.contains(">4<"), page);
  }

  @Test
  void ofTwoHouseholdsThereAreNoTotals() throws IOException {
    Map<String, String> pages = pages(lists("名单: {黑榜: 启用}\n"), four().subList(0, 2));
    for (Notice notice : Notice.values()) {
      if (notice.isOfPeriod()) {
        String page = pages.get(notice.file());
        assertTrue(page.contains("不公布"), page);
        assertFalse(page.contains("<table"), page);
      }
    }
  }

  @Test
  void whatWasNotAdoptedIsADraft() throws IOException {
    Convention convention = lists("");
    LocalDate from = convention.life().from();
    Convention draft = convention.with(new Life(null, null, null, from, null));
    Map<String, String> pages = Publication.of(draft).pages();
    assertEquals(12, pages.size());
    pages.forEach(
        (path, page) -> assertTrue(page.contains(path.startsWith("en/") ? "DRAFT" : "草案"), path));
    assertTrue(pages.get("index.html").contains("打算从 " + from + " 起"), "no plan");
    Publication.of(convention)
        .pages()
        .forEach((path, page) -> assertFalse(page.contains("草案"), path));
  }

  @Test
  void theSameGivesTheSameBytes() throws IOException {
    Convention convention = lists("");
    assertEquals(pages(convention, four()), pages(convention, four()));
  }

  @Test
  void everyShippedConventionCanBePublished() throws Exception {
    try (var found = Files.walk(Folders.conventions())) {
      List<Path> all =
          found
              .filter(path -> path.endsWith("convention.yaml"))
              .map(Path::getParent)
              .sorted()
              .toList();
      for (Path one : all) {
        Publication.of(Conventions.load(one)).pages().forEach(PageCheck::of);
      }
    }
    pages(lists("名单: {黑榜: 启用}\n"), four()).forEach(PageCheck::of);
  }

  /** Two short pages as people read them, without what stands around. */
  @Test
  void thisIsHowItReads() throws Exception {
    Convention convention = Conventions.load(Folders.conventions().resolve("village/xiangtan"));
    Map<String, String> pages = Publication.of(convention).pages();
    StringBuilder told = new StringBuilder();
    for (String path :
        List.of("negative.html", "rules.html", "catalogue.html", "en/catalogue.html")) {
      told.append("==== ").append(path).append('\n');
      told.append(PageCheck.main(pages.get(path)));
    }
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, told);
    }
    assertEquals(Files.readString(GOLDEN), told.toString());
  }
}
