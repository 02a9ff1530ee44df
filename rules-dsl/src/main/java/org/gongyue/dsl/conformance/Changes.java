package org.gongyue.dsl.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.dsl.Conventions;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostic;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Nearest;
import org.gongyue.dsl.vocabulary.Document;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.yaml.Node;

/** A convention with a few words changed (改动), to see what is said of it. */
final class Changes {

  private final Path folder;
  private final Map<String, String> changed = new LinkedHashMap<>();
  private final Diagnostics out;

  private Changes(Path folder, Diagnostics out) {
    this.folder = folder;
    this.out = out;
  }

  /**
   * The convention of a folder with the changes of a case, perhaps none; null if they are wrong.
   */
  static Changes read(Entries entries, Path folder, Diagnostics out) {
    Changes changes = new Changes(folder, out);
    boolean good = true;
    for (Node node : entries.list(Key.CHANGES)) {
      good &= changes.add(Entries.of(node, Shape.CHANGE, out));
    }
    return good ? changes : null;
  }

  private boolean add(Entries change) {
    List<String> files = Arrays.stream(Document.values()).map(Document::file).toList();
    String file = change == null ? null : change.choice(Key.FILE, files);
    String original = change == null ? null : change.text(Key.ORIGINAL);
    String instead = change == null ? null : change.text(Key.INSTEAD);
    String text = file == null ? null : text(file, change);
    if (original == null || instead == null || text == null) {
      return false;
    }
    int at = text.indexOf(original);
    if (at < 0 || text.indexOf(original, at + 1) >= 0) {
      String nearest =
          at < 0 ? Nearest.to(original, text.lines().map(String::strip).toList()) : null;
      out.suggest(
          nearest,
          Code.BAD_CHOICE,
          change.node(Key.ORIGINAL).position(),
          Key.ORIGINAL,
          original,
          file + " × 1");
      return false;
    }
    changed.put(file, text.substring(0, at) + instead + text.substring(at + original.length()));
    return true;
  }

  private String text(String file, Entries change) {
    if (changed.containsKey(file)) {
      return changed.get(file);
    }
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      out.add(Code.NOT_A_FILE, change.node(Key.FILE).position(), file);
      return null;
    }
  }

  /** All that is said of it. */
  List<Diagnostic> check() {
    Map<String, byte[]> instead = new LinkedHashMap<>();
    changed.forEach((file, text) -> instead.put(file, text.getBytes(StandardCharsets.UTF_8)));
    return Conventions.check(folder, instead).diagnostics();
  }
}
