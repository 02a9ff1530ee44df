package org.gongyue.examples.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import org.gongyue.examples.community.problem.Refusal;
import org.gongyue.json.JsonException.Expected;
import org.junit.jupiter.api.Test;

/** The texts of problems are whole in both languages. */
final class BundlesTest {

  private static ResourceBundle texts(Locale locale) {
    return ResourceBundle.getBundle(
        "problems", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  @Test
  void everyProblemHasATitleAndADetailInBothLanguages() {
    Set<String> wanted = new TreeSet<>();
    for (Refusal refusal : Refusal.values()) {
      wanted.add(refusal + ".title");
      wanted.add(refusal + ".detail");
    }
    for (Expected expected : Expected.values()) {
      wanted.add("expected." + expected);
    }
    for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
      assertEquals(wanted, new TreeSet<>(texts(locale).keySet()));
    }
  }

  @Test
  void englishHasNoIdeographs() {
    ResourceBundle english = texts(Locale.ENGLISH);
    for (String key : english.keySet()) {
      assertFalse(english.getString(key).codePoints().anyMatch(Character::isIdeographic), key);
    }
  }
}
