package org.gongyue.dsl.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts in Chinese and in English say the same. */
final class BundlesTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9a-zA-Z]+\\}");
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final String MESSAGES = "org.gongyue.dsl.diagnostic.messages";

  private static ResourceBundle bundle(String name, Locale locale) {
    return ResourceBundle.getBundle(name, locale, EXACT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        MESSAGES,
        "org.gongyue.dsl.audit.findings",
        "org.gongyue.dsl.report.report",
        "org.gongyue.dsl.impact.impact",
        "org.gongyue.dsl.page.page",
        "org.gongyue.dsl.statement.statement",
        "org.gongyue.dsl.publish.publish",
        "org.gongyue.dsl.wording.wording",
        "org.gongyue.dsl.diff.changes",
        "org.gongyue.dsl.cli.texts",
        "org.gongyue.dsl.cli.help",
        "org.gongyue.dsl.edit.edit"
      })
  void bothLanguagesHaveTheSameKeysAndPlaceholders(String name) {
    ResourceBundle chinese = bundle(name, Locale.CHINESE);
    ResourceBundle english = bundle(name, Locale.ENGLISH);
    // The English bundle inherits what it lacks: look at its own keys.
    List<String> differing = new ArrayList<>();
    for (String key : new TreeSet<>(chinese.keySet())) {
      String in = english.getString(key);
      if (in.codePoints().anyMatch(c -> Character.isIdeographic(c))
          || !placeholders(in).equals(placeholders(chinese.getString(key)))) {
        differing.add(key);
      }
    }
    assertEquals(List.of(), differing);
    assertEquals(chinese.keySet(), english.keySet());
  }

  private static Set<String> placeholders(String text) {
    Set<String> placeholders = new TreeSet<>();
    PLACEHOLDER.matcher(text).results().map(MatchResult::group).forEach(placeholders::add);
    return placeholders;
  }

  @Test
  void everyCodeHasAText() {
    for (Code code : Code.values()) {
      assertTrue(bundle(MESSAGES, Locale.CHINESE).containsKey(code.name()), code::name);
    }
  }

  @Test
  void theNearestWordIsSuggestedAndNoneThatIsFar() {
    List<String> known = List.of("志愿服务", "文明守约", "核实");
    assertEquals("志愿服务", Nearest.to("志原服务", known));
    assertEquals("核实", Nearest.to("核 实", known));
    assertEquals(null, Nearest.to("兑换", known));
  }

  @Test
  void noMoreThanAThousandAreKept() {
    Diagnostics out = new Diagnostics();
    for (int line = 1; line <= 3000; line++) {
      out.add(Code.NO_ARTICLE, new Position("f", line, 1));
    }
    out.add(Code.BAD_DATE, new Position("f", 1, 1), "x");
    assertEquals(Diagnostics.MOST, out.all().size());
    assertTrue(out.hasErrors());
  }
}
