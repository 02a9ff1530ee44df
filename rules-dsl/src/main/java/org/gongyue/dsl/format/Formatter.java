package org.gongyue.dsl.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.read.ConventionReader;
import org.gongyue.dsl.vocabulary.Document;
import org.gongyue.dsl.vocabulary.Language;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.yaml.Edits;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.YamlFile;
import org.gongyue.json.Json;

/** Puts the keys of a convention's files, and of its suites, into one language. */
public final class Formatter {

  private static final String SUITES = "conformance";

  private final Path folder;
  private final Map<String, byte[]> changed;

  private Formatter(Path folder, Map<String, byte[]> changed) {
    this.folder = folder;
    this.changed = changed;
  }

  /**
   * Reads the files and finds what is to be changed; writes nothing.
   *
   * @param out takes what is wrong with the convention
   * @return null if there is an error in it: what it means is then not known
   */
  public static Formatter of(Path folder, Language language, Diagnostics out) throws IOException {
    Convention before = new ConventionReader(folder, out).read();
    if (before == null) {
      return null;
    }
    Map<String, byte[]> changed = new LinkedHashMap<>();
    for (Document document : Document.values()) {
      translate(folder, document.file(), document.shape(), language, changed);
    }
    meansTheSame(before, folder, changed);
    for (String suite : suites(folder)) {
      translate(folder, suite, Shape.SUITE, language, changed);
    }
    return new Formatter(folder, changed);
  }

  /** Suites of worked examples beside the convention; what is wrong with them is for others. */
  private static List<String> suites(Path folder) throws IOException {
    Path suites = folder.resolve(SUITES);
    if (!Files.isDirectory(suites)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(suites)) {
      return files
          .map(file -> SUITES + "/" + file.getFileName())
          .filter(name -> name.endsWith(".yaml"))
          .sorted()
          .toList();
    }
  }

  private static void translate(
      Path folder, String name, Shape shape, Language language, Map<String, byte[]> changed)
      throws IOException {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      return;
    }
    byte[] bytes = Files.readAllBytes(file);
    Node root = YamlFile.read(bytes, name, new Diagnostics());
    Edits edits = root == null ? new Edits() : Translation.of(root, shape, language);
    if (!edits.isEmpty()) {
      changed.put(name, edits.apply(bytes));
    }
  }

  /** Reads the changed files as they would be, so that none is replaced by one that differs. */
  private static void meansTheSame(Convention before, Path folder, Map<String, byte[]> files) {
    ConventionReader reader = new ConventionReader(folder, new Diagnostics());
    files.forEach(reader::instead);
    Convention after = reader.read();
    if (after == null || !Json.write(after).equals(Json.write(before))) {
      throw new IllegalStateException("the changed files would not mean the same");
    }
  }

  /** The files that are to be changed. */
  public List<Path> files() {
    List<Path> files = new ArrayList<>();
    changed.keySet().forEach(name -> files.add(folder.resolve(name)));
    return files;
  }

  /** Replaces these files, each at once: whoever reads one meanwhile sees the old or the new. */
  public void write() throws IOException {
    for (Map.Entry<String, byte[]> file : changed.entrySet()) {
      Replacement.of(folder.resolve(file.getKey()), file.getValue());
    }
  }
}
