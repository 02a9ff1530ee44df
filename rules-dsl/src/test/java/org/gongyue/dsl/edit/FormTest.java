package org.gongyue.dsl.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FormTest {

  private static final String FILE = "c/" + Typing.LIST;
  private static final String TEXT =
      """
      # 清单
      正面:
        # —— 志愿服务 ——
        # 独居老人优先
        - 编号: V-01   # 号
          行为: "助老"
          条款: 第一条
          参数: {时长: {类型: 数, 单位: 小时}}   # 按小时
          # 半小时起
          条件: 时长 >= 0.5
          得分: 2 * 时长
          核实:
            - 网格员 # 白天
            - 楼栋长
          凭证: [照片, 签到]

        - 编号: V-02
          行为: 清扫
          条款: 第一条
          得分: 1
          锁定: 是

      负面:
        - {编号: N-01, 行为: 抛物, 条款: 第一条, 扣分: 20} # 一行
      上限:
        - {对象: 正面, 每户每年: 500}
      """;

  @TempDir private Path root;

  private String change(String text, String rule, String key, String value) {
    List<TextEdit> edits =
        new Editor(root).change("c", FILE, Map.of(FILE, text), rule, key, value).orElseThrow();
    return TextEdit.apply(text, edits);
  }

  private Field field(String text, String rule, String key) {
    return new Editor(root)
        .form("c", FILE, Map.of(FILE, text), rule, Locale.CHINESE).orElseThrow().fields().stream()
            .filter(one -> one.key().equals(key))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void theOutlineHasEveryItemOfEveryList() {
    List<RuleEntry> outline =
        new Editor(root).outline("c", FILE, Map.of(FILE, TEXT), Locale.CHINESE);
    assertEquals(
        List.of("全文", "V-01 助老", "V-02 清扫", "N-01 抛物", "上限#1 对象 正面, 每户每年 500"),
        outline.stream().map(RuleEntry::title).toList());
    assertEquals("正面", outline.get(1).section());
    RuleEntry second = outline.get(2);
    assertTrue(TEXT.substring(second.from(), second.to()).startsWith("编号: V-02"));
    assertTrue(TEXT.substring(second.from(), second.to()).endsWith("锁定: 是"));
  }

  @Test
  void aFormHasAFieldForEachKeyInItsKind() {
    assertEquals(Field.Kind.TEXT, field(TEXT, "V-01", "behaviour").kind());
    assertEquals("助老", field(TEXT, "V-01", "behaviour").value());
    assertEquals(Field.Kind.CHOICE, field(TEXT, "V-01", "category").kind());
    assertEquals("网格员\n楼栋长", field(TEXT, "V-01", "verification").value());
    assertEquals("{时长: {类型: 数, 单位: 小时}}", field(TEXT, "V-01", "attributes").value());
    assertEquals(Field.Kind.FLAG, field(TEXT, "V-02", "locked").kind());
    assertEquals("true", field(TEXT, "V-02", "locked").value());
    assertEquals(null, field(TEXT, "V-02", "condition").value());
    assertTrue(field(TEXT, "V-01", "id").required());
    assertEquals("正面行为得多少分，一个数或一个算式。", field(TEXT, "V-01", "award").help());
    assertEquals("500", field(TEXT, "上限#1", "每户每年").value());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "V-01 | behaviour | 探访: 老人 | 行为: \"助老\" | 行为: \"探访: 老人\"",
        "V-02 | behaviour | 007 | 行为: 清扫 | 行为: '007'",
        "V-02 | behaviour | # 号 | 行为: 清扫 | 行为: '# 号'",
        "V-02 | award | 2 | 得分: 1 | 得分: 2",
        "V-02 | locked | false | 锁定: 是 | 锁定: 否",
        "V-01 | condition | 时长 >= 1 | 条件: 时长 >= 0.5 | 条件: 时长 >= 1",
        "N-01 | behaviour | 甲, 乙 | 行为: 抛物 | 行为: '甲, 乙'",
        "N-01 | deduct | 10 | 扣分: 20 | 扣分: 10",
        "V-01 | attributes | {次: 数} | 参数: {时长: {类型: 数, 单位: 小时}} | 参数: {次: 数}",
        "上限#1 | 每户每年 | 600 | 每户每年: 500 | 每户每年: 600",
        "V-01 | award | {取: 最高, 之中: [1, 2]} | 得分: 2 * 时长 | 得分: {取: 最高, 之中: [1, 2]}"
      })
  void aChangeTouchesTheValueAlone(
      String rule, String key, String value, String before, String after) {
    assertEquals(TEXT.replace(before, after), change(TEXT, rule, key, value));
    assertEquals(TEXT, change(TEXT, rule, key, field(TEXT, rule, key).value()));
  }

  @Test
  void itemsOfAListChangeOneByOne() {
    assertEquals(
        TEXT.replace("- 楼栋长\n", "- 楼栋长\n      - 居委会\n"),
        change(TEXT, "V-01", "verification", "网格员\n楼栋长\n居委会"));
    assertEquals(TEXT.replace("      - 楼栋长\n", ""), change(TEXT, "V-01", "verification", "网格员"));
    assertEquals(
        TEXT.replace("照片, 签到", "照片, 笔记, 签到"), change(TEXT, "V-01", "evidence", "照片\n笔记\n签到"));
    assertEquals(TEXT.replace("[照片, 签到]", "[签到]"), change(TEXT, "V-01", "evidence", "签到"));
  }

  @Test
  void aKeyIsPutWhereItBelongsAndTakenOutWithItsLine() {
    assertEquals(
        TEXT.replace("    得分: 1\n", "    条件: 余额() > 0\n    得分: 1\n"),
        change(TEXT, "V-02", "condition", "余额() > 0"));
    assertEquals(
        TEXT.replace("    锁定: 是\n", "    锁定: 是\n")
            .replace("    得分: 1\n", "    得分: 1\n    上限:\n      每户每月: 3\n      每户每年: 9\n"),
        change(TEXT, "V-02", "limits", "每户每月: 3\n每户每年: 9"));
    assertEquals(TEXT.replace("    得分: 1\n", ""), change(TEXT, "V-02", "award", null));
    assertEquals(TEXT.replace(", 扣分: 20", ""), change(TEXT, "N-01", "deduct", null));
    assertEquals(
        TEXT.replace("扣分: 20}", "扣分: 20, 核实: 网格员}"), change(TEXT, "N-01", "verification", "网格员"));
  }

  @Test
  void whatCannotBeWrittenIsRefused() {
    Editor editor = new Editor(root);
    Map<String, String> open = Map.of(FILE, TEXT);
    assertEquals(Optional.empty(), editor.change("c", FILE, open, "V-01", "attributes", "{a: ["));
    assertEquals(Optional.empty(), editor.change("c", FILE, open, "N-01", "limits", "a: 1\nb: 2"));
    assertEquals(Optional.empty(), editor.change("c", FILE, open, "V-09", "award", "1"));
    assertEquals(Optional.empty(), editor.change("c", FILE, open, "V-01", "nothing", "1"));
    assertEquals(Optional.empty(), editor.add("c", FILE, open, "nothing", null));
  }

  private String add(String text, String section) {
    return TextEdit.apply(
        text, new Editor(root).add("c", FILE, Map.of(FILE, text), section, null).orElseThrow());
  }

  @Test
  void aNewRuleComesLastInItsList() {
    String added = add(TEXT, "positive");
    assertTrue(added.contains("    锁定: 是\n\n  - 编号: V-03\n    行为: "), added);
    assertTrue(added.contains("\n\n负面:\n  - {编号: N-01"), added);
    assertTrue(add(TEXT, "负面").contains("} # 一行\n  - {编号: N-02, 行为: "), add(TEXT, "负面"));
    String settlement =
        """
        结算:
          - 编号: S-01
            名称: 新的一项 S-01
            周期: 季度
            条件: '次数("负面", "本季度") = 0'
            得分: 1
        """;
    assertEquals(TEXT + "\n" + settlement, add(TEXT, "结算"));
    assertTrue(add("正面:\n", "正面").startsWith("正面:\n  - 编号: V-01\n"));
    assertTrue(add("正面: []\n负面: []\n", "正面").startsWith("正面:\n  - 编号: V-01\n"));
    assertTrue(add("", "正面").startsWith("正面:\n  - 编号: V-01\n"));
  }

  private String remove(String text, String rule) {
    return TextEdit.apply(
        text, new Editor(root).remove("c", FILE, Map.of(FILE, text), rule).orElseThrow());
  }

  @Test
  void aRuleGoesWithItsCommentAndItsEmptyLine() {
    int from = TEXT.indexOf("  # 独居老人优先");
    int to = TEXT.indexOf("  - 编号: V-02");
    assertEquals(TEXT.substring(0, from) + TEXT.substring(to), remove(TEXT, "V-01"));
    int second = TEXT.indexOf("\n  - 编号: V-02");
    int end = TEXT.indexOf("\n负面:");
    assertEquals(TEXT.substring(0, second) + TEXT.substring(end), remove(TEXT, "V-02"));
    assertTrue(remove(TEXT, "N-01").contains("负面:\n上限:"));
  }
}
