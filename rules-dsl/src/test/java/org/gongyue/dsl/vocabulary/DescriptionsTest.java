package org.gongyue.dsl.vocabulary;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table says of every key what it looks like, and the bundles what it is for. */
final class DescriptionsTest {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Descriptions CHINESE = new Descriptions(Locale.CHINESE);
  private static final Descriptions ENGLISH = new Descriptions(Locale.ENGLISH);

  @ParameterizedTest
  @EnumSource(Shape.class)
  void everyKeyOfEveryMappingIsDescribedInBothLanguages(Shape shape) {
    areBoth(CHINESE.of(shape), ENGLISH.of(shape));
    for (Key key : shape.keys()) {
      areBoth(CHINESE.of(shape, key), ENGLISH.of(shape, key));
    }
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void everyKeyOfEveryMappingHasAForm(Shape shape) {
    for (Key key : shape.keys()) {
      assertNotNull(Forms.of(shape, key), () -> shape + "." + key.name());
    }
  }

  @ParameterizedTest
  @EnumSource(Form.Kind.class)
  void everyKindOfValueIsDescribedInBothLanguages(Form.Kind kind) {
    areBoth(CHINESE.of(kind), ENGLISH.of(kind));
  }

  private static void areBoth(String chinese, String english) {
    assertTrue(HAN.matcher(chinese).find(), chinese);
    assertFalse(HAN.matcher(english).find(), english);
  }
}
