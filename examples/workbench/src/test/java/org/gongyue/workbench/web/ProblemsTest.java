package org.gongyue.workbench.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ProblemsTest {

  @ParameterizedTest
  @EnumSource(Refusal.class)
  void eachRefusalIsSaidInBothLanguages(Refusal refusal) {
    String chinese = Problem.of(refusal, "a", "b").message(Locale.CHINESE);
    String english = Problem.of(refusal, "a", "b").message(Locale.ENGLISH);
    assertTrue(chinese.codePoints().anyMatch(Character::isIdeographic), chinese);
    assertFalse(english.codePoints().anyMatch(Character::isIdeographic), english);
    assertFalse(english.contains("{"), english);
    assertFalse(chinese.contains("{"), chinese);
  }

  @Test
  void longTextsAreCut() {
    String told = Problem.of(Refusal.NO_FILE, "x".repeat(10_000)).message(Locale.ENGLISH);
    assertTrue(told.length() < 300);
  }
}
