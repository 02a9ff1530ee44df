package org.gongyue.dsl.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.read.ConventionReader;
import org.gongyue.dsl.vocabulary.Document;
import org.gongyue.dsl.vocabulary.Language;
import org.gongyue.dsl.yaml.Edits;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.YamlFile;
import org.gongyue.json.Json;

/** Puts the keys of a convention's files into one language. */
public final class Formatter {

  private final Path folder;
  private final Map<Document, byte[]> changed;

  private Formatter(Path folder, Map<Document, byte[]> changed) {
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
    Map<Document, byte[]> all = new LinkedHashMap<>();
    Map<Document, byte[]> changed = new LinkedHashMap<>();
    for (Document document : Document.values()) {
      Path file = folder.resolve(document.file());
      if (Files.exists(file)) {
        byte[] bytes = Files.readAllBytes(file);
        Node root = YamlFile.read(bytes, document.file(), new Diagnostics());
        Edits edits = Translation.of(root, document.shape(), language);
        all.put(document, edits.apply(bytes));
        if (!edits.isEmpty()) {
          changed.put(document, all.get(document));
        }
      }
    }
    if (!changed.isEmpty()) {
      meansTheSame(before, folder, all);
    }
    return new Formatter(folder, changed);
  }

  /** Reads the changed files back, so that no file is ever replaced by one that means another. */
  private static void meansTheSame(Convention before, Path folder, Map<Document, byte[]> files)
      throws IOException {
    Path copy = Files.createTempDirectory("gongyue");
    try {
      for (Map.Entry<Document, byte[]> file : files.entrySet()) {
        Files.write(copy.resolve(file.getKey().file()), file.getValue());
      }
      Convention after = ConventionReader.ofCopy(copy, folder, new Diagnostics()).read();
      if (after == null || !Json.write(after).equals(Json.write(before))) {
        throw new IllegalStateException("the changed files would not mean the same");
      }
    } finally {
      for (Document document : files.keySet()) {
        Files.deleteIfExists(copy.resolve(document.file()));
      }
      Files.deleteIfExists(copy);
    }
  }

  /** The files that are to be changed. */
  public List<Path> files() {
    List<Path> files = new ArrayList<>();
    changed.keySet().forEach(document -> files.add(folder.resolve(document.file())));
    return files;
  }

  /** Replaces these files, each at once: whoever reads one meanwhile sees the old or the new. */
  public void write() throws IOException {
    for (Map.Entry<Document, byte[]> file : changed.entrySet()) {
      Replacement.of(folder.resolve(file.getKey().file()), file.getValue());
    }
  }
}
