package org.gongyue.dsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongyue.dsl.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --source}: the line of the file, and a caret under the place. */
final class CaretTest {

  @TempDir private Path folder;

  private static String marked(String line, int column) {
    return SourceLine.marked(line, column);
  }

  /** The columns of a terminal before the caret or before what it points at. */
  private static int width(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  @Test
  void theCaretStandsUnderThePlace() {
    assertEquals("    id: x\n        ^", marked("id: x", 5));
  }

  @Test
  void aChineseCharacterBeforeTheCaretTakesTwoColumns() {
    assertEquals("    编号: x\n          ^", marked("编号: x", 5));
    assertEquals("    “编号”，x\n            ^", marked("“编号”，x", 6));
    assertEquals("    𠮷x\n      ^", marked("𠮷x", 2));
  }

  @Test
  void aTabIsKeptSoThatItIsAsWideInBothLines() {
    assertEquals("    \t条款:\tx\n    \t     \t^", marked("\t条款:\tx", 6));
  }

  @Test
  void aPlaceBeyondTheEndIsTheEnd() {
    assertEquals("    编号\n        ^", marked("编号", 99));
  }

  @Test
  void aCombiningMarkTakesNoColumn() {
    assertEquals("    e\u0301:x\n      ^", marked("e\u0301:x", 4));
  }

  @Test
  void whatATerminalWouldObeyIsNotPrinted() {
    String marked = marked("a\u001b[2Jb\u202ec", 1);
    assertFalse(marked.contains("\u001b"), marked);
    assertFalse(marked.contains("\u202e"), marked);
  }

  @Test
  void aLongLineIsCutToAWindowAroundThePlace() {
    String line = "一".repeat(300) + "X" + "二".repeat(300);
    List<String> lines = marked(line, 301).lines().toList();
    assertTrue(width(lines.get(0)) <= SourceLine.WIDEST + 10, lines.get(0));
    assertTrue(lines.get(0).startsWith("    ...一"), lines.get(0));
    assertTrue(lines.get(0).endsWith("二..."), lines.get(0));
    String before = lines.get(0).substring(0, lines.get(0).indexOf('X'));
    assertEquals(width(before), lines.get(1).indexOf('^'));
  }

  @Test
  void checkShowsTheLineBelowEachDiagnosticIfAsked() {
    Written.in(folder).list("正面:\n  - {编号: V-01, 行为: 助老服务, 条款: 第九条, 得分: 1, 核实: 无}\n");
    Call plain = Call.of("check", folder.toString());
    Call shown = Call.of("check", folder.toString(), "--source");
    assertEquals(1, plain.outLines().size(), plain.out());
    assertEquals(plain.outLines().get(0), shown.outLines().get(0));
    assertEquals(
        List.of("      - {编号: V-01, 行为: 助老服务, 条款: 第九条, 得分: 1, 核实: 无}", " ".repeat(43) + "^"),
        shown.outLines().subList(1, 3));
    assertEquals(
        Call.of("check", folder.toString(), "--format=json").out(),
        Call.of("check", folder.toString(), "--format=json", "--source").out());
  }

  @Test
  void aFileThatCannotBeShownIsLeftOut() throws Exception {
    Written.in(folder);
    Files.delete(folder.resolve("rewards-penalties.yaml"));
    Files.write(folder.resolve("redemption.yaml"), "兑换品".getBytes(StandardCharsets.UTF_16));
    Call call = Call.of("check", folder.toString(), "--source");
    assertEquals(1, call.code());
    assertTrue(call.out().contains("FILE_MISSING"), call.out());
  }
}
