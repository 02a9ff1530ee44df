package org.gongyue.dsl.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.gongyue.dsl.expression.ExpressionReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CompletionTest {

  private static final String LIST = Typing.LIST;
  private static final String RULE = "    类别: 文明守约";

  private final Typing typing = Typing.in("wuxing/sanbao-jie");

  @Test
  void keysThatAreNotThereYetComeWithWhatTheyMean() {
    Completion keys = typing.complete(LIST, typing.typed(LIST, RULE, "    ▮"));
    List<String> labels = keys.items().stream().map(Proposal::label).toList();
    assertTrue(labels.containsAll(List.of("类别", "条件", "得分", "上限", "核实")));
    assertFalse(labels.contains("共同体"), "it is there already");
    assertFalse(labels.contains("扣分"), "nothing positive deducts");
    assertEquals("公约列出的类别之一。", keys.items().get(0).detail());
    assertEquals("类别: ", keys.items().get(0).insert());
  }

  @ParameterizedTest
  @CsvSource({"categ▮, 类别", "类▮, 类别", "件▮, 条件", "cond▮, 条件"})
  void keysAreFoundByPartsOfTheirNamesInBothLanguages(String typed, String key) {
    assertEquals(key, typing.labels(LIST, RULE, "    " + typed).get(0));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "类别: 守▮ | 文明守约",
        "共同体: ▮ | 参与",
        "条款: 第二▮ | 第二条",
        "核实: ▮ | 居民",
        "核实: [网格员, 楼▮ | 楼栋长",
        "计分单位: ▮ | 家庭户",
        "币种: 时▮ | 时间币",
        "上限: {每户▮ | 每户每月",
        "后果: {暂▮ | 暂停兑换",
        "后果: {暂停兑换: 本年▮ | 本年",
        "有效期: ▮ | 90天",
        "公示期: ▮ | 5个工作日",
        "条件: 次▮ | 次数",
        "条件: '次数(\"N-0▮ | N-01",
        "条件: 次数(\"N-01\", \"▮ | 本月",
        "条件: 次数([\"N-01\", \"N-02▮ | N-02",
        "条件: 余额(\"▮ | 积分",
        "条件: 状态(\"暂▮ | 暂停兑换",
        "条件: 评▮ | 评价",
        "条件: 评价 = \"▮ | 优",
        "条件: 评价 in [\"优\", \"▮ | 优",
        "得分: 2 * ▮ | 评价",
        "得分: if 评价 = \"优\" th▮ | then",
        "累犯: {▮ | 周期",
        "累犯: {周期: ▮ | 日",
        "参数: {时长: {类▮ | 类型",
        "参数: {时长: {类型: ▮ | 数",
        "锁定: ▮ | 是"
      })
  void valuesOfTheConventionComeAtHalfTypedPlaces(String typed, String first) {
    assertEquals(first, typing.labels(LIST, RULE, "    " + typed).get(0));
  }

  @Test
  void anArticleIsFoundByItsText() {
    Completion articles = typing.complete(LIST, typing.typed(LIST, "条款: 第五条", "条款: 高处▮"));
    assertEquals("第七条", articles.items().get(0).label());
    assertEquals(Proposal.Kind.ARTICLE, articles.items().get(0).kind());
  }

  @Test
  void aWholeNewRuleHasTheNextNumberAndChecks() {
    for (String place : List.of("正面:\n  ▮\n", "正面:\n  - ▮\n")) {
      String taken = typing.taken(LIST, "正面:\n", place);
      assertTrue(taken.contains("编号: V-45"), taken);
      Checked checked = typing.check(LIST, taken);
      assertTrue(checked.convention().isPresent(), () -> checked.problems().toString());
    }
  }

  @Test
  void afterTheLastItemAnotherMayBegin() {
    String text = typing.text(LIST);
    int end = text.indexOf("\n负面:");
    String marked = text.substring(0, end) + "\n  ▮" + text.substring(end);
    assertTrue(
        typing.complete(LIST, marked).items().stream()
            .anyMatch(one -> one.insert().startsWith("- 编号: V-45")));
  }

  @Test
  void aValueIsQuotedWhereYamlNeedsIt() {
    Completion values = typing.complete(LIST, typing.typed(LIST, RULE, "    得分: {按: 评价, 取值: {▮"));
    assertEquals("优: ", values.items().get(0).insert());
    assertEquals("'007'", Quoting.text("007", false));
    assertEquals("7", Quoting.written("7", false));
    assertEquals("'a: b'", Quoting.written("a: b", false));
    assertEquals("甲，乙", Quoting.written("甲，乙", true));
    assertEquals("'甲, 乙'", Quoting.written("甲, 乙", true));
    assertEquals("\"一\\n二\"", Quoting.written("一\n二", false));
  }

  @Test
  void aFileInEnglishIsCompletedInEnglish() {
    String text = "positive:\n  - id: V-01\n    behaviour: visit\n    ▮\n    award: 2\n";
    Completion keys = typing.complete(LIST, text, Locale.ENGLISH);
    assertEquals("article", keys.items().get(0).label());
    assertTrue(
        keys.items().stream()
            .flatMap(one -> (one.label() + one.detail()).codePoints().boxed())
            .noneMatch(Character::isIdeographic));
    Completion limits = typing.complete(LIST, text.replace("▮", "limits: {per a▮"), Locale.ENGLISH);
    assertEquals("per account per month", limits.items().get(0).label());
  }

  @Test
  void suitesAndOtherFilesAreCompletedToo() {
    String suite = "名称: 例\n用例:\n  - 名称: 一\n    记录:\n      - {编号: E-1, 行为: 探访▮";
    assertTrue(
        typing.complete("conformance/x.yaml", suite).items().stream()
            .anyMatch(one -> one.detail().contains("探访")));
    assertEquals("自", typing.labels(Typing.CHARTER, "生效: {自: 2024-01-01", "生效: {▮").get(0));
    assertEquals("每月", typing.labels(Typing.CATALOGUE, "    条款: ", "    限兑: {▮}\n    条款: ").get(0));
  }

  @Test
  void whereNothingIsAskedForNothingComes() {
    assertEquals(List.of(), typing.labels(LIST, RULE, "    # 类▮"));
    assertEquals(List.of(), typing.labels(LIST, RULE, "    没有的键: ▮"));
    assertEquals(List.of(), typing.complete("nothing.yaml", "a: ▮").items());
  }

  @Test
  void everyFunctionIsKnown() {
    Set<String> known = new HashSet<>();
    for (Call call : Call.values()) {
      known.add(call.chinese());
      known.add(call.english());
    }
    assertEquals(new HashSet<>(ExpressionReader.functions()), known);
  }

  @Test
  void atEveryPlaceOfABrokenTextTheAnswerIsWithinIt() {
    Random random = new Random(3);
    for (String file : List.of(LIST, Typing.CHARTER, Typing.CATALOGUE)) {
      String text = typing.text(file);
      for (int i = 0; i < 150; i++) {
        int at = random.nextInt(text.length());
        int skip = Math.min(text.length(), at + random.nextInt(30));
        String broken = text.substring(0, at) + "▮" + text.substring(skip);
        Completion found = typing.complete(file, broken);
        assertTrue(found.from() <= at && found.to() >= at && found.to() < broken.length());
        typing.hover(file, broken);
      }
    }
  }
}
