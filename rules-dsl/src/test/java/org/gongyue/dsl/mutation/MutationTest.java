package org.gongyue.dsl.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.Folders;
import org.gongyue.dsl.Written;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.probe.Difference;
import org.gongyue.dsl.read.ConventionReader;
import org.gongyue.dsl.read.Documents;
import org.gongyue.engine.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One thing changed at a time, and whether anybody notices. */
final class MutationTest {

  private static final String LIST =
      """
      正面:
        - 编号: V-01
          行为: 助老服务
          条款: 第一条
          参数: {时长: {类型: 数, 最小: 0}}
          条件: '时长 >= 0.5 and 次数("V-01", "90天") < 3'
          得分: 2 * 时长
          上限: {每人每月: 20}
          核实: [网格员]
      负面:
        - 编号: N-01
          行为: 高空抛物
          条款: 第一条
          择优: 首个
          规则:
            - {编号: N-01-1, 条件: 当日 < date("2024-03-01"), 扣分: 1, 核实: [网格员]}
            - {编号: N-01-2, 扣分: 2, 核实: [网格员]}
          后果: {暂停兑换: 90天}
      """;

  @TempDir private Path folder;

  private Documents documents() {
    Written.in(folder).list(LIST.replace("    后果: {暂停兑换: 90天}\n", "")).load();
    ConventionReader reader = new ConventionReader(folder, new Diagnostics());
    assertTrue(reader.read() != null);
    return reader.documents();
  }

  private List<String> of(String item) {
    return Mutants.of(documents()).stream()
        .filter(one -> one.item().equals(item))
        .map(one -> one.position().line() + " " + one.kind() + " " + one)
        .toList();
  }

  @Test
  void everythingThatDecidesIsChangedWhereItIsWritten() {
    assertEquals(
        List.of(
            "2 REMOVED V-01 正面: V-01",
            "5 REMOVED V-01 参数: 参数: {…}",
            "5 REMOVED V-01 最小: 最小: 0",
            "5 NUMBER V-01 最小: 0 → 1",
            "6 REMOVED V-01 条件: 条件: 时长 >= 0.5 and 次数(\"V-01\", \"90天\") < 3",
            "6 BOUND V-01 条件: 时长 >= 0.5 and 次数(\"V-01\", \"90天\") < 3"
                + " → 时长 > 0.5 and 次数(\"V-01\", \"90天\") < 3"),
        of("V-01").subList(0, 6));
    List<String> all = of("V-01");
    String condition = "6 %s V-01 条件: 时长 >= 0.5 and 次数(\"V-01\", \"90天\") < 3 → ";
    for (String one :
        List.of(
            condition.formatted("COMPARISON") + "时长 < 0.5 and 次数(\"V-01\", \"90天\") < 3",
            condition.formatted("NUMBER") + "时长 >= 0.6 and 次数(\"V-01\", \"90天\") < 3",
            condition.formatted("NUMBER") + "时长 >= 0.4 and 次数(\"V-01\", \"90天\") < 3",
            condition.formatted("OPERATOR") + "时长 >= 0.5 or 次数(\"V-01\", \"90天\") < 3",
            condition.formatted("WINDOW") + "时长 >= 0.5 and 次数(\"V-01\", \"91天\") < 3",
            condition.formatted("BOUND") + "时长 >= 0.5 and 次数(\"V-01\", \"90天\") <= 3",
            condition.formatted("NUMBER") + "时长 >= 0.5 and 次数(\"V-01\", \"90天\") < 2",
            "7 NUMBER V-01 得分: 2 * 时长 → 3 * 时长",
            "7 OPERATOR V-01 得分: 2 * 时长 → 2 / 时长",
            "8 REMOVED V-01 上限: 每人每月: 20",
            "8 NUMBER V-01 上限: 20 → 19",
            "8 WINDOW V-01 上限: 每人每月 → 每人每季度")) {
      assertTrue(all.contains(one), one + "\n" + String.join("\n", all));
    }
    assertTrue(
        of("N-01-2").contains("17 ORDER N-01-2 规则: N-01-1 → N-01-2"), of("N-01-2")::toString);
    assertTrue(
        of("N-01-1").stream().anyMatch(one -> one.contains("DATE") && one.endsWith("02-29\")")));
  }

