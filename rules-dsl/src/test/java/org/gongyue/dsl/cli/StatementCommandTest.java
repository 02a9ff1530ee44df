package org.gongyue.dsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongyue.dsl.Folders;
import org.gongyue.dsl.Written;
import org.gongyue.dsl.page.Pages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code statement}: what a household reads about itself. */
final class StatementCommandTest {

  /** Six points, four more of which two are put right, and ten lost with a suspension. */
  private static final String LOG =
      String.join(
          "\n",
          Log.service("E-1", "2024-03-20", "3"),
          Log.service("E-2", "2024-03-25", "2"),
          Log.observation("E-9", "V-01", "2024-03-25", "9-909", ",\"attributes\":{\"时长\":1}"),
          Log.throwing("E-3", "2024-03-26"),
          "{\"id\":\"E-4\",\"type\":\"reversal\",\"of\":\"E-2\",\"at\":\"2024-03-27T09:00:00+08:00\","
              + "\"account\":\"1-101\",\"actor\":\"老王\",\"note\":\"张三说记错了\"}",
          Log.observation("E-5", "V-01", "2024-03-28", "1-101", ",\"attributes\":{\"时长\":1}")
              .replace("\"网格员\"", "\"路人\""));

  @TempDir private Path folder;

  @BeforeEach
  void aCommunityWithAllThatAStatementTells() throws IOException {
    String charter = Files.readString(Folders.small().resolve("convention.yaml"));
    String list = Files.readString(Folders.small().resolve("rewards-penalties.yaml"));
    Written.in(folder)
        .charter(
            charter.replace("{名称: 积分, 小数位: 1, 最低余额: 0}", "{名称: 积分, 小数位: 1, 最低余额: 0, 有效期: 30天}")
                + "记分异议: {异议期: 10天, 裁决期: 15天, 裁决人: [议事会], 扣分: 照扣, 条款: 第一条}\n")
        .list(
            list.replace("扣分: 20", "扣分: 1\n    后果: {暂停兑换: 30天}")
                + """
                评级:
                  - {名称: 星级, 条款: 第一条, 按: 余额("积分"), 分档: {"< 10": 无星, ">= 10": 一星}}
                """)
        .catalogue(
            """
            兑换品:
              - {编号: G-01, 名称: 洗衣液, 条款: 第三条, 价格: 8}
              - {编号: G-02, 名称: 牙刷, 条款: 第三条, 价格: 2}
            """);
  }

  private Call statement(String... more) {
    List<String> words = new ArrayList<>(List.of("statement", folder.toString(), "--events=-"));
    words.addAll(List.of(more));
    for (String usual : List.of("--out=-", "--at=2024-03-31", "--account=1-101")) {
      String option = usual.substring(0, usual.indexOf('=') + 1);
      if (words.stream().noneMatch(word -> word.startsWith(option))) {
        words.add(usual);
      }
    }
    return Call.with(LOG, words.toArray(String[]::new));
  }

  @Test
  void eachAmountHasItsDayReasonArticleAndBalance() {
    Call call = statement();
    assertEquals(0, call.code(), call.err());
    Document page = Jsoup.parse(call.out());
    assertEquals("积分对账单：1-101", page.select("h1").text());
    List<String> lines = page.select("table.lines tbody tr").eachText();
    assertEquals(4 + 1, lines.size(), lines::toString);
    assertTrue(lines.get(0).startsWith("2024-03-27 更正 助老服务 第一条"), lines.get(0));
    assertTrue(lines.get(0).contains("改的是记录 E-2 的入账；算在 2024-03-25；有一条记录被撤销"), lines.get(0));
    assertTrue(lines.get(0).endsWith("-4 5"), lines.get(0));
    assertTrue(lines.get(1).startsWith("2024-03-26 高空抛物 第二条 由网格员核实；编号 E-3"), lines.get(1));
    assertTrue(lines.get(1).contains("进入状态“暂停兑换”，自 2024-03-26 起"), lines.get(1));
    assertTrue(lines.get(3).endsWith("+6 6"), lines.get(3));
    assertEquals("2024-03-20 在这以前的余额 0", lines.get(4));
  }

  @Test
  void itTellsWhatExpiresWhatIsBarredAndWhatIsMissing() {
    Document page = Jsoup.parse(statement().out());
    assertEquals(
        "暂停兑换 2024-03-26 至 2024-04-24，2024-04-25 起恢复兑换 因为：高空抛物 第二条",
        page.select(".card.bad").text());
    assertTrue(page.text().contains("积分 5：最后一天 2024-04-18，第二天到期作废"), page.text());
    assertEquals("积分余额 5 时间币余额 0 星级 无星", page.select("dl.figures").text());
    List<String> offers = page.select(".offers > li").eachText();
    assertTrue(offers.get(0).startsWith("洗衣液 积分 8 还不能"), offers.get(0));
    assertTrue(offers.get(0).contains("账户处于“暂停兑换”状态"), offers.get(0));
    assertTrue(offers.get(0).contains("积分余额 5，需要 8，还差 3"), offers.get(0));
    assertTrue(page.text().contains("2024-03-28 助老服务"), "what waits to be verified");
  }

  @Test
  void itTellsHowToObjectAndUntilWhen() {
    String text = Jsoup.parse(statement("--at=2024-04-02").out()).text();
    assertTrue(text.contains("10 天内提出异议"), text);
    assertTrue(text.contains("提出以后 15 天内裁决。裁决人：议事会。扣分在裁决以前照扣。 第一条"), text);
    assertTrue(text.contains("最迟 2024-04-05：2024-03-26 高空抛物，编号 E-3"), text);
    assertFalse(text.contains("助老服务，编号 E-1"), "too late for that");
  }

  @Test
  void nobodyElseIsOnIt() {
    Call call = statement();
    for (String other : List.of("9-909", "老王", "张三", "E-9")) {
      assertFalse(call.out().contains(other), other);
    }
    assertFalse(call.out().contains("<script"));
  }

  @Test
  void itBeginsOnADayWithWhatWasThere() {
    Document page = Jsoup.parse(statement("--since=2024-03-26").out());
    List<String> lines = page.select("table.lines tbody tr").eachText();
    assertEquals(3, lines.size(), lines::toString);
    assertEquals("2024-03-26 在这以前的余额 10", lines.get(2));
  }

  @Test
  void anAccountThatIsNotThereIsAWrongCall() {
    Call call = statement("--account=1-110");
    assertEquals(2, call.code());
    assertTrue(call.err().contains("1-101"), call.err());
  }

  @Test
  void inEnglishItsOwnWordsAreEnglish() throws IOException {
    Path file = folder.resolve("page.html");
    Call call = statement("--lang=en", "--out=" + file);
    assertEquals("", call.out());
    String page = Files.readString(file);
    List<String> told = Pages.standsAlone(page);
    assertTrue(told.contains("Statement of 1-101"), told::toString);
    assertTrue(told.contains("What can be redeemed, and what is missing"), told::toString);
  }
}
