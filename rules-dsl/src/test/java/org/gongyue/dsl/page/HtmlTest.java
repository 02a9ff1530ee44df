package org.gongyue.dsl.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can stand on a page, and what the page tells the browser. */
final class HtmlTest {

  private static Html page() {
    return Html.page(Locale.CHINESE, "公约");
  }

  @Test
  void aPageWithoutChartsHasNoScriptAndForbidsAll() throws Exception {
    String html = page().element("p", "一段话").whole();
    assertFalse(html.contains("<script"));
    String policy = between(html, "Content-Security-Policy\" content=\"", "\">");
    String style = "sha256-" + hash(between(html, "<style>", "</style>"));
    assertEquals(
        "default-src 'none'; style-src '" + style + "'; base-uri 'none'; form-action 'none'",
        policy.replace("&#39;", "'"));
  }

  @Test
  void aPageIsInOneLanguage() {
    assertTrue(page().whole().contains("<html lang=\"zh-CN\">"));
    assertTrue(Html.page(Locale.ENGLISH, "Rules").whole().contains("<html lang=\"en\">"));
  }

  @Test
  void textIsText() {
    String html = page().element("p", "<b>\"O'Neil\" & 三堡</b>").whole();
    assertTrue(html.contains("&lt;b&gt;&quot;O&#39;Neil&quot; &amp; 三堡&lt;/b&gt;"), html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\0", "\u001b", "\u0085", "\ud800", "\udfff", "\u202e", "\u2066", "\u200f", "\u061c",
        "\uffff"
      })
  void whatHidesOrTurnsTextIsShownAsAReplacement(String hidden) {
    StringBuilder out = new StringBuilder();
    Html.escape("三" + hidden + "堡", out);
    assertEquals("三\ufffd堡", out.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"script", "style", "iframe", "img", "form", "input", "base", "b onclick"})
  void someElementsCannotBeWritten(String tag) {
    assertThrows(IllegalArgumentException.class, () -> page().open(tag));
  }

  @ParameterizedTest
  @ValueSource(strings = {"style", "onclick", "src", "srcdoc", "action", "x y"})
  void someAttributesCannotBeWritten(String name) {
    assertThrows(IllegalArgumentException.class, () -> page().open("p", name, "1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "//example.org",
        "https://x",
        "\\\\x",
        ""
      })
  void aLinkStaysAtHome(String target) {
    assertThrows(IllegalArgumentException.class, () -> page().open("a", "href", target));
  }

  @ParameterizedTest
  @ValueSource(strings = {"#第五条", "en/index.html", "../index.html#五:1"})
  void aLinkLeadsToAPageBeside(String target) {
    assertTrue(page().element("a", "x", "href", target).whole().contains("href=\"" + target));
  }

  @Test
  void whatIsOpenedIsClosed() {
    assertThrows(IllegalStateException.class, () -> page().open("main").whole());
  }

  @Test
  void aTableHasACaptionAndHeadings() {
    String html = page().table("积分", List.of("楼栋", "#积分"), List.of(List.of("1", "12.5"))).whole();
    assertTrue(html.contains("<caption>积分</caption>"));
    assertTrue(html.contains("<th scope=\"col\" class=\"n\">积分</th>"));
    assertTrue(html.contains("<th scope=\"row\">1</th>"));
    assertTrue(html.contains("<td class=\"n\">12.5</td>"));
  }

  static String between(String text, String before, String after) {
    int from = text.indexOf(before) + before.length();
    return text.substring(from, text.indexOf(after, from));
  }

  static String hash(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
