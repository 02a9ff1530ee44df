package org.gongyue.workbench.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a community worker does on one afternoon, from nothing to the page for the notice board. */
@InBrowser
final class EditorsPathTest {

  private static final String COMMUNITY = "wuxing/hefu";
  private static final String RULES = COMMUNITY + "/rewards-penalties.yaml";

  /** Two records of what happened, as the community's app writes them. */
  private static final String LOG =
      """
      {"id":"E-1","type":"observation","behaviour":"助老服务","at":"2027-03-01T09:00:00+08:00",\
      "account":"3-2-501","actor":"王阿姨","attributes":{"时长":3},"verifiedBy":{"role":"网格员"}}
      {"id":"E-2","type":"observation","behaviour":"参加清洁日","at":"2027-03-06T09:00:00+08:00",\
      "account":"3-2-502","actor":"李伯","verifiedBy":{"role":"楼栋长"},"evidence":["签到"]}
      """;

  @TempDir private Path folder;

  @Test
  void fromAnEmptyFolderToThePublishedPage(Windows windows) throws IOException {
    try (Bench bench = Bench.over(folder)) {
      Window window = windows.open(bench.address());
      Editor editor = Editor.at(window);
      beginsACommunity(editor, bench);
      Files.writeString(bench.file(COMMUNITY + "/log.jsonl"), LOG);
      window.page().reload();
      editor.open(RULES);
      isToldWhatIsWrongWhileTyping(editor);
      isOfferedWhatMayStandThere(editor);
      isToldWhatAWordMeans(editor);
      changesARuleInTheForm(editor, bench);
      triesAnEvent(editor);
      runsTheSuites(editor);
      seesWhatWouldChange(editor);
      savesAndLooksBack(editor, bench);
      seesWhatWouldBePublished(editor);
    }
  }

  private static void beginsACommunity(Editor editor, Bench bench) throws IOException {
    look(editor, "workbench-welcome");
    editor.press("welcome-create");
    editor.part("create-name").fill("河埠社区公约");
    editor.part("create-path").fill(COMMUNITY);
    look(editor, "workbench-create");
    editor.press("create-go");
    assertThat(editor.part("file-title")).containsText("公约");
    assertTrue(bench.text(COMMUNITY + "/convention.yaml").contains("名称: 河埠社区公约"));
    assertThat(editor.part("problem-summary")).containsText("没有错误");
  }

  private static void isToldWhatIsWrongWhileTyping(Editor editor) {
    editor.behind("类别: 志愿服务").type("x");
    assertThat(editor.content().locator(".cm-lintRange-error")).isVisible();
    assertThat(editor.part("problem")).hasAttribute("data-code", "UNKNOWN_CATEGORY");
    assertThat(editor.part("problem")).containsText("你是不是想写“志愿服务”");
    look(editor, "workbench-problem");
    editor.keys("Backspace");
    assertThat(editor.all("problem")).hasCount(0);
  }

  private static void isOfferedWhatMayStandThere(Editor editor) {
    editor.behind("类别: 志愿服务").keys("Backspace", "Backspace", "Backspace", "Backspace");
    editor.keys("Control+Space");
    Locator offered = editor.window().page().locator(".cm-tooltip-autocomplete li");
    assertThat(offered.filter(new Locator.FilterOptions().setHasText("文明守约"))).isVisible();
    look(editor, "workbench-completion");
    offered.filter(new Locator.FilterOptions().setHasText("志愿服务")).click();
    assertThat(editor.all("problem")).hasCount(0);
    assertThat(editor.content()).containsText("类别: 志愿服务");
  }

  private static void isToldWhatAWordMeans(Editor editor) {
    Locator word =
        editor
            .content()
            .locator(".cm-line", new Locator.LocatorOptions().setHasText("上限"))
            .first()
            .locator("span")
            .first();
    word.hover();
    assertThat(editor.part("hover")).isVisible();
    assertThat(editor.part("hover")).not().isEmpty();
    editor.window().picture("workbench-hover");
    editor.window().page().mouse().move(5, 5);
    assertThat(editor.all("hover")).hasCount(0);
  }

