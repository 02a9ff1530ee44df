package org.gongyue.dsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongyue.dsl.page.Pages;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a convention, its suite or a log says is text on every page, and nothing else. */
final class HostilePagesTest {

  private static final List<String> TEXTS =
      List.of(
          "<script>alert(1)</script><svg/onload=alert(2)><a href=javascript:alert(3)>x</a>",
          "\"><img src=x onerror=alert(1)>' onmouseover='alert(2) style=\"color:red",
          "</title></style><style>*{display:none}</style></script><!--<script>]]>-->",
          "javascript:alert(4) data:text/html,x //example.org url(x) @import",
          "{{7*7}}${7*7}#{x}{0}{b}{a|c} &lt;b&gt;&#60;i&#62;&amp; %s %n",
          "\u202egnp.exe\u202c\u2066\u2069\u200f\u061c",
          "a\0b\u0001\u001b[31m\u0085\ufffe \ud800\udc00\ud83d",
          "W".repeat(90),
          "长".repeat(80));

  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069"
              + "\\ud800-\\udfff\\ufffe\\uffff]");

  private static final Set<String> PAGES =
      Set.of(
          "changes.html",
          "commons.html",
          "impact.html",
          "publish/catalogue.html",
          "publish/en/rules.html",
          "publish/index.html",
          "report.html",
          "statement-en.html",
          "statement-zh.html");

  @TempDir private Path folder;

  static Stream<String> texts() {
    return TEXTS.stream();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void isTextOnEveryPage(String hostile) throws Exception {
    HostileCommunity community = new HostileCommunity(folder.resolve("demo"), hostile);
    String demo = folder.resolve("demo").toString();
    String log = community.log().toString();
    String out = folder.resolve("out").toString();
    Call.of("test", demo, "--report", out);
    Call.of("diff", demo, community.changed().toString(), "--events", log, "--report", out);
    Call.of("report", demo, "--events", log, "--by", community.groupKind(), "--report", out);
    for (String language : List.of("zh", "en")) {
      String file = folder.resolve("out").resolve("statement-" + language + ".html").toString();
      Call call =
          Call.of(
              "statement",
              demo,
              "--account=" + community.account(),
              "--events=" + log,
              "--at=2024-03-20",
              "--out=" + file,
              "--lang=" + language);
      assertEquals(0, call.code(), call.err());
    }
    Call published =
        Call.of("publish", demo, "--events", log, "--period=2024-Q1", "--out", out + "/publish");
    assertEquals(0, published.code(), published.err());
    Map<String, Integer> found = new TreeMap<>();
    try (Stream<Path> written = Files.walk(folder.resolve("out"))) {
      for (Path page : written.filter(one -> one.toString().endsWith(".html")).toList()) {
        found.put(
            folder.resolve("out").relativize(page).toString(),
            shown(Files.readString(page), hostile));
      }
    }
    assertTrue(found.keySet().containsAll(PAGES), found::toString);
    assertTrue(found.get("statement-zh.html") > 10, found::toString);
    assertTrue(community.hostileTexts() > 10, community::toString);
  }

  /** How often a text is on a page, each time as text. */
  private static int shown(String page, String hostile) {
    assertFalse(UNSEEN.matcher(page).find(), "unseen characters");
    String cleaned = cleaned(hostile);
    // what a suite says is also shown as it is written there
    String quoted = HostileCommunity.quoted(hostile);
    List<String> ways =
        List.of(cleaned, quoted.substring(1, quoted.length() - 1), cleaned.replace("'", "''"));
    int found = 0;
    for (String told : Pages.standsAlone(page)) {
      int at = told.indexOf(HostileCommunity.BEGIN);
      for (; at >= 0; at = told.indexOf(HostileCommunity.BEGIN, at + 1)) {
        String rest = told.substring(at + HostileCommunity.BEGIN.length());
        assertTrue(ways.stream().anyMatch(rest::startsWith), told);
        found++;
      }
    }
    return found;
  }

  private static String cleaned(String hostile) {
    StringBuilder cleaned = new StringBuilder();
    hostile
        .codePoints()
        .forEach(
            c ->
                cleaned.append(
                    UNSEEN.matcher(Character.toString(c)).matches()
                        ? "\ufffd"
                        : Character.toString(c)));
    return cleaned.toString();
  }
}
