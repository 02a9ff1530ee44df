package org.gongyue.dsl;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongyue.dsl.diagnostic.Diagnostic;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.read.Bases;
import org.gongyue.dsl.read.ConventionReader;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleLibrary;

/**
 * What was found in one folder.
 *
 * @param id of the convention, as the files say; null if they do not
 * @param goodId of the convention when there was last no error in it; null if there never was
 * @param book what it says; null if there is an error in it
 * @param problem what is wrong besides the diagnostics; empty if there is nothing
 * @param seen what this folder and those in which a base was looked for held before they were read
 */
record CommunityFolder(
    Path path,
    String id,
    String goodId,
    RuleBook book,
    List<Diagnostic> diagnostics,
    String problem,
    Map<Path, String> seen) {

  CommunityFolder {
    diagnostics = List.copyOf(diagnostics);
    seen = Map.copyOf(seen);
  }

  /**
   * What one pass over all folders has in common.
   *
   * @param library compiles what is read
   */
  record Pass(Survey survey, Stamps stamps, Bases bases, RuleLibrary library) {}

  /**
   * Reads a folder.
   *
   * @param before what was found in it the last time; null if it is new
   */
  static CommunityFolder read(Path path, CommunityFolder before, Pass pass) {
    Stamps stamps = pass.stamps();
    Map<Path, String> seen = new HashMap<>();
    seen.put(path, stamps.of(path));
    Diagnostics out = new Diagnostics();
    ConventionReader reader =
        new ConventionReader(path, pass.bases(), base -> seen.put(base, stamps.of(base)), out);
    Check check = Conventions.check(reader, out);
    RuleBook book = null;
    String problem = "";
    if (seen.keySet().stream().anyMatch(pass.survey()::leaves)) {
      problem = "a file of it or of its base is a link that leads out of the root folder";
    } else if (check.convention().isPresent()) {
      try {
        book = pass.library().compile(check.convention().get());
      } catch (IllegalArgumentException e) {
        problem = String.valueOf(e.getMessage());
      }
    }
    String good = before == null ? null : before.goodId;
    String id = reader.id();
    return new CommunityFolder(
        path, id, book == null ? good : id, book, check.diagnostics(), problem, seen);
  }

  /** Whether it and its bases still hold what they held. */
  boolean isAsSeen(Stamps stamps) {
    return seen.entrySet().stream().allMatch(one -> stamps.of(one.getKey()).equals(one.getValue()));
  }

  boolean isBroken() {
    return book == null;
  }

  /**
   * The communities that must not be changed without it: what it says, or said when it was good.
   */
  Set<String> concerned() {
    return Stream.of(id, goodId).filter(Objects::nonNull).collect(Collectors.toSet());
  }
}
