package org.gongyue.workbench.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gongyue.workbench.web.Problem;
import org.gongyue.workbench.web.Refusal;

/**
 * The files of a folder, with their history and what was typed and not saved.
 *
 * <p>A save replaces a file as a whole or not at all, and only the content that it was made from:
 * whoever changed the file meanwhile, another page or git, is not overwritten. What it replaces is
 * in the history before it is gone from the file.
 */
public final class Store {

  private final Folder folder;
  private final Disk disk;
  private final History history;
  private final Drafts drafts;

  /** Over a folder; {@code clock} dates what is kept. */
  public Store(Folder folder, Clock clock) throws IOException {
    this.folder = folder;
    this.disk = Disk.of(folder.root());
    this.history = new History(disk, clock);
    this.drafts = new Drafts(disk, clock);
  }

  /** What a file holds. */
  public Content read(String path) throws IOException {
    return Content.of(folder.read(path), path);
  }

  /**
   * Replaces what a file holds, or makes it.
   *
   * @param base the version that the text was made from; {@link Content#ABSENT} of a new file
   * @param tab whose draft it was; empty for nobody's
   * @return the version that it has now
   */
  public String save(String path, String text, String base, String tab) throws IOException {
    Path file = folder.file(path);
    byte[] sent = Content.bytes(text, path);
    String version =
        disk.alone(
            () -> {
              boolean isThere = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
              byte[] old = isThere ? folder.read(path) : new byte[0];
              String found = isThere ? Content.version(old) : Content.ABSENT;
              if (!found.equals(base)) {
                throw Problem.of(Refusal.CHANGED, path)
                    .with("version", found)
                    .with("text", new String(old, StandardCharsets.UTF_8));
              }
              byte[] bytes = Content.endingLike(old, sent);
              if (isThere && !Content.version(bytes).equals(found)) {
                history.keep(path, old);
              }
              disk.replace(file, bytes);
              return Content.version(bytes);
            });
    drafts.saved(path, tab, text);
    return version;
  }

  /** Keeps what was typed and not saved; says when. */
  public String draft(String path, String tab, String text, String base) throws IOException {
    folder.file(path);
    Content.bytes(text, path);
    return drafts.keep(path, tab, text, base);
  }

  /** Forgets it. */
  public void discard(String path, String tab) throws IOException {
    folder.file(path);
    drafts.remove(path, tab);
  }

  /** What was typed and not saved: that of this tab first, then the newest. */
  public List<Drafts.Draft> drafts(String path, String tab) throws IOException {
    folder.file(path);
    return drafts.of(path, tab);
  }

  /** The files with drafts, and of each the latest. */
  public Map<String, Drafts.Draft> drafts() throws IOException {
    return drafts.all();
  }

  /** What a file held before, the newest first. */
  public List<History.Entry> history(String path) throws IOException {
    folder.file(path);
    return history.of(path);
  }

  /** What a file held before. */
  public String earlier(String path, String id) throws IOException {
    folder.file(path);
    return new String(history.read(path, id), StandardCharsets.UTF_8);
  }
}
