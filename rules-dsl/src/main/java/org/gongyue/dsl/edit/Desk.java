package org.gongyue.dsl.edit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.read.Contents;
import org.gongyue.dsl.sentence.SentenceReader;
import org.gongyue.dsl.sentence.SentenceRule;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.YamlFile;
import org.gongyue.dsl.yaml.YamlPieces;

/**
 * What is typed and not saved, over what is on the disk. Trees of files that did not change are
 * kept from one reading to the next.
 */
final class Desk implements Contents {

  private static final int MOST_KEPT = 64;

  private final Path root;
  private final Map<Path, Kept> kept = new HashMap<>();
  private Map<Path, byte[]> open = Map.of();

  /** What was read of a file, and what was wrong with it. */
  private record Kept(
      ByteBuffer bytes, String name, Node tree, Diagnostics found, YamlPieces pieces) {}

  /**
   * Of a folder.
   *
   * @param root links that lead out of it are not followed
   */
  Desk(Path root) {
    this.root = root;
  }

  /** From now on these texts stand in the place of what is on the disk. */
  void lay(Map<Path, String> texts) {
    Map<Path, byte[]> bytes = new HashMap<>();
    texts.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    open = bytes;
  }

  /** What a file holds, or its first bytes, one more than are allowed; null if it has none. */
  byte[] bytes(Path file) {
    byte[] typed = open.get(file);
    if (typed != null) {
      return typed;
    } else if (!Files.isRegularFile(file) || leaves(file)) {
      return null;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(YamlFile.LARGEST + 1);
    } catch (IOException e) {
      return null;
    }
  }

  private boolean leaves(Path file) {
    try {
      return Files.isSymbolicLink(file) && !file.toRealPath().startsWith(root.toRealPath());
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public List<String> names(Path folder) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    if (Files.isDirectory(folder) || open.keySet().stream().noneMatch(one -> isIn(one, folder))) {
      names.addAll(DISK.names(folder));
    }
    open.keySet().stream()
        .filter(file -> isIn(file, folder))
        .forEach(file -> names.add(file.getFileName().toString()));
    return List.copyOf(names);
  }

  private static boolean isIn(Path file, Path folder) {
    return folder.equals(file.getParent());
  }

  @Override
  public boolean exists(Path file) {
    return open.containsKey(file) || DISK.exists(file);
  }

  @Override
  public Node tree(Path file, String name, Diagnostics out) {
    byte[] bytes = bytes(file);
    if (bytes == null) {
      out.add(Code.NOT_A_FILE, Position.start(name), name);
      return null;
    }
    Kept one = kept.get(file);
    if (one == null || !one.name().equals(name) || !one.bytes().equals(ByteBuffer.wrap(bytes))) {
      Diagnostics found = new Diagnostics();
      boolean isSame = one != null && one.name().equals(name);
      YamlPieces pieces = isSame ? one.pieces() : new YamlPieces();
      Node tree = pieces.read(bytes, name, found);
      one = new Kept(ByteBuffer.wrap(bytes), name, tree, found, pieces);
      if (kept.size() >= MOST_KEPT) {
        kept.clear();
      }
      kept.put(file, one);
    }
    out.addErrors(one.found());
    return one.tree();
  }

  @Override
  public List<SentenceRule> sentences(Path file, String name, Diagnostics out) {
    byte[] bytes = bytes(file);
    if (bytes == null) {
      out.add(Code.NOT_A_FILE, Position.start(name), name);
      return List.of();
    }
    return SentenceReader.read(bytes, name, out);
  }
}
