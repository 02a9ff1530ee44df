package org.gongyue.dsl.yaml;

import org.yaml.snakeyaml.error.MarkedYAMLException;

/** The usual mistakes in YAML, told from SnakeYAML's words, to be put into the author's. */
enum SyntaxProblem {
  TAB("\\t(TAB)"),
  COLON_IN_VALUE("mapping values are not allowed here"),
  MISSING_COLON("could not find expected ':'"),
  UNCLOSED_QUOTE("unexpected end of stream"),
  FLOW_NOT_CLOSED("expected ',' or '"),
  BAD_ESCAPE("unknown escape character"),
  BAD_START("cannot start any token"),
  BAD_INDENT("expected <block end>"),
  LIST_NOT_ALLOWED("sequence entries are not allowed here"),
  UNDEFINED_ALIAS("found undefined alias");

  private final String words;

  SyntaxProblem(String words) {
    this.words = words;
  }

  /** Which of them it is; null for another. */
  static SyntaxProblem of(MarkedYAMLException e) {
    String problem = e.getProblem() == null ? "" : e.getProblem();
    for (SyntaxProblem one : values()) {
      if (problem.contains(one.words)) {
        return one;
      }
    }
    return null;
  }
}
