package org.gongyue.dsl.vocabulary;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.gongyue.dsl.diagnostic.Texts;

/** What each mapping, key and kind of value is for, in one sentence of one language. */
public final class Descriptions {

  private final ResourceBundle bundle;

  /** In Chinese unless the locale is English. */
  public Descriptions(Locale locale) {
    this.bundle = Texts.bundle("org.gongyue.dsl.vocabulary.vocabulary", locale);
  }

  /**
   * What a key is for in a mapping: a key means the same everywhere unless the bundle has a
   * sentence of its own for that mapping.
   *
   * @throws MissingResourceException if the bundle has none
   */
  public String of(Shape shape, Key key) {
    String special = shape + "." + key.name();
    return bundle.getString(bundle.containsKey(special) ? special : key.name());
  }

  /** What a mapping is. */
  public String of(Shape shape) {
    return bundle.getString("SHAPE_" + shape);
  }

  /** What a kind of value looks like. */
  public String of(Form.Kind kind) {
    return bundle.getString("KIND_" + kind);
  }
}
