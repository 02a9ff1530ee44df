package org.gongyue.dsl.edit;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyue.dsl.read.ConventionReader;
import org.gongyue.dsl.sentence.SentenceReader;
import org.gongyue.dsl.sketch.Part;
import org.gongyue.dsl.vocabulary.Document;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Spelling;

/** The files of a convention as they are typed, and of what it inherits. */
final class Workspace {

  /** Over how many levels what is inherited is looked at. */
  private static final int DEEPEST = 5;

  private static final int MOST_KEPT = 64;

  /** Backwards: those before are put in front of those behind. */
  private static final List<String> NAMES =
      List.of(
          SentenceReader.FILE,
          Document.REDEMPTION.file(),
          Document.REWARDS_PENALTIES.file(),
          Document.CONVENTION.file());

  private final Desk desk;
  private final Map<Path, Kept> kept = new HashMap<>();

  private record Kept(ByteBuffer bytes, Draft draft) {}

  Workspace(Desk desk) {
    this.desk = desk;
  }

  /**
   * A file; empty if there is none.
   *
   * @param name in the folder of the convention
   */
  Optional<Draft> draft(Path folder, String name) {
    Path file = folder.resolve(name);
    byte[] bytes = desk.bytes(file);
    if (bytes == null) {
      return Optional.empty();
    }
    Kept one = kept.get(file);
    if (one == null
        || !one.draft().name().equals(name)
        || !one.bytes().equals(ByteBuffer.wrap(bytes))) {
      one = new Kept(ByteBuffer.wrap(bytes), Draft.of(name, bytes));
      if (kept.size() >= MOST_KEPT) {
        kept.clear();
      }
      kept.put(file, one);
    }
    return Optional.of(one.draft());
  }

  /** The names that the convention in a folder gives, or inherits. */
  Lexicon lexicon(Path folder) {
    Deque<Draft> drafts = new ArrayDeque<>();
    Path at = folder;
    for (int i = 0; i < DEEPEST && at != null; i++) {
      Draft charter = null;
      for (String name : NAMES) {
        Draft draft = draft(at, name).orElse(null);
        if (draft != null) {
          drafts.addFirst(draft);
        }
        charter = name.equals(ConventionReader.CONVENTION) ? draft : charter;
      }
      at = base(at, charter);
    }
    return LexiconReader.of(List.copyOf(drafts));
  }

  /** The folder of what a convention inherits; null if it inherits nothing. */
  private static Path base(Path folder, Draft charter) {
    Part base = charter == null ? null : Draft.value(charter.root(), Key.EXTENDS);
    String id = base == null ? null : Draft.text(base, Key.ID);
    return id == null || !Spelling.CONVENTION_ID.matcher(id).matches()
        ? null
        : ConventionReader.base(folder, id).orElse(null);
  }
}
