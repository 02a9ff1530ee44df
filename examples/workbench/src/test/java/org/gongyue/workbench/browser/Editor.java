package org.gongyue.workbench.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What somebody does at the workbench's page, by the names that it gives its parts. */
final class Editor {

  private final Window window;
  private final Page page;

  private Editor(Window window) {
    this.window = window;
    this.page = window.page();
  }

  /** The page is there, with no file open. */
  static Editor at(Window window) {
    Editor editor = new Editor(window);
    // a question that a later one replaced is answered so, and the browser says it aloud
    window.expect("status of 409 .*/api/(?!file)");
    assertThat(editor.part("create-open")).isVisible();
    return editor;
  }

  Window window() {
    return window;
  }

  /** The first part of that name. */
  Locator part(String name) {
    return all(name).first();
  }

  Locator all(String name) {
    return page.locator("[data-test='" + name + "']");
  }

  void press(String name) {
    part(name).click();
  }

  /** Opens a file by its place in the address. */
  Editor open(String path) {
    page.evaluate("path => { location.hash = '#/' + encodeURI(path); }", path);
    page.locator("[data-test=file][data-path='" + path + "'][aria-current=true]").waitFor();
    assertThat(content()).isVisible();
    return this;
  }

  /** Where the text is written. */
  Locator content() {
    return page.locator(".cm-content");
  }

  /** Puts the cursor behind the first place where a text stands. */
  Editor behind(String text) {
    keys("Control+f");
    Locator search = page.locator(".cm-search input[name=search]");
    search.fill(text);
    search.press("End"); // the search is taken over with a key
    search.press("Enter");
    search.press("Escape");
    content().press("ArrowRight");
    return this;
  }

  /** Keys pressed in the text. */
  Editor keys(String... keys) {
    content().focus();
    for (String key : keys) {
      page.keyboard().press(key);
    }
    return this;
  }

  /** Types letter by letter, as a hand does. */
  Editor type(String text) {
    page.keyboard().type(text, new Keyboard.TypeOptions().setDelay(5));
    return this;
  }

  /** Saves and waits until it is done. */
  Editor save() {
    page.keyboard().press("Control+s");
    assertThat(part("save")).isDisabled();
    return this;
  }

  /** Waits until what was typed is kept, though not saved. */
  Editor kept() {
    assertThat(part("kept")).not().isEmpty();
    return this;
  }
}
