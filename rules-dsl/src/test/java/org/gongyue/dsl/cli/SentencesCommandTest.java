package org.gongyue.dsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.gongyue.dsl.Folders;
import org.junit.jupiter.api.Test;

/** {@code sentences} and {@code drl}. */
final class SentencesCommandTest {

  @Test
  void theDictionaryIsListedWithItsMeanings() {
    Call call = Call.of("sentences");
    assertEquals(0, call.code());
    assertTrue(call.out().contains("  参数 \"时长\" 不少于 2\n      → 条件: 时长 >= 2\n"), call.out());
    assertTrue(call.out().contains("  加 3 分\n      → 得分: 3\n"), call.out());
  }

  @Test
  void aConventionIsPrintedAsDrlTheSameEachTime() {
    String folder = Folders.conventions().resolve("wuxing/sanbao-jie").toString();
    Call call = Call.of("drl", folder);
    assertEquals(0, call.code());
    assertTrue(call.out().contains("rule \"V-43\"\n"), call.out());
    assertTrue(call.out().contains("//   说明：汛期夜间巡查辛苦，加倍记分\n"), call.out());
    assertEquals(call.out(), Call.of("drl", folder).out());
  }

  @Test
  void aSentenceRuleIsShownWithItsPlace() {
    Path folder = Folders.conventions().resolve("wuxing/sanbao-jie");
    Call call = Call.of("show", folder.toString(), "--origin");
    assertTrue(call.out().contains("; 规则: " + folder.resolve("rules.dslr") + ":"), call.out());
    assertTrue(call.out().contains("时间不早于 19 点"), call.out());
  }
}
