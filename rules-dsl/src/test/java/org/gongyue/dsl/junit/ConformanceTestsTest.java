package org.gongyue.dsl.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.gongyue.dsl.Folders;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/** What an app's build shows of its suites. */
final class ConformanceTestsTest {

  private static final Path SANBAO = Folders.conventions().resolve("wuxing/sanbao-jie");

  @TempDir private Path folder;

  @Test
  void eachCaseIsATestAtItsLine() {
    List<DynamicNode> suites = ConformanceTests.in(SANBAO).toList();
    assertEquals(3, suites.size());
    DynamicContainer first = (DynamicContainer) suites.get(0);
    assertEquals("三堡街社区：兑换、退兑、保留", first.getDisplayName());
    DynamicNode test = first.getChildren().findFirst().orElseThrow();
    String source = test.getTestSourceUri().orElseThrow().toString();
    assertTrue(source.startsWith("file:///") && source.endsWith(".yaml?line=6"), source);
  }

  @Test
  void aCaseThatFailsTellsWhatWasExpectedAndWhy() throws Exception {
    Path file = folder.resolve("试.yaml");
    Files.writeString(
        file,
        "名称: 试\n公约: "
            + SANBAO
            + "\n用例:\n  - 名称: 甲\n    条款: 第二十一条\n    记录: [{编号: E-1, 行为: V-34, 时间: 2024-03-01 09:00,"
            + " 账户: 甲, 核实: 楼栋长}]\n    期望: {裁定: {记录: E-1, 结果: 已入账, 入账: 4}}\n");
    DynamicContainer suite = (DynamicContainer) ConformanceTests.in(file).findFirst().orElseThrow();
    DynamicTest test = (DynamicTest) suite.getChildren().findFirst().orElseThrow();
    AssertionFailedError failure = assertThrows(AssertionFailedError.class, test.getExecutable());
    assertEquals("E-1 入账 甲 积分 4", failure.getExpected().getStringRepresentation());
    assertEquals("E-1 入账 甲 积分 3", failure.getActual().getStringRepresentation());
    assertTrue(failure.getMessage().contains("规则 V-34“探访独居老人”适用"), failure.getMessage());
  }

  @Test
  void aSuiteThatCannotBeReadFailsWithItsPlace() throws Exception {
    Path file = Files.writeString(folder.resolve("试.yaml"), "名称: 试\n案例: []\n");
    DynamicTest test =
        (DynamicTest) ConformanceTests.in(file, Locale.ENGLISH).findFirst().orElseThrow();
    AssertionFailedError failure = assertThrows(AssertionFailedError.class, test.getExecutable());
    assertTrue(failure.getMessage().contains("试.yaml:2:1: error UNKNOWN_KEY"));
  }

  @Test
  void nothingToTestIsNoSuccess() {
    assertThrows(IllegalArgumentException.class, () -> ConformanceTests.in(folder));
  }
}
