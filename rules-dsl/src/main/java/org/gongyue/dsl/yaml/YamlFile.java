package org.gongyue.dsl.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Position;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;

/** Reads a YAML file into a tree, within bounds. */
public final class YamlFile {

  /** The largest file that is read, in bytes. */
  public static final int LARGEST = 1024 * 1024;

  private YamlFile() {}

  /**
   * Reads a file.
   *
   * @param path where it is
   * @param name how diagnostics name it
   * @return the tree; null if it could not be read, and then the reasons were added
   */
  public static Node read(Path path, String name, Diagnostics out) {
    byte[] bytes = bytes(path, name, LARGEST, out);
    return bytes == null ? null : read(bytes, name, out);
  }

  /** What a file holds, or one byte more than are allowed; null, with the reason, if it cannot. */
  static byte[] bytes(Path path, String name, int largest, Diagnostics out) {
    // A folder, or a pipe: from that one might be reading for ever.
    if (!Files.isRegularFile(path)) {
      out.add(Code.NOT_A_FILE, Position.start(name), name);
      return null;
    }
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(largest + 1);
    } catch (IOException e) {
      out.add(Code.FILE_UNREADABLE, Position.start(name));
      return null;
    }
  }

  /** Reads what a file holds, or its first bytes, one more than are allowed. */
  public static Node read(byte[] bytes, String name, Diagnostics out) {
    if (bytes.length > LARGEST) {
      out.add(Code.FILE_TOO_LARGE, Position.start(name), LARGEST / 1024);
      return null;
    }
    Source source = Source.read(name, bytes, out);
    return source == null ? null : tree(source, out);
  }

  static Node tree(Source source, Diagnostics out) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(LARGEST);
    Tree tree = new Tree(source, out);
    try {
      Iterator<Event> events = new Yaml(options).parse(new StringReader(source.text())).iterator();
      while (events.hasNext() && tree.isFit()) {
        tree.take(events.next());
      }
      return tree.root();
    } catch (MarkedYAMLException e) {
      SyntaxProblem problem = SyntaxProblem.of(e, source);
      out.add(Code.YAML_SYNTAX, source.position(problem.place(e, source)), problem);
      return null;
    } catch (YAMLException e) {
      out.add(Code.YAML_SYNTAX, source.position(0), SyntaxProblem.OTHER);
      return null;
    }
  }
}
