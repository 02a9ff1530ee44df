package org.gongyue.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongyue.convention.Article;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Reward;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostic;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.diagnostic.Severity;
import org.gongyue.engine.RuleBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What it means to inherit: {@code wuxing/heir} inherits {@code wuxing/demo}, the small good
 * convention. What is refused is shown by the folders {@code broken/base-…}, {@code locked…},
 * {@code out-of-bounds…}, {@code added-…}, {@code omit-…} and {@code override-…}.
 */
final class InheritanceTest {

  private static final String CHARTER =
      """
      编号: wuxing/heir
      版本: 2024-2
      名称: 街坊公约
      继承: {编号: wuxing/demo, 版本: 2024}
      通过: {机构: 居民会议, 日期: 2023-12-01}
      备案: {日期: 2023-12-02}
      公示: {自: 2023-12-03}
      生效: {自: 2024-03-01}
      """;

  @TempDir private Path folder;
  private Written base;
  private Written heir;

  @BeforeEach
  void write() throws IOException {
    base = Written.in(Files.createDirectories(folder.resolve("wuxing/demo")));
    heir = new Written(Files.createDirectories(folder.resolve("wuxing/heir"))).charter(CHARTER);
  }

  private static Behaviour behaviour(Convention convention, String id) {
    return convention.behaviours().stream().filter(b -> b.id().equals(id)).findFirst().get();
  }

  private static String amount(Convention convention, String id) {
    return behaviour(convention, id).rules().get(0).amount().text();
  }

  private List<Code> errors() {
    return Conventions.check(heir.folder()).diagnostics().stream()
        .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
        .map(Diagnostic::code)
        .toList();
  }

  /** 没有写的文件，照样板：只写公约的身份，就有了样板的全部内容。 */
  @Test
  void whatIsNotWrittenIsAsInTheBase() {
    Convention from = base.load();
    Convention effective = heir.load();
    assertEquals(from.behaviours(), effective.behaviours());
    assertEquals(from.rewards(), effective.rewards());
    assertEquals(from.articles(), effective.articles());
    assertEquals(from.units(), effective.units());
    assertEquals(from.accountKinds(), effective.accountKinds());
  }

  /** 编号、版本、名称、通过、备案、公示、生效不继承：每个社区要自己通过。 */
  @Test
  void aCommunityAdoptsItsOwn() {
    Convention effective = heir.load();
    assertEquals("wuxing/heir", effective.id());
    assertEquals("2024-2", effective.version());
    assertEquals("2024-03-01", effective.life().from().toString());
    heir.charter(CHARTER.replaceFirst("(?m)^生效.*$", ""));
    assertEquals(List.of(Code.MISSING_KEY), errors());
  }

  /** 公约里写了的键代替样板的，条款按条款号合并。 */
  @Test
  void articlesMergeByIdAndOtherKeysAreReplaced() {
    heir.charter(CHARTER + "计分单位: [家庭户]\n条款: {第二条: 不抛物，不泼水。, 第四条: 楼道共用。}\n");
    Convention effective = heir.load();
    assertEquals(List.of("家庭户"), effective.accountKinds());
    assertEquals(
        Map.of("第一条", "邻里互相帮助。", "第二条", "不抛物，不泼水。", "第三条", "积分可以兑换。", "第四条", "楼道共用。"),
        effective.articles().stream().collect(Collectors.toMap(Article::id, Article::text)));
    assertEquals("第四条", effective.articles().get(3).id());
  }

  /** 责任清单按角色合并：社区写了的角色代替样板的，新的角色排在后面。 */
  @Test
  void rolesAreReplacedByNameAndNewOnesComeLast() throws IOException {
    String duty = "职责: [{内容: %s, 条款: 第一条, 见: [V-01]}]";
    base.charter(
        Files.readString(base.folder().resolve("convention.yaml"))
            + "责任清单:\n  - {角色: 网格员, "
            + duty.formatted("走访")
            + "}\n  - {角色: 楼栋长, "
            + duty.formatted("巡查")
            + "}\n");
    assertEquals(List.of("网格员 走访", "楼栋长 巡查"), duties(heir.load()));
    heir.charter(
        CHARTER
            + "责任清单:\n  - {角色: 居民, "
            + duty.formatted("互助")
            + "}\n  - {角色: 网格员, "
            + duty.formatted("代办")
            + "}\n");
    assertEquals(List.of("网格员 代办", "楼栋长 巡查", "居民 互助"), duties(heir.load()));
  }

  private static List<String> duties(Convention convention) {
    return convention.responsibilities().stream()
        .flatMap(one -> one.duties().stream().map(duty -> one.role() + " " + duty.text()))
        .toList();
  }

