package org.gongyue.workbench;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * How it was called.
 *
 * @param port 0 for any
 * @param locale the language of the page; null for that of the browser
 */
record Options(Path folder, int port, Locale locale) {

  static final String USAGE =
      "workbench.jar [FOLDER] [--port N] [--lang zh|en]   (conventions, 8766, zh)";

  /** The arguments of a command line; throws IllegalArgumentException if they are wrong. */
  static Options of(String... arguments) {
    Path folder = null;
    int port = 8766;
    Locale locale = null;
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--port" -> port = port(value(arguments, ++i));
        case "--lang" -> locale = locale(value(arguments, ++i));
        default -> {
          if (folder != null || arguments[i].startsWith("-")) {
            throw new IllegalArgumentException(arguments[i]);
          }
          folder = path(arguments[i]);
        }
      }
    }
    return new Options(folder == null ? Path.of("conventions") : folder, port, locale);
  }

  private static String value(String[] arguments, int index) {
    if (index >= arguments.length) {
      throw new IllegalArgumentException(arguments[index - 1]);
    }
    return arguments[index];
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new IllegalArgumentException("--port " + text);
  }

  private static Locale locale(String text) {
    return switch (text) {
      case "zh" -> Locale.CHINESE;
      case "en" -> Locale.ENGLISH;
      default -> throw new IllegalArgumentException("--lang " + text);
    };
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