  @Test
  void whyNobodyNoticesIsToldByWhatWasChanged() {
    Map<Likely, List<String>> by = new TreeMap<>();
    for (Mutant one : Mutants.of(documents())) {
      by.computeIfAbsent(Likely.of(one), likely -> new ArrayList<>()).add(one.toString());
    }
    assertTrue(by.get(Likely.ORDER).contains("N-01-2 规则: N-01-1 → N-01-2"), by::toString);
    assertTrue(by.get(Likely.FAR).contains("V-01 上限: 20 → 19"), by::toString);
    assertTrue(by.get(Likely.WINDOW).contains("V-01 上限: 每人每月 → 每人每季度"), by::toString);
    assertTrue(by.get(Likely.EQUAL).contains("V-01 得分: 2 * 时长 → 3 * 时长"), by::toString);
  }

  @Test
  void rulesInSentencesAreChangedToo() throws Exception {
    Files.writeString(
        folder.resolve("rules.dslr"),
        """
        规则 "V-01-9 夜间"
        当
          行为是 "助老服务"
          参数 "时长" 不少于 2
        那么
          加 3 分
          须经 "网格员" 核实
          每户 "每月" 最多 24 分
        完
        """);
    List<String> all = of("V-01-9");
    for (String one :
        List.of(
            "1 REMOVED V-01-9 规则: V-01-9",
            "4 BOUND V-01-9 条件: 时长 >= 2 → 时长 > 2",
            "4 NUMBER V-01-9 条件: 时长 >= 2 → 时长 >= 3",
            "6 NUMBER V-01-9 得分: 3 → 4",
            "8 WINDOW V-01-9 上限: 每户每月 → 每户每季度")) {
      assertTrue(all.contains(one), one + "\n" + String.join("\n", all));
    }
    Mutant none =
        Mutants.of(documents()).stream()
            .filter(one -> one.item().equals("V-01-9"))
            .findFirst()
            .orElseThrow();
    assertEquals(1, none.read().behaviours().get(0).rules().size());
  }

  /** Nothing that only tells of rules stands in the way of changing them, inherited ones too. */
  @Test
  void whatIsInheritedCanBeChanged() {
    Path heir = Folders.conventions().resolve("wuxing/baiyun-xincun");
    ConventionReader reader = new ConventionReader(heir, new Diagnostics());
    assertTrue(reader.read() != null);
    Diagnostics problems = new Diagnostics();
    assertTrue(ConventionReader.read(reader.documents(), problems) != null, problems::toString);
    List<Mutant> mutants = Mutants.of(reader.documents());
    Mutant removed =
        mutants.stream()
            .filter(one -> one.item().equals("V-15") && one.kind() == Mutant.Kind.REMOVED)
            .findFirst()
            .orElseThrow();
    assertTrue(removed.read().behaviours().stream().noneMatch(one -> one.id().equals("V-15")));
  }

  @Test
  void whoChecksNothingNoticesNothingAndEachSurvivorIsShown() throws Exception {
    Documents documents = documents();
    Convention convention = ConventionReader.read(documents, new Diagnostics());
    Mutation mutation = new Mutation(convention, (rules, mutant) -> true, 6_000);
    List<Mutation.Verdict> verdicts = mutation.run(documents, 2, () -> {});
    RuleBook original = RuleBook.compile(convention);
    int shown = 0;
    for (Mutation.Verdict one : verdicts) {
      assertFalse(one.fate() == Mutation.Fate.KILLED);
      if (!one.witness().isEmpty()) {
        Difference difference = new Difference(original, one.mutant().rules());
        assertEquals(one.witness().size(), difference.applyAsInt(one.witness()));
        shown++;
      }
    }
    assertTrue(shown * 10 > verdicts.size() * 6, shown + " of " + verdicts.size());
  }

  @Test
  void whoAcceptsOnlyTheOriginalNoticesEveryChangeOfMeaning() throws Exception {
    Documents documents = documents();
    Convention convention = ConventionReader.read(documents, new Diagnostics());
    String digest = RuleBook.compile(convention).version().digest();
    Mutation mutation =
        new Mutation(convention, (rules, mutant) -> rules.version().digest().equals(digest), 0);
    List<Mutation.Verdict> verdicts = mutation.run(documents, 2, () -> {});
    assertEquals(
        List.of(), verdicts.stream().filter(one -> one.fate() == Mutation.Fate.SURVIVED).toList());
    assertEquals(told(verdicts), told(mutation.run(documents, 1, () -> {})));
  }

  private static List<String> told(List<Mutation.Verdict> verdicts) {
    return verdicts.stream().map(one -> one.mutant() + " " + one.fate()).toList();
  }
}
