package org.gongyue.workbench.web;

import java.util.List;
import java.util.Locale;

/** In which language a request is answered. */
final class Language {

  private static final List<Locale> KNOWN = List.of(Locale.CHINESE, Locale.ENGLISH);

  private Language() {}

  /**
   * The language that a header asks for.
   *
   * @param header Accept-Language; null for none
   */
  static Locale of(String header, Locale usual) {
    try {
      Locale best =
          header == null ? null : Locale.lookup(Locale.LanguageRange.parse(header), KNOWN);
      return best == null ? usual : best;
    } catch (IllegalArgumentException e) {
      return usual;
    }
  }
}
