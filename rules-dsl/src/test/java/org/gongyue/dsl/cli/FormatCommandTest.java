package org.gongyue.dsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongyue.dsl.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code format}. */
final class FormatCommandTest {

  @TempDir private Path folder;

  private String catalogue() throws IOException {
    return Files.readString(folder.resolve("redemption.yaml"));
  }

  @Test
  void changesTheFilesAndNamesThem() throws IOException {
    Written.in(folder);
    Call call = Call.of("format", folder.toString(), "--keys", "en");
    assertEquals(0, call.code());
    assertEquals(3, call.outLines().size());
    assertTrue(call.outLines().get(2).endsWith("/redemption.yaml"), call.out());
    assertEquals("改写了 3 个文件\n", call.err());
    assertTrue(catalogue().startsWith("rewards:\n  - {id: G-01, name: 洗衣液,"), catalogue());
  }

  @Test
  void checkChangesNothingAndEndsWithOneIfSomethingWould() throws IOException {
    Written.in(folder);
    String before = catalogue();
    Call call = Call.of("format", folder.toString(), "--keys=en", "--check");
    assertEquals(1, call.code());
    assertEquals(3, call.outLines().size());
    assertEquals("要改写 3 个文件\n", call.err());
    assertEquals(before, catalogue());
    assertEquals(0, Call.of("format", folder.toString(), "--check").code());
  }

  @Test
  void aConventionWithErrorsIsRefused() throws IOException {
    Written.in(folder).catalogue("兑换品:\n  - {编号: G-01, 名称: 洗衣液, 条款: 第三条}\n");
    Call call = Call.of("format", folder.toString(), "--keys=en");
    assertEquals(1, call.code());
    assertEquals("", call.out());
    assertTrue(call.err().contains(":2:5: error MISSING_KEY "), call.err());
    assertTrue(catalogue().startsWith("兑换品"));
  }

  @Test
  void noFolderAndNoLanguageAreWrongCalls() {
    assertEquals(2, Call.of("format", folder.resolve("none").toString()).code());
    assertEquals(2, Call.of("format", folder.toString(), "--keys=fr").code());
  }
}
