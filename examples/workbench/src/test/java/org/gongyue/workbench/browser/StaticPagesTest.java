package org.gongyue.workbench.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages that commands write, of a real convention and of a hostile one, in both languages. */
@InBrowser
final class StaticPagesTest {

  @TempDir private static Path folder;

  /**
   * A page.
   *
   * @param name what its picture is called
   */
  private record Shown(String name, Path file, boolean hostile) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Shown> PAGES = new ArrayList<>();

  @BeforeAll
  static void write() throws IOException {
    PAGES.clear();
    Path hostile = folder.resolve("hostile");
    Hostile.write(hostile);
    write(Gongyue.SANBAO_JIE, Gongyue.SAMPLE, "zh", false);
    write(Gongyue.SANBAO_JIE, Gongyue.SAMPLE, "en", false);
    write(hostile, hostile.resolve("log.jsonl"), "zh", true);
  }

  private static void write(Path convention, Path log, String lang, boolean hostile)
      throws IOException {
    Path changed = changed(convention, folder.resolve("changed-" + lang + hostile));
    Path out = folder.resolve("out-" + lang + hostile);
    if (hostile) {
      Gongyue.run("test", failing(convention), "--coverage", "--report", out, "--lang", lang);
    } else {
      Gongyue.run("test", convention, "--report", out, "--lang", lang);
    }
    Gongyue.run("report", convention, "--events", log, "--report", out, "--lang", lang);
    Gongyue.run("diff", convention, changed, "--events", log, "--report", out, "--lang", lang);
    for (String name : List.of("report", "commons", "changes", "impact")) {
      String shown = (hostile ? "hostile-" : "") + name + (lang.equals("zh") ? "" : "-" + lang);
      PAGES.add(new Shown(shown, out.resolve(name + ".html"), hostile));
    }
  }

  /** A copy of a convention in which what gave two points gives three. */
  private static Path changed(Path convention, Path copy) throws IOException {
    Files.createDirectories(copy);
    try (Stream<Path> files = Files.list(convention)) {
      for (Path file : files.filter(one -> one.toString().matches(".*[.](yaml|dslr)")).toList()) {
        String text = Files.readString(file).replace("得分: 2", "得分: 3");
        Files.writeString(copy.resolve(file.getFileName()), text.replace("价格: 1}", "价格: 2}"));
      }
    }
    return copy;
  }

  /** Cases that do not pass, of the hostile convention, with names that are no better. */
  private static Path failing(Path convention) throws IOException {
    Path file = folder.resolve("suite.yaml");
    Files.writeString(
        file,
        """
        名称: '试 <script>window.hacked=1</script>'
        公约: %s
        用例:
          # <img src=x onerror="window.hacked=1">
          - 名称: '甲 <script>window.hacked=1</script>'
            条款: 第一条
            记录: [{编号: 'E<b>', 行为: V-01, 时间: 2024-03-01 09:00, 账户: '甲<b>', 参数: {时长: 2}}]
            期望: {裁定: {记录: 'E<b>', 结果: 已入账, 入账: 4}}
        """
            .formatted(convention));
    return file;
  }

  static Stream<Shown> pages() {
    return PAGES.stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyOneCanReadIt(Shown shown, Windows windows) {
    Window window = windows.open(shown.file);
    window.shoot(shown.name);
    window.mustBeAccessible();
    window.mustFitInWidth();
    assertEquals("undefined", window.page().evaluate("typeof window.hacked"));
    assertTrue(window.print(shown.name).sheets() > 0);
  }
}
