package org.gongyue.examples.benchmarks.typing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A shipped convention whose behaviours are written several times, with other numbers and names.
 */
final class LargeConvention {

  static final String LIST = "rewards-penalties.yaml";

  private LargeConvention() {}

  /**
   * Writes one.
   *
   * @param from the shipped one
   * @param copies how often each behaviour is written
   */
  static void write(Path from, Path folder, int copies) throws IOException {
    Files.createDirectories(folder);
    for (String file : new String[] {"convention.yaml", "redemption.yaml"}) {
      Files.writeString(folder.resolve(file), Files.readString(from.resolve(file)));
    }
    Files.writeString(
        folder.resolve(LIST), multiplied(Files.readString(from.resolve(LIST)), copies));
  }

  private static String multiplied(String list, int copies) {
    StringBuilder large = new StringBuilder();
    StringBuilder behaviours = new StringBuilder();
    boolean inBehaviours = false;
    for (String line : list.split("\n", -1)) {
      if (!line.isEmpty() && line.charAt(0) != ' ' && line.charAt(0) != '#') {
        flush(behaviours, copies, large);
        inBehaviours = line.equals("正面:") || line.equals("负面:");
        large.append(line).append('\n');
      } else {
        (inBehaviours ? behaviours : large).append(line).append('\n');
      }
    }
    flush(behaviours, copies, large);
    return large.toString();
  }

  private static void flush(StringBuilder behaviours, int copies, StringBuilder out) {
    String first = behaviours.toString();
    out.append(first);
    for (int copy = 2; copy <= copies; copy++) {
      out.append(
          first
              .replaceAll("(编号: )([A-Z]-[0-9]+(?:-[0-9]+)?)", "$1$2x" + copy)
              .replaceAll("(行为: )([^\n,}]+)", "$1$2" + copy));
    }
    behaviours.setLength(0);
  }
}
