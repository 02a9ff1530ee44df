package org.gongyue.dsl.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gongyue.dsl.page.Pages;

/** What holds of every page. */
final class PageCheck {

  private static final Pattern BODY = Pattern.compile("(?s)<body>(.*)</body>");
  private static final Pattern MAIN = Pattern.compile("(?s)<main[^>]*>(.*)</main>");
  private static final Pattern HEADING = Pattern.compile("<h([1-6])");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
  private static final Pattern LINK = Pattern.compile(" href=\"([^\"]*)\"");
  private static final Pattern TABLE = Pattern.compile("(?s)<table[^>]*>(.*?)</table>");
  private static final Pattern DATA = Pattern.compile("(?s)<script[^>]*>.*?</script>");
  private static final Pattern CHINESE_SPAN = Pattern.compile("<span lang=\"zh-CN\">[^<]*</span>");

  private PageCheck() {}

  static void of(String path, String page) {
    String body = group(BODY, page);
    int last = 0;
    for (String level : all(HEADING, body)) {
      int next = Integer.parseInt(level);
      assertTrue(next <= last + 1, path + ": a heading is left out before h" + next);
      last = next;
    }
    assertEquals(1, all(HEADING, body).stream().filter("1"::equals).count(), path);
    List<String> ids = all(ID, body);
    assertEquals(new HashSet<>(ids).size(), ids.size(), path + " " + ids);
    for (String table : all(TABLE, body)) {
      assertTrue(table.contains("<caption>"), path);
      assertTrue(table.contains("scope=\"col\"") && table.contains("scope=\"row\""), path);
    }
    for (String link : all(LINK, body)) {
      assertTrue(link.equals("#main") || link.matches("(\\.\\./|en/)?[a-z]+\\.html"), path + link);
    }
    Pages.standsAlone(page);
    if (path.startsWith("en/")) {
      String english =
          DATA.matcher(CHINESE_SPAN.matcher(body).replaceAll(""))
              .replaceAll("")
              .replaceAll("<[^>]*>", "");
      assertTrue(
          english.codePoints().noneMatch(Character::isIdeographic),
          () -> path + english.replaceAll("[\\x00-\\x7F\\s]+", " "));
    }
  }

  /** What a page is about, a line for each element, without marks. */
  static String main(String page) {
    return group(MAIN, page)
        .replaceAll("</(tr|h[1-6]|li|caption|p)>", "\n")
        .replaceAll("</t[hd]>", " | ")
        .replaceAll("<[^>]*>", "")
        .replaceAll("(?m)^[ |\n]+|[ |]+$", "")
        .replaceAll("\n+", "\n");
  }

  private static String group(Pattern pattern, String text) {
    return all(pattern, text).get(0);
  }

  private static List<String> all(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    pattern.matcher(text).results().map((MatchResult one) -> one.group(1)).forEach(found::add);
    return found;
  }
}
