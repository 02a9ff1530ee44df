package org.gongyue.dsl.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongyue.dsl.Conventions;
import org.gongyue.dsl.Folders;
import org.gongyue.dsl.Written;
import org.gongyue.dsl.conformance.Suite;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.vocabulary.Document;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Language;
import org.gongyue.engine.RuleBook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The keys change their language, and nothing else changes. */
final class FormatterTest {

  @TempDir private Path temporary;

  private static List<Path> format(Path folder, Language language) throws IOException {
    Diagnostics found = new Diagnostics();
    Formatter formatter = Formatter.of(folder, language, found);
    assertNotNull(formatter, () -> found.all().toString());
    formatter.write();
    return formatter.files();
  }

  private static List<String> contents(Path folder) throws IOException {
    List<String> contents = new ArrayList<>();
    for (Document document : Document.values()) {
      if (Files.exists(folder.resolve(document.file()))) {
        contents.add(Files.readString(folder.resolve(document.file())));
      }
    }
    for (Path suite : suites(folder)) {
      contents.add(Files.readString(suite));
    }
    return contents;
  }

  private static List<Path> suites(Path folder) throws IOException {
    Path suites = folder.resolve(Suite.FOLDER);
    return Files.isDirectory(suites) ? Suite.in(suites) : List.of();
  }

  private static void pass(Path folder) throws IOException {
    for (Path file : suites(folder)) {
      Diagnostics problems = new Diagnostics();
      Suite suite = Suite.read(file, problems);
      assertEquals(List.of(), problems.all());
      assertTrue(suite.passes(suite.rules()), suite::name);
    }
  }

  private static String digest(Path folder) throws Exception {
    return RuleBook.compile(Conventions.load(folder)).version().digest();
  }

  /** All of them in one tree, for one may inherit another. */
  @TestFactory
  Stream<DynamicTest> shippedConventionsToEnglishAndBack() throws IOException {
    List<Path> folders = new ArrayList<>();
    for (Path original : List.of(Folders.small(), Folders.conventions())) {
      try (Stream<Path> below = Files.walk(original)) {
        for (Path file : below.filter(Files::isRegularFile).toList()) {
          Path copy = temporary.resolve(original.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
          if (copy.endsWith(Document.CONVENTION.file())) {
            folders.add(copy.getParent());
          }
        }
      }
    }
    assertTrue(folders.size() >= 3);
    return folders.stream()
        .map(f -> dynamicTest(f.getFileName().toString(), () -> thereAndBack(f)));
  }

  private static void thereAndBack(Path folder) throws Exception {
    List<String> chinese = contents(folder);
    String digest = digest(folder);
    assertEquals(List.of(), format(folder, Language.zh));

    assertEquals(chinese.size(), format(folder, Language.en).size());
    assertEquals(digest, digest(folder));
    assertNoKey(contents(folder));
    pass(folder);
    assertEquals(List.of(), format(folder, Language.en));

    assertEquals(chinese.size(), format(folder, Language.zh).size());
    assertEquals(chinese, contents(folder));
  }

  /**
   * No line begins with a Chinese key, and no limit is left in Chinese. 种类 and 结果 are what
   * attributes are called in them, too.
   */
  private static void assertNoKey(List<String> contents) {
    for (String content : contents) {
      for (Key key : EnumSet.complementOf(EnumSet.of(Key.KIND, Key.STATUS, Key.RESULT))) {
        Pattern asKey = Pattern.compile("(?m)^[ -]*" + key.chinese() + ":");
        assertFalse(asKey.matcher(content).find(), key::chinese);
      }
      assertFalse(Pattern.compile("[{,] *每[^,:}]*:").matcher(content).find(), content);
    }
  }

  @Test
  void commentsLayoutQuotesAndTheNamesOfTheCommunityStay() throws IOException {
    Written.in(temporary)
        .list(
            """
            # 奖惩清单：正面
            "positive":   # 正面
              - 编号:   'V-01'
                behaviour: 行为
                'article': "第一条"
                参数: {类型: 文本, 时长: {类型: 'number', 最小: 0, 最大: 3 }}
                得分: |
                  2 * 时长
                verification: none   # 无
                上限: { 每人每月: 20, "每户90天" : {最多: 3 次, 超限: 不计}, per account year: 1time }
              - {编号: V-02, 行为: 巡查, 条款: 第一条, 择优: "最高", 规则: [{编号: V-02-1, 得分: 1, 核实: "无"}]}
            limits:
              - {对象: 全部, 每户累计: 500分}
            """);
    format(temporary, Language.en);
    assertEquals(
        """
        # 奖惩清单：正面
        "positive":   # 正面
          - id:   'V-01'
            behaviour: 行为
            'article': "第一条"
            attributes: {类型: text, 时长: {type: 'number', min: 0, max: 3 }}
            award: |
              2 * 时长
            verification: none   # 无
            limits: { per actor per month: 20, "per account per 90 days" : {most: 3 times, excess: drop}, per account year: 1time }
          - {id: V-02, behaviour: 巡查, article: 第一条, choice: "best", rules: [{id: V-02-1, award: 1, verification: "none"}]}
        limits:
          - {target: all, per account lifetime: 500 points}
        """,
        Files.readString(temporary.resolve("rewards-penalties.yaml")));
    format(temporary, Language.zh);
    assertTrue(
        Files.readString(temporary.resolve("rewards-penalties.yaml"))
            .contains("上限: { 每人每月: 20, \"每户90天\" : {最多: 3次, 超限: 不计}, 每户年: 1次 }"));
  }

  @Test
  void aByteOrderMarkAndCarriageReturnsAndRareCharactersStay() throws IOException {
    Written.in(temporary)
        .catalogue("\uFEFF兑换品:\r\n  - {编号: G-01, 名称: 😀𠮷, 条款: 第三条, 价格: 50} # 😀\r\n");
    format(temporary, Language.en);
    assertEquals(
        "\uFEFFrewards:\r\n  - {id: G-01, name: 😀𠮷, article: 第三条, price: 50} # 😀\r\n",
        Files.readString(temporary.resolve("redemption.yaml"), StandardCharsets.UTF_8));
  }

  @Test
  void aConventionWithErrorsIsLeftAlone() throws IOException {
    Written.in(temporary).catalogue("兑换品:\n  - {编号: G-01}\n");
    Diagnostics found = new Diagnostics();
    assertNull(Formatter.of(temporary, Language.en, found));
    assertTrue(found.hasErrors());
  }

  @Test
  void noOtherFileIsLeftBehind() throws IOException {
    Written.in(temporary);
    format(temporary, Language.en);
    try (Stream<Path> files = Files.list(temporary)) {
      assertEquals(3, files.count());
    }
  }
}
