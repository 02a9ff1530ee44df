package org.gongyue.dsl.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A chart on a page: what the script gets, what stands there without one, what may run. */
final class ChartTest {

  private static final List<String> BUILDINGS = List.of("1 栋", "2 栋", "3 栋");

  private static List<BigDecimal> numbers(String... each) {
    List<BigDecimal> numbers = new ArrayList<>();
    for (String one : each) {
      numbers.add(one == null ? null : new BigDecimal(one));
    }
    return numbers;
  }

  private static Chart stacked() {
    return Chart.stacked("各楼栋积分", "楼栋")
        .categories(BUILDINGS)
        .series("互助", numbers("1.50", null, "-3"))
        .series("成长", numbers("2", "0.5", "4"))
        .unit("分");
  }

  private static String page(Chart chart, Locale locale) {
    return Html.page(locale, "图").open("main").chart(chart).close().whole();
  }

  private static String data(String html) {
    return HtmlTest.between(html, "<script type=\"application/json\">", "</script>");
  }

  private static int count(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }

  @Test
  void theScriptGetsNumbersAndHowTheyAreWritten() {
    assertEquals(
        "{\"kind\":\"stacked\",\"told\":\"分段条形图：各楼栋积分。互助：最高 1 栋（1.5），最低 3 栋（-3）。"
            + "成长：最高 3 栋（4），最低 2 栋（0.5）。全部数字见表。\",\"unit\":\"分\",\"most\":null,"
            + "\"categories\":[\"1 栋\",\"2 栋\",\"3 栋\"],\"tones\":[],\"series\":["
            + "{\"name\":\"互助\",\"values\":[1.5,null,-3],\"texts\":[\"1.5\",\"—\",\"-3\"]},"
            + "{\"name\":\"成长\",\"values\":[2,0.5,4],\"texts\":[\"2\",\"0.5\",\"4\"]}],"
            + "\"sums\":[\"3.5\",\"0.5\",\"1\"]}",
        data(page(stacked(), Locale.CHINESE)));
  }

  @Test
  void theNumbersAreATableThatIsOpenUntilAScriptClosesIt() {
    String html = page(stacked(), Locale.ENGLISH);
    assertTrue(html.contains("<details open=\"\" id=\"chart-1-table\"><summary>The numbers"));
    assertTrue(html.contains("<th scope=\"col\" class=\"n\">Total (分)</th>"));
    assertTrue(
        html.contains(
            "<th scope=\"row\">2 栋</th><td class=\"n\">—</td><td class=\"n\">0.5</td>"
                + "<td class=\"n\">0.5</td>"));
    assertTrue(html.contains("<div class=\"drawing\" aria-details=\"chart-1-table\"></div>"));
  }

  @Test
  void onlyTheTwoScriptsOfThePageMayRun() throws Exception {
    String html = page(stacked(), Locale.CHINESE);
    String policy = HtmlTest.between(html, "Content-Security-Policy\" content=\"", "\">");
    StringBuilder allowed = new StringBuilder("script-src");
    int from = html.indexOf("<script>");
    for (; from >= 0; from = html.indexOf("<script>", from + 1)) {
      String source = HtmlTest.between(html.substring(from), "<script>", "</script>");
      allowed.append(" 'sha256-").append(HtmlTest.hash(source)).append('\'');
    }
    assertEquals(2, count(html, "<script>"));
    assertTrue(policy.replace("&#39;", "'").contains(allowed), policy);
    assertFalse(policy.contains("unsafe"));
  }

  @Test
  void theScriptsStandInAPageOnceHoweverManyChartsThereAre() {
    String html = Html.page(Locale.CHINESE, "图").chart(stacked()).chart(stacked()).whole();
    assertEquals(2, count(html, "<script>"));
    assertEquals(2, count(html, "application/json"));
  }

  @Test
  void dataCannotEndTheirElement() {
    Chart chart =
        Chart.lines("</script><!--<script>", "月").categories(List.of("\0\ud800\u202e\"\\"));
    String data = data(page(chart.series("<&>", numbers("1")), Locale.CHINESE));
    assertFalse(data.contains("<"), data);
    assertTrue(data.contains("[\"\ufffd\ufffd\ufffd\\\"\\\\\"]"), data);
  }

  @Test
  void chartsMayShareOneTable() {
    List<List<String>> rows = List.of(List.of("1 栋", "2"));
    String html =
        Html.page(Locale.CHINESE, "图")
            .charts(List.of(stacked(), stacked()), "两张图", List.of("楼栋", "#分"), rows)
            .whole();
    assertEquals(2, count(html, "aria-details=\"chart-1-table\""));
    assertEquals(1, count(html, "id=\"chart-1-table\""));
    assertFalse(html.contains("<details"));
  }

  @Test
  void withoutANumberThereIsNothingToDraw() {
    Chart chart =
        Chart.lines("图", "月").categories(List.of("一月")).series("分", numbers((String) null));
    String html = page(chart, Locale.CHINESE);
    assertFalse(html.contains("<script") || html.contains("<figure"));
    assertTrue(html.contains("<td class=\"n\">—</td>"));
  }

  @Test
  void theSamePageHasTheSameBytes() {
    assertEquals(page(stacked(), Locale.CHINESE), page(stacked(), Locale.CHINESE));
  }

  @Test
  void aChartWithoutANumberForEachCategoryIsAMistake() {
    Chart chart = Chart.bars("图", "楼栋").categories(BUILDINGS).series("分", numbers("1"));
    assertThrows(IllegalStateException.class, () -> page(chart, Locale.CHINESE));
  }

  @Test
  void withoutEChartsItSaysWhatToAdd() {
    Exception missing =
        assertThrows(IllegalStateException.class, () -> Drawing.read("/no/echarts.min.js"));
    assertTrue(missing.getMessage().contains("org.mvnpm:echarts:6.0.0"));
  }
}
