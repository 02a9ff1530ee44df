package org.gongyue.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.gongyue.convention.Consequence;
import org.gongyue.convention.ScoringRule;
import org.gongyue.dsl.vocabulary.Terms;
import org.gongyue.engine.RuleBook;
import org.gongyue.measure.Term;
import org.gongyue.measure.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 后果, 解除 and 状态. */
final class ConsequencesTest {

  @TempDir private Path folder;

  private static final String CHINESE =
      """
      正面:
        - {编号: V-01, 行为: 助老服务, 条款: 第一条, 得分: 1, 核实: 无, 解除: [一票否决]}
        - {编号: V-02, 行为: 巡查, 条款: 第一条, 得分: 1, 核实: 无, 条件: 'not(状态("不评先进"))'}
      负面:
        - 编号: N-01
          行为: 高空抛物
          条款: 第二条
          扣分: 20
          核实: 无
          后果: {暂停兑换: 90天, 一票否决: 长期, 不评先进: 本年及次年, 重点提醒: 至 2024-12-31}
      """;

  @Test
  void aRuleSetsAndEndsStates() {
    List<ScoringRule> rules =
        Written.in(folder).list(CHINESE).load().behaviours().stream()
            .map(behaviour -> behaviour.rules().get(0))
            .toList();
    assertEquals(List.of("一票否决"), rules.get(0).ends());
    assertEquals("not(状态(\"不评先进\"))", rules.get(1).condition().expression().toString());
    assertEquals(
        List.of(
            new Consequence("暂停兑换", new Term.Days(90)),
            new Consequence("一票否决", Term.OPEN),
            new Consequence("不评先进", new Term.Through(Window.of(Window.Unit.YEAR), 1)),
            new Consequence("重点提醒", new Term.Until(LocalDate.of(2024, 12, 31)))),
        rules.get(2).consequences());
  }

  @Test
  void englishWordsMeanTheSame() {
    Written written = Written.in(folder).list(CHINESE);
    String chinese = RuleBook.compile(written.load()).version().digest();
    written.list(
        CHINESE
            .replace("后果", "consequences")
            .replace("解除", "ends")
            .replace("状态(", "inState(")
            .replace("90天", "90 days")
            .replace("长期", "open")
            .replace("本年及次年", "this and next year")
            .replace("至 2024", "until 2024"));
    assertEquals(chinese, RuleBook.compile(written.load()).version().digest());
  }

  @ParameterizedTest
  @CsvSource({
    "90 days, 90天",
    "90 天, 90天",
    "1 day, 1天",
    "本季, 本季度",
    "this quarter, 本季度",
    "this half-year, 本半年",
    "this and next month, 本月及次月",
    "本季度及次季度, 本季度及次季度",
    "本年及其后2年, 本年及其后2年",
    "this and the next 3 months, 本月及其后3个月",
    "本月及其后3个月, 本月及其后3个月",
    "until 2024-12-31, 至 2024-12-31",
    "至2024-12-31, 至 2024-12-31",
    "open, 长期",
  })
  void termsAreReadInBothLanguages(String written, String canonical) {
    assertEquals(canonical, Terms.of(written).toString());
    assertEquals(Terms.of(written), Terms.of(canonical));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "90",
        "0天",
        "3661天",
        "每月",
        "本年及次月",
        "本年及其后13年",
        "至 2024-13-01",
        "累计",
        "",
        "forever"
      })
  void whatIsNoTermIsNone(String text) {
    assertNull(Terms.of(text));
  }
}
