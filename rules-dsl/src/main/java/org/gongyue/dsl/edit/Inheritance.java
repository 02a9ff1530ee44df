package org.gongyue.dsl.edit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.gongyue.dsl.read.Bases;

/** Keeps what conventions inherit from one check to the next, as long as it does not change. */
final class Inheritance {

  private final Desk desk;
  private Bases bases;

  /** What the folders held in which a base was looked for, by file. */
  private final Map<Path, Map<String, byte[]>> seen = new HashMap<>();

  Inheritance(Desk desk) {
    this.desk = desk;
    this.bases = new Bases(desk);
  }

  /** Those that can be used now. */
  Bases bases() {
    return bases;
  }

  /** A base is looked for in a folder, and what is in it will be read. */
  void looksAt(Path folder) {
    seen.computeIfAbsent(folder, this::held);
  }

  /** Forgets all if a file changed. */
  void refresh() {
    boolean same =
        seen.entrySet().stream().allMatch(one -> same(one.getValue(), held(one.getKey())));
    if (!same) {
      bases = new Bases(desk);
      seen.clear();
    }
  }

  private static boolean same(Map<String, byte[]> one, Map<String, byte[]> other) {
    return one.keySet().equals(other.keySet())
        && one.entrySet().stream()
            .allMatch(file -> Arrays.equals(file.getValue(), other.get(file.getKey())));
  }

  private Map<String, byte[]> held(Path folder) {
    Map<String, byte[]> held = new HashMap<>();
    try {
      for (String name : desk.names(folder)) {
        if (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".dslr")) {
          byte[] bytes = desk.bytes(folder.resolve(name));
          held.put(name, bytes == null ? new byte[0] : bytes);
        } else if (name.endsWith(".drl")) {
          held.put(name, new byte[0]);
        }
      }
    } catch (IOException e) {
      return Map.of();
    }
    return held;
  }
}