  private static void changesARuleInTheForm(Editor editor, Bench bench) throws IOException {
    List<String> comments = comments(bench.text(RULES));
    editor.press("view-form");
    editor.window().page().locator("[data-test=rule][data-rule='V-02']").click();
    Locator award = editor.window().page().locator("[data-label='得分'] input").first();
    assertThat(award).hasValue("3");
    award.fill("4");
    award.press("Tab");
    look(editor, "workbench-form");
    editor.save();
    String after = bench.text(RULES);
    assertTrue(after.contains("    得分: 4\n"), after);
    assertEquals(comments, comments(after));
    editor.press("view-text");
    assertThat(editor.content()).containsText("得分: 4");
  }

  private static List<String> comments(String text) {
    return Pattern.compile("#.*").matcher(text).results().map(one -> one.group()).toList();
  }

  private static void triesAnEvent(Editor editor) {
    editor.press("tab-try");
    editor.part("try-what").selectOption("behaviour:V-02");
    editor.part("try-account").fill("3-2-501");
    editor.part("try-at").fill("2027-03-06T09:00");
    editor.press("try-go");
    assertThat(editor.part("verdict"))
        .hasAttribute("data-status", Pattern.compile("posted", Pattern.CASE_INSENSITIVE));
    assertThat(editor.part("answer")).containsText("4");
    look(editor, "workbench-try");
  }

  private static void runsTheSuites(Editor editor) {
    editor.press("tab-suites");
    editor.press("suites-run");
    assertThat(editor.part("suites-summary")).isVisible();
    assertThat(editor.part("case-failed")).containsText("清洁日");
    assertThat(editor.window().page().locator(".cm-marks .mark-partly").first()).isVisible();
    look(editor, "workbench-suites");
    editor.press("mutants-run");
    assertThat(editor.part("mutants-summary")).isVisible();
    look(editor, "workbench-mutants");
  }

  private static void seesWhatWouldChange(Editor editor) {
    editor.behind("得分: 2 * 时长").type(" + 1");
    editor.press("tab-compare");
    editor.part("compare-log").selectOption(COMMUNITY + "/log.jsonl");
    editor.press("compare-go");
    assertThat(editor.part("change")).isVisible();
    assertThat(editor.part("witness")).isVisible();
    assertThat(editor.part("impact")).isVisible();
    assertThat(editor.part("chart").locator("svg")).isVisible();
    look(editor, "workbench-compare");
  }

  private static void savesAndLooksBack(Editor editor, Bench bench) throws IOException {
    editor.keys("Control+s");
    assertThat(editor.part("save")).isDisabled();
    assertTrue(bench.text(RULES).contains("得分: 2 * 时长 + 1"));
    editor.press("history-open");
    assertThat(editor.all("history-entry")).not().hasCount(0);
    editor.press("history-close");
  }

  private static void seesWhatWouldBePublished(Editor editor) {
    editor.press("tab-preview");
    editor.part("preview-log").selectOption(COMMUNITY + "/log.jsonl");
    editor.part("preview-period").fill("2027");
    editor.press("preview-go");
    FrameLocator page = editor.window().page().frameLocator("[data-test=preview-frame]");
    assertThat(page.locator("h1").first()).containsText("河埠社区公约");
    look(editor, "workbench-preview");
    page.locator("a[href*='rules.html']").first().click();
    assertThat(page.locator("main")).containsText("参加清洁日");
  }

  /** A picture, and whether everyone can read what is shown. */
  private static void look(Editor editor, String name) {
    editor.window().picture(name);
    editor.window().mustBeAccessible();
  }

