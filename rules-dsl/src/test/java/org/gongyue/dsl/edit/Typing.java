package org.gongyue.dsl.edit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongyue.dsl.Folders;

/** Somebody types in a shipped convention; {@code ▮} is where the cursor is. */
final class Typing {

  static final String LIST = "rewards-penalties.yaml";
  static final String CHARTER = "convention.yaml";
  static final String CATALOGUE = "redemption.yaml";

  private static final char CURSOR = '▮';

  private final Path root;
  private final String community;
  private final Editor editor;

  private Typing(Path root, String community) {
    this.root = root;
    this.community = community;
    this.editor = new Editor(root);
  }

  static Typing in(String community) {
    return new Typing(Folders.conventions(), community);
  }

  static Typing in(Path root, String community) {
    return new Typing(root, community);
  }

  Editor editor() {
    return editor;
  }

  String community() {
    return community;
  }

  String path(String file) {
    return community + "/" + file;
  }

  String text(String file) {
    try {
      return Files.readString(root.resolve(path(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text with the first occurrence of something replaced by what has the cursor. */
  String typed(String file, String instead, String with) {
    String text = text(file);
    int at = text.indexOf(instead);
    if (at < 0) {
      throw new IllegalArgumentException(instead);
    }
    return text.substring(0, at) + with + text.substring(at + instead.length());
  }

  Completion complete(String file, String marked) {
    return complete(file, marked, Locale.CHINESE);
  }

  Completion complete(String file, String marked, Locale locale) {
    int at = marked.indexOf(CURSOR);
    String text = marked.replace(String.valueOf(CURSOR), "");
    return editor.complete(community, path(file), Map.of(path(file), text), at, locale);
  }

  List<String> labels(String file, String instead, String with) {
    return complete(file, typed(file, instead, with)).items().stream()
        .map(Proposal::label)
        .toList();
  }

  /** The text after the first of the proposals was taken. */
  String taken(String file, String instead, String with) {
    String marked = typed(file, instead, with);
    Completion completion = complete(file, marked);
    String text = marked.replace(String.valueOf(CURSOR), "");
    return text.substring(0, completion.from())
        + completion.items().get(0).insert()
        + text.substring(completion.to());
  }

  Hover hover(String file, String marked) {
    int at = marked.indexOf(CURSOR);
    String text = marked.replace(String.valueOf(CURSOR), "");
    return editor
        .hover(community, path(file), Map.of(path(file), text), at, Locale.CHINESE)
        .orElse(null);
  }

  Checked check(String file, String text) {
    return editor.check(community, Map.of(path(file), text));
  }
}
