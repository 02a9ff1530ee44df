package org.gongyue.dsl.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.diagnostic.Severity;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;
import org.gongyue.dsl.vocabulary.Spelling;
import org.gongyue.dsl.yaml.Node;

/**
 * Finds and reads the base that a convention names in 继承. The id is a path from one of the folders
 * above: {@code wuxing/street}, named in {@code conventions/wuxing/sanbao-jie}, is {@code
 * conventions/wuxing/street}.
 */
final class BaseFinder {

  /** Over how many levels one may inherit. */
  static final int DEEPEST = 5;

  /** In how many folders above the base is sought. */
  private static final int HIGHEST = 5;

  private final Path folder;
  private final List<Path> heirs;
  private final Bases bases;
  private final Consumer<Path> sought;
  private final Diagnostics out;

  /**
   * @param heirs the conventions that inherit this one, by their real paths
   * @param bases those that were read for others
   * @param sought is told each folder before it is looked for
   */
  BaseFinder(Path folder, List<Path> heirs, Bases bases, Consumer<Path> sought, Diagnostics out) {
    this.folder = folder;
    this.heirs = heirs;
    this.bases = bases;
    this.sought = sought;
    this.out = out;
  }

  /** Reads the base; null, and the reasons were added, if there is none or it has errors. */
  Base read(Node value) {
    Fields fields = Fields.of(value, out, Shape.BASE);
    if (fields == null) {
      return null;
    }
    String id = fields.text(Key.ID, Spelling.CONVENTION_ID, Code.BAD_ID);
    String version = fields.text(Key.VERSION);
    if (id == null || version == null) {
      return null;
    }
    Position position = fields.valuePosition(Key.ID);
    Path base = find(id);
    List<Path> line = new ArrayList<>(heirs);
    line.add(real(folder));
    if (base == null) {
      out.add(Code.BASE_NOT_FOUND, position, id, HIGHEST);
      return null;
    } else if (line.contains(real(base))) {
      out.add(Code.BASE_CYCLE, position, id);
      return null;
    } else if (line.size() > DEEPEST) {
      out.add(Code.BASE_TOO_DEEP, position, DEEPEST);
      return null;
    }
    Diagnostics found = new Diagnostics();
    Bases.Known read = bases.read(named(base), line, sought, found);
    if (read == null) {
      out.addErrors(found);
      long errors = found.all().stream().filter(d -> d.severity() == Severity.ERROR).count();
      out.add(Code.BASE_HAS_ERRORS, position, id, errors);
      return null;
    }
    Node charter = read.base().documents().charter();
    boolean same = isSame(fields, Key.ID, id, read.id(), charter);
    same &= isSame(fields, Key.VERSION, version, read.version(), charter);
    return same ? read.base() : null;
  }

  private boolean isSame(Fields fields, Key key, String named, String found, Node charter) {
    if (!named.equals(found)) {
      Position there = Lookup.value(charter, key).position();
      out.add(Code.BASE_DIFFERS, fields.valuePosition(key), key, found, there);
      return false;
    }
    return true;
  }

  private Path find(String id) {
    return find(folder, id, bases.contents(), sought);
  }

  /**
   * The folder of the base that a convention in a folder, there or not, would inherit by an id;
   * null if there is none.
   */
  static Path find(Path folder, String id, Contents contents, Consumer<Path> sought) {
    Path above = folder.toAbsolutePath().normalize().getParent();
    for (int i = 0; i < HIGHEST && above != null; i++) {
      Path base = above.resolve(id);
      sought.accept(base);
      if (contents.exists(base.resolve(ConventionReader.CONVENTION))
          && real(base).startsWith(real(above))) {
        return base;
      }
      above = above.getParent();
    }
    return null;
  }

  /** A path without links, which could lead out of the folders above. */
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  /** The base as it is named to people: from the working folder if the heir was. */
  private Path named(Path base) {
    return named(folder, base);
  }

  static Path named(Path folder, Path base) {
    return folder.isAbsolute() ? base : Path.of("").toAbsolutePath().relativize(base);
  }
}
