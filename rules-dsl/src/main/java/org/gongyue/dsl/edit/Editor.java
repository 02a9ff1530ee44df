package org.gongyue.dsl.edit;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongyue.dsl.describe.CodeBook;

/**
 * What an editor asks while somebody writes conventions. It answers from what is typed, over what
 * is on the disk, writes nothing, and throws nothing for what is written in a file. What did not
 * change since the last question is not read again, so keep one for as long as somebody writes.
 *
 * <p>Files are named from the folder of all conventions, with slashes: {@code
 * wuxing/demo/redemption.yaml}. Places are offsets in UTF-16 units into the text as it was given.
 * Texts are in Chinese unless the locale is English; keys and words to be written are in the
 * language of the file.
 *
 * <p>Safe for use by many threads, one of which it serves at a time.
 */
public final class Editor {

  private final Path root;
  private final Desk desk;
  private final Workspace workspace;
  private final Checker checker;

  /** Of the conventions below a folder. */
  public Editor(Path root) {
    this.root = root.toAbsolutePath().normalize();
    this.desk = new Desk(this.root);
    this.workspace = new Workspace(desk);
    this.checker = new Checker(this.root, desk, workspace);
  }

  /**
   * What {@code check} says of a convention.
   *
   * @param community its folder
   * @param open what is typed and not saved, by file
   */
  public synchronized Checked check(String community, Map<String, String> open) {
    lay(open);
    return checker.check(path(community));
  }

  /** Why a code is told and how it is mended, in some lines; empty if there is no such code. */
  public static String why(String code, Locale locale) {
    String text = new CodeBook(locale).explain(code);
    return text == null ? "" : text;
  }

  /**
   * What may be written at a place.
   *
   * @param open what is typed and not saved, by file
   */
  public synchronized Completion complete(
      String community, String file, Map<String, String> open, int at, Locale locale) {
    lay(open);
    Draft draft = draft(community, file).orElse(null);
    return draft == null
        ? Completion.none(at)
        : Completer.at(draft, within(draft, at), lexicon(community), locale);
  }

  /**
   * What something at a place means.
   *
   * @param open what is typed and not saved, by file
   */
  public synchronized Optional<Hover> hover(
      String community, String file, Map<String, String> open, int at, Locale locale) {
    lay(open);
    return draft(community, file)
        .flatMap(one -> new Hovering(one, lexicon(community), locale).at(within(one, at)));
  }

  /** A place of a text; not between the halves of a character. */
  private static int within(Draft draft, int at) {
    String text = draft.text().toString();
    int place = Math.max(draft.text().start(0), Math.min(at, text.length()));
    boolean splits =
        place > 0
            && place < text.length()
            && Character.isLowSurrogate(text.charAt(place))
            && Character.isHighSurrogate(text.charAt(place - 1));
    return splits ? place - 1 : place;
  }

  private void lay(Map<String, String> open) {
    Map<Path, String> texts = new HashMap<>();
    open.forEach((file, text) -> texts.put(path(file), text));
    desk.lay(texts);
  }

  private Path path(String file) {
    return root.resolve(file).normalize();
  }

  private Optional<Draft> draft(String community, String file) {
    Path folder = path(community);
    Path path = path(file);
    if (!path.startsWith(folder)) {
      return Optional.empty();
    }
    return workspace.draft(folder, folder.relativize(path).toString().replace('\\', '/'));
  }

  private Lexicon lexicon(String community) {
    return workspace.lexicon(path(community));
  }
}
