package org.gongyue.dsl.edit;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongyue.convention.Convention;
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

  private static final int MOST_KEPT = 16;

  private final Path root;
  private final Desk desk;
  private final Workspace workspace;
  private final Checker checker;

  /** By community, what it was when there was last no error in it. */
  private final Map<String, Convention> good = new HashMap<>();

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
    Checked checked = checker.check(path(community));
    checked
        .convention()
        .ifPresent(
            convention -> {
              if (good.size() >= MOST_KEPT) {
                good.clear();
              }
              good.put(community, convention);
            });
    return checked;
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
        .flatMap(one -> hovering(one, community, locale).at(within(one, at)));
  }

  private Hovering hovering(Draft draft, String community, Locale locale) {
    return new Hovering(draft, lexicon(community), good.get(community), locale);
  }

  /** The rules of a file, and whatever else stands in its lists; the file itself first. */
  public synchronized List<RuleEntry> outline(
      String community, String file, Map<String, String> open, Locale locale) {
    lay(open);
    return draft(community, file)
        .map(draft -> Outline.of(draft, lexicon(community), locale))
        .orElse(List.of())
        .stream()
        .map(Located::entry)
        .toList();
  }

  /** The form of a rule; empty if there is none of this id. */
  public synchronized Optional<RuleForm> form(
      String community, String file, Map<String, String> open, String rule, Locale locale) {
    lay(open);
    Lexicon lexicon = lexicon(community);
    return draft(community, file)
        .flatMap(
            draft ->
                Outline.find(draft, lexicon, rule)
                    .map(found -> new FormReader(draft, found, lexicon, locale).read()));
  }

  /**
   * What changes in a text if a field of a rule gets another value. Everything that is not
   * concerned stays, to the byte.
   *
   * @param key of the field
   * @param value as its kind says; null to take the key out
   * @return empty if there is no such field, or the value cannot be written
   */
  public synchronized Optional<List<TextEdit>> change(
      String community,
      String file,
      Map<String, String> open,
      String rule,
      String key,
      String value) {
    lay(open);
    Lexicon lexicon = lexicon(community);
    return draft(community, file)
        .flatMap(
            draft ->
                Outline.find(draft, lexicon, rule)
                    .flatMap(found -> new FieldChange(draft, found).to(key, value))
                    .filter(edits -> Legible.after(draft, edits)));
  }

  /**
   * What changes in a text if a list gets a new item.
   *
   * @param section the key of the list, such as {@code 正面} or {@code positive}
   * @param id the number of the new item; null for the next that is not in use
   * @return empty if the file has no such list
   */
  public synchronized Optional<List<TextEdit>> add(
      String community, String file, Map<String, String> open, String section, String id) {
    lay(open);
    Lexicon lexicon = lexicon(community);
    return draft(community, file)
        .flatMap(
            draft ->
                new RuleChange(draft, lexicon)
                    .with(section, id)
                    .filter(edits -> Legible.after(draft, edits)));
  }

  /** What changes in a text if a rule is taken out, with its comment; empty if there is none. */
  public synchronized Optional<List<TextEdit>> remove(
      String community, String file, Map<String, String> open, String rule) {
    lay(open);
    Lexicon lexicon = lexicon(community);
    return draft(community, file)
        .flatMap(
            draft ->
                Outline.find(draft, lexicon, rule)
                    .flatMap(found -> new RuleChange(draft, lexicon).without(found))
                    .filter(edits -> Legible.after(draft, edits)));
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
