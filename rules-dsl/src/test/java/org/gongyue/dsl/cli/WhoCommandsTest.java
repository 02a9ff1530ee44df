package org.gongyue.dsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongyue.dsl.Folders;
import org.gongyue.dsl.Written;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on a convention with facts, a gate and a group. */
final class WhoCommandsTest {

  @TempDir private Path folder;

  @BeforeEach
  void convention() throws IOException {
    String charter = Files.readString(Folders.small().resolve("convention.yaml"));
    String list = Files.readString(Folders.small().resolve("rewards-penalties.yaml"));
    Written.in(folder)
        .charter(
            charter
                + """
                组: [单元]
                事实:
                  家庭类别: {类型: 文本, 选项: [普通户, 空置户], 默认: 普通户}
                  老人: {类型: 数, 最小: 0, 小数位: 0}
                """)
        .list(
            list
                + """
                不计分:
                  - {编号: D-01, 名称: 空置房, 条款: 第一条, 条件: 家庭类别 = "空置户", 适用: 正面}
                """)
        .catalogue(
            """
            兑换品:
              - {编号: G-01, 名称: 洗衣液, 条款: 第三条, 价格: 6, 条件: 老人 >= 1 and 家庭类别 = "普通户"}
            """);
  }

  private static String service(String id, String more) {
    return Log.observation(id, "V-01", "2024-03-01", "1-101", ",\"attributes\":{\"时长\":3}," + more);
  }

  @Test
  void notToBeRatedIsNoFaultAndAGroupIsNoAccountInTheSummary() {
    String log =
        service("E-1", "\"groups\":{\"单元\":\"3\"}")
            + "\n"
            + service("E-2", "\"facts\":{\"家庭类别\":\"空置户\"}");
    Call call = Call.with(log, "score", folder.toString(), "--events", "-");
    assertEquals(0, call.code(), call.err());
    assertTrue(call.out().contains("入账 1，不计分 0，待核实 0，拒绝 0"), call.out());
    assertTrue(call.out().contains("另有 1 条是不参加计分的账户的"), call.out());
    assertTrue(call.out().contains("1 个账户，积分余额合计 6"), call.out());
    assertTrue(call.out().contains("NOT_RATED  1"), call.out());
  }

  @Test
  void eligibleTakesFacts() {
    String log = service("E-1", "\"groups\":{\"单元\":\"3\"}");
    assertTrue(eligible(log).out().contains("缺少事实“老人”"));
    assertTrue(eligible(log, "--fact", "老人=0").out().contains("不符合兑换条件"));
    assertTrue(eligible(log, "--fact", "老人=1").out().contains("可以兑换  G-01"));
    assertTrue(eligible(log, "--fact", "老人=一").out().contains("类型不对"));
    assertTrue(eligible(log, "--fact", "老人=1", "--fact", "户型=大").out().contains("没有事实“户型”"));
    assertEquals(2, eligible(log, "--fact", "老人").code());
  }

  private Call eligible(String log, String... more) {
    String[] words = new String[5 + more.length];
    words[0] = "eligible";
    words[1] = folder.toString();
    words[2] = "--account=1-101";
    words[3] = "--events=-";
    words[4] = "--at=2024-03-02";
    System.arraycopy(more, 0, words, 5, more.length);
    return Call.with(log, words);
  }

  @Test
  void showTellsWhoItIsAbout() {
    String shown = Call.of("show", folder.toString()).out();
    assertTrue(shown.contains("组  单元"), shown);
    assertTrue(shown.contains("家庭类别  账户 文本 普通户/空置户 = 普通户"), shown);
    assertTrue(shown.contains("D-01  空置房  第一条"), shown);
  }

  @Test
  void anIdAloneIsOfTheConventionsFirstKindOfAccount() throws IOException {
    String charter = Files.readString(Folders.small().resolve("convention.yaml"));
    Written.in(folder)
        .charter(charter.replaceFirst("计分单位: .*", "计分单位: [居民, 家庭户]"))
        .list(GRADED)
        .catalogue(
            """
            兑换品:
              - {编号: G-01, 名称: 洗衣液, 条款: 第三条, 价格: 6}
            """);
    String log = Log.observation("E-1", "V-01", "2024-03-01", "r-1", "");
    Call scored = Call.with(log, "score", folder.toString(), "--events", "-", "--accounts", "-");
    assertEquals(0, scored.code(), scored.err());
    assertTrue(scored.out().contains("\"id\":{\"kind\":\"居民\",\"id\":\"r-1\"}"), scored.out());
    Call asked =
        Call.with(
            log, "eligible", folder.toString(), "--account=r-1", "--events=-", "--at=2024-03-02");
    assertTrue(asked.out().startsWith("居民:r-1，2024-03-02：积分 2"), asked.out() + asked.err());
  }

  private static final String GRADED =
      """
      正面:
        - {编号: V-01, 行为: 助老服务, 条款: 第一条, 得分: 2, 核实: 无}
      负面:
        - {编号: N-01, 行为: 高空抛物, 条款: 第二条, 扣分: 2, 核实: 无}
      评级:
        - {名称: 星级, 条款: 第一条, 按: 余额("积分"), 分档: {"< 60": 无星, ">= 60": 一星}, 评定: 每年}
      """;

  @Test
  void showPrintsGradings() {
    Written.in(folder).list(GRADED);
    String shown = Call.of("show", folder.toString()).out();
    assertTrue(
        shown.contains(
            """
            评级 1 项
              星级  第一条  按 余额("积分")  评定 每年  初始 未评定
                  < 60  无星
                  >= 60  一星
            """),
        shown);
  }
}