  /** 样板的职责见的是社区取消了的一条：那一条不再算；社区自己写的才是错。 */
  @Test
  void whatIsOmittedIsNoLongerSeen() throws IOException {
    base.charter(
        Files.readString(base.folder().resolve("convention.yaml"))
            + "责任清单:\n  - {角色: 网格员, 职责: [{内容: 走访, 条款: 第一条, 见: [V-01, N-01]}]}\n");
    heir.list("取消: [N-01]\n");
    assertEquals(List.of("V-01"), heir.load().responsibilities().get(0).duties().get(0).seenIn());
    heir.charter(CHARTER + "责任清单:\n  - {角色: 网格员, 职责: [{内容: 走访, 条款: 第一条, 见: [N-01]}]}\n");
    assertEquals(List.of(Code.UNKNOWN_SEEN_IN, Code.OMITTED_BUT_NAMED), errors());
  }

  /** 编号与样板相同的一条，只改写了的键，其余照样板。 */
  @Test
  void anItemIsOverriddenKeyByKey() {
    heir.list("正面:\n  - {编号: V-01, 得分: 3 * 时长}\n");
    heir.catalogue("兑换品:\n  - {编号: G-01, 价格: 40}\n");
    Convention effective = heir.load();
    assertEquals("3 * 时长", amount(effective, "V-01"));
    assertEquals("助老服务", behaviour(effective, "V-01").name());
    assertEquals(
        behaviour(base.load(), "V-01").rules().get(0).verification(),
        behaviour(effective, "V-01").rules().get(0).verification());
    assertEquals(BigDecimal.valueOf(40), effective.rewards().get(0).price());
    assertEquals("洗衣液", effective.rewards().get(0).name());
  }

  /** 中文键可以改写英文键，反过来也行。 */
  @Test
  void aKeyIsTheSameInEitherLanguage() {
    heir.list("positive:\n  - {id: V-01, award: 3}\n");
    assertEquals("3", amount(heir.load(), "V-01"));
  }

  /** 样板没有的编号，加在样板的后面。 */
  @Test
  void newItemsComeAfterTheBases() {
    heir.list("正面:\n  - {编号: V-02, 行为: 扫楼道, 条款: 第一条, 得分: 1, 核实: 楼栋长}\n");
    assertEquals(
        List.of("V-01", "V-02", "N-01"),
        heir.load().behaviours().stream().map(Behaviour::id).toList());
  }

  /** 取消的条目在本社区不适用，样板里专门限制它的上限也随之去掉。 */
  @Test
  void whatIsOmittedDoesNotApply() throws IOException {
    Path list = base.folder().resolve("rewards-penalties.yaml");
    base.list(Files.readString(list) + "上限: [{对象: 高空抛物, 每户每年: 99}, {对象: 互助, 每户每年: 50}]\n");
    heir.list("取消: [N-01]\n上限: [{对象: 正面, 每户每年: 80}]\n").catalogue("取消: [G-01]\n");
    Convention effective = heir.load();
    assertEquals(List.of("V-01"), effective.behaviours().stream().map(Behaviour::id).toList());
    assertEquals(List.of(), effective.rewards().stream().map(Reward::id).toList());
    assertEquals(
        List.of("互助", "正面"),
        effective.limits().stream().map(limit -> limit.target().toString()).toList());
  }

  /** 改写成几条规则，就代替样板的那一条。 */
  @Test
  void severalRulesTakeThePlaceOfOne() {
    heir.list(
        """
        正面:
          - 编号: V-01
            择优: 最高
            规则:
              - {编号: V-01-1, 条件: 时长 >= 4, 得分: 9}
              - {编号: V-01-2, 得分: 时长}
        """);
    assertEquals(2, behaviour(heir.load(), "V-01").rules().size());
  }

  /** 在允许范围之内可以改，范围两端也算在内。 */
  @Test
  void whatTheBaseAllowsCanBeSet() throws IOException {
    base.list("正面:\n  - {编号: V-01, 行为: 助老, 条款: 第一条, 得分: 2, 核实: 无, 允许范围: {得分: [1, 5]}}\n");
    heir.list("正面:\n  - {编号: V-01, 得分: 5}\n");
    assertEquals("5", amount(heir.load(), "V-01"));
    heir.list("正面:\n  - {编号: V-01, 得分: 5.1}\n");
    assertEquals(List.of(Code.OUT_OF_BOUNDS), errors());
  }

  /** 样板又继承样板：锁定、允许范围和授权一路管到底，中间的社区不能放宽。 */
  @Test
  void locksBoundsAndDelegationsReachDown() throws IOException {
    base.charter(Files.readString(base.folder().resolve("convention.yaml")) + "授权: {最高得分: 10}\n");
    base.list(
        """
        正面:
          - {编号: V-01, 行为: 助老, 条款: 第一条, 得分: 2, 核实: 无, 允许范围: {得分: [1, 5]}}
        负面:
          - {编号: N-01, 行为: 抛物, 条款: 第二条, 扣分: 20, 核实: 无, 锁定: 是}
        """);
    new Written(Files.createDirectories(folder.resolve("wuxing/middle")))
        .charter(CHARTER.replace("wuxing/heir", "wuxing/middle") + "授权: {最高得分: 99}\n")
        .list("正面:\n  - {编号: V-01, 得分: 4, 允许范围: {得分: [3, 5]}}\n");
    heir.charter(
        CHARTER.replace("wuxing/demo", "wuxing/middle").replace("版本: 2024}", "版本: 2024-2}"));
    assertEquals("4", amount(heir.load(), "V-01"));
    heir.list("正面:\n  - {编号: V-01, 得分: 2}\n负面:\n  - {编号: N-01, 扣分: 1}\n");
    assertEquals(
        List.of(Code.LOCKED_IN_BASE, Code.OUT_OF_BOUNDS), errors().stream().sorted().toList());
    heir.list("正面:\n  - {编号: V-02, 行为: 唱歌, 条款: 第一条, 得分: 50, 核实: 无}\n");
    assertEquals(List.of(Code.ADDED_TOO_HIGH), errors());
  }

