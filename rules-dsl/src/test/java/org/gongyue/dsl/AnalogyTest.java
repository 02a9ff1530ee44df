package org.gongyue.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.gongyue.convention.Behaviour;
import org.gongyue.convention.ScoringRule;
import org.gongyue.engine.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 参照: a behaviour that counts like others. */
final class AnalogyTest {

  private static final String LIST =
      """
      负面:
        - {编号: N-01, 行为: 高空抛物, 条款: 第二条, 扣分: 20, 核实: 网格员, 后果: {暂停兑换: 90天}, 说明: 危及路人}
        - 编号: N-02
          行为: 占用楼道
          条款: 第一条
          参数: {天数: {类型: 数, 最小: 1}}
          规则:
            - {编号: N-02-1, 条件: 天数 < 7, 扣分: {阶梯: {1: 1, 3: 2}, 周期: 本年}, 核实: 楼栋长}
            - {编号: N-02-2, 条件: 天数 >= 7, 扣分: 5, 核实: 网格员}
        - 编号: N-09
          行为: 其他类似行为
          条款: 第二条
          参数: {天数: {类型: 数, 最小: 1, 默认: 1}}
          参照: [N-01, N-02]
          上限: {每户每年: 30}
      """;

  @TempDir private Path folder;

  @Test
  void aRuleIsCopiedFromEachRuleOfWhatItRefersTo() {
    List<Behaviour> behaviours = Written.in(folder).list(LIST).load().behaviours();
    Behaviour other = behaviours.get(2);
    assertEquals(
        List.of("N-09/N-01", "N-09/N-02-1", "N-09/N-02-2"),
        other.rules().stream().map(ScoringRule::id).toList());
    ScoringRule first = other.rules().get(0);
    ScoringRule original = behaviours.get(0).rules().get(0);
    assertEquals(original.amount(), first.amount());
    assertEquals(original.consequences(), first.consequences());
    assertEquals(original.verification(), first.verification());
    assertEquals("第二条", other.rules().get(2).article());
    assertEquals("参照 = \"N-01\"", first.condition().expression().toString());
    assertEquals(
        "参照 = \"N-02\" and 天数 >= 7", other.rules().get(2).condition().expression().toString());
    assertEquals("N-01 高空抛物", first.like());
    assertEquals("危及路人", first.note());
    assertEquals("N-02 占用楼道", other.rules().get(1).like());
    // The ladder of the copy looks at what the copy has taken, not at N-02-1.
    assertTrue(
        other.rules().get(1).amount().expression().toString().contains("\"N-09/N-02-1\""),
        () -> other.rules().get(1).amount().expression().toString());
  }

  @Test
  void theRecordSaysLikeWhich() {
    Behaviour other = Written.in(folder).list(LIST).load().behaviours().get(2);
    assertEquals("参照", other.attributes().get(0).name());
    assertEquals(List.of("N-01", "N-02"), other.attributes().get(0).options());
    assertEquals("天数", other.attributes().get(1).name());
  }

  @Test
  void englishMeansTheSame() {
    Written written = Written.in(folder).list(LIST);
    String chinese = RuleBook.compile(written.load()).version().digest();
    written.list(LIST.replace("参照:", "like:"));
    assertEquals(chinese, RuleBook.compile(written.load()).version().digest());
  }
}
