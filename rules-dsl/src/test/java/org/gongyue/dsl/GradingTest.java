package org.gongyue.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.gongyue.account.Account;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.AccountId;
import org.gongyue.event.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 评级: who is graded. */
final class GradingTest {

  private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
  private static final OffsetDateTime AT = OffsetDateTime.parse("2024-03-01T09:00:00+08:00");

  @TempDir private Path folder;

  /** A building with 10 points is of the first grade; a household with as many is not graded. */
  @Test
  void aGradingMayBeOfOneKindOfAccount() {
    Written written =
        Written.in(folder)
            .list(
                """
            评级:
              - {名称: 楼级, 条款: 第一条, 计分单位: 楼栋, 按: 余额(), 分档: {"< 10": 二等, ">= 10": 一等}}
              - {名称: 星级, 条款: 第一条, 按: 余额(), 分档: {"< 10": 一星, ">= 10": 二星}}
            正面:
              - {编号: V-01, 行为: 清扫, 条款: 第一条, 得分: 10, 核实: 无}
              - {编号: V-02, 行为: 评比, 条款: 第一条, 计分单位: 楼栋, 得分: 10, 核实: 无}
              - {编号: V-03, 行为: 帮忙, 条款: 第一条, 条件: 评级("楼级") = "未评定", 得分: 1, 核实: 无}
            """);
    RuleBook rules = RuleBook.compile(written.load());
    AccountId home = AccountId.household("1-101");
    AccountId building = new AccountId("楼栋", "07");
    Account ofHome = rules.open(home, DAY);
    Account ofBuilding = rules.open(building, DAY);
    ofHome = rules.score(ofHome, Observation.of("E1", AT, "V-01", home)).account();
    ofBuilding = rules.score(ofBuilding, Observation.of("E2", AT, "V-02", building)).account();
    assertEquals(Map.of("星级", "二星"), rules.grades(ofHome, DAY));
    assertEquals(Map.of("楼级", "一等", "星级", "二星"), rules.grades(ofBuilding, DAY));
    ofHome = rules.score(ofHome, Observation.of("E3", AT, "V-03", home)).account();
    assertEquals("11", ofHome.balance("积分").toPlainString());
  }
}
