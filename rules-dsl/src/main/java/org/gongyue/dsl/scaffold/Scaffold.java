package org.gongyue.dsl.scaffold;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.sentence.SentenceReader;
import org.gongyue.dsl.vocabulary.Document;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.yaml.Edits;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.dsl.yaml.YamlFile;

/** The files of a new convention: the starter's, which explain themselves, or those of another. */
public final class Scaffold {

  private final Map<String, byte[]> files;

  private Scaffold(Map<String, byte[]> files) {
    this.files = files;
  }

  /** A small convention in Chinese with a comment on everything in it. */
  public static Scaffold starter() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Document document : Document.values()) {
      try (InputStream in = Scaffold.class.getResourceAsStream(document.file())) {
        if (in == null) {
          throw new FileNotFoundException(document.file());
        }
        files.put(document.file(), in.readAllBytes());
      }
    }
    return new Scaffold(files);
  }

  /** A copy of the documents and the sentence rules in a folder, which hold no errors. */
  public static Scaffold of(Path template) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    List<String> names = new ArrayList<>();
    for (Document document : Document.values()) {
      names.add(document.file());
    }
    names.add(SentenceReader.FILE);
    for (String name : names) {
      Path file = template.resolve(name);
      if (Files.exists(file)) {
        files.put(name, Files.readAllBytes(file));
      }
    }
    return new Scaffold(files);
  }

  /** The same with another 编号 and 名称; null leaves one as it is. */
  public Scaffold with(String id, String name) {
    byte[] charter = files.get(Document.CONVENTION.file());
    Node root = YamlFile.read(charter, Document.CONVENTION.file(), new Diagnostics());
    Edits edits = new Edits();
    replace(root, Key.ID, id, edits);
    replace(root, Key.NAME, name, edits);
    Map<String, byte[]> changed = new LinkedHashMap<>(files);
    changed.put(Document.CONVENTION.file(), edits.apply(charter));
    return new Scaffold(changed);
  }

  private static void replace(Node root, Key key, String text, Edits edits) {
    if (text != null && root instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        if (key.is(entry.key().text()) && entry.value() instanceof Scalar scalar) {
          edits.replace(scalar, text);
        }
      }
    }
  }

  /**
   * Writes the files into a folder, which is made if it is not there. No file is replaced.
   *
   * @return the files
   */
  public List<Path> write(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> written = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      written.add(Files.write(path, file.getValue(), StandardOpenOption.CREATE_NEW));
    }
    return written;
  }
}
