package org.gongyue.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.gongyue.account.Account;
import org.gongyue.decision.Decision;
import org.gongyue.dsl.Reload.Kind;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;
import org.gongyue.event.AccountId;
import org.gongyue.event.Observation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 一个文件夹里许多社区的公约：改好了就换上，改坏了就照旧。The tree is that of {@code conventions/wuxing}: 白云新村 inherits the
 * street's template, 三堡街 stands alone.
 */
final class CommunitiesTest {

  private static final String STREET = "wuxing/street";
  private static final String HEIR = "wuxing/baiyun-xincun";
  private static final String ALONE = "wuxing/sanbao-jie";
  private static final String CHARTER = "convention.yaml";
  private static final String DEMO = "wuxing/demo";

  @TempDir private Path temporary;
  private Path root;

  @BeforeEach
  void copy() throws IOException {
    root = temporary.resolve("root");
    copy(Folders.conventions().resolve("wuxing"), root.resolve("wuxing"));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.createDirectories(to.resolve(from.relativize(file)).getParent());
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void replace(Path file, String old, String text) throws IOException {
    String content = Files.readString(file);
    assertTrue(content.contains(old), old);
    Files.writeString(file, content.replace(old, text));
  }

  private Path charter(String id) {
    return root.resolve(id).resolve(CHARTER);
  }

  /** A second version of 三堡街 in a folder of its own. */
  private Path second(String version, String first) throws IOException {
    Path folder = root.resolve("wuxing/sanbao-jie-2025");
    copy(root.resolve(ALONE), folder);
    replace(folder.resolve(CHARTER), "版本: 2024", "版本: " + version);
    replace(
        folder.resolve(CHARTER), "生效: {自: 2024-01-01, 至: 2024-12-31}", "生效: {自: " + first + "}");
    return folder;
  }

  private static String said(Reload reload) {
    List<String> said = new ArrayList<>();
    reload.changes().forEach(change -> said.add(change.kind() + " " + change.community()));
    return String.join(", ", said);
  }

  private static RuleBooks rules(Communities communities, String id) {
    return communities.rules(id).orElseThrow();
  }

  private static List<String> versions(RuleBooks rules) {
    return rules.versions().stream().map(book -> book.convention().version()).toList();
  }

  private static String name(RuleBooks rules) {
    return rules.versions().get(0).convention().name();
  }

  /** 文件夹名的先后不影响结果，社区按编号排列。 */
  @Test
  void allCommunitiesAreFoundInTheOrderOfTheirIds() throws IOException {
    Communities communities = Communities.load(root);
    assertEquals(
        "ADDED " + HEIR + ", ADDED " + ALONE + ", ADDED " + STREET, said(communities.latest()));
    assertEquals(List.of(HEIR, ALONE, STREET), List.copyOf(communities.all().keySet()));
    assertTrue(communities.latest().isClean());
    assertTrue(communities.rules("wuxing/nowhere").isEmpty());
    assertEquals(communities.latest(), Communities.load(root).latest());
  }

  /** 什么都没改，或者只改了时间、注释，规则还是原来的那一份。 */
  @Test
  void whatDidNotChangeStaysTheSameInstance() throws IOException {
    Communities communities = Communities.load(root);
    var before = communities.all();
    assertEquals("", said(communities.reload()));
    replace(charter(ALONE), "编号:", "# 一条注释\n编号:");
    assertEquals("", said(communities.reload()));
    communities.all().forEach((id, rules) -> assertSame(before.get(id), rules));
  }

  /** 改好、改坏、再改好、撤走：坏的新版本从不代替好的。 */
  @Test
  void goodThenChangedThenBrokenThenGoodThenRemoved() throws IOException {
    Communities communities = Communities.load(root);
    RuleBooks first = rules(communities, ALONE);
    RuleBooks neighbour = rules(communities, STREET);
    String name = name(first);

    replace(charter(ALONE), "名称: " + name, "名称: 新名称");
    assertEquals("REPLACED " + ALONE, said(communities.reload()));
    RuleBooks second = rules(communities, ALONE);
    assertEquals("新名称", name(second));
    assertEquals(name, name(first));

    replace(charter(ALONE), "版本: 2024", "版木: 2024");
    Reload broken = communities.reload();
    assertEquals("KEPT " + ALONE, said(broken));
    assertFalse(broken.isClean());
    assertSame(second, rules(communities, ALONE));
    Reload.Change kept = broken.of(Kind.KEPT).get(0);
    assertEquals(List.of(root.resolve(ALONE)), kept.folders());
    assertTrue(kept.diagnostics().stream().anyMatch(d -> "版本".equals(d.suggestion())));
    assertEquals(broken, communities.reload(), "said again until it is mended");

    replace(charter(ALONE), "版木: 2024", "版本: 2024");
    assertEquals("", said(communities.reload()));
    assertSame(second, rules(communities, ALONE));

    delete(root.resolve(ALONE));
    assertEquals("REMOVED " + ALONE, said(communities.reload()));
    assertTrue(communities.rules(ALONE).isEmpty());
    assertSame(neighbour, rules(communities, STREET));
    assertEquals("", said(communities.reload()));
  }

  /** 连编号都读不出来了，也知道是谁的文件夹；只少了公约一个文件，不算撤走。 */
  @Test
  void aFolderThatCannotBeReadIsStillItsCommunitys() throws IOException {
    Communities communities = Communities.load(root);
    RuleBooks before = rules(communities, ALONE);
    String good = Files.readString(charter(ALONE));
    Files.writeString(charter(ALONE), "编号: [\n");
    assertEquals("KEPT " + ALONE, said(communities.reload()));
    Files.delete(charter(ALONE));
    assertEquals("KEPT " + ALONE, said(communities.reload()));
    assertSame(before, rules(communities, ALONE));
    Files.writeString(charter(ALONE), good);
    assertTrue(communities.reload().isClean());
    assertSame(before, rules(communities, ALONE));
  }

  /** 一开始就是坏的，没有可以照旧的规则；别的社区不受影响。 */
  @Test
  void whatIsBrokenFromTheStartIsRefused() throws IOException {
    replace(charter(ALONE), "版本: 2024", "版木: 2024");
    Files.createDirectories(root.resolve("new"));
    Files.writeString(root.resolve("new").resolve(CHARTER), "编号: [\n");
    Communities communities = Communities.load(root);
    assertEquals(
        "ADDED " + HEIR + ", REFUSED " + ALONE + ", ADDED " + STREET + ", REFUSED null",
        said(communities.latest()));
    assertEquals(List.of(HEIR, STREET), List.copyOf(communities.all().keySet()));
    Reload.Change nameless = communities.latest().of(Kind.REFUSED).get(1);
    assertNull(nameless.community());
    assertFalse(nameless.diagnostics().isEmpty());
    replace(charter(ALONE), "版木: 2024", "版本: 2024");
    assertEquals("ADDED " + ALONE + ", REFUSED null", said(communities.reload()));
  }

  /** 同一编号的几个文件夹是几个版本；坏的新版本不进来，旧版本整份照旧。 */
  @Test
  void foldersWithOneIdAreVersions() throws IOException {
    Communities communities = Communities.load(root);
    RuleBooks one = rules(communities, ALONE);
    Path second = second("2025", "2025-01-01");
    assertEquals("REPLACED " + ALONE, said(communities.reload()));
    RuleBooks two = rules(communities, ALONE);
    assertEquals(List.of("2024", "2025"), versions(two));
    assertEquals(List.of("2024"), versions(one));
    assertEquals("2025", two.on(LocalDate.of(2025, 3, 1)).convention().version());

    replace(second.resolve(CHARTER), "类别:", "类型:");
    Reload broken = communities.reload();
    assertEquals("KEPT " + ALONE, said(broken));
    assertEquals(List.of(second), broken.changes().get(0).folders());
    assertSame(two, rules(communities, ALONE));

    delete(second);
    assertEquals("REPLACED " + ALONE, said(communities.reload()));
    assertEquals(List.of("2024"), versions(rules(communities, ALONE)));
  }

  /** 版本相同，或者生效的第一天相同，说不清哪个算数：照旧，并说明。 */
  @Test
  void versionsThatClashChangeNothing() throws IOException {
    Communities communities = Communities.load(root);
    RuleBooks before = rules(communities, ALONE);
    Path second = second("2025", "2024-01-01");
    Reload sameDay = communities.reload();
    assertEquals("KEPT " + ALONE, said(sameDay));
    assertTrue(sameDay.changes().get(0).problem().contains("2025 from 2024-01-01"));
    assertEquals(List.of(root.resolve(ALONE), second), sameDay.changes().get(0).folders());
    assertSame(before, rules(communities, ALONE));
    delete(second);
    delete(second("2024", "2025-01-01"));
    second("2024", "2025-01-01");
    assertEquals("KEPT " + ALONE, said(communities.reload()));
    assertSame(before, rules(communities, ALONE));
    assertEquals(
        "ADDED " + HEIR + ", REFUSED " + ALONE + ", ADDED " + STREET,
        said(Communities.load(root).latest()));
  }

  /** 样板改了，继承它的社区也重读；样板坏了，两家都照旧。 */
  @Test
  void aChangeOfTheBaseReachesItsHeirs() throws IOException {
    Communities communities = Communities.load(root);
    RuleBooks alone = rules(communities, ALONE);
    RuleBooks before = rules(communities, HEIR);
    Path list = root.resolve(STREET).resolve("redemption.yaml");
    String good = Files.readString(list);
    Files.writeString(list, good.replaceFirst("价格: 20\n", "价格: 21\n"));
    assertEquals("REPLACED " + HEIR + ", REPLACED " + STREET, said(communities.reload()));
    RuleBooks changed = rules(communities, HEIR);
    assertNotSame(before, changed);

    Files.writeString(list, good.replaceFirst("价格:", "价恪:"));
    assertEquals("KEPT " + HEIR + ", KEPT " + STREET, said(communities.reload()));
    assertSame(changed, rules(communities, HEIR));

    delete(root.resolve(STREET));
    assertEquals("KEPT " + HEIR + ", REMOVED " + STREET, said(communities.reload()));
    assertSame(changed, rules(communities, HEIR));
    assertSame(alone, rules(communities, ALONE));

    copy(Folders.conventions().resolve(STREET), root.resolve(STREET));
    assertEquals("REPLACED " + HEIR + ", ADDED " + STREET, said(communities.reload()));
  }

  /** 样板可以在根文件夹之外；更近的地方出现了同名样板，就用更近的。 */
  @Test
  void aBaseAboveTheRootAndANearerOneAreSeen() throws IOException {
    Path district = root.resolve("district");
    Files.createDirectories(district);
    Files.move(root.resolve(HEIR), district.resolve("heir"));
    Communities communities = Communities.load(district);
    RuleBooks before = rules(communities, HEIR);
    assertEquals("", said(communities.reload()));
    replace(charter(STREET), "维护邻里安宁", "守护邻里安宁");
    assertEquals("REPLACED " + HEIR, said(communities.reload()));
    RuleBooks changed = rules(communities, HEIR);
    assertNotSame(before, changed);
    Files.createDirectories(district.resolve(STREET));
    Files.writeString(district.resolve(STREET).resolve(CHARTER), "编号: wuxing/street\n版本: 2024\n");
    assertEquals("KEPT " + HEIR + ", REFUSED " + STREET, said(communities.reload()));
    assertSame(changed, rules(communities, HEIR));
  }

  /** 链接不会把根文件夹以外的公约带进来；根文件夹不见了，什么都不变。 */
  @Test
  void linksDoNotLeadOutAndAMissingRootChangesNothing() throws IOException {
    Path outside = Files.createDirectories(temporary.resolve("outside"));
    Written.in(outside);
    Files.createSymbolicLink(root.resolve("linked"), outside);
    Path folder = Files.createDirectories(root.resolve("files"));
    Written.in(folder);
    Files.delete(folder.resolve("redemption.yaml"));
    Files.createSymbolicLink(folder.resolve("redemption.yaml"), outside.resolve("redemption.yaml"));
    Communities communities = Communities.load(root);
    Reload.Change refused = communities.latest().of(Kind.REFUSED).get(0);
    assertEquals(DEMO, refused.community());
    assertEquals(List.of(folder), refused.folders());
    assertTrue(refused.problem().contains("link"));
    assertEquals(1, communities.latest().of(Kind.REFUSED).size());

    Files.move(root, temporary.resolve("moved"));
    var before = communities.all();
    assertThrows(IOException.class, communities::reload);
    assertSame(before, communities.all());
    Files.createSymbolicLink(root, temporary.resolve("moved"));
    assertEquals("REFUSED " + DEMO, said(communities.reload()));
    assertEquals(before, communities.all());
  }

  /** 一边记分一边换规则：每个决定从头到尾用一份规则，或旧或新，从不混杂。 */
  @Test
  void whoScoresDuringReloadsFinishesOnTheRulesThatItBeganWith()
      throws IOException, InterruptedException, ExecutionException {
    Path folder = Files.createDirectories(root.resolve("demo"));
    Written demo = Written.in(folder);
    String list = Files.readString(folder.resolve("rewards-penalties.yaml"));
    Communities communities = Communities.load(root);
    AtomicBoolean isOver = new AtomicBoolean();
    Set<BigDecimal> amounts = ConcurrentHashMap.newKeySet();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Integer>> scoring = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        scoring.add(threads.submit(() -> score(communities, isOver, amounts)));
      }
      Future<?> other = threads.submit(() -> communities.reload());
      for (int i = 1; i <= 30; i++) {
        // Rates 2 and 3 in turn; each third list is broken and never seen.
        String text = list.replace("2 * 时长", i % 2 + 2 + " * 时长");
        demo.list(i % 3 == 0 ? text.replace("得分", "得芬") : text);
        communities.reload();
      }
      other.get();
      isOver.set(true);
      for (Future<Integer> one : scoring) {
        assertTrue(one.get() > 0);
      }
    } finally {
      isOver.set(true);
      threads.shutdown();
    }
    assertTrue(
        Set.of(new BigDecimal("20"), new BigDecimal("30")).containsAll(amounts), "" + amounts);
  }

  /** Ten hours of help in ten events on one household, over and over; how often. */
  private static int score(Communities communities, AtomicBoolean isOver, Set<BigDecimal> amounts) {
    int rounds = 0;
    OffsetDateTime at = OffsetDateTime.parse("2024-03-01T09:00:00+08:00");
    while (!isOver.get() || rounds == 0) {
      RuleBooks rules = rules(communities, DEMO);
      RuleBook book = rules.on(LocalDate.of(2024, 3, 1));
      Account account = rules.open(AccountId.household("1"), LocalDate.of(2024, 3, 1));
      for (int i = 0; i < 10; i++) {
        Observation help =
            Observation.of("E-" + i, at.plusHours(i), "助老服务", account.id())
                .with("时长", BigDecimal.ONE)
                .by("r")
                .verifiedBy("网格员", "g");
        Decision decision = book.score(account, help);
        account = decision.account();
      }
      amounts.add(account.balance("积分").stripTrailingZeros().setScale(0));
      rounds++;
    }
    return rounds;
  }
}
