package org.gongyue.dsl.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.Written;
import org.gongyue.dsl.expression.Gap;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.Event;
import org.gongyue.expression.Expression.Between;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deadlines between dates are met and missed in made-up logs. */
final class DaysBetweenTest {

  private static final String DEADLINE = "工作日数(受理日, 办结日) <= 5";

  private static final String LIST =
      """
      正面:
        - 编号: V-01
          行为: 接单办结
          条款: 第一条
          参数: {受理日: 日期, 办结日: 日期}
          条件: %s
          得分: 2
          核实: [网格员]
      """;

  @TempDir private Path folder;

  private RuleBook rules(String condition) {
    Convention convention = Written.in(folder).list(LIST.formatted(condition)).load();
    return RuleBook.compile(convention);
  }

  /** Each is found in a few hundred logs at most, with the one event that is needed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "工作日数(受理日, 办结日) < 5",
        "工作日数(受理日, 办结日) <= 6",
        "工作日数(受理日, 办结日) <= 4",
        "工作日数(受理日, 办结日) > 5",
        "天数(受理日, 办结日) <= 5",
        "工作日数(办结日, 受理日) <= 5",
        "工作日数(受理日, 当日) <= 5"
      })
  void aChangedDeadlineIsFoundOut(String changed) {
    RuleBook one = rules(DEADLINE);
    RuleBook other = rules(changed);
    Search search =
        new Search(new Walks(List.of(one, other), Set.of("V-01")), new Difference(one, other));
    List<Event> log = search.find(300).orElseThrow();
    assertEquals(1, log.size());
  }

  @Test
  void gapsAreAsWideAsTheySay() {
    LocalDate thursday = LocalDate.parse("2024-02-08");
    LocalDate after = LocalDate.parse("2024-02-21");
    assertEquals(after, new Gap(Between.Days.WORKING, 5).from(thursday));
    // Back over 21, 20, 19, Sunday 18 and 9 February.
    assertEquals(thursday, new Gap(Between.Days.WORKING, -5).from(after));
    assertEquals(thursday, new Gap(Between.Days.WORKING, 0).from(thursday));
    assertEquals(LocalDate.parse("2024-02-03"), new Gap(Between.Days.ALL, -5).from(thursday));
    assertTrue(Gap.in(List.of()).isEmpty());
  }
}