  /** 每一条都说得出自己写在哪个文件；改写了的键也说得出。 */
  @Test
  void originsPointIntoTheFileInWhichItIsWritten() {
    heir.list("正面:\n  - {编号: V-01, 得分: 3}\n  - {编号: V-02, 行为: 扫楼道, 条款: 第一条, 得分: 1, 核实: 无}\n");
    Map<String, Position> origins = Conventions.check(heir.folder()).origins();
    String all = folder.toString().replace('\\', '/') + "/wuxing/";
    assertEquals(new Position(all + "demo/rewards-penalties.yaml", 2, 9), origins.get("V-01"));
    assertEquals(new Position(all + "heir/rewards-penalties.yaml", 2, 16), origins.get("V-01 得分"));
    assertEquals(new Position(all + "heir/rewards-penalties.yaml", 3, 10), origins.get("V-02"));
    assertEquals(all + "demo/convention.yaml", origins.get("第一条").file());
  }

  /** 生效的公约与整份自己写的没有分别：内容相同，摘要就相同。 */
  @Test
  void theEffectiveConventionHasNoTraceOfItsBase() throws IOException {
    String inherited = RuleBook.compile(heir.load()).version().digest();
    Path alone = Files.createDirectories(folder.resolve("alone"));
    String base = Files.readString(folder.resolve("wuxing/demo/convention.yaml"));
    String rest = base.substring(base.indexOf("计分单位"));
    Convention written =
        Written.in(alone).charter(CHARTER.replaceFirst("(?m)^继承.*\n", "") + rest).load();
    assertEquals(RuleBook.compile(written).version().digest(), inherited);
  }

  /** 样板只在上面几级文件夹里找，不会顺着链接读到别处。 */
  @Test
  void aLinkDoesNotLeadOutOfTheFoldersAbove() throws IOException {
    Path above = Files.createDirectories(folder.resolve("x/y"));
    Files.createSymbolicLink(above.resolve("linked"), base.folder());
    heir = new Written(Files.createDirectories(above.resolve("heir")));
    heir.charter(CHARTER.replace("wuxing/demo", "linked"));
    assertEquals(List.of(Code.BASE_NOT_FOUND), errors());
  }

  /** 再多的编号也检查得完。 */
  @Test
  void manyItemsAndOmissionsAreReadToTheirEnd() {
    StringBuilder list = new StringBuilder("正面:\n");
    StringBuilder omitted = new StringBuilder("取消: [V-0");
    for (int i = 0; i < 9000; i++) {
      list.append("  - {编号: V-").append(i).append(", 行为: 做").append(i);
      list.append(", 条款: 第一条, 得分: 1, 核实: 无}\n");
      omitted.append(", W-").append(i);
    }
    base.list(list.toString());
    heir.list(omitted + "]\n");
    assertTrue(
        assertTimeoutPreemptively(Duration.ofSeconds(30), this::errors)
            .contains(Code.UNKNOWN_IN_BASE));
  }

  /** 指标按编号改写、增加；样板遮盖的种类，社区只能再加。 */
  @Test
  void indicatorsAreInheritedOneByOneAndMasksGrow() throws IOException {
    String charter = Files.readString(base.folder().resolve("convention.yaml"));
    String list = Files.readString(base.folder().resolve("rewards-penalties.yaml"));
    base.charter(charter + "遮盖: [家庭户]\n");
    base.list(
        list
            + """
            指标:
              - {编号: I-01, 名称: 互助水平, 条款: 第一条, 按: '次数("互助", "本月")'}
              - {编号: I-02, 名称: 加倍, 条款: 第一条, 合成: 2 * 互助水平}
            """);
    heir.charter(CHARTER + "遮盖: [楼栋]\n");
    heir.list(
        """
        指标:
          - {编号: I-01, 小数位: 0}
          - {编号: I-03, 名称: 三倍, 条款: 第一条, 合成: 加倍 + 互助水平}
        """);
    Convention convention = heir.load();
    assertEquals(List.of("家庭户", "楼栋"), convention.masked());
    assertEquals(
        List.of("I-01", "I-02", "I-03"),
        convention.indicators().stream().map(one -> one.id()).toList());
    assertEquals(0, convention.indicators().get(0).places());
    assertEquals("次数(\"互助\", \"本月\")", convention.indicators().get(0).by().text());
    heir.list("取消: [I-02]\n");
    assertEquals(1, heir.load().indicators().size());
  }
}
