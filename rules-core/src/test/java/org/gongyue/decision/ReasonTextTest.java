package org.gongyue.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReasonTextTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  static List<Locale> locales() {
    return List.of(Locale.ROOT, Locale.CHINA, Locale.ENGLISH, Locale.UK);
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void everyCodeHasATextInBothLanguagesOfItsOwnValues(Code code) {
    for (Locale locale : locales()) {
      String template = Reason.bundle(locale).getString(code.name());
      Set<String> placeholders = new TreeSet<>();
      Matcher matcher = PLACEHOLDER.matcher(template);
      while (matcher.find()) {
        placeholders.add(matcher.group(1));
      }
      assertTrue(code.names().containsAll(placeholders), () -> code + " in " + template);
      assertEquals(braces(template), placeholders.size(), template);
    }
  }

  private static long braces(String template) {
    return template.chars().filter(c -> c == '{').count();
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void everyStatusHasATextInBothLanguages(Status status) {
    for (Locale locale : locales()) {
      assertFalse(Reason.bundle(locale).getString("STATUS_" + status).isBlank());
    }
  }

  @ParameterizedTest
  @MethodSource("locales")
  void noTextIsLeftOver(Locale locale) {
    ResourceBundle bundle = Reason.bundle(locale);
    Set<String> known = new TreeSet<>();
    Stream.of(Code.values()).forEach(code -> known.add(code.name()));
    Stream.of(Status.values()).forEach(status -> known.add("STATUS_" + status));
    assertEquals(known, new TreeSet<>(bundle.keySet()));
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void noValueIsNamedLikeTheOtherFieldsOfAReasonInJson(Code code) {
    assertTrue(Collections.disjoint(code.names(), List.of("code", "article")));
    assertEquals(code.names().size(), Set.copyOf(code.names()).size());
  }

  @Test
  void valuesAreFilledIn() {
    Reason reason = Reason.of(Code.ROUNDED, null, new BigDecimal("2.50"), 3);
    assertEquals("由 2.5 舍入为 3", reason.text(Locale.CHINESE));
    assertEquals("rounded from 2.5 to 3", reason.text(Locale.ENGLISH));
    assertEquals("由 2.5 舍入为 3", reason.text(Locale.FRENCH));
  }

  @Test
  void whatIsNotThereIsADash() {
    Reason reason = Reason.of(Code.NOT_IN_FORCE, null, "2023-12-31", "2024-01-01", null);
    assertEquals("2023-12-31 不在本公约的生效期内（自 2024-01-01 至 —）", reason.text(Locale.CHINESE));
  }

  @Test
  void bracesInAValueAreNotFilledInAgain() {
    Reason reason = Reason.of(Code.UNKNOWN_BEHAVIOUR, null, "{behaviour}");
    assertEquals("奖惩清单中没有行为“{behaviour}”", reason.text(Locale.CHINESE));
  }

  @Test
  void aReasonTakesTheValuesOfItsCode() {
    assertThrows(IllegalArgumentException.class, () -> Reason.of(Code.ROUNDED, null, 1));
  }

  @Test
  void numbersAreShownInReasonableForm() {
    BigDecimal third = new BigDecimal("3.333333333333333333333333333333333");
    assertEquals(
        "由 3.3333333333 舍入为 3", Reason.of(Code.ROUNDED, null, third, 3).text(Locale.CHINESE));
    assertEquals(
        "由 1E+40 舍入为 3",
        Reason.of(Code.ROUNDED, null, new BigDecimal("1E40"), 3).text(Locale.CHINESE));
  }
}
