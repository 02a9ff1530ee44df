package org.gongyue.dsl.scaffold;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.sentence.SentenceReader;
import org.gongyue.dsl.vocabulary.Document;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.yaml.Edits;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.dsl.yaml.YamlFile;

/**
 * The files of a new convention with its first worked examples: the starter's, which explain
 * themselves, those of another convention, or those of one that inherits another.
 */
public final class Scaffold {

  /** Where the worked examples of a convention are. */
  private static final String SUITES = "conformance";

  private static final String YAML = ".yaml";

  /** By their paths in the new folder, with slashes. */
  private final Map<String, byte[]> files;

  private Scaffold(Map<String, byte[]> files) {
    this.files = files;
  }

  /** A small convention in Chinese with a comment on everything in it. */
  public static Scaffold starter() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Document document : Document.values()) {
      files.put(document.file(), resource(document.file()));
    }
    files.put(SUITES + "/cases.yaml", resource("cases.yaml"));
    return new Scaffold(files);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Scaffold.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException(name);
      }
      return in.readAllBytes();
    }
  }

  /** A copy of what is in a folder, which holds no errors: documents, sentence rules, examples. */
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
    files.putAll(suites(template));
    return new Scaffold(files);
  }

  /**
   * A convention that inherits another and changes nothing in it yet, with the worked examples of
   * that. It has the adoption, filing, publication and dates of its base until somebody writes its
   * own.
   *
   * @param base what is in the folder
   */
  public static Scaffold inheriting(Path folder, Convention base) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(Document.CONVENTION.file(), Heir.of(base));
    files.putAll(suites(folder));
    return new Scaffold(files);
  }

  /** The worked examples in the folder of a convention. */
  private static Map<String, byte[]> suites(Path folder) throws IOException {
    Map<String, byte[]> suites = new TreeMap<>();
    Path inside = folder.resolve(SUITES);
    if (Files.isDirectory(inside)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(inside, "*" + YAML)) {
        for (Path file : found) {
          suites.put(SUITES + "/" + file.getFileName(), Files.readAllBytes(file));
        }
      }
    }
    return suites;
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
    List<Path> written = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      written.add(Files.write(path, file.getValue(), StandardOpenOption.CREATE_NEW));
    }
    return written;
  }
}
