package org.gongyue.dsl.yaml;

import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * The usual mistakes in YAML, told from SnakeYAML's words, to be put into the author's. SnakeYAML
 * complains where it lost its way; {@link #place} goes back to where the author did.
 */
enum SyntaxProblem {
  TAB("\\t(TAB)"),
  COLON_IN_VALUE("mapping values are not allowed here"),
  MISSING_COLON("could not find expected ':'"),
  UNCLOSED_QUOTE("found unexpected end of stream", "found unexpected document separator"),
  FLOW_NOT_CLOSED("expected ',' or '"),
  BAD_ESCAPE("found unknown escape character", "expected escape sequence"),
  BAD_START("cannot start any token"),
  EXTRA_TEXT(),
  BAD_INDENT("expected <block end>"),
  LIST_NOT_ALLOWED("sequence entries are not allowed here"),
  MARK("unexpected character found", "found undefined tag handle"),
  BLOCK_TEXT("expected chomping or indentation indicators", "expected a comment or a line break"),
  PERCENT("expected alphabetic or numeric character"),
  NOTHING_THERE("expected the node content"),
  OTHER();

  @SuppressWarnings("ImmutableEnumChecker") // a list that nobody can change
  private final List<String> words;

  SyntaxProblem(String... words) {
    this.words = List.of(words);
  }

  /** Which of them it is. */
  static SyntaxProblem of(MarkedYAMLException e, Source source) {
    String problem = e.getProblem() == null ? "" : e.getProblem();
    for (SyntaxProblem one : values()) {
      if (one.words.stream().anyMatch(problem::contains)) {
        // What is not the first of its line cannot be badly indented.
        return one == BAD_INDENT && !source.isFirstOfLine(index(e.getProblemMark()))
            ? EXTRA_TEXT
            : one;
      }
    }
    return OTHER;
  }

  /** The code point at which the author should look. */
  int place(MarkedYAMLException e, Source source) {
    int lost = index(e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark());
    int began = e.getContextMark() == null ? lost : index(e.getContextMark());
    return switch (this) {
      case MISSING_COLON -> source.firstColon(began);
      case UNCLOSED_QUOTE, MARK, PERCENT -> began;
      // An unclosed bracket is noticed lines below it, a missing comma on the spot.
      case FLOW_NOT_CLOSED -> source.isSameLine(began, lost) ? lost : began;
      case BAD_ESCAPE -> Math.max(0, lost - 1);
      default -> lost;
    };
  }

  private static int index(Mark mark) {
    return mark == null ? 0 : mark.getIndex();
  }
}
