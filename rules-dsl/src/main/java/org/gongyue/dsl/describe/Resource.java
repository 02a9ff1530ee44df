package org.gongyue.dsl.describe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.gongyue.dsl.diagnostic.Texts;

/** What this package reads of the files beside its classes. */
final class Resource {

  private Resource() {}

  static List<String> lines(String name) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Resource.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ResourceBundle bundle(String name, Locale locale) {
    return Texts.bundle(name, locale);
  }
}
