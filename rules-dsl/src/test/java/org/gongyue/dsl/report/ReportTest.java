package org.gongyue.dsl.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gongyue.dsl.Folders;
import org.gongyue.dsl.conformance.Suite;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.page.Html;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** The report of a suite with a case that passes, one that fails, and hostile texts. */
final class ReportTest {

  private static final String HOSTILE = "<script>alert(1)</script>&\"'\u202e\u0007]]>";

  @TempDir private Path folder;

  private Report report(String name, Locale locale) throws Exception {
    String visit = "{编号: E-1, 行为: V-34, 时间: 2024-03-01 09:00, 账户: '甲<b>', 核实: 楼栋长}";
    Path file = folder.resolve("试.yaml");
    Files.writeString(
        file,
        "名称: '试 <i>'\n公约: "
            + Folders.conventions().resolve("wuxing/sanbao-jie")
            + "\n用例:\n  # 三分 <u>。\n  - {名称: '甲 <script>alert(1)</script>', 条款: 第二十一条, 记录: ["
            + visit
            + "], 期望: {裁定: {记录: E-1, 结果: 已入账, 入账: 4}}}\n  - {名称: 乙, 条款: 第二十一条, 记录: ["
            + visit
            + "], 期望: {裁定: {记录: E-1, 结果: 已入账, 入账: 3}}}\n");
    Diagnostics problems = new Diagnostics();
    Suite suite = Suite.read(file, problems);
    assertEquals(List.of(), problems.all());
    Diagnostics unread = new Diagnostics();
    unread.add(Code.BAD_DATE, new Position("坏.yaml", 3, 4), name);
    return new Report(List.of(SuiteReport.of(suite, locale)), unread.all(), List.of(new Extra()));
  }

  /** What others find out. */
  private static final class Extra implements Section {
    @Override
    public String id() {
      return "extra";
    }

    @Override
    public String title(Locale locale) {
      return HOSTILE;
    }

    @Override
    public List<Figure> figures(Locale locale) {
      return List.of(new Figure(HOSTILE, "3/4", false));
    }

    @Override
    public void write(Html html, Locale locale) {
      html.element("p", HOSTILE, "title", HOSTILE);
    }

    @Override
    public Map<String, Object> json(Locale locale) {
      return Map.of("told", HOSTILE);
    }
  }

  @Test
  void noTextIsAnythingButText() throws Exception {
    String html = report(HOSTILE, Locale.CHINESE).html(Locale.CHINESE);
    assertFalse(Pattern.compile("(?i)<(script|i|u|b)>").matcher(body(html)).find(), html);
    assertFalse(html.contains("\u202e") || html.contains("\u0007"));
    assertTrue(html.contains("甲 &lt;script&gt;alert(1)&lt;/script&gt;"));
    assertTrue(html.contains("<p class=\"note\">三分 &lt;u&gt;。</p>"), html);
  }

  /** Without the numbers of articles, which are bold. */
  private static String body(String html) {
    return html.substring(html.indexOf("<body>")).replaceAll("<b>第[^<]*</b>", "");
  }

  @Test
  void whatFailedIsShownBesideWhatWasExpectedWithItsReasons() throws Exception {
    String html = report("x", Locale.CHINESE).html(Locale.CHINESE);
    assertTrue(html.contains("<h1>2 个用例里有 1 个不通过，另有 1 处写错，读不了</h1>"), html);
    assertTrue(html.contains("<dd>1/2</dd>"));
    assertTrue(html.contains("甲&lt;b&gt; 积分 4</td>") && html.contains("积分 3</td>"), html);
    assertTrue(html.contains("规则 V-34“探访独居老人”适用"));
    assertTrue(html.contains("倡导邻里守望"), "the text of the article");
    assertTrue(html.contains("href=\"#case-1-1\"") && html.contains("id=\"case-1-1\""));
    assertFalse(html.contains("://"), "nothing from the network");
  }

  @Test
  void inEnglishItSaysNothingOfItsOwnInChinese() throws Exception {
    String html = report("x", Locale.ENGLISH).html(Locale.ENGLISH);
    assertTrue(
        html.contains("<h1>1 of 2 cases failed, and 1 mistakes kept suites from being read"));
    assertTrue(html.contains("lang=\"en\"") && html.contains("<td data-label=\"Expected\">"));
  }

  @Test
  void toolsReadTheSame() throws Exception {
    Path out = folder.resolve("out/deep");
    report(HOSTILE, Locale.CHINESE).write(out, Locale.CHINESE);
    JsonNode json = new JsonMapper().readTree(Files.readString(out.resolve("report.json")));
    assertEquals(1, json.get("passed").intValue());
    JsonNode failed = json.at("/suites/0/cases/0");
    assertEquals("甲 <script>alert(1)</script>", failed.get("name").textValue());
    assertEquals("甲<b> 积分 4", failed.at("/comparisons/1/expected").textValue());
    assertEquals("甲<b> 积分 3", failed.at("/comparisons/1/actual").textValue());
    assertEquals(HOSTILE, json.at("/sections/extra/told").textValue());
    assertEquals(64, json.at("/suites/0/conventions/0/digest").textValue().length());
  }

  @Test
  void buildServersReadJunitXml() throws Exception {
    report(HOSTILE, Locale.CHINESE).write(folder, Locale.CHINESE);
    Element suite = xml("TEST-wuxing.sanbao-jie.试.xml");
    assertEquals("2", suite.getAttribute("tests"));
    assertEquals("1", suite.getAttribute("failures"));
    Element failure = (Element) suite.getElementsByTagName("failure").item(0);
    assertEquals("E-1 入账: 甲<b> 积分 4 ≠ 甲<b> 积分 3", failure.getAttribute("message"));
    assertTrue(failure.getTextContent().contains("试.yaml:5:"), failure.getTextContent());
    assertEquals("1", xml("TEST-unread.xml").getAttribute("errors"));
  }

  private Element xml(String name) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(folder.resolve(name).toFile())
        .getDocumentElement();
  }

  @Test
  void theSameResultsMakeTheSameBytes() throws Exception {
    Report first = report("x", Locale.CHINESE);
    Report second = report("x", Locale.CHINESE);
    assertEquals(first.html(Locale.CHINESE), second.html(Locale.CHINESE));
    assertEquals(first.json(Locale.CHINESE), second.json(Locale.CHINESE));
  }
}