  /** The same without a mouse: to the file, into it, to what is wrong, saved, undone. */
  @Test
  void withoutAMouse(Windows windows) throws IOException {
    Path file = Bench.copy(folder, "beigang/xinggang-lu").resolve("beigang/xinggang-lu");
    Path rules = file.resolve("rewards-penalties.yaml");
    try (Bench bench = Bench.over(folder)) {
      Window window = windows.open(bench.address());
      window.allowLeaving();
      Editor editor = Editor.at(window);
      Page page = window.page();
      assertThat(editor.part("community")).isVisible();
      press(page, "Alt+1", "ArrowRight", "ArrowDown", "ArrowDown", "Enter");
      assertThat(editor.part("file-title")).containsText("清单");
      press(page, "Alt+2");
      assertThat(editor.content()).isFocused();
      press(page, "Control+End", "Enter");
      editor.type("多余: 1");
      assertThat(editor.part("problem")).hasAttribute("data-code", "UNKNOWN_KEY");
      press(page, "Alt+3");
      assertThat(editor.part("problem")).isFocused();
      press(page, "Enter");
      assertThat(editor.content()).isFocused();
      press(page, "Control+s");
      assertThat(editor.part("save")).isDisabled();
      assertTrue(Files.readString(rules).endsWith("多余: 1"));
      press(page, "Escape", "Tab");
      assertThat(editor.content()).not().isFocused();
      press(page, "Alt+4", "ArrowRight");
      assertThat(editor.part("tab-suites")).isFocused();
      assertThat(editor.part("panel-suites")).isVisible();
      press(page, "F1");
      assertThat(editor.part("help")).isVisible();
      window.picture("workbench-help");
      window.mustBeAccessible();
      press(page, "Escape");
      assertThat(editor.part("help")).isHidden();
    }
  }

  private static void press(Page page, String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  @Test
  void inEnglishAndOnAPhone(Windows windows) throws IOException {
    try (Bench bench = Bench.over(Bench.copy(folder, "beigang/xinggang-lu"))) {
      Window window = windows.open(bench.address());
      Editor editor = Editor.at(window).open("beigang/xinggang-lu/rewards-penalties.yaml");
      window.mustFitInWidth();
      window.resize(Window.PHONE);
      look(editor, "workbench-phone");
      window.resize(Window.DESK);
      editor.press("language");
      assertThat(window.page().locator("html")).hasAttribute("lang", "en");
      assertThat(editor.part("problem-summary")).containsText(Pattern.compile("[Nn]o errors"));
      look(editor, "workbench-english");
      for (String tool : List.of("try", "suites", "compare", "preview")) {
        editor.press("tab-" + tool);
        String said = editor.part("panel-" + tool).locator("button").first().innerText();
        assertTrue(said.codePoints().noneMatch(Character::isIdeographic), said);
        window.mustBeAccessible();
      }
    }
  }

  @Test
  void hostileTextsAreTexts(Windows windows) throws IOException {
    Hostile.write(folder.resolve("hostile"));
    try (Bench bench = Bench.over(folder)) {
      Window window = windows.open(bench.address());
      Editor editor = Editor.at(window).open("hostile/rewards-penalties.yaml");
      assertThat(editor.part("problem-summary")).containsText("没有错误");
      look(editor, "workbench-hostile");
      editor.press("view-both");
      assertThat(window.page().locator("[data-rule='V-01']")).containsText("行");
      look(editor, "workbench-hostile-form");
      editor.press("tab-try");
      editor.part("try-what").selectOption("behaviour:V-01");
      editor.part("try-account").fill(Hostile.ACCOUNT);
      editor.part("try-attribute").fill("2");
      editor.part("try-at").fill("2024-03-06T09:00");
      editor.press("try-go");
      assertThat(editor.part("answer")).isVisible();
      look(editor, "workbench-hostile-try");
      editor.press("tab-compare");
      editor.part("compare-log").selectOption("hostile/log.jsonl");
      editor.press("compare-go");
      assertThat(editor.part("compare-result")).not().isEmpty();
      editor.press("tab-preview");
      editor.part("preview-log").selectOption("hostile/log.jsonl");
      editor.part("preview-period").fill("2024");
      editor.press("preview-go");
      assertThat(window.page().frameLocator("[data-test=preview-frame]").locator("h1").first())
          .isVisible();
      look(editor, "workbench-hostile-preview");
      window.mustFitInWidth();
      assertEquals("undefined", window.page().evaluate("typeof window.hacked"));
    }
  }
}
