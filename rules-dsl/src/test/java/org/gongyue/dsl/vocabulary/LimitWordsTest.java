package org.gongyue.dsl.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits and windows say the same in both languages. */
final class LimitWordsTest {

  @ParameterizedTest
  @CsvSource({
    "每人每月, per actor per month",
    "每户每半年, per account per half-year",
    "每户90天, per account per 90 days",
    "每人1天, per actor per 1 day",
    "每户累计, per account lifetime",
    "每户本年, per account this year",
    "每季度, per quarter",
    "30天, per 30 days"
  })
  void keysOfLimits(String chinese, String english) {
    assertEquals(english, LimitWords.key(chinese, Language.en));
    assertEquals(chinese, LimitWords.key(english, Language.zh));
    assertEquals(chinese, LimitWords.key(chinese, Language.zh));
    assertEquals(english, LimitWords.key(english, Language.en));
  }

  @ParameterizedTest
  @CsvSource({"20分, 20 points", "1次, 1 time", "3次, 3 times", "2份, 2 items", "0.5分, 0.5 points"})
  void amountsOfLimits(String chinese, String english) {
    assertEquals(english, LimitWords.quantity(chinese, Language.en));
    assertEquals(chinese, LimitWords.quantity(english, Language.zh));
    assertEquals(chinese, LimitWords.quantity(chinese, Language.zh));
    assertEquals(english, LimitWords.quantity(english, Language.en));
  }

  @ParameterizedTest
  @ValueSource(strings = {"每户每天", "每户 每季", "每周", "对象", "", "每", "20"})
  void whatIsInTheLanguageOrIsNoLimitStays(String text) {
    assertEquals(text, LimitWords.key(text, Language.zh));
    assertEquals(text, LimitWords.quantity(text, Language.zh));
  }

  @Test
  void twoLanguagesInOneKeyBecomeOne() {
    assertEquals("每人每月", LimitWords.key("per actor 每月", Language.zh));
    assertEquals("per actor per month", LimitWords.key("每人per month", Language.en));
  }
}
