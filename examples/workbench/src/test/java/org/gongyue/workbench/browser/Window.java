package org.gongyue.workbench.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A window with a page in it, and what the browser complained of. */
final class Window {

  static final int DESK = 1280;
  static final int PHONE = 390;

  /** The width of an A3 sheet at 96 dots an inch. */
  static final int SHEET = 1123;

  static final int HIGH = 900;

  private static final int HIGHEST = 5_000;

  /** How long a busy machine may take for anything, in milliseconds. */
  static final int PATIENCE = 30_000;

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final Page page;
  private final String home;
  private final List<String> complaints = new ArrayList<>();
  private final List<Pattern> expected = new ArrayList<>();
  private boolean leaving;

  Window(Page page, String home) {
    this.page = page;
    this.home = home;
    page.setDefaultTimeout(PATIENCE);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complain(message.type() + ": " + message.text() + " (" + message.location() + ")");
          }
        });
    page.onPageError(error -> complain("thrown: " + error));
    page.onRequest(
        request -> {
          if (!request.url().startsWith(home) && !request.url().startsWith("data:")) {
            complain("request: " + request.url());
          }
        });
    page.onPopup(popup -> complain("popup: " + popup.url()));
    page.onDownload(download -> complain("download: " + download.url()));
    page.onDialog(
        dialog -> {
          if (leaving && dialog.type().equals("beforeunload")) {
            dialog.accept();
          } else {
            complain("dialog: " + dialog.message());
            dialog.dismiss();
          }
        });
  }

  private void complain(String what) {
    complaints.add(page.url() + " " + what);
  }

  Page page() {
    return page;
  }

  String home() {
    return home;
  }

  void go(String address) {
    page.navigate(address);
  }

  /** Says yes where the page asks whether to leave it with something unsaved. */
  void allowLeaving() {
    leaving = true;
  }

  /** A complaint that belongs to what the test does, such as that a server does not answer. */
  void expect(String pattern) {
    expected.add(Pattern.compile(pattern));
  }

  List<String> complaints() {
    try {
      page.waitForTimeout(1); // what was said meanwhile is heard only now
    } catch (PlaywrightException e) {
      // the page is gone
    }
    return complaints.stream()
        .filter(one -> expected.stream().noneMatch(pattern -> pattern.matcher(one).find()))
        .toList();
  }

  /** Fails if what is shown breaks a rule of WCAG 2.1 A or AA that axe-core can see. */
  void mustBeAccessible() {
    assertEquals("", Axe.violations(page));
  }

  /** Fails if a reader has to scroll sideways on a phone, or on a desk. */
  void mustFitInWidth() {
    for (int width : new int[] {PHONE, DESK}) {
      resize(width);
      Object wide =
          page.evaluate(
              """
              () => {
                const root = document.documentElement;
                if (root.scrollWidth <= root.clientWidth) return '';
                const wide = [...document.body.querySelectorAll('*')].filter(
                    e => e.getBoundingClientRect().right > root.clientWidth + 1);
                return root.scrollWidth + ': ' + wide.slice(0, 5).map(
                    e => e.tagName + '.' + e.className + ' ' + e.textContent.slice(0, 30)).join('; ');
              }
              """);
      assertEquals("", wide, "scrolls sideways in " + width);
    }
    resize(DESK);
  }

  void resize(int width) {
    page.setViewportSize(width, width == PHONE ? 844 : HIGH);
  }

  /** Pictures of the whole page: on a desk, on a phone and as it is printed. */
  void shoot(String name) {
    resize(PHONE);
    picture(name + "-390", true);
    resize(SHEET);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    picture(name + "-print", true);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    resize(DESK);
    picture(name + "-1280", true);
  }

  /** A picture of what is on the screen. */
  void picture(String name) {
    picture(name, false);
  }

  /** Of a page that never ends, only the beginning: pictures of it take longer than the test. */
  private void picture(String name, boolean whole) {
    Path file = SCREENSHOTS.resolve(name.toLowerCase(Locale.ROOT) + ".png");
    Page.ScreenshotOptions options = new Page.ScreenshotOptions().setPath(file).setFullPage(whole);
    if (whole) {
      int width = page.viewportSize().width;
      Object height = page.evaluate("document.documentElement.scrollHeight");
      options.setClip(0, 0, width, Math.min(((Number) height).intValue(), HIGHEST));
    }
    page.screenshot(options);
    Pictures.keep(name, file);
  }

  void shootFailure(String name) {
    try {
      picture("failed-" + name, false);
    } catch (PlaywrightException e) {
      // the page is gone: the test says why
    }
  }

  /** The page printed as its own style wants it; the sheets are kept beside the pictures. */
  Printed print(String name) {
    return Printed.of(
        page.pdf(
            new Page.PdfOptions()
                .setPath(SCREENSHOTS.resolve(name + ".pdf"))
                .setPreferCSSPageSize(true)
                .setPrintBackground(true)));
  }
}
