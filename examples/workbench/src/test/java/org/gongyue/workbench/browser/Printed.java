package org.gongyue.workbench.browser;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A printed page.
 *
 * @param sheets how many sheets of paper
 * @param sizes width and height of the sheets in millimetres, such as {@code 297x420}
 */
record Printed(int sheets, Set<String> sizes) {

  private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page(?![a-zA-Z])");
  private static final Pattern BOX =
      Pattern.compile("/MediaBox\\s*\\[\\s*0\\s+0\\s+([0-9.]+)\\s+([0-9.]+)\\s*]");
  private static final double MILLIMETRES = 25.4 / 72;

  /** Reads what Chromium writes, which leaves the pages' own objects uncompressed. */
  static Printed of(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    Set<String> sizes = new TreeSet<>();
    for (Matcher box = BOX.matcher(text); box.find(); ) {
      sizes.add(millimetres(box.group(1)) + "x" + millimetres(box.group(2)));
    }
    return new Printed((int) PAGE.matcher(text).results().count(), sizes);
  }

  private static long millimetres(String points) {
    return Math.round(Double.parseDouble(points) * MILLIMETRES);
  }
}
