package org.gongyue.dsl.strength;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongyue.dsl.Written;
import org.gongyue.dsl.conformance.Result;
import org.gongyue.dsl.conformance.Suite;
import org.gongyue.dsl.coverage.Coverage;
import org.gongyue.dsl.coverage.Goal;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.mutation.Mutation;
import org.gongyue.event.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a convention with one example to one whose examples notice every change. */
final class StrengthTest {

  private static final String ONE =
      """
      名称: 一例
      用例:
        - 名称: 两小时四分
          条款: 第一条
          记录:
            - {编号: 助老, 行为: V-01, 时间: 2024-03-01 09:00, 账户: 1-101, 行为人: r-1, 参数: {时长: 2}, 核实: 网格员}
          期望:
            裁定:
              - {记录: 助老, 结果: 已入账, 入账: 4}
      """;

  private static final String LIST =
      """
      正面:
        - 编号: V-01
          行为: 助老服务
          条款: 第一条
          参数: {时长: {类型: 数, 最小: 0, 最大: 8}}
          条件: 时长 >= 0.5
          得分: 2 * 时长
          上限: {每人每月: 20}
          核实: [网格员]
      负面:
        - 编号: N-01
          行为: 高空抛物
          条款: 第一条
          扣分: 5
          累犯: {周期: 365天, 扣分: [5, 10]}
          后果: {暂停兑换: 90天}
          核实: [网格员]
      """;

  @TempDir private Path folder;

  @BeforeEach
  void write() throws Exception {
    Written.in(folder).list(LIST).load();
    Files.createDirectories(folder.resolve(Suite.FOLDER));
    Files.writeString(folder.resolve(Suite.FOLDER).resolve("a.yaml"), ONE);
  }

  private Strength strength() throws Exception {
    List<Suite> suites = new ArrayList<>();
    for (Path file : Suite.in(folder)) {
      Diagnostics out = new Diagnostics();
      Suite suite = Suite.read(file, out);
      assertNotNull(suite, () -> out.all().toString());
      for (Result result : suite.run(Locale.CHINESE)) {
        assertTrue(result.passed(), result::toString);
      }
      suites.add(suite);
    }
    List<Strength> all = Strength.of(suites);
    assertEquals(1, all.size());
    return all.get(0);
  }

  @Test
  void whatIsNotUsedIsShownWhereItIsWritten() throws Exception {
    Strength strength = strength();
    Coverage coverage = strength.coverage();
    assertEquals("1/2", coverage.fractions().get(Goal.Kind.RULE).toString());
    Goal step = new Goal(Goal.Kind.STEP, "N-01", "2");
    assertTrue(coverage.unused().contains(step));
    assertTrue(
        strength.lines().of(step).toString().contains("rewards-penalties.yaml:15:"),
        () -> strength.lines().of(step).toString());
  }

  @Test
  void draftsUseWhatWasNotUsedAndNoticeWhatWasNotNoticed() throws Exception {
    Strength strength = strength();
    Map<Goal, List<Event>> examples = strength.examples(strength.coverage(), 8_000);
    Drafts drafts = new Drafts(strength.convention()).unused(strength.fewest(examples));
    Path file = folder.resolve(Suite.FOLDER).resolve("b.yaml");
    Files.writeString(file, drafts.suite("各条"));
    Strength better = strength();
    assertEquals(List.of(), better.coverage().unused());

    List<Mutation.Verdict> verdicts = better.mutation(8_000, () -> {});
    long before = survivors(verdicts);
    assertTrue(before > 0);
    Drafts more = new Drafts(better.convention()).survivors(verdicts);
    Files.writeString(folder.resolve(Suite.FOLDER).resolve("c.yaml"), more.suite("各处"));
    List<Mutation.Verdict> after = strength().mutation(0, () -> {});
    long shown = verdicts.stream().filter(one -> !one.witness().isEmpty()).count();
    assertTrue(survivors(after) <= before - shown, survivors(after) + " of " + before);
  }

  private static long survivors(List<Mutation.Verdict> verdicts) {
    return verdicts.stream().filter(one -> one.fate() == Mutation.Fate.SURVIVED).count();
  }
}
