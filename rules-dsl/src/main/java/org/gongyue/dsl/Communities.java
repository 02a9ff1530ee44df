package org.gongyue.dsl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongyue.dsl.read.Bases;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;
import org.gongyue.engine.RuleLibrary;

/**
 * The conventions of many communities, read from the folders below a root, and read again when the
 * host asks for it. Folders whose conventions have the same id are the versions of one community.
 *
 * <p>A community is either all that its folders say, or what it was before: if there is an error in
 * one of its folders or two of its versions clash, it keeps the {@link RuleBooks} that it had, all
 * of them, and {@link Reload} says why. If it had none, as when the host starts, it has none until
 * the folders are mended: part of its versions would decide days that are not theirs. It is removed
 * when none of its folders holds a file of a convention any more. A community whose rules did not
 * change keeps the same instance.
 *
 * <p>Nothing here watches files or runs by itself. A host calls {@link #reload} after it has put
 * new files in place, or from its own scheduler:
 *
 * <pre>{@code
 * scheduler.scheduleWithFixedDelay(
 *     () -> {
 *       try {
 *         tell(communities.reload());
 *       } catch (IOException | RuntimeException e) {
 *         tell(e); // nothing changed; without this catch the scheduler would stop calling
 *       }
 *     },
 *     1, 1, TimeUnit.MINUTES);
 * }</pre>
 *
 * <p>Safe for use by many threads. Readers never wait, and see the communities as they were before
 * a reload or after it, never in between. Who began with a {@link RuleBooks} may finish with it,
 * for it never changes; take it once for each piece of work.
 *
 * <p>Folders are looked for at most eight levels below the root. Links to folders are not followed,
 * a folder with a link to a file outside of the root is refused, and folders whose name begins with
 * a dot are passed by. A base (继承) is sought as by {@link Conventions}, also above the root. Raw
 * DRL is refused.
 */
public final class Communities {

  private final Path root;

  /** What readers see. */
  private final RuleLibrary library = new RuleLibrary();

  /** What was found in each folder; guarded by the reload. */
  private SortedMap<Path, CommunityFolder> folders = new TreeMap<>();

  private volatile Reload latest = new Reload(List.of());

  private Communities(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /**
   * Reads all conventions below a folder. Those with errors are not among the communities; {@link
   * #latest} tells of them.
   *
   * @throws IOException if a folder cannot be listed
   */
  public static Communities load(Path root) throws IOException {
    Communities communities = new Communities(root);
    communities.reload();
    return communities;
  }

  /** The rules of a community; empty if there is none with this id. Never waits. */
  public Optional<RuleBooks> rules(String community) {
    return library.rules(community);
  }

  /** All communities at one moment, by id. Never waits; never changes. */
  public SortedMap<String, RuleBooks> all() {
    return library.all();
  }

  /** What the latest reading said: that of {@link #load} or of {@link #reload}. */
  public Reload latest() {
    return latest;
  }

  /**
   * Reads again what was changed: the folders of which a file, or a file of a base that they
   * inherit, has other content than when they were last read. Calls wait for each other.
   *
   * @return what changed, and what is wrong
   * @throws IOException if a folder cannot be listed; then nothing changes
   */
  public synchronized Reload reload() throws IOException {
    SortedMap<Path, CommunityFolder> found = read();
    SortedMap<String, RuleBooks> before = library.all();
    List<RuleBooks> after = new ArrayList<>();
    List<Reload.Change> changes = new ArrayList<>();
    members(before.keySet(), found.values())
        .forEach(
            (id, members) -> {
              Outcome outcome = Outcome.of(id, before.get(id), members);
              if (outcome.rules() != null) {
                after.add(outcome.rules());
              }
              outcome.change().ifPresent(changes::add);
            });
    found.values().stream()
        .filter(folder -> folder.id() == null && folder.goodId() == null)
        .map(folder -> Outcome.change(Reload.Kind.REFUSED, null, List.of(folder), folder.problem()))
        .forEach(changes::add);
    folders = found;
    library.replaceAll(after);
    latest = new Reload(changes);
    return latest;
  }

  private SortedMap<Path, CommunityFolder> read() throws IOException {
    Survey survey = new Survey(root);
    Stamps stamps = new Stamps();
    CommunityFolder.Pass pass = new CommunityFolder.Pass(survey, stamps, new Bases(), library);
    NavigableSet<Path> paths = survey.folders();
    // A folder that lost its convention.yaml alone is broken, not gone.
    folders.keySet().stream()
        .filter(path -> !stamps.of(path).equals(Stamps.ABSENT))
        .forEach(paths::add);
    SortedMap<Path, CommunityFolder> found = new TreeMap<>();
    for (Path path : paths) {
      CommunityFolder before = folders.get(path);
      found.put(
          path,
          before != null && before.isAsSeen(stamps)
              ? before
              : CommunityFolder.read(path, before, pass));
    }
    return found;
  }

  /** The folders that each community must not be changed without; none if it is gone. */
  private static SortedMap<String, List<CommunityFolder>> members(
      Collection<String> before, Collection<CommunityFolder> found) {
    SortedMap<String, List<CommunityFolder>> members = new TreeMap<>();
    before.forEach(id -> members.put(id, new ArrayList<>()));
    for (CommunityFolder folder : found) {
      folder
          .concerned()
          .forEach(id -> members.computeIfAbsent(id, one -> new ArrayList<>()).add(folder));
    }
    return members;
  }

  /**
   * What becomes of one community.
   *
   * @param rules those that it has now; null if it has none
   */
  private record Outcome(RuleBooks rules, Optional<Reload.Change> change) {

    /**
     * @param old the rules that it had; null if it had none
     */
    static Outcome of(String id, RuleBooks old, List<CommunityFolder> members) {
      if (members.isEmpty()) {
        return new Outcome(null, Optional.of(change(Reload.Kind.REMOVED, id, members, "")));
      }
      List<CommunityFolder> broken = members.stream().filter(CommunityFolder::isBroken).toList();
      if (!broken.isEmpty()) {
        String problem =
            broken.stream()
                .map(CommunityFolder::problem)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        return kept(id, old, broken, problem);
      }
      List<RuleBook> books = members.stream().map(CommunityFolder::book).toList();
      if (old != null && digests(books).equals(digests(old.versions()))) {
        return new Outcome(old, Optional.empty());
      }
      try {
        Reload.Kind kind = old == null ? Reload.Kind.ADDED : Reload.Kind.REPLACED;
        return new Outcome(RuleBooks.of(books), Optional.of(change(kind, id, members, "")));
      } catch (IllegalArgumentException e) {
        return kept(id, old, members, String.valueOf(e.getMessage()));
      }
    }

    private static Outcome kept(
        String id, RuleBooks old, List<CommunityFolder> members, String problem) {
      Reload.Kind kind = old == null ? Reload.Kind.REFUSED : Reload.Kind.KEPT;
      return new Outcome(old, Optional.of(change(kind, id, members, problem)));
    }

    static Reload.Change change(
        Reload.Kind kind, String id, List<CommunityFolder> members, String problem) {
      return new Reload.Change(
          kind,
          id,
          members.stream().map(CommunityFolder::path).toList(),
          members.stream().flatMap(folder -> folder.diagnostics().stream()).toList(),
          problem);
    }

    private static List<String> digests(List<RuleBook> books) {
      return books.stream().map(book -> book.version().digest()).sorted().toList();
    }
  }
}
