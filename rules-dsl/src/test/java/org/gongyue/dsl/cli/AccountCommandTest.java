package org.gongyue.dsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.dsl.Folders;
import org.gongyue.dsl.Written;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code account}: how an account stands at the close of a day. */
final class AccountCommandTest {

  /** Six points up to 18 April, four up to 23 April, and six more on the day after. */
  private static final String LOG =
      String.join(
          "\n",
          Log.service("E-1", "2024-03-20", "3"),
          Log.service("E-2", "2024-03-25", "2"),
          Log.service("E-3", "2024-03-26", "3"));

  @TempDir private Path folder;

  @BeforeEach
  void pointsOfThirtyDaysOfWhichHalfIsCarriedOver() throws IOException {
    String charter = Files.readString(Folders.small().resolve("convention.yaml"));
    String list = Files.readString(Folders.small().resolve("rewards-penalties.yaml"));
    Written.in(folder)
        .charter(
            charter.replace(
                "{名称: 积分, 小数位: 1, 最低余额: 0}",
                "{名称: 积分, 小数位: 1, 最低余额: 0, 有效期: 30天," + " 期末: {周期: 季度, 结转: {比例: 0.5}, 负数: 保留}}"))
        .list(
            list.replace("扣分: 20", "扣分: 2\n    后果: {暂停兑换: 30天}")
                + """
                评级:
                  - {名称: 星级, 条款: 第一条, 按: 余额("积分"), 分档: {"< 10": 无星, ">= 10": 一星}}
                """);
  }

  private Call account(String log, String id, String day, String... more) {
    List<String> words = new ArrayList<>(List.of("account", folder.toString(), id));
    words.addAll(List.of("--events=-", "--as-of=" + day));
    words.addAll(List.of(more));
    return Call.with(log, words.toArray(String[]::new));
  }

  /** Ten points, of which 8 are set aside up to 28 March. */
  private Call reserved(String day, String... more) throws IOException {
    Written.in(folder).catalogue("兑换品:\n  - {编号: G-01, 名称: 洗衣液, 条款: 第一条, 价格: 8}\n");
    String asked =
        Log.redemption("R-1", "2024-03-25", "1-101")
            .replace("}", ",\"reservedUntil\":\"2024-03-28\"}");
    return account(LOG + "\n" + asked, "1-101", day, more);
  }

  @Test
  void tellsWhatIsReservedUntilItIsOver() throws IOException {
    Call open = reserved("2024-03-25");
    assertTrue(open.out().contains("  积分 2\n"), open.out());
    assertTrue(open.out().contains("  保留 R-1：洗衣液 1 份，保留至 2024-03-28，到期没有确认就退回\n"), open.out());
    assertTrue(
        reserved("2024-03-28", "--format=json")
            .out()
            .contains(
                "\"reserved\":[{\"event\":\"R-1\",\"reward\":\"G-01\",\"quantity\":1,"
                    + "\"until\":\"2024-03-28\"}]"));
    Call over = reserved("2024-03-29");
    assertTrue(over.out().contains("  积分 16\n"), over.out());
    assertTrue(!over.out().contains("保留"), over.out());
  }

  @Test
  void tellsWhatIsThereAndWhatIsLostNext() {
    Call call = account(LOG, "1-101", "2024-03-25");
    assertEquals(0, call.code(), call.err());
    // The quarter keeps 5 of 10: it takes 5 of the first 6, and 1 is left to expire.
    assertEquals(
        """
        1-101，2024-03-25 当天结束时，2024-03-20 开户
          积分 10
            其中 6 有效至 2024-04-18
            其中 4 有效至 2024-04-23
          时间币 0
          没有状态
          星级 一星
        没有别的记录的话，接下来：
          积分 5：2024-03-31 期末不结转，第二天作废
          积分 1：2024-04-18 是最后一天，第二天到期作废
        """,
        call.out());
  }

  @Test
  void theCalendarGoesOnToTheDay() {
    Call call = account(LOG, "家庭户:1-101", "2024-04-30", "--lang", "en");
    // Of 16 the quarter kept 8, which expired by 24 April.
    assertEquals(
        """
        1-101 at the close of 2024-04-30, opened 2024-03-20
          积分 0
          时间币 0
          in no state
          星级 无星
        nothing expires if nothing else happens
        """,
        call.out());
  }

  @Test
  void statesAreThoseOfTheDay() {
    String log = LOG + "\n" + Log.throwing("E-4", "2024-03-25");
    String out = account(log, "1-101", "2024-03-25").out();
    assertTrue(out.contains("  状态 暂停兑换：2024-03-25 至 2024-04-23\n"), out);
    // The penalty takes from what expires soonest.
    assertTrue(out.contains("  积分 8\n    其中 4 有效至 2024-04-18\n"), out);
  }

  @Test
  void theJsonSaysTheSame() {
    assertEquals(
        """
        {"account":{"kind":"家庭户","id":"1-101"},"day":"2024-03-25","opened":"2024-03-20",\
        "balances":{"积分":{"balance":10,"spendable":10,"lots":[\
        {"until":"2024-04-18","amount":6},{"until":"2024-04-23","amount":4}]},\
        "时间币":{"balance":0,"spendable":0,"lots":[]}},"states":[],"grades":{"星级":"一星"},\
        "upcoming":[\
        {"unit":"积分","cause":"PERIOD_END","last":"2024-03-31","amount":5},\
        {"unit":"积分","cause":"EXPIRED","last":"2024-04-18","amount":1}]}
        """,
        account(LOG, "1-101", "2024-03-25", "--format=json").out());
  }

  @Test
  void anAccountThatIsNotThereIsAWrongCall() {
    Call near = account(LOG, "1-102", "2024-03-25");
    assertEquals(2, near.code());
    assertEquals("", near.out());
    assertEquals("到 2024-03-25 为止，记录里没有账户“1-102”；你是不是想写“1-101”？\n", near.err());
    Call early = account(LOG, "1-101", "2024-03-19");
    assertEquals("到 2024-03-19 为止，记录里没有账户“1-101”\n", early.err());
    Call empty = account(LOG, " ", "2024-03-25");
    assertEquals("账户不能是空的\n", empty.err());
    assertEquals(2, account(LOG, "1-101", "March").code());
  }

  @Test
  void aLineThatCannotBeReadIsToldAndTheRestCounts() {
    Call call = account("{}\n" + LOG, "1-101", "2024-03-25");
    assertEquals(1, call.code());
    assertTrue(call.err().startsWith("-:1:1: "), call.err());
    assertTrue(call.out().contains("积分 10"), call.out());
  }

  @Test
  void whatIsDisputedIsToldWithTheDayOfTheRuling() throws IOException {
    String charter = Files.readString(folder.resolve("convention.yaml"));
    Written.in(folder).charter(charter + "记分异议: {异议期: 5天, 裁决期: 3天, 条款: 第一条}\n");
    String objection =
        "{\"id\":\"O-1\",\"type\":\"objection\",\"of\":\"E-3\",\"at\":\"2024-03-26T10:00:00+08:00\","
            + "\"account\":\"1-101\"}";
    Call call = account(LOG + "\n" + objection, "1-101", "2024-03-30");
    assertTrue(call.out().contains("其中 6（E-3）有异议 O-1，裁决以前不能用"), call.out());
    assertTrue(call.out().contains("应在 2024-03-29 以前裁决，已经逾期"), call.out());
  }
}
