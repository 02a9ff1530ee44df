package org.gongyue.workbench.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was typed and not saved survives whatever happens to the page, the browser or the server.
 */
@InBrowser
final class NothingIsLostTest {

  private static final String FILE = "beigang/xinggang-lu/redemption.yaml";
  private static final String TYPED = "# 想了很久才写下的一句话";

  @TempDir private Path folder;
  private Bench bench;

  @BeforeEach
  void start() throws IOException {
    bench = Bench.over(Bench.copy(folder, "beigang/xinggang-lu"));
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private Editor open(Window window) {
    return Editor.at(window).open(FILE);
  }

  private Editor write(Window window) {
    Editor editor = open(window);
    editor.keys("Control+Home").type(TYPED + "\n");
    assertThat(editor.content()).containsText(TYPED);
    return editor;
  }

  /** Whoever comes back is offered what was typed, takes it and saves it. */
  private void takeBack(Editor editor) throws IOException {
    assertFalse(bench.text(FILE).contains(TYPED));
    assertThat(editor.part("notice-draft")).isVisible();
    editor.press("draft-restore");
    assertThat(editor.content()).containsText(TYPED);
    editor.save();
    assertTrue(bench.text(FILE).startsWith(TYPED + "\n"), bench.text(FILE));
    assertThat(editor.part("notice-draft")).isHidden();
  }

  @Test
  void whenThePageIsLoadedAgain(Windows windows) throws IOException {
    Window window = windows.open(bench.address());
    window.allowLeaving();
    Editor editor = write(window);
    window.page().reload();
    takeBack(open(window));
    assertThat(editor.part("save")).isDisabled();
  }

  @Test
  void whenThePageDies(Windows windows) throws IOException {
    Window window = windows.open(bench.address());
    write(window).kept();
    try {
      window.page().navigate("chrome://crash");
    } catch (PlaywrightException e) {
      // as was wanted
    }
    window.expect("");
    takeBack(open(windows.beside(window)));
  }

  @Test
  void whenTheBrowserAndItsProfileAreGone(Windows windows) throws IOException {
    Window window = windows.open(bench.address());
    write(window).kept();
    window.page().context().close();
    takeBack(open(windows.open(bench.address())));
  }

  @Test
  void whenTheServerIsKilled(Windows windows) throws Exception {
    Window window = windows.open(bench.address());
    window.expect("ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE");
    Editor editor = open(window);
    bench.kill();
    editor.keys("Control+Home").type(TYPED + "\n");
    editor.press("save");
    assertThat(editor.part("toasts")).not().isEmpty();
    bench.start();
    editor.save();
    assertTrue(bench.text(FILE).startsWith(TYPED + "\n"), bench.text(FILE));
  }

  @Test
  void whenTheServerIsKilledAndThePageIsClosedToo(Windows windows) throws Exception {
    Window window = windows.open(bench.address());
    window.expect("ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE");
    Editor editor = open(window);
    bench.kill();
    editor.keys("Control+Home").type(TYPED + "\n");
    window.page().close();
    bench.start();
    takeBack(open(windows.beside(window)));
  }

  @Test
  void whenSomebodyElseSavesTheSameFile(Windows windows) throws IOException {
    Window mine = windows.open(bench.address());
    mine.expect("status of 409");
    Window theirs = windows.beside(mine);
    Editor editor = open(mine);
    Editor other = open(theirs);
    editor.keys("Control+End").type(TYPED + "\n").kept();
    other.keys("Control+Home").type("# 别人写的\n").save();
    assertThat(editor.part("notice-elsewhere")).isVisible();
    mine.page().keyboard().press("Control+s");
    assertThat(editor.part("conflict")).isVisible();
    mine.picture("workbench-conflict");
    mine.mustBeAccessible();
    editor.press("conflict-save");
    assertThat(editor.part("save")).isDisabled();
    String text = bench.text(FILE);
    assertTrue(text.startsWith("# 别人写的\n") && text.endsWith(TYPED + "\n"), text);
  }

  @Test
  void whenTheFileChangesOnTheDisk(Windows windows) throws IOException {
    Window window = windows.open(bench.address());
    window.expect("status of 409");
    Editor editor = write(window);
    String pulled = "# 从 git 来的\n" + bench.text(FILE);
    Files.writeString(bench.file(FILE), pulled);
    window.page().keyboard().press("Control+s");
    assertThat(editor.part("conflict")).isVisible();
    editor.press("conflict-later");
    assertEquals(pulled, bench.text(FILE));
    assertThat(editor.content()).containsText(TYPED);
  }

  @Test
  void whatWasSavedBeforeIsInTheHistory(Windows windows) throws IOException {
    Window window = windows.open(bench.address());
    String first = bench.text(FILE);
    Editor editor = write(window).save();
    editor.press("history-open");
    editor.all("history-entry").last().click();
    window.picture("workbench-history");
    window.mustBeAccessible();
    editor.press("history-restore");
    assertThat(editor.content()).not().containsText(TYPED);
    editor.save();
    assertEquals(first, bench.text(FILE));
  }

  @Test
  void whatWasTypedIsUndoneAndDoneAgain(Windows windows) {
    Window window = windows.open(bench.address());
    window.allowLeaving();
    Editor editor = write(window);
    for (int i = 0; i < 40 && editor.part("undo").isEnabled(); i++) {
      editor.press("undo");
    }
    assertThat(editor.content()).not().containsText("想了很久");
    assertThat(editor.part("save")).isDisabled();
    for (int i = 0; i < 40 && editor.part("redo").isEnabled(); i++) {
      editor.press("redo");
    }
    assertThat(editor.content()).containsText(TYPED);
  }
}
