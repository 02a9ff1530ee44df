package org.gongyue.workbench.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What one test opens in the browser. */
final class Windows implements AutoCloseable {

  private final Browser browser;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<Window> opened = new ArrayList<>();

  Windows(Browser browser) {
    this.browser = browser;
  }

  /** A page that lies in a file; it may ask for nothing outside its folder. */
  Window open(Path file) {
    return open(file, true);
  }

  /** The same for somebody who lets no page run scripts. */
  Window openWithoutScripts(Path file) {
    return open(file, false);
  }

  private Window open(Path file, boolean scripts) {
    Path whole = file.toAbsolutePath().normalize();
    return open(whole.getParent().toUri().toString(), whole.toUri().toString(), scripts);
  }

  /** The page of a server on this machine; it may ask nobody but this server. */
  Window open(String address) {
    return open(address, address, true);
  }

  private Window open(String home, String address, boolean scripts) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setViewportSize(Window.DESK, Window.HIGH)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
    contexts.add(context);
    return another(context, home, address);
  }

  /** One more in the same profile as another one. */
  Window beside(Window other) {
    return another(other.page().context(), other.home(), other.home());
  }

  private Window another(BrowserContext context, String home, String address) {
    Window window = new Window(context.newPage(), home);
    opened.add(window);
    window.go(address);
    return window;
  }

  /** Fails if any window had something to complain about. */
  void mustBeQuiet() {
    opened.forEach(window -> assertEquals("", String.join("\n", window.complaints())));
  }

  void shootAll(String name) {
    for (int i = 0; i < opened.size(); i++) {
      opened.get(i).shootFailure(name + (i == 0 ? "" : "-" + i));
    }
  }

  @Override
  public void close() {
    contexts.forEach(BrowserContext::close);
  }
}
