package org.gongyue.workbench.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages that commands write, of a real convention and of a hostile one, in both languages. */
@InBrowser
final class StaticPagesTest {

  /** A3, upright or across where a table is wide. */
  private static final Set<Set<String>> SHEETS = Set.of(Set.of("297x420"), Set.of("420x297"));

  @TempDir private static Path folder;

  /**
   * A page.
   *
   * @param name what its pictures are called
   * @param drawn whether there are any: those of pages that differ in nothing but words take time
   */
  private record Shown(String name, Path file, boolean drawn) {
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
    Gongyue.run(
        "statement",
        convention,
        "--account",
        hostile ? Hostile.ACCOUNT : "1-1-101",
        "--events",
        log,
        "--at",
        "2024-12-01T09:00:00+08:00",
        "--out",
        out.resolve("statement.html"),
        "--lang",
        lang);
    for (String name : List.of("report", "commons", "changes", "impact", "statement")) {
      String shown = (hostile ? "hostile-" : "") + name + (lang.equals("zh") ? "" : "-" + lang);
      PAGES.add(new Shown(shown, out.resolve(name + ".html"), lang.equals("zh") && !hostile));
    }
    if (lang.equals("zh")) {
      Path pages = out.resolve("published");
      Gongyue.run("publish", convention, "--events", log, "--period", "2024", "--out", pages);
      published(pages, hostile ? "hostile-publish-" : "publish-", !hostile);
      if (!hostile) {
        published(pages.resolve("en"), "publish-en-", false);
      }
    }
  }

  private static void published(Path pages, String name, boolean drawn) throws IOException {
    try (Stream<Path> files = Files.list(pages)) {
      files
          .filter(one -> one.toString().endsWith(".html"))
          .sorted()
          .map(
              one ->
                  new Shown(name + one.getFileName().toString().replace(".html", ""), one, drawn))
          .forEach(PAGES::add);
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
    if (shown.drawn) {
      window.shoot(shown.name);
    }
    window.mustBeAccessible();
    window.mustFitInWidth();
    assertEquals("undefined", window.page().evaluate("typeof window.hacked"));
  }

  static Stream<Shown> posters() {
    return pages().filter(one -> one.drawn && one.name.startsWith("publish-"));
  }

  /** On sheets of A3, of which none is empty. */
  @ParameterizedTest
  @MethodSource("posters")
  void hangsOnANoticeBoard(Shown shown, Windows windows) {
    Printed printed = windows.open(shown.file).print(shown.name);
    assertTrue(SHEETS.contains(printed.sizes()), printed.toString());
    assertTrue(printed.sheets() > 0 && printed.sheets() < 12, printed.toString());
  }

  static Stream<Shown> charted() {
    return pages().filter(one -> one.drawn && text(one.file).contains("<figure"));
  }

  /** Every chart is a table too, which whoever lets no page run scripts can unfold. */
  @ParameterizedTest
  @MethodSource("charted")
  void saysItsNumbersWithoutScripts(Shown shown, Windows windows) {
    Page page = windows.openWithoutScripts(shown.file).page();
    for (Locator figure : page.locator("figure").all()) {
      if (figure.locator("details:not([open]) > summary").count() > 0) {
        figure.locator("details > summary").first().click();
      }
      Locator table =
          figure.locator("table").count() > 0
              ? figure.locator("table").first()
              : figure.locator("xpath=following::table[1]");
      assertThat(table).isVisible();
      assertTrue(table.innerText().matches("(?s).*\\d.*"), table.innerText());
    }
  }

  @Test
  void publishedPagesLeadToEachOtherInBothLanguages(Windows windows) {
    Path index = folder.resolve("out-zhfalse/published/index.html");
    Window window = windows.open(index);
    Page page = window.page();
    for (Locator link : page.locator("nav a, main a").all()) {
      String target = link.getAttribute("href").replaceFirst("#.*", "");
      assertTrue(
          target.isEmpty() || Files.exists(index.resolveSibling(target)),
          link.getAttribute("href"));
    }
    page.locator("a[hreflang=en]").first().click();
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    page.locator("a[hreflang^=zh]").first().click();
    assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
