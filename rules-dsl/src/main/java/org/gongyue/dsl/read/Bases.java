package org.gongyue.dsl.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.diagnostic.Diagnostics;

/**
 * The bases that were read in one pass over many conventions, so that each is read once and not by
 * each of its heirs. It knows nothing of what changes in the files meanwhile: make a new one for
 * each pass. Not thread-safe.
 */
public final class Bases {

  /**
   * A base without errors.
   *
   * @param id as it says itself
   * @param version as it says itself
   * @param sought where bases of its own were looked for
   */
  record Known(Base base, String id, String version, List<Path> sought) {}

  private final Contents contents;

  /** By the folder as it is named, and by how many inherit it: there may be too many. */
  private final Map<Path, Map<Integer, Known>> known = new HashMap<>();

  /** Those that are on the disk. */
  public Bases() {
    this(Contents.DISK);
  }

  /** Those that are among some contents. */
  public Bases(Contents contents) {
    this.contents = contents;
  }

  Contents contents() {
    return contents;
  }

  /**
   * Reads a base, if it was not read before.
   *
   * @param folder as it is named to people
   * @param heirs those who inherit it, by their real paths
   * @param sought is told each folder in which a base of it is looked for
   * @param out takes what is wrong
   * @return null if there is an error in it
   */
  Known read(Path folder, List<Path> heirs, Consumer<Path> sought, Diagnostics out) {
    Map<Integer, Known> read = known.computeIfAbsent(folder, path -> new HashMap<>());
    Known one = read.get(heirs.size());
    if (one != null) {
      one.sought().forEach(sought);
      return one;
    }
    List<Path> looked = new ArrayList<>();
    Consumer<Path> telling = looked::add;
    ConventionReader reader =
        new ConventionReader(folder, heirs, this, telling.andThen(sought), out);
    Convention convention = reader.read();
    if (convention == null) {
      // Not kept: it may be wrong for these heirs only, which it inherits itself.
      return null;
    }
    one = new Known(reader.asBase(), convention.id(), convention.version(), List.copyOf(looked));
    read.put(heirs.size(), one);
    return one;
  }
}
