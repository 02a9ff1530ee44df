package org.gongyue.workbench.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That nothing gets past those who watch. */
@InBrowser
final class BrowsingTest {

  @TempDir private Path folder;

  private Window show(Windows windows, String body) throws IOException {
    String head = "<!DOCTYPE html><html lang=\"zh\"><meta charset=\"utf-8\"><title>页</title>";
    Path file = Files.writeString(folder.resolve("page.html"), head + body);
    return windows.open(file);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "request | <img alt='' src='http://gongyue.example/x.png'>",
        "request | <img alt='' src='http://127.0.0.1:9/x.png'>",
        "request | <img alt='' src='../x.png'>",
        "Content Security Policy | <meta http-equiv='Content-Security-Policy' content=\"default-src"
            + " 'none'\"><script>1</script>",
        "thrown | <script>throw new Error('x')</script>",
        "error: x | <script>console.error('x')</script>",
        "dialog: x | <script>alert('x')</script>",
        "popup | <script>window.open('about:blank')</script>"
      })
  void isToldOf(String what, String body, Windows windows) throws IOException {
    Window window = show(windows, body);
    String told = String.join("\n", window.complaints());
    assertTrue(told.contains(what), told);
    window.expect(".*");
  }

  @Test
  void whoCannotReadTheTextIsToldOfToo(Windows windows) throws IOException {
    Window window = show(windows, "<body style='background:#fff;color:#ddd'><main><h1>看不清的字");
    String told = Axe.violations(window.page());
    assertTrue(told.startsWith("color-contrast: "), told);
  }

  @Test
  void sheetsAreCounted(Windows windows) throws IOException {
    Window window =
        show(
            windows,
            "<style>@page { size: A3; } h1 + h1 { break-before: page; }</style><h1>一<h1>二");
    Printed printed = window.print("sheets");
    assertEquals(2, printed.sheets());
    assertEquals(Set.of("297x420"), printed.sizes());
  }
}
