package org.gongyue.dsl;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.gongyue.dsl.diagnostic.Diagnostic;

/**
 * What a reading of all folders changed, and what is wrong in them. A community of which nothing is
 * said is as it was. What is wrong is said again each time until it is mended.
 *
 * @param changes by community; those of no known community last
 */
public record Reload(List<Change> changes) {

  public Reload {
    changes = List.copyOf(changes);
  }

  /** Whether every folder is good and every community is as its folders say. */
  public boolean isClean() {
    return changes.stream().noneMatch(change -> change.kind().isProblem());
  }

  /** The changes of one kind. */
  public List<Change> of(Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).toList();
  }

  /** What became of a community. */
  public enum Kind {
    /** It is there now and was not before. */
    ADDED,
    /** Its rules are others now: a version was changed, added or taken away. */
    REPLACED,
    /** It is there no more, for none of its folders is. */
    REMOVED,
    /** Its folders say something new that is wrong: it goes on with the rules that it had. */
    KEPT,
    /** Its folders are wrong, and it has no rules to go on with. */
    REFUSED;

    /** Whether its author has something to mend. */
    public boolean isProblem() {
      return this == KEPT || this == REFUSED;
    }
  }

  /**
   * What became of one community.
   *
   * @param community its id; null if the files do not say it
   * @param folders those that are wrong or clash; all of its folders if none is wrong
   * @param diagnostics what is wrong or should be looked at in these folders, by folder and place
   * @param problem what is wrong besides the diagnostics, such as two versions with the same first
   *     day; empty if there is nothing
   */
  public record Change(
      Kind kind,
      String community,
      List<Path> folders,
      List<Diagnostic> diagnostics,
      String problem) {
    public Change {
      Objects.requireNonNull(kind);
      Objects.requireNonNull(problem);
      folders = List.copyOf(folders);
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
