package org.gongyue.dsl.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.Conventions;
import org.gongyue.dsl.Folders;
import org.gongyue.dsl.Written;
import org.gongyue.dsl.probe.Outcome;
import org.gongyue.dsl.probe.Walks;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.AccountId;
import org.gongyue.event.Event;
import org.gongyue.event.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a convention is used, and what can be. */
final class CoverageTest {

  private static final String LIST =
      """
      正面:
        - 编号: V-01
          行为: 助老服务
          条款: 第一条
          参数: {时长: {类型: 数, 最小: 0, 最大: 8}}
          条件: 时长 != 4 or 余额() > 10
          得分: {按: 时长, 分档: {"[0..2)": 1, "[2..8]": 3}}
          上限: {每人每月: 30}
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

  private static List<String> texts(Stream<Goal> goals) {
    return goals
        .map(goal -> goal.kind().chinese() + " " + goal.text(Locale.CHINESE))
        .collect(Collectors.toList());
  }

  @Test
  void everythingThatCanBeUsedIsAGoal() {
    Coverage coverage = Coverage.of(Written.in(folder).list(LIST).load());
    assertEquals(
        List.of(
            "条款 第一条",
            "条款 第三条",
            "规则 V-01",
            "规则 N-01",
            "条件 V-01 时长 != 4：成立",
            "条件 V-01 时长 != 4：不成立",
            "条件 V-01 余额(\"积分\") > 10：成立",
            "条件 V-01 余额(\"积分\") > 10：不成立",
            "分档 V-01 时长 in [0..2) → 1",
            "分档 V-01 … → 3",
            "界线 V-01 余额(\"积分\") = 10",
            "界线 V-01 时长 = 0",
            "界线 V-01 时长 = 2",
            "上限 V-01 每人每月 30 分 达到",
            "上限 V-01 每人每月 30 分 未达到",
            "累犯 N-01 1",
            "累犯 N-01 2",
            "后果 N-01 暂停兑换"),
        texts(
            coverage.goals().stream()
                .filter(goal -> goal.kind() != Goal.Kind.REFUSAL && goal.kind() != Goal.Kind.REWARD)
                .filter(goal -> !goal.item().startsWith("G-"))));
  }

  @Test
  void oneRecordUsesOneSideOfEach() {
    Coverage coverage = Coverage.of(Written.in(folder).list(LIST).load());
    Observation two =
        Observation.of(
                "E-1",
                java.time.OffsetDateTime.parse("2024-03-01T09:00:00+08:00"),
                "V-01",
                AccountId.household("1-101"))
            .by("r-1")
            .with("时长", 2)
            .verifiedBy("网格员", "g-1");
    coverage.see(two, Chronicle.of(coverage.rules()).take(two));
    assertEquals(
        List.of(
            "条款 第一条",
            "规则 V-01",
            "条件 V-01 时长 != 4：成立",
            "分档 V-01 … → 3",
            "界线 V-01 时长 = 2",
            "上限 V-01 每人每月 30 分 未达到"),
        texts(coverage.goals().stream().filter(coverage::isUsed)));
    assertEquals("1/2", coverage.fractions().get(Goal.Kind.RULE).toString());
    assertEquals(coverage.goals().size() - coverage.unused().size(), coverage.total().used());
  }

  @Test
  void whoWatchesDecidesAsTheConventionDoes() throws Exception {
    try (Stream<Path> below = Files.walk(Folders.conventions())) {
      for (Path charter : below.filter(path -> path.endsWith("convention.yaml")).toList()) {
        Convention convention = Conventions.load(charter.getParent());
        Coverage coverage = Coverage.of(convention);
        RuleBook rules = RuleBook.compile(convention);
        Walks walks = new Walks(List.of(rules), Set.of());
        for (int number = 0; number < 30; number++) {
          Chronicle plain = Chronicle.of(rules);
          Chronicle watched = Chronicle.of(coverage.rules());
          for (Event event : walks.walk(number)) {
            assertEquals(
                Outcome.of(plain.take(event)), Outcome.of(watched.take(event)), event::toString);
          }
        }
      }
    }
  }

  @Test
  void anExampleIsMadeUpForEverythingOfASmallConvention() {
    Convention convention = Written.in(folder).list(LIST).load();
    Coverage coverage = Coverage.of(convention);
    Map<Goal, List<Event>> examples = new Examples(convention).of(coverage.goals(), 20_000);
    assertEquals(List.of(), texts(coverage.goals().stream().filter(g -> !examples.containsKey(g))));
    examples.forEach(
        (goal, log) -> {
          Coverage fresh = Coverage.of(convention);
          Chronicle chronicle = Chronicle.of(fresh.rules());
          for (Event event : log) {
            assertFalse(fresh.isUsed(goal), goal::toString);
            fresh.see(event, chronicle.take(event));
          }
          assertTrue(fresh.isUsed(goal), goal::toString);
        });
  }
}
